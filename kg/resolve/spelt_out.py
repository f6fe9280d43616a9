"""Names that have a short form where others have what it stands for: `multimodal LLMs`, `online RL`.

What a short form means alone, it means in a name of several words: who asks for multimodal large language
models would be shown half of the papers. Only short forms that papers agree on are spelt out, and of systems
that two papers introduce each is its own: Graph RAG and Graph Retrieval-Augmented Generation may be two.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping


def spelt_alike(
    forms: Collection[str], long_of: Mapping[str, str], introduced: Collection[str] = ()
) -> Iterator[list[str]]:
    """The forms of one name each, by what its short forms stand for; what has no other form is in none.

    `forms` are all, folded; `long_of` has the short forms that mean one thing in all papers, `introduced` the
    forms of systems.

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
        if len(alike) > 1 and sum(form in introduced for form in alike) < 2:
            yield alike
