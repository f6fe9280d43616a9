"""Teaches the small network: gold labels, the teachers' beliefs about unlabelled abstracts, or both."""

import random
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from kg.network.labels import HEADS
from training import corpora
from training.corpora import Pair, Sentence, spans_of
from training.decoding import best_labels, relation_figures, span_figures
from training.net import Net, Words, load, values

WORDS_OF_BATCH = 3000
WEIGHTS = {"entity": 1.0, "term": 1.0, "keyphrase": 0.6, "tag": 0.4}
SILVER = {"entity": 1.0, "term": 1.0, "keyphrase": 0.7}
SMOOTHING = 0.03
UNKNOWN = 0.15


@dataclass(frozen=True)
class Soft:
    """A sentence with what the teachers believe of it."""

    words: list[str]
    beliefs: dict[str, NDArray[np.uint8]]
    """Head → [words, labels], in 255ths."""
    pairs: list[Pair] = field(default_factory=list)
    """The entities that they see, two by two; the labels mean nothing."""
    related: NDArray[np.uint8] | None = None
    """[pairs, relations], in 255ths."""


Example = tuple[Sentence | Soft, list[int]]
"""With the numbers of its words."""


def gold(data: Path, keep: Callable[[str], bool] = lambda _: True) -> list[Sentence]:
    """The annotated sentences of the training parts; `keep` leaves out documents of the keyphrase sets."""
    names = {d.id for d in corpora.keyphrases(data, "semeval2017_dev")}
    found = corpora.scierc(data, "train")
    found += [s for d in corpora.keyphrases(data, "inspec_train") if keep(d.id) for s in d.sentences]
    for part in ("train", "dev"):
        for document in corpora.scienceie(data, part):
            if document.id not in names or keep(document.id):
                found += document.sentences
    return found


