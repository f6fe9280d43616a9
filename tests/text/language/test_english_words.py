import pytest

from kg.text.language.english_words import WordCount, count_words, is_known


@pytest.mark.parametrize(
    "word",
    ["networks", "graph", "happiness", "bibliographies", "firewall", "quicksort", "neutrinos", "mosque"],
)
def test_a_word_is_english_by_the_counts_its_ending_or_its_halves(word: str) -> None:
    assert is_known(word)


@pytest.mark.parametrize("word", ["historia", "redes", "kielen", "intelligenza", "sprache", "učenje"])
def test_a_word_of_another_language_is_not(word: str) -> None:
    assert not is_known(word)


def test_what_may_be_a_name_is_counted_apart() -> None:
    assert count_words(["Poincaré", "Bridges"]) == WordCount(1, 0, 0, 1, True)
    assert count_words(["Poincaré", "bridges"]) == WordCount(1, 1, 1, 0, True)  # the first, as in a sentence
    assert count_words(["Poznań", "in", "Literature"]) == WordCount(1, 0, 0, 1, True)


def test_names_of_things_and_short_words_tell_nothing() -> None:
    words = ["LLaMA-Adapter", "V2", "GPT3", "p-adic", "BibTeX", "the", "und"]
    assert count_words(words) == WordCount(0, 0, 0, 0, False)
