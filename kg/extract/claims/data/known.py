"""Which names stand for data: what a text calls them, and what other texts do.

`names.tsv` has those that two papers of arXiv at least call data, and those that they call something else. It
is made by `training/`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.extract.claims.data.lists import is_other_noun
from kg.extract.concepts.kinds import kind_of
from kg.extract.generic import word_set
from kg.model import ConceptType, Findings
from kg.text.people.capitals import has_marks

_FAMILIES = word_set(
    """
    bert claude clip deepseek deit dino dinov dit falcon flux gemini gemma gpt grok internvl llama llava mamba
    mistral mixtral mobilenet olmo opt phi pythia qwen resnet roberta sam sdxl swin vgg vicuna vit whisper
    yolo
    """
)
"""What names of models begin with."""
_MACHINES = word_set(
    """
    a100 amd apple arm cortex cpu cuda esp32 fpga geforce gpu gpus h100 intel iphone jetson macbook mcu nano
    nvidia orin pi pixel raspberry rtx ryzen snapdragon stm32 tpu v100 versal xavier xeon xilinx zynq
    """
)
"""Words of names of machines."""
_SIZED = re.compile(r"(?<![^\W_])\d+(?:\.\d+)?[bB](?![^\W_])")  # parameters: `Qwen2-7B`
_BENCH = re.compile(r"[bB]ench|BENCH")
_CALLED = r"(?:[\s~]+[a-z][\w-]*){0,2}?[\s~]+(?:data\s?set|benchmark|corpus|(?:test|dev|validation)\sset)"
_SEARCHED = 10_000  # letters, more than abstracts have: names of long texts are many
_LETTERS = re.compile(r"[^\W\d_]+\d*")


@dataclass(frozen=True, slots=True)
class Known:
    """What names of a text stand for; what is in neither, other texts tell."""

    data: frozenset[str]
    """Names of what the text calls data."""
    other: frozenset[str]
    """Names of what it says is something else."""
    text: str = ""
    """How the text begins, which may call a name data elsewhere: `the QSet dataset`."""

    def is_data(self, name: str) -> bool:
        """Whether a name is known as one of data.

        >>> nothing = Known(frozenset(), frozenset())
        >>> nothing.is_data("ImageNet"), nothing.is_data("LoRA"), nothing.is_data("Qwen2-7B")
        (True, False, False)
        """
        if name in self.data or _BENCH.search(name):
            return True
        if name in self.other:
            return False
        counted = _counted().get(name)
        return counted is True or (counted is None and not _is_model(name) and self._is_called(name))

    def is_other(self, name: str) -> bool:
        """Whether a name is known as one of something else.

        >>> nothing = Known(frozenset(), frozenset())
        >>> nothing.is_other("ImageNet"), nothing.is_other("LoRA"), nothing.is_other("Qwen2-7B")
        (False, True, True)
        """
        if self.is_data(name):
            return False
        return name in self.other or _counted().get(name) is False or _is_model(name)

    def _is_called(self, name: str) -> bool:
        """Whether the text calls a name data, be it no concept of the text: `the QSet test set`."""
        printed = r"\s+".join(map(re.escape, name.split()))
        plural = "s?" if has_marks(name) else ""  # `Chinese datasets` have no name
        return re.search(rf"(?<![\w-]){printed}{_CALLED}{plural}\b", self.text) is not None


def known(text: str, findings: Findings) -> Known:
    """What the names of a text stand for, by the words of the text."""
    tried = (name for each in findings.keyphrases if each.data for name in (each.label, each.short))
    data = {name for name in tried if name and not _is_model(name)}
    other: set[str] = set()
    for system in findings.systems:
        is_data = system.kind is ConceptType.DATASET
        (data if is_data else other).update(filter(None, (system.name, system.expansion)))
    for each in findings.abbreviations:
        is_data = kind_of(each.long.lower().split()) is ConceptType.DATASET
        (data if is_data else other).add(each.short)
    return Known(frozenset(data), frozenset(other - data), text[:_SEARCHED])


def _is_model(name: str) -> bool:
    """Whether words or letters of a name are those of a model or a machine."""
    words = {word.lower() for word in _LETTERS.findall(name)}
    families = {word.rstrip("0123456789") for word in words}
    is_named = not (words.isdisjoint(_MACHINES) and families.isdisjoint(_FAMILIES))
    return is_named or is_other_noun(name.split()[-1]) or _SIZED.search(name) is not None


@cache
def _counted() -> Mapping[str, bool]:
    """Name → whether most papers that say what it is call it data."""
    rows = files(__package__).joinpath("names.tsv").read_text(encoding="utf-8").splitlines()
    return {name: kind == "data" for name, kind in (row.split("\t") for row in rows)}
