"""The imprint of a book as zbMATH exports it: one line in the place of a venue.

`HowPublished = {New York: Frederick Ungar Publishing Co. xii, 264 p. (1949).}`
"""

import re
from collections.abc import Mapping

from kg.readers.fields.tex import plain

_OF_ZBMATH = frozenset(("zbl", "zbmath", "zblnumber", "jfm"))
_IMPRINT = re.compile(
    r"(?P<place>[^:;()]{2,60}): (?P<publisher>[^:;()]{2,100}?)[.,]? "
    r"(?P<pages>(?:[ivxlcdm]+, )?[0-9]{1,4} (?:p|S|pp)\.)(?: \((?:1[5-9]|20)[0-9]{2}\))?\.?"
)


def with_imprint(fields: Mapping[str, str]) -> Mapping[str, str]:
    """The fields with place, publisher and number of pages, where an entry of zbMATH has them in one line.

    >>> line = "New {York}: {Frederick} {Ungar} {Publishing} {Co}. xii, 264 p. (1949)."
    >>> found = with_imprint({"howpublished": line, "zbl": "0033.10102"})
    >>> found["address"], found["publisher"], found["pagetotal"], "howpublished" in found
    ('New York', 'Frederick Ungar Publishing Co', 'xii, 264 p.', False)
    """
    if _OF_ZBMATH.isdisjoint(fields) or "publisher" in fields:
        return fields
    found = _IMPRINT.fullmatch(plain(fields.get("howpublished", "")))
    if not found:
        return fields
    read = {"address": found["place"], "publisher": found["publisher"], "pagetotal": found["pages"]}
    return {name: value for name, value in fields.items() if name != "howpublished"} | read
