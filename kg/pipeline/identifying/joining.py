"""What was decided of papers, people and concepts, each apart, becomes the one value that is described."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from sys import intern

from kg.extract.concepts.unnamed import is_kind_of_data
from kg.model import ConceptType
from kg.pipeline.identifying.authors import judged
from kg.pipeline.identifying.coined import Coined
from kg.pipeline.identifying.identities import Identities
from kg.pipeline.identifying.mentioned import Linkable
from kg.pipeline.identifying.shown import shown_papers
from kg.pipeline.identifying.written import Written
from kg.pipeline.overruling.deciding import Decided
from kg.pipeline.overruling.orders import Orders
from kg.pipeline.overruling.renaming import renamed_concepts, renamed_people
from kg.pipeline.paths.ids import Lock, Names, part_thing
from kg.rdf.describe.organisations import collective_path
from kg.rdf.iris import key_of
from kg.resolve.candidates import Candidate
from kg.resolve.concepts import Concept
from kg.resolve.papers.grouping import PaperGroup, shared_keys
from kg.resolve.people.person import Person
from kg.shelf import Keep
from kg.text.reason import Reason, Stance

_MOST = 1_000  # pairs of papers that are looked at


def identities_of(
    written: Written, concepts: Decided[Concept, str], own: Coined, forms: Linkable, lock: Lock, keep: Keep
) -> tuple[Identities, Names]:
    """What the graph speaks of, all in one; and the names that the next build is to know.

    Doubts about people are kept as `keep` has it.
    """
    papers, people, authors = written.papers, written.people, written.authors
    kinds = (papers, people, concepts)
    orders = papers.orders | people.orders | concepts.orders
    person_paths, concept_paths = people.settled.paths, concepts.settled.paths
    organisation_paths = list(map(collective_path, authors.organisations))
    paths = (organisation_paths, *(kind.settled.paths for kind in kinds))
    replaced = _leading_on(lock, [written.given_up, *(kind.settled.given_up for kind in kinds)], paths)
    leading = _among(frozenset(replaced.values()), paths)
    still = _among(authors.by_name.keys(), paths)
    kept_papers, paper_paths = shown_papers(papers)
    paper_doubts = _still_asked(papers, kept_papers)
    asked = {frozenset(map(key_of, pair)): pair for pair in _paths(paper_doubts, paper_paths)}
    parted = [each for kind in kinds for each in kind.parted]
    parts = [part for part, _ in parted], [part_thing(*each) for each in parted]
    named = [*(kind.settled.named for kind in kinds), parts, written.entries]
    names = Names(named, replaced, lock)
    found = Identities(
        papers=kept_papers,
        paper_paths=paper_paths,
        paper_doubts=paper_doubts,
        people=renamed_people(people.things, person_paths, orders.names),
        person_paths=person_paths,
        person_doubts=keep(Candidate, _hanging_on_papers(people.doubts, people.things, asked)),
        organisations=authors.organisations,
        organisation_paths=organisation_paths,
        authors_of=written.authors_of,
        concepts=renamed_concepts(concepts.things, concept_paths, orders.names),
        concept_paths=concept_paths,
        linkable=forms,
        coined=own,
        concept_of=dict(_places(concepts.things)),
        replaced={old: new for old, new in authors.by_name.items() if old not in still}
        | {old: new for old, new in replaced.items() if new in leading},
        decisions=[decision for kind in kinds for decision in kind.decisions],
        orders=orders,
        identified=dict(_identified(kept_papers, paper_paths)),
        judged=judged(authors.kinds, people.things, person_paths)
        | judged(authors.kinds, authors.organisations, organisation_paths),
        registered=authors.registered,
        other_than_metrics=frozenset(_other_than_metrics(concepts.things, concept_paths, orders)),
        idle=papers.idle | authors.kinds.idle | people.idle | concepts.idle,
        told={**papers.told, **people.told, **concepts.told},
        resting={**authors.kinds.resting, **people.resting, **concepts.resting},
    )
    return found, names


def _places(concepts: Sequence[Concept]) -> Iterator[tuple[str, int]]:
    """Each form, the very text that the gazetteer has, with the place of its concept."""
    for place, concept in enumerate(concepts):
        yield from ((intern(form), place) for form in concept.forms)


def _other_than_metrics(concepts: Sequence[Concept], paths: Sequence[str], orders: Orders) -> Iterator[str]:
    """The concepts that are something else, as most of their mentions say, or people, or their own words."""
    types = orders.concept_types
    for concept, path in zip(concepts, paths, strict=True):
        type = types.get(path, concept.type)
        if type not in (None, ConceptType.METRIC) or (type is None and is_kind_of_data(concept.label)):
            yield path


def _identified(papers: Sequence[PaperGroup], paths: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Identifiers and the one paper of each: what a book and its chapters share names none of them."""
    several = shared_keys(papers)
    for paper, path in zip(papers, paths, strict=True):
        yield from ((key, path) for key in paper.keys if not key.startswith("title:") and key not in several)


