"""The annotated texts and the unannotated ones, as sentences with the labels of their tokens."""

import gzip
import json
import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import snowballstemmer

from kg.network.decoding import spans
from kg.network.labels import DIRECTED, HEADS, RELATIONS, Tail
from kg.text.sentences import sentence_tokens
from kg.text.tokens import Token, tokens

LONGEST_KEYPHRASE = 9
"""Tokens of a keyphrase that is looked for in its text."""

_stem = cache(snowballstemmer.stemmer("porter").stemWord)
_RELATION = {relation: number for number, relation in enumerate(RELATIONS)}


@dataclass(frozen=True)
class Pair:
    """Two entities of a sentence, the first before the second, and what they have to do with each other."""

    first: tuple[int, int, int]
    """First token, one past the last, number of its type in `ENTITY_TYPES`."""
    second: tuple[int, int, int]
    label: int
    """Number in `RELATIONS`."""


@dataclass(frozen=True)
class Sentence:
    """The words of a sentence, and the labels that one of the corpora gives them."""

    words: list[str]
    labels: dict[str, list[int]] = field(default_factory=dict)
    """Head → number of the label of each word; only heads that the corpus is about."""
    pairs: list[Pair] = field(default_factory=list)
    """Every two entities, where relations are annotated."""


@dataclass(frozen=True)
class Document:
    """A text with its sentences, and what its keyphrases are where somebody said so."""

    id: str
    """As the corpus names it; two corpora share some."""
    text: str
    sentences: list[Sentence]
    tokens: list[Sequence[Token]]
    """Of each sentence."""
    keyphrases: frozenset[str] = frozenset()
    """Stemmed, absent ones too."""


