"""Relations between concepts and contradictions in a real browser."""

from typing import Any

import pytest

from kg.view import render
from tests.browsing import Open

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def html(rich: Any) -> str:
    return render(rich)


def go(opened: Any, hash: str) -> None:
    opened.page.goto(opened.page.url.partition("#")[0] + hash)
    opened.page.reload()
    opened.page.wait_for_function("window.picture !== undefined")


def test_relations_have_their_own_place_in_the_legend_and_can_be_hidden(open_page: Open, html: str) -> None:
    page = open_page(html).page
    chip = page.locator("label.chip", has_text="relation")
    assert chip.inner_text().split() == ["relation", "5"]
    heads = "picture.scene().heads.length"
    assert page.evaluate(heads) == 4  # all but the one that has no direction
    chip.click()
    assert page.evaluate(heads) == 0


def test_lines_are_drawn_with_their_words(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.wait_for_timeout(100)
    written = page.evaluate(
        "picture.scene().labels.filter((label) => !label.node).map((label) => label.lines[0])"
    )
    known = set(page.evaluate("held.edges.map((edge) => edge.word).filter(Boolean)"))
    assert len(set(written) & known) >= 2


def test_the_details_of_a_relation_show_its_sentences_with_both_ends_marked(
    open_page: Open, html: str
) -> None:
    opened = open_page(html)
    go(opened, "#line=concept/bam%20concept/moe")
    card = opened.page.locator("#card")
    assert card.locator("blockquote").all_inner_texts() == [
        "BAM builds on a Mixture of Experts.",
        "Unlike BAM, which rests on MoE, it routes.",
        "BAM builds on a Mixture of Experts.",
    ]
    assert card.locator("mark").all_inner_texts()[:4] == ["BAM", "Mixture of Experts", "BAM", "MoE"]
    assert "said by 2 papers · confidence 85 %" in card.inner_text()
    assert card.locator("h3").all_inner_texts()[0] == "BAM builds on Mixture of Experts"


def test_who_points_at_a_line_reads_the_sentence_it_rests_on(open_page: Open, html: str) -> None:
    page = open_page(html).page
    x, y = page.evaluate(
        """() => {
        const data = held;
        const box = document.getElementById("canvas").getBoundingClientRect();
        const named = (name) => data.nodes.find((node) => node.name === name).id;
        const [from, to] = [named("BAM"), named("Mixture of Experts")];
        const [a, b] = [picture.at(from), picture.at(to)];
        return [a.x * 0.4 + b.x * 0.6 + box.x, a.y * 0.4 + b.y * 0.6 + box.y];
    }"""
    )
    page.mouse.move(x, y)
    page.mouse.move(x + 1, y)
    tip = page.locator(".tip")
    tip.wait_for(state="visible")
    assert tip.inner_text() == (
        "Relations: BAM and Mixture of Experts\n“BAM builds on a Mixture of Experts.”"
    )


def test_a_concept_names_what_it_has_to_do_with_also_what_is_not_drawn(open_page: Open, html: str) -> None:
    opened = open_page(html)
    go(opened, "#node=concept/bam")
    text = opened.page.locator("#card").inner_text()
    assert "parameter averaging (not drawn)" in text
    assert "System, method" in text
    opened.page.locator("#card h3", has_text="Builds on").locator("+ ul .go").click()
    assert opened.name() == "BAM and Mixture of Experts"


def test_a_new_system_shows_the_sentence_that_says_so(open_page: Open, html: str) -> None:
    opened = open_page(html)
    go(opened, "#line=paper/bam%20concept/bam")
    assert opened.page.locator("#card .kind").inner_text() == "A new system"
    assert opened.page.locator("#card blockquote").inner_text() == "We present BAM."
    assert opened.page.locator("#card mark").inner_text() == "BAM"


def test_what_cannot_be_true_is_listed_and_leads_to_what_it_concerns(open_page: Open, html: str) -> None:
    opened = open_page(html)
    part = opened.page.locator("#overview .wrong")
    assert part.locator(".what").all_inner_texts() == [
        "Qizhen Zhang wrote a paper before being born.",
        "A gain cannot be a loss.",
    ]
    assert "Nobody writes before being born." in part.inner_text()
    part.locator(".go", has_text="relative gain").click()
    assert opened.name().startswith("Nexus: relative gain")
    assert "A gain cannot be a loss." in opened.page.locator("#card").inner_text()


def test_what_it_concerns_has_a_mark_and_says_it(open_page: Open, html: str) -> None:
    opened = open_page(html)
    assert opened.page.evaluate("picture.scene().marks.length") == 2
    go(opened, "#node=person/zhang")
    assert "wrote a paper before being born" in opened.page.locator("#card .warns + .warns").inner_text()
    go(opened, "#line=paper/parden%20person/zhang")  # an authorship has no node; its line says it
    assert "A gain cannot be a loss." in opened.page.locator("#card").inner_text()


def test_an_open_question_hands_out_the_line_that_decides_it(open_page: Open, html: str) -> None:
    opened = open_page(html)
    go(opened, "#line=person/yao-lu-aaaaaaaaaaaa2%20person/yao-lu-aaaaaaaaaaaa3")
    page = opened.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for words, verdict in (("They are the same", "same"), ("They are different", "different")):
        page.locator(".copy", has_text=words).click()
        page.locator(".copied").wait_for(state="visible")
        line = page.evaluate("navigator.clipboard.readText()")
        assert line.split("\t")[0] == verdict
        assert page.locator("#card code").inner_text().split() == line.split()
    assert opened.strangers == []
