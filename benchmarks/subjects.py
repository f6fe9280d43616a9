"""Whose the results of abstracts are said to be: `python benchmarks/subjects.py [--misses]`.

Beside `gold/subjects.tsv`, which knows papers by their arXiv id and figures by where they begin. Of the ids
that were in no other file, in order, `random.Random(77).sample` drew; the first 100 are in it in whose
abstract `kg` found both a system that is introduced and a result. The annotator saw systems and figures, and
not what `kg` says of them. The abstracts are not part of the project: they are looked for at KG_SHARED, or in
`shared/` beside the project.
"""

import csv
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator

from findings import ABSTRACTS, GOLD

from kg.extract import extract_texts

NOBODY = "-"
"""Whose a figure is that tells of none of the systems."""


def annotated(name: str) -> dict[str, dict[int, tuple[str, ...]]]:
    """Of a file in `gold/`: id of a paper → where each figure begins → the answers that are right."""
    found: dict[str, dict[int, tuple[str, ...]]] = {}
    with open(GOLD / name, encoding="utf-8", newline="") as lines:
        for id, place, answers in csv.reader(lines, delimiter="\t"):
            found.setdefault(id, {})[int(place)] = tuple(answers.split(" or "))
    return found


def texts(ids: set[str]) -> Iterator[tuple[str, str]]:
    """The papers with these ids, each with title and abstract; where they are not, it says so and ends."""
    if not ABSTRACTS.is_file():
        sys.exit(
            f"The abstracts are not at {ABSTRACTS}; set KG_SHARED to the folder of the development data."
        )
    with gzip.open(ABSTRACTS, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["id"] in ids:
                yield row["id"], f"{row['title']}\n{row['abstract']}"


def main() -> None:
    """Print how many subjects are right, and with `--misses` those that are not."""
    gold = annotated("subjects.tsv")
    counts: Counter[str] = Counter()
    for id, text in texts(set(gold)):
        found = {claim.figure.span.start: claim for claim in extract_texts([text])[0].claims}
        for place, answers in gold[id].items():
            said = (found[place].subject if place in found else None) or NOBODY
            is_right = said in answers
            counts["figures"] += 1
            counts["said"] += said != NOBODY
            counts["said rightly"] += said != NOBODY and is_right
            counts["wanted"] += NOBODY not in answers
            counts["found"] += NOBODY not in answers and is_right
            if not is_right and "--misses" in sys.argv:
                print(f"{id} {place}: {said} for {' or '.join(answers)}")
    precision = counts["said rightly"] / counts["said"]
    recall = counts["found"] / counts["wanted"]
    print(
        f"{counts['figures']} results of {len(gold)} abstracts: {counts['said']} are said of a system, "
        f"{precision:.1%} of these rightly; of {counts['wanted']} that are of one, {recall:.1%} are found"
    )


if __name__ == "__main__":
    main()
