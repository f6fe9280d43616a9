"""Words that say nothing, or tell of a change, but are part of a name before others or behind them.

`standard error`, `yield strength`, `specific impulse`; `antenna gain`, `peak ground acceleration`.
"""

from collections.abc import Sequence

from kg.extract.generic import word_set

_NAMES = {
    "standard": word_set("error errors deviation deviations"),
    "minimum": word_set("wage wages"),
    "mean": word_set(
        "absolute ap average bias free intersection iou opinion per-joint reciprocal square squared"
    ),
    "average": word_set("displacement endpoint precision treatment"),
    "final": word_set("displacement"),
    "median": word_set("absolute"),
    "total": word_set("variation"),
    "overall": word_set("survival"),
    "net": word_set("income present profit promoter"),
    "absolute": word_set("error errors humidity magnitude percentage pose pressure trajectory"),
    "current": word_set("amplitude density densities efficiency gain ripple"),
    "specific": word_set(
        """
        absorption activity capacitance capacities capacity conductivity energy fuel gravity heat humidity
        impulse loss on-resistance power resistance stiffness strength surface volume
        """
    ),
    "yield": word_set("load point strain strength strengths stress stresses surface"),
}
"""What begins a name and says nothing, or is a verb, before other words."""
_QUANTITIES = {
    "gain": word_set(
        """
        amplifier antenna array boresight closed-loop dc loop open-loop realised realized small-signal
        transducer voltage
        """
    ),
    "acceleration": word_set(
        "angular centripetal ground gravitational lateral longitudinal spectral vertical"
    ),
}
"""What looks like a change and is a quantity with such a word before it: `antenna gain`."""
_OF_GAIN = word_set("dbi dbic dbd")
"""Units in which no change is told: `a gain of 14.2 dBi`."""
_NEAR = 6
"""Words behind a gain in which its unit stands."""


def begins_name(word: str, after: str) -> bool:
    """Whether a word, in lower case, begins a name that goes on with the one after it.

    >>> begins_name("yield", "strength"), begins_name("yield", "gains")
    (True, False)
    """
    return after in _NAMES.get(word, ())


def is_quantity(words: Sequence[str], k: int) -> bool:
    """Whether what looks like a change is a quantity with a value of its own, by the words around it.

    >>> is_quantity(["the", "antenna", "gain", "is"], 2), is_quantity(["the", "bleu", "gain", "is"], 2)
    (True, False)
    """
    beside = _QUANTITIES.get(words[k].removesuffix("s"))
    if beside is None:
        return False
    named = k > 0 and words[k - 1] in beside
    return named or bool(_OF_GAIN.intersection(words[max(0, k - 2) : k + _NEAR]))
