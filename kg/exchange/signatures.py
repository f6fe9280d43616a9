"""Signatures in, people out: the contract of `kg disambiguate`.

In:  `{"id", "name", "title", "coauthors", "venue", "year", "organisation"}`; any but id and name may be null.
Out: `{"id", "person"}`; equal `person` means one person.
"""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from kg.exchange.lines import broken, decoded
from kg.rdf.iris import key
from kg.readers.names.cuts import without_cut
from kg.resolve.namesakes import Signed, Work, columns, tell_apart
from kg.text.letters.fold import slug
from kg.text.people.nobody import names_nobody

_NOT_KNOWN = frozenset(("", "0"))
"""What stands for a year that is not known, beside `null`."""
_SHOWN = 40
"""Letters of a value that are shown where something is wrong with it."""


class SignatureLine(msgspec.Struct, frozen=True):
    """What is read of a line."""

    id: msgspec.Raw
    """Any JSON value, another on each line; it comes back as it is."""
    name: str
    """As printed."""
    title: str | None = None
    """Title of the paper."""
    coauthors: list[str | None] | None = None
    """The other names of the byline."""
    venue: str | None = None
    """Where the paper appeared, as printed."""
    year: int | float | str | None = None
    """Of its publication: `2024`, `"2024"`, `2024.0`; 0 and an empty text are none, as `null` is."""
    organisation: str | None = None
    """Where the person works, as printed."""

    def signed(self, paper: int) -> Signed:
        """Who signed the paper of this number; a name that names nobody agrees with none, as an empty one."""
        name = "" if self.names_nobody else self.name
        return Signed(name, paper, (self.organisation,) if self.organisation else ())

    @property
    def names_nobody(self) -> bool:
        """Whether what stands for the name is none: `Anonymous`, `123`, `et al.`"""
        return names_nobody(self.name) or not without_cut(self.name)

    def work(self, names: dict[str, str]) -> Work:
        """The paper, as far as the line tells of it; `names` has each name once, however often it stands."""
        coauthors = tuple(names.setdefault(each, each) for each in self.coauthors or () if each)
        return Work(self.title or "", coauthors, self.venue or "", _year(self.year))

    @property
    def flaw(self) -> str | None:
        """Why it cannot be a signature; `None` where it can."""
        if not self.name.strip():
            return "`name` is empty"
        year = str(self.year or "").strip()
        if year not in _NOT_KNOWN and _year(self.year) is None:
            return f"`year` is {year[:_SHOWN]!r}, no year of four digits; null where it is not known"
        return None


def _year(given: float | str | None) -> int | None:
    """A year of four digits; `None` for what is none.

    >>> _year(2024), _year("2024"), _year(2024.0), _year(2020.5), _year("in press"), _year(20201)
    (2024, 2024, 2024, None, None, None)
    """
    digits = str(given).strip().removesuffix(".0")
    return int(digits) if digits.isdecimal() and len(digits) == 4 else None


def disambiguate_lines(
    lines: Iterable[bytes], name: str, notice: Callable[[str], None] = lambda _: None
) -> Iterator[bytes]:
    """An answer for each line, in order, once all lines are read: any of them may join two before it.

    The name of a person is made of the smallest of their ids: the same for the same lines in any order.
    `notice` is told of names that name nobody.

    Raises:
        InputError: at a line that is no such object, has the id of one before it, no name, or a year that is
            none; no line is answered.

    >>> signatures = [
    ...     b'{"id": 1, "name": "Wei Li", "coauthors": ["Ana Nunez"]}',
    ...     b'{"id": 2, "name": "W. Li"}',
    ... ]
    >>> for answer in disambiguate_lines(signatures, "stdin"):
    ...     print(answer.decode(), end="")
    {"id":1,"person":"wei-li-nodle477gt6od"}
    {"id":2,"person":"w-li-2rzv4orglylo5"}
    """
    ids: dict[bytes, None] = {}
    slugs: list[str] = []
    signed: list[Signed] = []
    works: list[Work] = []
    names: dict[str, str] = {}
    nobody: list[tuple[int, str]] = []
    for number, line in decoded(lines, SignatureLine, name):
        if line.flaw:
            raise broken(name, number, line.flaw)
        id = bytes(line.id)
        if id in ids:
            raise broken(name, number, f"the id {id.decode()[:100]} stands on a line before it")
        ids[id] = None
        if line.names_nobody:
            nobody.append((number, line.name))
        slugs.append(slug(line.name))
        signed.append(line.signed(len(works)))
        works.append(line.work(names))
    if nobody:
        notice(_told(name, *nobody[0], len(nobody)))
    groups = tell_apart(columns(signed, works)).people
    in_order = list(ids)
    person: dict[int, str] = {}
    for group in groups:
        smallest = min(group, key=lambda place: in_order[place])
        known_as = f"{slugs[smallest]}-{key(in_order[smallest].decode())}"
        person.update(dict.fromkeys(group, known_as))
    for place, id in enumerate(in_order):
        yield msgspec.json.encode({"id": msgspec.Raw(id), "person": person[place]}) + b"\n"


def _told(name: str, number: int, printed: str, names: int) -> str:
    """That so many names name nobody, of which the first stands on this line.

    >>> _told("stdin", 7, "et al.", 1)
    "stdin:7: 'et al.' names nobody; it is a person of its own."
    """
    if names == 1:
        return f"{name}:{number}: {printed[:_SHOWN]!r} names nobody; it is a person of its own."
    first = f"{printed[:_SHOWN]!r} on line {number} is the first"
    return f"{name}: {names} names name nobody ({first}); each is a person of its own."
