"""Learns to tell people of one name apart, for `kg/resolve/namesakes`: logistic regressions.

One is over pairs of signatures; the other over pairs of groups that the first joined, or left open, under
names that it had not seen. The names are AMiner's, see docs/model.md.
"""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import product
from math import log
from pathlib import Path

import numpy as np

from kg.numbering import Numbers
from kg.resolve.namesakes import Columns, Signed, Tie, Work, columns, tell_apart
from kg.resolve.namesakes.blocks import common
from kg.resolve.namesakes.evidence import Evidence, evidence
from kg.resolve.namesakes.model import LARGE, SCORE_UNIT, Model, Ties

RIDGE = 10.0
"""What holds weights small, for features of variance 1."""
FOLDS = 3
"""Parts of the names, each told apart by what the others teach, for the regression over groups."""
ALL = Ties(mean=1.0, nearest=0.0, larger=0.5, crowd=0.0, bias=-1.0)
"""By which ties are found to learn from at first: more than a fair judge would look at."""
ROUNDS = 3
"""How often ties are found and learned from: what is joined first decides what is then to be judged, and so
each round adds what the judge of the round before would join."""
BARE = 0.5
"""How much signatures count of which only names and titles are known, beside whole ones."""
PARTS = 4
"""Small libraries among which the signatures of each name are dealt: most names have few papers in most."""
SMALL = 0.22
"""How much these count beside the whole: with more, strangers who share but a rare name would be one."""


@dataclass(frozen=True, slots=True)
class Library:
    """Signatures that are told apart together."""

    columns: Columns
    names: Sequence[str]
    """Signature → its name."""
    gold: Sequence[str]
    """Signature → the person."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """Libraries that teach together."""

    libraries: Sequence[Library]
    weight: float
    """How much each name counts."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of signatures under one name."""

    features: Numbers
    """[pairs, kinds of evidence]."""
    same: Numbers
    """Whether they are one person."""
    name: Numbers
    """Number of the name."""
    weight: Numbers
    """How much each counts: all pairs of a name as much as all of another."""


def read_signatures(path: Path) -> tuple[list[Signed], list[Work], list[str], list[str]]:
    """Signatures and works of a file of AMiner's, and for each its name and the person."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    signed, works = [], []
    for place, row in enumerate(rows):
        others = tuple(name for name in row["authors"] if name.casefold() != row["block"].casefold())
        year = int(row["year"]) if row["year"].isdigit() else None
        works.append(Work(row["title"], others, row["venue"], year))
        places = (row["organization"],) if row["organization"] else ()
        signed.append(Signed(row["block"], place, places))
    return signed, works, [row["block"] for row in rows], [row["cluster"] for row in rows]


def bare(signed: Sequence[Signed], works: Sequence[Work]) -> tuple[list[Signed], list[Work]]:
    """The same, as far as names and titles tell."""
    nowhere = [replace(each, organisations=()) for each in signed]
    return nowhere, [replace(work, venue="", year=None) for work in works]


def lessons(
    signed: Sequence[Signed], works: Sequence[Work], names: Sequence[str], gold: Sequence[str]
) -> list[Lesson]:
    """All signatures, and the same dealt among `PARTS` libraries: by all that is known, by names and titles.

    Every work has one signature, and that its number.
    """
    order: list[int] = random.Random(0).sample(range(len(names)), len(names))
    order.sort(key=names.__getitem__)
    found = []
    for told, weight in (((signed, works), 1.0), (bare(signed, works), BARE)):
        for parts, share in ((1, weight), (PARTS, weight * SMALL)):
            dealt = [sorted(order[part::parts]) for part in range(parts)]
            found.append(Lesson([_library(*told, names, gold, rows) for rows in dealt], share))
    return found


def _library(
    signed: Sequence[Signed],
    works: Sequence[Work],
    names: Sequence[str],
    gold: Sequence[str],
    rows: Sequence[int],
) -> Library:
    kept = [replace(signed[row], work=place) for place, row in enumerate(rows)]
    columned = columns(kept, [works[row] for row in rows])
    return Library(columned, [names[row] for row in rows], [gold[row] for row in rows])


def whole_pairs(
    signed: Sequence[Signed], works: Sequence[Work], names: Sequence[str], gold: Sequence[str]
) -> list[Pairs]:
    """Every pair of signatures of one name: by all that is known, and by names and titles."""
    nowhere = columns(*bare(signed, works))
    return [pairs(columns(signed, works), names, gold, 1.0), pairs(nowhere, names, gold, BARE)]


def pairs(found: Columns, names: Sequence[str], gold: Sequence[str], weight: float) -> Pairs:
    """Every pair of signatures of one name."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for row, name in enumerate(names):
        blocks[name].append(row)
    parts: list[tuple[Numbers, Numbers, Numbers, Numbers]] = []
    for number, members in enumerate(blocks.values()):
        rows = np.array(members)
        below = np.tril_indices(len(rows), -1)
        name = found.parts[found.name[rows[0]]]
        own = [found.own(rows)] * len(rows)
        values: dict[Evidence, Numbers] = {kind: each[below] for kind, each in evidence(found, rows, own)}
        none = np.zeros(len(below[0]), np.float32)
        values[Evidence.COMMON] = np.full(len(below[0]), common(name))
        people = np.array([gold[row] for row in members])
        count = len(below[0])
        parts.append(
            (
                np.array([values.get(kind, none) for kind in Evidence]).T,
                people[below[0]] == people[below[1]],
                np.full(count, number),
                np.full(count, weight / max(count, 1)),
            )
        )
    features, same, name_of, weights = (np.concatenate(each) for each in zip(*parts, strict=True))
    return Pairs(features, same, name_of, weights)


