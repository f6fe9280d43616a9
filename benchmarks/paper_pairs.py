"""How well records that are one paper are found, and how fast: `python benchmarks/paper_pairs.py`.

The pairs are those of `pairing.py`. All records are resolved at once, so that whatever else is joined counts
as wrong as well. A paper is of the development half or held back by its id; rules of `kg` were tuned on the
first (`--misses` prints what is wrong in it, and nothing of the other). Then all of arXiv's records, each
once, without identifiers and days: what is joined of these is printed, to be read. The data is not part of
the project: it is looked for at KG_SHARED, or in `shared/` beside the project.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from itertools import combinations

from pairing import AMINER, ARXIV, HALVES, SHARED, Pair, pairs, papers, stripped
from rewriting import names_of

from kg.model import Record
from kg.resolve.papers.grouping import resolve_papers
from kg.resolve.papers.keys import paper_keys
from kg.text.works.titles import title_form

Resolved = Callable[[Sequence[Record]], list[Hashable]]
"""Records → the paper of each."""


def by_kg(records: Sequence[Record]) -> list[Hashable]:
    """As `kg build` does."""
    found: list[Hashable] = [None] * len(records)
    for group in resolve_papers([paper_keys(record) for record in records]):
        for number in group.records:
            found[number] = group.records
    return found


def by_title_author_year(records: Sequence[Record]) -> list[Hashable]:
    """By title, first author and year as printed, case and punctuation aside."""
    return [
        (title_form(r.title), names_of(r)[0].casefold() if names_of(r) else n, r.date and r.date.year)
        for n, r in enumerate(records)
    ]


def measure(name: str, resolved: Resolved, found: Sequence[Pair], *, kinds: bool) -> None:
    """Print precision and recall of each half, and with `kinds` of each kind of pair."""
    place = {
        id(record): n for n, record in enumerate({id(r): r for p in found for r in (p.one, p.two)}.values())
    }
    records = list({id(r): r for p in found for r in (p.one, p.two)}.values())
    start = time.process_time()
    paper = resolved(records)
    spent = time.process_time() - start
    listed = {frozenset((place[id(p.one)], place[id(p.two)])): p for p in found}
    members: dict[Hashable, list[int]] = defaultdict(list)
    for number, each in enumerate(paper):
        members[each].append(number)
    joined = {frozenset(pair) for each in members.values() for pair in combinations(each, 2)}
    across = len(joined - set(listed))
    print(f"\n{name}: {len(records):,} records, {spent:.2f} CPU s; {across} joined across pairs, all wrong")
    for half in (*HALVES, "both"):
        counted = {
            key: p for key, p in listed.items() if "open" not in p.rules[0] and half in (p.half, "both")
        }
        right = sum(p.same and key in joined for key, p in counted.items())
        wrong = sum(not p.same and key in joined for key, p in counted.items()) + (
            across if half == "both" else 0
        )
        same = sum(p.same for p in counted.values())
        precision = right / (right + wrong) if right + wrong else 1.0
        print(
            f"  {half:12} {same:5,} one, {len(counted) - same:5,} two  precision {precision:.4f}"
            f"  recall {right / same:.4f}  ({wrong} wrong, {same - right} missed)"
        )
    if kinds:
        _print_kinds(listed, joined)


def _print_kinds(listed: dict[frozenset[int], Pair], joined: set[frozenset[int]]) -> None:
    rows: dict[tuple[bool, str], list[bool]] = defaultdict(list)
    for key, pair in listed.items():
        for rule in pair.rules:
            rows[pair.same, rule].append(key in joined)
    print(f"\n  {'kind of pair':46} pairs  joined")
    for (same, rule), hits in sorted(rows.items(), key=lambda row: (not row[0][0], row[0][1])):
        which = "open" if "open" in rule else "one" if same else "two"
        print(f"  {which + ':':5} {rule:40} {len(hits):5,}  {sum(hits):5,}")


def show_misses(found: Sequence[Pair]) -> None:
    """Print what is wrong in the development half, to be read; of the other nothing is shown."""
    for pair in found:
        one, two = by_kg([pair.one, pair.two])
        if pair.half == HALVES[0] and (one == two) != pair.same and "open" not in pair.rules[0]:
            print("missed" if pair.same else "WRONG ", pair.rules)
            for r in (pair.one, pair.two):
                ids = " ".join(map(str, r.identifiers))
                year = r.date and r.date.year
                names = names_of(r)
                print(f"    {r.title} | {', '.join(names[:4])} {len(names)} | {year} {r.venue} {ids}")


def growth(all: Sequence[Record]) -> None:
    """Print what it takes to resolve all of arXiv's records, and again with a copy of each."""
    copies = [replace(paper, identifiers=(), document="copy") for paper in all]
    for records in (all, [*all, *copies]):
        start = time.process_time()
        keys = [paper_keys(record) for record in records]
        middle = time.process_time()
        groups = resolve_papers(keys)
        end = time.process_time()
        print(
            f"{len(records):,} records, {len(groups):,} papers: "
            f"keys {middle - start:.1f}, resolved {end - middle:.1f} CPU s"
        )


def alone(all: Sequence[Record]) -> None:
    """Print which of arXiv's records are joined where they print title, byline and year alone."""
    groups = resolve_papers([paper_keys(stripped(paper)) for paper in all])
    print(f"\n{len(all):,} records by title, byline and year alone:")
    for group in groups:
        if len(group.records) > 1:
            found = [all[n] for n in group.records]
            print("  joined:", *(f"{r.identifiers[0].value} ({len(names_of(r))} authors)" for r in found))


if __name__ == "__main__":
    if not ARXIV.is_file() or not AMINER.is_file():
        sys.exit(f"The data is not at {SHARED}; set KG_SHARED to the folder that has it.")
    made = pairs()
    if "--misses" in sys.argv:
        show_misses(made)
    else:
        measure("exact title, first author, year", by_title_author_year, made, kinds=False)
        measure("kg", by_kg, made, kinds=True)
        alone(papers())
        growth(papers())
