"""Learns to tell people of one name apart, for `kg/resolve/namesakes`: logistic regressions.

One is over pairs of signatures; the other over pairs of groups that the first joined, or left open, under
names that it had not seen. The names are AMiner's, see docs/model.md.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np

from kg.resolve.namesakes import Columns, Signed, Tie, Work, columns, tell_apart
from kg.resolve.namesakes.blocks import common
from kg.resolve.namesakes.columns import Numbers
from kg.resolve.namesakes.evidence import Evidence, evidence
from kg.resolve.namesakes.model import LARGE, Model, Ties

RIDGE = 10.0
"""What holds weights small, for features of variance 1."""
FOLDS = 3
"""Parts of the names, each told apart by what the others teach, for the regression over groups."""
ALL = Ties(1.0, 0.5, -1.0)
"""By which ties are found to learn from: more than a fair judge would look at."""
BARE = 0.5
"""How much signatures count of which only names and titles are known, beside whole ones."""


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


def ties(
    told: Sequence[Columns], data: Sequence[Pairs], names: Sequence[str], without: Sequence[int] = ()
) -> list[Tie]:
    """What is joined and what is doubtful under each name but some, by models that never saw the name."""
    number = {name: place for place, name in enumerate(dict.fromkeys(names))}
    kept = [place for place in number.values() if place not in set(without)]
    met: list[Tie] = []
    for fold in range(FOLDS):
        held = kept[fold::FOLDS]
        judge = fit(data, [*without, *held])
        for answer in (tell_apart(found, judge=judge) for found in told):
            met += (tie for tie in (*answer.joined, *answer.doubts) if number[names[tie.one[0]]] in set(held))
    return met


def fit_ties(met: Sequence[Tie], names: Sequence[str], gold: Sequence[str]) -> Ties:
    """What ties found by `ALL` teach: how often two groups are one person's; all names count alike."""
    times = Counter(names[tie.one[0]] for tie in met)
    told = np.clip([tie.chance for tie in met], 0.01, 0.99)
    larger = np.log([min(LARGE, max(len(tie.one), len(tie.other))) for tie in met])
    score = (np.log(told / (1 - told)) - ALL.larger * larger - ALL.bias) / ALL.score
    same = np.array([np.mean([gold[a] == gold[b] for a in tie.one for b in tie.other]) for tie in met])
    weight = np.array([1 / times[names[tie.one[0]]] for tie in met])
    found = logistic(np.stack([score, larger], 1), same, weight / weight.mean(), ridge=1.0)
    return Ties(*np.round(found, 4).tolist())


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
    signed, works, names, gold = read_signatures(people)
    whole = columns(signed, works)
    bare = columns(
        [replace(each, organisations=()) for each in signed],
        [replace(work, venue="", year=None) for work in works],
    )
    data = [pairs(whole, names, gold, 1.0), pairs(bare, names, gold, BARE)]
    found = fit(data)
    kept = {
        "weights": {str(kind): weight for kind, weight in found.weights.items()},
        "bias": found.bias,
        "ties": asdict(fit_ties(ties((whole, bare), data, names), names, gold)),
    }
    target.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
