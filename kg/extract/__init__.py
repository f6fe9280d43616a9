"""What the text of a record says, each finding with its place: abbreviations, concepts, what is new, claims.

`extract` is pure: no I/O but the package's own data, no state, and a batch gives what its records give one
by one.
"""

from collections.abc import Callable, Sequence

from kg.extract.abbreviations import find_abbreviations
from kg.extract.claims.finding import find_claims
from kg.extract.concepts.keyphrases import find_keyphrases
from kg.extract.entities import find_entities
from kg.extract.relations.finding import find_relations
from kg.extract.repositories import find_repositories
from kg.extract.source import Source, sources
from kg.extract.systems.finding import find_systems
from kg.extract.systems.kinds import find_kinds
from kg.model import Detail, Findings, Record
from kg.text.language.english import says_english
from kg.text.works.boilerplate import blanked

Extractor = Callable[[Source, Findings], Findings]
"""A record's text, read, and what was found so far → what was found so far, and more."""


def _of_text(find: Callable[[str, Findings], Findings]) -> Extractor:
    """An extractor that needs no more than the words."""
    return lambda source, findings: find(source.text, findings)


EXTRACTORS: tuple[Extractor, ...] = (
    _of_text(find_abbreviations),
    find_keyphrases,
    find_entities,
    _of_text(find_repositories),
    _of_text(find_systems),
    find_kinds,
    find_claims,
    find_relations,
)
"""Every extractor; each sees what those before it found."""


def extract(records: Sequence[Record]) -> list[Findings]:
    """What was found in each record, in the same order.

    >>> from kg.model import Lines
    >>> record = Record(document="a.txt", lines=Lines(1, 2), title="Routing in Mixtures of Experts (MoE)")
    >>> [(phrase.label, phrase.short) for phrase in extract([record])[0].keyphrases]
    [('Mixtures of Experts', 'MoE'), ('Routing', None)]
    """
    return [
        _findings(source) for source in sources([blanked(r.text) for r in records], [*map(told, records)])
    ]


def told(record: Record) -> bool | None:
    """Whether the document says that its text is English; `None` where it does not say.

    Of a translated title, which stands in brackets, the language is that of the paper.

    >>> from kg.model import Lines
    >>> german = ((Detail.LANGUAGE, "de"),)
    >>> told(Record(document="a.bib", lines=Lines(1, 2), title="Netze", details=german))
    False
    >>> told(Record(document="a.nbib", lines=Lines(1, 2), title="[On nets].", details=german))
    """
    if record.title.startswith("[") and record.title.rstrip(".").endswith("]"):
        return None
    return says_english("; ".join(record.texts_of(Detail.LANGUAGE)))


def extract_texts(texts: Sequence[str]) -> list[Findings]:
    """What was found in each text, in the same order; a line break ends its title.

    >>> [phrase.label for phrase in extract_texts(["Sparse upcycling\\nWe prune."])[0].keyphrases]
    ['Sparse upcycling']
    """
    return [_findings(source) for source in sources([*map(blanked, texts)])]


def _findings(source: Source) -> Findings:
    if not source.reading.english:
        return find_repositories(source.text, Findings(unread=True))
    findings = Findings()
    for extractor in EXTRACTORS:
        findings = extractor(source, findings)
    return findings
