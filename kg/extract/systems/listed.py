"""The names behind how many new things there are: `two benchmarks, Gym-QA and Diving-QA`.

Of things that are only used, tried or part of others no names are told: `results on two benchmarks, A and B`.
"""

from collections.abc import Sequence

from kg.extract.generic import word_set
from kg.extract.naming import is_known, is_strong, name_at
from kg.extract.systems.calling import KIND_WORDS, Sentence, Words

_SEVERAL = word_set("two three four five six seven eight new novel")
_UPON = word_set("on upon from with over around")
_KNOWN = word_set("common existing known popular prior recent standard")
_REACH = 40  # tokens that what is said of one name may take
_CLOSED = frozenset(("", ".", ",", ";", "-", "–", "—", "(", ")"))


def listed_names(sentence: Sentence, i: int, k: int) -> list[Words]:
    """The names behind a mark at `k` that ends an object from `i` on, two at least; else none."""
    words = sentence.words
    if words[k] not in (",", ":") or not _is_of_several(words[i:k]):
        return []
    found: list[Words] = []
    first: int | None = k + 1
    while first is not None and (name := _new_at(sentence, first)):
        found.append(name)
        first = None if words[first - 1] == "and" else _next(sentence, name[1])
    whole = len(found) > 1 and words[found[-1][0] - 1] == "and"
    return found if whole else []


def _is_of_several(words: Sequence[str]) -> bool:
    """Whether an object is a number of new things, of no other kind: `two new benchmark datasets`.

    What stands behind `upon` is only used, `we build upon two frameworks`, and `two existing models` are old.
    """
    kind = words[-1] if words else ""
    plural = kind == "corpora" or (kind[-1:] == "s" and kind[:-1] in KIND_WORDS)
    if not plural or words[0] in _UPON or not _KNOWN.isdisjoint(words):
        return False
    return not _SEVERAL.isdisjoint(words) and KIND_WORDS.isdisjoint(words[:-2])


def _new_at(sentence: Sentence, first: int) -> Words | None:
    """The name by its letters that begins at a place, if the field does not know it and a mark follows."""
    last = name_at(sentence.tokens, first)
    if last is None or not is_strong(sentence.tokens[first].text) or is_known(sentence.tokens[first].text):
        return None
    return (first, last) if sentence.word(last) in _CLOSED or sentence.word(last) == "and" else None


def _next(sentence: Sentence, end: int) -> int | None:
    """Where the next name of the list begins: behind `and`, or a comma, or what is said of the one before."""
    words = sentence.words
    if sentence.word(end) == "and":
        return end + 1
    if (sentence.word(end), sentence.word(end + 1)) == (",", "and"):
        return end + 2
    if _new_at(sentence, end + 1) and words[end] == ",":
        return end + 1
    for j in range(end, min(end + _REACH, len(words) - 2)):
        if words[j] in (".", ";"):
            return None
        if (words[j], words[j + 1]) == (",", "and"):
            return j + 2
    return None
