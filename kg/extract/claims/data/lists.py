"""The names of a sentence in lists, with what its words call them: `on the MNIST and SVHN datasets`."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import MODIFIERS, word_set
from kg.extract.measures import is_measure
from kg.text.language.inflection import concept_form

LEADS = word_set("on across over in for from under against at of to using with via through within between")
"""Prepositions, and what stands for one, before what something is tried on."""
OPENING, CLOSING = ("(", "["), (")", "]")
IN_BRACKETS = 14
"""Tokens of a bracket that says something of one name."""
_DATA = word_set(
    """
    benchmark challenge cohort competition corpora corpus database dataset dev leaderboard repository set
    split subset suite testbed testset track treebank val validation
    """
)
"""Nouns for data, folded."""
_OTHER = word_set(
    """
    accelerator agent architecture attack backbone baseline board chip cluster compiler cpu device encoder
    engine fpga framework gpu hardware language llm method microcontroller mllm model network node npu
    optimizer phone pipeline platform policy processor robot server series simulator slm soc system tpu
    transformer vlm
    """
)
"""Nouns for what else something is tried on, folded."""
_NAMED_SETS = word_set("benchmark corpus dataset")
"""Nouns with which what stands for a name ends: `harmful behaviours dataset`."""
_OPENERS = word_set("such as including like e.g. i.e. e.g i.e namely of called named from ( [ , : — – -")
"""What stands between a noun for data and names of such."""
_JOINING = word_set(", and or & / + plus")
_AND = word_set("and or &")
_WITH = word_set("with at by :")
_GOING_ON = word_set(") ] , and or ( with")
_NO_NAMES = word_set("i we our the a an it in on for of and or as by with to at from is are sota")
_NUMBER = re.compile(r"[vV]?\d{1,4}(?:\.\d{1,2})?|\d{1,3}[kKmM]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PART = re.compile(r"[^\W_].*|\$\\?\w+\$-\w+")
_DESCRIBING = "TJMPR"  # parts of speech of what may stand before a name
_LONGEST = 6  # tokens of a name
_NOUNS = 4  # words behind names that say what they are
_DESCRIBED = 4  # words before one that describe it
_CUT = 3  # letters of the end of a second name: `CIFAR-10/100`


@dataclass(frozen=True, slots=True)
class Listed:
    """Names in one list, most often a single one."""

    items: tuple[Range, ...]
    """The tokens of each."""
    lead: str
    """The preposition before them; empty where there is none."""
    start: int
    """Where the preposition stands, or the first name."""
    end: int
    """Behind the last name and the nouns that say what they are."""
    noun: str
    """The noun behind them, folded; empty where there is none."""
    is_called: bool
    """Whether the words around them call them data."""
    is_other: bool
    """Whether these call them something else."""


def lists(read: Reading, figures: Sequence[Range]) -> Iterator[Listed]:
    """The lists of names of a sentence, in order; no figure is part of a name.

    >>> from kg.extract.source import sources
    >>> from kg.extract.claims.reading import reading
    >>> (tagged,) = sources(["We gain 3.1 points on the MNIST and SVHN datasets."])[0].tagged()
    >>> (found,) = lists(reading("We gain 3.1 points on the MNIST and SVHN datasets.", *tagged), [(2, 4)])
    >>> found.items, found.lead, found.noun, found.is_called
    (((6, 7), (8, 9)), 'on', 'dataset', True)
    """
    taken = set(chain.from_iterable(range(*figure) for figure in figures))
    k = 0
    while k < len(read.words):
        item = _item(read, k, taken) or _described(read, k)
        if item is None:
            k += 1
            continue
        items = [item]
        while (after := _next(read, *items[-1], taken)) is not None:
            items.append(after)
        while len(items) > 1 and _is_apart(read, *items[-2:]):
            items.pop()
        k = items[-1][1]
        yield _listed(read, tuple(items))


def is_data_noun(word: str) -> bool:
    """Whether a word is a noun for data.

    >>> is_data_noun("corpora"), is_data_noun("models")
    (True, False)
    """
    return concept_form(word) in _DATA


def is_other_noun(word: str) -> bool:
    """Whether a word is a noun for something else that is tried on.

    >>> is_other_noun("corpora"), is_other_noun("models")
    (False, True)
    """
    return concept_form(word) in _OTHER


def _item(read: Reading, k: int, taken: Collection[int]) -> Range | None:
    """The name that begins at a token: `AIME 2024`, `CIFAR-10/100`."""
    end = k
    while end < min(len(read.words), k + _LONGEST) and end not in taken:
        text = read.tokens[end].text
        numbered = end > k and _NUMBER.fullmatch(text) and not _counts(read, end)
        if _is_part(read, end) or numbered or (end > k and text in "&_" and _is_joint(read, end)):
            end += 1
        elif end > k and text == "/" and end + 1 not in taken and _is_cut(read.word(end + 1)):
            end += 2
        else:
            break
    return (k, end) if end > k else None


def _described(read: Reading, k: int) -> Range | None:
    """What stands for a name, by what the data hold: `on the harmful behaviours dataset`."""
    if read.words[k - 2 : k] != ["on", "the"] or read.words[k] in MODIFIERS:
        return None
    last = next((j for j in range(k + 1, k + _DESCRIBED) if read.is_marked(j, "L")), k)
    whole = last > k and read.word(last + 1) in _NAMED_SETS and read.words[last].isalpha()
    named = any(_is_part(read, j) or not read.is_marked(j, "NLJ") for j in range(k, last))
    return (k, last + 2) if whole and not named else None


def _is_part(read: Reading, k: int) -> bool:
    """Whether a token may be a name or begin one, by its letters; the first of a sentence has a capital."""
    text = read.tokens[k].text
    if not _PART.fullmatch(text) or read.words[k] in _NO_NAMES or is_measure(read.words[k]):
        return False
    capitals = sum(map(str.isupper, text))
    numbered = any(map(str.isdigit, text))
    if k == 0 or read.words[k - 1] in (":", "."):
        return capitals > 1 or (capitals > 0 and numbered)
    return capitals > 0 or (text[0].isalpha() and numbered) or text.endswith("bench")


def _is_joint(read: Reading, k: int) -> bool:
    """Whether a sign stands between two names without a blank: `M&M`."""
    before, sign, after = (read.tokens[min(j, len(read.tokens) - 1)] for j in (k - 1, k, k + 1))
    return not any(map(str.isspace, read.text[before.end : sign.start] + read.text[sign.end : after.start]))


def _counts(read: Reading, k: int) -> bool:
    """Whether a number behind a name counts what follows: `ImageNet 1000 classes`."""
    after = k + 1
    if _YEAR.fullmatch(read.words[k]):
        return False  # `the CLIC 2020 test set`
    return read.is_marked(after, "NL") and not is_data_noun(read.words[after]) and not _is_part(read, after)


def _is_cut(word: str) -> bool:
    """Whether what follows a slash is the end of another name: `CIFAR-10/100`."""
    return len(word) <= _CUT and word[:1].isalnum()


def _next(read: Reading, start: int, end: int, taken: Collection[int]) -> Range | None:
    """The next name of a list, of which one stands between two places."""
    led = read.past(start, "TJMR")
    if read.word(end) in CLOSING or (read.word(led - 1) in _AND and read.word(end) == ","):
        return None  # `on A, B and C, our method`
    k = first = _past_figure(read, end, taken)
    while k not in taken and read.word(k) in _JOINING and not _is_part(read, k):
        k += 1
    if read.words[k : k + 3] == ["as", "well", "as"]:
        k += 3
    if k == first:
        return None
    item = _item(read, _past_described(read, k, taken), taken)
    return None if item is None or read.word(item[1]) == "of" else item  # `and PE of 4%`


def _past_described(read: Reading, k: int, taken: Collection[int]) -> int:
    """Where the words end that describe a name: `the more challenging`, `our in-house`."""
    end = k
    while end < min(k + _DESCRIBED, len(read.words)) and end not in taken and not _is_part(read, end):
        if read.marks[end] not in _DESCRIBING and not (end > k and read.marks[end] == "N"):
            break
        end += 1
    return end


def _past_figure(read: Reading, k: int, taken: Collection[int]) -> int:
    """Where a name ends with what is said of it: `A (84%), B`, `A with 84%, B`, `AIME 2024 and 2025`."""
    if read.word(k) in _JOINING and _YEAR.fullmatch(read.word(k + 1)):
        k += 2
    if read.word(k) in _WITH and k + 1 in taken:
        k += 1
        while k in taken:
            k += 1
        return k
    if read.word(k) in OPENING:
        return closing(read, k) + 1
    return k


def closing(read: Reading, k: int) -> int:
    """Where the bracket ends that opens at a token, before which it stands if it is long or has no end."""
    ends = range(k + 1, min(k + IN_BRACKETS, len(read.words)))
    return next((j for j in ends if read.words[j] in CLOSING), k - 1)


def _is_apart(read: Reading, before: Range, item: Range) -> bool:
    """Whether only a comma joins the last item, and nothing tells that a list goes on: `On A, B achieves`."""
    joined = _JOINING.intersection(read.words[before[1] : item[0]])
    return joined == {","} and read.word(item[1]) not in _GOING_ON and _noun(read, item[1])[1] not in _DATA


def _listed(read: Reading, items: tuple[Range, ...]) -> Listed:
    first, last = items[0][0], items[-1][1]
    end, noun = _noun(read, last)
    heads = [noun, *(concept_form(read.words[stop - 1]) for start, stop in items if stop - start > 1)]
    heads = [head for head in heads if head == noun or head in _DATA]
    begin = _before_described(read, first)
    opened = read.past(begin, words=_OPENERS)
    counted = read.word(begin - 1) == "of" and read.has_mark("M", begin, first)  # `200 NAME cases`
    opens = any(word != "," for word in read.words[opened:begin]) and not counted
    apposed = opened == begin and read.is_marked(begin - 1, "N") and is_data_noun(read.words[begin - 1])
    if opened and (opens or apposed):  # `benchmarks such as X`, `the benchmark X`
        head = concept_form(read.words[opened - 1])
        if head in _DATA | _OTHER or head in ("data", "test"):
            heads.append("dataset" if head in ("data", "test") else head)
            begin = read.past(opened, "NLJTMG")
    led = read.word(begin - 1) in LEADS
    return Listed(
        items=items,
        lead=read.words[begin - 1] if led else "",
        start=begin - 1 if led else first,
        end=end,
        noun=noun,
        is_called=not _DATA.isdisjoint(heads),
        is_other=not _OTHER.isdisjoint(heads),
    )


def _before_described(read: Reading, first: int) -> int:
    """Where the words begin that describe a name: `the neuromorphic`."""
    k = read.past(first, "TJMR", ("both",))
    if read.is_marked(k - 1, "N") and read.words[k - 1] == read.tokens[k - 1].text:
        start = read.past(k - 1, "TJMR")
        if read.is_marked(start, "T") and read.word(start - 1) in LEADS:
            return start
    return k


def _noun(read: Reading, end: int) -> tuple[int, str]:
    """Where the nouns behind a name end, and the last of them, folded."""
    k = end
    while k < min(end + _NOUNS, len(read.words)) and not _is_part(read, k):
        if read.marks[k] not in "NLJG" and not is_data_noun(read.words[k]):
            break  # `set` looks like a verb, too
        k += 1
        form = concept_form(read.words[k - 1])
        if read.marks[k - 1] == "L" or form in _DATA | _OTHER:
            return k, form
    return k, concept_form(read.words[k - 1]) if k > end else ""
