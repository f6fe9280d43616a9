"""What an entry lists as cited: by identifiers, or in words, as Scopus exports it, parted by semicolons.

`Roe J., Okafor C., On doors, J. Maps, 7, 2, pp. 1-8, (2019); Lee A., …`. Which papers of the graph they are
is found when all titles are known, see `kg.resolve.papers.cited_titles`.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from kg.model import Identifier
from kg.readers.fields.identifiers import paper_of_doi
from kg.readers.fields.values import without_markup

_AFTER_WORD = re.compile(r"\bDOI\s+\[?(?:DOI\s+)?(?P<doi>10\.[0-9]{4,9}/[^\s,\]]+)", re.IGNORECASE)
_BETWEEN = re.compile(r";\s+|;$")
_DOI = re.compile(r"\bdoi(?:\.org/|\s*:\s*|\s+)(?P<doi>10\.[0-9]{4,9}/[^\s;]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class References:
    """What an entry says that a paper cites."""

    papers: tuple[Identifier, ...] = ()
    """By identifiers, each once."""
    words: tuple[str, ...] = ()
    """The others that are listed in words, as printed, each once."""
    count: int = 0
    """How many works the list has besides the paper itself."""


def references_of(
    named: Sequence[Identifier | None], own: Collection[Identifier], words: Iterable[str] = ()
) -> References:
    """What a list cites, by the paper that each of its works names; `None` for one that names none.

    >>> doi = paper_of_doi("10.1000/maps")
    >>> references_of([doi, None, doi], [doi]).count
    1
    """
    papers = tuple(dict.fromkeys(filter(None, named)))
    return References(papers, tuple(dict.fromkeys(words)), sum(one not in own for one in named))


def listed_in_words(listed: str, own: Collection[Identifier]) -> References:
    """The works of such a list; those that have a DOI by it.

    >>> found = listed_in_words("Roe J., On doors, (2019); Lee A., Maps, (2018), doi: 10.1000/maps", [])
    >>> found.words, [one.value for one in found.papers], found.count
    (('Roe J., On doors, (2019)',), ['10.1000/maps'], 2)
    """
    works = list(filter(None, map(str.strip, _BETWEEN.split(without_markup(listed)))))
    dois = [(found := _DOI.search(work)) and paper_of_doi(found["doi"].rstrip(".,")) for work in works]
    return references_of(dois, own, (work for work, doi in zip(works, dois, strict=True) if doi is None))


def papers_cited(lines: Iterable[str]) -> list[Identifier | None]:
    """The paper that each line of a list of the Web of Science names; `None` for one without a DOI.

    >>> papers_cited(["Autor DH, 2013, V103, DOI 10.1257/aer.103.6.2121.", "", "Roe J, 1999, MAPS"])
    [Identifier(scheme=<Scheme.DOI: 'doi'>, value='10.1257/aer.103.6.2121', version=None), None]
    """
    found = (_AFTER_WORD.search(line) for line in lines if line.strip())
    return [each and paper_of_doi(each["doi"].rstrip(".;")) for each in found]
