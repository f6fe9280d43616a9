from typing import Any

import pytest

from kg.view.cards.relations import relation_card, relation_sections
from kg.view.cards.telling import Telling
from tests.view.conftest import StandIn, rich_quads, told

BASE = "https://example.org/kg/concept/"


@pytest.fixture(scope="module")
def telling(rich: Any) -> Telling:
    return told(rich)


def number(telling: Telling, name: str) -> int:
    return telling.indices[BASE + name]


def test_one_tie_is_the_title_and_several_stand_above_their_sentences(telling: Telling) -> None:
    one = relation_card(telling, number(telling, "nexus"), number(telling, "routing"))
    assert (one.title, one.kind) == ("Nexus is used for adaptive routing", "Relation")
    two = relation_card(telling, number(telling, "bam"), number(telling, "moe"))
    assert (two.title, two.kind) == ("BAM and Mixture of Experts", "Relations")
    headings = [section.heading for section in two.sections if section.says_anything()]
    assert headings[0] == "BAM builds on Mixture of Experts"  # most papers say so
    assert headings.count("The words it rests on") == 3


def test_support_and_confidence_are_told(telling: Telling) -> None:
    card = relation_card(telling, number(telling, "bam"), number(telling, "moe"))
    assert card.sections[0].texts == ("said by 2 papers · confidence 85 %",)


def test_a_tie_without_evidence_claims_none(telling: Telling) -> None:
    card = relation_card(telling, number(telling, "bam"), number(telling, "dense"))
    assert dict(card.facts) == {"Said by": "", "Confidence": ""}
    assert not any(section.quotes for section in card.sections)


def test_a_tie_is_told_at_both_ends(telling: Telling) -> None:
    def headings(name: str) -> list[str]:
        sections = relation_sections(telling, number(telling, name))
        return [section.heading for section in sections if section.says_anything()]

    assert headings("bam") == ["Uses", "Builds on", "Compared with"]
    assert headings("moe") == ["Used by", "What builds on it", "Kinds of it"]
    assert headings("dense") == ["Compared with"]


def test_ties_are_told_apart_by_their_ends_and_not_compared_with_each_other(parsed: Any) -> None:
    class Uncompared(dict[str, str]):
        __hash__ = None  # type: ignore[assignment]

        def __eq__(self, other: object) -> bool:
            raise AssertionError

    turtle = """<p> a schema:ScholarlyArticle ; dcterms:title "P" ; schema:about <concept/a> .
                <concept/a> skos:prefLabel "A" ; kgo:uses <concept/b> . <concept/b> skos:prefLabel "B" .
                <concept/c> skos:prefLabel "C" ; kgo:uses <concept/a> ."""
    telling = told(parsed(turtle))
    rows = telling.facts.relations
    rows[BASE + "a"] = [Uncompared(row) for row in rows[BASE + "a"]]
    sections = [*relation_sections(telling, number(telling, "a"))]
    said = [(section.heading, section.texts) for section in sections if section.says_anything()]
    assert said == [("Uses", ("B (not drawn)",)), ("Used by", ("C (not drawn)",))]


def test_what_is_not_drawn_is_told_with_its_sentence(telling: Telling) -> None:
    uses = next(s for s in relation_sections(telling, number(telling, "bam")) if s.heading == "Uses")
    assert uses.texts == ("parameter averaging (not drawn)",)
    assert [quote.parts for quote in uses.quotes] == [("We present ", "BAM", ".")]


def test_a_concept_tells_of_few_that_are_not_drawn_and_counts_the_rest(parsed: Any) -> None:
    others = " ".join(
        f'<concept/a> kgo:uses <concept/x{n}> . <concept/x{n}> skos:prefLabel "X{n}" .' for n in range(30)
    )
    turtle = f"""<p> a schema:ScholarlyArticle ; dcterms:title "P" ; schema:about <concept/a> .
                 <concept/a> skos:prefLabel "A" ; kgo:uses <concept/a> . {others}"""
    telling = told(parsed(turtle))
    uses, *rest = (s for s in relation_sections(telling, number(telling, "a")) if s.says_anything())
    assert uses.texts[-1] == "… and 20 more not drawn"
    assert len(uses.texts) == 11
    assert rest == []  # nothing is told of a tie to itself


def test_categories_are_no_concepts_that_relate(telling: Telling) -> None:
    """Nor is a broader category of a concept drawn as a relation."""
    kinds = [data for _, _, data in telling.scene.graph.edges(data=True) if data["kind"] == "relation"]
    assert len(kinds) == 5


def test_relations_stand_also_without_the_graph_of_evidence() -> None:
    telling = told(StandIn(quad for quad in rich_quads() if "graph/" not in str(quad.graph_name)))
    card = relation_card(telling, number(telling, "nexus"), number(telling, "routing"))
    assert card.title == "Nexus is used for adaptive routing"
