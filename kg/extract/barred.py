"""Where no candidate may begin or end: in labels of sections, numbers of registries, halves of words.

`BACKGROUND:` and `Correction:` say what follows; `poly(ethylene glycol)` is one name, of which `poly` and
`ethylene glycol` are none; `AI-` in `AI- and human-authored` is half a word.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import starmap

from kg.model import Span
from kg.text.bracketed import GLUED_BRACKET, HALVES
from kg.text.registration import registrations_in
from kg.text.titles import is_label, taken_back

_SECTION = (
    r"(?:aims?|approach|availability(?: and implementation)?|background|conclusions?|contact|context"
    r"|data sources|design|discussion|evaluation|findings|funding|hypothesis|impact|implications|importance"
    r"|interpretation|interventions?|introduction|keywords|limitations|main outcomes?(?: (?:and )?measures?)?"
    r"|(?:materials?|patients|subjects|data|design)(?: and|,| &) methods?|measurements?|methodology|methods?"
    r"|methods? and (?:results|findings)|motivation|novelty|objectives?|originality(?:/value)?|outcomes?"
    r"|participants|patients|problem|purpose|rationale|relevance|results?|results and discussion|setting"
    r"|significance|study design|subjects|summary|supplementary information|trial registration|warning)"
)
_SHORTEST, _LONGEST = (
    3,
    40,
)  # letters of such a label, and what is more than any has: most beginnings are none
_HEADED = re.compile(rf"(?P<label>{_SECTION})\s?:", re.IGNORECASE)
_IN_CAPITALS = re.compile(rf"(?P<label>(?=[A-Z, &/]+\b(?!['’]))(?i:{_SECTION}))(?![\w:-]|\s[A-Z]{{2}})")
_BEGINNING = re.compile(r"\n|[.!?]\s?")
"""What a section may begin behind."""
_TITLE = re.compile(r"\A\W*(?P<label>[A-Za-z][A-Za-z ]{2,40}?)\s?\W?:")
_TITLE_OF = re.compile(
    r"\A\W*(?:an? |the |authors?.? )?(?P<label>comments?|corrections?|corrigend(?:um|a)|errat(?:um|a)|reply"
    r"|replies|response|rejoinder|retraction(?: note| notice)?)(?= to:? | on:? | of:? )",
    re.IGNORECASE,
)
_HANGING = re.compile(r"[-‐‑](?<=[^\W_].)(?=,?\s(?:(?:and|or|to)\s|[^\W_]+[-‐‑]))")


def no_beginnings(text: str) -> Iterator[Span]:
    """The places where no candidate begins.

    >>> text = "RETRACTED: On poly(vinyl acetate)\\nMETHODS: We mix (NCT03036124)."
    >>> [place.of(text) for place in no_beginnings(text)]
    ['RETRACTED', 'METHODS', 'NCT03036124', 'oly(vinyl acetate)']
    """
    title = _TITLE.match(text)
    title = title if title and is_label(title["label"]) else _TITLE_OF.match(text)
    if title:
        yield Span(*title.span("label"))
    else:
        yield from (Span(*place) for place in taken_back(text.partition("\n")[0]))
    abstract = text.rstrip().find("\n") + 1  # titles have no sections: `IMPACT: A benchmark`
    yield from _labels(text, abstract)
    yield from starmap(Span, registrations_in(text))
    for name in _halves(text):
        yield Span(name.start() + 1, name.end())


def _labels(text: str, abstract: int) -> Iterator[Span]:
    """The labels of sections."""
    ends = [match.end() for match in _BEGINNING.finditer(text, abstract)]
    for start in (abstract, *ends):
        is_apart = start == abstract or text[start - 1].isspace()
        label = _HEADED.match(text, start) if text.find(":", start, start + _LONGEST) >= 0 else None
        if not label and is_apart and text[start : start + _SHORTEST].isupper():
            label = _IN_CAPITALS.match(text, start)
        if label:
            yield Span(*label.span("label"))


def _halves(text: str) -> Iterable[re.Match[str]]:
    return HALVES.finditer(text) if GLUED_BRACKET.search(text) else ()


def no_ends(text: str) -> Iterator[Span]:
    """The places where none ends, of which the first offset is not one.

    >>> text = "AI- and human-authored poly(vinyl acetate)"
    >>> [place.of(text) for place in no_ends(text)]
    ['poly(vinyl acetate', 'I']
    """
    for name in _halves(text):
        yield Span(name.start(), name.end() - 1)
    yield from starmap(Span, registrations_in(text))
    for hyphen in _HANGING.finditer(text):
        yield Span(hyphen.start() - 1, hyphen.start())
