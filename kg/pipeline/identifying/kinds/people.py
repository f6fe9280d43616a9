"""People, made of signatures and headings: how they are resolved, named, and found by name."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from kg.curation import Kind, Line
from kg.pipeline.identifying.kinds.papers import paper_path
from kg.pipeline.overruling.deciding import Decided, Ruled
from kg.pipeline.overruling.directory import Directory
from kg.pipeline.overruling.entry import Entry
from kg.pipeline.overruling.gone import once_called
from kg.pipeline.overruling.known_paths import known_paths
from kg.pipeline.paths.ids import Lock, Nameable, Thing, on_one_line
from kg.rdf import iris
from kg.rdf.iris import key_of
from kg.resolve.papers.grouping import PaperGroup
from kg.resolve.people.from_printings import person_from
from kg.resolve.people.grouping import printings_of, resolve_people, weigh_people
from kg.resolve.people.likely import Published
from kg.resolve.people.person import Person
from kg.resolve.people.signatures import Heading, Printing, Signature
from kg.shelf import Chained, Keep, Mapped


def ruled_people(
    signatures: Sequence[Signature],
    headings: Sequence[Heading],
    published: Mapping[str, Published],
    titles: Mapping[str, str],
    papers: Decided[PaperGroup, int],
    lock: Lock,
    hidden: Mapping[Printing, Line],
    keep: Keep,
) -> Ruled[Person, int]:
    """People, made of signatures and headings by number.

    `published` and `titles` tell of papers by their keys.
    `hidden` are the signatures of papers that are left out, each with the line that hides it. People are kept
    as `keep` has it.
    """
    printings = printings_of(signatures, headings)
    return Ruled(
        Kind.PERSON,
        weigh=lambda: weigh_people(printings, published, keep),
        keep=partial(keep, Person),
        name=lambda person: person.name,
        rank=lambda _, part: _little_known([printings.all[row] for row in part]),
        wholes=lambda people: Mapped(people, _Known),
        keys=partial(_person_things, printings.all),
        directory=lambda people, groups: _directory(
            people,
            groups,
            printings.all,
            titles,
            lambda text: key_of(paper_path(papers, text)),
            lock,
            hidden,
        ),
    )


def _little_known(printings: Sequence[Printing]) -> tuple[bool, int, str]:
    return person_from(printings).unresolved, -len(printings), min(map(printing_key, printings))


def _person_things(
    printings: Sequence[Printing],
    _: Sequence[Person],
    after: Sequence[Person],
    parts: Sequence[Sequence[Sequence[int]]],
) -> Sequence[Nameable]:
    """A person who is one part, or one of several parts of a person as it would be alone."""
    flat = [(place, part if len(group) > 1 else ()) for place, group in enumerate(parts) for part in group]

    def known(part: tuple[int, Sequence[int]]) -> _Known:
        place, rows = part
        return _Known(person_from([printings[row] for row in rows]) if rows else after[place])

    return Mapped(flat, known)


def printing_key(printing: Printing) -> str:
    """What a person is known by who has this name there.

    >>> printing_key(Heading("a.txt", "Jane Roe"))
    'page a.txt Jane Roe'
    """
    if isinstance(printing, Heading):
        return f"page {printing.page} {printing.name}"
    paper, position, name = printing.key
    return f"{paper}#{position or 'owner'} {name}"


@dataclass(frozen=True, slots=True)
class _Known:
    """A person with all that it is known by, made when asked for: kept, it takes more than the person."""

    person: Person

    @property
    def keys(self) -> tuple[str, ...]:
        """Each of the signatures, and the pages that are theirs.

        A page's owner is also known as one hidden in each byline: a fuller one may have shown the name since.
        """
        one = self.person
        hidden = (f"{s.paper}#owner {heading.name}" for heading in one.headings for s in one.signatures)
        return on_one_line((*map(printing_key, one.printings), *hidden))

    @property
    def best(self) -> str:
        """That of the first signature, or of the first page."""
        [key] = on_one_line([printing_key(self.person.printings[0])])
        return key

    @property
    def label(self) -> str:
        """Its name."""
        return self.person.name


def first_paths(
    signatures: Sequence[Signature],
    headings: Sequence[Heading],
    published: Mapping[str, Published],
    hidden: Iterable[Printing],
) -> dict[str, Sequence[Printing]]:
    """The path that a first build gives each person, as the rules have it, and the names that are theirs."""
    signed = [each for each in signatures if not each.is_collective]
    headed = [each for each in headings if not each.is_collective]
    people, _ = resolve_people(signed, headed, published)
    named: list[tuple[Nameable, Sequence[Printing]]] = [(_Known(one), one.printings) for one in people]
    named += ((_alone(each), (each,)) for each in hidden)
    return {iris.path(Kind.PERSON, one.label, iris.key(one.best)): names for one, names in named}


def _alone(printing: Printing) -> Thing:
    return Thing((printing_key(printing),), printing.name)


def _directory(
    people: Sequence[Person],
    groups: Sequence[Sequence[int]],
    printings: Sequence[Printing],
    titles: Mapping[str, str],
    paper: Callable[[str], str],
    lock: Lock,
    hidden: Mapping[Printing, Line],
) -> Directory[int]:
    """The people as the rules have them; their items are the numbers of printings, narrowed by papers.

    `titles` has the title of each paper by its key; `paper` gives the key of the paper that a text means. The
    names that only hidden papers print have the numbers behind all others.
    """
    left_out = range(len(printings), len(printings) + len(hidden))
    keys = [printing_key(printing) for printing in (*printings, *hidden)]
    known = known_paths(
        Kind.PERSON,
        Chained(groups, [[row] for row in left_out]),
        Chained[Nameable](Mapped(people, _Known), list(map(_alone, hidden))),
        lambda row: [keys[row]],
        lock,
    )
    return Directory(
        kind=Kind.PERSON,
        groups=groups,
        names=[person.name for person in people],
        entries=list(_entries(chain(printings, hidden), titles)),
        paths=known.wholes,
        homes=known.homes,
        place=paper,
        once=partial(once_called, Kind.PERSON, lock=lock),
        resting=dict(zip(left_out, hidden.values(), strict=True)),
    )


def _entries(printings: Iterable[Printing], titles: Mapping[str, str]) -> Iterator[Entry[int]]:
    """All names that documents print, of each author the one that is shown first, and the identifiers."""
    key_of_paper = {paper: paper for paper in titles}  # one text for all authors of a paper
    for row, printing in enumerate(printings):
        if isinstance(printing, Heading):
            yield Entry(printing.name, row)
            continue
        author = printing.author
        others = (*author.other_names, *author.identifiers) if author else ()
        for name in (printing.name, *others):
            yield Entry(name, row, key_of_paper[printing.paper], titles[printing.paper])
