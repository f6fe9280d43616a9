"""MiniLM-L6 (Wang et al. 2020) with a head for each corpus: the teacher, needed only to make weights."""

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional as F

from kg.network.labels import ENTITY_TYPES, HEADS, RELATIONS

WIDTH, HEADS_OF_ATTENTION, LAYERS = 384, 12, 6
LONGEST = 510
"""Pieces of words that are read at once."""
TAUGHT = ("entity", "term", "keyphrase")
"""The heads that it has."""
DISTANCES = 8
_FIRST, _LAST, _UNKNOWN = 101, 102, 100
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}

PairPlace = tuple[int, int, int, int, int, int, int]
"""Row in the batch; first and last token and type of the first entity, the same of the second."""


class Layer(nn.Module):
    """Attention and a feed-forward network, as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm1, self.norm2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.wide, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """New values of all pieces."""
        rows, length, _ = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(rows, length, HEADS_OF_ATTENTION, -1).transpose(1, 2)

        seen = F.scaled_dot_product_attention(
            split(self.q(x)), split(self.k(x)), split(self.v(x)), attn_mask=mask
        )
        x = self.norm1(x + self.drop(self.o(seen.transpose(1, 2).reshape(rows, length, WIDTH))))
        return self.norm2(x + self.drop(self.narrow(F.gelu(self.wide(x)))))


class Teacher(nn.Module):
    """The encoder and its heads."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(30522, WIDTH), nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.drop = nn.Dropout(0.1)
        self.heads = nn.ModuleDict(
            {name: nn.Sequential(nn.Dropout(0.2), nn.Linear(WIDTH, len(HEADS[name]))) for name in TAUGHT}
        )
        self.types = nn.Embedding(2 * len(ENTITY_TYPES), 32)
        self.distance = nn.Embedding(DISTANCES, 16)
        self.pairs = nn.Sequential(
            nn.Dropout(0.2), nn.Linear(5 * WIDTH + 64 + 16, 256), nn.GELU(), nn.Dropout(0.2)
        )
        self.relation = nn.Linear(256, len(RELATIONS))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The values of all pieces, [rows, pieces, WIDTH]."""
        x = self.drop(self.norm(self.words(ids) + self.places.weight[: ids.shape[1]]))
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :])
        return x

    def related(self, x: Tensor, pairs: Sequence[PairPlace]) -> Tensor:
        """Logits of the relations of pairs, from values of words [rows, words, WIDTH]."""
        place = torch.tensor(pairs)
        row, a, b, s, c, d, t = place.T
        sums = F.pad(x.cumsum(1), (0, 0, 1, 0))
        apart = (c - b - 1).clamp(min=0)
        between = (sums[row, torch.maximum(c, b + 1)] - sums[row, b + 1]) / apart.clamp(min=1)[:, None]
        kinds = torch.cat([self.types(s), self.types(t + len(ENTITY_TYPES))], 1)
        far = self.distance(torch.log2(apart + 1.0).long().clamp(max=DISTANCES - 1))
        joined = torch.cat([x[row, a], x[row, b], x[row, c], x[row, d], between, kinds, far], 1)
        return self.relation(self.pairs(joined))


def pretrained(folder: Path) -> Teacher:
    """A teacher that has learned nothing yet but what MiniLM knows."""
    weights = load_file(folder / "model.safetensors")
    teacher = Teacher()
    target = teacher.state_dict()
    known = {
        "words.weight": "embeddings.word_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
    }
    known["norm.bias"] = "embeddings.LayerNorm.bias"
    names = {"q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value"}
    names |= {"o": "attention.output.dense", "norm1": "attention.output.LayerNorm"}
    names |= {"wide": "intermediate.dense", "narrow": "output.dense", "norm2": "output.LayerNorm"}
    for i in range(LAYERS):
        for ours, theirs in names.items():
            for part in ("weight", "bias"):
                known[f"layers.{i}.{ours}.{part}"] = f"encoder.layer.{i}.{theirs}.{part}"
    for ours, theirs in known.items():
        target[ours].copy_(weights[theirs])
    kind = weights["embeddings.token_type_embeddings.weight"][0]
    target["places.weight"].copy_(weights["embeddings.position_embeddings.weight"] + kind)
    return teacher


class Pieces:
    """Words as MiniLM's pieces; each word is cut once."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._known: dict[str, list[int]] = {}

    def of(self, words: Sequence[str]) -> tuple[list[int], list[int]]:
        """The pieces of a text, and for each word the place of its first piece."""
        ids, first = [_FIRST], []
        for word in words:
            if word not in self._known:
                cut = self._tokenizer.encode(_BRACKETS.get(word, word), add_special_tokens=False).ids
                self._known[word] = (cut or [_UNKNOWN])[:8]
            first.append(min(len(ids), LONGEST))
            ids += self._known[word]
        return [*ids[:LONGEST], _LAST], first


def batch(texts: Sequence[tuple[list[int], list[int]]]) -> tuple[Tensor, Tensor, Tensor]:
    """Pieces, mask and first pieces of words of several texts, filled up with zeros."""
    ids = nn.utils.rnn.pad_sequence([torch.tensor(ids) for ids, _ in texts], batch_first=True)
    lengths = torch.tensor([len(ids) for ids, _ in texts])
    first = nn.utils.rnn.pad_sequence([torch.tensor(first) for _, first in texts], batch_first=True)
    return ids, torch.arange(ids.shape[1])[None] < lengths[:, None], first


def of_words(x: Tensor, first: Tensor) -> Tensor:
    """The values of words: those of their first pieces."""
    return x.gather(1, first[:, :, None].expand(-1, -1, x.shape[2]))


def warmth(step: int, steps: int) -> float:
    """Part of the learning rate at a step: it rises for a twelfth of all, then falls to a hundredth."""
    return min(1.0, step / (0.08 * steps)) * max(0.01, 1 - max(0.0, step / steps - 0.08) / 0.92)
