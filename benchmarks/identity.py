"""How well and how fast people of one name are told apart: `python benchmarks/identity.py [quality|growth]`.

Quality on AMiner's ambiguous names, each name judged by a model that learned from the others: macro pairwise
and B-cubed P, R, F1 (Bagga & Baldwin 1998), beside what the name alone, an initial and the family name, and
shared coauthors give; then how far the chances can be trusted. Growth on arXiv's signatures, and on ever more
signatures of one name. The data is looked for at KG_SHARED, or in `shared/` beside the project.
"""

import argparse
import gzip
import json
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import measuring
import numpy as np

from kg.resolve.groups import Groups
from kg.resolve.namesakes import Columns, Signed, Tie, Work, columns, tell_apart
from kg.resolve.namesakes.clustering import OPEN, SAME
from kg.resolve.namesakes.evidence import Evidence
from kg.resolve.namesakes.model import Model
from kg.text.letters.fold import same_form
from kg.text.people.parts import name_parts

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # for `training`
DATA = Path(os.environ.get("KG_SHARED", ROOT.parent / "shared")) / "data"
NAMES = DATA / "people" / "aminer_dev.jsonl"
ARXIV = DATA / "arxiv" / "arxiv_2025.jsonl.gz"
FOLDS = 9
"""Parts of the names, each judged by what the others teach."""
SIZES = (2_000, 20_000, 100_000)
"""Signatures of one name."""
STEPS = np.arange(0, 1.01, 0.1)
LIBRARIES = ("all that is known", "dealt among four", "names and titles", "these dealt among four")
"""What `training.people.lessons` makes of the signatures, in its order."""


def scores(found: Sequence[Hashable], gold: Sequence[str], names: Sequence[str]) -> tuple[float, ...]:
    """Macro pairwise P, R, F1 over the names, and B-cubed P, R, F1 over the signatures, in percent."""
    of: dict[str, list[int]] = defaultdict(list)
    for row, name in enumerate(names):
        of[name].append(row)
    shares, purity = [], np.zeros(2)
    for rows in of.values():
        ours, theirs = Counter(found[row] for row in rows), Counter(gold[row] for row in rows)
        both = Counter((found[row], gold[row]) for row in rows)
        right, said, true = (sum(n * (n - 1) / 2 for n in each.values()) for each in (both, ours, theirs))
        shares.append((right / said if said else 1.0, right / true if true else 1.0))
        purity += [
            sum(n * n / ours[one] for (one, _), n in both.items()),
            sum(n * n / theirs[other] for (_, other), n in both.items()),
        ]
    measured = (*np.mean(shares, axis=0), *(purity / len(found)))
    return tuple(100 * each for pair in (measured[:2], measured[2:]) for each in (*pair, harmonic(*pair)))


def harmonic(one: float, other: float) -> float:
    """The harmonic mean."""
    return 2 * one * other / (one + other) if one + other else 0.0


def baselines(names: Sequence[str], works: Sequence[Work]) -> Iterator[tuple[str, list[Hashable]]]:
    """What simpler rules say who is who."""
    yield "the name alone", [same_form(name) for name in names]
    yield "initial and family name", [name_parts(name).block for name in names]
    groups = Groups(range(len(names)))
    first: dict[tuple[str, str], int] = {}
    for row, name in enumerate(names):
        for coauthor in works[row].authors:
            groups.join(first.setdefault((name, same_form(coauthor)), row), row)
    yield "shared coauthors", [groups.find(row) for row in range(len(names))]


def judges(lessons: Sequence, data: Sequence, names: Sequence[str]) -> list[tuple[list[int], Model]]:
    """Some names each time, by number, and a model that never saw these."""
    from training import people

    found = []
    for fold in range(FOLDS):
        held = [place for place in range(len(set(names))) if place % FOLDS == fold]
        ties = people.fit_ties(lessons, data, names, held)
        found.append((held, replace(people.fit(data, held), ties=ties)))
    return found


def held_out(
    found: Columns, judged: Sequence[tuple[list[int], Model]], pairs: Any, names: Sequence[str]
) -> tuple[list[int], np.ndarray]:
    """The person of each signature, and the chances of pairs, by models that never saw the name."""
    number = {name: place for place, name in enumerate(dict.fromkeys(names))}
    person = [-1] * len(names)
    chances = np.zeros(len(pairs.same))
    for held, judge in judged:
        told = tell_apart(found, judge=judge)
        for place, rows in enumerate(told.people):
            if number[names[rows[0]]] in held:
                for row in rows:
                    person[row] = place
        of = np.isin(pairs.name, held)
        weights = np.array([judge.weights[kind] for kind in Evidence])
        chances[of] = 1 / (1 + np.exp(-(pairs.features[of] @ weights + judge.bias)))
    return person, chances


