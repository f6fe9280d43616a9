"""The network that is shipped, in PyTorch: words → encoder → heads. `kg.network` runs the same in numpy."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from kg.network.labels import ENTITY_TYPES, HEADS, RELATIONS
from kg.network.pairs import EDGES
from kg.network.weights import CONTEXT
from kg.network.weights import DISTANCES as REACH
from kg.network.words import FLAGS, HASHED_AFFIXES, HASHED_LETTERS, HASHED_WORDS, features

WIDTH = 128
WORD, AFFIX, LETTERS = 48, 24, 32
"""Widths of the hashed tables."""
PAIR = 96
DISTANCES = 8

PairPlace = tuple[int, int, int, int, int, int]
"""Rows of first and last word, and type, of the first entity, and the same of the second."""


class Words:
    """The features of every word seen, each worked out once."""

    def __init__(self, vectors: Path) -> None:
        packed = np.load(vectors)
        words = str(packed["words"]).split("\n")
        self.rows = {word: i for i, word in enumerate(words)}
        self.common = {word: float(c) / 255 for word, c in zip(words, packed["common"], strict=True)}
        self.vectors = packed["vectors"].astype(np.float32) * packed["scale"]
        self._number: dict[str, int] = {}
        self._features: list[tuple[list[float], tuple[int, ...], tuple[int, ...], tuple[float, ...]]] = []

    def of(self, words: Sequence[str]) -> list[int]:
        """The numbers of words."""
        return [self._number[w] if w in self._number else self._add(w) for w in words]

    def _add(self, word: str) -> int:
        known = features(word, self.rows, self.common)
        vector = (
            self.vectors[list(known.vectors)].mean(0) if known.vectors else np.zeros(self.vectors.shape[1])
        )
        self._features.append((vector.tolist(), known.hashed, known.runs, known.flags))
        return self._number.setdefault(word, len(self._number))

    def tensors(self, numbers: Sequence[int]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """Vectors, hashed rows, runs of letters with where each word's begin, and flags."""
        vectors, hashed, runs, flags = zip(*(self._features[i] for i in numbers), strict=True)
        begins = np.cumsum([0, *(len(each) for each in runs)])[:-1]
        flat = torch.tensor([run for each in runs for run in each])
        return (
            torch.tensor(vectors, dtype=torch.float32),
            torch.tensor(hashed),
            flat,
            torch.tensor(begins),
            torch.tensor(flags),
        )


class Maxout(nn.Module):
    """The largest of several linear maps; of one, where it is positive."""

    def __init__(self, width_in: int, width_out: int, pieces: int) -> None:
        super().__init__()
        self.linear, self.out, self.pieces = nn.Linear(width_in, width_out * pieces), width_out, pieces

    def forward(self, x: Tensor) -> Tensor:
        """[rows, width_out]."""
        y = self.linear(x)
        return F.relu(y) if self.pieces == 1 else y.view(-1, self.pieces, self.out).amax(1)


