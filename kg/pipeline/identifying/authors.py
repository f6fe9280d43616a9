"""Who signs the papers: people, whom the rules tell apart, and organisations, which they never see."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType

import msgspec

from kg.curation import Kind, Line
from kg.model import Organisation
from kg.numbering import Filed
from kg.pipeline.identifying.kinds.people import printing_key
from kg.pipeline.overruling.author_kinds import AuthorKinds
from kg.pipeline.paths.ids import Lock
from kg.pipeline.reading.spool import Spool
from kg.rdf.describe.organisations import collective_path, organisation_path
from kg.resolve.organisations import Collective, resolve_organisations
from kg.resolve.people.likely import Published
from kg.resolve.people.person import Person
from kg.resolve.people.signatures import Heading, Printing, Signature
from kg.shelf import Keep, in_memory
from kg.text.people.collective import collective_form, is_by_another_mark, is_collective
from kg.text.people.units import ends_in_unit, is_of_title
from kg.text.sorting import sorted_lines

_SIGNATURES = msgspec.json.Decoder(tuple[int, str, str])


@dataclass(frozen=True, slots=True)
class Authors:
    """The printed names of authors, sorted into those of people and those of organisations."""

    signatures: Sequence[Signature]
    """Of people, in the order in which they were given."""
    headings: Sequence[Heading]
    """Of people's pages."""
    organisations: Sequence[Collective]
    """The others."""
    published: Mapping[str, Published]
    """Key of a paper → what helps to tell who wrote it."""
    kinds: AuthorKinds
    """What people said of these names."""
    hidden: Mapping[Printing, Line] = field(default_factory=dict)
    """Whoever signs a paper that is left out → the line that hides it."""
    registered: Mapping[str, str] = field(default_factory=dict)
    """Form of the name of an organisation → the one ROR id that documents give to it."""
    by_name: Mapping[str, str] = field(default_factory=dict)
    """Path of a place of work by its name alone → its path, for which other documents have given the id."""


def authors_among(
    signatures: Sequence[Signature],
    headings: Sequence[Heading],
    published: Mapping[str, Published],
    kinds: AuthorKinds,
    hidden: Mapping[Printing, Line] = MappingProxyType({}),
    keep: Keep = in_memory,
) -> Authors:
    """The authors who have these printed names; `kinds` say what some of them are.

    Signatures that are not all people's are kept as `keep` has it.

    What one document marks as an organisation is one where another does not, if its name tells so much; and
    so is a team by whose name a paper of its own is called. Whoever has an ORCID is a person, whatever
    marks the name, unless the name tells that it is none.
    """
    people = _with_orcid(signatures)
    marked = (_marked(signatures) | _called(signatures, published)) - people
    collective = [each for each in signatures if _is_organisation(each, kinds, marked, people)]
    headed = [each for each in headings if _is_organisation(each, kinds, marked, people)]
    theirs = {*collective, *headed}
    of_people = (each for each in signatures if each not in theirs)
    return Authors(
        signatures=keep(Signature, of_people) if theirs else signatures,
        headings=[each for each in headings if each not in theirs],
        organisations=resolve_organisations(collective, headed),
        published=published,
        kinds=kinds,
        hidden=hidden,
    )


def _marked(signatures: Iterable[Signature]) -> frozenset[str]:
    """The forms of names that some document marks as organisations', and that are hardly a person's."""
    told = (each.name for each in signatures if each.author and each.author.is_organisation)
    return frozenset(collective_form(name) for name in told if is_by_another_mark(name))


def _with_orcid(signatures: Sequence[Signature]) -> frozenset[str]:
    """The forms of names that documents mark as organisations', and that somebody has with an ORCID.

    Not where the name tells that it is an organisation's, `NVIDIA`: that ORCID is of who stands beside it.
    """
    marks = {collective_form(each.name) for each in signatures if each.author and each.author.is_organisation}
    if not marks:
        return frozenset()
    known = (each.name for each in signatures if each.orcid)
    told = (name for name in known if not (is_collective(name) or is_by_another_mark(name)))
    return frozenset(marks.intersection(map(collective_form, told)))


