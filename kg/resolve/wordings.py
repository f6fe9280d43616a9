"""How a concept is shown, of all that papers print of it, and by which other names it is found."""

from collections import Counter
from collections.abc import Mapping

from kg.text.letters.fold import search_form
from kg.text.people.capitals import has_capitals
from kg.text.typesetting.typeset import shown


def shown_wording(printed: Counter[str]) -> str:
    """The wording of most papers, the shortest among equals; its commonest spelling, then fewest capitals.

    Titles and the beginnings of sentences print capitals that are no part of a name.

    >>> shown_wording(Counter({"Large Models": 1, "large models": 1, "big models": 1}))
    'large models'
    """
    if len(printed) == 1:  # as of most
        return next(iter(printed))
    wordings: Counter[str] = Counter()
    for name, papers in printed.items():
        wordings[name.lower()] += papers
    wording = min(wordings, key=lambda name: (-wordings[name], len(name), name))
    spellings = (name for name in printed if name.lower() == wording)
    return min(spellings, key=lambda name: (-printed[name], sum(map(str.isupper, name)), name))


def other_wordings(label: str, names: Mapping[str, int]) -> tuple[str, ...]:
    """One name for each way of writing it, other than the label's: as most print it, titles aside.

    Of `CoT`, `COT` and `cot` it is the one that most papers print; `Large Models` yields to `large models`.

    >>> other_wordings("chain of thought", {"Chain of Thought": 3, "CoT": 2, "COT": 1})
    ('CoT',)
    """

    def preference(name: str) -> tuple[bool, int, str]:
        of_a_title = name != name.lower() and not any(map(has_capitals, name.split()))
        return of_a_title, -names[name], name

    bare = {name: shown(" ".join(name.split())) for name in names}
    others = [name for name in names if bare[name] != label]
    if not others:  # as of most
        return ()
    by_letters: dict[str, str] = {search_form(label): label}
    for name in sorted(others, key=preference):
        by_letters.setdefault(search_form(bare[name]), bare[name])
    return tuple(sorted(name for name in by_letters.values() if name != label))