def read(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON Lines, also of a compressed one."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def stems(phrase: str) -> str:
    """What two keyphrases are compared by, as in the literature.

    >>> stems("State-Space models")
    'state space model'
    """
    return " ".join(_stem(word) for word in re.findall(r"[a-z0-9]+", phrase.lower()))


def scierc(data: Path, part: str) -> list[Sentence]:
    """The sentences of SciERC with their entities and relations, in the order of the abstracts."""
    related = relations_of(data / "scierc" / f"rel_{part}.jsonl")
    found = []
    for row in read(data / "scierc" / f"ner_{part}.jsonl"):
        text = " ".join(row["tokens"])
        starts = [len(" ".join(row["tokens"][:i])) + (i > 0) for i in range(len(row["tokens"]))]
        place = dict(enumerate(starts))
        end = {
            i + 1: start + len(word)
            for i, (start, word) in enumerate(zip(starts, row["tokens"], strict=False))
        }
        ours = tokens(text)
        spans = [(place[a], end[b], kind) for a, b, kind in row["entities"]]
        labels = label(ours, spans, HEADS["entity"])
        relations = [
            ((place[h[0]], end[h[1]]), (place[t[0]], end[t[1]]), kind) for h, t, kind in related.get(text, ())
        ]
        entities = spans_of(labels)
        found.append(
            Sentence([token.text for token in ours], {"entity": labels}, _pairs(ours, entities, relations))
        )
    return found


def relations_of(path: Path) -> dict[str, list[tuple[tuple[int, int], tuple[int, int], str]]]:
    """Sentence → head, tail and kind of its relations, both ends in tokens, one past the last."""
    found: dict[str, list[tuple[tuple[int, int], tuple[int, int], str]]] = {}
    for row in read(path):
        words: list[str] = []
        marks = {}
        for word in row["text"].split():
            if word in ("[[", "]]", "<<", ">>"):
                marks[word] = len(words)
            else:
                words.append(word)
        ends = (marks["[["], marks["]]"]), (marks["<<"], marks[">>"])
        found.setdefault(" ".join(words), []).append((*ends, row["label"]))
    return found


def _pairs(
    ours: Sequence[Token],
    entities: Sequence[tuple[int, int, int]],
    relations: Iterable[tuple[tuple[int, int], tuple[int, int], str]],
) -> list[Pair]:
    known: dict[tuple[tuple[int, int], tuple[int, int]], int] = {}
    for head, tail, kind in relations:
        backward = head > tail
        ends = (tail, head) if backward else (head, tail)
        known[ends] = _RELATION[Tail(kind, backward and kind in DIRECTED)]
    at = {each: (ours[each[0]].start, ours[each[1] - 1].end) for each in entities}
    return [
        Pair(first, second, known.get((at[first], at[second]), 0))
        for i, first in enumerate(entities)
        for second in entities[i + 1 :]
    ]


def scienceie(data: Path, part: str) -> list[Document]:
    """The paragraphs of ScienceIE with the bounds and types of their keyphrases."""
    return [
        _document(
            row["id"],
            row["text"].replace("\n", " "),
            lambda part, row=row: {
                "term": label(
                    part, [(e["start"], e["end"], e["type"]) for e in row["entities"]], HEADS["term"]
                )
            },
        )
        for row in read(data / "scienceie" / f"{part}.jsonl")
    ]


def _document(
    id: str, text: str, labels: Callable[[Sequence[Token]], dict[str, list[int]]], wanted: Iterable[str] = ()
) -> Document:
    parts = [tokens for _, tokens in sentence_tokens(text)]
    sentences = [Sentence([token.text for token in part], labels(part)) for part in parts]
    return Document(id, text, sentences, parts, frozenset(wanted))


def keyphrases(data: Path, name: str) -> list[Document]:
    """The abstracts of a set of `keyphrase/`; every place of a keyphrase is labelled."""
    found = []
    for row in read(data / "keyphrase" / f"{name}.jsonl"):
        wanted = frozenset(stems(phrase) for phrase in row["keyphrases"]) - {""}
        labels = lambda part, wanted=wanted: {"keyphrase": _marked(part, wanted)}  # noqa: E731
        found.append(_document(row["id"], text_of(row), labels, wanted))
    return found


def abstracts(path: Path, number: int, seed: int) -> list[Document]:
    """So many abstracts of arXiv, drawn at random."""
    rows = sorted(read(path), key=lambda row: row["id"])
    random.Random(seed).shuffle(rows)
    return [_document(row["id"], text_of(row), lambda part: {}) for row in rows[:number]]


def text_of(row: Mapping[str, Any]) -> str:
    """The text that extraction reads: title and abstract on a line each."""
    if "text" in row:
        return " ".join(row["text"].split())
    return " ".join(row["title"].split()) + "\n" + " ".join(row["abstract"].split())


def label(ours: Sequence[Token], spans: Iterable[tuple[int, int, str]], labels: Sequence[str]) -> list[int]:
    """The numbers of the labels of tokens under spans of characters; the longest go first, none overlap."""
    number = {each: i for i, each in enumerate(labels)}
    given = [0] * len(ours)
    for start, end, kind in sorted(spans, key=lambda span: (span[0] - span[1], span)):
        inside = [i for i, token in enumerate(ours) if token.start < end and token.end > start]
        if inside and ours[inside[0]].start >= start - 1 and not any(given[i] for i in inside):
            for i in inside:
                given[i] = number[f"I-{kind}"]
            given[inside[0]] = number[f"B-{kind}"]
    return given


def spans_of(labels: Sequence[int]) -> list[tuple[int, int, int]]:
    """First token, one past the last and number of the type of what the labels of a sentence mark.

    >>> spans_of([0, 1, 2, 3, 0])
    [(1, 3, 0), (3, 4, 1)]
    """
    return spans(labels, [0, len(labels)])[0] if labels else []


def _marked(part: Sequence[Token], wanted: frozenset[str]) -> list[int]:
    keys = [stems(token.text) for token in part]
    given = [0] * len(part)
    found = [
        (i, j)
        for i in range(len(part))
        if keys[i]
        for j in range(i + 1, min(len(part), i + LONGEST_KEYPHRASE) + 1)
        if keys[j - 1] and " ".join(key for key in keys[i:j] if key) in wanted
    ]
    for i, j in sorted(found, key=lambda place: (place[0] - place[1], place)):
        if not any(given[i:j]):
            given[i:j] = [1] + [2] * (j - i - 1)
    return given
