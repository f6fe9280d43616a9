"""How good and how fast extraction is, beside others: `python benchmarks/extraction.py`.

Concepts: micro F1 of the first 5, 10 and 15 on development sets, by the protocol of the literature: exact
match of Porter stems, absent keyphrases counted. Training did not see that of Inspec, but that of
SemEval-2017. Ours finds concepts, entities, relations, systems, claims and abbreviations in the time that
is given; the others find keyphrases alone. They are installed by `python benchmarks/peers.py`; one that is
missing is left out. Then entities and relations against SciERC, and the page in `seeds/` against its
annotation. All of these are looked for at KG_SHARED, or in `shared/` beside the project.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from keyphrase_peer import PEERS
from peers import python_of

from kg.exchange.texts import LIKELY
from kg.extract import extract, extract_texts
from kg.extract.relations.linked import confidence
from kg.extract.relations.wordings import WORDINGS
from kg.model import SURE, Keyphrase, Record
from kg.pipeline.garbage import seldom_collected
from kg.readers import read_document
from kg.text.language.inflection import concept_form
from training.corpora import read, relations_of, stems

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("KG_SHARED", ROOT.parent / "shared"))
SEED = ROOT / "seeds" / "000_eea491e0dc6133bd.txt"
SETS = ("inspec_dev", "semeval2017_dev")
FIRST = (5, 10, 15)
NAMED = ("concepts", "tasks", "datasets", "metrics", "models_evaluated")
"""The lists of the annotation whose entries a keyphrase may name."""


def text_of(row: dict[str, Any]) -> str:
    """What is read of a document, which has a title and an abstract or only a text."""
    return str(row.get("text", f"{row.get('title')}\n{row.get('abstract')}"))


def f1(hits: int, found: int, wanted: int) -> float:
    """The mean of precision and recall, in percent."""
    return 200 * hits / max(found + wanted, 1)


def scores(gold: Sequence[set[str]], labels: Sequence[Sequence[str]]) -> list[float]:
    """Micro F1 of the first so many, for each of `FIRST`."""
    found = [list(dict.fromkeys(filter(None, map(stems, each)))) for each in labels]
    return [
        f1(
            sum(len(want & set(got[:first])) for want, got in zip(gold, found, strict=True)),
            sum(len(got[:first]) for got in found),
            sum(map(len, gold)),
        )
        for first in FIRST
    ]


def ours(texts: Sequence[str]) -> tuple[list[list[str]], float]:
    """The labels of each text, and CPU seconds for all that is found in it."""
    extract_texts(texts[:1])  # whatever is read or made at first use …
    assert all(wording.pattern for wording in WORDINGS)  # … and compiled
    with seldom_collected():  # as `kg extract` reads them
        start = time.process_time()
        labels = [
            [phrase.label for phrase in findings.keyphrases]
            for i in range(0, len(texts), 64)
            for findings in extract_texts(texts[i : i + 64])
        ]
        return labels, time.process_time() - start


def theirs(peer: str, texts: Sequence[str]) -> tuple[list[list[str]], float] | None:
    """The same of a peer, where it is installed."""
    python = python_of(peer)
    if python is None:
        return None
    command = [str(python), str(ROOT / "benchmarks" / "keyphrase_peer.py"), peer]
    answer = subprocess.run(command, input=json.dumps(texts), check=True, capture_output=True, text=True)
    found = json.loads(answer.stdout)
    return found["labels"], found["seconds"]


def concepts(name: str) -> None:
    """The table of one development set."""
    rows = read(SHARED / "data" / "keyphrase" / f"{name}.jsonl")
    texts = [text_of(row) for row in rows]
    gold = [{stems(phrase) for phrase in row["keyphrases"]} - {""} for row in rows]
    print(f"\n{name}, {len(rows)} documents, micro F1\n")
    print("| | @5 | @10 | @15 | documents a CPU-second |\n| --- | ---: | ---: | ---: | ---: |")
    for tool in ("kg", *PEERS):
        answer = ours(texts) if tool == "kg" else theirs(tool, texts)
        if answer:
            shown = " | ".join(f"{score:.1f}" for score in scores(gold, answer[0]))
            print(f"| {tool} | {shown} | {len(rows) / answer[1]:.0f} |", flush=True)


def science() -> None:
    """Entities and relations of SciERC's development part, and the relations that become edges."""
    folder = SHARED / "data" / "scierc"
    rows = read(folder / "ner_dev.jsonl")
    related = relations_of(folder / "rel_dev.jsonl")
    hits = {name: [0, 0, 0] for name in ("entities", "relations", "relations that are edges")}
    for row, found in zip(rows, extract_texts([" ".join(row["tokens"]) for row in rows]), strict=True):
        starts = [len(" ".join(row["tokens"][:i])) + (i > 0) for i in range(len(row["tokens"]))]
        ends = [start + len(word) for start, word in zip(starts, row["tokens"], strict=True)]
        _count(
            hits["entities"],
            {(starts[a], ends[b - 1], kind) for a, b, kind in row["entities"]},
            {(each.span.start, each.span.end, each.type) for each in found.entities},
        )
        gold = {
            _either((starts[h[0]], ends[h[1] - 1]), (starts[t[0]], ends[t[1] - 1]), kind)
            for h, t, kind in related.get(" ".join(row["tokens"]), ())
        }
        spans = [(each.span.start, each.span.end) for each in found.entities]
        links = [
            (link.chance, _either(spans[link.head], spans[link.tail], link.type)) for link in found.links
        ]
        _count(hits["relations"], gold, {link for chance, link in links if chance >= LIKELY})
        sure = {link for chance, link in links if confidence(chance) >= SURE}
        _count(hits["relations that are edges"], gold, sure)
    print(f"\nSciERC, development part, {len(rows)} sentences\n")
    print("| | P | R | F1 |\n| --- | ---: | ---: | ---: |")
    for name, (hit, number, wanted) in hits.items():
        precision, recall = 100 * hit / max(number, 1), 100 * hit / wanted
        print(f"| {name} | {precision:.1f} | {recall:.1f} | {f1(hit, number, wanted):.1f} |")


