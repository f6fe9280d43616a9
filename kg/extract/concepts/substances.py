"""Formulas of substances, which are neither methods nor tasks: `CO2`, `LiFePO4`, `α-MnO₂`, `Mn³⁺`.

Not for names of data such as `WN18` and `VOC12`, which elements and numbers may spell as well.
"""

import re

from kg.text.typesetting.medline import ELEMENT

_COUNT = r"(?:[1-9]\d?|\d\.\d{1,3})"
_FORMULA = re.compile(rf"(?:[α-ω]-)?(?=\D*\d)(?:[(\[]?{ELEMENT}{_COUNT}?(?:[)\]]{_COUNT}?)?)+[+−-]?")
_ION = re.compile(rf"{ELEMENT}[¹²³⁴⁵⁶⁷]?[⁺⁻]")
_PART = re.compile(ELEMENT)
_OF_COMPUTING = re.compile(r"[A-GI-Z]2[A-Z]|FP\d\d?|BF16|NF4|PPO\d")
"""`W2V`, `N2N`: short for words with `to` between them; formats of numbers."""
_LOW = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


def is_substance(word: str) -> bool:
    """Whether a word is the formula of a compound with a number in it, or of an ion.

    >>> [is_substance(each) for each in ("CO2", "C₂H₄", "α-MnO2", "Ca(OH)2", "LiNi0.8Co0.1Mn0.1O2", "Mn³⁺")]
    [True, True, True, True, True, True]
    >>> [is_substance(each) for each in ("S4", "W2V", "FP16", "NF4", "COCO2017", "YOLOv5")]
    [False, False, False, False, False, False]
    """
    plain = word.translate(_LOW)
    if _ION.fullmatch(word):
        return True
    return (
        bool(_FORMULA.fullmatch(plain))
        and not _OF_COMPUTING.fullmatch(plain)
        and len({*_PART.findall(plain)}) > 1
    )
