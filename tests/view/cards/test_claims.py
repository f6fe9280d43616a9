import re
from typing import Any

import pyoxigraph as ox
import pytest

from kg.view import render
from kg.view.cards.claims import COLUMNS, claim_card, claim_table, exported, table_order
from kg.view.cards.nodes import node_card
from kg.view.cards.telling import Telling
from kg.view.placing.lettering import label
from tests.view.conftest import StandIn, rich_quads, told

STATUS = ox.NamedNode("https://schema.org/creativeWorkStatus")


@pytest.fixture(scope="module")
def telling(rich: Any) -> Telling:
    return told(rich)


def test_a_card_has_sentence_words_paper_and_system(telling: Telling) -> None:
    card = next(claim_card(telling, n) for n in range(4) if "relative" in claim_card(telling, n).title)
    sections = {section.heading: section for section in card.sections}
    assert sections["The words it rests on"].quotes[0].parts == (
        "Nexus ",
        "gains up to 2.1%",
        " over the baseline.",
    )
    names = [telling.scene.node(item.node).name for item in sections["Where it leads"].items]
    assert names == ["Nexus", "Nexus: 50% fewer R_max & more"]
    assert sections["What cannot all be true"].texts == ("A gain cannot be a loss.",)
    assert card.kind == "Claim, a result"


def test_a_result_leads_to_the_data_that_it_is_on_and_these_to_it(telling: Telling) -> None:
    (number,) = [n for n, claim in enumerate(telling.facts.claims) if claim.data]
    sections = {section.heading: section for section in claim_card(telling, number).sections}
    names = [telling.scene.node(item.node).name for item in sections["Where it leads"].items]
    assert names[:2] == ["PARDEN", "jailbreak"]  # other data are not drawn
    card = node_card(telling, sections["Where it leads"].items[1].node)
    assert [section.claims for section in card.sections if section.heading == "Claims"] == [(number,)]


def test_without_texts_of_records_the_sentence_of_the_claim_stands_unmarked() -> None:
    facts = [quad for quad in rich_quads() if "graph/" not in str(quad.graph_name)]
    telling = told(StandIn(facts))
    quotes = [q for n in range(4) for s in claim_card(telling, n).sections for q in s.quotes]
    assert len(quotes) == 4
    assert all(len(quote.parts) == 1 for quote in quotes)


def test_ranks_sort_each_column_and_empty_cells_have_none(telling: Telling) -> None:
    table = claim_table(telling)
    for column in range(len(COLUMNS)):
        for row in table:
            assert (row["ranks"][column] == -1) == (row["cells"][column] == "")
    by_system = sorted((row["ranks"][0], row["cells"][0]) for row in table if row["cells"][0])
    assert [name for _, name in by_system] == ["BAM", "Nexus", "PARDEN"]


def test_results_come_first_and_claims_without_a_system_last(telling: Telling) -> None:
    table = claim_table(telling)
    assert [table[number]["cells"][0] for number in table_order(table)] == ["BAM", "Nexus", "PARDEN", ""]


def test_a_row_of_the_page_has_a_cell_below_each_heading(rich: Any) -> None:
    page = render(rich)
    (head,) = re.findall(r"<thead>.*?</thead>", page, re.S)
    rows = re.findall(r"<tr data-claim.*?</tr>", page, re.S)
    assert rows
    cells = [len(re.findall(r"<td(?! class=.words)", row)) for row in rows]
    assert set(cells) == {head.count("<th ")} == {len(COLUMNS)}


def test_every_claim_exports_the_same_columns(telling: Telling) -> None:
    columns = {tuple(column for column, _ in exported(telling, number)) for number in range(4)}
    assert len(columns) == 1
    assert len(next(iter(columns))) == len(set(next(iter(columns))))


def test_the_figures_of_a_retracted_paper_say_so_wherever_they_stand() -> None:
    of = next(quad.object for quad in rich_quads() if "appearance" in str(quad.predicate))
    retracted = told(StandIn([*rich_quads(), ox.Quad(of, STATUS, ox.Literal("retracted"))]))
    iris = [claim.paper == of.value for claim in retracted.facts.claims]
    assert any(iris)
    assert not all(iris)
    for number, is_retracted in enumerate(iris):
        cell = claim_table(retracted)[number]["cells"][COLUMNS.index("Paper")]
        assert cell.endswith(" (retracted)") == is_retracted
        assert dict(exported(retracted, number))["status"] == ("retracted" if is_retracted else "")
        card = claim_card(retracted, number)
        assert (("Status of the paper", "retracted") in card.facts) == is_retracted
    index = retracted.indices[of.value]
    assert node_card(retracted, index).kind == "Paper, retracted"
    assert label(retracted.scene.node(index)).endswith("\nRETRACTED")
