"""Words in the letters of their own script, for comparing: one spelling in Latin letters may stand for two.

`近代` and `金代`, أنور and نور, `העם` and `האם` have one such spelling each. So only Latin letters lose their
accents here; the others keep what tells words apart, and lose what one writes and the next leaves out.
"""

import re
import unicodedata
from functools import cache
from importlib.resources import files

from anyascii import anyascii

from kg.text.letters.fold import search_form
from kg.text.letters.marks import BETWEEN_WORDS

_OWN = r"\u0370-\u1dbf\u1f00-\u1fff\u2c80-\ua71f\ua800-\uab2f\uab70-\ud7ff\uf900-\ufaff\U00010000-\U0003ffff"
_OF_ANOTHER_SCRIPT = re.compile(rf"[{_OWN}]")
_FOREIGN = re.compile(
    r"[\u0370-\u03ff\u1f00-\u1fff]{4}|[\u0400-\u05ff]{2}|[\u0600-\u1cff\u2c80-\u2dff\u3005-\ua71f]"
    r"|[\ua800-\uab2f\uab70-\ud7ff\uf900-\ufaff\U00010000-\U0001cfff\U00020000-\U0003ffff]"
)
EASTERN = re.compile(
    r"[\u1100-\u11ff\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U000323af\s·・]+"
)
"""Names in Chinese, Japanese and Korean, whose families stand first, and of which no sign is an initial."""
EASTERN_LETTERS = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
"""Those of Japan, China and Korea, for a pattern, as names have them today."""
_LATIN_OR_SIGN = re.compile(rf"[^\x00-\x7f{_OWN}]+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LEFT_OUT = re.compile(
    r"[\u0591-\u05bd\u05bf-\u05c2\u05c4-\u05c7"  # points of Hebrew
    r"\u0610-\u061a\u0640\u064b-\u065f\u0670]"  # vowels of Arabic, and what only lengthens a word
)
_GREEK = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]+")
_ACCENTS = re.compile(r"[\u0300-\u036f]+")
_SAME = str.maketrans(
    {
        **dict.fromkeys("آأإٱ", "ا"),  # alef, with and without what sits on it
        **dict.fromkeys("ىی", "ي"),
        **dict.fromkeys("ةۀہ", "ه"),
        "ک": "ك",
        "ё": "е",
        "ς": "σ",
    }
)
_SOUTHERN = (0x0900, 0x0A80, 0x0C00, 0x0C80)
"""Where Devanagari, Gujarati, Telugu and Kannada begin, which have like letters in like places."""
_NASAL = re.compile(
    "|".join(
        f"{chr(first + nasal)}{chr(first + 0x4D)}(?=[{chr(first + nasal - 4)}-{chr(first + nasal - 1)}])"
        for first in _SOUTHERN
        for nasal in (0x19, 0x1E, 0x23, 0x28, 0x2E)
    )
    + "|[\u0901\u0a81]"
)
"""A nasal joined to a consonant of its own row, and the moon of the first two: many print a point for both,
हिन्दी and हिंदी are one word."""
_DIGIT = re.compile(r"[^\D0-9]")


def script_form(text: str) -> str:
    """The text in small letters, words apart; Latin letters in ASCII, those of other scripts as they are.

    Of these go the vowel points of Hebrew and Arabic, accents of Greek, and the differences between Chinese
    signs of before and after the reforms; nasals of India are points. Empty when there is neither letter nor
    digit.

    >>> script_form("Müller, José"), script_form("近代文學"), script_form("Ἀθῆναι") == script_form("Αθήναι")
    ('muller jose', '近代文学', True)
    >>> script_form("أنور") == script_form("انور"), script_form("أنور") == script_form("نور")
    (True, False)
    """
    if text.isascii():
        return search_form(text)
    composed = unicodedata.normalize("NFKC", text)
    if not _OF_ANOTHER_SCRIPT.search(composed):
        return search_form(composed)
    folded = unicodedata.normalize("NFKC", composed.casefold())
    folded = _LATIN_OR_SIGN.sub(lambda found: anyascii(found[0]).lower(), folded)
    folded = _LEFT_OUT.sub("", folded).translate(_SAME)
    folded = _GREEK.sub(_without_accents, folded)
    folded = _NASAL.sub(_anusvara, folded)
    folded = plain_digits(folded)
    if _HAN.search(folded):
        folded = folded.translate(_chinese_signs())
    return BETWEEN_WORDS.sub(" ", folded).strip()


