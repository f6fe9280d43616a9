"""What much hangs on: its card, what is told of it to those who do not see it, its lines."""

from itertools import pairwise
from typing import Any

import pytest

from kg.view import render
from tests.browsing import Open

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def html(parsed: Any) -> str:
    """Three hundred papers about one concept, and twelve of these about another that uses the first."""
    lines = ['<hub> skos:prefLabel "hub" .', '<rim> skos:prefLabel "rim" ; kgo:uses <hub> .']
    for paper in range(300):
        about = "<hub>, <rim>" if paper < 12 else "<hub>"
        lines.append(
            f'<p{paper}> a schema:ScholarlyArticle ; dcterms:title "Paper {paper}" ; schema:about {about} .'
        )
    return render(parsed("\n".join(lines)))


def choose(page: Any, words: str) -> None:
    page.locator("#search").fill(words)
    page.keyboard.press("Enter")


def test_a_long_card_begins_short_and_has_all(open_page: Open, html: str) -> None:
    page = open_page(html).page
    choose(page, "hub")
    papers = page.locator("#card .links li:not(.further)", has_text="Paper ")
    assert papers.count() == 10
    page.locator("#card .further button", has_text="290 more").click()
    assert papers.count() == 210
    assert page.evaluate("document.activeElement.textContent") == papers.nth(10).inner_text()
    page.locator("#card .further button", has_text="90 more").click()
    assert papers.count() == 300
    assert page.locator("#card .further").count() == 0


def test_no_button_stands_for_one_or_two(open_page: Open, html: str) -> None:
    page = open_page(html).page
    choose(page, "rim")
    assert page.locator("#card .links li", has_text="Paper ").count() == 12


def test_one_sentence_is_told_and_not_the_card(open_page: Open, html: str) -> None:
    page = open_page(html).page
    assert page.locator("#card").get_attribute("aria-live") is None
    assert page.locator("#spoken").get_attribute("role") == "status"
    page.evaluate("location.hash = 'node=kg/hub'")
    page.locator("#spoken", has_text="hub").wait_for(state="attached")
    assert page.locator("#spoken").inner_text() == "Concept: hub · chosen, joined with 301 in the picture"


def test_arrows_tell_what_joins_a_node_to_the_chosen_one_and_where_nothing_is(
    open_page: Open, html: str
) -> None:
    page = open_page(html).page
    choose(page, "rim")
    page.locator("#canvas").focus()
    told = []
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        for _ in range(14):
            page.keyboard.press(key)
            told.append(page.locator("#spoken").text_content())
    assert any(text.startswith("Paper: Paper ") and text.endswith(" · is about rim") for text in told)
    assert "Concept: hub · rim uses hub" in told
    assert [one for one, next in pairwise(told) if one == next] == []
    assert "Nothing more below among the neighbours of rim. Escape clears the choice." in told


def test_many_lines_of_a_choice_are_no_wall(open_page: Open, html: str) -> None:
    page = open_page(html).page
    lines = "picture.scene().lines.map(({ opacity, width, kept }) => [opacity, width, kept])"
    words = "picture.scene().labels.filter(({ italic }) => italic).map(({ lines }) => lines[0])"
    choose(page, "hub")
    bundle = [line for line in page.evaluate(lines) if line[2]]
    assert len(bundle) == 301
    assert all(opacity < 0.3 and width == bundle[0][1] for opacity, width, _ in bundle)
    assert page.evaluate(words) == []
    choose(page, "rim")
    few = [line for line in page.evaluate(lines) if line[2]]
    assert len(few) == 13
    assert all(opacity > 0.9 and width > bundle[0][1] for opacity, width, _ in few)
    assert page.evaluate(words) == ["uses"]


def test_no_short_name_stands_for_two(open_page: Open, parsed: Any) -> None:
    about = ("birds", "clouds", "dunes", "eels", "fjords", "geese", "hills", "inks", "jars", "kilns")
    lines = ['<c> skos:prefLabel "c" .']
    for one in about:
        for number in range(4):
            title = f"An Empirical Study of {one} {number} and Everything Around Them"
            lines.append(
                f'<{one}{number}> a schema:ScholarlyArticle ; dcterms:title "{title}" ; schema:about <c> .'
            )
    page = open_page(render(parsed("\n".join(lines))), width=700, height=560).page
    page.wait_for_timeout(300)
    shown = page.evaluate("picture.scene().labels.map(({ lines }) => lines.join(' '))")
    assert len(shown) > 3
    assert sorted(set(shown)) == sorted(shown)


def test_who_is_hidden_himself_is_not_taken_from_those_he_is_joined_with(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.evaluate("location.hash = 'node=kg/rim&types=paper'")
    page.locator("#spoken", has_text="rim").wait_for(state="attached")
    assert page.locator("#spoken").inner_text() == "Concept: rim · chosen, joined with 12 in the picture"
