"""Signatures in, people out: the contract of `kg disambiguate`.

In:  `{"id", "name", "title", "coauthors", "venue", "year", "organisation"}`; any but id and name may be null.
Out: `{"id", "person"}`; equal `person` means one person.
"""

from collections.abc import Iterable, Iterator

import msgspec

from kg.exchange.lines import broken, decoded
from kg.rdf.iris import key
from kg.resolve.namesakes import Signed, Work, columns, tell_apart
from kg.text.fold import slug


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
    """Of its publication: `2024`, `"2024"`, `2024.0`; what has not four digits is no year."""
    organisation: str | None = None
    """Where the person works, as printed."""

    def work(self, names: dict[str, str]) -> Work:
        """The paper, as far as the line tells of it; `names` has each name once, however often it stands."""
        coauthors = tuple(names.setdefault(each, each) for each in self.coauthors or () if each)
        year = str(self.year or "").removesuffix(".0")
        known = int(year) if year.isdecimal() and len(year) == 4 else None
        return Work(self.title or "", coauthors, self.venue or "", known)


def disambiguate_lines(lines: Iterable[bytes], name: str) -> Iterator[bytes]:
    """An answer for each line, in order, once all lines are read: any of them may join two before it.

    The name of a person is made of the smallest of their ids: the same for the same lines in any order.

    Raises:
        InputError: at a line that is no such object, or has the id of one before it; no line is answered.

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
    for number, line in decoded(lines, SignatureLine, name):
        id = bytes(line.id)
        if id in ids:
            raise broken(name, number, f"the id {id.decode()[:100]} stands on a line before it")
        ids[id] = None
        slugs.append(slug(line.name))
        signed.append(Signed(line.name, len(works), (line.organisation,) if line.organisation else ()))
        works.append(line.work(names))
    groups = tell_apart(columns(signed, works)).people
    in_order = list(ids)
    person: dict[int, str] = {}
    for group in groups:
        smallest = min(group, key=lambda place: in_order[place])
        known_as = f"{slugs[smallest]}-{key(in_order[smallest].decode())}"
        person.update(dict.fromkeys(group, known_as))
    for place, id in enumerate(in_order):
        yield msgspec.json.encode({"id": msgspec.Raw(id), "person": person[place]}) + b"\n"