def plain_digits(text: str) -> str:
    """The text with the digits of other scripts as ours.

    >>> plain_digits("١٩٨٥"), plain_digits("１９８５ a")
    ('1985', '1985 a')
    """
    return text if text.isascii() else _DIGIT.sub(lambda found: str(int(found[0])), text)


def same_words(one: str, other: str) -> bool:
    """Whether two texts have the same words in any spelling, two of other scripts in their own letters.

    >>> same_words("Müller, José", "MULLER JOSE"), same_words("王力", "Wangli"), same_words("※", "※")
    (True, True, False)
    >>> same_words("نور محفوظ", "أنور محفوظ"), same_words("王國維", "王国维")
    (False, True)
    """
    fold = script_form if is_in_another_script(one) and is_in_another_script(other) else search_form
    return fold(one) == fold(other) != ""


def scripts_of(text: str) -> frozenset[str]:
    """The scripts of the letters of a text, as Unicode calls them.

    >>> sorted(scripts_of("Łukasz")), sorted(scripts_of("王 Li")), scripts_of("1985")
    (['LATIN'], ['CJK', 'LATIN'], frozenset())
    """
    return frozenset(
        unicodedata.name(letter, "").partition(" ")[0] for letter in set(text) if letter.isalpha()
    )


def is_in_another_script(text: str) -> bool:
    """Whether any letter of a text is of another script than Latin.

    >>> is_in_another_script("王伟"), is_in_another_script("Łukasz"), is_in_another_script("")
    (True, False, False)
    """
    return not text.isascii() and bool(_OF_ANOTHER_SCRIPT.search(text))


def has_foreign_word(text: str) -> bool:
    """Whether any word of a text is written in another script than Latin: no sign of a formula, no unit.

    >>> has_foreign_word("中文分词"), has_foreign_word("BERT的方法"), has_foreign_word("нейронные сети")
    (True, True, True)
    >>> has_foreign_word("ΔΔG of αβ T cells"), has_foreign_word("the group Ш"), has_foreign_word("Łukasz")
    (False, False, False)
    """
    return not text.isascii() and bool(_FOREIGN.search(text))


def has_marks(text: str) -> bool:
    """Whether a text in Latin letters has some that plain ones stand for where nobody can set them.

    >>> has_marks("Łukasz"), has_marks("Lukasz"), has_marks("王伟"), has_marks("M\ufffdller")
    (True, False, False, False)
    """
    is_latin = not is_in_another_script(text) and "\ufffd" not in text
    return is_latin and any(letter.isalpha() and not letter.isascii() for letter in text)


def _anusvara(nasal: re.Match[str]) -> str:
    return chr(max(first for first in _SOUTHERN if first <= ord(nasal[0][0])) + 2)


def _without_accents(greek: re.Match[str]) -> str:
    return _ACCENTS.sub("", unicodedata.normalize("NFD", greek[0]))


@cache
def _chinese_signs() -> dict[int, str]:
    """Sign → the one of mainland China for it; of pairs that OpenCC (Apache-2.0) lists, and some sixty
    that family registers of Japan have beside the usual ones: `髙`, `﨑`, `濵`."""
    rows = files("kg.text").joinpath("data/han.tsv").read_text("utf-8").splitlines()
    pairs = (row.split("\t") for row in rows)
    return {ord(sign): plain for plain, signs in pairs for sign in signs}
