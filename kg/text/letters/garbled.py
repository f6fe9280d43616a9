"""Words whose letters were read in the wrong encoding before anybody wrote them here: `JosÃ© PeÃ±a`.

They are UTF-8 that some program took for Windows-1252. Only what is surely that is told: `«IRMÃ»` is a word.
"""

import re

_RUN = re.compile(r"[\u0080-\u00ffŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2,}")
"""Signs that Windows-1252 has beyond ASCII."""
_LATIN = re.compile("[\u00c0-\u017f]+")
_OF_UNIT = re.compile("[ÅÄ][–·²³]")
"""The ångström in a range, product or power; garbled they are letters with which hardly a word begins."""
_POSSESSIVE = re.compile(r"s(?!\w)")
_LEAST = 2
"""How many letters of other scripts must come out of one run of signs; a single one may be chance."""


def garbled_words(text: str) -> list[tuple[str, str]]:
    """The words that are surely garbled, each with what it was.

    >>> garbled_words("José Peña by JosÃ© PeÃ±a, MÃœLLER and ÐŸÐµÑ‚Ñ€")
    [('JosÃ©', 'José'), ('PeÃ±a', 'Peña'), ('MÃœLLER', 'MÜLLER'), ('ÐŸÐµÑ‚Ñ€', 'Петр')]
    >>> garbled_words("«IRMÃ» AMANHÃ… «LIBERTÉ» „MENÜ“ Åsa Ängström")
    []
    """
    if text.isascii() or not _RUN.search(text):
        return []
    words = ((word.strip(",;:.()"), _RUN.sub(_mended, word).strip(",;:.()")) for word in text.split(" "))
    return [(word, mended) for word, mended in dict.fromkeys(words) if word != mended]


def _mended(found: re.Match[str]) -> str:
    """The letters that a run of signs was; the run itself where it may be what it is."""
    run, before, after = found[0], found.string[: found.start()], found.string[found.end() :]
    is_unit = _OF_UNIT.fullmatch(run) and not before[-1:].isalpha()
    if is_unit or (run.endswith("’") and _POSSESSIVE.match(after)):
        return run
    try:
        was = b"".join(map(_byte, run)).decode()
    except UnicodeError:
        return run
    is_within = before[-1:].islower() or after[:1].isalpha()
    is_sure = bool(_LATIN.fullmatch(was)) and is_within
    return was if was.isalpha() and (is_sure or (len(was) >= _LEAST and not _LATIN.search(was))) else run


def _byte(sign: str) -> bytes:
    """The byte that Windows-1252 has for a sign, or ISO-8859-1 for the few that it lacks."""
    try:
        return sign.encode("cp1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1")
