"""Words that are printed where nobody has a volume, number, pages, publisher, place or name of a journal.

They are no data: nobody is to compare, cite or export them. What stands there before an article has a place
is another thing, see `early_access`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from kg.model import Detail
from kg.text.letters.fold import same_form

T = TypeVar("T")
_NONE = r"(?:null|undefined|n/a|n\. ?pag\.?|no (?:pagination|page|volume|issue)s?(?: specified)?)"
_UNKNOWN = (
    r"(?:s\. ?[ln]\.?|sine (?:loco|nomine)|(?:place of publication|publisher)(?: not identified| unknown))"
)
"""What catalogues print where a book names no place or publisher: `S.l.`, `s.n.`."""
_NOTHING = re.compile(
    rf"(?:[a-z]+: )?(?:{_NONE}(?:\s?[-–—]+\s?{_NONE})?|[-–—]{{1,3}}|\[?{_UNKNOWN}\??\]?)", re.IGNORECASE
)
"""Once, or from one to the other, alone or in a field: `shortjournal: null`; a dash, as of the RSC."""
_UNDATED = re.compile(
    r"n ?d|no (?:date|year)|date unknown|undated|s ?[adf]|sine (?:anno|dato)|sans date|senza data"
    r"|sin (?:fecha|año)|sem (?:data|ano)|o ?[jd]|ohne (?:jahr|datum)|undatiert|z ?j|u ?å|b ?[dr]"
    r"|б ?[гд]|без (?:года|даты)|χ ?χ|(?:出版)?年不[明详詳]|刊年不[明详詳]"
    r"|forthcoming|in press|to (?:appear|be published)|in preparation|unpublished"
    r"|submitted|accepted|(?:in|under) review"
    r"|im druck|im erscheinen|erscheint(?: demnächst)?|in vorbereitung|à paraître|sous presse"
    r"|in (?:corso di )?(?:stampa|pubblicazione)|di prossima pubblicazione|en prensa|no prelo"
    r"|in druk|te verschijnen|υπό έκδοση|в печати|近刊|待刊|印刷中|قيد النشر"
)
"""What says that a work has no year, or none yet, in the form that has no case and no punctuation."""
_OF_IMPRINT = (Detail.VOLUME, Detail.NUMBER, Detail.PAGES, Detail.PUBLISHER, Detail.FIELD)
_LONGEST = 80  # characters


def without_placeholders(details: Iterable[tuple[Detail, str]]) -> Iterator[tuple[Detail, str]]:
    """The details but those of an imprint that are words for nothing.

    >>> printed = [(Detail.VOLUME, "57"), (Detail.PAGES, "No Pagination Specified"), (Detail.NUMBER, "null")]
    >>> list(without_placeholders(printed))
    [(<Detail.VOLUME: 'volume'>, '57')]
    """
    for detail, text in details:
        if detail not in _OF_IMPRINT or len(text) > _LONGEST or not _NOTHING.fullmatch(text):
            yield detail, text


def without_nothing(fields: Mapping[str, T]) -> dict[str, T]:
    """The fields of an entry but those in which a program wrote its own word for nothing.

    >>> without_nothing({"journal": "null", "title": "Null", "container-title": ["undefined"]})
    {'title': 'Null'}
    """
    return {name: value for name, value in fields.items() if not _is_nothing(value)}


def is_undated(printed: str) -> bool:
    """Whether the words in the place of a date say that there is none, or none yet: that is no slip.

    >>> [is_undated(each) for each in ("n.d.", "[o. D.]", "s. f.", "forthcoming", "submitted", "13 May")]
    [True, True, True, True, True, False]
    """
    return bool(_UNDATED.fullmatch(same_form(printed)))


def _is_nothing(value: object) -> bool:
    if isinstance(value, list):
        return bool(value) and all(map(_is_nothing, value))
    return isinstance(value, str) and is_placeholder(value.strip(" {}"))


def is_placeholder(text: str) -> bool:
    """Whether a program wrote its own word for nothing in the place of a value.

    >>> is_placeholder("null"), is_placeholder("Null")
    (True, False)
    """
    return text in ("null", "undefined")
