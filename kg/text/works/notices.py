"""Titles of notices that a paper was retracted, or is doubted, and the title of that paper within them."""

import re

from kg.text.works.errata import corrected_title
from kg.text.works.places import without_place
from kg.text.works.titles import title_key, without_retraction

_NOTICE = re.compile(
    r"\W{0,2}(?:(?:notice|statement) of retraction|withdrawal notice"
    r"|(?:editorial |publisher )?retraction(?: (?:notice|note|statement|letter))?)"
    # What joins it to the title: a colon, a dash, a quotation mark, `notice to`, `for Roe et al.,`.
    r"(?:(?: (?:to|of|for|on))?\s?(?::|(?=[“„\"«‘']))|\s?[—–]|\s-\s|(?:(?<=notice)|(?<=note)) (?:to|for)\s"
    r"|\s(?:to|of|for) [^,]{1,80} et al[.,]{1,2})"
    r"\s*(?P<title>.+)",
    re.IGNORECASE | re.DOTALL,
)
_CONCERN = re.compile(
    r"\W{0,2}(?:(?:editorial|editors?['’]?s?|publishers?['’]?s?)(?: note)?:? )?"
    r"(?:(?:notice|statement) of )?(?:editorial )?expressions? of (?:editorial )?concern"
    r"(?:(?: (?:to|of|for|on|about|regarding|over))?\s?(?::|(?=[“„\"«‘']))|\s?[—–]|\s-\s"
    r"|\s(?:to|of|for|on|about|regarding) [^,]{1,80} et al[.,]{1,2})"
    r"\s*(?P<title>.+)",
    re.IGNORECASE | re.DOTALL,
)
_BEHIND = re.compile(r"\s?[(\[]\s?retraction (?:of|for|to)\b[^()\[\]]{1,200}[)\]]\W{0,3}$", re.IGNORECASE)
"""What Web of Science puts behind the title: `(Retraction of vol 23, pg 12, 2010)`."""
_OF_WORK = re.compile(
    r"\W?:\s+Retraction of (?:\w[\w.'’-]*,? |& |\.{3} ){1,20}\(\d{4}[a-z]?\)\W{0,3}$", re.IGNORECASE
)
"""What the American Psychological Association puts there: `: Retraction of Roe and Poe (2011).`"""
_QUOTED = re.compile(r"[“„\"«‘'](?P<title>.{4,})[”“\"»’'](?:\s*[(\[].*)?\W{0,3}", re.DOTALL)
"""A title in quotation marks, perhaps with the place where it appeared: `[J. Maps 20 (2022) 12–19]`."""


def retracted_title(title: str) -> str:
    """The title of the paper that a notice says was retracted; empty where a title is that of no notice.

    `Retracted: …` is the title of the paper itself, or of a notice; its words do not tell which.

    >>> retracted_title("Retraction notice to “Deep beds” [J. Beds 20 (2022) 12–19]")
    'Deep beds'
    >>> retracted_title("RETRACTION: Deep beds"), retracted_title("Deep beds (Retraction of vol 3, pg 4)")
    ('Deep beds', 'Deep beds')
    >>> retracted_title("RETRACTION: Deep beds (Retraction of vol 3, pg 4, 2010)")
    'Deep beds'
    >>> retracted_title("Retraction of the tongue"), retracted_title("RETRACTED: Deep beds")
    ('', '')
    """
    if "retraction" not in title.lower() and "withdrawal notice" not in title.lower():
        return ""
    if behind := _BEHIND.search(title) or _OF_WORK.search(title):
        before = title[: behind.start()].strip(' \t“”„"')
        return retracted_title(before) or before
    return _named(_NOTICE.fullmatch(title.strip()))


def doubted_title(title: str) -> str:
    """The title of the paper about which a notice expresses concern; empty where a title is that of no such.

    >>> doubted_title("Expression of Concern: Deep beds"), doubted_title("Expression of concern for “Beds”")
    ('Deep beds', 'Beds')
    >>> doubted_title("Expression of concern in beds"), doubted_title("Deep beds")
    ('', '')
    """
    return _named(_CONCERN.fullmatch(title.strip())) if "of concern" in title.lower() else ""


def taken_back_by(title: str) -> str:
    """The title of what was retracted, in a title that is that of a notice or that of the paper; or "".

    >>> taken_back_by("Retraction: Deep beds"), taken_back_by("RETRACTED: Deep beds"), taken_back_by("Beds")
    ('Deep beds', 'Deep beds', '')
    """
    bare = without_retraction(title)
    return bare if bare != title else retracted_title(title)


def names_title(title: str, other: str) -> bool:
    """Whether a title that is that of an erratum or a notice names the other paper, however both are written.

    >>> names_title("Retraction: Deep beds", "Retracted: Deep-beds"), names_title("Deep beds", "Deep beds")
    (True, False)
    >>> names_title("Erratum to “Deep beds”", "Deep Beds"), names_title("Erratum: Doors", "Deep beds")
    (True, False)
    """
    named = {corrected_title(title), doubted_title(title), taken_back_by(title)} - {""}
    return bool(named) and title_key(without_retraction(other)) in map(title_key, named)


def _named(found: re.Match[str] | None) -> str:
    """The title in what was found, without quotation marks and place; empty where nothing was."""
    if not found:
        return ""
    named = found["title"].strip()
    quoted = _QUOTED.fullmatch(named)
    return (quoted["title"] if quoted else without_place(named)[0]).strip()
