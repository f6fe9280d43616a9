"""A large graph's page leaves long texts out, and says so."""

from typing import Any

import pytest

from kg.view import page, render, sparing
from kg.view.cards.card import Card, Section
from kg.view.cards.edges import edge_card
from kg.view.cards.nodes import node_card
from kg.view.cards.telling import Telling
from kg.view.kinds import EdgeKind, NodeKind
from kg.view.network import edges
from kg.view.overview import left_out, undrawn_claims
from kg.view.sparing import spared
from tests.view.conftest import data_of, told, told_of


@pytest.fixture
def short(rich: Any, monkeypatch: pytest.MonkeyPatch) -> Telling:
    """A graph of which a page has room for half of the long texts."""
    telling = told(rich)
    room = sum(sparing._costs(telling).values()) // 2
    monkeypatch.setattr(sparing, "_ROOM", room)
    monkeypatch.setattr(sparing, "_NODE", 0)
    return spared(telling)


def headed(card: Card, heading: str) -> list[Section]:
    return [part for part in card.sections if part.heading == heading and part.says_anything()]


def test_a_small_graph_is_told_whole(rich: Any) -> None:
    telling = told(rich)
    assert spared(telling) is telling
    assert left_out(telling) == ""
    assert not any(headed(node_card(telling, index), "Left out here") for index in telling.scene.graph)


def test_the_best_connected_keep_their_texts_and_the_others_say_what_they_lack(
    rich: Any, short: Telling
) -> None:
    whole = told(rich)
    assert short.full is not None
    assert 0 < short.full < short.scene.graph.number_of_nodes()
    papers = [i for i in short.scene.graph if short.scene.node(i).kind is NodeKind.PAPER]
    assert {index < short.full for index in papers} == {True, False}
    for index in papers:
        card, before = node_card(short, index), node_card(whole, index)
        kept = index < short.full
        assert card.text == (before.text if kept else "")
        assert bool(headed(card, "Left out here")) is not kept
        assert kept or not headed(card, "Claims")


def test_claims_are_numbered_anew_and_the_page_says_how_many_there_were(rich: Any, short: Telling) -> None:
    whole = told(rich)
    assert 0 < len(short.facts.claims) < len(whole.facts.claims)
    assert not any(short.spares(short.indices[claim.paper]) for claim in short.facts.claims)
    for about, numbers in short.facts.stated.items():
        assert all(about in (c.paper, c.system, *c.data) for c in (short.facts.claims[n] for n in numbers))
    counts = f"{len(short.facts.claims)} of {len(whole.facts.claims)} claims"
    said = f"{counts}: those of the best connected papers that are drawn."
    assert undrawn_claims(short) == said


def test_each_line_has_its_sentences_or_says_that_they_are_left_out(rich: Any, short: Telling) -> None:
    whole, lacking = told(rich), 0
    for source, target, kind in edges(short.scene):
        if kind not in (EdgeKind.ABOUT, EdgeKind.INTRODUCES, EdgeKind.RELATION):
            continue
        quoted = [quote for part in edge_card(whole, source, target).sections for quote in part.quotes]
        card = edge_card(short, source, target)
        if short.spares(source, target):
            assert not any(part.quotes for part in card.sections)
            assert headed(card, "The words it rests on")[0].texts
            lacking += bool(quoted)
        else:
            assert [quote for part in card.sections for quote in part.quotes] == quoted
    assert lacking


def test_the_page_says_of_how_many_things_it_has_the_texts(rich: Any, short: Telling) -> None:
    html = render(rich)
    assert f"sentences are those of the {short.full} best connected, to stay small." in html
    assert "This page leaves out" in told_of(html)
    assert len(data_of(html)["claims"]) == len(short.facts.claims)


def test_a_page_that_leaves_texts_out_has_fewer_entries_without_its_script(
    rich: Any, short: Telling, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "_FEWER", 1)
    assert render(rich).count('data-node="') < sum(1 for _ in short.scene.graph)


def test_a_page_without_room_has_no_long_texts(rich: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sparing, "_ROOM", -1)
    short = spared(told(rich))
    assert (short.full, short.facts.claims) == (0, [])
    assert left_out(short) == "It has no abstracts, claims and sentences, to stay small."


def test_where_there_are_no_long_texts_none_are_left_out(
    parsed: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sparing, "_ROOM", -1)
    telling = told(parsed('<p> a schema:ScholarlyArticle ; dcterms:title "Nexus" .'))
    assert spared(telling) is telling
