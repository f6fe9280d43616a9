"""What a paper cites, as Web of Science and Scopus export it with a full record.

Of Web of Science one work a line, with its DOI; of Scopus in words, see `kg.readers.fields.reference_lists`.
`Cited-References = {Autor DH, 2013, AM ECON REV, V103, P2121, DOI 10.1257/aer.103.6.2121.}`
"""

from collections.abc import Collection, Mapping

from kg.model import Identifier
from kg.readers.fields.reference_lists import References, listed_in_words, papers_cited, references_of
from kg.readers.fields.tex import plain, unescaped

_FIELD = "cited-references"


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
    return references_of(papers_cited(unescaped(fields.get(_FIELD, "")).split("\n")), own)
