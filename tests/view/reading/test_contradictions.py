from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from kg.view.overview import contradictions
from kg.view.reading.contradictions import read_contradictions
from tests.view.conftest import told


def test_each_is_read_once_with_all_it_concerns_and_its_rule(rich: Any) -> None:
    first, second = read_contradictions(rich)
    assert [iri.rpartition("/kg/")[2] for iri in first.concerns] == ["paper/bam", "person/zhang"]
    assert first.rule == "Nobody writes before being born."
    assert second.rule == ""


def test_a_contradiction_about_nothing_that_is_drawn_is_still_told(parsed: Any) -> None:
    turtle = """<x> a kgo:Contradiction ; schema:text "No." ; kgo:concerns <nowhere> .
                <p> a schema:ScholarlyArticle ; dcterms:title "P" ."""
    assert contradictions(told(parsed(turtle))) == [{"text": "No.", "rule": "", "links": []}]


def test_a_formula_is_read_as_signs(parsed: Any) -> None:
    turtle = """<x> a kgo:Contradiction ; schema:text "'On $p$-adic it' is dated twice." ; kgo:concerns <p> .
                <p> a schema:ScholarlyArticle ; dcterms:title "On $p$-adic it" ."""
    assert [found.text for found in read_contradictions(parsed(turtle))] == ["'On p-adic it' is dated twice."]


def test_links_lead_to_nodes_and_claims(rich: Any) -> None:
    found = [[link["link"] for link in wrong["links"]] for wrong in contradictions(told(rich))]
    assert found == [["node", "node"], ["claim"]]


def test_the_claims_are_gone_through_once_however_many_contradictions_there_are(rich: Any) -> None:
    walks = 0

    class Counted(list[Any]):
        def __iter__(self) -> Iterator[Any]:
            nonlocal walks
            walks += 1
            return super().__iter__()

    telling = told(rich)
    counted = replace(telling, facts=replace(telling.facts, claims=Counted(telling.facts.claims)))
    assert contradictions(counted) == contradictions(telling)
    assert walks == 1
