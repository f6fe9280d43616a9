"""Lines that say whether an author is a person or an organisation, where documents and words mislead.

They are about a printed name, so that all who bear it are meant: who is one of them is asked afterwards.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from kg.curation import AuthorKind, Complaint, Kind, Line, Verb
from kg.curation.line import path_of
from kg.model import Organisation
from kg.pipeline.overruling.gone import nowhere, once_called
from kg.pipeline.overruling.misnamed import MisnamedError
from kg.pipeline.paths.ids import Lock
from kg.rdf.describe.organisations import organisation_path
from kg.resolve.people.signatures import Printing
from kg.text.people.collective import collective_form, collective_search_form
from kg.text.people.names import in_order
from kg.text.quoting import in_quotes


@dataclass(frozen=True, slots=True)
class AuthorKinds:
    """What people say that authors are."""

    lines: Mapping[str, Line] = field(default_factory=dict)
    """Form of a name → the line about it."""
    complaints: tuple[Complaint, ...] = ()
    """What is wrong with lines; those are not among `lines`."""
    idle: frozenset[int] = frozenset()
    """Numbers of the lines that say what is so without them."""
    resting: Mapping[int, Line] = field(default_factory=dict)
    """Number of a line about names that hidden papers alone print → the line that hides one."""

    def is_organisation(self, printing: Printing) -> bool:
        """Whether somebody with this printed name is an organisation."""
        line = self.line(printing)
        return line.value == AuthorKind.ORGANISATION if line else printing.is_collective

    def line(self, printing: Printing) -> Line | None:
        """The line about the name."""
        return self.lines.get(collective_form(printing.name)) if self.lines else None


def author_kinds(
    printings: Iterable[Printing],
    lines: Sequence[Line],
    lock: Lock,
    hidden: Mapping[Printing, Line] = MappingProxyType({}),
    first: Callable[[], Mapping[str, Sequence[Printing]]] = dict,
) -> AuthorKinds:
    """What the lines say of these printed names; a path means all who have a name of what it meant.

    `hidden` are those that only papers print that are left out, each with the line that hides it; `first`
    has the path that a first build would give each person, for lines with a path that the lock has not.

    >>> from kg.resolve.people.signatures import Heading
    >>> line = Line(
    ...     number=1, verb=Verb.TYPE, kind=Kind.PERSON, thing="kimi team", value=AuthorKind.ORGANISATION
    ... )
    >>> author_kinds([Heading("a.txt", "Kimi Team")], [line], Lock()).is_organisation(
    ...     Heading("b.txt", "The Kimi Team")
    ... )
    True
    """
    wanted = [line for line in lines if about_authors(line)]
    if not wanted:
        return AuthorKinds()
    printed: dict[str, list[Printing]] = {}
    for printing in (*printings, *hidden):
        printed.setdefault(collective_form(printing.name), []).append(printing)
    names = _Names(printed, lock, first)
    found: dict[str, Line] = {}
    complaints: list[Complaint] = []
    idle: set[int] = set()
    accepted: set[int] = set()
    resting: dict[int, Line] = {}
    for line in sorted(wanted, key=lambda line: line.number):
        forms = names.meant(line.thing)
        if not forms:
            complaints.append(_unknown(line, lock).of(line))
            continue
        others = (found[form] for form in forms if form in found)
        if against := next((other for other in others if other.value != line.value), None):
            told = f"this contradicts line {against.number}. Keep one of them."
            complaints.append(Complaint(line.number, told))
            continue
        # Of what two people decided alike one line counts, whatever their order.
        found.update({form: min(found.get(form, line), line, key=_by_text) for form in forms})
        accepted.add(line.number)
        is_one = line.value == AuthorKind.ORGANISATION
        meant = [printing for form in forms for printing in printed[form]]
        if hidden.keys() >= set(meant):
            resting[line.number] = min((hidden[each] for each in meant), key=lambda hides: hides.number)
        elif all(printing.is_collective == is_one for printing in meant if printing not in hidden):
            idle.add(line.number)
    idle |= accepted - {line.number for line in found.values()}
    return AuthorKinds(found, tuple(complaints), frozenset(idle), resting)


def _by_text(line: Line) -> tuple[str, int]:
    return line.text, line.number


def about_authors(line: Line) -> bool:
    """Whether a line says what an author is."""
    return line.verb is Verb.TYPE and line.kind in (Kind.PERSON, Kind.ORGANISATION)


def _unknown(line: Line, lock: Lock) -> MisnamedError:
    path = path_of(line.thing)
    if path is None:
        return MisnamedError(
            f"no author is printed as {in_quotes(line.thing)}. Write the name as a byline has it."
        )
    return nowhere(path, once_called(Kind.PERSON, path, lock))


@dataclass(frozen=True)  # without slots, for what is worked out once
class _Names:
    """The printed names, to be looked up by what lines call them: there may be thousands of lines."""

    printed: Mapping[str, Sequence[Printing]]
    """Form of a name → who has it."""
    lock: Lock
    first: Callable[[], Mapping[str, Sequence[Printing]]]

    def meant(self, thing: str) -> Sequence[str]:
        """The forms of the names that a text means, in the strictest way in which it means any."""
        if path := path_of(thing):
            known = {*self._of_path(path), *self._of_path(self.lock.replaced.get(path, path))}
            return sorted(known or {collective_form(each.name) for each in self._first.get(path, ())})
        if (form := collective_form(thing)) in self.printed:
            return [form]
        searched = filter(None, (collective_search_form(thing), collective_search_form(in_order(thing))))
        return next(filter(None, (self._searched.get(form) for form in searched)), ())

    def _of_path(self, path: str) -> Sequence[str]:
        if path.startswith(f"{Kind.ORGANISATION}/"):
            return self._organisations.get(path, ())
        forms = dict.fromkeys(collective_form(key.partition(" ")[2]) for key in self._keys.get(path, ()))
        return [form for form in forms if form in self.printed]

    @cached_property
    def _searched(self) -> Mapping[str, Sequence[str]]:
        return _grouped((collective_search_form(form), form) for form in self.printed)

    @cached_property
    def _organisations(self) -> Mapping[str, Sequence[str]]:
        return _grouped((organisation_path(Organisation(name=form)), form) for form in self.printed)

    @cached_property
    def _first(self) -> Mapping[str, Sequence[Printing]]:
        return self.first()

    @cached_property
    def _keys(self) -> Mapping[str, Sequence[str]]:
        return _grouped((path, key) for key, path in self.lock.paths.items())


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found