def train(
    examples: Sequence[Sentence | Soft],
    tagged: Sequence[Sentence],
    words: Words,
    data: Path,
    target: Path,
    *,
    start: Path | None = None,
    epochs: int,
    rate: float,
    drop: float,
    seed: int = 0,
    relations: float = 1.0,
) -> None:
    """Writes the weights of a network, a moving average of those it had, and prints its figures.

    `relations` is what the loss of a pair of entities counts beside that of a word.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)
    net = load(start) if start else Net(words.vectors.shape[1])
    net.drop = drop
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.01, betas=(0.9, 0.99))
    known: list[Example] = [(each, words.of(each.words)) for each in examples if each.words]
    parts: list[Example] = [(each, words.of(each.words)) for each in tagged]
    average = {name: value.clone() for name, value in net.state_dict().items()}
    step, steps, began = 0, 0, time.process_time()
    for epoch in range(epochs):
        drawn = known + chance.sample(parts, min(len(parts), len(known) // 4))
        chance.shuffle(drawn)
        batches = list(_batches(drawn))
        steps = steps or epochs * len(batches)
        losses: dict[str, list[float]] = defaultdict(list)
        net.train()
        for batch in batches:
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1.0, step / (0.06 * steps)) * max(0.02, 1 - step / steps)
            step += 1
            optimizer.zero_grad()
            x = values(net, words, [numbers for _, numbers in batch], UNKNOWN)
            found = dict(_losses(net, x, [example for example, _ in batch], relations))
            for name, loss in found.items():
                losses[name].append(loss.item() / len(x))
            (sum(found.values(), torch.zeros(())) / len(x)).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimizer.step()
            for name, value in net.state_dict().items():
                average[name].lerp_(value, 1 - min(0.998, step / (step + 20)))
        if epoch == epochs - 1 or epoch % 2:
            live = {name: value.clone() for name, value in net.state_dict().items()}
            net.load_state_dict(average)
            means = ", ".join(f"{name} {np.mean(loss):.3f}" for name, loss in sorted(losses.items()))
            seconds = time.process_time() - began
            print(f"epoch {epoch}: {means}; {figures(net, words, data)}; {seconds:.0f} s", flush=True)
            net.load_state_dict(live)
    torch.save({"weights": average}, target)


def _batches(drawn: Sequence[Example]) -> Iterator[list[Example]]:
    batch: list[Example] = []
    size = 0
    for example in drawn:
        batch.append(example)
        size += len(example[1])
        if size > WORDS_OF_BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _losses(
    net: Net, x: Tensor, batch: Sequence[Sentence | Soft], relations: float
) -> Iterator[tuple[str, Tensor]]:
    """Name and summed loss of each thing that the batch teaches."""
    starts = np.cumsum([0, *(len(each.words) for each in batch)])[:-1].tolist()
    for name in HEADS:
        rows = [
            start + i
            for each, start in zip(batch, starts, strict=True)
            if isinstance(each, Sentence) and name in each.labels
            for i in range(len(each.words))
        ]
        if rows:
            labels = [
                v for e in batch if isinstance(e, Sentence) and name in e.labels for v in e.labels[name]
            ]
            loss = F.cross_entropy(
                net.heads[name](x[rows]), torch.tensor(labels), reduction="sum", label_smoothing=SMOOTHING
            )
            yield name, WEIGHTS[name] * loss
    soft = [(each, start) for each, start in zip(batch, starts, strict=True) if isinstance(each, Soft)]
    if soft:
        rows = [start + i for each, start in soft for i in range(len(each.words))]
        for name in soft[0][0].beliefs:
            beliefs = _shares(np.concatenate([each.beliefs[name] for each, _ in soft]))
            yield f"soft {name}", SILVER[name] * _divergence(net.heads[name](x[rows]), beliefs)
    hard = [
        (_place(start, pair), pair.label)
        for each, start in zip(batch, starts, strict=True)
        if isinstance(each, Sentence)
        for pair in each.pairs
    ]
    if hard:
        logits = net.related(x, [place for place, _ in hard])
        wanted = torch.tensor([label for _, label in hard])
        yield "relation", relations * F.cross_entropy(logits, wanted, reduction="sum")
    believed = [(_place(start, pair)) for each, start in soft for pair in each.pairs]
    if believed:
        shares = _shares(np.concatenate([e.related for e, _ in soft if e.related is not None and e.pairs]))
        yield "soft relation", relations * _divergence(net.related(x, believed), shares)


def _place(start: int, pair: Pair) -> tuple[int, int, int, int, int, int]:
    (a, b, s), (c, d, t) = pair.first, pair.second
    return start + a, start + b - 1, s, start + c, start + d - 1, t


def _shares(beliefs: NDArray[np.uint8]) -> Tensor:
    shares = torch.tensor(beliefs.astype(np.float32))
    return shares / shares.sum(1, keepdim=True).clamp(min=1)


def _divergence(logits: Tensor, shares: Tensor) -> Tensor:
    return -(shares * logits.log_softmax(-1)).sum()


@torch.no_grad()
def beliefs(
    net: Net, words: Words, sentences: Sequence[Sequence[str]]
) -> Iterator[dict[str, NDArray[np.float32]]]:
    """Of each sentence: head → logarithms of chances [words, labels], and the values of its words."""
    net.eval()
    for i in range(0, len(sentences), 200):
        part = sentences[i : i + 200]
        x = values(net, words, [words.of(each) for each in part])
        logs = {name: head(x).log_softmax(-1).numpy() for name, head in net.heads.items()}
        ends = np.cumsum([0, *(len(each) for each in part)])
        for start, end in pairwise(ends):
            yield {**{name: log[start:end] for name, log in logs.items()}, "values": x[start:end].numpy()}


@torch.no_grad()
def figures(net: Net, words: Words, data: Path, threshold: float = 0.4) -> str:
    """What it gets right of the development parts."""
    science = corpora.scierc(data, "dev")
    gold_, found, gold_related, related = [], [], [], []
    for sentence, belief in zip(science, beliefs(net, words, [s.words for s in science]), strict=True):
        spans = spans_of(best_labels(belief["entity"]))
        gold_.append(set(spans_of(sentence.labels["entity"])))
        found.append(set(spans))
        gold_related.append({(*p.first[:2], *p.second[:2], p.label) for p in sentence.pairs if p.label})
        pairs = [Pair(a, b, 0) for a, b in combinations(spans, 2)]
        related.append(set())
        if pairs:
            x = torch.tensor(belief["values"])
            chances = net.related(x, [_place(0, pair) for pair in pairs]).softmax(-1)[:, 1:]
            for pair, chance, label in zip(pairs, *chances.max(1), strict=True):
                if chance > threshold:
                    related[-1].add((*pair.first[:2], *pair.second[:2], int(label) + 1))
    hits: Counter[str] = Counter()
    documents = [s for d in corpora.keyphrases(data, "inspec_dev") for s in d.sentences]
    for sentence, belief in zip(documents, beliefs(net, words, [s.words for s in documents]), strict=True):
        wanted = set(spans_of(sentence.labels["keyphrase"]))
        seen = set(spans_of(best_labels(belief["keyphrase"])))
        hits.update(hit=len(wanted & seen), wanted=len(wanted), seen=len(seen))
    keyphrase = 200 * hits["hit"] / max(hits["wanted"] + hits["seen"], 1)
    return (
        f"{span_figures(gold_, found)}; {relation_figures(gold_related, related)}; "
        f"keyphrase spans {keyphrase:.1f}"
    )
