"""Which way a word says that something goes: `improves`, `reduction`, `faster`."""

import re
from functools import lru_cache

from kg.extract.generic import word_set
from kg.model import Direction

_INCREASE = re.compile(
    r"""(?:gain(?:s|ed|ing)?|improv\w+|increas\w+|boost\w*|higher|rise[sn]?|rising|rose|rais\w+|speed-?ups?|speed(?:s|ed|ing)|sped|faster
    |better|outperform\w*|surpass\w*|exceed\w*|enhanc\w+|more|greater|larger
    |accelerat\w+|amplif\w+|grow\w*|grew|superior
    |uplifts?|beat(?:s|ing)?|quicker|longer|doubl\w+|advantages?|upturn|growth|outstrip\w*|lifts?|lifting|lifted
    |stronger|sharper|richer|denser|wider|deeper|broader|heavier|elevat\w+|climb\w*|jump\w*|soar\w*)\Z""",
    re.VERBOSE,
)
_DECREASE = re.compile(
    r"""(?:reduc\w+|decreas\w+|lower(?:s|ed|ing)?|drop\w*|fewer|less|cut(?:s|ting)?|shr[iau]nk\w*|smaller|shorter
    |declin\w+|degrad\w+|worse\w*|sav(?:es?|ed|ings?)|slow(?:er|s|ed)|slowdowns?|minimi[sz]\w+|fall(?:s|ing)?|fell
    |compress(?:es|ed|ing)?|cheaper|prun\w+|diminish\w*|lighter
    |removing|slash\w+|trimm?\w*|curtail\w*|underperform\w*
    |lag(?:s|ged|ging)?|trail\w*
    |removal|prevent\w*|eliminat\w+|avoid(?:s|ed|ing)?|sacrific\w+|los(?:es?|ing)|collaps\w+|plummet\w*|plung\w+|deteriorat\w+)\Z""",
    re.VERBOSE,
)
COMPARATIVES = word_set(
    """
    better broader cheaper deeper denser faster fewer greater heavier higher larger less lighter longer
    lower more quicker richer sharper shorter slower smaller stronger superior wider worse
    """
)
"""Words of change before what changes: `faster inference`."""


@lru_cache(maxsize=4096)
def direction_of(word: str) -> Direction | None:
    """Which way a word in lower case says that something goes.

    >>> direction_of("improves"), direction_of("reduction"), direction_of("with")
    (<Direction.INCREASE: 'increase'>, <Direction.DECREASE: 'decrease'>, None)
    """
    if _INCREASE.match(word):
        return Direction.INCREASE
    return Direction.DECREASE if _DECREASE.match(word) else None
