"""What a paper cites, as Web of Science and Scopus export it with a full record.

Of Web of Science one work a line, with its DOI; of Scopus in words, see `kg.readers.fields.reference_lists`.
`Cited-References = {Autor DH, 2013, AM ECON REV, V103, P2121, DOI 10.1257/aer.103.6.2121.}`
"""

import re
from collections.abc import Collection, Mapping

from kg.model import Identifier
from kg.readers.fields.identifiers import paper_of_doi
from kg.readers.fields.reference_lists import References, listed_in_words, references_of
from kg.readers.fields.tex import plain, unescaped

_FIELD = "cited-references"
_DOI = re.compile(r"\bDOI\s+\[?(?:DOI\s+)?(?P<doi>10\.[0-9]{4,9}/[^\s,\]]+)", re.IGNORECASE)


def read_references(fields: Mapping[str, str], own: Collection[Identifier]) -> References:
    """The papers that an entry cites; only Scopus is known to list them in a field `references`.

    >>> listed = "Autor DH, 2013, V103, DOI 10.1257/aer.103.6.2121.\\n   Roe J, 1999, MAPS."
    >>> found = read_references({"cited-references": listed}, [])
    >>> [one.value for one in found.papers], found.count
    (['10.1257/aer.103.6.2121'], 2)
    >>> read_references({"references": "Roe J., On doors, (2019)", "source": "Scopus"}, []).words
    ('Roe J., On doors, (2019)',)
    """
    if fields.get("source", "").strip().lower() == "scopus":
        return listed_in_words(plain(fields.get("references", "")), own)
    lines = [line for line in unescaped(fields.get(_FIELD, "")).split("\n") if line.strip()]
    dois = [(found := _DOI.search(line)) and paper_of_doi(found["doi"].rstrip(".;")) for line in lines]
    return references_of(dois, own)
