"""How well and how fast `kg disambiguate` tells people apart: `python benchmarks/people.py`.

B-cubed precision, recall and F1 over the signatures of ambiguous names (Bagga & Baldwin 1998), beside what
the name alone gives; then how time and memory grow with the signatures, half of which bear one name. The
names are not part of the project: they are looked for at KG_SHARED, or in `shared/` beside the project.
"""

import json
import os
import resource
import sys
import time
from collections import Counter
from collections.abc import Hashable, Sequence
from pathlib import Path

from kg.resolve.namesakes import Namesake, resolve_namesakes

ROOT = Path(__file__).resolve().parent.parent
GOLD = Path(os.environ.get("KG_SHARED", ROOT.parent / "shared")) / "data" / "people" / "aminer_dev.jsonl"
SIZES = (60_000, 120_000, 240_000)


def persons(signatures: Sequence[Namesake]) -> list[int]:
    """The number of the person of each signature."""
    found = [0] * len(signatures)
    for person, members in enumerate(resolve_namesakes(signatures)):
        for member in members:
            found[member] = person
    return found


def b_cubed(found: Sequence[Hashable], gold: Sequence[Hashable]) -> tuple[float, float, float]:
    """Precision, recall and F1 in percent."""
    both, ours, theirs = Counter(zip(found, gold, strict=True)), Counter(found), Counter(gold)
    precision = sum(n * n / ours[person] for (person, _), n in both.items()) / len(found)
    recall = sum(n * n / theirs[person] for (_, person), n in both.items()) / len(found)
    return 100 * precision, 100 * recall, 200 * precision * recall / (precision + recall)


def quality() -> None:
    """Print the table of quality, or where its data was looked for."""
    if not GOLD.is_file():
        sys.exit(f"The names are not at {GOLD}; set KG_SHARED to the folder of the development data.")
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    signatures = [
        Namesake(
            name=row["block"],
            title=row["title"],
            coauthors=tuple(a for a in row["authors"] if a.casefold() != row["block"].casefold()),
            organisation=row["organization"] or None,
        )
        for row in rows
    ]
    gold = [(row["block"], row["cluster"]) for row in rows]
    for what, found in (("name alone", [s.name for s in signatures]), ("kg", persons(signatures))):
        precision, recall, f1 = b_cubed(found, gold)
        print(f"{what:12} B-cubed  P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}")


def growth() -> None:
    """Print CPU seconds and peak memory at each size; the largest last, since the peak never falls."""
    for size in SIZES:
        signatures = [
            Namesake(
                name="Wei Wang" if n % 2 else f"Person {n % 5000}",
                title=f"Paper {n}",
                coauthors=(f"Author {n % 9973}", f"Author {n % 7919 + 10000}"),
            )
            for n in range(size)
        ]
        start = time.process_time()
        persons(signatures)
        spent = time.process_time() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{size:8,} signatures  {spent:5.1f} CPU s  {peak:5,} MB peak")


if __name__ == "__main__":
    quality()
    growth()
