"""The concepts of the papers that the project starts from: as they are, and against the hand annotation."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.extract import extract
from kg.model import Record
from kg.text.language.inflection import concept_form

EXPECTED = Path(__file__).parent / "seed_concepts.txt"
NAMED = ("concepts", "tasks", "datasets", "metrics", "models_evaluated")


def table(records: list[Record]) -> str:
    """Per paper its title and first ten concepts, with short form and number of mentions."""
    lines = []
    for record, found in zip(records, extract(records), strict=True):
        lines += ["", record.title]
        for phrase in found.keyphrases[:10]:
            short = f" ({phrase.short})" if phrase.short else ""
            lines.append(f"  {phrase.label}{short} × {len(phrase.spans)}")
    return "\n".join(lines[1:]) + "\n"


def test_the_first_ten_concepts_of_each_paper_are_as_expected(
    seed: list[Record], request: pytest.FixtureRequest
) -> None:
    if request.config.getoption("--refresh"):
        EXPECTED.write_text(table(seed), encoding="utf-8")
    assert table(seed) == EXPECTED.read_text(encoding="utf-8")


def names(entry: dict[str, Any]) -> set[str]:
    return {concept_form(name) for name in (entry["label"], *entry["surface"])}


@pytest.fixture(scope="module")
def papers(shared: Path) -> list[dict[str, Any]]:
    annotation: list[dict[str, Any]] = json.loads((shared / "gold" / "seed.json").read_text("utf-8"))[
        "papers"
    ]
    return annotation


def test_at_least_25_of_31_central_concepts_are_within_the_first_ten(
    seed: list[Record], papers: list[dict[str, Any]]
) -> None:
    found = [{concept_form(phrase.label) for phrase in one.keyphrases[:10]} for one in extract(seed)]
    central = [
        bool(names(entry) & ten)
        for ten, paper in zip(found, papers, strict=True)
        for entry in paper["concepts"]
        if entry.get("central")
    ]
    assert len(central) == 31
    assert sum(central) >= 25


def test_at_least_34_of_the_45_first_fives_are_in_the_annotation(
    seed: list[Record], papers: list[dict[str, Any]]
) -> None:
    hits = 0
    for one, paper in zip(extract(seed), papers, strict=True):
        gold = set().union(*(names(entry) for kind in NAMED for entry in paper[kind]))
        hits += sum(concept_form(phrase.label) in gold for phrase in one.keyphrases[:5])
    assert hits >= 34


def test_large_language_models_are_one_concept_in_every_paper(seed: list[Record]) -> None:
    labels = {
        concept_form(phrase.label)
        for found in extract(seed)
        for phrase in found.keyphrases
        if phrase.short == "LLM" or concept_form(phrase.label) == "large language model"
    }
    assert labels == {"large language model"}
