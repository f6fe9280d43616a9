"""Addresses that lead to the entry of a database, often for its subscribers alone, and not to the paper."""

import re

_OF_ENTRY = re.compile(
    r"https?://(?:[\w.-]+\.)?(?:scopus\.com/(?:inward|record|pages)|(?:webofscience|isiknowledge|webofknowledge)\.com"
    r"|(?:search|web\.[a-z])\.ebscohost\.com|research\.ebsco\.com|(?:search\.|www\.)?proquest\.com"
    r"|ovidsp\.[\w.]*ovid\.com|embase\.com|lens\.org|dimensions\.ai)\b",
    re.IGNORECASE,
)


def is_of_entry(address: str) -> bool:
    """Whether an address is that of an entry in a database.

    >>> is_of_entry("https://www.scopus.com/inward/record.uri?eid=2-s2.0-851&md5=abc")
    True
    >>> is_of_entry("https://www.nature.com/articles/s41467-021-1")
    False
    """
    return bool(_OF_ENTRY.match(address))
