"""Which single capitals behind a number are units: `a force of 12 N`, not `24 A levels`, `3 T cells`.

Each has far more meanings than one, and so is a unit only where the sentence speaks of its quantity, and what
follows is no thing that there may be so many of, but a word of grammar or of that quantity: `a 12 N load`.
"""

import re

from kg.extract.figures.countable import is_plural
from kg.extract.figures.symbols import FACTORS

_QUANTITIES = {
    "A": r"currents?|amp(?:s|eres?|erage)?|(?:dis)?charg\w+|coils?|fuses?|\d\s?[km]?V",
    "F": r"(?:super|ultra)?capacit\w+|farads?",
    "H": r"induct\w+|henr(?:y|ies)",
    "K": r"temperatures?|kelvins?|cryo\w+|cool\w+|heat\w*|thermal\w*|superconduct\w+|warm\w*|magneti\w+"
    r"|resistivit\w+|melting|boiling|freezing|ferro\w+|antiferro\w+|phonons?"
    r"|T_?\{?(?:c|g|m|N|max|onset)\}?(?!\w)|T\((?:c|g|m|N)\)|T-C(?!\w)|isotherms?|(?:ad|de)sor\w+|uptakes?|anneal\w+"
    r"|pyroly\w+|calcin\w+|ZT|kbar|GPa|conductivit\w+",
    "L": r"lit(?:er|re)s?|water|volumes?|filter(?:ed|ing)|tanks?|(?:bio)?reactors?|flasks?|bottles?|fuel"
    r"|milk",
    "N": r"forces?|loads?|loading|thrust|tensions?|newtons?|weights?|payloads?|drag|withst\w+"
    r"|gripp?(?:s|ing|er)?|pull-?out|friction\w*",
    "S": r"conductances?|admittances?|siemens",
    "t": r"tonn\w+|tons?|stock|biomass|catch(?:es)?|landings?|harvest\w*|cargo|payloads?|yields?|freight"
    r"|deadweight|emissions?|production|capacity",
    "T": r"(?:magnetic|B)?\s?fields?|magnet\w*|teslas?|MRI|f?MR|NMR|scanners?",
}
"""What each is the unit of, in the words of texts."""
_SPOKEN = {
    letter: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for letter, words in _QUANTITIES.items()
}
_GRAMMAR = (
    r"(?:across|after|and|applied|are|as|at|because|before|between|but|by|compared|corresponds?|can|down|due|during|for"
    r"|from|has|have|if|in|into|is|it|of|on|or|over|per|respectively|since|than|that|the|through|to|under|up|upon"
    r"|using|versus|via|was|we|were|when|where|whereas|which|while|with|within|without)(?!\w)"
)
_BEHIND = re.compile(rf"(?![\w/-])(?!\.\s?[a-z])(?:\s(?P<word>(?!{_GRAMMAR})[A-Za-z][\w-]*))?")
_COUNTING = re.compile(r"(?<![A-Za-z])[nN]\s?=\s?\$?[\d.,]+\s?\Z")
_LATITUDE = re.compile(r"\s?[,;/]?\s?\d[\d.]*\s?°?\s?[EW](?!\w)")
_DEGREES = "".join(rf"(?<!\b{before}\s)" for before in ("at", "above", "below", "near", r"temperature\sof"))
_THOUSANDS = re.compile(rf"(?i:{_DEGREES})(?<![\d.,])[\d.,]+\s?K\s(?P<noun>(?!{_GRAMMAR})[a-z-]+)")
"""`118 K images`, and not `at 300 K samples`."""
_SPLIT = re.compile(r"\sfor\s(?:evaluation|fine-?tuning|test(?:ing|s)?|training|validation)(?!\w)")
"""What thousands of samples are for, where nothing is `cooled to 77 K for testing`."""
_AS_WARM = re.compile(r"\b(?:above|at|below|near|to|under)\s[\d.,]+\s?\Z")
_NEXT = re.compile(rf"\w+\s(?P<noun>(?!{_GRAMMAR})[a-z-]+)")
_OF_EACH = re.compile(rf"\s{FACTORS}(?:[⁻−][¹1]|[–-]1)(?!\w|\.\d)")
"""`0.2 K decade−1`."""
_BEFORE, _AFTER = 140, 70  # code points in which the quantity is named


def is_unit(text: str, at: int) -> bool:
    """Whether the capital at an offset, behind a number, is the unit of what its sentence speaks of.

    >>> text = "It applies a force of 12 N to 3 T cells in a magnetic field."
    >>> is_unit(text, text.index("N")), is_unit(text, text.index("T"))
    (True, False)
    """
    if _OF_EACH.match(text, at + 1):
        return True
    spoken, behind = _SPOKEN.get(text[at]), _BEHIND.match(text, at + 1)
    if spoken is None or behind is None or _LATITUDE.match(text, at + 1):
        return False
    if behind["word"] and not spoken.match(text, behind.start("word")):
        return False
    before = text[max(0, at - _BEFORE) : at].rpartition(". ")[2]
    after = text[at + 1 : at + _AFTER].partition(". ")[0]
    if text[at] == "K" and (
        (_SPLIT.match(text, at + 1) and not _AS_WARM.search(before))
        or _are_counted(text, behind)
        or _has_thousands(before + text[at] + after)
    ):
        return False
    return not _COUNTING.search(before) and bool(spoken.search(before) or spoken.search(after))


def _are_counted(text: str, behind: re.Match[str]) -> bool:
    """Whether the word of the quantity only tells what there are so many of: `35 K thermal images`."""
    following = _NEXT.match(text, behind.start("word")) if behind["word"] else None
    return following is not None and is_plural(following["noun"])


def _has_thousands(near: str) -> bool:
    """Whether a sentence counts things in thousands: `118 K images for training and 5 K for testing`."""
    nouns = (found["noun"] for found in _THOUSANDS.finditer(near))
    return any(is_plural(noun) and not _SPOKEN["K"].match(noun) for noun in nouns)
