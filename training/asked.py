"""The pairs of entities that relations are learned from: of entities that annotators see, or the network."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from kg.network.decoding import best_labels, spans
from kg.network.encoder import encoded, word_values
from kg.network.exact import chances, linear
from kg.network.labels import RELATIONS
from kg.network.reading import NEAR, entities_of
from kg.network.weights import PARTS, Weights, unpacked
from training import corpora

AT_ONCE = 200
"""Sentences that are read at once."""
SHORTEST, LONGEST, MOST_ENTITIES = 5, 89, 10
"""Words and entities of the unlabelled sentences that are asked about."""

Place = tuple[int, int, int, float]
"""First token of an entity, one past the last, number of its type, its chance; that of annotators' is 1."""


@dataclass(frozen=True)
class Asked:
    """A sentence, some entities in it, and which of them are asked about."""

    words: list[str]
    values: NDArray[np.int16]
    """[words, width], as the network that is shipped makes them."""
    entities: list[Place]
    """In order."""
    pairs: list[tuple[int, int]]
    """The numbers of two entities near each other, the first before the second."""
    labels: NDArray[np.float32]
    """[pairs, relations]: how likely each is."""


def network(path: Path) -> Weights:
    """The network that a file has packed."""
    with np.load(path) as packed:
        return unpacked({name: packed[name] for name in packed.files})


def gold(known: Weights, data: Path, part: str = "train") -> tuple[list[Asked], list[Asked]]:
    """The sentences of SciERC that have pairs: with the annotators' entities, and with the network's.

    Two entities of the network have the relation of the annotated ones that begin and end where they do.
    """
    sentences = corpora.scierc(data, part)
    annotated, seen = [], []
    for sentence, (values, found) in zip(sentences, _read(known, [s.words for s in sentences]), strict=True):
        label = {(pair.first[:2], pair.second[:2]): pair.label for pair in sentence.pairs}
        theirs = [(*place, 1.0) for place in corpora.spans_of(sentence.labels["entity"])]
        for entities, into in ((theirs, annotated), (found, seen)):
            pairs = _near(entities)
            if pairs:
                hard = [label.get((entities[i][:2], entities[j][:2]), 0) for i, j in pairs]
                labels = np.eye(len(RELATIONS), dtype=np.float32)[hard]
                into.append(Asked(sentence.words, values, entities, pairs, labels))
    return annotated, seen


def unlabelled(known: Weights, arxiv: Path, number: int, seed: int = 7) -> list[Asked]:
    """Every other sentence, drawn at random, of so many abstracts, where it has pairs; their labels are 0."""
    chance = Random(seed)
    drawn = [
        sentence.words
        for document in corpora.abstracts(arxiv, number, seed)
        for sentence in document.sentences
        if SHORTEST <= len(sentence.words) <= LONGEST and chance.random() < 0.5
    ]
    found = []
    for words, (values, entities) in zip(drawn, _read(known, drawn), strict=True):
        pairs = _near(entities)
        if pairs and len(entities) <= MOST_ENTITIES:
            nothing = np.zeros((len(pairs), len(RELATIONS)), np.float32)
            found.append(Asked(words, values, entities, pairs, nothing))
    return found


def labelled(asked: Sequence[Asked], beliefs: NDArray[np.uint8]) -> list[Asked]:
    """The sentences with the labels that somebody believes in [pairs of all, relations], in 255ths."""
    ends = np.cumsum([len(each.pairs) for each in asked])
    shares = beliefs / beliefs.sum(1, keepdims=True, dtype=np.float32)
    parts = np.split(shares.astype(np.float32), ends[:-1])
    return [replace(each, labels=part) for each, part in zip(asked, parts, strict=True)]


def _near(entities: Sequence[Place]) -> list[tuple[int, int]]:
    return [(i, j) for i in range(len(entities)) for j in range(i + 1, min(i + 1 + NEAR, len(entities)))]


def _read(known: Weights, sentences: Iterable[list[str]]) -> Iterator[tuple[NDArray[np.int16], list[Place]]]:
    """The values of the words of each sentence, and the entities that the network sees."""
    waiting = list(sentences)
    for i in range(0, len(waiting), AT_ONCE):
        part = waiting[i : i + AT_ONCE]
        lengths = [len(words) for words in part]
        starts = list(accumulate(lengths, initial=0))
        flat = [word for words in part for word in words]
        values = encoded(known, word_values(known, flat), np.arange(len(flat)), lengths)
        logits = linear(known.heads, values)[:, : PARTS["entity"]]
        labels = best_labels(logits, starts).tolist()
        found = entities_of(spans(labels, starts), chances(logits), starts, starts[:-1])
        for first, last, entities in zip(starts, starts[1:], found, strict=False):
            yield values[first:last].astype(np.int16), [tuple(each) for each in entities]
