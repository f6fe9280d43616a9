"""What type a concept is of: by its name, by what papers say that it is, and by what most mentions name."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from kg.extract.concepts.kinds import AGREED, LANGUAGE_MODELS, MODELS, NAMED_SETS, SETS, kind_of
from kg.extract.concepts.said import Attestation, said_type
from kg.extract.concepts.unnamed import is_unfit
from kg.extract.generic import word_set
from kg.extract.relations.sorts import DATA
from kg.model import ConceptType, EntityType
from kg.text.language.inflection import concept_form
from kg.text.people.capitals import has_marks

_SOME = 0.25
"""Part of the mentions that must look like a task where the name is that of work."""
_WORK = word_set(
    """
    answering captioning classification deblurring denoising detection editing estimation forecasting
    identification inpainting localization parsing recognition restoration retrieval segmentation
    summarization tracking translation
    """
)
"""Heads of work that is done by one method or another. Folded."""
_BENCHES = ("Bench", "Corpus", "Dataset", "Benchmark")
_BENCH = re.compile(rf"(?:[a-z\d]|[A-Z]{{2}}|[ -])(?:{'|'.join(_BENCHES)})\Z")
_SIZED = re.compile(r"(?<![\w.])\d+(?:\.\d+)?[Bb]\b")
_OF_MODELS = frozenset((EntityType.METHOD, EntityType.MATERIAL))
"""What mentions of a model look like: it is trained by some, and given to others."""
_LEARNED = word_set(
    """
    adversarial attention autoencoder backbone bayesian belief cnn convolutional decoder deep denoising
    discriminator encoder feedforward generative generator gnn gradient graph hopfield hourglass kolmogorov
    learned learning lstm mamba markov neural policy pretrained prototype prototypical pyramid recurrent
    residual segmentation siamese spiking student teacher transformer unet unfolding value
    """
)
"""Words for networks that are trained; of roads, of people or of a brain, others are. Folded."""

_NOTHING = Attestation()
KNOWN = 8
"""Papers that name a thing, for each that introduces it, from which on it is known beside these."""


def is_sized(name: str) -> bool:
    """Whether a name tells how many parameters what it names has: `Qwen2-7B-Instruct`.

    >>> is_sized("Llama2-7B"), is_sized("ImageNet-1K")
    (True, False)
    """
    return bool(_SIZED.search(name.replace("-", " ")))


def concept_type(
    label: str,
    types: Iterable[EntityType | None],
    own: Iterable[ConceptType] = (),
    said: Attestation = _NOTHING,
    shorts: Collection[str] = (),
) -> ConceptType | None:
    """The type of a concept with this name; `None` where nothing says one, or where what does disagrees.

    `own` is what each paper that introduces it says that it is. That goes before what others say of it,
    `said`, which goes before what its mentions look like. But of what many name, `KNOWN` for each of these,
    they know more: of question answering one paper introduces a dataset so called. Capitals and digits alone
    make no dataset: some paper must call it data. Nor do words for data: it must have a name, if only among
    `shorts`, its short forms.

    >>> concept_type("sparse model", [EntityType.METHOD, None, EntityType.METHOD])
    <ConceptType.MODEL: 'Model'>
    >>> concept_type("QARCO", [EntityType.METHOD], [ConceptType.DATASET])
    <ConceptType.DATASET: 'Dataset'>
    >>> concept_type("pruning", [EntityType.METHOD, EntityType.TASK]), concept_type("pruning", [])
    (None, None)
    """
    introducing = list(own)
    introduced = _agreed(Counter(introducing)) if introducing else None
    theirs = None if said.papers > KNOWN * len(introducing) else introduced
    words = concept_form(label).split() or [""]
    if words[-1] in NAMED_SETS and len(words) > 1 and kind_of(words[-2:]) is ConceptType.DATASET:
        found: ConceptType | None = ConceptType.DATASET
    else:
        found = theirs or _type(label, words, Counter(filter(None, types)), introduced, said)
    if found is None or not is_unfit(label, found, introduced=theirs is found):
        return found
    return None if all(is_unfit(short, found) for short in shorts) else found


def _type(
    label: str,
    words: Sequence[str],
    types: Counter[EntityType],
    introduced: ConceptType | None,
    said: Attestation,
) -> ConceptType | None:
    """What it is called, or looks like, where those who introduce it do not know best."""
    if label.endswith(_BENCHES) and _BENCH.search(label):
        return ConceptType.DATASET
    looks = _looks(label, words, types, data=said.data > 0)
    is_theirs = introduced and has_marks((label.split() or [""])[-1])  # a name is told by those who give it
    return said_type(label, said, looks) or (introduced if is_theirs else looks or introduced)


def _looks(label: str, words: Sequence[str], types: Counter[EntityType], *, data: bool) -> ConceptType | None:
    """What its mentions look like."""
    of_models = sum(types[each] for each in _OF_MODELS)
    if of_models and of_models >= AGREED * types.total() and not data and is_sized(label):
        return ConceptType.MODEL
    if words[-1] in LANGUAGE_MODELS:
        return ConceptType.MODEL
    most = _agreed(types)
    if most is None and words[-1] in _WORK and len(words) > 1:
        return _of_work(types)
    if most is EntityType.METHOD:
        return _of_method(words)
    if most is EntityType.MATERIAL:
        return ConceptType.DATASET if data or words[-1] in DATA | SETS else None
    return _SAME.get(most) if most else None


def _of_work(types: Counter[EntityType]) -> ConceptType | None:
    """Work is a task where its mentions look like it or like a way to do it, which are hard to tell apart."""
    tasks, methods = types[EntityType.TASK], types[EntityType.METHOD]
    some, most = _SOME * types.total(), (1 - _SOME) * types.total()
    return ConceptType.TASK if tasks and tasks >= some and tasks + methods >= most else None


def _of_method(words: Sequence[str]) -> ConceptType | None:
    """Method or model, by its head; a network that no word calls trained may be one of roads or people."""
    if words[-1] == "network":
        return ConceptType.MODEL if _LEARNED.intersection(words) else None
    return ConceptType.MODEL if words[-1] in MODELS else ConceptType.METHOD


_Kind = TypeVar("_Kind", ConceptType, EntityType)


def _agreed(said: Counter[_Kind]) -> _Kind | None:
    """What at least four of five say."""
    most = max(said, key=said.__getitem__, default=None)
    return most if most and said[most] >= AGREED * said.total() else None


_SAME = {EntityType.TASK: ConceptType.TASK, EntityType.METRIC: ConceptType.METRIC}
