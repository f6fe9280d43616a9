"""Forms of a text that are equal when people would call the texts equal.

Three strengths, weakest first: `same_form` decides identity (accents count: José is not Jose there),
`search_form` finds things (accents do not count), `slug` makes a readable part of an IRI or file name.
"""

import re
import unicodedata

from anyascii import anyascii

from kg.text.letters.greek import spelled
from kg.text.letters.marks import APOSTROPHES, BETWEEN_WORDS, POINT_BETWEEN_L, SOFT_SIGNS

_NOT_WORD = re.compile(r"[\W_]+")
_NOT_ASCII_WORD = re.compile(r"[^a-z0-9]+")
_JOINT = re.compile(
    rf"(?<=\w)[{APOSTROPHES}{SOFT_SIGNS}\u2010\u2011-](?=\w)|{POINT_BETWEEN_L}"
    '|(?<=[\u05d0-\u05ea])["\u201c\u201d\u05f3\u05f4](?=[\u05d0-\u05ea])'
)
"""An apostrophe or a hyphen within a word, and what else some leave out there; what stands in short forms of
Hebrew: `רמב״ם`."""
_APOSTROPHE = re.compile(rf"(?<=[^\W\d_])[{APOSTROPHES}](?=[^\W\d_])|{POINT_BETWEEN_L}")
_LONGEST_SLUG = 48  # characters
_TWO_LETTERS = re.compile(r"(?<=[aou])e|a(?=a)")


def same_form(text: str) -> str:
    """The text without its case, punctuation and spacing; what decides that two titles or names are equal.

    A text of punctuation alone keeps it, so that it equals only itself. Empty in, empty out.

    >>> same_form("BAM! Just  Like That") == same_form("BAM: just like that")
    True
    >>> same_form("José") == same_form("Jose"), same_form("हिंदी") == same_form("हिंदू")
    (False, False)
    """
    if text.isascii():
        folded, between = text.lower(), _NOT_WORD
        if folded.replace(" ", "").isalnum():  # as most names are: there is nothing else to look for
            return " ".join(folded.split())
    else:
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
        between = BETWEEN_WORDS
    return between.sub(" ", folded).strip() or " ".join(folded.split())


def search_form(text: str) -> str:
    """The text in lower-case ASCII words; what decides that a typed name finds an entry.

    Empty when nothing of the text can be spelled in ASCII letters or digits.

    >>> search_form("Müller, José"), search_form("β-catenin")
    ('muller jose', 'beta catenin')
    """
    plain = text if text.isascii() else anyascii(spelled(unicodedata.normalize("NFKC", text)))
    lower = plain.lower()
    if lower.replace(" ", "").isalnum():
        return " ".join(lower.split())
    return _NOT_ASCII_WORD.sub(" ", lower).strip()


def in_small_letters(text: str) -> str:
    """The text in which to look for what a pattern that ignores case begins with.

    For such a pattern `İ` and `ı` are `i`, and `ſ` is `s`; `str.lower` has them otherwise.

    >>> in_small_letters("WİTHDRAWN"), in_small_letters("Againſt"), "WİTHDRAWN".lower() == "withdrawn"
    ('withdrawn', 'against', False)
    """
    return text.lower() if text.isascii() else text.replace("İ", "i").replace("ı", "i").casefold()


def without_joints(text: str) -> str:
    """The text without apostrophes and hyphens in words.

    >>> without_joints("O'Connor, Mary-Ann"), without_joints("Ka\u02bbiulani Col\u00b7lell")
    ('OConnor, MaryAnn', 'Kaiulani Collell')
    """
    return _JOINT.sub("", text)


def without_apostrophes(name: str) -> str:
    """The name without apostrophes in words, and without what others write for one or leave out there.

    >>> without_apostrophes("O'Connor, Mary-Ann"), without_apostrophes("Ra\u02be\u016bf Col\u00b7lell")
    ('OConnor, Mary-Ann', 'Ra\u016bf Collell')
    """
    if name.isascii() and name.replace(" ", "").isalnum():  # as most are
        return name
    return _APOSTROPHE.sub("", name)


def plain_umlauts(words: str) -> str:
    """Lower-case words with one letter where Germans and Scandinavians write two without their signs.

    >>> plain_umlauts("mueller"), plain_umlauts("soerensen")
    ('muller', 'sorensen')
    """
    return _TWO_LETTERS.sub("", words)


def slug(text: str) -> str:
    """A readable ASCII name of at most 48 characters, cut between words; `x` when nothing is left.

    Made of `a-z`, `0-9` and single inner hyphens only, whatever the text: safe in IRIs and file names.

    >>> slug("../../Nexus: Specialization meets Adaptability")
    'nexus-specialization-meets-adaptability'
    """
    words = search_form(text[: 4 * _LONGEST_SLUG]).split()
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:_LONGEST_SLUG]
        if len(longer) > _LONGEST_SLUG:
            break
        name = longer
    return name or "x"
