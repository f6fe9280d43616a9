"""MiniLM that is told of one entity and says what each other of its sentence has to do with it.

A teacher of relations alone: it reads a sentence once for each entity, with that one and the others marked
(cf. Zhong and Chen 2021), which no small network can afford.
"""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from kg.network.labels import ENTITY_TYPES, RELATIONS
from training import minilm
from training.asked import Asked

TYPES = len(ENTITY_TYPES)
PIECES = 2600
"""Pieces of a batch, padding included."""
PAIRS = 250
"""What the loss of a batch is divided by: about so many pairs are in it."""


@dataclass(frozen=True)
class View:
    """A sentence as it is read for one of its entities."""

    ids: list[int]
    """Pieces of words."""
    roles: list[int]
    """What each piece is part of: 0 for no entity."""
    places: list[tuple[int, ...]]
    """For each pair: first and last piece and type of this entity, of the other; whether that is before."""
    pairs: list[int]
    """Which pairs of the sentence these are."""
    sentence: int
    """Its number."""


class Judge(nn.Module):
    """MiniLM's encoder and a head over pairs."""

    def __init__(self, model: Path) -> None:
        super().__init__()
        width = minilm.WIDTH
        self.encoder = minilm.pretrained(model)
        self.role = nn.Embedding(1 + 4 * TYPES, width)
        nn.init.normal_(self.role.weight, std=0.02)
        self.types, self.order = nn.Embedding(2 * TYPES, 32), nn.Embedding(2, 16)
        self.hidden = nn.Sequential(
            nn.Dropout(0.2), nn.Linear(6 * width + 64 + 16, 384), nn.GELU(), nn.Dropout(0.2)
        )
        self.out = nn.Linear(384, len(RELATIONS))

    def forward(self, ids: Tensor, mask: Tensor, roles: Tensor, places: Tensor) -> Tensor:
        """Logits of the relations of pairs; `places` has the row of each before what a view has."""
        known = self.encoder
        with torch.autocast("cpu", torch.bfloat16):
            marked = known.words(ids) + known.places.weight[: ids.shape[1]] + self.role(roles)
            x = known.drop(known.norm(marked))
            for layer in known.layers:
                x = layer(x, mask[:, None, None, :])
        x = x.float()
        row, a, b, s, c, d, t, before = places.T
        begin, end = torch.where(before == 1, d, b) + 1, torch.where(before == 1, a, c)
        sums = F.pad(x.cumsum(1), (0, 0, 1, 0))
        between = sums[row, torch.maximum(begin, end)] - sums[row, begin]
        between = between / (end - begin).clamp(min=1)[:, None]
        told = [self.types(s), self.types(t + TYPES), self.order(before)]
        joined = [x[row, a], x[row, b], x[row, c], x[row, d], between, x[row, 0], *told]
        return self.out(self.hidden(torch.cat(joined, 1)))


