"""The steps of `python -m training`: which data, for how long, how fast."""

from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
import torch

from training import asked, corpora, pack, pairs, ranker, student, tagging
from training import frequency as counts
from training import judge as judges
from training import silver as beliefs
from training import teacher as large
from training import vectors as words
from training.net import Words, load

TAGGED = 3000
"""Abstracts whose parts of speech are learned."""
JUDGED = 4000
"""Abstracts of which every other sentence teaches relations."""
OPINIONS = range(4)
"""Seeds of the small ones that judge beside the large one, and of the last lessons, which are averaged."""
WITH_GOLD = 12_000
"""Sentences of unlabelled abstracts that the last lessons still have among them."""


class Corpora:
    """What the small network learns from, read when it is asked for."""

    def __init__(self, data: Path, vectors: Path, tags: Path) -> None:
        torch.set_num_threads(1)
        self.data, self.vectors = data, vectors
        self.words = Words(vectors)
        self.tagged = list(tagging.tagged(tags))


Learn = Callable[[], Corpora]
Bounds = tuple[int, int]
"""Which of the drawn abstracts: from the first up to the last."""
Silver = tuple[Sequence[Path], Sequence[Bounds]]
"""Files of beliefs, and which abstracts each is about."""


def frequency(arxiv: Path, target: Path) -> None:
    """In how many papers each word stands."""
    counts.count(arxiv, target)


def vectors(arxiv: Path, target: Path) -> None:
    """Word vectors and counts."""
    words.train(arxiv, target)


def tags(arxiv: Path, target: Path) -> None:
    """Parts of speech."""
    tagging.tag(arxiv, target, number=TAGGED)


def teacher(data: Path, minilm: Path, seed: int, target: Path) -> None:
    """A large network on gold labels."""
    torch.set_num_threads(1)
    large.train(data, minilm, target, seed=seed)


def first(learn: Learn, seed: int, target: Path) -> None:
    """A small network on gold labels: one more opinion about the unlabelled abstracts."""
    known = learn()
    student.train(
        student.gold(known.data),
        known.tagged,
        known.words,
        known.data,
        target,
        epochs=6,
        rate=2e-3,
        drop=0.25,
        seed=seed,
    )


def silver(
    arxiv: Path,
    minilm: Path,
    teachers: Sequence[Path],
    students: Sequence[Path],
    vectors: Path,
    bounds: Bounds,
    relate: bool,
    target: Path,
) -> None:
    """What all of them believe of unlabelled abstracts; `relate` where the students know relations, too."""
    first, last = bounds
    beliefs.label(arxiv, minilm, teachers, students, vectors, target, first=first, last=last, relate=relate)


def pupil(learn: Learn, arxiv: Path, silver: Silver, start: Path | None, target: Path) -> None:
    """A small network on these beliefs alone; the second goes on where the first left off."""
    known = learn()
    student.train(
        list(beliefs.soft(arxiv, *silver)),
        known.tagged,
        known.words,
        known.data,
        target,
        start=start,
        epochs=3 if start else 4,
        rate=1.5e-3 if start else 2.5e-3,
        drop=0.12,
        relations=2.0 if start else 1.0,
    )


def final(
    learn: Learn, arxiv: Path, silver: Silver, pupil: Path, relations: float, fold: int | None, target: Path
) -> None:
    """The pupil on gold labels: all of them, or without every other document of the keyphrase sets.

    `relations` is what the loss of a pair of entities counts beside that of a word.
    """
    known = learn()
    files, bounds = silver
    soft = list(beliefs.soft(arxiv, files[:1], bounds[:1]))[:WITH_GOLD]
    student.train(
        [*student.gold(known.data, kept(known.data, fold)), *soft],
        known.tagged,
        known.words,
        known.data,
        target,
        start=pupil,
        epochs=2,
        rate=1e-3,
        drop=0.2,
        relations=relations,
    )


def kept(data: Path, fold: int | None) -> Callable[[str], bool]:
    """Which documents of the keyphrase sets a network may read; `None` for all."""
    if fold is None:
        return lambda _: True
    names = [d.id for name in ("inspec_train", "semeval2017_dev") for d in corpora.keyphrases(data, name)]
    hidden = {name for i, name in enumerate(names) if i % 2 == fold}
    return lambda name: name not in hidden


def network(learn: Learn, final: Path, folds: Sequence[Path], target: Path) -> None:
    """The ranker, by networks that had not read what they judge; then all but relations in one file."""
    known = learn()
    train_sets = [corpora.keyphrases(known.data, name) for name in ("inspec_train", "semeval2017_dev")]
    tables, net = [], load(final)
    for documents in train_sets:
        for fold, path in enumerate(folds):
            read = kept(known.data, fold)
            tables.append(ranker.Table([d for d in documents if not read(d.id)], load(path), known.words))
    taught = _taught(tables)
    dev = ranker.Table(corpora.keyphrases(known.data, "inspec_dev"), net, known.words)
    print(f"Inspec dev {ranker.figures(dev, taught.judged(dev.columns))}, reach {ranker.reach(dev):.1f}")
    for fold, table in enumerate(tables[2:]):
        shown = ranker.figures(table, _taught([*tables[:2], tables[3 - fold]]).judged(table.columns))
        print(f"SemEval dev, half {fold} by the other: {shown}, reach {ranker.reach(table):.1f}")
    arrays = pack.network(net, known.vectors) | pack.ranker(taught.nets, taught.mean, taught.scale)
    pack.write(arrays | pack.pairs(pairs.Pairs()), target)


def _taught(tables: Sequence[ranker.Table]) -> ranker.Ranker:
    columns = np.concatenate([table.columns for table in tables])
    return ranker.Ranker(columns, np.concatenate([table.hits for table in tables]))


def judge(data: Path, minilm: Path, network: Path, target: Path) -> None:
    """A large network that is told which entity it is asked about."""
    judges.train(asked.gold(asked.network(network), data), minilm, target)


def opinions(data: Path, network: Path, target: Path) -> None:
    """Several small ones on gold labels: more opinions about the unlabelled abstracts."""
    gold = list(chain(*asked.gold(asked.network(network), data)))
    pairs.save([pairs.train(gold, epochs=8, seed=seed) for seed in OPINIONS], target)


def judged(arxiv: Path, minilm: Path, network: Path, judge: Path, opinions: Path, target: Path) -> None:
    """What all of these believe of the entities that the network sees in unlabelled abstracts."""
    unlabelled = asked.unlabelled(asked.network(network), arxiv, JUDGED)
    large = np.concatenate(judges.judged(judge, minilm, unlabelled))
    small = np.mean([pairs.believed(net, unlabelled) for net in pairs.load(opinions)], 0)
    np.savez_compressed(target, shares=np.rint((large + small) / 2 * 255).astype(np.uint8))


def weights(data: Path, arxiv: Path, network: Path, judged: Path, target: Path) -> None:
    """Relations, by these beliefs and then by gold labels; everything in one file."""
    known = asked.network(network)
    silver = asked.labelled(asked.unlabelled(known, arxiv, JUDGED), np.load(judged)["shares"])
    gold = list(chain(*asked.gold(known, data)))
    pupil = pairs.train(silver, epochs=8, drop=0.1)
    net = pairs.mean([pairs.train(gold, start=pupil, epochs=2, rate=1e-3, seed=seed) for seed in OPINIONS])
    with np.load(network) as packed:
        arrays = {name: packed[name] for name in packed.files}
    print(f"{pack.write(arrays | pack.pairs(net), target):,} bytes")
