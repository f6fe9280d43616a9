"""The sentences that facts rest on, read from the graph and grouped by fact.

Places are read first, then each text once: a text that names many concepts would come as often otherwise.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from kg.view.reading.questions import MANY, Graph, Row, ask_about
from kg.view.reading.quotes import Quote, quotes, quotes_within
from kg.view.ties import RELATIONS

Fact: TypeAlias = tuple[str, str, str]
"""What is said of whom: `topic`, `introduces` or the local name of a relation; then the IRIs of both ends.

Of a claim: `claim`, its IRI, and nothing."""

_TOPIC, _INTRODUCES, CLAIM = "topic", "introduces", "claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Sentences, each with the words that count, by what they show."""

    quotes: defaultdict[Fact, list[tuple[str, Quote]]] = field(default_factory=lambda: defaultdict(list))
    """Fact → paper (empty where that is unknown) and sentence, in the order of papers and places."""

    def of_topic(self, paper: str, concept: str) -> list[Quote]:
        """Where a paper names a concept."""
        return self._of(_TOPIC, paper, concept)

    def of_introduction(self, paper: str, system: str) -> list[Quote]:
        """Where a paper says that a system is new."""
        return self._of(_INTRODUCES, paper, system)

    def of_claim(self, claim: str) -> list[Quote]:
        """Where a claim stands."""
        return self._of(CLAIM, claim, "")

    def of_relation(self, relation: str, source: str, target: str) -> dict[str, list[Quote]]:
        """Paper → where it says so; the empty name for sentences of unknown papers."""
        found: dict[str, list[Quote]] = {}
        for paper, quote in self.quotes.get((relation, source, target), ()):
            found.setdefault(paper, []).append(quote)
        return found

    def _of(self, *fact: str) -> list[Quote]:
        first, second, third = fact
        return [quote for _, quote in self.quotes.get((first, second, third), ())]


def read_evidence(
    graph: Graph,
    drawn: Collection[str],
    claims: Collection[str],
    saying: Collection[str] = (),
    at_once: int = MANY,
) -> Evidence:
    """The sentences behind what is between the nodes with these IRIs, and behind these claims.

    Relations count when one of their ends is drawn: its details tell of the other. Statements are asked for
    by their subjects, so many `at_once`: what is drawn, and whatever is `saying` something of it.
    """

    def about(question: str, column: str, iris: Collection[str]) -> Iterator[Row]:
        return ask_about(graph, question, column, iris, at_once=at_once)

    spans: defaultdict[str, defaultdict[Fact, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in about("quotes", "subject", {*drawn, *saying}):
        fact, ends = _fact(row), (row["subject"] in drawn, row["object"] in drawn)
        if all(ends) or (fact[0] in RELATIONS and any(ends)):
            spans[row["context"]][fact].append(row["span"])
    for row in about("claim-spans", "claim", claims):
        spans[row["context"]][CLAIM, row["claim"], ""].append(row["span"])
    papers = {row["context"]: row["paper"] for row in about("contexts", "context", spans.keys())}
    evidence = Evidence()
    for row in about("texts", "context", spans.keys()):
        for fact, places in sorted(spans.get(row["context"], {}).items()):
            for quote in _sentences(fact, row["text"], places):
                evidence.quotes[fact].append((papers.get(row["context"], ""), quote))
    return evidence


def _fact(row: Row) -> Fact:
    """What a statement says, with the paper first where it is about one."""
    name = row.get("property", "").rpartition("#")[2]
    if name in RELATIONS or (name := name.rpartition("/")[2]) in RELATIONS:
        return name, row["subject"], row["object"]
    if name == "introducedBy":
        return _INTRODUCES, row["object"], row["subject"]
    return _TOPIC, row["subject"], row["object"]


def _sentences(fact: Fact, text: str, places: list[str]) -> Iterator[Quote]:
    """A topic rests on words alone; everything else on a sentence and the words in it."""
    yield from (quotes if fact[0] == _TOPIC else quotes_within)(text, places)
