"""Whether a figure is against what its sentence compares: `3% better than X`, not `91% over all sets`."""

from kg.extract.claims.comparison.comparators import SURPASSES, comparator
from kg.extract.claims.directions import COMPARATIVES
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import VERSUS, Outcome
from kg.extract.figures.finding import sign_of
from kg.extract.generic import word_set
from kg.model import ClaimKind, Figure

_OWNERS = word_set("which whose that")
_OWNING = word_set("has have had with")
_OWNED = 8  # tokens before a figure in which it is told whose it is
_NAMED = 6  # tokens that a metric and its comparative take
_MEANWHILE = word_set("while whereas")
_ELSEWHERE = _MEANWHILE | word_set(", ; and but which that")
_WON = word_set("win wins winning win-rate preference preferences advantage")


def compared_by(read: Reading, figure: Range, around: Range, beyond: int) -> Range | None:
    """What a figure is compared with; nothing where it is told of another thing, `which has 3% more`.

    Up to `beyond` only sizes stand behind `around`: `by 3% on 13 sets over X`, not `with 5 sets more than X`.
    """
    begin = max(around[0], figure[0] - _OWNED)
    owned = (k for k in range(begin, figure[0]) if read.words[k] in _OWNERS)
    if any(read.words[k + 1] in _OWNING for k in owned):
        return None
    if found := comparator(read, figure, around):
        return found
    found = comparator(read, figure, (around[0], beyond))
    between = read.words[figure[1] : found[0]] if found else []
    is_apart = any(word in _ELSEWHERE or SURPASSES.match(word) for word in between)
    return None if is_apart or between[-1:] in (["than"], ["from"]) else found


def is_against(
    read: Reading, figure: Figure, said: Outcome, against: Range, tokens: Range, begin: int, *, share: bool
) -> bool:
    """Whether a figure, and not another thing of its sentence, is compared with what was found.

    `tokens` are those of the figure's list, `begin` is where the figure before it ends.
    """
    beaten = SURPASSES.match(read.words[against[0] - 1])  # `surpasses the best IoU score by`
    if said.metric and against[0] <= said.metric[0] < against[1] and not beaten:
        return False  # `compared to scores of`
    if said.way or _is_won(read, said.metric, against):
        return True
    if not sign_of(read.text, figure) and _is_other(read, against, tokens, begin, share=share):
        return False
    if _is_among(read, figure, said.metric, against) or _is_own(read, against[1], tokens):
        return False
    return read.words[against[1] : tokens[0]] not in (["of"], ["at"], ["'s"])  # `compared to a baseline of`


def _is_won(read: Reading, metric: Range | None, against: Range) -> bool:
    """Whether a value is how often others were beaten: `an 87% win rate against X`."""
    won = metric is not None and not _WON.isdisjoint(read.words[slice(*metric)])
    return won and read.words[against[0] - 1] == "against"


def _is_other(read: Reading, against: Range, figure: Range, begin: int, *, share: bool) -> bool:
    """Whether it is no figure that is compared: `29% of attempts are worse than`, `robust against`."""
    link, end = against[0] - 1, figure[1]
    if "," in read.words[against[1] : figure[0]] and read.words[link] in ("to", "with", "over", "than"):
        return "," not in read.words[begin:link]  # `saves time compared to X, with 90% accuracy`
    if ")" in read.words[end:link] and "(" not in read.words[end:link]:
        than = read.words[link] == "than"
        behind = read.words[end : link if than else link - 1]
        better = behind[-1:] == [")"] and _is_better(read, figure[0])
        own = not than and behind in ([")"], [")", ","]) and read.word(figure[0] - 1) not in VERSUS
        return not (better or own)
        # `higher accuracy (78%) than`, `accuracy (78%) compared to`; `models (87% F1) are bad compared to`
    if share and "," in read.words[against[1] : figure[0]]:
        return True  # `it beats others, with people preferring it in 70% of cases`
    if read.words[link] in ("over", "than") and "," in read.words[end:link]:
        return True  # `a footprint of 0.3G FLOPs, and is better than`
    if _MEANWHILE.intersection(read.words[end:link]):
        return True
    if read.words[link] in VERSUS:
        return link > end + 1
    return read.words[link] == "against" or (share and read.words[link] == "than")


def _is_better(read: Reading, first: int) -> bool:
    """Whether a bracket opens right before a token, and what is in it is of a comparative: `better F1 (`."""
    opening = first - 1
    if read.word(opening) != "(":
        return False
    return bool(COMPARATIVES.intersection(read.words[max(0, opening - _NAMED) : opening]))


def _is_own(read: Reading, end: int, figure: Range) -> bool:
    """Whether a figure stands in a bracket right after what it would be compared with: `to Foo (FID 1.9)`.

    Not so where the value of the other follows: `to Foo (FID 1.7 vs. 1.9)`.
    """
    inside = read.words[end : figure[0]] if end < figure[0] else []
    both = read.word(figure[1]) in VERSUS
    return inside[:1] == ["("] and ")" not in inside and not both


def _is_among(read: Reading, figure: Figure, metric: Range | None, against: Range) -> bool:
    """Whether `over` tells what a value is measured on: `an accuracy of 91% over all prompts`."""
    before = metric is not None and against[0] < metric[0]  # `gains over X, with 91% accuracy`
    if read.words[against[0] - 1] != "over" or before or metric is None or sign_of(read.text, figure):
        return False
    won = _WON.intersection(read.words[slice(*metric)])  # `an 87% win rate over X`
    return figure.kind in (ClaimKind.PERCENT, ClaimKind.MEASURE) and not won
