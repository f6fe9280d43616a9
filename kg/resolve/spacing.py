"""Names that differ in hyphens and spaces alone: `GPT-4o` and `GPT4o`, `auto-encoder` and `autoencoder`.

Between two digits a space counts: `Llama 2 7B` is not `Llama 27B`. And a name is not the words that it is
made of: what is called StarGraph is no star graph. Nor is R@1, the recall at the first rank, the model R1.
Of two that papers introduce as theirs each is its own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from enum import Enum
from itertools import accumulate

from kg.resolve.groups import hashes_of_several
from kg.text.language.frequency import frequency
from kg.text.people.capitals import has_marks

_COMMON = 500
"""Of some 40,000 abstracts so many have a word of which nobody makes a name without a capital."""
_SPACE = re.compile(r"(?<!\d) | (?!\d)")
_AT_RANK = re.compile(r"\b[^\W\d_]@\d")


def spaced_alike(labels: Mapping[str, Counter[str]], introduced: Collection[str] = ()) -> dict[str, str]:
    """Form → the form that most papers print of the same name with other hyphens and spaces.

    `labels` has for each folded form what papers call it, and how many; `introduced` are those of systems.

    >>> printed = {"unet": "UNet", "u net": "U-Net", "star graph": "star graph", "stargraph": "StarGraph"}
    >>> spaced_alike({form: Counter([name]) for form, name in printed.items()})
    {'u net': 'unet'}
    """
    several = hashes_of_several(map(_closed, labels))
    together: dict[str, list[str]] = defaultdict(list)
    for form in labels:
        if hash(closed := _closed(form)) in several and not any(map(_AT_RANK.search, labels[form])):
            together[closed].append(form)
    found = {}
    for closed, alike in together.items():
        looks = {form: _look(labels[form], closed) for form in alike}
        for forms in _parted(looks, introduced):
            first = min(forms, key=lambda form: (-labels[form].total(), form.count(" "), form))
            nested = [form for form in forms if _is_nested(_gaps(form), _gaps(first))]
            if sum(form in introduced for form in nested) < 2:
                found.update({form: first for form in nested if form != first})
    return found


def _closed(form: str) -> str:
    return _SPACE.sub("", form) if " " in form else form


def _gaps(form: str) -> set[int]:
    """After how many signs there is a space that counts for nothing, or the end."""
    return set(accumulate(map(len, _SPACE.split(form))))


def _is_nested(one: set[int], other: set[int]) -> bool:
    """Whether one form only has more spaces: `CA-ChemE` and `Cache Me` have them at other places."""
    return one <= other or other <= one


class _Look(Enum):
    """How most papers print a form."""

    NAME = "with capitals or digits in a word"
    TITLE = "with a capital at the head of each word, as names and titles are"
    WORDS = "in small letters"


def _parted(looks: Mapping[str, _Look], introduced: Collection[str]) -> Iterator[list[str]]:
    """The forms that are one: all, but where some are surely names and others may well be words.

    `Driving Scene`, of titles alone, is no name because a paper introduces its DrivingScene.
    """
    names = [form for form, look in looks.items() if look is _Look.NAME]
    others = [form for form in looks if form not in names]
    are_words = any(looks[form] is _Look.WORDS for form in others)
    if names and (are_words or any(form in introduced for form in names)):
        yield names
        if others:
            yield others
    else:
        yield list(looks)


def _look(printed: Counter[str], closed: str) -> _Look:
    """A capital makes a name of what would be a common word: Shap-E."""
    is_word = frequency().of.get(closed, 0) >= _COMMON
    looks: Counter[_Look] = Counter()
    for name, papers in printed.items():
        words = name.split()
        is_title = all(word[:1].isupper() for word in words)
        if any(map(has_marks, words)) or (is_title and is_word):
            looks[_Look.NAME] += papers
        else:
            looks[_Look.TITLE if is_title else _Look.WORDS] += papers
    return max(_Look, key=lambda look: looks[look])
