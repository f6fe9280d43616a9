"""Numbers in names of models, sets of data and cards: `Argoverse 2 datasets`, `Llama 3.1 8B`."""

import re

from kg.model import Span

_REACH = 40  # code points before a number in which the name begins
# `Llama 3.1 8B`, `Qwen 2.5-7B`, `LLaMA-3.3 70B`, `(Dream 7B`, `SEA-LION v3 70B`
_NAMED = re.compile(
    r"""\A[A-Z][\w.]*[\s-]\d[\d.]*\s\Z | [A-Z][\w.]*\s\d[\d.]*-\Z
    | (?:\w\s|[,(;]\s?) (?:[\w.-]+\s)? [A-Z][\w.]*(?:-[A-Z\d][\w.]*)* \s (?:v?\d[\d.]*\s)?\Z""",
    re.VERBOSE,
)
_HEADS = re.compile(r"[A-Z]\w+\s")
_VERSIONED = re.compile(r":|\sv\d|\s[A-Z][a-z]")  # `Kuwain 1.5B: …`
_CARD = re.compile(r"(?<=\d0)\sGPUs?\b")  # `RTX 4090 GPUs`
_SORTS = re.compile(r"\s(?:data\s?sets?|benchmarks?|corpus|challenge)\b")
_CITED = re.compile(r"(?<=[a-z,)]\s)(?:[\w.+-]+\s)?[A-Z][\w.+-]*\s\Z")
_BESIDE_SIZE = re.compile(r"(\d[\d.]*)B-(\d[\d.]*)B(?!\w)")
_NAMED_BELOW = 10  # `Argoverse 2 datasets`, but `MNIST 60,000 images`


def is_of_model(text: str, place: Span, number: re.Match[str]) -> bool:
    """Whether a number is part of a name: `Argoverse 2 datasets`, `Llama 3.1 8B`."""
    start, end, billions = number.start(), number.end(), number[3] == "B"
    begins = _VERSIONED.match(text, end) and _HEADS.fullmatch(text, place.start, start)
    if billions and (begins or text[start - 1 : start] == ":" or _is_of_two(text, number)):
        return True  # `llama3.1:8B`
    before = max(place.start, start - _REACH)
    if _SORTS.match(text, end, place.end) and _CITED.search(text, before, start):
        return True  # `NTU RGB+D 120 datasets`
    small = (number[1] or "").isdigit() and int(number[1]) < _NAMED_BELOW
    named = billions or small or _CARD.match(text, end, place.end)
    return bool(named and _NAMED.search(text[before:start]))


def _is_of_two(text: str, number: re.Match[str]) -> bool:
    """Whether a size is one of two in a name, and not of a range, of which the first is less: `Foo 9B-2B`."""
    near = range(number.start(), max(-1, number.start() - _NAMED_BELOW), -1)
    found = (_BESIDE_SIZE.match(text, at) for at in near if at == 0 or text[at - 1] in " \n($")
    beside = next(filter(None, found), None)
    return beside is not None and float(beside[1]) >= float(beside[2])