def fit(data: Sequence[Pairs], without: Sequence[int] = ()) -> Model:
    """The model of pairs that these teach, but for those of some names; its chances of groups are `ALL`."""
    kept = [~np.isin(each.name, without) for each in data]
    x = np.concatenate([each.features[keep] for each, keep in zip(data, kept, strict=True)]).astype(float)
    y = np.concatenate([each.same[keep] for each, keep in zip(data, kept, strict=True)])
    weight = np.concatenate([each.weight[keep] for each, keep in zip(data, kept, strict=True)])
    weight = weight / weight.mean()
    mean, spread = x.mean(0), np.maximum(x.std(0), 1e-6)
    found = logistic((x - mean) / spread, y, weight)
    weights = found[:-1] / spread
    bias = found[-1] - float(weights @ mean)
    return Model(
        dict(zip(Evidence, np.round(weights, 4).tolist(), strict=True)), round(bias, 4), ALL, chosen=True
    )


def fit_ties(
    lessons: Sequence[Lesson], data: Sequence[Pairs], names: Sequence[str], without: Sequence[int] = ()
) -> Ties:
    """What is joined, or doubtful, teaches under each name but some, by models that never saw the name.

    `names` are those of `data`.
    """
    number = {name: place for place, name in enumerate(dict.fromkeys(names))}
    kept = [name for name, place in number.items() if place not in set(without)]
    folds = [frozenset(kept[fold::FOLDS]) for fold in range(FOLDS)]
    judges = [fit(data, [*without, *map(number.__getitem__, held)]) for held in folds]
    met: list[tuple[Tie, float, float]] = []
    found = ALL
    for _ in range(ROUNDS):
        for (held, judge), lesson in product(zip(folds, judges, strict=True), lessons):
            met += ties_met(lesson, held, replace(judge, ties=found))
        found = _fitted(met)
    return found


def ties_met(lesson: Lesson, held: Collection[str], judge: Model) -> Iterator[tuple[Tie, float, float]]:
    """Joins and doubts of these names, with the share that is one person's and how much each counts."""
    ties = []
    for each in lesson.libraries:
        told = tell_apart(each.columns, judge=judge)
        for tie in (*told.joined, *told.doubts):
            if each.names[tie.one[0]] in held:
                same = np.mean([each.gold[a] == each.gold[b] for a in tie.one for b in tie.other])
                ties.append((tie, float(same), each.names[tie.one[0]]))
    times = Counter(name for _, _, name in ties)
    for tie, same, name in ties:
        yield tie, same, lesson.weight / times[name]


def _fitted(met: Sequence[tuple[Tie, float, float]]) -> Ties:
    grounds = [tie.grounds for tie, _, _ in met if tie.grounds]
    x = [
        (g.mean / SCORE_UNIT, g.nearest / SCORE_UNIT, log(min(g.larger, LARGE)), log(g.crowd))
        for g in grounds
    ]
    same, weight = (np.array(each) for each in list(zip(*met, strict=True))[1:])
    return Ties(*np.round(logistic(np.array(x), same, weight / weight.mean(), ridge=1.0), 4).tolist())


def logistic(x: Numbers, y: Numbers, weight: Numbers, ridge: float = RIDGE) -> Numbers:
    """Weights of a logistic regression, the bias last."""
    x = np.hstack([x, np.ones((len(x), 1))])
    found = np.zeros(x.shape[1])
    held = np.full(x.shape[1], ridge)
    held[-1] = 0
    for _ in range(25):
        chance = 1 / (1 + np.exp(-(x @ found)))
        slope = x.T @ (weight * (y - chance)) - held * found
        bend = (x * (weight * chance * (1 - chance))[:, None]).T @ x + np.diag(held)
        step = np.linalg.solve(bend, slope)
        found += step
        if np.abs(step).max() < 1e-8:
            break
    return found


def learn(people: Path, target: Path) -> None:
    """Writes the weights of the model."""
    read = read_signatures(people)
    found = fit(data := whole_pairs(*read))
    kept = {
        "weights": {str(kind): weight for kind, weight in found.weights.items()},
        "bias": found.bias,
        "ties": asdict(fit_ties(lessons(*read), data, read[2])),
    }
    target.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
