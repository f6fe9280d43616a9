"""Names that have a short form where others have what it stands for: `multimodal LLMs`, `online RL`.

What a short form means alone, it means in a name of several words: who asks for multimodal large language
models would be shown half of the papers. Only short forms that papers agree on are spelt out.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from kg.resolve.groups import Groups


def spelt_alike(forms: Collection[str], long_of: Mapping[str, str]) -> Iterator[list[str]]:
    """The forms of one name each, by what its short forms stand for; what has no other form is in none.

    `forms` are all, folded; `long_of` has the short forms that mean one thing in all papers.

    >>> forms = ["multimodal large language model", "multimodal llm", "llm", "llm agent"]
    >>> list(spelt_alike(forms, {"llm": "large language model"}))
    [['multimodal large language model', 'multimodal llm']]
    """
    shortened: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        words = form.split()
        if len(words) > 1 and not long_of.keys().isdisjoint(words):
            shortened[" ".join([long_of.get(word, word) for word in words])].append(form)
    for long, short in sorted(shortened.items()):
        alike = sorted({long, *short}) if long in forms else sorted(short)
        if len(alike) > 1:
            yield alike


def join_spelt(groups: Groups[str], alike: Iterable[list[str]], systems: Iterable[str]) -> None:
    """Join what is one name spelt out, but no two that papers introduce, by whatever spelling.

    GraphRAG, which others call Graph RAG, and Graph Retrieval-Augmented Generation may be two. `groups` has
    what is one already, `systems` the forms of systems.

    >>> groups = Groups(["a mri", "mri map", "mrimap", "imaging map"])
    >>> groups.join("mrimap", "mri map")
    >>> join_spelt(groups, [["imaging map", "mri map"]], ["mrimap", "imaging map"])
    >>> groups.all()
    [['a mri'], ['mri map', 'mrimap'], ['imaging map']]
    """
    taken = {groups.find(form) for form in systems}
    for forms in alike:
        theirs = taken.intersection(map(groups.find, forms))
        if len(theirs) < 2:
            groups.join_all(forms)
            taken.update(groups.find(forms[0]) for _ in theirs)
