"""What sort of thing a phrase names, by its last word: data, a metric, work; wordings ask for it.

Not a type of the concept: one paper tests on a model, another introduces it.
"""

from kg.extract.generic import word_set
from kg.extract.relations.sketch import Thing
from kg.model import EntityType

DATA = word_set("benchmark corpus dataset environment game simulator suite task testbed")
"""Heads of what is made to be tested on. Folded."""

OBJECTS = word_set(
    """
    collection data document domain graph image language model network platform problem query record robot
    sequence set text track video
    """
)
"""Heads of what else is tested on. Folded."""

METRICS = word_set(
    """
    accuracy precision recall f1 score error perplexity latency throughput rate loss efficiency complexity
    robustness bleu rouge auc map speed cost quality performance fidelity time memory rmse mae psnr ssim fid
    correlation consistency stability generalization utilization coverage diversity overhead consumption
    """
)
"""Heads of what is measured. Folded."""

_WELL_DONE = word_set("adherence alignment assessment evaluation judgment preservation recovery scoring")
"""Heads of work that tells how well other work was done. Folded."""

_WORK = ("ing", "tion", "sion", "ment", "sis")


def sort(thing: Thing, text: str) -> str:
    """The letters for what sort of thing it is, in no place more than once; empty for most.

    `d` data to test on, `o` what else one tests on, `n` a name, `m` a metric, `w` work, `p` a plural.

    >>> from kg.model import Span
    >>> place = Span(0, 14)
    >>> sort(Thing(place, "public corpus", place), "public corpora"), sort(Thing(place, "fid", place), "FID")
    ('d', 'm')
    """
    head = thing.form.rpartition(" ")[2]
    printed = thing.span.of(text)
    plural = "p" if printed.endswith("s") and not head.endswith("s") else ""
    if head in METRICS:
        return "m" + plural
    named = not printed.islower() and any(word[0].isupper() for word in printed.split())
    numbered = named and any(map(str.isdigit, printed))
    data = "d" if numbered or head in DATA else ""
    work = "w" if head.endswith(_WORK) else ""
    return data + ("n" if named else "") + ("o" if head in OBJECTS else "") + work + plural


def is_tried_on(form: str, type: EntityType) -> bool:
    """Whether what tells how good a thing is is data or work that it was tried on, and no measure.

    By its head first: the network takes many a benchmark for a metric, and identity preservation for a task.

    >>> is_tried_on("safety benchmark", EntityType.METRIC), is_tried_on("f1 score", EntityType.METRIC)
    (True, False)
    >>> is_tried_on("sentiment analysis", EntityType.TASK), is_tried_on("detection accuracy", EntityType.TASK)
    (True, False)
    """
    head = form.rpartition(" ")[2]
    if type is EntityType.MATERIAL or head in DATA:
        return True
    return type is EntityType.TASK and head not in METRICS | _WELL_DONE
