"""Noun phrases of a text, by its parts of speech: what the wordings of relations see as things.

A phrase is as long as the text prints it: `dense expert model` gives no `expert model`. `X of Y` is one
phrase when the text defines a short form for it or says it twice, and two phrases otherwise.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from kg.extract.generic import BREAKS, EMPTY_HEADS, HEADS, MODIFIERS
from kg.extract.relations.counting import counting
from kg.extract.source import Source
from kg.model import Abbreviation, Span
from kg.text.language.inflection import concept_form, words
from kg.text.tokens import Token

LONGEST = 6
"""Words of a phrase: longer ones are lists and clauses that the tags did not show."""

# Adjectives, participles, nouns, then a noun; or an -ing form alone: `for upcycling, we`. A participle
# after an auxiliary is a verb (`has seen rapid progress`), and an -ing form is one unless a determiner
# stands before it.
_PHRASE = re.compile(r"(?:[JNL]|(?<!A)(?<!AR)D|(?<=T)G)[JDGNL]*[NL]|[NL]|(?<=[ISC])G(?=[SCI])")

_NOUNS = frozenset("NL")
_NO_OBJECT = frozenset("SIC")
"""What an object of a word in -ing does not begin with."""
_GENERIC = HEADS | MODIFIERS
_QUANTITY = re.compile(r"[0-9][0-9.,]*[kKMBx%]")  # 480M, 20x; not 3D
_CUT_WORD = re.compile(r".*(?:n['’]t|['’])")  # can't, and what is left of it before the apostrophe
_OF = re.compile(r"\s+of\s+|-of-")


def noun_phrases(source: Source, abbreviations: tuple[Abbreviation, ...] = ()) -> tuple[Span, ...]:
    """The phrases in order, as printed, without generic words before them; they may repeat, never overlap.

    >>> from kg.extract.source import sources
    >>> text = "Analysing dense models\\nA novel sample complexity of the dense models is shown."
    >>> (source,) = sources([text])
    >>> [phrase.of(source.text) for phrase in noun_phrases(source)]
    ['dense models', 'sample complexity', 'dense models']
    """
    text = source.text
    phrases = [chunk for sentence, marks in source.tagged() for chunk in _chunks(sentence, marks)]
    joined = _of_phrases(text, phrases, {concept_form(each.long) for each in abbreviations})
    return tuple(span for span in joined if _names(span.of(text)))


def _chunks(sentence: Sequence[Token], tags: str) -> Iterator[Span]:
    words = [token.text for token in sentence]
    marks = ["S" if apart else tag for apart, tag in zip(map(_is_apart, words), tags, strict=True)]
    if "et" in words or ")" in words:
        for i, after in enumerate(words[1:]):
            if after == "et" or (after == ")" and len(words[i]) == 1):
                marks[i] = "S"  # a cited name, a list mark
    if "G" in tags:
        for i in range(1, len(words)):
            if marks[i] == "G" and _ends_title(words, marks, i):
                marks[i] = "N"
    for match in _PHRASE.finditer("".join(marks)):
        first, last = match.span()
        if last - first > 1:
            modifiers = [i for i in range(first, last - 1) if words[i].lower() in MODIFIERS]
            first = modifiers[-1] + 1 if modifiers else first
        first += counting(words[first:last])
        if last - first > 1 and len(words[last - 1]) == 1:
            last -= 1  # a variable: `the thickness d`
        if last - first <= LONGEST:
            yield Span(sentence[first].start, sentence[last - 1].end)


def _ends_title(words: Sequence[str], marks: Sequence[str], at: int) -> bool:
    """Whether a word in -ing ends a name in capitals, and has no object: `Visual Question Answering on`."""
    capitals = words[at][0].isupper() and words[at - 1][0].isupper() and marks[at - 1] in _NOUNS
    return capitals and (at + 1 == len(marks) or marks[at + 1] in _NO_OBJECT)


@lru_cache(maxsize=1 << 14)  # texts repeat their words
def _is_apart(printed: str) -> bool:
    """Whether a word or sign is in no phrase: `using`, an address, a formula, a quantity, half a word."""
    return (
        printed.lower() in BREAKS
        or printed[0] == "$"
        or "://" in printed
        or bool(printed[0].isdigit() and _QUANTITY.fullmatch(printed))
        or bool(not printed.isalnum() and _CUT_WORD.fullmatch(printed))
    )


def _of_phrases(text: str, phrases: Sequence[Span], defined: Collection[str]) -> list[Span]:
    """The phrases, `X of Y` joined where it is said twice or defined, and cut before a defined one."""
    pairs = {
        left: _defined_part(text, Span(left.start, right.end), defined)
        for left, right in pairwise(phrases)
        if _OF.fullmatch(text, left.end, right.start)
    }
    forms = {left: concept_form(pair.of(text)) for left, pair in pairs.items()}
    said = Counter(forms.values())
    joined: list[Span] = []
    for phrase in phrases:
        if joined and phrase.start < joined[-1].end:
            continue
        whole = phrase in pairs and (said[forms[phrase]] > 1 or forms[phrase] in defined)
        joined.append(pairs[phrase] if whole else phrase)
    return joined


def _defined_part(text: str, span: Span, defined: Collection[str]) -> Span:
    """The end of a phrase that the text defines a short form for, else all of it: not `Training` in
    `Training Mixture of Experts`."""
    longest = max((form.count(" ") + 1 for form in defined), default=0)
    parts = words(span.of(text)) if longest else []
    for first in range(max(1, len(parts) - longest), len(parts)):
        if " ".join(part.form for part in parts[first:]) in defined:
            return Span(span.start + parts[first].start, span.end)
    return span


@lru_cache(maxsize=1 << 14)  # texts repeat their phrases
def _names(printed: str) -> bool:
    """Whether a phrase names something: `state space model` does, `important role` does not."""
    *before, head = concept_form(printed).split() or [""]
    if head in EMPTY_HEADS:
        return False
    return len(before) > 1 or any(len(word) > 1 and word not in _GENERIC for word in (*before, head))
