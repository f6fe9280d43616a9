from typing import Any

import pytest

from kg.view.cards.card import Card
from kg.view.cards.edges import edge_card
from kg.view.cards.telling import Telling
from kg.view.reading.facts import read_facts
from kg.view.scene import read_scene

BASE = "https://example.org/kg/"


def card(telling: Telling, source: str, target: str) -> Card:
    return edge_card(telling, telling.indices[BASE + source], telling.indices[BASE + target])


def test_an_authorship_says_where_the_name_stands(telling: Telling) -> None:
    edge = card(telling, "paper/nexus", "person/zhang")
    assert ("Position", "2") in edge.facts
    assert ("Printed as", "“Qizhen Zhang”") in edge.facts
    assert not edge.note


def test_an_authorship_that_only_a_page_claims_says_so(telling: Telling) -> None:
    edge = card(telling, "paper/noise", "person/zhang-open")
    assert "does not show the name" in edge.note
    assert ("Position", "hidden behind “et al.”, 2nd or later") in edge.facts
    assert ("Rests on", "the heading of a page: “Qizhen Zhang”") in edge.facts


def test_a_topic_rests_on_words(telling: Telling) -> None:
    edge = card(telling, "paper/nexus", "concept/moe")
    assert [quote.parts[1] for quote in edge.sections[0].quotes] == ["Mixture of Experts"]


def test_a_doubt_has_its_reasons(telling: Telling) -> None:
    edge = card(telling, "person/zhang", "person/zhang-open")
    assert edge.title == "Two nodes named Qizhen Zhang: one or two?"
    assert len(edge.sections[0].texts) == 2


@pytest.mark.parametrize(
    ("source", "target", "word"),
    [("paper/nexus", "category/cs.CL", "primary"), ("paper/noise", "category/cs.GR", "GR")],
)
def test_a_category_says_how_sure_it_is(telling: Telling, source: str, target: str, word: str) -> None:
    assert any(word in value for _, value in card(telling, source, target).facts)


def test_of_a_long_byline_an_authorship_tells_the_names_beside_its_own(parsed: Any) -> None:
    signed = " ".join(
        f"<a{n}> pro:relatesToDocument <p> ; pro:isHeldBy <person/{n}> ; schema:position {n} ; "
        f'kgo:nameAsPrinted "Ann {n:03}" . <p> dcterms:creator <person/{n}> . '
        f'<person/{n}> a foaf:Person ; foaf:name "Ann {n:03}" .'
        for n in range(1, 41)
    )
    graph = parsed(f'<p> a schema:ScholarlyArticle ; dcterms:title "P" . {signed}')
    scene = read_scene(graph, 100)
    telling = Telling(scene, read_facts(graph, scene.kinds()), scene.indices())
    said = dict(card(telling, "p", "person/20").facts)["Byline"]
    assert said == "… 16 more …, Ann 017, Ann 018, Ann 019, Ann 020, Ann 021, Ann 022, Ann 023, … 17 more"
    assert dict(card(telling, "p", "person/1").facts)["Byline"].startswith("Ann 001, Ann 002")