def _still_asked(papers: Decided[PaperGroup, int], shown: Sequence[PaperGroup]) -> list[Candidate]:
    """The doubts about papers that are in the graph, by their places there."""
    asked = [[papers.things[place].records for place in (each.first, each.second)] for each in papers.doubts]
    sought = {records for pair in asked for records in pair}
    place = {each.records: number for number, each in enumerate(shown) if each.records in sought}
    found = []
    for doubt, (one, other) in zip(papers.doubts, asked, strict=True):
        if one in place and other in place:
            found.append(replace(doubt, first=place[one], second=place[other]))
    return found


def _paths(doubts: Sequence[Candidate], paths: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield from ((paths[doubt.first], paths[doubt.second]) for doubt in doubts)


def _leading_on(
    lock: Lock, given_up: Iterable[Mapping[str, str]], current: Iterable[Iterable[str]]
) -> dict[str, str]:
    """Every path that was given up with the one to use, the last of its chain; none that is in use again.

    `current` has the paths of this build, in several lists.
    """
    every = {old: new for paths in (lock.replaced, *given_up) for old, new in paths.items()}
    used = _among(every, current)
    replaced = {old: new for old, new in every.items() if old not in used}
    return {old: _last(new, replaced) for old, new in replaced.items()}


def _among(sought: Collection[str], lists: Iterable[Iterable[str]]) -> set[str]:
    """Which of some paths are in the lists, which are read one by one.

    >>> _among({"paper/a", "paper/b"}, [["paper/c"], ["paper/b"]])
    {'paper/b'}
    """
    return {path for each in lists for path in each if path in sought} if sought else set()


def _last(path: str, replaced: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while path in replaced and path not in seen:
        seen.add(path)
        path = replaced[path]
    return path


def _hanging_on_papers(
    doubts: Sequence[Candidate], people: Sequence[Person], asked: Mapping[frozenset[str], tuple[str, str]]
) -> Iterator[Candidate]:
    """The doubts; those about authors of two papers that may be one say so, for that decides them.

    `asked` has the keys of two such papers and their paths, in the order to tell them.

    >>> from kg.resolve.people.signatures import Basis, Signature
    >>> signed = [Signature(key, "Ann Lee", Basis.BYLINE, 1, ()) for key in "ab"]
    >>> people = [Person(each.name, (), (each,), (), False, ()) for each in signed]
    >>> asked = {frozenset("ab"): ("paper/maps-a", "paper/maps-b")}
    >>> (doubt,) = _hanging_on_papers([Candidate(0, 1, 0.5, ())], people, asked)
    >>> str(*doubt.reasons)
    'open: paper/maps-a and paper/maps-b may be one paper: to decide that comes first'
    """
    for doubt in doubts:
        sides = (people[doubt.first], people[doubt.second])
        ours, theirs = ({signature.paper for signature in side.signatures} for side in sides)
        pairs = (asked.get(frozenset((one, other))) for one in sorted(ours) for other in sorted(theirs))
        paths = next(filter(None, pairs), None) if asked and len(ours) * len(theirs) <= _MOST else None
        if paths:
            told = f"{paths[0]} and {paths[1]} may be one paper: to decide that comes first"
            doubt = replace(doubt, reasons=(*doubt.reasons, Reason(Stance.OPEN, told)))
        yield doubt
