"""What every card is told from, and what several of them tell alike."""

import re
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from kg.store.terms import whole_number
from kg.text.people.bylines import around
from kg.text.printing import counted
from kg.view.cards import words
from kg.view.cards.card import Item, Section
from kg.view.kinds import EdgeKind, NodeKind
from kg.view.reading.facts import Facts
from kg.view.reading.questions import Row
from kg.view.scene import Scene
from kg.view.wording import UNDRAWN

_YEAR = re.compile(r"-?[0-9]{2}[0-9X]{2}")
Numbers: TypeAlias = NDArray[np.intp]
"""Numbers of nodes."""
_WHOLE = 30
"""Names up to which an authorship tells the whole byline."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What there is to tell from."""

    scene: Scene
    """The nodes and edges."""
    facts: Facts
    """What the graph says of them."""
    indices: dict[str, int]
    """IRI → number of its node."""
    full: int | None = None
    """Nodes of which long texts are told, the first ones: all when nothing is said. See `sparing`."""
    _beside: dict[int, dict[EdgeKind, list[int]]] = field(default_factory=dict, init=False, repr=False)
    _writers: dict[int, Numbers] = field(default_factory=dict, init=False, repr=False)
    _signed: dict[str, dict[str, list[Row]]] = field(default_factory=dict, init=False, repr=False)
    _names: dict[str, list[str]] = field(default_factory=dict, init=False, repr=False)
    _places: dict[str, dict[str, int]] = field(default_factory=dict, init=False, repr=False)

    def beside(self, index: int, edge: EdgeKind) -> list[int]:
        """The neighbours along edges of one kind, best connected first; kept, for all who know it ask."""
        if index not in self._beside:
            found = self._beside[index] = dict[EdgeKind, list[int]]()
            for other, drawn in sorted(self.scene.graph[index].items()):
                found.setdefault(drawn["kind"], []).append(other)
        return self._beside[index].get(edge, [])

    def writers(self, paper: int) -> Numbers:
        """The people who wrote a paper, no unresolved ones, best connected first; kept, for each asks."""
        if paper not in self._writers:
            nodes = ((other, self.scene.node(other)) for other in self.beside(paper, EdgeKind.AUTHOR))
            people = [other for other, node in nodes if node.kind is NodeKind.PERSON and not node.unresolved]
            self._writers[paper] = np.array(people, dtype=np.intp)
        return self._writers[paper]

    def signed(self, paper: str, person: str) -> list[Row]:
        """What the byline of a paper says of a person; kept, for each of thousands asks."""
        if paper not in self._signed:
            found = self._signed[paper] = dict[str, list[Row]]()
            for row in self.facts.authorships[paper]:
                found.setdefault(row["person"], []).append(row)
        return self._signed[paper].get(person, [])

    def byline_at(self, paper: str, person: str) -> str:
        """The byline of a paper; of a long one the names beside that of a person, and how many more.

        Thousands sign one paper: were the card of each to have the whole list, a page would have its square.
        """
        if paper not in self._names:
            rows = shown_authors(self.facts, paper)
            self._names[paper] = [words.isolated(row["printed"]) for row in rows]
            self._places[paper] = {row["person"]: place for place, row in reversed([*enumerate(rows)])}
        names = self._names[paper]
        if len(names) <= _WHOLE:
            return byline(self.facts, paper)
        return around(names, self._places[paper].get(person, 0), cut=is_cut(self.facts, paper, len(names)))

    def count(self, index: int, edge: EdgeKind) -> int:
        """How many neighbours there are along edges of one kind, drawn or not."""
        return len(self.beside(index, edge)) + self.scene.undrawn[index, edge]

    def more(self, index: int, edge: EdgeKind) -> tuple[str, ...]:
        """What a list of neighbours says about those that are not drawn; nothing when all are."""
        number = self.scene.undrawn[index, edge]
        return (UNDRAWN.format(count=f"{number:,}"),) if number else ()

    def naming(self, index: int) -> str:
        """How many papers name a concept that are not mainly about it, in words; empty where none does."""
        known = self.count(index, EdgeKind.ABOUT) + self.count(index, EdgeKind.INTRODUCES)
        others = self.facts.naming.get(self.iri(index), 0) - known
        return f"{counted(others, 'more paper names', 'more papers name')} it" if others > 0 else ""

    def spares(self, *indices: int) -> bool:
        """Whether long texts about these things together are left out."""
        return self.full is not None and max(indices) >= self.full

    def iri(self, index: int) -> str:
        """The name of a node in the graph."""
        return self.scene.node(index).iri


