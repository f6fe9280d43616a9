"""Whether a rate came out of working or was put in by recording: `runs at 30 FPS`, `filmed at 30 FPS`."""

import re

from kg.extract.claims.reading import Reading
from kg.extract.claims.shared import Stated
from kg.extract.generic import word_set

_RATE = re.compile(
    r"(?:fps|(?:frames?|images?|inferences|iterations|queries|requests|samples?|steps|tokens?|words)"
    r"(?:/s|\sper\ssecond))(?:\sper\s\w+)?\Z",
    re.IGNORECASE,
)
_FREQUENCIES = ("Hz", "kHz")
_RECORDED = re.compile(
    r"(?:record|captur|acquir|imag|collect|film|scann|digiti[sz]|(?:re|down|sub|up)?sampl|encod"
    r"|annotat|standardi[sz]|synchroni[sz])(?:e?[sd]|ing|e)?\Z"
)
_RECORDINGS = word_set("camera cameras clip clips dataset datasets footage recording recordings video videos")
_WORKING = re.compile(r"(?:r[ua]n|operat|process|render|control|work|updat|infer)\w{0,4}\Z")
_WALLS = word_set("; : while whereas but")
_FAR = 10  # tokens before a rate in which it is told what is done at it


def is_recording(read: Reading, said: Stated) -> bool | None:
    """Whether a rate is that of what was recorded; `None` where a figure is no rate, or nobody knows."""
    unit, first = said.figure.unit or "", said.tokens[0]
    if unit in _FREQUENCIES:
        if _is_worked_at(read, first):
            return False
        return True if said.is_apposed and said.metric is None else None  # `such as Delta (0.2-3 Hz)`
    if not _RATE.fullmatch(unit):
        return None
    return _leads(read, first) or bool(_RECORDINGS.intersection(read.words[said.tokens[1] :][:1]))


def _is_worked_at(read: Reading, first: int) -> bool:
    """Whether `at` leads from a verb of working to a figure: `operates efficiently at approximately 2 Hz`."""
    k = read.past(first, "R", ("at",))
    return k > 0 and "at" in read.words[k : first + 1] and bool(_WORKING.match(read.words[k - 1]))


def _leads(read: Reading, first: int) -> bool:
    """Whether the nearest verb of recording or working before a figure is one of recording."""
    for k in range(first - 1, max(-1, first - _FAR), -1):
        if read.words[k] in _WALLS or _WORKING.match(read.words[k]):
            return False
        if _RECORDED.match(read.words[k]) and read.marks[k] != "N":
            return True
    return False