class Net(nn.Module):
    """Words → values of words → logits of the heads."""

    def __init__(self, vectors: int = 96, drop: float = 0.25) -> None:
        super().__init__()
        self.drop = drop
        self.word = nn.Embedding(HASHED_WORDS, WORD)
        self.affix = nn.Embedding(HASHED_AFFIXES, AFFIX)
        self.letters = nn.EmbeddingBag(HASHED_LETTERS, LETTERS, mode="mean")
        for table in (self.word, self.affix, self.letters):
            nn.init.normal_(table.weight, std=0.3)
        self.own = Maxout(vectors + WORD + 4 * AFFIX + LETTERS + FLAGS, WIDTH, 3)
        self.own_norm = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList(Maxout(3 * WIDTH, WIDTH, 1) for _ in REACH)
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in REACH)
        self.context = nn.Linear(WIDTH, WIDTH)
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, len(labels)) for name, labels in HEADS.items()})
        self.first, self.second = (nn.Linear(2 * WIDTH, PAIR, bias=False) for _ in range(2))
        self.between = nn.Linear(WIDTH, PAIR)
        self.kinds = nn.Embedding(len(ENTITY_TYPES) ** 2, PAIR)
        self.distance = nn.Embedding(DISTANCES, PAIR)
        for table in (self.kinds, self.distance):
            nn.init.normal_(table.weight, std=0.1)
        self.relation = nn.Linear(PAIR, len(RELATIONS))

    def types(self, vectors: Tensor, hashed: Tensor, runs: Tensor, begins: Tensor, flags: Tensor) -> Tensor:
        """The values of words by themselves."""
        parts = [
            vectors * 3,
            self.word(hashed[:, 0]) + self.word(hashed[:, 1]),
            self.affix(hashed[:, 2:]).flatten(1),
            self.letters(runs, begins) * 2,
            flags,
        ]
        return self.own_norm(self.own(F.dropout(torch.cat(parts, 1), self.drop * 0.6, self.training)))

    def encode(self, x: Tensor, lengths: Sequence[int]) -> Tensor:
        """The values of words in their sentences [words, WIDTH], from those by themselves."""
        gap = max(REACH)
        rows, sentence, at = [], [0] * gap, gap
        for i, length in enumerate(lengths):
            rows += range(at, at + length)
            sentence += [i] * (length + gap)
            at += length + gap
        place, of = torch.tensor(rows), torch.tensor(sentence)
        mask = torch.zeros(at, 1)
        mask[place] = 1
        x = torch.zeros(at, WIDTH).index_copy(0, place, x)
        for i, (layer, norm, d) in enumerate(zip(self.layers, self.norms, REACH, strict=True)):
            y = F.pad(x, (0, 0, d, d))
            y = layer(torch.cat([y[: -2 * d], x, y[2 * d :]], 1))
            if i == CONTEXT:
                total = torch.zeros(len(lengths), WIDTH).index_add_(0, of, x)
                y = y + self.context(total / torch.tensor(lengths)[:, None])[of]
            x = norm(x + F.dropout(y, self.drop, self.training)) * mask
        return F.dropout(x[place], self.drop, self.training)

    def related(self, x: Tensor, pairs: Sequence[PairPlace]) -> Tensor:
        """Logits of the relations of pairs of entities."""
        a, b, s, c, d, t = torch.tensor(pairs).T
        sums = F.pad(x.cumsum(0), (0, 0, 1, 0))
        apart = (c - b - 1).clamp(min=0)
        between = (sums[torch.maximum(c, b + 1)] - sums[b + 1]) / apart.clamp(min=1)[:, None]
        far = distance(apart)
        hidden = (
            self.first(torch.cat([x[a], x[b]], 1))
            + self.second(torch.cat([x[c], x[d]], 1))
            + self.between(between)
            + self.kinds(s * len(ENTITY_TYPES) + t)
            + self.distance(far)
        )
        return self.relation(F.dropout(F.relu(hidden), self.drop, self.training))


def distance(apart: Tensor) -> Tensor:
    """The row of the table of distances for so many words between: 0, 1, 2–3, 4–7 …"""
    return torch.bucketize(apart, torch.tensor(EDGES), right=True)


def load(path: Path) -> Net:
    """A trained network, to be asked."""
    kept = torch.load(path, weights_only=True)
    net = Net()
    net.load_state_dict(kept["weights"])
    return net.eval()


def values(net: Net, words: Words, sentences: Sequence[Sequence[int]], unknown: float = 0.0) -> Tensor:
    """The values of all words of some sentences, which are numbers of words.

    `unknown` is how often, while training, a word is known by its parts alone.
    """
    flat = np.concatenate([np.asarray(sentence) for sentence in sentences])
    numbers, inverse = np.unique(flat, return_inverse=True)
    vectors, hashed, runs, begins, flags = words.tensors(numbers.tolist())
    if unknown and net.training:
        hidden = torch.rand(len(numbers)) < unknown
        hashed[hidden, :2] = 0
        vectors[torch.rand(len(numbers)) < unknown * 0.3] = 0
    types = net.types(vectors, hashed, runs, begins, flags)
    return net.encode(types[torch.tensor(inverse)], [len(sentence) for sentence in sentences])
