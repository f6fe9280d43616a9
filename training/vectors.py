"""Word vectors and word counts from arXiv's titles and abstracts (CC0)."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from gensim.models import Word2Vec  # LGPL; needed only here

from kg.network.words import commonness, normal
from training.corpora import read, text_of

DIMENSIONS = 96
WORDS = 28_000
"""Words that have a vector: the commonest."""


def train(arxiv: Path, target: Path) -> None:
    """Writes the words, their vectors as whole numbers with one scale, and how common they are.

    Skip-gram (Mikolov et al. 2013); compounds are also read in their parts, which unknown ones are made of.
    """
    from kg.text.sentences import sentence_tokens

    sentences: list[list[str]] = []
    for row in read(arxiv):
        for _, part in sentence_tokens(text_of(row)):
            words = [normal(token.text) for token in part]
            sentences.append(words)
            if any("-" in word and len(word) > 2 for word in words):
                sentences.append(list(_parts(words)))
    counts = Counter(word for words in sentences for word in words)
    model = Word2Vec(
        sentences,
        vector_size=DIMENSIONS,
        window=3,
        min_count=6,
        sg=1,
        negative=6,
        workers=1,
        epochs=2,
        sample=3e-4,
        seed=1,
    )
    words = model.wv.index_to_key[:WORDS]
    vectors = model.wv.vectors[:WORDS] - model.wv.vectors[:WORDS].mean(0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6
    scale = np.float32(np.quantile(np.abs(vectors), 0.9998) / 127)
    np.savez_compressed(
        target,
        words=np.array("\n".join(words)),
        vectors=np.clip(np.rint(vectors / scale), -127, 127).astype(np.int8),
        scale=scale,
        common=np.array([round(255 * commonness(counts[w], max(counts.values()))) for w in words], np.uint8),
    )
    print(f"{len(sentences):,} sentences, {len(words):,} words of {len(model.wv):,}")


def _parts(words: list[str]) -> Iterator[str]:
    for word in words:
        if "-" in word and len(word) > 2:
            yield from (part for part in word.split("-") if part)
        else:
            yield word
