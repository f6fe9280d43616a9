"""The relations of the seed page against those that were annotated by hand."""

import json
import re
from pathlib import Path
from typing import Any

from kg.extract import extract
from kg.extract.generic import MODIFIERS
from kg.model import Findings, Record, RelationKind
from kg.text.language.inflection import concept_form

KINDS = {
    "uses": RelationKind.USES,
    "used-for": RelationKind.USED_FOR,
    "builds-on": RelationKind.BUILDS_ON,
    "evaluated-on": RelationKind.EVALUATED_ON,
    "evaluated-by": RelationKind.EVALUATED_BY,
    "compares-with": RelationKind.COMPARED_WITH,
    "is-a": RelationKind.IS_A,
}
SETS = ("concepts", "tasks", "datasets", "models_evaluated")


NOTE = re.compile(r" ?\([^)]*\)")


def plain(name: str) -> str:
    """A name without what the annotator notes in brackets, and without `an existing` before it."""
    words = NOTE.sub("", name).split()
    while len(words) > 1 and words[0].lower() in {*MODIFIERS, "a", "an", "the"}:
        del words[0]
    return " ".join(words)


def forms(name: str, paper: dict[str, Any], found: Findings) -> set[str]:
    """Every form by which the annotation or the text knows what is called so."""
    known = {concept_form(name), concept_form(plain(name))}
    entries = [entry for kind in SETS for entry in paper[kind] if isinstance(entry, dict)]
    for entry in entries:
        names = {concept_form(each) for each in (entry["label"], *entry["surface"])}
        known |= names if names & known else set()
    for each in found.abbreviations:
        pair = {concept_form(each.short), concept_form(each.long)}
        known |= pair if pair & known else set()
    return known


def is_found(relation: dict[str, str], paper: dict[str, Any], record: Record, found: Findings) -> bool:
    target = forms(relation["target"], paper, found)
    if relation["type"] == "introduces":
        return any(concept_form(system.name) in target for system in found.systems)
    source = forms(relation["source"], paper, found)
    return any(
        each.kind is KINDS[relation["type"]]
        and concept_form(record.quote(each.head)) in source
        and concept_form(record.quote(each.tail)) in target
        for each in found.relations
    )


def test_at_least_22_of_the_annotated_relations_are_found(seed: list[Record], shared: Path) -> None:
    papers = json.loads((shared / "gold" / "seed.json").read_text("utf-8"))["papers"]
    judged = [
        is_found(relation, paper, record, found)
        for record, found, paper in zip(seed, extract(seed), papers, strict=True)
        for relation in paper["relations"]
        if relation["type"] in {"introduces", *KINDS} and "(unnamed)" not in relation["target"]
    ]
    assert len(judged) == 38
    assert sum(judged) >= 22