Place = tuple[int, int]


def _either(head: Place, tail: Place, kind: str) -> tuple[Place, Place, str]:
    """A relation; of two kinds it does not matter which end comes first."""
    if kind in ("COMPARE", "CONJUNCTION"):
        head, tail = sorted((head, tail))
    return head, tail, kind


def _count(counts: list[int], gold: set[Any], found: set[Any]) -> None:
    for i, number in enumerate((len(gold & found), len(found), len(gold))):
        counts[i] += number


def names(entry: dict[str, Any]) -> set[str]:
    """The folded forms of one entry of the annotation of the seed."""
    return {concept_form(name) for name in (entry["label"], *entry["surface"])}


def forms(phrases: Iterable[Keyphrase]) -> set[str]:
    """The folded labels of keyphrases; a short form does not count for its long one."""
    return {concept_form(phrase.label) for phrase in phrases}


def seed() -> None:
    """Central concepts of the seed within the first ten, and first fives that are in the annotation."""
    records = [value for value in read_document(SEED, SEED.name) if isinstance(value, Record)]
    papers = json.loads((SHARED / "gold" / "seed.json").read_text("utf-8"))["papers"]
    central = first = 0
    for found, paper in zip(extract(records), papers, strict=True):
        ten = forms(found.keyphrases[:10])
        central += sum(bool(names(entry) & ten) for entry in paper["concepts"] if entry.get("central"))
        gold = set().union(*(names(entry) for kind in NAMED for entry in paper[kind]))
        first += sum(concept_form(phrase.label) in gold for phrase in found.keyphrases[:5])
    wanted = sum(bool(entry.get("central")) for paper in papers for entry in paper["concepts"])
    print(f"\nseed: {central} of {wanted} central concepts in ten, {first} of {5 * len(papers)} first fives")


def main() -> None:
    """Prints what can be measured here."""
    if not (SHARED / "gold" / "seed.json").is_file():
        sys.exit(f"no annotation and no development sets at {SHARED}; set KG_SHARED to where they are")
    for name in SETS:
        concepts(name)
    science()
    seed()


if __name__ == "__main__":
    main()
