"""The noun phrase of whom a figure is compared with: `the best baseline`, `models trained on raw data`."""

import re
from collections.abc import Sequence

from kg.extract.claims.phrases import DOING, phrase_at
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import word_set
from kg.extract.measures import is_measure

CROSSED = word_set("which who whose where ;")
"""Words behind which another thing is spoken of."""
_LONGEST = 12  # tokens of a comparator
_NO_LAST = word_set("point points percent")
_LIKE_NOUNS = word_set("random others best second-best human state-of-the-art sota")
_NO_OTHERS = word_set("half double twice third quarter thrice")
_RELATION = re.compile(r"\$?\\(?:approx|sim|geq?|leq?|pm)")
_FORMULA = re.compile(r"\$[+−-]?\d")  # of a value: `compared to $1^\\circ$`
_SIZE = re.compile(r"\d[\d.]*(?:[bmktxsh%]|ms|[kmgt]b)?|\d+\.\d+[a-zμ°]{1,3}")
_SHARE = re.compile(r"\$?[+−-]?\d[\d.]*(?:\\?%|\\times)?\$?")
_TIMES = re.compile(r"\d[\d.]*x")
_PRONOUNS = word_set("it them this these those that")
_RUNNING = word_set("using running operating working being")
_ACTIVITIES = word_set(
    """
    coding decoding editing fine-tuning finetuning learning masking merging pooling prompting pruning routing
    sampling training tuning
    """
)
"""What others do, also with a place behind it: `exceeds CoT decoding on the same nets by`."""
_MULTIPLYING = re.compile(r"(?:doubl|tripl|quadrupl)ing\Z")
_LETTER = re.compile(r"[^\W\d_]")
_NUMBERS = word_set("one two three four five six seven eight nine ten time")
_PLACES = word_set(
    """
    dataset datasets benchmark benchmarks task tasks domain domains language languages year years step
    steps time iterations epochs setting settings scenarios metrics
    decade decades centuries century day days hours minutes month months weeks
    """
)
_SPANS = word_set("course duration lifetime period periods span")
"""Whatever they are of: `over the course of an hour`."""
_HOLDERS = word_set("that those")
_TRAINED = re.compile(
    r"(?:(?:fine-?|pre-?|post-)?(?:train|tun)ed|based|built|equipped|augmented|optimi[sz]ed)\Z"
)
_REACHED = word_set("performance result results record score value")
_TAUGHT = word_set("on with against by without using via from")


def rival_at(read: Reading, first: int) -> Range | None:
    """The noun phrase that a comparator is, with its article; a number, a place or a time is none."""
    words, marks = read.words, read.marks
    if _MULTIPLYING.match(read.word(first)):
        first += 1  # `37%, more than doubling the best result`
    if (
        first >= len(words)
        or _RELATION.match(words[first])
        or not _LETTER.search(words[first])
        or _FORMULA.match(words[first])
        or read.tokens[first].text in _NO_OTHERS
    ):
        return None
    last = first
    while last < min(len(words), first + _LONGEST) and _goes_on(read, first, last):
        last += 1
    while last > first and not _may_end(read, last - 1):
        last -= 1
    verb = marks[first] in "VZA" and not read.tokens[first].text[0].isupper()
    if last - first == 1 and read.word(last) == "of" and is_measure(words[first]):
        return None  # `compared to scores of`
    if last - first == 1 and (_SIZE.fullmatch(words[first]) or words[first] in _PRONOUNS):
        return None  # `8B vs. 15B`, `outperforms them`
    if last - first == 1 and words[first] in DOING:
        return None  # `compared to using`
    if last == first or verb or words[last - 1] in _NO_LAST:
        return None
    return first, _told_apart(read, last)


def _told_apart(read: Reading, last: int) -> int:
    """Where a phrase ends with what tells its things apart: `models that use raw data`, `Rho's tokenizer`."""
    owned = rival_at(read, last + 1) if read.word(last) in ("'s", "’s") else None
    reached = owned and (read.has_measure(owned) or read.head(owned) in _REACHED)
    if owned and not reached and read.word(owned[1]) != "of":
        return owned[1]  # not `outperforms Rho's OA of 67%`
    told = phrase_at(read, last + 2, len(read.words)) if _TRAINED.match(read.word(last)) else None
    if told and read.words[last + 1] in _TAUGHT:
        return told[1]
    if read.word(last) != "that" or not read.is_marked(last + 1, "VZ"):
        return last
    told = phrase_at(read, last + 2, min(len(read.words), last + _LONGEST))
    return told[1] if told else last


def is_place(words: Sequence[str], phrase: Range) -> bool:
    """Whether a gain is one over many things, not over another: `over six datasets`, `over time`."""
    first, last = phrase
    last = next((k for k in range(first + 1, last) if _TRAINED.match(words[k])), last)
    if not _SPANS.isdisjoint(words[first:last]):
        return True
    return words[last - 1] in _PLACES or bool(_NUMBERS.intersection(words[first : first + 2]))


