"""What a thing is used for, where the words for it begin with a verb: `Merging Dense Experts and Routers`.

An activity ends with the last of its objects. A verb that only praises or studies leaves these alone:
`Improving Model Alignment` is about model alignment. One that is a figure of speech leaves nothing.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.generic import word_set
from kg.extract.relations.sketch import Sketch, Thing
from kg.model import Span
from kg.text.language.inflection import concept_form

_FIGURES = word_set(
    """
    breaking bridging bringing closing crossing getting giving going harnessing keeping lifting making moving
    opening paving pushing putting raising rethinking revisiting setting shedding taking turning unleashing
    winning
    """
)
"""`Raising the Bar`, `Turning Whisper into …`."""

_PLAIN = word_set(
    """
    accelerating advancing boosting empowering enhancing exploring improving investigating strengthening
    understanding unlocking
    """
)
"""What is made better or looked at has a name of its own."""


def activities(text: str, sketch: Sketch, doing: str, things: Sequence[Thing]) -> Iterator[Thing]:
    """What words like `merging the <3> and <4>` name, of which these are the things."""
    verb = doing.split()[0]
    if verb in _FIGURES:
        return
    if verb in _PLAIN:
        yield from _whole(things)
        return
    before = Span(sketch.place.start, things[0].span.start).of(text)
    starts = [match.start() for match in re.finditer(re.escape(verb), before, re.IGNORECASE)]
    if starts:
        span = Span(sketch.place.start + starts[-1], things[-1].span.end)
        yield Thing(span, concept_form(span.of(text)), span)


def _whole(things: Sequence[Thing]) -> Iterator[Thing]:
    """The things without those that may lack their last word: `image` of `image and video generation`."""
    for thing, after in zip(things, (*things[1:], None), strict=True):
        if after is None or " " in thing.form or " " not in after.form:
            yield thing


def is_half(text: str, span: Span) -> bool:
    """Whether an object is missing that stands behind another verb: `measuring and inducing traits`.

    >>> is_half("for measuring and inducing traits", Span(4, 13))
    True
    """
    alone = span.of(text).endswith("ing") and " " not in span.of(text)
    return alone and bool(_AND_DOING.match(text, span.end))


_AND_DOING = re.compile(r"\s+(?:and|or|&)\s+\w+ing\s")
