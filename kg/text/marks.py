"""Signs that are part of a word without being letters: vowels of Devanagari, Thai, Tamil, points of Hebrew.

Python's `\\w` leaves them out, so that हिंदी and हिंदू would be one word, ह द. So are accents
that no composed letter has: `Ọ̀ṣun`.
"""

import unicodedata

_FIRST, _LAST = 0x0300, 0xABF0  # accents, and the scripts of living languages

MARKS = "".join(sign for sign in map(chr, range(_FIRST, _LAST)) if unicodedata.category(sign) in ("Mn", "Mc"))
"""All of them, for the inside of a character class."""
