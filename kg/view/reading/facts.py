"""What the details tell about the nodes that are drawn, read from the graph and grouped by node.

Rows about anything else are dropped as they come, so that a large graph costs time but no memory.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from kg.store.terms import whole_number
from kg.text.typesetting.readable import readable
from kg.view.kinds import NodeKind
from kg.view.reading.claims import Claim, read_claims, stated
from kg.view.reading.contradictions import Contradiction, read_contradictions
from kg.view.reading.evidence import Evidence, read_evidence
from kg.view.reading.questions import FEW, MANY, Graph, Row, ask, ask_about, in_signs

Pair: TypeAlias = tuple[str, str]
"""Two IRIs, as the question names them: paper and concept, or a pair of candidates in order."""


def _lists() -> defaultdict[str, list[Row]]:
    return defaultdict(list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Rows of answers, by the IRI that they are about."""

    papers: dict[str, Row] = field(default_factory=dict)
    """Paper → its one row."""
    authorships: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Paper → all its authorships, in the order of the byline; those without a position last.

    Also those of people who are not drawn: a byline with some names left out would be false."""
    names: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Person or concept → its other names."""
    naming: dict[str, int] = field(default_factory=dict)
    """Concept → how many papers name it, also those that are not mainly about it."""
    types: dict[str, str] = field(default_factory=dict)
    """Concept → its type in words: `method`."""
    topics: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Concept → the topics of given vocabularies that it is or may be."""
    doubts: defaultdict[Pair, list[Row]] = field(default_factory=lambda: defaultdict(list))
    """Pair of candidates → one row a reason."""
    identities: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Person → why several printed names were taken to be this one."""
    page_groups: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Person → the papers of author pages that fall apart, group by group."""
    metrics: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Person or paper → what sites state about it."""
    keywords: dict[str, list[str]] = field(default_factory=dict)
    """Paper → the keywords that documents give it, each once."""
    records: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Paper → where it stands."""
    relations: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Concept → what it has to do with others, also with those that are not drawn; each row at both ends."""
    imprints: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Paper or person → what libraries say besides: volume, licence, ORCIDs; one row a value."""
    cites: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Paper → the papers that it cites, those first that are not in the graph."""
    cited_by: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Paper → the drawn papers that cite it."""
    links: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Paper → what it is to others (`is`), and what others are to it (`has`), in their order."""
    claims: list[Claim] = field(default_factory=list)
    """The figures that drawn papers state."""
    contradictions: tuple[Contradiction, ...] = ()
    """What cannot be true, wherever it is; of a few nodes, what concerns them."""
    stated: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Paper, system or data → the places of its claims in `claims`."""
    wrong: defaultdict[str, list[Contradiction]] = field(default_factory=lambda: defaultdict(list))
    """IRI → what of it cannot be true."""
    evidence: Evidence = field(default_factory=Evidence)
    """The sentences behind topics, systems, relations and claims."""

    def authors(self) -> set[str]:
        """The people and organisations that have an authorship."""
        return {row["person"] for rows in self.authorships.values() for row in rows}


def read_facts(graph: Graph, drawn: Mapping[str, Collection[NodeKind]], *, few: bool = False) -> Facts:
    """All that is told about the nodes with these IRIs, each of which is asked what its kinds can say.

    A `few` nodes are looked up one by one, at a price that does not depend on the size of the graph. What is
    said of them is the same, but for contradictions, which are those that concern them, and for relations
    that concepts which are not drawn have to them: a concept may be named by thousands.
    """
    at_once = FEW if few else MANY
    iris = frozenset(drawn)
    papers, people, concepts = (
        frozenset(iri for iri, its in drawn.items() if kind in its)
        for kind in (NodeKind.PAPER, NodeKind.PERSON, NodeKind.CONCEPT)
    )

    def about(question: str, column: str, some: Collection[str]) -> Iterator[Row]:
        return ask_about(graph, question, column, some, at_once=at_once)

    claims = read_claims(graph, papers, at_once)
    stating = frozenset(claim.iri for claim in claims)
    relations = list(about("relations", "source", iris) if few else _relations(graph))
    saying = frozenset(row["source"] for row in relations if row["target"] in iris)
    facts = Facts(
        claims=claims,
        stated=stated(claims),
        evidence=read_evidence(graph, iris, stating, saying, at_once),
    )
    asked = {"paper": papers, "node": iris}
    _add_printed(facts, lambda question, column: about(question, column, asked[column]))
    for question, column, some, found in (
        ("topics", "concept", concepts, facts.topics),
        ("identities", "person", people, facts.identities),
        ("page-groups", "person", people, facts.page_groups),
        ("metrics", "node", papers | people, facts.metrics),
    ):
        for row in about(question, column, some):
            found[row[column]].append(row)
    for row in about("mentioned", "concept", concepts):
        facts.naming[row["concept"]] = whole_number(row["papers"]) or 0
    for row in about("types", "concept", concepts):
        facts.types.setdefault(row["concept"], row["type"])
    for row in about("doubts", "one", iris):
        if row["other"] in iris:
            facts.doubts[row["one"], row["other"]].append(row)
    _add_citations(iris, facts, about("cites", "paper", papers))
    linked = (  # of thousands all: of them alone, Oxigraph compares each with every link
        (row for side in ("paper", "other") for row in about("linked", side, papers))
        if few
        else (row for row in ask(graph, "linked") if not papers.isdisjoint((row["paper"], row["other"])))
    )
    _add_links(facts, linked)
    _add_relations(iris, facts, relations)
    authorships = {row["authorship"] for rows in facts.authorships.values() for row in rows}
    concerned = iris | stating | authorships if few else None
    return _with_contradictions(facts, read_contradictions(graph, concerned))


def read_printed(graph: Graph, papers: Collection[str]) -> Facts:
    """What documents print of these papers, and how their authors are called: no more than an entry has."""
    facts = Facts()

    def about(question: str, column: str) -> Iterator[Row]:
        return ask_about(graph, question, column, facts.authors() if question == "names" else papers)

    _add_printed(facts, about)
    return facts


def _relations(graph: Graph) -> Iterator[Row]:
    """All that concepts have to do with each other; where that is nothing, evidence is not gone through."""
    if any(True for _ in ask(graph, "related")):
        yield from ask(graph, "relations")


def _add_printed(facts: Facts, about: Callable[[str, str], Iterable[Row]]) -> None:
    """What documents print of papers, and how people are called."""
    for row in about("papers", "paper"):
        facts.papers.setdefault(row["paper"], row)
    for question, column, found in (
        ("authorships", "paper", facts.authorships),
        ("names", "node", facts.names),
        ("records", "paper", facts.records),
        ("imprints", "node", facts.imprints),
    ):
        for row in about(question, column):
            found[row[column]].append(row)
    for rows in facts.authorships.values():
        rows.sort(key=lambda row: "position" not in row)
    for row in about("keywords", "paper"):
        keywords = facts.keywords.setdefault(row["paper"], [])
        if row["keyword"].casefold() not in map(str.casefold, keywords):
            keywords.append(row["keyword"])


def _add_citations(drawn: frozenset[str], facts: Facts, rows: Iterable[Row]) -> None:
    """What papers cite, by title, and which drawn papers cite a drawn one."""
    for row in rows:
        facts.cites[row["paper"]].append(in_signs(row, "title"))
    for paper, cites in sorted(facts.cites.items()):
        cites.sort(key=lambda row: (row.get("title", ""), row["cited"]))
        for row in cites:
            if row["cited"] in drawn:
                facts.cited_by[row["cited"]].append(paper)


def _add_links(facts: Facts, rows: Iterable[Row]) -> None:
    """What papers are to others, at both ends; rows may come twice."""
    for row in map(dict, sorted({tuple(sorted(row.items())) for row in rows})):
        for one, what, other in (("paper", "is", "other"), ("other", "has", "paper")):
            title = row.get(f"title_of_{other}", "")
            facts.links[row[one]].append({"what": row[what], "other": row[other], "title": readable(title)})


def _with_contradictions(facts: Facts, contradictions: tuple[Contradiction, ...]) -> Facts:
    """The facts with what cannot be true, and what of it concerns each thing."""
    for contradiction in contradictions:
        for concerned in contradiction.concerns:
            facts.wrong[concerned].append(contradiction)
    return replace(facts, contradictions=contradictions)


def _add_relations(drawn: frozenset[str], facts: Facts, rows: Iterable[Row]) -> None:
    """Each relation once, with the first of the figures that statements give for it."""
    told = set()
    for row in rows:
        fact = (row["source"], row["relation"], row["target"])
        if fact in told or row["source"] == row["target"]:
            continue
        told.add(fact)
        said = in_signs(row, "sourceName", "targetName")
        for end in {row["source"], row["target"]} & drawn:
            facts.relations[end].append(said)
