"""What an entry of RIS is called: JSTOR prints a subtitle in a tag of its own, and no title of reviews."""

import re
from collections.abc import Iterator

from kg.readers.fields.paper_flaws import PaperFlaw
from kg.readers.ris.entries import Entry, all_of, first_of
from kg.readers.rules import Rule, quoted
from kg.text.works.titles import title_key

TITLES = ("TI", "T1", "CT", "BT")
_REVIEWED = "RI"
_FULL_STOP = re.compile(r"(?<![.\s][^\W\d_])(?<!\.)\.$")
"""Not one that ends an abbreviation: `in the U.S.`, `…`."""
_SHORTENED = re.compile(
    r"\b(?:al|ca|co|corp|dept|dr|ed|eds|etc|fig|figs|inc|jr|ltd|mr|mrs|no|nos|p|pp|sp|spp|sr|st|univ|vol|vols"
    r"|vs)\.$",
    re.IGNORECASE,
)
_JSTOR = re.compile(r"\bjstor\b", re.IGNORECASE)
_ENDS = ("?", "!", ".", ":")


def without_full_stop(title: str) -> str:
    """A title without the full stop that PubMed, PsycInfo and EBSCO put behind each.

    >>> without_full_stop("On Maps."), without_full_stop("Maps of the U.S."), without_full_stop("Roe et al.")
    ('On Maps', 'Maps of the U.S.', 'Roe et al.')
    """
    return title if _SHORTENED.search(title) else _FULL_STOP.sub("", title)


def read_title(entry: Entry) -> str:
    """The title with its subtitle; of a review without one what it reviews; empty where there is neither.

    >>> from kg.model import Lines
    >>> read_title(Entry(Lines(1, 9), {"DB": ["JSTOR"], "TI": ["On Maps"], "T1": ["A History"]}))
    'On Maps: A History'
    >>> read_title(Entry(Lines(1, 9), {"RI": ["On Maps, Jane Roe"]}))
    'Review of On Maps, Jane Roe'
    """
    title, reviewed = without_full_stop(first_of(entry, TITLES)), "; ".join(all_of(entry, [_REVIEWED]))
    if not title:
        return f"Review of {reviewed}" if reviewed else ""
    subtitle = _second(entry) if _is_of_jstor(entry) else ""
    between = " " if title.endswith(_ENDS) else ": "
    return f"{title}{between}{subtitle}" if subtitle else title


def is_called_by_what_it_reviews(entry: Entry) -> bool:
    """Whether an entry has no title, but tells what it reviews.

    >>> from kg.model import Lines
    >>> is_called_by_what_it_reviews(Entry(Lines(1, 9), {"RI": ["On Maps"]}))
    True
    """
    return not first_of(entry, TITLES) and is_review(entry)


def is_review(entry: Entry) -> bool:
    """Whether an entry tells what it reviews: `A2` is whose that is.

    >>> from kg.model import Lines
    >>> is_review(Entry(Lines(1, 9), {"TI": ["On Maps"]}))
    False
    """
    return bool(first_of(entry, [_REVIEWED]))


def second_titles(entry: Entry) -> Iterator[PaperFlaw]:
    """The flaw of an entry with a second title that is neither its subtitle nor the first spelled anew."""
    second = _second(entry)
    if second and not _is_of_jstor(entry):
        yield PaperFlaw(Rule.BROKEN_ENTRY, f"has a second title, {quoted(second)}; the first was read")


def _second(entry: Entry) -> str:
    """What stands in `T1` beside `TI`, where neither holds the other."""
    title, second = (first_of(entry, [tag]) for tag in TITLES[:2])
    keys = title_key(title), title_key(second)
    return "" if keys[0] in keys[1] or keys[1] in keys[0] else second


def _is_of_jstor(entry: Entry) -> bool:
    return bool(_JSTOR.search(" ".join(all_of(entry, ("DB", "DP", "UR")))))
