"""Which signatures are one person, from names and titles alone: no pages, no graph. First form.

Two signatures are one person when their names are the same and they share a coauthor, the title or the
organisation; and whoever shares with one of a group belongs to the group. Two namesakes at one organisation,
or beside one coauthor of a common name, are joined wrongly; one person who changes all of these is split.
Time and memory grow with the number of names printed, however many signatures share a name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.resolve.groups import Groups
from kg.text.fold import same_form


@dataclass(frozen=True, slots=True)
class Namesake:
    """One signature: a name on one paper, and what stands around it."""

    name: str
    """As printed."""
    title: str | None = None
    """Title of the paper."""
    coauthors: tuple[str, ...] = ()
    """The other names of its byline, as printed; the name itself does not count among them."""
    organisation: str | None = None
    """Where the person works, as printed."""


def resolve_namesakes(signatures: Iterable[Namesake]) -> list[list[int]]:
    """Groups of signatures that are one person, as their numbers from 0, in the order of the first of each.

    >>> resolve_namesakes(
    ...     [
    ...         Namesake("Wei Li", "Nexus", ("Ana Núñez", "José Silva")),
    ...         Namesake("Wei Li", "Noise", ("Bo Chen",)),
    ...         Namesake("wei li", "BAM", ("José Silva",)),
    ...     ]
    ... )
    [[0, 2], [1]]
    """
    groups: Groups[int] = Groups()
    numbers = _Numbers()
    first: dict[tuple[int, int], int] = {}  # name, what stands beside it → the first such signature
    for place, signature in enumerate(signatures):
        groups.find(place)
        name = numbers.of(same_form(signature.name))
        for beside in _beside(signature, numbers):
            if beside != name:
                groups.join(first.setdefault((name, beside), place), place)
    return groups.all()


def _beside(signature: Namesake, numbers: "_Numbers") -> Sequence[int]:
    """What one person's signatures share, by number."""
    named = [form for form in map(same_form, signature.coauthors) if _says_something(form)]
    for what, printed in (("title", signature.title), ("organisation", signature.organisation)):
        form = same_form(printed or "")
        if _says_something(form):
            named.append(f"{what}: {form}")  # no name has a colon: same_form leaves none
    return [numbers.of(form) for form in named]


def _says_something(form: str) -> bool:
    """Whether there is a letter or digit in it: `-` stands for nothing."""
    return any(map(str.isalnum, form))


class _Numbers:
    """A number for each different text, so that each is held once; a class because it grows."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of(self, text: str) -> int:
        return self._numbers.setdefault(text, len(self._numbers))
