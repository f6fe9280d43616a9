"""What the name of a system looks like, by its letters and by what stands after it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.extract.generic import RELATIVE, word_set
from kg.text.language.frequency import frequency
from kg.text.people.capitals import has_capitals
from kg.text.tokens import Token

KNOWN = 60
"""Papers of arXiv, of 40,717, that use a name: from there on it is no new one. `GNN`, `BERT`."""

USED = 20
"""Papers that use a short form, from where on it is known as that of words without capitals: `CRF`."""

KINDS = word_set(
    """
    agent algorithms annotator application attack benchmark benchmarks challenge classifier codebase
    collection compiler corpus database dataset datasets decoder detector embedding encoder engine
    environment estimator evaluator extension family frameworks generator infrastructure interface kernel
    language layer library loss mechanism metric metrics models module network networks operator optimizer
    package pipeline planner platform policy predictor procedure process protocol prototype regularizer
    repository representation robot sampler series simulator software solution solver strategy suite
    synthesizer task taxonomy testbed tokenizer tool toolbox toolkit transformer variant workflow world
    """
)
"""Words for the kinds of thing that get a name of their own, besides those of `generic.UMBRELLAS`."""

_WORD = re.compile(r"[^\W_](?:[\w'’&.‐‑–/-]{0,40}[^\W_])?[+*]*")
_SIGNED = re.compile(r"\$[^$\n]{1,40}\$[-‐‑–](?=[A-Z])")
"""What a name may begin with: `$\\beta$-GRPO`."""
_STRONG = re.compile(r"[^\W\d_]*[A-Z].*(?:[A-Z]|\d)|[^\W\d_]*[a-z][A-Z]|\d+[A-Z][\w-]")
_COMPOUND = re.compile(r".*[-‐‑](?:[a-z]+(?:ed|ing)|aware|class|driven|free|level|like|only|size|style)")
_PLURAL = re.compile(r"[A-Z]{2,}s")
JOINING = word_set("a an and as at by for from in of on or the to with")
"""Words of a phrase that may give a name a letter or none."""
_JOINS = word_set("of for the in with on to via")
_PLACED = word_set("on in to")
_NOT_NAMES = word_set("i we in this our the a an it as to for on at by and or with")
_OPENS = frozenset((",", "(", "[", ":", ";", ".", "!", "–", "—", "-", '"', "”", "'", "’", "`", "}", "~"))
_LOOSE = word_set("a an the to for as by with in on through via using and")
_PARTS = re.compile(r"[^\W_]+")
_VERSION = re.compile(r"[vV]?(?:[1-9]\d?(?:\.\d{1,2}){0,2}|0\.[1-9])")
_COUNTED = word_set("fold more percent percentage points times x ×")
"""What a number counts that is no version."""
_OF_UNITS = ("%", "\\", "$", "°")
_LONGEST_SHORT = 16  # letters of a name that stands for a phrase
_LONGEST = 6  # words of a name
_ENDINGS = ("ed", "ing", "ly")
_INFLECTED = 5  # papers that use a form of a word, from which on it is one


@lru_cache(maxsize=1 << 14)  # texts repeat their words
def is_strong(word: str) -> bool:
    """Whether a word is a name by its letters alone: two capitals, or a capital and a digit.

    >>> [is_strong(word) for word in ("BAM", "R-FOS", "iTransformer", "Nexus", "LLMs", "LLM-based")]
    [True, True, True, False, False, False]
    """
    word = _SIGNED.sub("", word)
    return bool(_STRONG.match(word)) and not (_PLURAL.fullmatch(word) or _COMPOUND.fullmatch(word))


def is_general(short: str, long: str) -> bool:
    """Whether a short form is a general name by its long form, which no capital tells from other words.

    >>> is_general("CRF", "conditional random field"), is_general("CRF", "Causal Routing Field")
    (True, False)
    """
    used = frequency().of.get(short.lower(), 0)
    return long.islower() and short.isupper() and used >= USED and not _is_word(short.lower())


def is_known(name: str) -> bool:
    """Whether the field uses the name already, by the document frequency of its words.

    A name in capitals that is spelled like a word with forms of its own is not that word: `FOCUS`, `ConCISE`.
    """
    word = name.lower().replace("$", "").replace("\\", "")
    known = frequency().of
    if " " in word or known.get(word, 0) < KNOWN:
        return False
    return not (has_capitals(name) and _is_word(word))


def _is_word(word: str) -> bool:
    """Whether texts use forms of a word in lower case: `focused`, `driving`; not of CLIP, `clipping`."""
    forms = [base + ending for base in {word, word.removesuffix("e")} for ending in _ENDINGS]
    return sum(frequency().of.get(form, 0) for form in forms) >= _INFLECTED


def is_spelled(name: str, phrase: str, *, loosely: bool = False) -> bool:
    """Whether a name with capitals takes letters of each word of a phrase, its first at least.

    `loosely` of some of `JOINING` none.

    >>> is_spelled("HiPerRAG", "High-Performance Retrieval Augmented Generation")
    True
    >>> is_spelled("SAVANT", "Semantic Anomaly Verification and Analysis Toolkit", loosely=True)
    True
    """
    words = [word.lower() for word in _PARTS.findall(phrase)]
    wanted = sum(not (loosely and word in JOINING) for word in words)
    if not 1 < wanted <= len(name) <= _LONGEST_SHORT or not has_capitals(name):
        return False
    places = {0}  # letters of the name that the words so far may have given
    for word in words:
        given = {end for place in places for end in _given(name.lower(), place, word)}
        places = given | places if loosely and word in JOINING else given
    return len(name) in places


def _given(name: str, place: int, word: str) -> Iterator[int]:
    """Where in a name the letters may end that a word gives from a place on: its first, and then more."""
    if name[place : place + 1] == word[0]:
        for letter in word:
            if name[place : place + 1] == letter:
                place += 1
                yield place


def is_coined(word: str) -> bool:
    """Whether a word in lower case is none that the field uses: `e-boost`, but not `attention`.

    >>> is_coined("e-boost"), is_coined("attention")
    (True, False)
    """
    return len(word) > 3 and frequency().of.get(word, 0) == 0


def name_at(tokens: Sequence[Token], first: int) -> int | None:
    """Where the name ends that begins at a token, one past its last; `None` when none begins there.

    >>> from kg.text.tokens import tokens
    >>> name_at(tokens("Chain of Thought is"), 0), name_at(tokens("the Chain"), 0)
    (3, None)
    >>> name_at(tokens("OpenFace 3.0 is"), 0), name_at(tokens("OpenFace 3.0 times"), 0)
    (2, 1)
    """
    last = None
    for k in range(first, min(first + _LONGEST, len(tokens))):
        word = tokens[k].text
        if _is_name(word) or (k == last and _is_version(tokens, k)):
            last = k + 1
        elif last is None or word not in _JOINS or _parts_names(tokens, k):
            break
    return last


def _parts_names(tokens: Sequence[Token], k: int) -> bool:
    """Whether a joining word stands between two names: `QLaMA on ImageNet`, `DDA-MLIC for UDA`."""
    if not is_strong(tokens[k - 1].text):
        return False
    after = tokens[k + 1].text if k + 1 < len(tokens) else ""
    return tokens[k].text in _PLACED or (tokens[k].text == "for" and is_strong(after))


@lru_cache(maxsize=1 << 14)
def _is_name(word: str) -> bool:
    word = _SIGNED.sub("", word)
    if not _WORD.fullmatch(word) or word.lower() in _NOT_NAMES or _PLURAL.fullmatch(word):
        return False
    return word[0].isupper() or is_strong(word)


def _is_version(tokens: Sequence[Token], k: int) -> bool:
    """Whether a token behind a name says which of several it is: `Llama 2`, `OpenFace 3.0`, `BitNet v2`."""
    if not is_version(tokens[k].text):
        return False
    after = tokens[k + 1].text if k + 1 < len(tokens) else ""
    return not (tokens[k].text[0].isdigit() and (after in _COUNTED or after[:1] in _OF_UNITS))


def is_version(word: str) -> bool:
    """Whether a word may be the number of a version: `2`, `3.0`, `v2`.

    >>> [is_version(word) for word in ("2", "3.0", "v1.5", "2025", "0.85", "v")]
    [True, True, True, False, False, False]
    """
    return bool(_VERSION.fullmatch(word))


def apposed(tokens: Sequence[Token], after: int, *, loosely: bool = False) -> bool:
    """Whether what stands after a name lets it be one: a comma, a bracket, `which`; loosely `to`, too."""
    if after >= len(tokens):
        return True
    word = tokens[after].text
    return word in _OPENS or word in RELATIVE or (loosely and word in _LOOSE)


def in_list(tokens: Sequence[Token]) -> bool:
    """Whether another name follows at once, so that both are items of a list: `, COCO and …`."""
    words = [token.text for token in tokens[:2]]
    if words[:1] == [","]:
        words = words[1:]
        if any(_is_name(word) and is_strong(word) for word in words):
            return True
    return words[:1] in (["and"], ["or"])
