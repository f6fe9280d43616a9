"""How much of what papers mention of each other's concepts names a thing: `python benchmarks/mentions.py`.

The first 10,000 papers of arXiv's metadata are read as a build reads them; then, for several shares of the
papers that must be about a phrase (`kg.pipeline.identifying.mentioned.SHARE`), it is told how many mentions
in other papers there are and, by the phrases judged in `gold/mentioned.tsv`, how many of them name something
that a scholar would look up, and how many of those that do are left. The abstracts are not part of the
project: they are looked for at KG_SHARED, or in `shared/` beside the project. Takes two CPU minutes; results
stand in `README.md`.
"""

import csv
import gzip
import json
import os
import sys
from collections import Counter
from itertools import islice
from pathlib import Path

from kg.extract import extract
from kg.model import Findings, Lines, Record
from kg.pipeline.identifying.mentioned import SHARE, find_mentions, gazetteer_of, linkable
from kg.pipeline.identifying.phrases import phrases
from kg.resolve.concepts import resolve_concepts
from kg.text.language.inflection import concept_form

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("KG_SHARED", ROOT.parent / "shared"))
ABSTRACTS = SHARED / "data" / "arxiv" / "arxiv_2025.jsonl.gz"
GOLD = ROOT / "benchmarks" / "gold" / "mentioned.tsv"
PAPERS, BATCH = 10_000, 64
SHARES = (0.0, 0.02, 0.03, SHARE, 0.07, 0.1, 0.15)


def read() -> list[tuple[Record, Findings]]:
    """The papers with what is found in them."""
    with gzip.open(ABSTRACTS, "rt", encoding="utf-8") as lines:
        rows = list(map(json.loads, islice(lines, PAPERS)))
    records = [
        Record(document="arxiv", lines=Lines(n, n), title=row["title"], abstract=row["abstract"])
        for n, row in enumerate(rows, start=1)
    ]
    batches = (records[at : at + BATCH] for at in range(0, len(records), BATCH))
    found = [findings or Findings() for batch in batches for findings in extract(batch)]
    return list(zip(records, found, strict=True))


def main() -> None:
    """Print a line for each share."""
    if not ABSTRACTS.is_file():
        sys.exit(
            f"The abstracts are not at {ABSTRACTS}; set KG_SHARED to the folder of the development data."
        )
    papers = read()
    concepts = resolve_concepts(phrase for entry in papers for phrase in phrases(*entry))
    place_of = {form: place for place, concept in enumerate(concepts) for form in concept.forms}
    gazetteer = gazetteer_of(concepts)
    texts = [find_mentions(record.text, gazetteer) for record, _ in papers]
    elsewhere: Counter[int] = Counter()  # form → texts that say it and are not about its concept
    for entry, places in zip(papers, texts, strict=True):
        own = {place_of[concept_form(phrase.label)] for phrase in phrases(*entry)}
        elsewhere.update(form for form in set(places[::3]) if place_of[gazetteer.forms[form]] not in own)
    with open(GOLD, encoding="utf-8", newline="") as lines:
        judged = list(csv.DictReader(lines, delimiter="\t"))
    print("| share | mentions elsewhere | of them name a thing, % | of those that do left, % |")
    every = 0.0
    for share in SHARES:
        naming = linkable(gazetteer, texts, share).naming
        weighed: Counter[str] = Counter()
        for row in judged:
            place = place_of.get(concept_form(row["phrase"]))
            names = () if place is None else concepts[place].forms
            forms = {gazetteer.number[form] for form in names if form in gazetteer.number}
            weighed[row["names a thing"]] += float(row["weight"]) * sum(elsewhere[n] for n in forms & naming)
        right, wrong = weighed["yes"], weighed["no"]
        every = every or right
        total = sum(elsewhere[form] for form in naming)
        print(f"| {share} | {total:,} | {100 * right / (right + wrong):.0f} | {100 * right / every:.0f} |")


if __name__ == "__main__":
    main()
