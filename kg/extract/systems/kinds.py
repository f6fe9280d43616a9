"""What kind of thing the words of a text say that a name is: `QARCO, the first dataset`, `the QARCO model`.

A paper knows what it introduces better than the tags of a mention do. Of other names only whether they are
said to be data is looked for: `experiments on QARCO`, `datasets such as QARCO and ZORB`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.concepts.kinds import kind_of
from kg.extract.concepts.types import is_sized
from kg.extract.generic import BREAKS, word_set
from kg.extract.naming import is_strong
from kg.extract.source import Source
from kg.extract.systems.calling import CALLED
from kg.model import ConceptType, Findings, Keyphrase, Span, System
from kg.text.tokens import Token, tokens

_SUCH = word_set("such as like including namely e.g. i.e. the , ( : and or & - – —")
_LEADS = word_set("such like including namely e.g. i.e. ( : – —")
_AND = word_set(", and or & both the")
_OPENS = frozenset((",", "-", "–", "—", ":"))
_CLOSED = frozenset((",", ".", ")", ";", "-", "–", "—", "that", "which"))
_IS = frozenset(("is", "are", "was"))
_ARTICLES = word_set("a an the our one")
_QUOTES = frozenset("“”\"`'‘’{}*")
_BETWEEN = frozenset((",", "-", "“", '"'))
_PARTS = word_set("class collection collections family group pair range series set sets suite type version")
_TRIED = re.compile(
    r"(?:evaluat|experiment|benchmark|test(?:s|ed|ing)\b|results?\b|validat|train(?:ed|ing)\b)"
)
_TRIED_REACH = 12  # words from a verb of trying to `on`
_ENDS = re.compile(r"(?![\w-])")
_MOST = 20  # mentions of a system that are looked at
_REACH = 30  # words that a list of names may take
_KINDS_OF_DATA = word_set("data evaluation image open test training validation video")
_LONGEST = 14  # words of a bracket behind a name, or of a description


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as it is read here."""

    words: Sequence[str]
    """In lower case."""
    tokens: Sequence[Token]
    """As printed."""
    marks: str
    """Their parts of speech."""


def find_kinds(source: Source, findings: Findings) -> Findings:
    """The findings with what the text says that its systems are, and which keyphrases it calls data.

    >>> from kg.extract.source import sources
    >>> text = "On trees\\nWe present QARCO, the first dataset of trees."
    >>> qarco = System("QARCO", None, Span(20, 25), Span(9, 52))
    >>> find_kinds(sources([text])[0], Findings(systems=(qarco,))).systems[0].kind
    <ConceptType.DATASET: 'Dataset'>
    """
    if not findings.systems and not any(map(_is_named, findings.keyphrases)):
        return findings
    sentences = [
        _Sentence([token.text.lower() for token in words], words, marks) for words, marks in source.tagged()
    ]
    starts = _starts(sentences, findings.systems)
    systems = tuple(
        replace(each, kind=_kind(sentences, each, _places(source.text, starts, each)))
        for each in findings.systems
    )
    keyphrases = tuple(
        replace(each, data=True) if _is_data(sentences, each) else each for each in findings.keyphrases
    )
    return replace(findings, systems=systems, keyphrases=keyphrases)


def _starts(sentences: Sequence[_Sentence], systems: Sequence[System]) -> Mapping[str, Sequence[int]]:
    """Where each first word of a name stands; looked for at once, since a long text may have many names."""
    starts: dict[str, list[int]] = {each.text: [] for system in systems for each in tokens(system.name)[:1]}
    for token in (token for sentence in sentences for token in sentence.tokens if token.text in starts):
        starts[token.text].append(token.start)
    return starts


def _places(text: str, starts: Mapping[str, Sequence[int]], system: System) -> list[Span]:
    """Where a system is named, from where each first word stands: first where it is introduced."""
    begun = (start for each in tokens(system.name)[:1] for start in starts[each.text])
    named = (Span(start, start + len(system.name)) for start in begun if text.startswith(system.name, start))
    whole = (span for span in named if _ENDS.match(text, span.end))
    sentence = system.sentence
    there = sorted(whole, key=lambda span: (not sentence.start <= span.start < sentence.end, span))
    return [system.span, *there[:_MOST]]


