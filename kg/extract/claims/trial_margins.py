"""How much worse or better a trial allows something to be: no gain, whatever stands beside it."""

from kg.extract.claims.reading import Reading
from kg.extract.generic import word_set

_MARGINS = word_set("margin margins")
LIMITS = _MARGINS | word_set("bound boundary limit limits threshold")
"""Words for how far something may go, in a trial and elsewhere."""
_TRIALS = word_set("equivalence non-inferiority noninferiority superiority")
_NOT_INFERIOR = ("noninferior", "non-inferior")


def is_trial_margin(read: Reading, k: int) -> bool:
    """Whether a word is how much worse or better a trial allows, not of a gain: `noninferiority margin`."""
    named = bool(_TRIALS.intersection(read.words[max(0, k - 2) : k]))
    allowed = read.words[k] in _MARGINS and any(word.startswith(_NOT_INFERIOR) for word in read.words)
    return read.words[k] in LIMITS and (named or allowed)
