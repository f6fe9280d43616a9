"""Signs that are part of a word without being letters: vowels of Devanagari, Thai, Tamil, points of Hebrew.

Python's `\\w` leaves them out, so that हिंदी and हिंदू would be one word, ह द. Accents of Latin letters are not
among them: they fold into their letters.
"""

import unicodedata

_FIRST, _LAST = 0x0483, 0xABF0  # the scripts of living languages, behind the accents of Latin letters

MARKS = "".join(sign for sign in map(chr, range(_FIRST, _LAST)) if unicodedata.category(sign) in ("Mn", "Mc"))
"""All of them, for the inside of a character class."""
