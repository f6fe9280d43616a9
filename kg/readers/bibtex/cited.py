"""What a paper cites, as Web of Science exports it with a full record: one work a line, with its DOIs.

`Cited-References = {Autor DH, 2013, AM ECON REV, V103, P2121, DOI 10.1257/aer.103.6.2121.}`
"""

import re
from collections.abc import Collection, Mapping

from kg.model import Identifier
from kg.readers.fields.identifiers import paper_of_doi
from kg.readers.fields.tex import unescaped

_FIELD = "cited-references"
_DOI = re.compile(r"\bDOI\s+\[?(?:DOI\s+)?(?P<doi>10\.[0-9]{4,9}/[^\s,\]]+)", re.IGNORECASE)


def read_references(
    fields: Mapping[str, str], own: Collection[Identifier]
) -> tuple[tuple[Identifier, ...], int]:
    """The papers that an entry cites, each once, and how many works its list has besides itself.

    >>> listed = "Autor DH, 2013, V103, DOI 10.1257/aer.103.6.2121.\\n   Roe J, 1999, MAPS."
    >>> found, count = read_references({"cited-references": listed}, [])
    >>> [one.value for one in found], count
    (['10.1257/aer.103.6.2121'], 2)
    """
    lines = [line for line in unescaped(fields.get(_FIELD, "")).split("\n") if line.strip()]
    first = [(found := _DOI.search(line)) and paper_of_doi(found["doi"].rstrip(".;")) for line in lines]
    return tuple(dict.fromkeys(filter(None, first))), sum(one not in own for one in first)
