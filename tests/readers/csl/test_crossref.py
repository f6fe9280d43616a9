from typing import Any

import pytest

from kg.readers.csl.crossref import read_funders


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
