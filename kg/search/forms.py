"""The forms in which names are stored and looked up: equal where people would call the names equal."""

import re

from kg.text.letters.fold import plain_umlauts, same_form, search_form, without_joints
from kg.text.people.names import turned
from kg.text.typesetting.medline import without_brackets
from kg.text.typesetting.readable import readable
from kg.text.works.titles import typed_plainly

LONGEST = 300
"""Characters that are looked at of what somebody types; of a name, ten times as many."""
MOST_WORDS = 24
"""Words that are looked for at once."""
HAN = "[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
"""A character that is a word by itself."""
_HAN = re.compile(f"({HAN})")
_NON_JOINER = "\u200c"
_NOT_A_CHARACTER = re.compile("[\x00-\x1f\x7f\ud800-\udfff]+")


def clean(typed: str) -> str:
    """What somebody typed without what is no character, and no longer than is looked at."""
    return _NOT_A_CHARACTER.sub(" ", typed[:LONGEST]).strip()


def form(text: str) -> str:
    """The words of a text in small letters without accents, in Latin script; each Han character is a word.

    A text that cannot be spelled so keeps what it has: its form is equal only to its own.

    >>> form("Müller, José"), form("王伟"), form("Владимир")
    ('muller jose', 'wang wei', 'vladimir')
    >>> form("※"), form("C$^2$DLM") == form("C²DLM") == form("C2DLM"), form("TiO(2)")
    ('※', True, 'tio2')
    """
    text = without_brackets(readable(text[: 10 * LONGEST]))
    if text.isascii():
        return search_form(text) or same_form(text)
    return search_form(_HAN.sub(r"\1 ", text)) or same_form(text)


def forms(typed: str) -> tuple[str, ...]:
    """The forms that a name may have which is what was typed: as it is, and with the last name in front.

    >>> forms("Foerster, Jakob")
    ('foerster jakob', 'jakob foerster')
    """
    return tuple(dict.fromkeys(found for found in (form(typed), form(turned(typed))) if found))


def words(form: str) -> list[str]:
    """The words of a form that can be looked up; none of a text that has no letter or digit.

    >>> words("wang wei"), words("※")
    (['wang', 'wei'], [])
    """
    return [word for word in form.split() if word.isascii() and word.isalnum()]


def together(text: str) -> str:
    """The words that others write without the apostrophe or hyphen in them; empty where there is none.

    >>> together("Se\u00e1n O'Connor"), together("Pre-training of LLMs"), together("Wei Li")
    ('oconnor', 'pretraining', '')
    """
    text = text[: 10 * LONGEST]
    words = ((without_joints(word), word) for word in text.split())
    return form(" ".join(joined for joined, word in words if joined != word))


def spoken(text: str) -> str:
    r"""The words of a title with signs of formulas called by their names; empty where that changes none.

    >>> spoken(r"$\alpha$-maps of $R_{max}$"), spoken("α-maps"), spoken("Wei Li")
    ('alpha maps of rmax', '', '')
    """
    text = text[: 10 * LONGEST]
    if text.isascii() and "$" not in text and "\\" not in text:
        return ""
    found = form(typed_plainly(text))
    return "" if found == form(text) else found


def parted(text: str) -> str:
    """The text with a space in place of each sign of no width that joins words without joining their letters.

    >>> parted("موسوی\u200cزاده") == "موسوی زاده"
    True
    """
    return text.replace(_NON_JOINER, " ")


def apart(text: str) -> str:
    """The words of Persian that others write with a space, where a sign of no width joins them.

    >>> apart("موسوی\u200cزاده") == form("موسوی زاده"), apart("Wei Li")
    (True, '')
    """
    text = text[: 10 * LONGEST]
    return form(" ".join(parted(word) for word in text.split() if _NON_JOINER in word))


def without_umlauts(form: str) -> str:
    """The words that others write with one letter less, so that Mueller and Müller are found alike.

    >>> without_umlauts("joerg mueller"), without_umlauts("wei li")
    ('jorg muller', '')
    """
    if plain_umlauts(form) == form:
        return ""
    return " ".join(plain for word in form.split() if (plain := plain_umlauts(word)) != word)