def _called(signatures: Iterable[Signature], published: Mapping[str, Published]) -> frozenset[str]:
    """The forms of names of teams that head the title of one of their papers: `Gemma 3 Technical Report`."""
    return frozenset(
        collective_form(each.name)
        for each in signatures
        if ends_in_unit(each.name) and is_of_title(each.name, published[each.paper].title)
    )


def _is_organisation(
    printing: Printing, kinds: AuthorKinds, marked: Collection[str], people: Collection[str]
) -> bool:
    if people and not kinds.line(printing) and collective_form(printing.name) in people:
        return False
    if kinds.is_organisation(printing):
        return True
    may_be = bool(marked) and is_by_another_mark(printing.name) and not kinds.line(printing)
    return may_be and collective_form(printing.name) in marked


def held(
    authors: Sequence[Person] | Sequence[Collective], paths: Sequence[str]
) -> Iterator[tuple[tuple[str, int, str], str]]:
    """Key of each signature, and the path of the author."""
    for signatures, path in zip((author.signatures for author in authors), paths, strict=True):
        yield from ((signature.key, path) for signature in signatures)


def authors_of(
    signed: Iterable[tuple[tuple[str, int, str], str]], spool: Spool
) -> Mapping[str, Sequence[str]]:
    """Key of a paper → path of the author of each of its signatures, in the order of their keys.

    `signed` has the key of each signature and the path of its author, in any order.
    """
    written = (f"{paper}\t{_encode((position, name, path))}\n" for (paper, position, name), path in signed)
    with sorted_lines(written, spool.folder) as lines:
        papers = groupby((line.split("\t", 1) for line in lines), itemgetter(0))
        named = ((paper, _in_order(coded for _, coded in theirs)) for paper, theirs in papers)
        return Filed(spool.keep(tuple[str, tuple[str, ...]], named))


def _encode(signature: tuple[int, str, str]) -> str:
    return msgspec.json.encode(signature).decode()


def _in_order(coded: Iterable[str]) -> tuple[str, ...]:
    """The paths of the authors of a paper."""
    return tuple(path for *_, path in sorted(map(_SIGNATURES.decode, coded)))


def called_by_name(signature: Signature, ids: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Path of each place of work by the name that stands there alone, and the path by the id of that name.

    So it was called until a document gave the id, and its old name must lead on.
    """
    for one in signature.author.organisations if signature.author else ():
        if not one.ror and (ror := ids.get(collective_form(one.name))):
            yield organisation_path(one), organisation_path(replace(one, ror=ror))


def were_people(organisations: Iterable[Collective], lock: Lock) -> dict[str, str]:
    """Path of a person that an earlier build made of an organisation → path of the organisation."""
    return {
        lock.paths[row]: collective_path(organisation)
        for organisation in organisations
        for key in _printing_keys(organisation)
        if (row := f"{Kind.PERSON}:{key}") in lock.paths
    }


def judged(
    kinds: AuthorKinds, authors: Sequence[Person | Collective], paths: Sequence[str]
) -> dict[str, Line]:
    """Path of each author of whom a line says what they are, and the line."""
    if not kinds.lines:
        return {}
    lines = (next(filter(None, map(kinds.line, author.printings)), None) for author in authors)
    return {path: line for path, line in zip(paths, lines, strict=True) if line}


def were_organisations(kinds: AuthorKinds, people: Sequence[Person], paths: Sequence[str]) -> dict[str, str]:
    """Path of an organisation → path of the person that it is, where only one has its name.

    That it is one, a line says, or an ORCID beside a name that a document marks as an organisation's.
    """
    found: dict[str, set[str]] = {}
    for person, path in zip(people, paths, strict=True):
        for printing in person.printings:
            if _may_have_been_one(printing, kinds):
                found.setdefault(organisation_path(Organisation(name=printing.name)), set()).add(path)
    return {old: min(new) for old, new in found.items() if len(new) == 1}


def _may_have_been_one(printing: Printing, kinds: AuthorKinds) -> bool:
    """Whether the name of a person would be that of an organisation without a line, or without an ORCID."""
    if isinstance(printing, Signature) and printing.author and printing.author.is_organisation:
        return True
    return bool(kinds.line(printing) and printing.is_collective)


def _printing_keys(organisation: Collective) -> list[str]:
    return list(map(printing_key, organisation.printings))
