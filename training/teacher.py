"""Teaches MiniLM the three annotated corpora and SciERC's relations at once."""

import random
import time
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from training import corpora, minilm
from training.corpora import Sentence, spans_of
from training.decoding import best_labels, relation_figures, span_figures

PIECES = 2200
"""Pieces of a batch, padding included."""
WEIGHTS = {"entity": 1.6, "term": 1.0, "keyphrase": 1.0}
RELATION = 1.5
THRESHOLD = 0.4


def train(data: Path, model: Path, target: Path, *, seed: int, epochs: int = 6, rate: float = 2.5e-4) -> None:
    """Writes the weights of a teacher and prints its figures on the development part."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    pieces, teacher = minilm.Pieces(model), minilm.pretrained(model)
    science = corpora.scierc(data, "train")
    documents = [d.sentences for part in ("train", "dev") for d in corpora.scienceie(data, part)]
    documents += [d.sentences for d in corpora.keyphrases(data, "inspec_train")]
    heads = [p for name, p in teacher.named_parameters() if name.startswith(("heads", "relation", "pairs"))]
    rest = [
        p for name, p in teacher.named_parameters() if not name.startswith(("heads", "relation", "pairs"))
    ]
    groups = [{"params": rest, "lr": rate}, {"params": heads, "lr": 1e-3}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    step, steps, start = 0, 0, time.process_time()
    for epoch in range(epochs):
        batches = _batches([*documents, *_runs(science, chance)], pieces, chance)
        steps = steps or epochs * len(batches)
        teacher.train()
        for texts in batches:
            for group, full in zip(optimizer.param_groups, (rate, 1e-3), strict=True):
                group["lr"] = full * minilm.warmth(step, steps)
            step += 1
            optimizer.zero_grad()
            (_loss(teacher, texts) / 900).backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
        print(
            f"epoch {epoch}: {figures(teacher, pieces, data)}, {time.process_time() - start:.0f} s",
            flush=True,
        )
        torch.save(teacher.state_dict(), target)


Text = tuple[list[int], list[int], list[Sentence]]
"""Pieces, first pieces of words, sentences."""


def _runs(science: Sequence[Sentence], chance: random.Random) -> list[list[Sentence]]:
    """One to seven sentences in a row: the abstracts' own borders are not known."""
    runs, i = [], 0
    while i < len(science):
        number = chance.randint(1, 7)
        runs.append(list(science[i : i + number]))
        i += number
    return runs


def _batches(
    documents: Sequence[list[Sentence]], pieces: minilm.Pieces, chance: random.Random
) -> list[list[Text]]:
    texts = [(*pieces.of([w for s in document for w in s.words]), document) for document in documents]
    texts.sort(key=lambda text: len(text[0]) + chance.randint(0, 30))
    batches: list[list[Text]] = [[]]
    for text in texts:
        if batches[-1] and (len(batches[-1]) + 1) * len(text[0]) > PIECES:
            batches.append([])
        batches[-1].append(text)
    chance.shuffle(batches)
    return batches


def _loss(teacher: minilm.Teacher, texts: Sequence[Text]) -> Tensor:
    ids, mask, first = minilm.batch([text[:2] for text in texts])
    with torch.autocast("cpu", torch.bfloat16):
        x = teacher(ids, mask)
    x = minilm.of_words(x.float(), first)
    loss = torch.zeros(())
    for name, weight in WEIGHTS.items():
        rows = [i for i, text in enumerate(texts) if name in text[2][0].labels]
        places = [(i, j) for i in rows for j in range(len(texts[i][1])) if texts[i][1][j] < minilm.LONGEST]
        if places:
            wanted = [
                [v for s in texts[i][2] for v in s.labels[name]] for i in range(len(texts)) if i in rows
            ]
            flat = dict(zip(rows, wanted, strict=True))
            at = torch.tensor(places)
            logits = teacher.heads[name](x[at[:, 0], at[:, 1]])
            labels = torch.tensor([flat[i][j] for i, j in places])
            loss = loss + weight * F.cross_entropy(logits, labels, reduction="sum")
    pairs, labels = [], []
    for i, (_, _, sentences) in enumerate(texts):
        at = 0
        for sentence in sentences:
            for pair in sentence.pairs:
                pairs.append(_place(i, at, pair.first, pair.second))
                labels.append(pair.label)
            at += len(sentence.words)
    if pairs:
        loss = loss + RELATION * F.cross_entropy(
            teacher.related(x, pairs), torch.tensor(labels), reduction="sum"
        )
    return loss


def _place(row: int, at: int, first: tuple[int, int, int], second: tuple[int, int, int]) -> minilm.PairPlace:
    return (row, at + first[0], at + first[1] - 1, first[2], at + second[0], at + second[1] - 1, second[2])


@torch.no_grad()
def figures(teacher: minilm.Teacher, pieces: minilm.Pieces, data: Path) -> str:
    """What it gets right of the development part of SciERC, sentence by sentence."""
    teacher.eval()
    gold, found, gold_related, related = [], [], [], []
    for sentence in corpora.scierc(data, "dev"):
        ids, mask, first = minilm.batch([pieces.of(sentence.words)])
        x = minilm.of_words(teacher(ids, mask), first)
        spans = spans_of(best_labels(teacher.heads["entity"](x[0]).log_softmax(-1).numpy()))
        gold.append(set(spans_of(sentence.labels["entity"])))
        found.append(set(spans))
        gold_related.append({(*p.first[:2], *p.second[:2], p.label) for p in sentence.pairs if p.label})
        pairs = list(combinations(spans, 2))
        if not pairs:
            related.append(set())
            continue
        chances = teacher.related(x, [_place(0, 0, *pair) for pair in pairs]).softmax(-1)
        best = chances[:, 1:].max(1)
        related.append(
            {
                (*a[:2], *b[:2], int(label) + 1)
                for (a, b), label, chance in zip(pairs, best.indices, best.values, strict=True)
                if chance > THRESHOLD
            }
        )
    return f"{span_figures(gold, found)}, {relation_figures(gold_related, related)}"