def _may_end(read: Reading, k: int) -> bool:
    word = read.tokens[k].text
    named = word[0].isupper() or (word[-1].isdigit() and word[0].isalpha())
    held = read.marks[k] == "P" and read.words[k] not in _HOLDERS  # not `models that`
    version = k > 1 and read.words[k - 1] == "/" and _is_close(read, k)  # `ViT-L/14`
    return read.marks[k] in "NLG" or named or held or version or read.words[k] in _LIKE_NOUNS


def _goes_on(read: Reading, first: int, k: int) -> bool:
    """Whether a phrase that begins at `first` has the word at `k`, too."""
    word, mark = read.words[k], read.marks[k]
    if k > first and _TIMES.fullmatch(word):
        return False  # `surpassing models 10x larger`
    if k == first and word in _HOLDERS and read.word(k + 1) == "of":
        return True  # `lower than that of others`
    if mark in "NLJDTP" or (mark == "R" and word in _LIKE_NOUNS):
        return word not in CROSSED and (mark != "P" or k == first or word in _HOLDERS)
    if _is_in_bracket(read, first, k):
        return True
    if word in "./" or (k and read.words[k - 1] in "./"):
        return k > first and _is_close(read, k) and (word not in "./" or _is_close(read, k + 1))
    if word in ("like", "as"):
        return _is_named(read, k + 1) and (word == "like" or read.words[k - 1] == "such")
    if mark == "I":
        return word == "of" or (_holds(read, first) and word in ("on", "in", "with", "by", "from"))
    if k > first and word[0] == "-" and _is_close(read, k):
        return True  # `$\\pi_0$-based`
    if mark in "VZGR":
        return _is_inner_verb(read, first, k)
    if mark == "C":
        return word in ("and", "or") and _is_listed(read, k + 1)
    return mark == "M" and k > first and read.tokens[k - 1].text[0].isupper()


def _is_in_bracket(read: Reading, first: int, k: int) -> bool:
    """Whether a token is of a short form in a bracket: `state-of-the-art (SOTA) models`."""
    if read.words[k] == "(":
        return _is_short(read, k + 1)
    if k <= first + 1:
        return False
    closes = read.words[k] == ")"
    return (closes or read.words[k - 1] == "(") and _is_short(read, k - closes)


def _holds(read: Reading, first: int) -> bool:
    """Whether a phrase may go on with what it is in or on: `those on Q`, `using data from Q`."""
    return read.words[first] in _HOLDERS or (read.marks[first] == "G" and read.is_marked(first + 1, "I"))


def _is_inner_verb(read: Reading, first: int, k: int) -> bool:
    """Whether what looks like a verb begins a name or stands in one: `existing methods`."""
    mark = read.marks[k]
    if k == first or read.tokens[k].text[0].isupper() or (mark == "G" and _is_activity(read, k)):
        return True
    if mark == "R" and read.words[first:k] == ["using"] and read.is_marked(k + 1, "T"):
        return True  # `using only the tree`
    return mark in "GR" and read.is_marked(k + 1, "NLJD")


def _is_activity(read: Reading, k: int) -> bool:
    """Whether a participle ends a phrase: `zero-shot prompting`, `prompt tuning`, not `nets using it`."""
    if read.words[k] in DOING | _RUNNING:
        return False
    ends = (
        k + 1 == len(read.words)
        or not read.words[k + 1][0].isalnum()
        or read.words[k + 1] in ("and", "or", "by")
        or read.words[k] in _ACTIVITIES
    )
    return read.marks[k - 1] == "J" or (read.marks[k - 1] == "N" and ends)


def _is_short(read: Reading, k: int) -> bool:
    """Whether a short form stands alone in a bracket within a phrase."""
    inside = 0 < k < len(read.words) - 2 and read.words[k - 1] == "(" and read.words[k + 1] == ")"
    return inside and read.tokens[k].text.isupper() and read.marks[k + 2] in "NLJ"


def _is_close(read: Reading, k: int) -> bool:
    """Whether no space stands before a token: `H.266/VVC`."""
    return k < len(read.words) and read.tokens[k].start == read.tokens[k - 1].end


def _is_named(read: Reading, k: int) -> bool:
    return k < len(read.words) and any(letter.isupper() for letter in read.tokens[k].text)


def _is_change(read: Reading, k: int) -> bool:
    """Whether a word tells of the measure behind it: `increased its accuracy`, `displayed fair recall`."""
    told = k < len(read.words) and (read.way(k) or read.marks[k] == "D")
    measured = phrase_at(read, k + 1, len(read.words)) if told else None
    return measured is not None and is_measure(read.head(measured))


def _is_listed(read: Reading, k: int) -> bool:
    """Whether what follows `and` is a second thing, not what else happened: `over X and recall by 3%`."""
    if read.word(k + 1) == "by" and is_measure(read.words[k]):
        return False
    if k < len(read.words) and (_SHARE.fullmatch(read.words[k]) or _is_change(read, k)):
        return False  # `27% higher than X and $5\\%$ higher than Y`, `over X and increased recall to 9%`
    return k < len(read.words) and (read.marks[k] in "NLJD" or read.tokens[k].text[0].isupper())
