"""What two entities have to do with each other, in PyTorch; `kg.network.pairs` runs the same in numpy.

It learns from the values of words that the packed network gives, which stay as they are.
"""

import copy
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from kg.network.exact import GRID
from kg.network.labels import ENTITY_TYPES, RELATIONS
from kg.network.pairs import BESIDE, EDGES, SURENESS
from training.asked import Asked
from training.net import WIDTH

HIDDEN, SAID, MIDDLE = 96, 64, 64
TYPES = len(ENTITY_TYPES)
SENTENCES = 40
"""Sentences of a batch."""


class Pairs(nn.Module):
    """Values of words, entities → logits of relations."""

    def __init__(self) -> None:
        super().__init__()
        self.drop = 0.2
        self.layer, self.norm = nn.Linear(3 * WIDTH, WIDTH), nn.LayerNorm(WIDTH)
        self.first, self.second = (nn.Linear(4 * WIDTH, HIDDEN, bias=False) for _ in range(2))
        self.between = nn.Linear(WIDTH, HIDDEN)
        self.said, self.largest = nn.Linear(WIDTH, SAID), nn.Linear(SAID, HIDDEN, bias=False)
        self.kinds = nn.Embedding(TYPES**2, HIDDEN)
        self.distance, self.beside = nn.Embedding(len(EDGES) + 1, HIDDEN), nn.Embedding(BESIDE + 1, HIDDEN)
        self.sure_first, self.sure_second = (nn.Embedding(len(SURENESS) + 1, HIDDEN) for _ in range(2))
        for table in (self.kinds, self.distance, self.beside, self.sure_first, self.sure_second):
            nn.init.normal_(table.weight, std=0.1)
        self.middle, self.out = nn.Linear(HIDDEN, MIDDLE), nn.Linear(MIDDLE, len(RELATIONS))

    def forward(self, x: Tensor, places: Tensor, sure: Tensor) -> Tensor:
        """Logits [pairs, relations], from values [words, WIDTH] and what `_tensors` says of the pairs."""
        a, b, s, c, d, t, beside, begin, end = places.T
        x = F.dropout(self.deeper(x, begin, end), self.drop / 2, self.training)
        padded, nowhere = F.pad(x, (0, 0, 0, 1)), torch.full_like(a, len(x))

        def around(first: Tensor, last: Tensor) -> Tensor:
            before = padded[torch.where(first > begin, first - 1, nowhere)]
            after = padded[torch.where(last < end, last + 1, nowhere)]
            return torch.cat([x[first], x[last], before, after], 1)

        apart = (c - b - 1).clamp(min=0)
        sums = F.pad(x.cumsum(0), (0, 0, 1, 0))
        hidden = (
            self.first(around(a, b))
            + self.second(around(c, d))
            + self.between((sums[c] - sums[b + 1]) / apart.clamp(min=1)[:, None])
            + self.kinds(s * TYPES + t)
            + self.distance(torch.bucketize(apart, torch.tensor(EDGES), right=True))
            + self.beside(beside.clamp(max=BESIDE))
            + self.sure_first(torch.bucketize(sure[0], torch.tensor(SURENESS), right=True))
            + self.sure_second(torch.bucketize(sure[1], torch.tensor(SURENESS), right=True))
        )
        longest = int(apart.max())
        if longest:
            said = F.relu(self.said(x))
            rows = b[:, None] + 1 + torch.arange(longest)
            inside = (rows < c[:, None])[:, :, None]
            hidden = hidden + self.largest((said[rows.clamp(max=len(x) - 1)] * inside).amax(1))
        hidden = F.dropout(F.relu(hidden), self.drop, self.training)
        return self.out(F.dropout(F.relu(self.middle(hidden)), self.drop, self.training))

    def deeper(self, x: Tensor, begin: Tensor, end: Tensor) -> Tensor:
        """The values of words after a layer of our own; sentences begin and end at these rows."""
        rows, padded = torch.arange(len(x)), F.pad(x, (0, 0, 0, 1))
        before, after = rows - 1, rows + 1
        before[begin] = after[end] = len(x)
        y = F.relu(self.layer(torch.cat([padded[before], x, padded[after]], 1)))
        return self.norm(x + F.dropout(y, self.drop, self.training))


def train(
    asked: Sequence[Asked],
    *,
    epochs: int,
    start: Pairs | None = None,
    rate: float = 2e-3,
    drop: float = 0.2,
    seed: int = 0,
) -> Pairs:
    """A net with a moving average of the weights that it had while it learned, from those of `start` on."""
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    chance, net = random.Random(seed), copy.deepcopy(start) if start else Pairs()
    net.drop = drop
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.01, betas=(0.9, 0.99))
    average = {name: value.clone() for name, value in net.state_dict().items()}
    order = list(range(len(asked)))
    step, steps = 0, epochs * -(-len(order) // SENTENCES)
    net.train()
    for _ in range(epochs):
        chance.shuffle(order)
        for i in range(0, len(order), SENTENCES):
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1.0, step / (0.06 * steps)) * max(0.02, 1 - step / steps)
            step += 1
            optimizer.zero_grad()
            *given, wanted = _tensors([asked[row] for row in order[i : i + SENTENCES]])
            loss = -(wanted * net(*given).log_softmax(-1)).sum(1).mean()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimizer.step()
            for name, value in net.state_dict().items():
                average[name].lerp_(value, 1 - min(0.99, step / (step + 20)))
    net.load_state_dict(average)
    return net.eval()


@torch.no_grad()
def believed(net: Pairs, asked: Sequence[Asked]) -> NDArray[np.float32]:
    """How likely each relation is of all pairs [pairs, relations], one sentence after the other."""
    parts = [asked[i : i + SENTENCES] for i in range(0, len(asked), SENTENCES)]
    return np.concatenate([net(*_tensors(part)[:3]).softmax(-1).numpy() for part in parts])


def mean(nets: Sequence[Pairs]) -> Pairs:
    """A net with the mean of the weights of some that began alike."""
    net, weights = copy.deepcopy(nets[0]), [each.state_dict() for each in nets]
    net.load_state_dict({name: torch.stack([each[name] for each in weights]).mean(0) for name in weights[0]})
    return net


def save(nets: Sequence[Pairs], target: Path) -> None:
    """Writes the weights of all."""
    torch.save([net.state_dict() for net in nets], target)


def load(path: Path) -> list[Pairs]:
    """Those that were written, to be asked."""
    nets = []
    for weights in torch.load(path, weights_only=True):
        net = Pairs()
        net.load_state_dict(weights)
        nets.append(net.eval())
    return nets


def _tensors(asked: Sequence[Asked]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Values of words; of pairs their places, how likely their entities are, and their labels."""
    places, sure, at = [], [], 0
    for each in asked:
        end = at + len(each.values) - 1
        for one, other in each.pairs:
            (a, b, s, p), (c, d, t, q) = each.entities[one], each.entities[other]
            places.append((at + a, at + b - 1, s, at + c, at + d - 1, t, other - one - 1, at, end))
            sure.append((p, q))
        at = end + 1
    values = np.concatenate([each.values for each in asked]).astype(np.float32) / GRID
    labels = np.concatenate([each.labels for each in asked])
    return (
        torch.tensor(values),
        torch.tensor(places),
        torch.tensor(sure, dtype=torch.float64).T.contiguous(),
        torch.tensor(labels),
    )
