"""The types of entries that no kind tells, in words: `PAMP` of RIS is a pamphlet, and of the kind `other`."""

from collections.abc import Mapping
from types import MappingProxyType

from kg.model import PaperKind

_WORDS = (
    "ABST abstract, ADVS audiovisual material, ANCIENT ancient text, ART artwork, BILL bill, CASE case, CHART"
    " chart, CTLG catalogue, EQUA equation, FIGURE figure, GRANT grant, HEAR hearing, INPR in press, JFULL"
    " whole journal, LEGAL legal rule, MAP map, MULTI multimedia, MUSIC music, PAMP pamphlet, SER serial,"
    " SLIDE slide, SOUND sound, STAT statute, UNBILL unenacted bill"
)
_RIS_WORDS = MappingProxyType(dict(each.split(" ", 1) for each in _WORDS.split(", ")))
"""What such values stand for where the kind does not say it."""
_SAY_MORE = MappingProxyType({"review": "review", "review-book": "book review"})
"""Types of articles in CSL and BibLaTeX that tell more than their kind, in words."""
_SAY_NOTHING = frozenset(("", "GEN", "misc", "article", "document", "other", "generic", "unknown"))
"""Types of what has no type of its own; CSL calls `article` whatever is no article of a journal."""


def type_in_words(kinds: Mapping[str, PaperKind], word: str) -> str:
    """The type of an entry where its kind does not say it all, since it has none or is one of many others.

    >>> from kg.readers.fields.paper_kinds import BIBTEX, CSL, RIS
    >>> [type_in_words(RIS, word) for word in ("PAMP", "INPR", "JOUR", "GEN")]
    ['pamphlet', 'in press', '', '']
    >>> type_in_words(CSL, "peer-review"), type_in_words(BIBTEX, "artwork")
    ('peer-review', 'artwork')
    >>> type_in_words(CSL, "review-book")
    'book review'
    """
    if word in _SAY_MORE:
        return _SAY_MORE[word]
    is_told = word in _SAY_NOTHING or kinds.get(word, PaperKind.OTHER) is not PaperKind.OTHER
    return "" if is_told else _RIS_WORDS.get(word, word)
