"""People as bylines and papers make them likely: signatures, told apart by `kg.resolve.namesakes`."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter

import numpy as np

from kg.model import PaperKind
from kg.numbering import Members
from kg.resolve.candidates import Candidate
from kg.resolve.namesakes import Answer, Columns, Signed, Tie, Work, columns, tell_apart
from kg.resolve.namesakes.reasons import catalogued, company, marked, reasons
from kg.resolve.people.signatures import Basis, Signature
from kg.shelf import Keep, in_memory
from kg.text.letters.fold import same_form
from kg.text.people.agreement import agreement
from kg.text.people.homonyms import Mark, mark_among
from kg.text.people.names import is_short
from kg.text.people.parts import name_parts
from kg.text.reason import Reason, Stance

_paper = attrgetter("paper")


@dataclass(frozen=True, slots=True)
class Published:
    """What of a paper helps to tell who wrote it, beside its byline."""

    title: str = ""
    """As shown."""
    venue: str = ""
    """As shown, of a book its series, which may be the work of which it is a volume; empty without one."""
    year: int | None = None
    """Of its publication."""
    akin: tuple[tuple[str, str], ...] = ()
    """What it is to other papers that share its author, in words, and their keys: see `akin`."""
    kind: PaperKind | None = None
    """`None` where no document says so."""


@dataclass(frozen=True, slots=True)
class Likely:
    """What is likely of the signatures that were given; they are told by number."""

    columns: Columns
    answer: Answer
    hidden: frozenset[int]
    """Signatures that no byline shows: whose they are, pages must tell."""

    def basis(self, rows: Sequence[int], ties: Sequence[Tie]) -> Iterator[str]:
        """In words, why these signatures are one person, where `ties` joined them."""
        yield from catalogued(self.columns, rows)
        yield from marked(self.columns, rows)
        yield from company(self.columns, rows)
        for tie in ties:
            found = self._reasons(tie)
            told = ", ".join(each.text for each in found if each.stance is not Stance.AGAINST)
            but = " and ".join(each.text for each in found if each.stance is Stance.AGAINST)
            said = f"with a chance of {tie.chance:.2f}, because {told}" + (f"; though {but}" if but else "")
            sides = [self._named(tie.one), self._named(tie.other)]
            yield f"{' with '.join(sides)}, {said}" if all(sides) else said

    def _named(self, rows: Sequence[int]) -> str:
        """Signatures by the titles of their papers, `'Maps' and 3 more`; empty where these are not known."""
        titles = list(dict.fromkeys(filter(None, (self.title(row) for row in rows))))
        more = f" and {len(titles) - 1} more" if len(titles) > 1 else ""
        return f"'{titles[0]}'{more}" if titles else ""

    def title(self, row: int) -> str:
        """Title of the paper of a signature; empty where it is not known."""
        return self.columns.works[int(self.columns.work[row])].title

    def candidates(self, person: Sequence[int]) -> Iterator[Candidate]:
        """The doubts, where `person` has the place of the person of each signature."""
        asked: set[tuple[int, int]] = set()
        for tie in self.answer.doubts:
            if not self.hidden.isdisjoint((*tie.one, *tie.other)):
                continue
            sides = [(-len(rows), person[rows[0]]) for rows in (tie.one, tie.other)]
            (_, first), (_, second) = sorted(sides)
            if first != second and (first, second) not in asked:
                asked.add((first, second))
                yield Candidate(first, second, tie.chance, self._reasons(tie))

    def ties(self) -> Callable[[int], Sequence[Tie]]:
        """What joined the signatures of a person, by the smallest of these; nothing of any other."""
        joined, first = self.answer.joined, self.answer.first
        places = Members(np.array([first[tie.one[0]] for tie in joined], np.int32), len(first))
        return lambda row: [joined[place] for place in places[row]] if row < len(first) else []

    def _reasons(self, tie: Tie) -> tuple[Reason, ...]:
        return reasons(self.columns, tie.one, tie.other)


def likely_people(
    signatures: Sequence[Signature],
    known: Mapping[int, int],
    published: Mapping[str, Published],
    keep: Keep = in_memory,
) -> Likely:
    """Who is likely to be who among the signatures, which come paper by paper.

    `known` has one label for those of one person. A paper that `published` does not have is told by its
    byline alone. A name that no byline shows, and one that a byline shows twice, joins nobody. What is looked
    at again is kept as `keep` has it.
    """
    unknown = Published()
    works = keep(
        Work,
        (_work(published.get(paper, unknown), theirs) for paper, theirs in groupby(signatures, _paper)),
    )
    hidden = frozenset(row for row, s in enumerate(signatures) if s.basis is Basis.PAGE_OWNER)
    doubled = frozenset(_doubled(signatures))
    found = columns(_signed(signatures), works, keep)
    return Likely(found, tell_apart(found, known, hidden | doubled, keep=keep), hidden)


def _work(published: Published, signatures: Iterable[Signature]) -> Work:
    names = tuple(signature.name for signature in signatures if signature.basis is Basis.BYLINE)
    return Work(published.title, names, published.venue, published.year)


def _signed(signatures: Sequence[Signature]) -> Iterator[Signed]:
    forms = _forms(signatures)
    for work, (_, theirs) in enumerate(groupby(signatures, _paper)):
        for s in theirs:
            yield Signed(
                s.name, work, _organisations(s), s.orcid, s.openalex_ids, _mark(s), _in_full(s, forms)
            )


def _organisations(signature: Signature) -> tuple[str, ...]:
    return tuple(each.name for each in signature.author.organisations) if signature.author else ()


def _mark(signature: Signature) -> Mark | None:
    return mark_among(signature.author.other_names) if signature.author else None


def _in_full(signature: Signature, forms: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """What catalogues call somebody whose printed name has initials, sorted; empty where none says it.

    With it go other forms of that name, see `_forms`. A printed name in full has, beside itself, what
    catalogues call it otherwise: `Yuri Ivanchenko` of `Yury Ivanchenko`.
    """
    author, name = signature.author, signature.name
    usual = {one for one in author.usual_names if not is_short(one)} if author else set()
    if not author or not usual:
        return ()
    printed, of_initials = name_parts(name), is_short(name)
    fitting = {one for one in usual if bool(agreement(name_parts(one), printed)) == of_initials}
    if not fitting:
        return ()
    if not of_initials:
        return tuple(sorted({name, *fitting}))
    others = chain.from_iterable(forms.get(id, ()) for id in author.openalex_ids)
    return tuple(sorted({*fitting, *(one for one in others if agreement(name_parts(one), printed))}))


def _forms(signatures: Sequence[Signature]) -> dict[str, set[str]]:
    """The full names of each author of OpenAlex, as OpenAlex or a paper has them."""
    found: dict[str, set[str]] = {}
    for signature in signatures:
        for id in signature.openalex_ids:
            names = (signature.name, *(signature.author.usual_names if signature.author else ()))
            found.setdefault(id, set()).update(one for one in names if not is_short(one))
    return found


def _doubled(signatures: Sequence[Signature]) -> Iterator[int]:
    """The signatures whose name their byline prints twice."""
    for _, paper in groupby(enumerate(signatures), lambda each: each[1].paper):
        theirs = [(row, same_form(each.name), each.basis) for row, each in paper]
        if len({form for _, form, _ in theirs}) < len(theirs):
            printed = Counter(form for _, form, basis in theirs if basis is Basis.BYLINE)
            yield from (row for row, form, _ in theirs if printed[form] > 1)
