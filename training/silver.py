"""What the teachers together believe of unlabelled abstracts: what the small network learns from."""

import time
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from kg.network.labels import RELATIONS
from training import minilm
from training.corpora import Document, Pair, abstracts, spans_of
from training.decoding import best_labels
from training.net import Net, Words, load, values
from training.student import Soft

HEADS = minilm.TAUGHT
MOST_WORDS = 400
"""Words of an abstract that are labelled; few have more."""
MOST_PAIRS = 28
"""Pairs of entities of a sentence that are labelled: all of eight."""
AT_ONCE = 24
"""Abstracts in a batch."""

Beliefs = dict[str, NDArray[np.float32]]
"""Head → [words, labels]."""


@torch.no_grad()
def label(
    arxiv: Path,
    model: Path,
    teachers: Sequence[Path],
    students: Sequence[Path],
    vectors: Path,
    target: Path,
    *,
    first: int,
    last: int,
    relate: bool,
    seed: int = 7,
) -> None:
    """Writes the beliefs about the abstracts from `first` up to `last` of those drawn.

    `relate` tells whether the students' relations count, too.
    """
    torch.set_num_threads(1)
    began = time.process_time()
    documents = [_cut(each) for each in abstracts(arxiv, last, seed)[first:last]]
    pieces = minilm.Pieces(model)
    large = [_teacher(path) for path in teachers]
    small, words = [load(path) for path in students], Words(vectors)
    by_length = sorted(range(len(documents)), key=lambda i: len(documents[i].text))
    known: dict[int, Kept] = {}
    for i in range(0, len(documents), AT_ONCE):
        rows = by_length[i : i + AT_ONCE]
        labelled = _labelled([documents[row] for row in rows], pieces, large, small, words, relate)
        known.update(zip(rows, labelled, strict=True))
        if i // AT_ONCE % 40 == 0:
            print(f"{i} of {len(documents)}, {time.process_time() - began:.0f} s", flush=True)
    kept = [known[i] for i in range(len(documents))]
    np.savez_compressed(
        target,
        lengths=np.array([len(each.beliefs["entity"]) for each in kept]),
        pairs=np.array([len(each.pairs) for each in kept]),
        places=np.array([p for each in kept for p in each.pairs], np.int16).reshape(-1, 7),
        related=np.concatenate([_bytes(each.related) for each in kept]),
        **{name: np.concatenate([_bytes(each.beliefs[name]) for each in kept]) for name in HEADS},
    )


def soft(
    arxiv: Path, files: Sequence[Path], bounds: Sequence[tuple[int, int]], seed: int = 7
) -> Iterator[Soft]:
    """The labelled sentences of files that hold these abstracts."""
    drawn = abstracts(arxiv, max(last for _, last in bounds), seed)
    for file, (first, last) in zip(files, bounds, strict=True):
        packed = np.load(file)
        arrays = {name: packed[name] for name in packed.files}
        at = pair = 0
        for document, _length, number in zip(
            drawn[first:last], arrays["lengths"].tolist(), arrays["pairs"].tolist(), strict=True
        ):
            places = arrays["places"][pair : pair + number]
            for i, sentence in enumerate(_cut(document).sentences):
                rows = slice(at, at + len(sentence.words))
                here = places[:, 0] == i
                yield Soft(
                    sentence.words,
                    {name: arrays[name][rows] for name in HEADS},
                    [Pair((a, b, s), (c, d, t), 0) for _, a, b, s, c, d, t in places[here].tolist()],
                    arrays["related"][pair : pair + number][here],
                )
                at += len(sentence.words)
            pair += number


class Kept:
    """What is believed of one abstract."""

    def __init__(self, beliefs: Beliefs) -> None:
        self.beliefs = beliefs
        self.pairs: list[tuple[int, ...]] = []
        self.related = np.zeros((0, len(RELATIONS)), np.float32)


def _cut(document: Document) -> Document:
    sentences, size = [], 0
    for sentence in document.sentences:
        size += len(sentence.words)
        if size > MOST_WORDS:
            break
        sentences.append(sentence)
    return Document(document.id, document.text, sentences, document.tokens)


def _labelled(
    documents: Sequence[Document],
    pieces: minilm.Pieces,
    large: Sequence[minilm.Teacher],
    small: Sequence[Net],
    words: Words,
    relate: bool,
) -> list[Kept]:
    ids, mask, first = minilm.batch([pieces.of([w for s in d.sentences for w in s.words]) for d in documents])
    seen = []
    for teacher in large:
        with torch.autocast("cpu", torch.bfloat16):
            seen.append(minilm.of_words(teacher(ids, mask).float(), first))
    sizes = [sum(len(s.words) for s in d.sentences) for d in documents]
    ends = np.cumsum([0, *sizes])
    numbers = [words.of(s.words) for d in documents for s in d.sentences]
    flat = [values(net, words, numbers) for net in small]
    kept = []
    for row, (document, size) in enumerate(zip(documents, sizes, strict=True)):
        part = slice(ends[row], ends[row + 1])
        total = {}
        for name in HEADS:
            shares = [t.heads[name](x[row, :size]).softmax(-1) for t, x in zip(large, seen, strict=True)]
            shares += [net.heads[name](x[part]).softmax(-1) for net, x in zip(small, flat, strict=True)]
            total[name] = torch.stack(shares).mean(0).numpy()
        each = Kept(total)
        places = _pairs(each, document)
        if places:
            shares = [t.related(x[row : row + 1], places) for t, x in zip(large, seen, strict=True)]
            if relate:
                own = [place[1:] for place in places]
                shares += [net.related(x[part], own) for net, x in zip(small, flat, strict=True)]
            each.related = torch.stack([share.softmax(-1) for share in shares]).mean(0).numpy()
        kept.append(each)
    return kept


def _pairs(kept: Kept, document: Document) -> list[minilm.PairPlace]:
    """Notes the pairs of entities that all see together; where they stand among the words of the document."""
    at, places = 0, []
    for i, sentence in enumerate(document.sentences):
        logs = np.log(kept.beliefs["entity"][at : at + len(sentence.words)] + 1e-6)
        spans = spans_of(best_labels(logs))
        for a, b in list(combinations(spans, 2))[:MOST_PAIRS]:
            kept.pairs.append((i, *a, *b))
            places.append((0, at + a[0], at + a[1] - 1, a[2], at + b[0], at + b[1] - 1, b[2]))
        at += len(sentence.words)
    return places


def _teacher(path: Path) -> minilm.Teacher:
    teacher = minilm.Teacher()
    teacher.load_state_dict(torch.load(path, weights_only=True))
    return teacher.eval()


def _bytes(shares: NDArray[np.float32]) -> NDArray[np.uint8]:
    return np.rint(shares * 255).astype(np.uint8)
