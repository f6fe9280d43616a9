"""Phrases that are of no type, whatever their words or mentions look like: `image datasets` is no data set.

Several data sets are of one kind, whatever stands before them; one has a name, with capitals or digits that
are more than those of a field (`VQA dataset`) or of a language. What is done to models is no model, and how
good something is no measure: `fine-tuning language models`, `suboptimal performance`. What a thing is made of
is no method: `LiFePO4`.
"""

import re

from kg.extract.concepts.kinds import NAMED_SETS, SETS
from kg.extract.concepts.substances import is_substance
from kg.extract.generic import word_set
from kg.model import ConceptType
from kg.text.language.inflection import concept_form
from kg.text.language.languages import language_codes
from kg.text.people.capitals import has_marks

_SETS = SETS | NAMED_SETS
"""Heads of data that is made to be used. Folded."""
_HEADS = _SETS | word_set(
    """
    archive collection data frame image imagery map photo photograph recording repository scan scene sequence
    set subset text video volume
    """
)
"""Heads of what is many, or made of much. Folded."""
_OF_A_FIELD = word_set(
    """
    1d 2d 3d 4d 6d ai asr avs bev cad cot covid ct cxr ecg eeg ehr fmri gui hdr hsi ir iot kg lidar llm lmm
    mcq ml mllm mri mt ner nli nlp nlu ocr od ood pet ppg qa rag ray reid rgb rgbd rl rlhf sar sft sql ssl
    sfm sts slam tts uav ui v2a v2x vl vlm vqa x xr
    """
)
"""Short forms that tell what data is of or for. In small letters."""
_MAKERS = frozenset(("Anthropic", "DeepMind", "Google", "IEEE", "Microsoft", "MIT", "NVIDIA", "OpenAI"))
"""Who makes data and models, and is none."""
_WORK = word_set(
    """
    adapting aligning analyzing assessing auditing benchmarking boosting bootstrapping bridging building
    calibrating defending distilling enabling enhancing evaluating fine-tuning finetuning improving
    incentivizing jailbreaking personalizing post-training pre-training pretraining probing retraining scaling
    steering taming testing training transforming tuning understanding unifying
    """
)
"""What is done to models."""
_DEGREES = word_set(
    """
    competitive enhanced excellent high improved inferior insufficient limited low near-perfect poor reduced
    sota strong suboptimal superior top weak
    """
)
"""How good something is."""
_TERMS = re.compile(
    r"boosting models?|competitive (?:ratio|regret)|reduced (?:chi|χ).*|(?:strong|weak) (?:regret|scaling).*",
    re.IGNORECASE,
)
"""What begins with a word for work or a degree and is a model or a measure of its own."""
_TREEBANK = "Treebank"
"""What the treebanks of languages are called by, as one: `Chinese Treebank`."""
_NAMED_BY_DIGITS = re.compile(r"(?!covid)[a-z]{4,}\d+k?|v\d[\d.]*")
"""Small letters that are no common noun: `flickr30k`, and the `v2` of a name; not `covid19`."""
_PARTS = re.compile(r"[-/]")
_LEAST = 4  # letters of the name of a language: codes are shorter


def is_unfit(label: str, type: ConceptType, *, introduced: bool = False) -> bool:
    """Whether a phrase cannot be a name of something of a type; `introduced`, not even one that papers give.

    >>> is_unfit("image datasets", ConceptType.DATASET), is_unfit("Waymo Open Dataset", ConceptType.DATASET)
    (True, False)
    >>> is_unfit("training language models", ConceptType.MODEL), is_unfit("low recall", ConceptType.METRIC)
    (True, True)
    """
    first, *rest = label.lower().split() or [""]
    if label in _MAKERS:
        return True
    if introduced:
        return is_kind_of_data(label)
    if type is ConceptType.DATASET:
        return _names_no_data(label)
    if is_substance(label.rpartition(" ")[2]):
        return True
    if not rest or _TERMS.fullmatch(label):
        return False
    if type is ConceptType.MODEL:
        return first in _WORK
    return type is ConceptType.METRIC and first in _DEGREES


def is_kind_of_data(label: str) -> bool:
    """Whether a phrase says that it is data of a kind: `reasoning benchmarks`; not any `chest X-ray`.

    >>> is_kind_of_data("reasoning benchmarks"), is_kind_of_data("chest X-ray"), is_kind_of_data("COCO")
    (True, False, False)
    """
    *_, head = ["", *label.split()]
    return concept_form(head) in _SETS and _names_no_data(label)


def _names_no_data(label: str) -> bool:
    """Whether a phrase is no name of one data set, benchmark or corpus.

    >>> [_names_no_data(each) for each in ("QA datasets", "VQA dataset", "chest X-ray", "Arabic corpus")]
    [True, True, True, True]
    >>> [_names_no_data(each) for each in ("COCO", "MATH dataset", "nuScenes", "Fine-Grained Benchmark")]
    [False, False, False, True]
    """
    words = label.split() or [""]
    head, folded = words[-1], concept_form(words[-1])
    if head == _TREEBANK and words[0][:1].isupper() and len(words) > 1:
        return _is_compound(words[0])
    if folded in _SETS and head[:1].isupper():  # of a title, or of a name
        return _is_compound(words[0]) or all(map(_is_plain, words[:-1]))
    if folded not in _HEADS or head[:1].isupper():
        return all(map(_is_plain, words))
    return folded != head or all(map(_is_plain, words))


def _is_plain(word: str) -> bool:
    """Whether a word is in no name: in small letters, a language, or the short form of a field: `RGB-D`."""
    if word.islower() and not any(map(str.isdigit, word)):
        return True
    if any(map(_NAMED_BY_DIGITS.fullmatch, _PARTS.split(word))):
        return False
    if all(map(_is_plain_part, _PARTS.split(word))):
        return True
    return len(word) >= _LEAST and not has_marks(word) and language_codes(word) != [word]


def _is_plain_part(part: str) -> bool:
    if len(part) < 2 or part.islower() or part.isdigit():
        return True
    return part.lower().removesuffix("s") in _OF_A_FIELD


def _is_compound(word: str) -> bool:
    """Whether a word is joined of plain ones by a hyphen: `Fine-Grained`; not `Charades-STA`."""
    parts = word.split("-")
    return len(parts) > 1 and all(part.isalpha() and part[1:].islower() for part in parts)
