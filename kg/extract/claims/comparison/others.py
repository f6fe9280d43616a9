"""Which figures are told of what others did: `unlike X, which needs 3 hours`, `Li et al. report 5%`."""

import re
from functools import lru_cache

from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import Stated
from kg.extract.figures.quantities import is_money
from kg.extract.generic import RELATIVE, word_set

_EARLIER = r"(?:other|prior|previous|earlier|existing|recent|industry|past|preceding|published|original)"
_STUDIES = r"(?:stud(?:y|ies)|works?|papers?|reports?|research|literature|surveys?|findings|efforts|attempts)"
_SYSTEMS = r"(?:methods?|approach(?:es)?|techniques?|solutions?|systems?|algorithms?|models?|baselines?)"
_DONE = (
    r"(?:report|show|f[oi]und?|claim|suggest|achiev|reach|attain|obtain|indicat|estimat|improv|yield|scor)"
)
_CITED = r"et\sal\.?(?:\s[(\[][^)\]]{0,20}[)\]])?"
_ADVERBS = r"(?:that|which|have|has|had|often|\w+ly)\s"


def _done_by(adjectives: str, systems: str) -> re.Pattern[str]:
    """What the works or systems of others, or authors who are cited, are said to do."""
    nouns = rf"(?:{_EARLIER}|{adjectives})\s(?:[\w-]+\s){{0,2}}?(?:{_STUDIES}|{systems})"
    return re.compile(rf"\b(?:{nouns}|{_CITED})\s(?:{_ADVERBS}){{0,3}}{_DONE}", re.IGNORECASE)


ELSEWHERE = _done_by("current|traditional|conventional|standard|competing", _SYSTEMS)
"""What others are said to do, their models among them."""
_REPORTED = _done_by(
    "current|traditional|conventional", r"(?:methods?|approach(?:es)?|techniques?|solutions?)"
)
_OURS = re.compile(
    r"""\b(?:we|our|ours|us|it|its|this|these|here|results?|experiments?|evaluations?|proposed|whereas|while
    |but|compared|than|versus|outperform\w*|surpass\w*|exceed\w*|respectively)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_UNLIKE = (["contrast", "to"], ["contrary", "to"], ["opposed", "to"], ["contrast", "with"])
_WORK = word_set(
    """
    prior previous earlier existing conventional traditional current past recent other work works studies
    literature
    """
)
_FAR = 40  # tokens before a figure in which it is told what the paper is unlike
_REACH = 200  # code points before a figure in which it is told who reports it
_BILLION = 10**9
_AT_LARGE = re.compile(
    r"\b(?:annual(?:ly)?|yearly|(?:each|every|per|a)\syear|global(?:ly)?|worldwide)\b", re.I
)
_BEGUN = re.compile(
    r"\b(?:(?:we|our|here|(?:the|this|present)\s(?:article|authors?|paper|study|work|report|research|review))\b"
    r"|(?:methods?|results?|findings|conclusions?)\s?:)",
    re.I,
)
"""Where a paper speaks of itself."""
_TOLD = re.compile(
    rf"""{_BEGUN.pattern} | \b(?:us|i|my|this|these|was|were|results?|findings?|experiments?)\b
    | \b(?:(?:the|a)\s(?:new|novel|proposed|current)|(?:propos|present|introduc|develop|evaluat)\w*)\b
    | (?<!\d\s)(?<!\bone\s)\b(?:in|of|among|from)\s(?!(?:19|20)\d\d\b)\d[\d,]+\s(?![mbt]r?illion)[a-z]""",
    re.VERBOSE | re.IGNORECASE,
)
"""The same, or where it tells what was done or on how many, without a word for who did it."""
_SOON = 2 / 3
"""Up to which part of a text it does, if it begins with what is known: else it begins with its results."""
_GOING_ON = word_set("and or")
_POSSESSIVE = ("'s", "'", "’s", "’")
_OWNER = 6  # tokens of whose something is


def is_of_others(read: Reading, said: Stated, names: set[str]) -> bool:
    """Whether a figure is no result of the paper, with the `names` of what it introduces."""
    contrasted = contrast(read, said.tokens[0])
    earlier = contrasted is not None and _WORK.intersection(read.words[slice(*contrasted)])
    return bool(earlier) or _is_known(read, said) or _is_reported(read, said, names)


def _is_known(read: Reading, said: Stated) -> bool:
    """Whether a figure tells what is at stake, before a paper speaks of itself.

    A sum, `it costs $3 billion a year`, or a share of something: `it affects 2% of adults`.
    """
    figure, place = said.figure, read.place
    if said.way is not None:
        return False
    if figure.unit == "%":
        return said.metric is None and place.end <= _begun(read.text, _TOLD) <= _SOON * len(read.text)
    most = max(figure.value or 0, figure.low or 0, figure.high or 0)
    large = most >= _BILLION and is_money(figure.unit)
    large = large and bool(_AT_LARGE.search(read.text, place.start, place.end))
    return large and _begun(read.text, _BEGUN) >= place.end


@lru_cache(maxsize=2)  # a text may tell many of them
def _begun(text: str, speaking: re.Pattern[str]) -> int:
    """Where an abstract first speaks of its paper; before all else, where it never does."""
    found = speaking.search(text, text.find("\n") + 1)
    return found.start() if found else -1


def contrast(read: Reading, first: int) -> Range | None:
    """What the paper is said to be unlike, if a figure is told of it: `unlike X, which costs 3 hours,`."""
    words = read.words
    unlike = (
        k
        for k in range(max(0, first - _FAR), first)
        if words[k] == "unlike" or words[k - 1 : k + 1] in _UNLIKE
    )
    start = next(unlike, first)
    relative = next((k for k in range(start + 2, first) if _leads_on(read, k)), first)
    commas = (k for k in range(relative, first) if words[k] == ",")
    told = relative < first and all(_goes_on(words[k + 1]) for k in commas)
    return (start, relative) if told else None


def _leads_on(read: Reading, k: int) -> bool:
    """Whether a word begins a clause on the noun before it: `which`, `requiring`."""
    return read.words[k] in RELATIVE or (read.marks[k] == "G" and read.marks[k - 1] in "NL")


def _goes_on(word: str) -> bool:
    return word in _GOING_ON or word[0].isdigit()


def _is_reported(read: Reading, said: Stated, names: set[str]) -> bool:
    """Whether a sentence, or its part between semicolons, tells what others report and nothing else."""
    text, place = read.text, read.place
    start = said.figure.span.start
    found = _REPORTED.search(text, max(place.start, start - _REACH), start)
    if found is None:
        return False
    end = text.find(";", start, place.end)  # `the original study reported 45%; we found 3%`
    sentence = text[
        max(place.start, text.rfind(";", place.start, found.start()) + 1) : end if end > 0 else place.end
    ]
    if _OURS.search(sentence):
        return False
    return not any(name in sentence for name in names)


def is_theirs(read: Reading, said: Stated) -> bool:
    """Whether what changes belongs to what others made: `previous models' performance drops by 4%`.

    Where another thing changes it, that is told of the other thing: `improves previous models' performance`.
    """
    metric = said.metric
    if metric is None or metric[1] >= said.tokens[0] or read.words[metric[0] - 1] not in _POSSESSIVE:
        return False
    falls = read.marks[metric[1]] in "VZ" and read.way(metric[1]) is not None
    return falls and bool(_WORK.intersection(read.words[max(0, metric[0] - _OWNER) : metric[0]]))
