"""How good and how fast concepts are found: `python benchmarks/concepts.py`.

For the page in `seeds/`: how many of the central concepts of the hand annotation are within the first ten of
their paper, and how many of the papers' first five are in the annotation at all. Then micro F1 of the first
5, 10 and 15 on the development sets, by the protocol of the literature: exact match of Porter stems, absent
keyphrases counted. The annotation and the sets are not part of the project: they are looked for at KG_SHARED,
or in `shared/` beside the project.
"""

import json
import os
import re
import sys
import time
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import snowballstemmer

from kg.extract import extract
from kg.model import Keyphrase, Lines, Record
from kg.readers import read_document
from kg.text.inflection import concept_form

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("KG_SHARED", ROOT.parent / "shared"))
SEED = ROOT / "seeds" / "000_eea491e0dc6133bd.txt"
SETS = ("inspec_dev", "semeval2017_dev")
NAMED = ("concepts", "tasks", "datasets", "metrics", "models_evaluated")
"""The lists of the annotation whose entries a keyphrase may name."""

_stem = cache(snowballstemmer.stemmer("porter").stemWord)


def names(entry: dict[str, Any]) -> set[str]:
    """The folded forms of one entry of the annotation."""
    return {concept_form(name) for name in (entry["label"], *entry["surface"])}


def forms(phrases: Iterable[Keyphrase]) -> set[str]:
    """The folded labels of keyphrases; a short form does not count for its long one."""
    return {concept_form(phrase.label) for phrase in phrases}


def seed_figures(records: Sequence[Record], papers: Sequence[dict[str, Any]]) -> tuple[int, int]:
    """Central concepts within the first ten, and first fives that are in the annotation."""
    central = first = 0
    for found, paper in zip(extract(records), papers, strict=True):
        ten = forms(found.keyphrases[:10])
        central += sum(bool(names(entry) & ten) for entry in paper["concepts"] if entry.get("central"))
        gold = set().union(*(names(entry) for kind in NAMED for entry in paper[kind]))
        first += sum(concept_form(phrase.label) in gold for phrase in found.keyphrases[:5])
    return central, first


def stems(phrase: str) -> str:
    """What two phrases are compared by."""
    return " ".join(_stem(word) for word in re.findall(r"[a-z0-9]+", phrase.lower()))


def record(row: dict[str, Any]) -> Record:
    """A document of a development set, which has a title and an abstract or only a text."""
    title, _, abstract = row.get("text", f"{row.get('title')}\n{row.get('abstract')}").partition("\n")
    return Record(document="benchmark", lines=Lines(1, 1), title=title, abstract=abstract)


def f1(gold: Sequence[set[str]], found: Sequence[list[str]], first: int) -> float:
    """Micro F1 of the first so many, in percent."""
    hits = sum(len(want & set(got[:first])) for want, got in zip(gold, found, strict=True))
    return 200 * hits / (sum(map(len, gold)) + sum(len(got[:first]) for got in found))


def measure(name: str) -> str:
    """One line about one development set."""
    path = SHARED / "data" / "keyphrase" / f"{name}.jsonl"
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    records = [record(row) for row in rows]
    start = time.process_time()
    findings = extract(records)
    seconds = time.process_time() - start
    found = [list(dict.fromkeys(stems(each.label) for each in one.keyphrases)) for one in findings]
    gold = [{stems(phrase) for phrase in row["keyphrases"]} - {""} for row in rows]
    scores = "  ".join(f"@{first} {f1(gold, found, first):4.1f}" for first in (5, 10, 15))
    return f"{name:16s} micro F1 {scores}   {len(rows) / seconds:.0f} documents per CPU-second"


def main() -> None:
    """Prints what can be measured here."""
    start = time.process_time()
    records = [value for value in read_document(SEED, SEED.name) if isinstance(value, Record)]
    extract(records)
    print(f"seed: {len(records)} papers in {time.process_time() - start:.2f} CPU-seconds, cold")
    if not (SHARED / "gold" / "seed.json").is_file():
        sys.exit(f"no annotation and no development sets at {SHARED}; set KG_SHARED to where they are")
    papers = json.loads((SHARED / "gold" / "seed.json").read_text("utf-8"))["papers"]
    central, first = seed_figures(records, papers)
    wanted = sum(bool(entry.get("central")) for paper in papers for entry in paper["concepts"])
    print(f"seed: {central} of {wanted} central concepts in ten, {first} of {5 * len(papers)} first fives")
    for name in SETS:
        print(measure(name))


if __name__ == "__main__":
    main()