def byline(facts: Facts, paper: str) -> str:
    """The authors of a paper, with `et al.` where the list is cut; empty when none is printed.

    They are those of the record whose values are shown, as in BibTeX: each record has a byline of
    its own. Where the graph tells no authors, it is what a record prints.
    """
    names = [words.isolated(row["printed"]) for row in shown_authors(facts, paper)]
    if names:
        return ", ".join(names) + (" et al." if is_cut(facts, paper, len(names)) else "")
    return next((row["byline"] for row in facts.records[paper] if "byline" in row), "")


_MADE = {"director": "directed by", "compiler": "compiled by"}
"""What people did who stand in the place of authors, beside editors → how it is said."""


def makers(facts: Facts, paper: str) -> tuple[str, str]:
    """Who made a paper that has no authors, in words and in names; empty where nobody is told.

    >>> facts = Facts()
    >>> facts.imprints["p"] += [{"what": "Also says", "value": "director: Fritz Lang"}]
    >>> makers(facts, "p"), makers(facts, "q")
    (('directed by', 'Fritz Lang'), ('', ''))
    """
    rows = facts.imprints.get(paper, ())
    if names := next((row["value"] for row in rows if row["what"] == "Editors"), ""):
        return "edited by", names
    fields = (row["value"].partition(": ") for row in rows if row["what"] == "Also says")
    return next(((_MADE[role], names) for role, _, names in fields if role in _MADE), ("", ""))


def shown_authors(facts: Facts, paper: str) -> list[Row]:
    """The authorships that the byline of a paper shows, in its order."""
    return [row for row in facts.authorships[paper] if "position" in row and "printed" in row]


def is_cut(facts: Facts, paper: str, shown: int) -> bool:
    """Whether there are more authors than are shown: the document cuts them, or people hide one."""
    row = facts.papers.get(paper, {})
    return row.get("complete") == "false" or shown < (whole_number(row.get("known", "")) or 0)


def paper_date(facts: Facts, paper: str) -> str:
    """When a paper appeared, as far as it is known; empty when nothing is."""
    row = facts.papers.get(paper, {})
    return words.date(row.get("issued"), row.get("printed"), row.get("inferred") in ("true", "1"))


def paper_year(facts: Facts, paper: str) -> str:
    """The year in which a paper appeared, also an inferred one, of a span the first; else empty."""
    found = _YEAR.match(facts.papers.get(paper, {}).get("issued", ""))
    return str(int(found[0].replace("X", "0"))) if found else ""


def paper_time(facts: Facts, paper: str) -> tuple[bool, int, str]:
    """What puts papers in order of time: the number of the year, then the date; without a year the first."""
    year = paper_year(facts, paper)
    return bool(year), int(year or 0), facts.papers.get(paper, {}).get("issued", "")


def wrong_section(telling: Telling, *iris: str) -> Section:
    """What of these things cannot be true."""
    found = dict.fromkeys(wrong for iri in iris for wrong in telling.facts.wrong.get(iri, ()))
    return Section(heading="What cannot all be true", texts=tuple(wrong.text for wrong in found), warns=True)


_SPARED = {
    NodeKind.PAPER: "the abstract, the claims and the sentences of this paper",
    NodeKind.CONCEPT: "sentences about what is not drawn, and of papers with fewer connections",
}


