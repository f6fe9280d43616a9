"""How much of what papers mention of each other's concepts names a thing: `python benchmarks/mentions.py`.

The first 10,000 papers of arXiv's metadata are read as a build reads them; then, for several shares of the
papers that must be about a phrase (`kg.pipeline.mentioned.SHARE`), it is told how many mentions in other
papers there are and, by the phrases judged in `gold/mentioned.tsv`, how many of them name something that a
scholar would look up, and how many of those that do are left. The abstracts are not part of the project: they
are looked for at KG_SHARED, or in `shared/` beside the project. Takes two CPU minutes; results stand in
`README.md`.
"""

import csv
import gzip
import json
import os
import sys
from array import array
from collections import Counter
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from kg.extract import extract
from kg.model import Findings, Lines, Record
from kg.pipeline.mentioned import COMMON, KNOWN, SHARE, Sought, said, sought_of
from kg.pipeline.phrases import phrases
from kg.resolve.concepts import resolve_concepts
from kg.text.frequency import frequency
from kg.text.inflection import concept_form

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


def mentioned_elsewhere(
    papers: Sequence[tuple[Record, Findings]], sought: Sought, place_of: dict[str, int]
) -> tuple[Counter[int], Counter[int]]:
    """Form → texts that say it; and those of them that are not about its concept."""
    texts: Counter[int] = Counter()
    elsewhere: Counter[int] = Counter()
    for record, findings in papers:
        own = {place_of[concept_form(phrase.label)] for phrase in phrases(record, findings)}
        places: array[int] = said(record.text, sought)
        forms = set(places[::3])
        texts.update(forms)
        elsewhere.update(form for form in forms if place_of[sought.forms[form]] not in own)
    return texts, elsewhere


def main() -> None:
    """Print a line for each share."""
    if not ABSTRACTS.is_file():
        sys.exit(
            f"The abstracts are not at {ABSTRACTS}; set KG_SHARED to the folder of the development data."
        )
    papers = read()
    concepts = resolve_concepts(phrase for entry in papers for phrase in phrases(*entry))
    place_of = {form: place for place, concept in enumerate(concepts) for form in concept.forms}
    sought = sought_of(concepts)
    texts, elsewhere = mentioned_elsewhere(papers, sought, place_of)
    with open(GOLD, encoding="utf-8", newline="") as lines:
        judged = list(csv.DictReader(lines, delimiter="\t"))
    known = frequency()
    print("| share | mentions elsewhere | of them name a thing, % | of those that do left, % |")
    every = 0.0
    for share in SHARES:
        naming = {
            form
            for form, count in texts.items()
            if sought.in_capitals[form]
            or (
                sought.papers[form] >= share * count
                and (count >= KNOWN or known.of.get(sought.forms[form], 0) <= COMMON * known.documents)
            )
        }
        weighed: Counter[str] = Counter()
        for row in judged:
            concept = concepts[place_of[form]] if (form := concept_form(row["phrase"])) in place_of else None
            forms = (
                {sought.number[each] for each in concept.forms if each in sought.number} if concept else set()
            )
            counted = sum(elsewhere[form] for form in forms & naming)
            weighed[row["names a thing"]] += counted * float(row["weight"])
        right, wrong = weighed["yes"], weighed["no"]
        every = every or right
        total = sum(elsewhere[form] for form in naming)
        print(f"| {share} | {total:,} | {100 * right / (right + wrong):.0f} | {100 * right / every:.0f} |")


if __name__ == "__main__":
    main()
