"""Every place where a text says a known form, whatever its case, number, spelling and hyphens."""

from collections.abc import Iterable, Sequence, Set

from kg.model import Span
from kg.text.inflection import Word, touching, words


def longest(forms: Iterable[str]) -> int:
    """How many words the longest of the forms has; 0 for none.

    >>> longest({"dense model", "llm"})
    2
    """
    return max((form.count(" ") + 1 for form in forms), default=0)


def mentions(text: str, forms: Set[str], most_words: int) -> dict[str, list[Span]]:
    """Form → its places in the text, in order; forms that stand nowhere are missing.

    A place is a whole number of words of one title or one sentence part: a comma ends it. No form has more
    than `most_words`, see `longest`. Takes time in proportion to the text times these words, whatever the
    number of forms.

    >>> mentions("Dense-model training of dense models", {"dense model"}, 2)
    {'dense model': [Span(start=0, end=11), Span(start=24, end=36)]}
    """
    title_end = text.find("\n")
    found: dict[str, list[Span]] = {}
    for run in _runs(text, words(text), title_end):
        for first in range(len(run)):
            form = ""
            for word in run[first : first + most_words]:
                form = f"{form} {word.form}" if form else word.form
                if form in forms:
                    found.setdefault(form, []).append(Span(run[first].start, word.end))
    return found


def apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order without those that overlap an earlier or, from the same start, a longer one.

    >>> apart([Span(0, 5), Span(0, 12), Span(6, 12), Span(20, 22)])
    (Span(start=0, end=12), Span(start=20, end=22))
    """
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _runs(text: str, sequence: Sequence[Word], title_end: int) -> list[list[Word]]:
    """The words of a text in stretches that only spaces and hyphens join."""
    runs: list[list[Word]] = []
    for word in sequence:
        before = runs[-1][-1] if runs else None
        if before and touching(text, before.end, word.start) and not before.end <= title_end < word.start:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs
