"""Names that several papers coin, each for a system of its own, CAFE, MIRAGE, and such as are words: SCORE.

What a paper introduces by a single word is another thing than what a paper of other authors introduces by it,
and neither has to do with what else is so called. So the word has a form of its own in these papers. It has
one, too, where the others write it in small letters: what they call a score is no SCORE.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from kg.rdf.iris import key_of
from kg.resolve.groups import sharing

_OF = " @"  # no folded form has this sign

Coined: TypeAlias = Mapping[tuple[str, str], str]
"""Path of a paper and a folded form → the form that it has in this paper alone."""


def is_coined(form: str) -> bool:
    """Whether a form is one that a word has in some papers alone.

    >>> is_coined("cafe @k3v9q2m7xw4ta"), is_coined("cafe")
    (True, False)
    """
    return _OF in form


def ordinary_words(
    named: Iterable[tuple[str, str, bool]], coining: Mapping[tuple[str, str], bool]
) -> frozenset[str]:
    """The coined words that most papers which do not coin them, but name something by them, write small.

    `named` has each word with each paper, and whether it is in small letters there; so has `coining` of those
    that coin it. A name that is in small letters where it is coined is no other word than theirs.

    >>> named = [("score", "p1", False), ("score", "p2", True), ("mamba", "p2", False)]
    >>> ordinary_words(named, {("score", "p1"): False, ("mamba", "p1"): False})
    frozenset({'score'})
    """
    small: dict[tuple[str, str], bool] = {}
    for form, paper, is_small in named:
        if (form, paper) not in coining:
            small[form, paper] = small.get((form, paper), True) and is_small
    lead: dict[str, int] = defaultdict(int)
    for (form, _), is_small in small.items():
        lead[form] += 1 if is_small else -1
    coined_small = {form for (form, _), is_small in coining.items() if is_small}
    return frozenset(form for form, votes in lead.items() if votes >= 0 and form not in coined_small)


def coined_forms(
    coining: Iterable[tuple[str, str]],
    authors: Mapping[str, Sequence[str]],
    words: Collection[str] = frozenset(),
) -> Coined:
    """The forms of words that papers of different authors coin; `coining` has each word with each paper.

    `authors` has the authors of each paper by its key. Papers that share one tell of one system. Those of
    `words` mean something else to all others.

    >>> keys = ["aaaaaaaaaaaa2", "aaaaaaaaaaaa3", "aaaaaaaaaaaa4"]
    >>> authors = dict(zip(keys, (["person/ann"], ["person/bo"], ["person/bo", "person/cleo"])))
    >>> found = coined_forms([("cafe", f"paper/cafe-{key}") for key in keys], authors)
    >>> [found[f"paper/cafe-{key}", "cafe"] for key in keys]
    ['cafe @aaaaaaaaaaaa2', 'cafe @aaaaaaaaaaaa3', 'cafe @aaaaaaaaaaaa3']
    """
    papers: dict[str, set[str]] = defaultdict(set)
    for form, paper in coining:
        papers[form].add(paper)
    return {
        (paper, form): f"{form}{_OF}{min(map(key_of, together))}"
        for form, several in papers.items()
        for together in sharing({paper: authors.get(key_of(paper), ()) for paper in sorted(several)})
        if len(together) < len(several) or form in words
        for paper in together
    }