def spared_section(telling: Telling, index: int) -> Section:
    """That long texts are left out, where they are."""
    kind = telling.scene.node(index).kind
    lacks = telling.full is not None if kind is NodeKind.CONCEPT else telling.spares(index)
    said = (
        f"This page leaves out {_SPARED.get(kind, '')} to stay small. “kg show” and “kg explain” print them."
    )
    return Section(heading="Left out here", texts=(said,) if lacks else ())


def spared_sentences(telling: Telling, source: int, target: int) -> Section:
    """That the sentences behind a line are left out, where they may be."""
    said = "To keep this page small they are left out: “kg explain” prints them."
    return Section(heading="The words it rests on", texts=(said,) if telling.spares(source, target) else ())


def claims_section(telling: Telling, index: int) -> Section:
    """The figures that a paper states, or that are stated about a system, or on data."""
    return Section(heading="Claims", claims=tuple(telling.facts.stated.get(telling.iri(index), ())))


def places(facts: Facts, paper: str) -> tuple[str, ...]:
    """Where a paper stands: each document with its lines or entry."""
    return tuple(words.place(row["document"], row.get("entry")) for row in facts.records[paper])


def figures(rows: list[Row]) -> str:
    """What sites state: `h-index 25 · papers 9`."""
    stated = [
        f"{words.measure(row['measure'], row.get('measureName'))} {row['value']}{row.get('unit', '')}"
        for row in rows
    ]
    return " · ".join(figure.replace(" ", "\u00a0") for figure in stated)


def author_of(telling: Telling, person: int) -> str:
    """What tells people of one name apart: the first of the papers in the alphabet, and the place in it.

    Papers that are not drawn count.
    """
    drawn = [telling.scene.node(paper) for paper in telling.beside(person, EdgeKind.AUTHOR)]
    first = min(drawn, key=lambda paper: (paper.name, paper.iri), default=None)
    rows = telling.signed(first.iri, telling.iri(person)) if first else []
    place = next((row["position"] for row in rows if "position" in row), "")
    return words.author_of(first.name if first else "", place, telling.count(person, EdgeKind.AUTHOR))


def known_by(telling: Telling, index: int) -> str:
    """The name, and of a person what tells people of one name apart."""
    node = telling.scene.node(index)
    return f"{node.name}, {author_of(telling, index)}" if node.kind is NodeKind.PERSON else node.name


def is_for(row: Row) -> bool:
    """Whether an authorship is that of an organisation for which the authors write.

    >>> is_for({"basis": "https://w3id.org/scholarly-kg/ns#Collaboration"}), is_for({})
    (True, False)
    """
    return row.get("basis", "").endswith("Collaboration")


def excluding(telling: Telling, one: int, other: int) -> tuple[str, ...]:
    """That the same is asked of several people of one byline, of whom at most one can be the other."""
    found = []
    for end, far in ((one, other), (other, one)):
        for paper in telling.beside(end, EdgeKind.AUTHOR):
            beside = {*telling.beside(paper, EdgeKind.AUTHOR)}
            rivals = beside.intersection(telling.beside(far, EdgeKind.DOUBT)) | {end}
            if len(rivals) > 1:
                found.append(words.at_most_one(len(rivals), telling.scene.node(paper).name))
    return tuple(dict.fromkeys(found))


def doubt_rows(facts: Facts, one: str, other: str) -> list[Row]:
    """What is said about a pair of candidates."""
    first, second = sorted((one, other))
    return facts.doubts[first, second]


def neighbours(telling: Telling, index: int, edge: EdgeKind, heading: str, *, chips: bool = False) -> Section:
    """The neighbours along edges of one kind by name."""
    items = tuple(Item(node=other) for other in telling.beside(index, edge))
    return Section(heading=heading, items=items, texts=telling.more(index, edge), chips=chips)


def dated(telling: Telling, index: int, edge: EdgeKind, heading: str) -> Section:
    """The papers along edges of one kind, each with its date."""
    items = (
        Item(node=paper, note=paper_date(telling.facts, telling.iri(paper)))
        for paper in telling.beside(index, edge)
    )
    return Section(heading=heading, items=tuple(items), texts=telling.more(index, edge))
