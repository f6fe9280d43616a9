"""Titles of notices that another paper was retracted, and the title of that paper within them."""

import re

_NOTICE = re.compile(
    r"\W{0,2}(?:(?:notice|statement) of retraction|withdrawal notice"
    r"|(?:editorial |publisher )?retraction(?: (?:notice|note|statement|letter))?)"
    # What joins it to the title: a colon, a dash, a quotation mark, `notice to`, `for Roe et al.,`.
    r"(?:(?: (?:to|of|for|on))?\s?(?::|(?=[“„\"«‘']))|\s?[—–]|\s-\s|(?:(?<=notice)|(?<=note)) (?:to|for)\s"
    r"|\s(?:to|of|for) [^,]{1,80} et al[.,]{1,2})"
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
    >>> retracted_title("Retraction of the tongue"), retracted_title("RETRACTED: Deep beds")
    ('', '')
    """
    if "retraction" not in title.lower() and "withdrawal notice" not in title.lower():
        return ""
    if behind := _BEHIND.search(title) or _OF_WORK.search(title):
        return title[: behind.start()].strip(' \t“”„"')
    found = _NOTICE.fullmatch(title.strip())
    if not found:
        return ""
    named = found["title"].strip()
    quoted = _QUOTED.fullmatch(named)
    return (quoted["title"] if quoted else named).strip()