def quality() -> None:
    """Print the tables of quality and of reliability."""
    from training import people

    signed, works, names, gold = people.read_signatures(NAMES)
    print(f"{len(names):,} signatures, {len(set(names))} names, {len(set(gold))} people\n")
    print("| | pairwise P | R | F1 | B-cubed P | R | F1 | CPU s |\n| --- |" + " ---: |" * 7)
    for what, found in baselines(names, works):
        row(what, scores(found, gold, names), None)
    wholes, bares = columns(signed, works), columns(*people.bare(signed, works))
    data = people.whole_pairs(signed, works, names, gold)
    lessons = people.lessons(signed, works, names, gold)
    judged = judges(lessons, data, names)
    for what, known in (("kg", wholes), ("kg, names and titles alone", bares)):
        person, chances = held_out(known, judged, data[0], names)
        began = measuring.spent()
        tell_apart(known)
        row(what, scores(person, gold, names), measuring.spent() - began)
    reliability(chances, data[0].same, data[0].weight)
    order = list(dict.fromkeys(names))
    named = [([order[number] for number in held], judge) for held, judge in judged]
    reliability_of_groups(
        [[tie for held, judge in named for tie in people.ties_met(each, held, judge)] for each in lessons]
    )


def row(what: str, measured: Sequence[float], spent: float | None) -> None:
    """Print a row of the table of quality."""
    cells = " | ".join(f"{each:.1f}" for each in measured)
    print(f"| {what} | {cells} | {'' if spent is None else f'{spent:.2f}'} |")


def reliability(chance: np.ndarray, same: np.ndarray, weight: np.ndarray) -> None:
    """Print how often pairs of each chance are one person's; every name counts as much as another."""
    print("\n| chance | pairs | mean chance, % | one person, % | band |\n| --- | ---: | ---: | ---: | --- |")
    for low, high in pairwise(STEPS):
        of = (chance >= low) & (chance < high)
        told, true = (100 * np.average(each[of], weights=weight[of]) for each in (chance, same))
        print(f"| {low:.1f} to {high:.1f} | {of.sum():,} | {told:.0f} | {true:.0f} | {band(low)} |")


def reliability_of_groups(met: Sequence[Sequence[tuple[Tie, float, float]]]) -> None:
    """Print in percent how often joins and doubts of each chance are one person's, and of how many.

    `met` has those of each of `LIBRARIES`, with the share that is one person's and how much each counts.
    """
    print(f"\n| chance | {' | '.join(LIBRARIES)} | band |\n| --- |" + " ---: |" * len(LIBRARIES) + " --- |")
    for low, high in pairwise(STEPS[STEPS > OPEN - 0.01]):
        cells = []
        for ties in met:
            chance, same, weight = np.array([(tie.chance, *rest) for tie, *rest in ties]).T
            of = (chance >= low - 0.001) & (chance < high - 0.001)
            cells.append(f"{100 * np.average(same[of], weights=weight[of]):.0f} of {of.sum()}")
        print(f"| {low:.1f} to {high:.1f} | {' | '.join(cells)} | {band(low)} |")


def band(low: float) -> str:
    """What becomes of two whose chance is this or a little more."""
    return "same" if low > SAME - 0.01 else "open" if low > OPEN - 0.01 else "different"


def arxiv() -> tuple[list[Signed], list[Work]]:
    """All signatures of arXiv's papers."""
    signed, works = [], []
    with gzip.open(ARXIV, "rt", encoding="utf-8") as file:
        for paper in map(json.loads, file):
            works.append(Work(paper["title"], tuple(paper["authors"]), "", 2025))
            signed += [Signed(name, len(works) - 1) for name in paper["authors"]]
    return signed, works


def of_one_name(size: int) -> tuple[list[Signed], list[Work]]:
    """So many signatures of `Y. Wang`: those of all who can be, copied with other coauthors."""
    signed, works = arxiv()
    whose = [each for each in signed if name_parts(each.name).block == ("wang", "y")]
    found_signed, found_works = [], []
    for place in range(size):
        copy, each = divmod(place, len(whose))
        work = works[whose[each].work]
        others = tuple(f"{name}{'x' * copy}" for name in work.authors if name != whose[each].name)
        found_works.append(replace(work, authors=("Y. Wang", *others)))
        found_signed.append(Signed("Y. Wang", place))
    return found_signed, found_works


def growth() -> None:
    """Print CPU seconds and memory for arXiv's signatures, and for ever more of one name."""
    print("\n| signatures | people | CPU s | MB |\n| --- | ---: | ---: | ---: |")
    measure(f"arXiv, {ARXIV.name}", *arxiv())
    for size in SIZES:
        measure("of one name", *of_one_name(size))


def measure(what: str, signed: list[Signed], works: list[Work]) -> None:
    """Print a row of the table of growth; memory is that beyond the signatures and works themselves."""
    held = measuring.held()
    measuring.forget_peak()
    began = measuring.spent()
    found = tell_apart(columns(signed, works))
    print(
        f"| {len(signed):,}: {what} | {len(found.people):,} | {measuring.spent() - began:.1f} "
        f"| {measuring.peak() - held:,.0f} |",
        flush=True,
    )


PARTS: Mapping = {"quality": (quality, NAMES), "growth": (growth, ARXIV)}


def main() -> None:
    """Run one part, or both."""
    arguments = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    arguments.add_argument("part", nargs="?", choices=PARTS)
    given = arguments.parse_args().part
    for name, (run, needed) in PARTS.items():
        if given in (None, name):
            if not needed.is_file():
                sys.exit(f"There is no {needed}: set KG_SHARED to the folder of the development data.")
            run()


if __name__ == "__main__":
    main()
