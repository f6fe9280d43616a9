"""How the wordings of relations fare on abstracts drawn from arXiv: `python benchmarks/relations.py`.

For each wording, how often it is used and up to ten examples with their sentence, drawn with a fixed seed: by
reading these its confidence in `kg/extract/relations/wordings.py` was judged. The abstracts are not part of
the project: they are looked for at KG_SHARED, or in `shared/` beside the project.
"""

import gzip
import json
import os
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from kg.extract import extract_texts
from kg.extract.relations.broader import BY_NAME
from kg.extract.relations.finding import BY_CLAIM
from kg.extract.relations.wordings import WORDINGS
from kg.model import Relation

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("KG_SHARED", ROOT.parent / "shared"))
ABSTRACTS = SHARED / "data" / "arxiv" / "arxiv_2025.jsonl.gz"
PAPERS, SHOWN, SEED = 700, 10, 7


def texts() -> Iterator[str]:
    """The drawn papers, title and abstract."""
    with gzip.open(ABSTRACTS, "rt", encoding="utf-8") as lines:
        rows = random.Random(SEED).sample(list(lines), PAPERS)
    for row in map(json.loads, rows):
        yield f"{row['title']}\n{row['abstract']}"


def shown(text: str, relation: Relation) -> str:
    """A relation with its sentence, on one line."""
    head, tail, sentence = (span.of(text) for span in (relation.head, relation.tail, relation.sentence))
    return " ".join(f"{head} — {relation.kind} — {tail} | {sentence}".split())


def main() -> None:
    """Print, by kind and confidence, how many relations there are and a sample of them."""
    if not ABSTRACTS.is_file():
        sys.exit(
            f"The abstracts are not at {ABSTRACTS}; set KG_SHARED to the folder of the development data."
        )
    found = defaultdict(list)
    given = list(texts())
    for text, findings in zip(given, extract_texts(given), strict=True):
        for relation in findings.relations:
            found[relation.kind, relation.confidence].append(shown(text, relation))
    total = sum(map(len, found.values()))
    print(f"{total} relations in {PAPERS} abstracts, by {len(WORDINGS)} wordings, claims and names")
    print(f"(a claim counts {BY_CLAIM}, a name {BY_NAME})")
    for (kind, confidence), lines in sorted(found.items()):
        print(f"\n{kind}, confidence {confidence}: {len(lines)}")
        for line in random.Random(SEED).sample(lines, min(SHOWN, len(lines))):
            print(f"  {line}")


if __name__ == "__main__":
    main()
