"""Names of data sets with and without the noun that says so: `nuScenes`, `nuScenes dataset`.

Papers write either, and who asks for results on a data set would be shown half of them. The bare name must
be known to be data: `RGB dataset` is not RGB, nor a dataset of InstructPix2Pix the model of that name.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence

from kg.text.language.inflection import concept_form
from kg.text.people.capitals import has_marks

_NOUNS = ("benchmark", "corpus", "database", "dataset")
"""What is said of a data set behind its name, and adds nothing. Folded, as `data set` is to `dataset`."""


def named_data(labels: Mapping[str, Counter[str]], is_data: Callable[[str], bool]) -> dict[str, str]:
    """Form of a name with such a noun → the form of the name alone, where that is known and `is_data`.

    `labels` has for each folded form what papers call it, and how many. Names have a capital or a digit in
    each word, and of several words one has more: `benchmark dataset` and `Deceptive Humor Dataset` have none.

    >>> labels = {form: Counter([form.title()]) for form in ("nuscenes", "nuscenes dataset", "rgb dataset")}
    >>> named_data(labels, {"nuscenes"}.__contains__)
    {'nuscenes dataset': 'nuscenes'}
    """
    found = {}
    for form in labels:
        name = _without_noun(form)
        if name == form or name not in labels or not _is_name(labels[name]) or not is_data(name):
            continue
        if any(_says(printed, labels[name]) for printed in labels[form]):
            found[form] = name
    return found


def _without_noun(form: str) -> str:
    name, _, noun = form.rpartition(" ")
    return name if name and noun in _NOUNS else form


def _says(printed: str, names: Collection[str]) -> bool:
    """Whether the words before the noun are a name: `open datasets` and `Open Dataset` are not of OPEN."""
    words = printed.split()
    noun = words[-2:] if concept_form(" ".join(words[-2:])) in _NOUNS else words[-1:]  # `data set` has two
    words = words[: -len(noun)]
    if " ".join(words) in names:
        return True
    is_title = noun[-1][:1].isupper()
    return bool(words) and _is_written_as_name(words) and (not is_title or any(map(has_marks, words)))


def _is_name(printed: Counter[str]) -> bool:
    """Whether most papers print it as a name."""
    names = sum(papers for name, papers in printed.items() if _is_written_as_name(name.split()))
    return 2 * names > printed.total()


def _is_written_as_name(words: Sequence[str]) -> bool:
    marks = [sum(sign.isupper() or sign.isdigit() for sign in word) for word in words]
    return min(marks) > 0 and (len(words) == 1 or max(marks) > 1)
