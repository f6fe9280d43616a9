"""Why a thing is in the graph, and why an edge joins two: what they rest on, printed words and reasons."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kg.curation import line_for_entry, line_for_part, line_for_person, lines_for_doubt
from kg.errors import UsageError
from kg.query.catalogue import internal
from kg.query.deciding import page_groups
from kg.query.documents import SCHEMA, of_thing
from kg.query.explaining.offered import Offer, Parting, Removal
from kg.query.explaining.one_paper import Row
from kg.query.explaining.part import Part, part
from kg.query.explaining.printed_at import lasting_places
from kg.query.explaining.reasons import WORDS, may_be_person
from kg.query.explaining.telling import reasons
from kg.query.naming.entries import Kind, Named
from kg.query.naming.names import find, look_up
from kg.query.naming.narrowed import narrowed
from kg.query.suggested import rebuild
from kg.text.printing import pretty
from kg.text.quoting import in_quotes

if TYPE_CHECKING:
    from kg.store import Graph

NODES: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        Kind.PERSON: (
            "authorships",
            "given",
            "pages",
            "page-groups",
            "identity",
            "decisions",
            "doubts",
            "contradictions",
        ),
        Kind.PAPER: ("records", "links", "left-out", "categories", "decisions", "doubts", "contradictions"),
        Kind.CONCEPT: (
            "names",
            "type",
            "topics",
            "relations",
            "claims",
            "quotes",
            "keywords",
            "decisions",
            "doubts",
            "contradictions",
        ),
        Kind.CATEGORY: ("categories",),
        Kind.ORGANISATION: (
            "names-of-organisation",
            "authorships",
            "affiliations",
            "pages",
            "decisions",
            "contradictions",
        ),
        Kind.TOPIC: ("topics",),
    }
)
"""Kind → the queries of `queries/explain/` that say why such a thing is there, in the order of the answer."""

EDGES: Mapping[tuple[Kind, Kind], tuple[str, ...]] = MappingProxyType(
    {
        (Kind.PERSON, Kind.PAPER): ("authorships", "given"),
        (Kind.PERSON, Kind.PERSON): ("together", "doubts"),
        (Kind.PERSON, Kind.CONCEPT): ("quotes-of-person",),
        (Kind.PERSON, Kind.ORGANISATION): ("affiliations",),
        (Kind.ORGANISATION, Kind.PAPER): ("authorships", "affiliations"),
        (Kind.ORGANISATION, Kind.CONCEPT): ("quotes-of-organisation",),
        (Kind.PAPER, Kind.CONCEPT): ("quotes", "keywords", "relations", "claims"),
        (Kind.CONCEPT, Kind.CONCEPT): ("relations", "claims", "doubts"),
        (Kind.PAPER, Kind.CATEGORY): ("categories",),
        (Kind.PAPER, Kind.PAPER): ("citations", "links", "doubts"),
    }
)
"""Two kinds → the queries that say why an edge is between them; either order will do."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a thing, or an edge, is there."""

    thing: Named
    """What was asked about."""
    other: Named | None
    """The other end of the edge; `None` when one thing was asked about."""
    parts: tuple[Part, ...]
    """Those that have an answer, at least one."""

    def __str__(self) -> str:
        return reasons((self.thing, self.other), self.parts, self.offers)

    _repr_pretty_ = pretty

    @property
    def document(self) -> dict[str, Any]:
        """The same for programs, as `kg explain --json` prints it."""
        document = {
            "schema_version": SCHEMA,
            "thing": of_thing(self.thing),
            "other": self.other and of_thing(self.other),
            "parts": [part.document for part in self.parts],
            "curation": [
                {"other": each.other, "same": each.same, "different": each.different} for each in self.offers
            ],
            "partings": [
                {"group": int(each.group), "papers": each.papers, "different": each.line}
                for each in self.partings
            ],
            "entries": [{"entry": each.entry, "different": each.line} for each in self.removals],
        }
        return document | ({"as_person": self.as_person} if self.as_person else {})

    @property
    def partings(self) -> tuple[Parting, ...]:
        """The lines that would take groups of papers from a person whose page falls apart."""
        rows = [row for part in self.parts if part.query == "page-groups" for row in part.rows]
        return tuple(_parted(self.thing.node.value, rows))

    @property
    def as_person(self) -> str | None:
        """The line by which an organisation that only a mark tells is a person; `None` for all others."""
        rows = [row for part in self.parts if part.query == "names-of-organisation" for row in part.rows]
        return line_for_person(rows[0]["name"]) if may_be_person(rows) else None

    @property
    def removals(self) -> tuple[Removal, ...]:
        """The lines that would take an entry from a paper, or a paper from a person; none of a single one.

        None either for what a line joined: to take that line out is what parts it.
        """
        if self.other or self._is_joined:
            return ()
        found = list(self._of_person() if self.thing.kind is Kind.PERSON else self._of_paper())
        offered = {parting.line for parting in self.partings}
        several = len(found) > 1
        return tuple(Removal(what, line) for what, line in found if several and line and line not in offered)

    def _of_paper(self) -> Iterator[tuple[str, str | None]]:
        """Each entry of a paper, and the line that would take it away, if there is one."""
        rows = [row for part in self.parts if part.query == "records" for row in part.rows]
        titles = {(row["document"], row["lines"]): row["title"] for row in rows if "lines" in row}
        paper, places = self.thing.node.value, lasting_places(rows) if titles else {}
        for entry, title in titles.items():
            yield " ".join(entry), line_for_entry(paper, title, places[entry])

    def _of_person(self) -> Iterator[tuple[str, str | None]]:
        """Each paper of a person, likewise; first those that print another form of the name."""
        rows = [row for part in self.parts if part.query == "authorships" for row in part.rows]
        printed = {row["paper"]: (row["title"], row["printed"]) for row in rows}
        for paper in sorted(printed, key=lambda paper: printed[paper][1] == self.thing.name):
            title, name = printed[paper]
            yield title, line_for_part(self.thing.node.value, name, [paper])

    @property
    def _is_joined(self) -> bool:
        """Whether a person's line made it one with another."""
        return any("joining" in row for part in self.parts if part.query == "decisions" for row in part.rows)

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The lines that would decide each open doubt; empty when there is none."""
        rows = [row for part in self.parts if part.query == "doubts" for row in part.rows]
        doubts = {row["other"]: row for row in rows if row["verdict"] == "open"}
        lines = {other: lines_for_doubt(self.thing.node.value, other) for other in doubts}
        return tuple(
            Offer(other, doubts[other]["name"], *pair) for other, pair in lines.items() if pair is not None
        )


def _parted(person: str, rows: Sequence[Row]) -> Iterator[Parting]:
    for page in page_groups.by_page(rows):
        for group, line in page_groups.partings(person, page):
            titles = dict.fromkeys(row["title"] for row in page if row["group"] == group)
            yield Parting(group, tuple(titles), line)


def explanation(
    graph: "Graph",
    typed: str,
    other: str | None = None,
    *,
    most: int | None = None,
    notice: Callable[[str], None] = lambda _: None,
) -> Explanation:
    """Why the thing that is called so is there; with two names, why an edge joins them.

    With `most`, parts of which most would be left out have at least so many lines, and say how much there is.

    Raises:
        UsageError: when nothing, or more than one thing, is called so; when nothing joins the two; when the
            graph has no reasons, as one of facts alone.
    """
    typed, other = narrowed(graph, typed), None if other is None else narrowed(graph, other)
    if other is None:
        one = find(graph, typed, notice=notice)
        if parts := _answered(graph, NODES[one.kind], {one.kind.value: one}, one, most):
            return Explanation(one, None, parts)
        raise UsageError(
            f"This graph has no reasons for {one}. Ask the folder that kg build wrote, or its graph.nq: "
            "graph.ttl has the facts alone."
        )
    one, two = _ends(graph, typed, other, notice)
    if one.node == two.node:
        both = f"{in_quotes(typed)} and {in_quotes(other)} are both {one}. Give one of them alone."
        raise UsageError(both + _joined(graph, one))
    if (one.kind, two.kind) not in EDGES:
        (one, typed), (two, other) = (two, other), (one, typed)
    for ours, theirs in _readings(graph, (typed, one), (other, two)):
        if parts := _edge(graph, ours, theirs):
            return Explanation(ours, theirs, parts)
    raise UsageError(f"No edge joins {one} and {two} in this graph.{_told_apart(graph, one, two)}")


def _joined(graph: "Graph", one: Named) -> str:
    """The lines by which people made others one with it; else nothing."""
    parts = _answered(graph, ("decisions",), {one.kind.value: one}, one)
    rows = [row for part in parts for row in part.rows if "joining" in row]
    told = dict.fromkeys(WORDS["decisions"](rows))
    return f" It was joined by {'; and by '.join(told)}" if told else ""


def _told_apart(graph: "Graph", one: Named, two: Named) -> str:
    """That two people of one name were told apart, with the line that would join them; else nothing."""
    if one.kind != two.kind or one.kind != Kind.PERSON:
        return ""
    lines = lines_for_doubt(one.node.value, two.node.value)
    of_one_name = internal("names/of-one-name").text
    if lines is None or not graph.query(of_one_name, bindings={"one": one.node, "other": two.node}).answer:
        return ""
    return (
        " Both bear one name, and were told apart: by what is known of them they are hardly one. "
        f"If they are, add this line to curation.tsv and build again ({rebuild(graph.called)}):\n{lines[0]}"
    )


def _readings(graph: "Graph", *typed: tuple[str, Named]) -> Iterator[tuple[Named, Named]]:
    """The two as they are taken first; of two concepts, then each as the paper of that name: `Nexus`.

    One that is given by its IRI, or by the end of it, has no other reading.
    """
    one, two = (named for _, named in typed)
    yield one, two
    if one.kind == two.kind == Kind.CONCEPT:
        for (name, named), (_, other) in (typed, typed[::-1]):
            if name != named.name and f"/{named.node.value}".endswith(f"/{name}"):
                continue
            with suppress(UsageError):
                if paper := look_up(graph, name, [Kind.PAPER]):
                    yield paper, other


def _edge(graph: "Graph", one: Named, two: Named) -> tuple[Part, ...]:
    """Why an edge joins the two; empty when none does."""
    ends = {one.kind.value: one, "other" if one.kind == two.kind else two.kind.value: two}
    return _answered(graph, EDGES[one.kind, two.kind], ends, one)


def _ends(graph: "Graph", typed: str, other: str, notice: Callable[[str], None]) -> tuple[Named, Named]:
    """The two that are meant, of kinds that an edge can join.

    A name that fits several kinds, `Nexus` a system and a paper, is read so that there can be an edge.
    """
    of_one: list[str] = []  # said only if the name stays read so
    one = find(graph, typed, notice=of_one.append)
    if joined := look_up(graph, other, _joined_to(one.kind), notice=of_one.append):
        for message in of_one:
            notice(message)
        return one, joined
    two = find(graph, other, notice=notice)
    if joined := look_up(graph, typed, _joined_to(two.kind), notice=notice):
        return joined, two
    kinds = ", ".join(f"{ours} and {theirs}" for ours, theirs in EDGES)
    raise UsageError(
        f"{one} is of the kind {one.kind}, {two} of the kind {two.kind}: no edge joins such two. "
        f"Edges join {kinds}."
    )


def _joined_to(kind: Kind) -> list[Kind]:
    """The kinds of the other ends of edges."""
    return [other for other in Kind if (kind, other) in EDGES or (other, kind) in EDGES]


def _answered(
    graph: "Graph", queries: tuple[str, ...], ends: Mapping[str, Named], one: Named, most: int | None = None
) -> tuple[Part, ...]:
    """The parts that have an answer."""
    parts = (part(graph, name, ends, one, most) for name in queries)
    return tuple(found for found in parts if found.rows)
