"""What kind of thing the names of a field are said to be: `python benchmarks/kinds.py`.

The first 10,000 papers of arXiv's metadata are read as a build reads them, and their concepts resolved.
Beside `gold/kinds.tsv` it is told how many of the names there are of the kind that a person knows them to be,
of another, or of none. The names were drawn from those of at least 6 of 40,717 papers that have capitals or
digits in their last word, `random.Random(48).sample` of 220 and `random.Random(49).sample` of 300; those that
mean one thing in the field are kept. Rules were made from what the first draw showed; of the second only the
figures were looked at. The abstracts are not part of the project: they are looked for at KG_SHARED, or in
`shared/` beside the project. Takes two CPU minutes; results stand in `README.md`.
"""

import csv
import sys
from collections import Counter
from pathlib import Path

from mentions import ABSTRACTS, read

from kg.pipeline.identifying.phrases import phrases
from kg.resolve.concepts import resolve_concepts
from kg.text.language.inflection import concept_form

GOLD = Path(__file__).resolve().parent / "gold" / "kinds.tsv"


def main() -> None:
    """Print a table for each draw: a line for each kind, and one for all."""
    if not ABSTRACTS.is_file():
        sys.exit(
            f"The abstracts are not at {ABSTRACTS}; set KG_SHARED to the folder of the development data."
        )
    with open(GOLD, encoding="utf-8", newline="") as lines:
        gold = [row for row in csv.reader(lines, delimiter="\t") if not row[0].startswith("#")]
    concepts = resolve_concepts(phrase for entry in read() for phrase in phrases(*entry))
    types = {form: str(concept.type or "-") for concept in concepts for form in concept.forms}
    for draw in sorted({row[0] for row in gold}):
        print(f"draw {draw}\nkind     names  right  another   none")
        counts = Counter(
            (kind, types[form])
            for each, name, kind in gold
            if each == draw and (form := concept_form(name)) in types
        )
        kinds = sorted({kind for kind, _ in counts})
        for kind in kinds:
            print(line(kind, counts, [kind]))
        print(line("all", counts, kinds))


def line(title: str, counts: Counter[tuple[str, str]], kinds: list[str]) -> str:
    """Of the names of some kinds: how many there are, of these kinds, of others, and of none."""
    names = sum(n for (kind, _), n in counts.items() if kind in kinds)
    right = sum(counts[kind, kind] for kind in kinds)
    none = sum(counts[kind, "-"] for kind in kinds if kind != "-")
    return f"{title:8} {names:5} {right:6} {names - right - none:8} {none:6}"


if __name__ == "__main__":
    main()
