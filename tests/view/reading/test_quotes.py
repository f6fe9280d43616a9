import pytest

from kg.view.reading import quotes as quotes_module
from kg.view.reading.quotes import quotes, quotes_within

TEXT = "BAM! Just Like That: Mixture\nThe MoE (Mixture) wins. It is good."


def test_a_title_is_one_sentence_whatever_it_holds() -> None:
    assert quotes(TEXT, ["t#char=21,28"])[0].parts == ("BAM! Just Like That: ", "Mixture", "")


BROKEN = "Nexus\nEach expert\nis trained (Smith et al.\n2020) alone. It\nwins.\n \nand so on"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("trained", "Each expert is trained (Smith et al. 2020) alone."),
        ("Each expert\nis", "Each expert is trained (Smith et al. 2020) alone."),
        ("wins", "It wins."),
        ("so on", "and so on"),
        ("Nexus", "Nexus"),
    ],
)
def test_lines_that_a_source_breaks_at_a_width_are_no_sentences(words: str, sentence: str) -> None:
    start = BROKEN.index(words)
    (found,) = quotes(BROKEN, [f"t#char={start},{start + len(words)}"])
    assert "".join(found.parts) == sentence
    assert found.parts[1] == words.replace("\n", " ")
    assert BROKEN[found.start :].startswith(sentence.split()[0])


def test_the_sentence_of_a_fact_is_told_on_one_line() -> None:
    start, end = BROKEN.index("It"), BROKEN.index(".\n \n") + 1
    (found,) = quotes_within(BROKEN, [f"t#char={start},{end}", f"t#char={end - 5},{end - 1}"])
    assert found.parts == ("It ", "wins", ".")


def test_a_sentence_comes_once_with_all_its_places_marked() -> None:
    (found,) = quotes(TEXT, ["t#char=38,45", "t#char=33,36"])
    assert found.parts == ("The ", "MoE", " (", "Mixture", ") wins.")


@pytest.mark.parametrize("span", ["t", "t#char=5,5", "t#char=9,4", "t#char=0,999", "t#char=-1,4"])
def test_a_span_that_is_none_gives_no_quote(span: str) -> None:
    assert quotes(TEXT, [span]) == []


def test_a_very_long_sentence_is_cut() -> None:
    text = "x" * 2000 + " Nexus " + "y" * 2000
    (found,) = quotes(text, ["t#char=2001,2006"])
    assert found.parts[0].startswith("…")
    assert found.parts[-1].endswith("…")
    assert len("".join(found.parts)) < 1000


def test_the_sentence_of_a_fact_bounds_the_words_in_it() -> None:
    (found,) = quotes_within(TEXT, ["t#char=29,52", "t#char=33,36", "t#char=47,51"])
    assert found.parts == ("The ", "MoE", " (Mixture) ", "wins", ".")


def test_two_sentences_of_one_fact_are_two_quotes() -> None:
    spans = ["t#char=29,52", "t#char=33,36", "t#char=53,64", "t#char=59,63"]
    assert [quote.parts[1] for quote in quotes_within(TEXT, spans)] == ["MoE", "good"]


def test_words_without_their_sentence_find_it() -> None:
    (found,) = quotes_within(TEXT, ["t#char=33,36"])
    assert "".join(found.parts) == "The MoE (Mixture) wins."


def test_words_that_reach_into_each_other_are_marked_once() -> None:
    (found,) = quotes_within(TEXT, ["t#char=29,52", "t#char=33,40", "t#char=38,45"])
    assert "".join(found.parts) == "The MoE (Mixture) wins."
    assert found.parts[1::2] == ("MoE (Mi",)


def test_a_text_is_cut_into_sentences_once_for_all_that_stands_in_it() -> None:
    text = "It gains 2%. " * 1000
    before = quotes_module._sentences.cache_info().misses
    for at in range(0, len(text), 13):
        assert quotes(text, [f"#char={at},{at + 2}"])[0].start == at
    assert quotes_module._sentences.cache_info().misses == before + 1


def test_of_an_endless_sentence_only_what_is_near_is_shown() -> None:
    text = "word " * 10_000
    (quote,) = quotes(text, ["#char=25000,25004", "#char=25010,25014"])
    assert quote.parts == (f"…{text[24_680:25_000]}", "word", " word ", "word", f"{text[25_014:25_334]}…")
