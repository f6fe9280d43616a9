"""Letters that were read in a wrong encoding, and words that only look so."""

import pytest

from kg.text.letters.garbled import garbled_words

WORDS = (
    "José",
    "Peña",
    "Müller",
    "Özgür",
    "Łukasz",
    "Dvořák",
    "Åsa",
    "Παπαδόπουλος",
    "Петр",
    "王伟",
    "김민수",
)


def _garbled(word: str) -> str:
    """A word in UTF-8 as a program shows it that takes each byte for a sign of Windows-1252."""
    return "".join(
        bytes([each]).decode("cp1252") if each not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(each)
        for each in word.encode()
    )


@pytest.mark.parametrize("word", WORDS)
def test_a_garbled_word_is_told_with_what_it_was(word: str) -> None:
    assert [was for _, was in garbled_words(f"On {_garbled(word)} and maps")] == [word]


@pytest.mark.parametrize(
    "text",
    [
        " ".join(WORDS),
        "«IRMÃ»",
        "AMANHÃ…",
        "«LIBERTÉ»",
        "„MENÜ“",
        "20 Â° and Ã–",
        "naïve façade – “déjà vu”",
        "the Å–nm scale, 5 (Å–mm)",
        "Å·mol and kcal/Å·mol",
        "an Å²V",
        "Few-Å’s and the Å’s",
    ],
)
def test_what_may_be_a_word_is_not_told(text: str) -> None:
    assert garbled_words(text) == []