def _kind(sentences: Sequence[_Sentence], system: System, spans: Iterable[Span]) -> ConceptType | None:
    """What a system is by the words where it is introduced, else by the first that say it elsewhere."""
    said = (kind for span in spans for kind in _said(sentences, span))
    return next(said, None) or kind_of((system.expansion or system.name).lower().split()[-1:])


def _said(sentences: Sequence[_Sentence], span: Span) -> Iterator[ConceptType]:
    """What the words around a name say that it is."""
    place = _place(sentences, span)
    if place is None:
        return
    sentence, first, last = place
    heads = (_described(sentence, last), _headed(sentence, last), _introduced(sentence, first, last))
    for head in heads:
        kind = _kind_at(sentence, head)
        several = head == heads[1] and head is not None and sentence.marks[head] == "L"
        if kind and not (several and kind is not ConceptType.DATASET):
            yield kind  # `QARCO tasks` are no QARCO


def _place(sentences: Sequence[_Sentence], span: Span) -> tuple[_Sentence, int, int] | None:
    """The sentence of a span, with its first token and one past its last."""
    number = bisect_left(sentences, span.end, key=lambda sentence: sentence.tokens[-1].end)
    if number == len(sentences):
        return None
    sentence = sentences[number]
    first = bisect_left(sentence.tokens, span.start + 1, key=lambda token: token.end)
    return sentence, first, bisect_left(sentence.tokens, span.end, key=lambda token: token.start)


def _described(sentence: _Sentence, k: int) -> int | None:
    """The head of what is said of a name that ends before a token: `, a dataset`, `is the first corpus`."""
    words = sentence.words
    k = _past_bracket(words, k)
    while k < len(words) and (words[k] in _QUOTES or words[k] == ")"):
        k += 1
    if k + 1 < len(words) and words[k] in _OPENS | _IS and words[k + 1] in _ARTICLES:
        return _head(sentence, k + 2)
    return None


def _past_bracket(words: Sequence[str], k: int) -> int:
    if words[k : k + 1] != ["("]:
        return k
    return next((j + 1 for j in range(k, min(k + _LONGEST, len(words))) if words[j] == ")"), k)


def _headed(sentence: _Sentence, k: int) -> int | None:
    """The last of the nouns that follow a name at once: `QARCO benchmark dataset`."""
    end = k
    while end < min(k + _LONGEST, len(sentence.marks)) and sentence.marks[end] in "NL":
        end += 1
    return end - 1 if end > k else None


def _introduced(sentence: _Sentence, k: int, last: int) -> int | None:
    """The kind before a name: `a dataset of trees called QARCO`, `a new dataset, QARCO,`, `dataset QARCO`."""
    words = sentence.words
    before = k - 1
    while before > 0 and words[before] in _QUOTES:
        before -= 1
    if before < 1:
        return None
    if words[before] in CALLED:
        before -= 2 if words[before - 1] == "," else 1
    elif words[before] in _OPENS or words[before] == "(":
        if last < len(words) and words[last] not in _CLOSED:
            return None  # `on this dataset, QARCO outperforms …`
        before -= 1
    else:
        return before if sentence.marks[before] in "NL" else None
    opened = (j for j in range(before, max(-1, before - _LONGEST), -1) if words[j] in ("a", "an"))
    article = next(opened, None)
    if article is not None:
        return _head(sentence, article + 1)
    return before if sentence.marks[before] == "N" else None


def _head(sentence: _Sentence, k: int) -> int | None:
    """The last noun of a description that begins at a token; of `a family of models` that of the models."""
    words, marks = sentence.words, sentence.marks
    head = None
    j = k
    while j < min(k + _LONGEST, len(words)) and words[j] not in BREAKS:
        if marks[j] in "NL":
            head = j
        elif head is None:
            if marks[j] not in "JDGRMCT" and words[j] not in _BETWEEN:
                break
        elif words[j] == "(":
            j = max(j, _past_bracket(words, j) - 1)  # `a question answering (QA) dataset`
        elif words[j] == "-" and _is_inside(sentence.tokens[j - 1 : j + 2]):
            head = None  # `a large language model (LLM)-based agent`
        elif marks[j] not in "JDG" or kind_of(words[max(0, head - 1) : head + 1]):
            break
        j += 1
    if head is not None and words[head] in _PARTS and words[head + 1 : head + 2] == ["of"]:
        return _head(sentence, head + 2)
    return head


def _is_inside(tokens: Sequence[Token]) -> bool:
    """Whether no space stands between some tokens: the hyphen of `(LLM)-based`."""
    return all(one.end == other.start for one, other in pairwise(tokens))


