"""Who paid for a work, in one form for all formats: each funder with the numbers of its awards."""

from collections.abc import Iterable


def in_words(given: Iterable[tuple[str, str]]) -> list[str]:
    """Each funder once, with the numbers of its awards; of `given` names and numbers either may be empty.

    Empty where nobody is named and no number is given. A name may end in brackets of its own, `Lamps (UK)`:
    those of numbers say what they are.

    >>> in_words([("DFG", ""), ("NSF", "ABI 16"), ("NSF", "ABI 17"), ("", "7")])
    ['DFG', 'NSF (awards ABI 16, ABI 17)', 'award 7']
    """
    numbers: dict[str, dict[str, None]] = {}
    for funder, award in given:
        numbers.setdefault(funder, {})[award] = None
    return [words for name, awards in numbers.items() if (words := _said(name, list(filter(None, awards))))]


def _said(name: str, awards: list[str]) -> str:
    if not awards:
        return name
    numbers = f"{'award' if len(awards) == 1 else 'awards'} {', '.join(awards)}"
    return f"{name} ({numbers})" if name else numbers
