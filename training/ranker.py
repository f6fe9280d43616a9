"""Teaches which candidates are keyphrases, by features whose networks had not read the document."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional as F

from kg.extract.candidates.candidates import candidates, tokens_of
from kg.extract.candidates.features import features
from kg.extract.candidates.traits import traits_by
from kg.extract.concepts.keyphrases import ANYWAY, LEAST
from kg.network.labels import HEADS
from kg.network.reading import Reading, tags_of
from training.corpora import Document, stems
from training.decoding import f1
from training.net import Net, Words
from training.student import beliefs

NETS = 3
HIDDEN = (64, 24)
_CLIP = 4.0


class Table:
    """The candidates of some documents: features, whether each is a keyphrase, of which document."""

    def __init__(self, documents: Sequence[Document], net: Net, words: Words) -> None:
        columns, hits, of, names = [], [], [], []
        traits = traits_by(words.common)
        for i in range(0, len(documents), 64):
            part = documents[i : i + 64]
            tokens = tokens_of(list(readings(part, net, words)), traits)
            found = features(tokens, candidates(tokens))
            columns.append(found.columns)
            for text, first, last in zip(found.text, found.first, found.last, strict=True):
                phrase = stems(part[text].text[tokens.start[first] : tokens.end[last]])
                names.append(phrase)
                hits.append(phrase in part[text].keyphrases)
                of.append(i + int(text))
        self.columns, self.hits, self.of, self.names = (
            np.concatenate(columns),
            np.array(hits),
            np.array(of),
            names,
        )
        self.documents = documents


def readings(documents: Sequence[Document], net: Net, words: Words):  # type: ignore[no-untyped-def]
    """The documents as a network in training reads them."""
    seen = beliefs(net, words, [s.words for d in documents for s in d.sentences])
    for document in documents:
        parts = [next(seen) for _ in document.sentences]
        logits = {name: np.concatenate([part[name] for part in parts]) for name in HEADS}
        words = [token.text for part in document.tokens for token in part]
        tags = tags_of(words, np.arange(len(words)), logits.pop("tag"))
        yield Reading(
            text=document.text,
            sentences=tuple(tuple(part) for part in document.tokens),
            starts=tuple(np.cumsum([0, *(len(part) for part in document.tokens)]).tolist()),
            tags=tags,
            english=True,
            chances={name: np.exp(each) for name, each in logits.items()},
            entities=(),
            pairs=(),
        )


class Ranker:
    """Several small networks and how their features are made comparable."""

    def __init__(self, columns: NDArray[np.float32], hits: NDArray[np.bool_], *, epochs: int = 8) -> None:
        self.mean, self.scale = columns.mean(0), 1 / (columns.std(0) + 1e-3)
        x = torch.tensor(np.clip((columns - self.mean) * self.scale, -_CLIP, _CLIP))
        y = torch.tensor(hits.astype(np.float32))
        self.nets = [self._taught(x, y, seed, epochs) for seed in range(NETS)]

    def _taught(self, x: torch.Tensor, y: torch.Tensor, seed: int, epochs: int) -> nn.Sequential:
        torch.manual_seed(seed)
        first, second = HIDDEN
        net = nn.Sequential(
            nn.Linear(x.shape[1], first),
            nn.ReLU(),
            nn.Dropout(0.15),
            nn.Linear(first, second),
            nn.ReLU(),
            nn.Linear(second, 1),
        )
        optimizer = torch.optim.AdamW(net.parameters(), lr=3e-3, weight_decay=0.02)
        step, steps = 0, epochs * (len(x) // 512 + 1)
        for _ in range(epochs):
            for rows in torch.randperm(len(x)).split(512):
                for group in optimizer.param_groups:
                    group["lr"] = 3e-3 * (1 - step / steps)
                step += 1
                optimizer.zero_grad()
                F.binary_cross_entropy_with_logits(net(x[rows])[:, 0], y[rows]).backward()
                optimizer.step()
        return net.eval()

    @torch.no_grad()
    def judged(self, columns: NDArray[np.float32]) -> NDArray[np.float32]:
        """How likely each candidate is a keyphrase."""
        x = torch.tensor(np.clip((columns - self.mean) * self.scale, -_CLIP, _CLIP))
        return torch.stack([net(x)[:, 0] for net in self.nets]).mean(0).sigmoid().numpy()


def figures(table: Table, likely: NDArray[np.float32]) -> str:
    """Micro F1 of the first 5, 10 and 15 of the documents, by the literature's protocol."""
    order = np.lexsort((np.arange(len(likely)), -likely, table.of))
    ranked: dict[int, list[str]] = {}
    for row in order.tolist():
        chosen = ranked.setdefault(int(table.of[row]), [])
        name = table.names[row]
        if name and name not in chosen and (likely[row] >= LEAST or len(chosen) < ANYWAY):
            chosen.append(name)
    shown = []
    for number in (5, 10, 15):
        hits = seen = wanted = 0
        for i, document in enumerate(table.documents):
            gold = document.keyphrases
            first = ranked.get(i, [])[:number]
            hits += len(gold & set(first))
            seen += len(first)
            wanted += len(gold)
        shown.append(f"@{number} {f1(hits, seen, wanted)[2]:.1f}")
    return " ".join(shown)


def reach(table: Table) -> float:
    """How many keyphrases are candidates, in percent; absent ones cannot be."""
    total = sum(len(d.keyphrases) for d in table.documents)
    names: dict[int, set[str]] = {}
    for name, of in zip(table.names, table.of.tolist(), strict=True):
        names.setdefault(of, set()).add(name)
    found = sum(len(names.get(i, set()) & d.keyphrases) for i, d in enumerate(table.documents))
    return 100 * found / total
