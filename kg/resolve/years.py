"""Names of a year that is printed with two digits or four: `AIME24` and `AIME 2024`, `WMT'14` and `WMT2014`.

Nothing tells a year from another number but its four digits: what no paper prints so is joined with nothing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

_DATED = re.compile(r"(?P<name>.*[^\W\d_]{2}) ?(?:(?P<century>19(?=[89])|20(?=[0-2]))|(?<!\d))(?P<year>\d\d)")


def dated_alike(labels: Mapping[str, Counter[str]], apart: Collection[str] = ()) -> dict[str, str]:
    """Form → the form that most papers print of the same name with the same year.

    `labels` has for each folded form what papers call it, and how many; each of the forms `apart` is its own
    thing, whatever others are called.

    >>> printed = {"aime24": "AIME24", "aime 2024": "AIME 2024", "cifar 10": "CIFAR-10", "rome 20": "Rome 20"}
    >>> dated_alike({form: Counter([name]) for form, name in printed.items()})
    {'aime24': 'aime 2024'}
    """
    dated: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    for form in labels:
        if form[-2:].isdecimal() and form not in apart and (read := _DATED.fullmatch(form)):
            dated[read["name"] + read["year"]].append((form, bool(read["century"])))
    found: dict[str, str] = {}
    for alike in dated.values():
        if {in_full for _, in_full in alike} == {False, True}:
            first = min(
                (form for form, _ in alike), key=lambda form: (-labels[form].total(), -len(form), form)
            )
            found.update({form: first for form, _ in alike if form != first})
    return {
        form: first for form, first in found.items() if _are_names(labels[form]) and _are_names(labels[first])
    }


def _are_names(printed: Iterable[str]) -> bool:
    """Whether all begin with a capital: in `top 20` no year stands."""
    return all(name[:1].isupper() for name in printed)
