"""The directories in which lines of the curation file look for papers, people and concepts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.curation import Kind
from kg.model import Record
from kg.pipeline.directory import Directory, Entry
from kg.pipeline.ids import Lock, Thing
from kg.pipeline.parts import Settled, followed
from kg.rdf import iris
from kg.resolve.concepts import Concept
from kg.resolve.groups import Item
from kg.resolve.papers import PaperGroup, PaperKeys
from kg.resolve.people import Person, Printing
from kg.resolve.signatures import Signature
from kg.text.inflection import concept_form


@dataclass(frozen=True, slots=True)
class Print:
    """What of one record a line may name it by: no abstract."""

    title: str
    """As printed."""
    where: str
    """Document and lines: `seeds/page.txt L12-L17`."""
    identifiers: tuple[str, ...]
    """`arxiv:2212.06817`."""

    @classmethod
    def of(cls, record: Record) -> "Print":
        """That of a record."""
        identifiers = tuple(f"{i.scheme}:{i.value}" for i in record.identifiers)
        return cls(record.title, f"{record.document} {record.lines}", identifiers)


def paper_directory(
    papers: Sequence[PaperGroup], prints: Sequence[Print], keys: Sequence[PaperKeys], lock: Lock
) -> Directory[int]:
    """The papers as the rules have them; their items are the numbers of records."""
    entries = [
        Entry(name, number, printed.where, printed.where)
        for number, printed in enumerate(prints)
        for name in (printed.title, *printed.identifiers)
    ]

    def known_by(number: int) -> list[str]:  # the place first: it tells two of one title apart
        return [f"entry:{prints[number].where}", *keys[number].named, keys[number].agreed]

    groups = [paper.records for paper in papers]
    things = [Thing(paper.keys, paper.label) for paper in papers]
    paths = _paths("paper", groups, things, known_by, lock)
    names = [prints[paper.records[0]].title for paper in papers]
    return Directory(Kind.PAPER, groups, names, entries, paths)


def person_directory(
    people: Sequence[Person],
    thing_of: Callable[[Person], Thing],
    known_by: Callable[[Printing], str],
    titles: Mapping[str, str],
    paper: Callable[[str], str],
    lock: Lock,
) -> Directory[Printing]:
    """The people as the rules have them; their items are signatures and headings, narrowed by papers.

    `titles` has the title of each paper by its key; `paper` gives the key of the paper that a text means.
    """
    groups = [person.printings for person in people]
    entries = [_printed(printing, titles) for group in groups for printing in group]
    things = [thing_of(person) for person in people]
    paths = _paths("person", groups, things, lambda printing: [known_by(printing)], lock)
    return Directory(Kind.PERSON, groups, [person.name for person in people], entries, paths, paper)


def _printed(printing: Printing, titles: Mapping[str, str]) -> Entry[Printing]:
    if isinstance(printing, Signature):
        return Entry(printing.name, printing, printing.paper, titles[printing.paper])
    return Entry(printing.name, printing)


def concept_directory(concepts: Sequence[Concept], lock: Lock) -> Directory[str]:
    """The concepts as the rules have them; their items are folded forms."""
    forms = {form for concept in concepts for form in concept.forms}
    entries = []
    for concept in concepts:
        for name in (concept.label, *concept.other_labels, *concept.forms):
            form = concept_form(name)
            entries.append(Entry(name, form if form in forms else concept.forms[0]))
    groups = [concept.forms for concept in concepts]
    things = [Thing(concept.forms, concept.label) for concept in concepts]
    paths = _paths("concept", groups, things, lambda form: [form], lock)
    return Directory(Kind.CONCEPT, groups, [concept.label for concept in concepts], entries, paths)


def decided(
    before: Directory[Item],
    groups: Sequence[Sequence[Item]],
    names: Sequence[str],
    settled: Settled,
    replaced: Mapping[str, str],
) -> Directory[Item]:
    """The same names, for the things as they are after people joined and pulled apart."""
    paths = {
        path: frozenset(group)
        for group, part_paths in zip(groups, settled.part_paths, strict=True)
        for path in part_paths
    }
    known = followed(paths, {**replaced, **settled.given_up})
    return replace(before, groups=groups, names=names, paths=known, _folded={}, _thing_of={})


def _paths(
    kind: str,
    groups: Sequence[Sequence[Item]],
    things: Sequence[Thing],
    known_by: Callable[[Item], Sequence[str]],
    lock: Lock,
) -> dict[str, frozenset[Item]]:
    """Path → items: the names of earlier builds, then those that a first build would give."""
    named: dict[str, set[Item]] = {}
    for group in groups:
        for item in group:
            known = (lock.paths.get(f"{kind}:{' '.join(key.split())}") for key in known_by(item))
            path = next(filter(None, known), None)
            if path:
                named.setdefault(path, set()).add(item)
    paths = {path: frozenset(items) for path, items in named.items()}
    for group, thing in zip(groups, things, strict=True):
        if thing.keys:
            paths.setdefault(iris.path(kind, thing.label, iris.key(thing.keys[0])), frozenset(group))
    return followed(paths, lock.replaced)
