from types import SimpleNamespace
from typing import Any

from kg.view.reading.evidence import read_evidence
from kg.view.scene import read_scene
from tests.view.conftest import told

BASE = "https://example.org/kg/"


def test_only_what_is_drawn_is_read(rich: Any) -> None:
    assert not read_evidence(rich, frozenset(), frozenset()).quotes


class Reversed:
    """A graph that tells the places of facts in the opposite order."""

    def __init__(self, graph: Any) -> None:
        self.graph = graph

    def query(self, text: str, /) -> Any:
        answer = self.graph.query(text)
        rows = list(answer.texts())
        order = -1 if "?span" in text else 1
        return SimpleNamespace(texts=lambda: iter(rows[::order]))


def test_the_order_in_which_places_are_told_means_nothing(rich: Any) -> None:
    drawn, claims = frozenset(read_scene(rich, 100).indices()), frozenset({BASE + "claim/upto"})
    found = read_evidence(rich, drawn, claims)
    assert len(found.quotes) > 1
    assert read_evidence(Reversed(rich), drawn, claims) == found


def test_each_kind_of_fact_has_its_sentences(rich: Any) -> None:
    paths = ("paper/bam", "concept/bam", "concept/moe")
    drawn = frozenset(BASE + path for path in paths)
    evidence = read_evidence(rich, drawn, frozenset({BASE + "claim/upto"}))
    paper, bam, moe = (BASE + path for path in paths)
    assert [quote.parts for quote in evidence.of_introduction(paper, bam)] == [("We present ", "BAM", ".")]
    said = evidence.of_relation("buildsOn", bam, moe)
    assert list(said) == [BASE + "paper/bam", BASE + "paper/nexus"]
    assert [quote.parts[1::2] for quote in said[BASE + "paper/nexus"]] == [("BAM", "MoE")]
    assert [quote.parts[1] for quote in evidence.of_claim(BASE + "claim/upto")] == ["gains up to 2.1%"]
    assert evidence.of_topic(paper, moe) == []


def test_a_topic_keeps_its_words_even_where_one_place_holds_another(parsed: Any) -> None:
    graph = parsed(
        """GRAPH <e> { <t> nif:isString "T\\nWe like a Mixture of Experts much." .
        <s> rdf:subject <p> ; rdf:object <c> ; prov:wasDerivedFrom <t#char=12,30>, <t#char=23,30> .
        <t#char=12,30> nif:referenceContext <t> . <t#char=23,30> nif:referenceContext <t> . }"""
    )
    (quote,) = read_evidence(graph, frozenset({BASE + "p", BASE + "c"}), frozenset()).of_topic(
        BASE + "p", BASE + "c"
    )
    assert "".join(quote.parts) == "We like a Mixture of Experts much."


def test_a_relation_is_shown_by_its_sentence_also_where_only_its_target_is_drawn(parsed: Any) -> None:
    graph = parsed(
        """<paper> a schema:ScholarlyArticle ; dcterms:title "P" ; schema:about <used> .
        <used> skos:prefLabel "Oil" . <hinge> skos:prefLabel "Hinge" ; kgo:uses <used> .
        GRAPH <evidence> {
          <said> rdf:subject <hinge> ; rdf:predicate kgo:uses ; rdf:object <used> ;
            prov:wasDerivedFrom <t#char=0,15> .
          <t#char=0,15> nif:referenceContext <t> . <t> nif:isString "A hinge has oil." .
        }"""
    )
    facts = told(graph).facts
    (relation,) = facts.relations["https://example.org/kg/used"]
    assert facts.evidence.of_relation("uses", relation["source"], relation["target"])
