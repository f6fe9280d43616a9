"""Names with and without the noun that says what is named: `nuScenes dataset`, `FID score`, `BFANet model`.

Papers write either, and who asks for results on a data set would be shown half of them. The bare name must
be known to be what the noun says: `RGB dataset` is not RGB, nor a dataset of InstructPix2Pix the model of
that name. With nouns for methods only what a paper introduces is the same: `LLaMA models` are several.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence

from kg.model import ConceptType
from kg.text.language.inflection import concept_form, is_in_plural
from kg.text.people.capitals import has_marks

_NOUNS = {
    **dict.fromkeys(("benchmark", "corpus", "database", "dataset"), ConceptType.DATASET),
    **dict.fromkeys(("metric", "score"), ConceptType.METRIC),
    **dict.fromkeys(
        ("algorithm", "approach", "architecture", "framework", "method", "model", "network", "system"),
        ConceptType.METHOD,
    ),
}
"""What is said of a thing behind its name, and adds nothing → what the thing then is.

Folded, as `data set` is to `dataset`.
"""


def kind_told(form: str) -> ConceptType | None:
    """What the last word of a folded form says that it names, if it says only that.

    >>> kind_told("fid score"), kind_told("fid")
    (<ConceptType.METRIC: 'Metric'>, None)
    """
    return _NOUNS.get(form.rpartition(" ")[2])


def bare_names(
    labels: Mapping[str, Counter[str]], known: Callable[[str, str, ConceptType], Collection[str]]
) -> dict[str, str]:
    """Form of a name with such a noun → the form of the name alone, where that is what the noun says.

    `labels` has for each folded form what papers call it, and how many. `known` is asked for both forms and
    the type that the noun tells: how what has that name and type is spelt, nothing if there is none. Names
    have a capital or a digit in each word, and of several words one has more: `benchmark dataset` and
    `Deceptive Humor Dataset` have none.

    >>> labels = {form: Counter([form.title()]) for form in ("nuscenes", "nuscenes dataset", "rgb dataset")}
    >>> bare_names(labels, lambda form, name, kind: ["Nuscenes"] if kind is ConceptType.DATASET else [])
    {'nuscenes dataset': 'nuscenes'}
    """
    found = {}
    for form in labels:
        kind, name = kind_told(form), form.rpartition(" ")[0]
        if not kind or name not in labels or not _is_name(labels[name]):
            continue
        names = known(form, name, kind)
        says = _says_it_is_one if kind is ConceptType.METHOD else _says
        if names and any(says(printed, names) for printed in labels[form]):
            found[form] = name
    return found


def _says(printed: str, names: Collection[str]) -> bool:
    """Whether the words before the noun are a name: `open datasets` and `Open Dataset` are not of OPEN."""
    words = printed.split()
    noun = words[-2:] if concept_form(" ".join(words[-2:])) in _NOUNS else words[-1:]  # `data set` has two
    words = words[: -len(noun)]
    if " ".join(words) in names:
        return True
    is_title = noun[-1][:1].isupper()
    return bool(words) and _is_written_as_name(words) and (not is_title or any(map(has_marks, words)))


def _says_it_is_one(printed: str, names: Collection[str]) -> bool:
    """Whether the noun is said of what has one of these names: `ADD systems` are all that do ADD.

    In the plural it is where no words can be short for the name: `xVerify models`, `Qwen3 models`.
    """
    name, _, noun = printed.rpartition(" ")
    return name in names and (not is_in_plural(noun) or _is_coined(name))


def _is_coined(name: str) -> bool:
    return any(map(str.isdigit, name)) or (any(map(str.islower, name)) and any(map(str.isupper, name[1:])))


def _is_name(printed: Counter[str]) -> bool:
    """Whether most papers print it as a name."""
    names = sum(papers for name, papers in printed.items() if _is_written_as_name(name.split()))
    return 2 * names > printed.total()


def _is_written_as_name(words: Sequence[str]) -> bool:
    marks = [sum(sign.isupper() or sign.isdigit() for sign in word) for word in words]
    return min(marks) > 0 and (len(words) == 1 or max(marks) > 1)
