from typing import Any

import pytest

from kg.readers.csl.crossref import read_funders, serials_in


@pytest.mark.parametrize(
    ("funder", "words"),
    [
        ([{"name": "Lamp Fund (UK)"}], ["Lamp Fund (UK)"]),
        ([{"name": "Lamp Fund (UK)", "award": ["12", "A, 13"]}], ["Lamp Fund (UK) (awards 12, A, 13)"]),
        ([{"name": "Beds &amp; <i>Lamps</i>", "award": 7}], ["Beds & Lamps (award 7)"]),
        ([{"name": "日本学術振興会", "award": [None, ""]}], ["日本学術振興会"]),
        ([{"award": ["12"]}], ["award 12"]),
        ([{"name": None}, "DFG", None, []], []),
        ("DFG", []),
        (None, []),
    ],
)
def test_funders_of_crossref_are_named_with_their_awards(funder: Any, words: list[str]) -> None:
    assert read_funders({"funder": funder}) == words


@pytest.mark.parametrize("name", ["ISSN", "ISBN"])
def test_a_number_with_and_without_hyphens_is_one(name: str) -> None:
    again = [{"value": "12345679", "type": "print"}, {"value": "8765-432x", "type": "electronic"}]
    fields = {name: ["1234-5679", "8765-432X"], f"{name.lower()}-type": again}
    assert serials_in(fields, name) == ["1234-5679", "8765-432X"]
