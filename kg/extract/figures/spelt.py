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
_CHANGED = "higher|greater|larger|lower|more|less|increase[ds]?|decrease[ds]?|reduction|rise|elevated|faster"
SPELT = rf"""(?:{_FEW}) (?= (?:(?:\sand|-\s(?:to|or|and))\s(?:{_FEW}))?[\s-](?:times|fold|orders?)\b
        | fold\s(?:{_CHANGED})\b )
    | (?=[EFNOSTefnost][a-z]{{2,8}}[\s-](?:[a-z]{{3,5}}\s)?per\s?cent)
      (?:{_ANY})(?:[\s-](?:{"|".join(_UNITS[1:])}))? (?=\s(?:percent|per\scent)\b)"""
"""A pattern of such a number; of `twofold` alone, `our contribution is twofold`, it knows nothing."""


def spelt_value(words: str) -> int:
    """The value of a number in words below a hundred.

    >>> spelt_value("twelve"), spelt_value("Seventy-eight"), spelt_value("thirty two")
    (12, 78, 32)
    """
    return sum(_VALUES[word] for word in words.lower().replace("-", " ").split())
