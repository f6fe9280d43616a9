from typing import Any

from kg.view.evidence import read_evidence

BASE = "https://example.org/kg/"


def test_only_what_is_drawn_is_read(rich: Any) -> None:
    assert not read_evidence(rich, frozenset(), frozenset()).quotes


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
