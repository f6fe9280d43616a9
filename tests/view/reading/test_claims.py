from typing import Any

import pytest

from kg.view.reading.claims import amount, figure, read_claims, stated
from kg.view.scene import read_scene

PERCENT = {"unit": "%"}


@pytest.mark.parametrize(
    ("row", "words", "expected"),
    [
        ({"value": "18.8", "bound": "exact"} | PERCENT, "", "18.8 %"),
        ({"most": "2.1", "bound": "up to"} | PERCENT, "", "up to 2.1 %"),
        ({"value": "0.00000000000042"}, r"is $4.2\times 10^{-13}$", "4.2 × 10⁻¹³"),
        ({"value": "0.00003"}, "p of 0.00003", "0.00003"),
        ({"value": "139", "unit": "fb^-1"}, "", "139 fb⁻¹"),
        ({"value": "2", "unit": "MPa m^1/2"}, "", "2 MPa m^1/2"),
        ({"most": "2.1"} | PERCENT, "", "up to 2.1 %"),  # whatever the bound says
        ({"least": "3", "unit": "x"}, "", "at least 3×"),
        ({"value": "11", "bound": "about", "unit": "x"}, "roughly 11x", "about 11×"),
        ({"most": "20", "bound": "up to"} | PERCENT, "a share (less than 20%), of 20", "up to 20 %"),
        ({"most": "5", "bound": "up to"} | PERCENT, "errors <5%", "up to 5 %"),
        ({"most": "5", "bound": "up to"} | PERCENT, "no more than 5%", "up to 5 %"),
        ({"most": "5", "bound": "up to"} | PERCENT, "up to 5%, less than 6%", "up to 5 %"),
        ({"least": "3", "unit": "x"}, "over 3x", "at least 3×"),
        ({"least": "3", "unit": "x"}, "no less than 3x", "at least 3×"),
        ({"least": "480000000", "most": "5200000000"}, "480M to 5.2B", "480 million – 5.2 billion"),
        ({"from": "24.8", "to": "2"} | PERCENT, "from 24.8% to 2.0%", "24.8 % → 2.0 %"),
        ({"from": "24.8", "to": "2"} | PERCENT, "", "24.8 % → 2 %"),
        ({"from": "24.8", "to": "2"} | PERCENT, "of Llama2-7B from 24.8% to 2.0%", "24.8 % → 2.0 %"),
        ({"value": "2"} | PERCENT, "GPT-2, Qwen 2 and v2.2 lose 2.0 percent", "2.0 %"),
        ({"value": "2", "unit": "x"}, "of the 2 the larger is 2.0 times as fast", "2.0×"),
        ({"value": "3", "unit": "hours"}, "with 3 GPUs in 3.00 hours", "3.00 hours"),
        ({"value": "0.5"} | PERCENT, "under .50% of it", ".50 %"),
        ({"value": "12000", "unit": "GPUs"}, "", "12,000 GPUs"),
        ({"value": "12000", "unit": "GPUs"}, "on 12,000 GPUs", "12,000 GPUs"),
        ({"least": "8000", "most": "128000"}, "from 8K to 128K", "8,000 – 128,000"),
        ({"from": "9000", "to": "8000"}, "", "9000 → 8000"),
        ({"value": "1234567"}, "", "1,234,567"),
        ({"value": "1234567890000", "unit": "tokens"}, "", "1,234,567,890,000 tokens"),
        ({"value": "2345678000"}, "", "2,345,678,000"),
        ({"value": "999125000000"}, "", "999.125 billion"),
        ({"value": "0.5"}, "", "0.5"),
        ({"value": "many"}, "", "many"),
        ({}, "", ""),
    ],
)  # fmt: skip
def test_a_figure_is_told_as_it_is_meant(row: dict[str, str], words: str, expected: str) -> None:
    assert figure(row, words).replace("\u00a0", " ") == expected


def test_up_to_is_never_told_as_the_number_alone() -> None:
    for row in ({"most": "2.1"}, {"least": "2.1"}, {"most": "2.1", "bound": "exact"}):
        assert figure(row) != "2.1"


@pytest.mark.parametrize(
    ("row", "expected"),
    [({"value": "3"}, 3.0), ({"from": "9", "to": "2"}, 2.0), ({"value": "x"}, None), ({}, None)],
)
def test_a_figure_sorts_by_the_number_it_comes_to(row: dict[str, str], expected: float | None) -> None:
    assert amount(row) == expected


def test_claims_of_papers_that_are_not_drawn_are_only_counted(rich: Any) -> None:
    claims = read_claims(rich, frozenset({"https://example.org/kg/paper/bam"}))
    assert [claim.iri for claim in claims] == ["https://example.org/kg/claim/formula"]
    assert read_scene(rich, 1).claims == 4


def test_a_claim_with_two_systems_is_one_claim(parsed: Any) -> None:
    graph = parsed(
        """<c> a schema:Claim ; schema:appearance <p> ; schema:about <a>, <b> ; schema:value 1 .
        <a> skos:prefLabel "A" . <b> skos:prefLabel "B" ."""
    )
    (claim,) = read_claims(graph, frozenset({"https://example.org/kg/p"}))
    assert claim.row["systemName"] == "A"
    assert read_scene(graph, 1).claims == 1


def test_a_claim_stands_with_its_paper_its_system_and_its_data(parsed: Any) -> None:
    graph = parsed(
        """<b> a schema:Claim ; schema:appearance <p> ; schema:about <a> ; kgo:testedOn <a>, <d> .
        <c> a schema:Claim ; schema:appearance <p> ; kgo:testedOn <d> ; schema:value 2 ."""
    )
    claims = read_claims(graph, frozenset({"https://example.org/kg/p"}))
    places = {iri.rpartition("/")[2]: numbers for iri, numbers in stated(claims).items()}
    assert places == {"p": [0, 1], "a": [0], "d": [0, 1]}


def test_what_is_per_volume_or_beyond_trillions_is_a_power_of_ten() -> None:
    assert figure({"value": "6400000000000000", "unit": "cm^-3"}) == "6.4 × 10¹⁵\u00a0cm⁻³"
    assert figure({"value": "2500000", "unit": "m^-3"}) == "2.5 × 10⁶\u00a0m⁻³"
    assert figure({"value": "2500000", "unit": "km^2"}) == "2.5\u00a0million\u00a0km²"
    assert figure({"value": "2500000000000000", "unit": "tokens"}) == "2.5 × 10¹⁵\u00a0tokens"
