"""How much data or work there was: `40 GB of text`, `spans 94 minutes`, `150 hours of human effort`."""

import re

from kg.extract.claims.phrases import phrase_at
from kg.extract.claims.reading import Reading
from kg.extract.claims.shared import Stated
from kg.extract.figures.quantities import is_time
from kg.extract.generic import word_set
from kg.extract.measures import has_measure

LASTING = word_set(
    "audios clips conversations episodes films meetings movies recordings sequences sessions songs videos"
)
"""What goes on for a time."""
RECORDED = word_set(
    "dataset datasets data corpus corpora recordings videos audio speech footage subset split"
)
"""Bodies of data."""
_BODIES = (
    LASTING
    | RECORDED
    | word_set("benchmark clip documents movie recording samples segments sequence set sets utterances video")
)
_TOTALLING = re.compile(r"(?:total(?:s|ing|ling|led)?|compris(?:es?|ing)|contain(?:s|ing)?)\Z")
_SPANNING = re.compile(r"(?:span(?:s|ning|ned)?|cover(?:s|ing)?)\Z")
_LASTED = re.compile(r"(?:last|rang)(?:e?s|ing|ed?)?\Z")
_BYTES = re.compile(r"(?:[KMGTPkm]i?B|(?:kilo|mega|giga|tera|peta)?bytes?)\Z")
_MATERIAL = RECORDED | word_set(
    """
    video text music dialogue dialogues conversation conversations imagery images gameplay demonstrations
    demonstration teleoperation material driving interactions interaction play experience trajectories
    annotation annotations labeling labelling effort efforts labor labour work
    """
)
"""What there are so many hours or bytes of that are put in."""
_CAME_OUT = re.compile(
    r"(?:versus|vs\.?|than)\Z|(?:generat|produc|creat|synthesi[sz]|transmit|stor|sav|render|tak|took|requir|need)\w*\Z"
)
_LONG = (["in", "duration"], ["in", "length"])
_NEAR = 8  # tokens before a figure in which it is told of what it is, or that it came out
_SUBJECT = 4  # tokens before a figure of which one may name a metric


def is_extent(read: Reading, said: Stated) -> bool:
    """Whether a figure tells how long or how large a body of data is, or how much work was done.

    `our dataset (124 minutes, 13 patients)`, `11 categories, totaling 438 hours`, `over 150 hours of speech`.
    """
    unit, (first, end) = said.figure.unit, said.tokens
    if not is_time(unit) and not _BYTES.match(unit or ""):
        return False
    if _TOTALLING.match(read.word(first - 1)) or _is_spanned(read, said):
        return True
    if first > 1 and read.words[first - 1] == "(" and read.words[first - 2] in _BODIES:
        return True
    came_out = any(map(_CAME_OUT.match, read.words[max(0, first - _NEAR) : first]))
    return not came_out and (_is_of_body(read, said) or _is_long(read, first, end))


def _is_spanned(read: Reading, said: Stated) -> bool:
    """`spanning 94 minutes`, `videos lasting 10 seconds`; not `the outage spans 5 hours`."""
    first = said.tokens[0]
    if said.metric is not None or has_measure(read.words[max(0, first - _SUBJECT) : first - 1]):
        return False
    joined = range(first - 2, max(0, first - _NEAR), -1) if read.word(first - 1) == "to" else (first - 1,)
    k = next((k for k in joined if read.word(k) == "from"), first)  # `ranging from 10 s to 1 hour`
    if _LASTED.match(read.word(k - 1)) and read.word(k - 2) in _BODIES:
        return True
    word, before = read.word(first - 1), read.words[max(0, first - _NEAR) : first]
    return bool(_SPANNING.match(word)) and (word.endswith("ing") or not _BODIES.isdisjoint(before))


def _is_of_body(read: Reading, said: Stated) -> bool:
    """`40GB of textual data`, `100 hours of manual annotation`, `a dataset of 330 hours`."""
    first, end = said.tokens
    if read.word(first - 1) == "of" and read.word(first - 2) in _BODIES:
        return True
    if read.word(end) != "of" or said.metric is not None:
        return False
    thing = phrase_at(read, end + 1, len(read.words))
    return thing is not None and read.head(thing) in _MATERIAL


def _is_long(read: Reading, first: int, end: int) -> bool:
    """`each sequence is 10 seconds long`, `over 10 minutes in duration`."""
    told = read.word(end) == "long" or read.words[end : end + 2] in _LONG
    return told and not _BODIES.isdisjoint(read.words[max(0, first - _NEAR) : first])
