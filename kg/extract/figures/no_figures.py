"""Numbers that are no figures: what a catalogue says of a copy, shillings, which are no seconds, names,
and how many pixels a picture is wide.

`xiv, 262 pages : illustrations ; 24 cm`; `2s. 6d.`, `£3 4s.`; `mAP@[0.5:0.95]`, the form `10-K`.
"""

import re
from collections.abc import Sequence

from kg.extract.species import authors_within
from kg.model import Span
from kg.text.works.collations import collations_in

_SHILLINGS = re.compile(
    r"\d(?:(?<![\w.].)\d{0,2}\s?s(?=\.?,?\s{1,2}\d{1,2}[½¼¾]?\s?d\b)|(?:(?<=£\d\s.)|(?<=£\d\d\s.))\d?\s?s\b)"
)
"""Begins with its digit, which the machine finds quickly, and looks behind it from there."""
_NAMED = re.compile(r"@\s?\[[^\[\]\n]{1,20}\]|@\s?(?:IoU)?\s?=\s?[\d.]{1,5}|(?<![\w.])10-[KQ]s?\b")
_PIXELS = re.compile(
    r"[248](?<![\w.,*-].)(?:\s?[kK](?=\s(?:UHD|resolutions?|textures?|(?:UAV\s)?video(?P<videos>s?))(?![\w-]))"
    r"|(?<=4)\s?[kK](?=\simage(?P<images>s?)(?![\w-])))"
)
"""How fine a picture is, `4K videos`, of which there are no thousands."""
_COUNTING = re.compile(
    r"(?:\b(?:only|over|than|with|has|have|had|(?:collection|corpus|dataset|set|total|consists?|consisting)\sof"
    r"|(?:annotat|collect|compris|contain|gather|includ|label|sampl|select)\w{0,4})\s)\Z"
)
_BEFORE = 24  # code points before a number in which it is told that pictures are counted
_BEHIND = 10
"""Code points behind a sentence in which pence may stand: the point behind `2s.` may seem to end it."""


def no_figures(text: str, place: Span) -> Sequence[Span]:
    """The places in a sentence whose numbers are no figures.

    >>> text = "It cost 2s. 6d. in 4 s."
    >>> [span.of(text) for span in no_figures(text, Span(0, len(text)))]
    ['2s']
    """
    end = min(len(text), place.end + _BEHIND)
    money = [Span(*found.span()) for found in _SHILLINGS.finditer(text, place.start, end)]
    inner = text[place.start : place.end]
    money += (Span(*found.span()) for found in _NAMED.finditer(text, place.start, place.end))
    money += (
        Span(*found.span()) for found in _PIXELS.finditer(text, place.start, place.end) if not _counts(found)
    )
    copies = (Span(place.start + start, place.start + stop) for start, stop in collations_in(inner))
    return [*money, *authors_within(text, place), *copies]


def _counts(found: re.Match[str]) -> bool:
    """Whether pictures are as many as that: `we annotate 4K images`, `trained on only 2K videos`."""
    start = found.start()
    many = found["videos"] or found["images"]
    return bool(many) and _COUNTING.search(found.string, max(0, start - _BEFORE), start) is not None
