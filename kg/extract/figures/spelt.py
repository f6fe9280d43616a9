"""Numbers in words, where what stands behind says that they count: `three times`, `Seventy-eight percent`."""

_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: value for value, word in enumerate((*_UNITS, *_TEENS))}
_VALUES |= {word: 10 * tens for tens, word in enumerate(_TENS, 2)}
_FEW = "|".join((*_UNITS, *_TEENS[:3])[1:])
_ANY = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in (*_TENS, *_UNITS[1:], *_TEENS))
BEGINNINGS = "EFNOSTefnost"
"""The first letters of such words, for a character class."""
_CHANGED = "higher|greater|larger|lower|more|less|increase[ds]?|decrease[ds]?|reduction|rise|elevated|faster"
_RAISED = """increased decreased reduced elevated raised lowered improved enriched enhanced rose fell grew
    grown declined dropped than nearly almost approximately""".split()
_BEHIND = "|".join(rf"(?<=\b{word}\s)" for word in _RAISED)  # `increased threefold`, `more than threefold`
_LINKED = {len(word): "|".join(each for each in _VALUES if len(each) == len(word)) for word in _VALUES}
"""The words by how long they are, as what stands before must have one length in a pattern."""
_PARTS = ("half", "third", "thirds", "quarter", "quarters", "tenth", "tenths", "fraction")
_PARTED = (
    *("point", "hundred", r"hundred\sand", "thousand", r"thousand\sand"),
    *(rf"{part}\sof" for part in _PARTS),
    *(rf"(?:{words})\s(?:{links})" for words in _LINKED.values() for links in ("to|or", "and")),
)
_WHOLE = "".join(rf"(?<!\b{before}\s)" for before in _PARTED)
"""Behind none of what makes another number of it: `three point eight`, `a hundred and five`, `half of one`,
`ten to twenty percent`."""
SPELT = rf"""(?:{_FEW}) (?= (?:(?:\sand|-\s(?:to|or|and))\s(?:{_FEW}))?[\s-](?:times|fold|orders?)\b
        | fold\s(?:{_CHANGED})\b ) | (?:{_BEHIND})(?:{_FEW})(?=fold\b)
    | (?=[{BEGINNINGS}][a-z]{{2,8}}[\s-](?:[a-z]{{3,5}}\s)?per\s?cent) (?i:{_WHOLE})
      (?:{_ANY})(?:[\s-](?:{"|".join(_UNITS[1:])}))? (?=\s(?:percent|per\scent)\b)"""
"""A pattern of such a number; of `twofold` alone, `our contribution is twofold`, it knows nothing."""


def spelt_value(words: str) -> int:
    """The value of a number in words below a hundred.

    >>> spelt_value("twelve"), spelt_value("Seventy-eight"), spelt_value("thirty two")
    (12, 78, 32)
    """
    return sum(_VALUES[word] for word in words.lower().replace("-", " ").split())
