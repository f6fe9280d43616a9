"""The tokens of a sentence in which formulas stand: equations in their parts, what has an index as one.

For `reading`, whose words they become.
"""

import re
from collections.abc import Sequence

from kg.text.tokens import Token

RELATION = re.compile(r"[=<>≈≤≥]|\\(?:approx|sim|[gl]eq?|[gl]t)(?![a-z])")
"""A sign between two sides of an equation."""
_EQUATION = re.compile(rf"\$\s*(\S+?)\s*({RELATION.pattern})\s*(\d\S*?)\$")
_INDEX = re.compile(r"\$[_^]\{?[\w@,.:-]{1,12}\}?\$")


def parted(token: Token) -> list[Token]:
    """The sides of an equation and its sign as tokens, any other token as it is: `$r = 0.8$`."""
    match = _EQUATION.fullmatch(token.text)
    if match is None:
        return [token]
    return [Token(part, token.start + at, token.start + at + len(part)) for part, at in _sides(match)]


def _sides(match: re.Match[str]) -> list[tuple[str, int]]:
    return [(match[number], match.start(number)) for number in (1, 2, 3)]


def joined(sequence: Sequence[Token]) -> list[Token]:
    """The tokens with `mAP@50`, `mAP50:95` and `CO_2` as one."""
    kept: list[Token] = []
    for token in sequence:
        if kept and "@[" in kept[-1].text and kept[-1].text[-1] != "]" and kept[-1].end == token.start:
            kept[-1] = Token(kept[-1].text + token.text, kept[-1].start, token.end)  # `AP@[0.5:0.95]`
        elif (
            len(kept) > 1
            and kept[-1].text in "@^:_"
            and kept[-2].text[-1].isalnum()
            and (kept[-1].text != "_" or (kept[-2].text.isalpha() and token.text[0].isdigit()))
            and (kept[-1].text != ":" or _is_measured_at(kept[-2].text, token.text))
            and kept[-2].end == kept[-1].start == token.start - 1
        ):
            start = kept[-2].start
            kept[-2:] = [Token(f"{kept[-2].text}{kept[-1].text}{token.text}", start, token.end)]
        else:
            kept.append(token)
    return kept


def _is_measured_at(before: str, after: str) -> bool:
    """Whether a colon stands between two thresholds of a metric: `mAP@0.5:0.95`, not `12:30`."""
    levelled = "@" in before or (before[-2:].isdigit() and after.isdigit())  # but `F1:0.66` has a value
    return levelled and before[0].isalpha() and before[-1].isdigit() and after[0].isdigit()


def indexed(sequence: Sequence[Token]) -> list[Token]:
    """The tokens with `AP$_{50}$` and `R$^2$` as one."""
    kept: list[Token] = []
    for token in sequence:
        if kept and kept[-1].end == token.start and kept[-1].text.isalpha() and _INDEX.fullmatch(token.text):
            token = Token(kept[-1].text + token.text, kept.pop().start, token.end)
        kept.append(token)
    return kept
