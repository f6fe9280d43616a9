"""Names that several papers coin, each for a system of its own, CAFE, MIRAGE, and such as are words: SCORE.

What a paper introduces by a single word is another thing than what a paper of other authors introduces by it,
and neither has to do with what else is so called. So the word has a form of its own in these papers. It has
one, too, where the others spell it like a word: what they call a score is no SCORE, and COCO no CoCoS. And so
it has where several others had the word before the title of a paper was headed by it: their DICE measures.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from kg.pipeline.reading.coining import EARLIER
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
    named: Iterable[tuple[str, str, int]], coining: Mapping[tuple[str, str], int]
) -> frozenset[str]:
    """The coined words that most papers which do not coin them, but name something by them, spell as words.

    `named` has each word with each paper, and its `Spelling` there; so has `coining` of those that coin it.
    A name that is in small letters where it is coined is no other word than theirs.

    >>> named = [("score", "p1", 1), ("score", "p2", 0), ("mamba", "p2", 1)]
    >>> ordinary_words(named, {("score", "p1"): 1, ("mamba", "p1"): 1})
    frozenset({'score'})
    """
    coined: dict[str, int] = {}
    for (form, _), spelling in coining.items():
        coined[form] = min(spelling, coined.get(form, spelling))
    others: dict[tuple[str, str], int] = {}
    for form, paper, spelling in named:
        if form in coined and (form, paper) not in coining:
            others[form, paper] = max(spelling, others.get((form, paper), spelling))
    lead: dict[str, int] = defaultdict(int)
    for (form, _), spelling in others.items():
        lead[form] += 1 if spelling < coined[form] else -1
    return frozenset(form for form, votes in lead.items() if votes >= 0)


def known_words(
    named: Iterable[tuple[str, str, int]],
    heading: Mapping[tuple[str, str], int],
    authors: Mapping[str, Sequence[str]],
) -> frozenset[str]:
    """The coined words at the head of a title by which several earlier papers of others name something.

    `named` has each word with each paper, and its last day; `heading` the first day of those that are headed
    by it. `authors` has the authors of each paper by its key.

    >>> named = [("dice", f"paper/{place}-aaaaaaaaaaaa{place}", 20250100 + place) for place in (2, 3, 4)]
    >>> known_words(named, {("dice", "paper/dice-aaaaaaaaaaaa5"): 20250201}, {})
    frozenset({'dice'})
    >>> known_words(named, {("dice", "paper/dice-aaaaaaaaaaaa5"): 20250104}, {})
    frozenset()
    """
    first: dict[str, int] = {}
    ours: dict[str, set[str]] = defaultdict(set)
    for (form, paper), day in heading.items():
        first[form] = min(day, first.get(form, day))
        ours[form].update(authors.get(key_of(paper), ()))
    earlier: dict[str, set[str]] = defaultdict(set)
    for form, paper, day in named:
        if form not in first or day >= first[form] or (form, paper) in heading:
            continue
        if ours[form].isdisjoint(authors.get(key_of(paper), ())):
            earlier[form].add(paper)
    return frozenset(form for form, papers in earlier.items() if len(papers) >= EARLIER)


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
