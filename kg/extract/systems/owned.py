"""Names of what is the authors' own, or made by them: `this method is termed X`, `we collect a set named X`.

What others made is called something, too: `we use a dataset called X`, `a game called X`. So the words say
whose it is: a determiner before its kind, or a verb of making whose object it is.
"""

from collections.abc import Sequence

from kg.extract.generic import COPULAS, word_set
from kg.extract.naming import in_list
from kg.extract.systems.calling import (
    CALLED,
    KIND_WORDS,
    LINKS,
    Sentence,
    Words,
    as_called,
    as_defined,
    is_adverb,
    is_kind,
)

_THIS = word_set("this these")
_MADE = word_set(
    """
    combined complete derived designed developed devised final integrated introduced new overall presented
    proposed resultant resulting unified
    """
)
"""What follows `the` where it means what the authors made."""
OF_MAKING = word_set(
    """
    annotate annotated assemble assembled collect collected compile compiled craft crafted gather gathered
    generate generated implement implemented incorporate incorporated incorporates instantiate instantiated
    integrate obtain obtained synthesize synthesized train trained
    """
)
"""Verbs by which something comes to be that may have a name."""
_SUBJECTS = ("we", "i")
_SUBJECT_REACH = 4  # tokens between `we` and the verb
_DESCRIBED = 6  # tokens of a thing, from its determiner to its kind
_NEAR = 5  # tokens after a verb within which a short form is defined for its object
_REACH = 40  # tokens after a verb that its object may take
_APART = frozenset((",", "-", "–", "—", "("))
_OF_IT = word_set("of for")  # what may link the words of an object to its kind


def called_ours(sentence: Sentence, i: int) -> Words | None:
    """The name behind `called` at a place, where what it is called is the authors' own."""
    kind = _thing_before(sentence, i)
    found = as_called(sentence, i) if kind is not None and _is_own(sentence.words, kind) else None
    return None if found is None or in_list(sentence.tokens[found[1] :]) else found


def made_and_named(sentence: Sentence, verb: int) -> Words | None:
    """The name of what a verb of making has for its object.

    `we collect a dataset of doors, named Nexus`, `we train Quick Sorters (QS), a family`.
    """
    words = sentence.words
    if not any(word in _SUBJECTS for word in words[max(0, verb - _SUBJECT_REACH) : verb]):
        return None
    return _defined(sentence, verb + 1) or _called(sentence, verb + 1)


def _defined(sentence: Sentence, first: int) -> Words | None:
    """What a short form is defined for, when its kind follows."""
    words = sentence.words
    for k in range(first, min(first + _NEAR, len(words))):
        found = as_defined(sentence, first, k)
        if found:
            after = found[1] + 3  # past the bracket with the short form
            told = is_kind(sentence, after) or words[after : after + 2] in ([",", "a"], [",", "an"])
            return found if told else None
    return None


def _called(sentence: Sentence, first: int) -> Words | None:
    """What is called something, where it is the object itself and not what that is made with."""
    words = sentence.words
    for k in range(first, min(first + _REACH, len(words))):
        if words[k] in (";", "we", "which"):
            return None
        if words[k] in CALLED:
            kind = _thing_before(sentence, k)
            apart = kind is not None and kind < k - 1
            linked = any(word in LINKS and word not in _OF_IT for word in words[first:k])
            return as_called(sentence, k) if kind is not None and (apart or not linked) else None
    return None


def _thing_before(sentence: Sentence, i: int) -> int | None:
    """Where the kind of thing stands that a word at a place calls something; `None` for another word."""
    words = sentence.words
    k = i - 1
    while k > 0 and (words[k] in COPULAS or is_adverb(words[k]) or words[k] in ("thus", "hereafter")):
        k -= 1
    while k > 0 and words[k] in _APART:
        k -= 1
    if k > 0 and words[k] == ")":
        opened = [n for n in range(k) if words[n] == "("]
        k = opened[-1] - 1 if opened else k
    return k if k >= 0 and words[k] in KIND_WORDS else None


def _is_own(words: Sequence[str], kind: int) -> bool:
    """Whether a determiner before a kind of thing says that it is the authors'."""
    for k in range(kind - 1, max(-1, kind - _DESCRIBED), -1):
        if words[k] == "our" or (words[k] == "the" and words[k + 1] in _MADE):
            return True
        if words[k] in _THIS:
            return k == 0 or words[k - 1] not in LINKS  # `in this world, namely Gaza`
        if words[k] in LINKS or words[k] in ("a", "an", "the") or not words[k][0].isalnum():
            return False
    return False
