"""RIS, the form in which databases and reference managers hand on what they know of papers.

Where a tag may stand once, the first counts. Not kept are notes (`N1`, `RN`, but for identifiers, and what
EndNote takes over from PubMed there, that a paper was retracted), the days on which somebody looked (`Y2`),
labels (`LB`) and files (`L1`). Of custom tags and names of databases (`C1` to `C8`, `U1` to `U5`, `DB`, `DP`)
only what docs/formats.md lists is read, of things of some types.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.model import Issue, Record
from kg.readers.files.source import Line
from kg.readers.ris.record import records

SIGNS = "a line such as ‘TY  - JOUR’"
"""What `detect` looks for, in words."""

_SIGN = re.compile(r"\ufeff?\s*ty[ \xa0]{1,3}-\s*[a-z][a-z -]{0,40}", re.IGNORECASE)


def detect(head: Sequence[str]) -> bool:
    """Whether one of the first non-empty lines begins an entry of RIS.

    >>> detect(["Provider: A Database", "TY  - JOUR"]), detect(["Dear Qizhen,", "TI  - On Maps"])
    (True, False)
    """
    return any(map(_SIGN.fullmatch, head))


def read(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of a document in printed order, each with its issues before it.

    >>> page = ["TY  - JOUR", "TI  - On Maps", "AU  - Roe, Jane", "PY  - 2024/08/28/", "ER  - "]
    >>> [record] = read("my.ris", [Line(n, text) for n, text in enumerate(page, start=1)])
    >>> record.title, record.byline.names, record.date.month
    ('On Maps', ('Jane Roe',), 8)
    """
    return records(document, lines)