def train(
    gold: tuple[Sequence[Asked], Sequence[Asked]],
    model: Path,
    target: Path,
    *,
    seed: int = 0,
    epochs: int = 6,
    rate: float = 2e-4,
) -> None:
    """Writes the weights; `gold` has sentences with entities of annotators, and with those of the network."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    chance, pieces, judge = random.Random(seed), minilm.Pieces(model), Judge(model)
    halves = [
        [
            [v for i, each in enumerate(part) if i % 2 == half for v in _views(each, i, pieces)]
            for half in (0, 1)
        ]
        for part in gold
    ]
    encoder = list(judge.encoder.parameters())
    head = [value for name, value in judge.named_parameters() if not name.startswith("encoder")]
    optimizer = torch.optim.AdamW([{"params": encoder}, {"params": head}], weight_decay=0.01, fused=True)
    step, steps, start = 0, 0, time.process_time()
    for epoch in range(epochs):
        batches = _batches([(part, v) for part in (0, 1) for v in halves[part][(part + epoch) % 2]], chance)
        steps = steps or epochs * len(batches)
        judge.train()
        losses = []
        for batch in batches:
            for group, full in zip(optimizer.param_groups, (rate, 1e-3), strict=True):
                group["lr"] = full * minilm.warmth(step, steps)
            step += 1
            optimizer.zero_grad()
            labels = [gold[part][view.sentence].labels[view.pairs] for part, view in batch]
            wanted = torch.tensor(np.concatenate(labels)).argmax(1)
            loss = F.cross_entropy(judge(*_tensors([v for _, v in batch])), wanted, reduction="sum") / PAIRS
            loss.backward()
            nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimizer.step()
            losses.append(loss.item())
        print(f"epoch {epoch}: {np.mean(losses):.3f}, {time.process_time() - start:.0f} s", flush=True)
    torch.save(judge.state_dict(), target)


@torch.no_grad()
def judged(path: Path, model: Path, asked: Sequence[Asked]) -> list[NDArray[np.float32]]:
    """What a trained one believes of the pairs of each sentence [pairs, relations], both ways together."""
    torch.set_num_threads(1)
    judge, pieces = Judge(model), minilm.Pieces(model)
    judge.load_state_dict(torch.load(path, weights_only=True))
    judge.eval()
    views = [(0, view) for i, each in enumerate(asked) for view in _views(each, i, pieces)]
    found = [np.zeros_like(each.labels) for each in asked]
    for batch in _batches(views, None):
        shares = judge(*_tensors([view for _, view in batch])).softmax(-1).numpy() / 2
        at = 0
        for _, view in batch:
            found[view.sentence][view.pairs] += shares[at : at + len(view.pairs)]
            at += len(view.pairs)
    return found


def _views(asked: Asked, number: int, pieces: minilm.Pieces) -> Iterator[View]:
    """The sentence for each of its entities that a pair has."""
    ids, first = pieces.of(asked.words)
    last = [max(a, b - 1) for a, b in zip(first, [*first[1:], len(ids) - 1], strict=True)]
    ends = [(first[a], last[b - 1], kind) for a, b, kind, _ in asked.entities]
    roles = [0] * len(ids)
    for a, b, kind in ends:
        roles[a : b + 1] = [2 + 2 * kind] + [1 + 2 * kind] * (b - a)
    for one, (a, b, _) in enumerate(ends):
        pairs = [i for i, pair in enumerate(asked.pairs) if one in pair]
        if pairs:
            marked = list(roles)
            marked[a : b + 1] = [role + 2 * TYPES for role in roles[a : b + 1]]
            others = [asked.pairs[i][asked.pairs[i][0] == one] for i in pairs]
            places = [(*ends[one], *ends[other], int(other < one)) for other in others]
            yield View(ids, marked, places, pairs, number)


Drawn = tuple[int, View]
"""From which of several corpora, and what."""


def _batches(views: Sequence[Drawn], chance: random.Random | None) -> list[list[Drawn]]:
    """Views that are about equally long, in random order where there is chance."""
    length = {id(view): len(view.ids) + (chance.random() * 6 if chance else 0) for _, view in views}
    batches: list[list[Drawn]] = [[]]
    for part, view in sorted(views, key=lambda drawn: length[id(drawn[1])]):
        if batches[-1] and (len(batches[-1]) + 1) * len(view.ids) > PIECES:
            batches.append([])
        batches[-1].append((part, view))
    if chance:
        chance.shuffle(batches)
    return batches


def _tensors(views: Sequence[View]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """What `Judge` is asked."""

    def filled(rows: Sequence[list[int]]) -> Tensor:
        return nn.utils.rnn.pad_sequence([torch.tensor(row) for row in rows], batch_first=True)

    lengths = torch.tensor([len(view.ids) for view in views])
    ids = filled([view.ids for view in views])
    places = torch.tensor([(row, *place) for row, view in enumerate(views) for place in view.places])
    return ids, torch.arange(ids.shape[1])[None] < lengths[:, None], filled([v.roles for v in views]), places
