"""Signs that are part of a word without being letters: vowels of Devanagari, Thai, Tamil, points of Hebrew.

Python's `\\w` leaves them out, so that हिंदी and हिंदू would be one word, ह द. So are accents
that no composed letter has: `Ọ̀ṣun`.
"""

import re
import unicodedata

_FIRST, _LAST = 0x0300, 0xABF0  # accents, and the scripts of living languages

MARKS = "".join(sign for sign in map(chr, range(_FIRST, _LAST)) if unicodedata.category(sign) in ("Mn", "Mc"))
"""All of them, for the inside of a character class."""

BETWEEN_WORDS = re.compile(rf"(?:(?![{MARKS}])[\W_])+")
"""What stands between words of any script."""

APOSTROPHES = "'\u2019\u2018\u02b9\u02ba\u02bb\u02bc\u02be\u02bf`"
"""Apostrophes, and the letters of Hawaii and of romanised Arabic, Hebrew and Russian that people write as
one, or leave out: `Ka\u02bbiulani`, `Ra\u02be\u016bf`, `Gel\u02b9fand`. For a character class."""

POINT_BETWEEN_L = r"(?<=[lL])\u00b7(?=[lL])|(?<=[a-z\u00e0-\u00ff]l)\.(?=l)"
"""What parts two l of Catalan: `Col\u00b7lell`, `Col.lell`. A pattern."""

SOFT_SIGNS = "\u044c\u044a\u042c\u042a"
"""Letters of Cyrillic that are apostrophes in Latin letters, which nobody prints: `Васильев`, Vasilev."""
ENDINGS = r"[+\#]|\*(?!\*)|⁺(?![⁰¹²³⁴-⁹])"
"""A pattern, spaces ignored, of a sign that ends a word and is of it: `C++`, `A*`; not Markdown's `**`."""
