"""What short forms stand for, by the papers that define them, and which long forms are one name.

`RMSE` is defined as `root mean square error` and `root mean squared error`: long forms of one short form
that differ in endings are one. What nearly all papers mean by it, it means in those that do not say, where
two papers at least define it, and not by the same hands: what one group calls FPR is no one else's FPR.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import takewhile
from typing import TypeAlias

from kg.text.people.capitals import has_capitals

MIN_CARRIED = 3
"""Letters of a short form that may name a concept in a paper that does not define it, whoever defines it."""
FEWEST = 2
"""Papers that must define a short form, of different first authors, before it means that in others."""
_AGREED, _MANY = 0.8, 10
"""Part of the papers that define a short form that must mean one thing by it, where so many or more do."""
_AGREED_OF_TWO, _MANY_OF_TWO = 0.95, 20
"""The same for two letters: 129 papers of 129 mean reinforcement learning by RL, 14 of 25 one thing by IR."""
_STEM = 4
"""Letters with which two words begin, at least, that differ in their endings."""
_ENDING = re.compile(
    r"(?:age|al(?:ly)?|ation(?:al)?|d|e[ds]?|ers?|i?al|ic(?:ally)?|ing|ion(?:al)?|ity|ive|iz(?:ation|ed)|ly|m|ors?"
    r"|o(?:us)?|phy|phic|ple|r(?:ized|y)?|s|y)?"
)
"""What may follow in each: `position`, `positional`; `multi`, `multiple`; not `hyperbolic`, `hypergraph`."""


@dataclass(frozen=True, slots=True)
class ShortForms:
    """What papers define, in folded forms."""

    long_of: Mapping[str, str]
    """Short form → what it means wherever a paper does not say."""
    usual: Mapping[str, str]
    """Long form → the one that more papers use for the same name."""
    own: Mapping[str, str]
    """Short form → what it means by the word of one paper, or of one first author, alone."""


Hands: TypeAlias = Mapping[tuple[str, str], Set[str]]
"""Short and long form → what all papers that define the pair have in common: the paper, its first author."""


def short_forms(meanings: Mapping[str, Mapping[str, int]], hands: Hands | None = None) -> ShortForms:
    """What follows from the definitions; `meanings` has for each short form its long ones, with their papers.

    Papers of which `hands` says nothing are those of different people.

    >>> found = short_forms({"rmse": {"root mean square error": 2, "root mean squared error": 1}})
    >>> found.long_of, found.usual
    ({'rmse': 'root mean square error'}, {'root mean squared error': 'root mean square error'})
    >>> short_forms({"fpr": {"forward propagation refinement": 1}}).own
    {'fpr': 'forward propagation refinement'}
    """
    long_of: dict[str, str] = {}
    usual: dict[str, str] = {}
    own: dict[str, str] = {}
    for short in sorted(meanings):
        counted: Counter[str] = Counter()
        named: dict[str, Sequence[str]] = {}
        for papers, names in _names(meanings[short]):
            counted[names[0]], named[names[0]] = papers, names
            usual.update((name, names[0]) for name in names[1:])
        long = min(counted, key=lambda form: (-counted[form], form))
        agreeing = sum(papers for form, papers in counted.items() if _is_variant(form, long))
        several = counted[long] >= FEWEST and not _shared(short, named[long], hands or {})
        letters = len(short.replace(" ", ""))
        if long != short and _is_agreed(letters, agreeing, counted.total()):
            (long_of if several else own)[short] = long
    return ShortForms(long_of, usual, own)


def _shared(short: str, longs: Sequence[str], hands: Hands) -> Set[str]:
    """What all papers that define a short form by one of these have in common."""
    return frozenset.intersection(*(frozenset(hands.get((short, long), ())) for long in longs))


def _is_variant(one: str, other: str) -> bool:
    """Whether two long forms of one short form have one head, and one has the words of the other and more.

    `low-rank matrix adaptation` is meant like `low-rank adaptation`; `large reasoning model` is no `large
    reconstruction model`.
    """
    shorter, longer = sorted((one.split(), other.split()), key=len)
    rest = iter(longer)
    within = all(any(_differ_in_endings(word, each) for each in rest) for word in shorter)
    return within and _differ_in_endings(shorter[-1], longer[-1]) and len(shorter) > 1


def _names(longs: Mapping[str, int]) -> Iterable[tuple[int, list[str]]]:
    """Papers and long forms of each name, the form that most use first."""
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for long in sorted(longs, key=lambda form: (-longs[form], form)):
        alike[tuple(word[:_STEM] for word in long.split())].append(long)
    for first, *others in alike.values():
        same = [other for other in others if _are_alike(first, other)]
        yield sum(longs[long] for long in (first, *same)), [first, *same]
        yield from ((longs[other], [other]) for other in others if other not in same)


def _are_alike(one: str, other: str) -> bool:
    """Whether the words of two long forms differ in endings alone."""
    return all(map(_differ_in_endings, one.split(), other.split()))


def _differ_in_endings(one: str, other: str) -> bool:
    """Whether two words are the same but for endings, or the same."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return one == other or (shared >= _STEM and all(_ENDING.fullmatch(word, shared) for word in (one, other)))


def _is_agreed(letters: int, papers: int, all_papers: int) -> bool:
    """Whether a short form means in all papers what so many of those that define it mean."""
    if letters < MIN_CARRIED:
        return letters > 1 and all_papers >= _MANY_OF_TWO and papers >= _AGREED_OF_TWO * all_papers
    return papers == all_papers or (all_papers >= _MANY and papers >= _AGREED * all_papers)


def is_a_word(labels: Mapping[str, int], shorts: Iterable[str]) -> bool:
    """Whether at least half of the papers that name what is so written mean no short form.

    `labels` are the ways in which papers write it, `shorts` those in which a short form is defined. What
    begins with a small letter is another short form than one in capitals alone: nobody defines mAP as MAP.

    >>> is_a_word({"meshes": 3, "MeSH": 1}, ["MeSH"]), is_a_word({"LiDAR": 3, "lidar": 1}, ["LiDAR"])
    (True, False)
    >>> is_a_word({"mAP": 3, "MAP": 1}, ["MAP"]), is_a_word({"mAP": 3}, ["mAP"])
    (True, False)
    """
    small = sum(papers for label, papers in labels.items() if not has_capitals(label) or label[0].islower())
    return 0 < 2 * small >= sum(labels.values()) and not any(
        short[0].islower() or not has_capitals(short) for short in shorts
    )
