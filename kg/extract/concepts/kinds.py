"""What kind of thing a noun calls a name that it is said of: `a new dataset`, `LLMs such as`."""

from collections.abc import Sequence

from kg.extract.generic import word_set
from kg.model import ConceptType
from kg.text.language.inflection import concept_form

AGREED = 0.8
"""Part of the mentions, or of the papers, that must say the same."""
LANGUAGE_MODELS = word_set("llm mllm vlm lmm slm")
"""Heads of which no phrase is anything else. Folded."""
MODELS = LANGUAGE_MODELS | {"model", "transformer"}
"""Heads of what is trained. Folded."""
SETS = word_set("benchmark corpus database dataset testbed treebank")
"""Heads of data. Folded."""
NAMED_SETS = word_set("benchmark corpus dataset suite")
"""What names of data end with. Folded."""

_METHODS = word_set(
    """
    algorithm approach architecture framework method methodology pipeline procedure scheme strategy technique
    """
)
_SAID = {
    **dict.fromkeys(SETS, ConceptType.DATASET),
    **dict.fromkeys(MODELS | {"network"}, ConceptType.MODEL),
    **dict.fromkeys(_METHODS, ConceptType.METHOD),
    **dict.fromkeys(word_set("metric measure"), ConceptType.METRIC),
    "task": ConceptType.TASK,
}
_SUITES = word_set("benchmark benchmarking evaluation test")


def kind_of(words: Sequence[str]) -> ConceptType | None:
    """What the last of some words, lower case, says of a name that they are said of; `None` for most.

    >>> kind_of(["large", "dataset"]), kind_of(["evaluation", "suite"]), kind_of(["web", "page"])
    (<ConceptType.DATASET: 'Dataset'>, <ConceptType.DATASET: 'Dataset'>, None)
    """
    *before, head = map(concept_form, words) if words else [""]
    if (head == "suite" and _SUITES.intersection(before)) or (head == "set" and before == ["data"]):
        return ConceptType.DATASET
    return _SAID.get(head)
