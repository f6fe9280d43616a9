"""The metric that a sentence names apart from its figure: `by 5%, 6%, respectively, in terms of F1`."""

import re

from kg.extract.claims.metrics import is_metric
from kg.extract.claims.phrases import phrase_at
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import is_told
from kg.extract.generic import word_set
from kg.extract.measures import is_measure

_FAR = 14  # tokens from a figure to the words that lead to its metric
_MEASURING = re.compile(r"(?:measur|evaluat|assess|quantif|judg|indicat|reflect|rat)ed\Z")
_BY = word_set("by in with using on through via under")
_RESOURCES = word_set("flops macs gflops gmacs params gpu gpus vram ram tokens")
_KEEPING = re.compile(r"(?:retain|preserv|maintain|keep|recover|requir|us|sav)(?:s|es|ing|ed|e)?\Z")
_WALLS = word_set("; while whereas which who but compared than")


def measured_by(read: Reading, first: int, stop: int) -> Range | None:
    """What a figure that ends before a token is measured by: `in terms of F1`, `as measured by the FID`.

    It stands before `stop`, where another figure begins, with no verb of its own in between.
    """
    words = read.words
    for k in range(first, min(stop, first + _FAR, len(words) - 2)):
        if words[k] in _WALLS or (read.marks[k] in "VZA" and not _MEASURING.match(words[k])):
            return None
        if words[k : k + 3] == ["in", "terms", "of"]:
            return _metric(read, k + 3, stop)
        if _MEASURING.match(words[k]) and words[k + 1] in _BY:
            return _metric(read, k + 2, stop)
    return None


def _metric(read: Reading, first: int, stop: int) -> Range | None:
    found = phrase_at(read, first, min(stop, len(read.words)))
    return found if found and is_metric(read, found) else None


def is_named_metric(read: Reading, phrase: Range, first: int, end: int) -> bool:
    """Whether a phrase without an article is the name of a metric: `R@100`, `BLEU-4`, not `memory`.

    That of which a figure, which begins at `end`, is reached may be one word: `achieves 91% of accuracy`.
    """
    printed = read.tokens[phrase[1] - 1].text
    alone = phrase[1] - phrase[0] == 1 and is_told(read, end, None)
    named = "@" in printed or any(letter.isupper() for letter in printed) or alone
    if printed.lower() in _RESOURCES or any(map(_KEEPING.match, read.words[max(0, first - 5) : first])):
        return False
    return phrase[0] == first and named and is_metric(read, phrase) and is_measure(printed.lower())


def reached_in(read: Reading, right: Range) -> Range | None:
    """What something reaches, named in the singular right after: `achieves 10% elongation`."""
    found = phrase_at(read, *right)
    single = found and found[0] == right[0] and read.marks[found[1] - 1] == "N"
    return found if single else None