def _is_named(keyphrase: Keyphrase) -> bool:
    """Whether it is a name, or has one, by its letters."""
    return not keyphrase.label.islower() and any(map(is_strong, keyphrase.label.split()))


def _is_data(sentences: Sequence[_Sentence], keyphrase: Keyphrase) -> bool:
    """Whether the text calls what a name is of data, alone or in a list, or tells of a test on it."""
    if not _is_named(keyphrase):
        return False
    for span in keyphrase.spans:
        place = _place(sentences, span)
        if place is None:
            continue
        if _is_called_data(*place) or _is_listed(*place):
            return True
        if not is_sized(keyphrase.label) and _is_tried(*place):
            return True
    return False


def _is_called_data(sentence: _Sentence, first: int, last: int) -> bool:
    """Whether the words around a name call it data: `QARCO, a dataset`, `QARCO benchmark`, `dataset QARCO`.

    Several sets are of what a name stands for, `COVID-19 datasets`, and so is one `COVID-19 radiography
    dataset`; but the last of a list is called so, `MNIST and SVHN datasets`.
    """
    heads = [_described(sentence, last), _introduced(sentence, first, last)]
    headed = _headed(sentence, last)
    if headed is not None and all(map(_is_of_data, sentence.words[last:headed])):
        listed = first > 1 and sentence.words[first - 1] in _AND and _is_name(sentence, first - 2)
        if sentence.marks[headed] != "L" or listed:
            heads.append(headed)
    return any(_is_set(sentence, head) for head in heads)


def _is_of_data(noun: str) -> bool:
    return noun in _KINDS_OF_DATA or kind_of([noun]) is ConceptType.DATASET


def _is_listed(sentence: _Sentence, first: int, last: int) -> bool:
    """Whether a name stands in a list of data: `MNIST, CIFAR-10 and SVHN datasets`, `datasets (MNIST, …)`."""
    words = sentence.words
    end = last
    while end < min(last + _REACH, len(words)) and (words[end] in _AND or _is_name(sentence, end)):
        end += 1
    if end > last and _is_set(sentence, _headed(sentence, end)):
        return True
    begin = _before_bracket(words, first - 1)
    while begin > max(0, first - _REACH) and (words[begin] in _SUCH or _is_name(sentence, begin)):
        begin = _before_bracket(words, begin - 1)
    if begin < 0 or not _is_set(sentence, begin):
        return False
    return sentence.marks[begin] == "L" or not _LEADS.isdisjoint(words[begin + 1 : first])


def _before_bracket(words: Sequence[str], k: int) -> int:
    """The place before a bracket that ends at one, with a figure in it: `GSM8K (+4.9%)`; else that place."""
    near = range(k - 1, max(-1, k - _LONGEST), -1) if words[k : k + 1] == [")"] else ()
    opened = next((j for j in near if words[j] == "("), None)
    figured = opened is not None and any(word[0].isdigit() for word in words[opened:k])
    return opened - 1 if opened is not None and figured else k


def _is_tried(sentence: _Sentence, first: int, last: int) -> bool:
    """Whether a sentence tells of a test on a name: `experiments on the harder MNIST and SVHN`."""
    words, marks = sentence.words, sentence.marks
    begin = first - 1
    while begin > max(0, first - _REACH) and (
        words[begin] in _AND or marks[begin] in "TJM" or _is_name(sentence, begin)
    ):
        begin -= 1
    on = begin > 0 and words[begin] in ("on", "across") and marks[last : last + 1] not in tuple("NL")
    return on and any(map(_TRIED.match, words[max(0, begin - _TRIED_REACH) : begin]))


def _is_set(sentence: _Sentence, head: int | None) -> bool:
    """Whether a noun is one for data."""
    return _kind_at(sentence, head) is ConceptType.DATASET


def _kind_at(sentence: _Sentence, head: int | None) -> ConceptType | None:
    """What a noun, and the word before it, are a word for; nothing where there is no noun."""
    return kind_of(sentence.words[max(0, head - 1) : head + 1]) if head is not None else None


def _is_name(sentence: _Sentence, k: int) -> bool:
    """Whether a token may be a name or a part of one: it has a capital or a digit, or is a bracket."""
    printed = sentence.tokens[k].text
    return printed in "()" or any(letter.isupper() or letter.isdigit() for letter in printed)
