import pytest

from kg.text.quoting import in_quotes


@pytest.mark.parametrize(
    "text", ["حسین موسوی\u200cزاده", "क्\u200dष", "ශ්\u200dරී", "Müller", "王伟", r"$\times$ \xi"]
)
def test_the_spelling_of_a_name_is_shown_as_it_is(text: str) -> None:
    assert in_quotes(text) == f"'{text}'"


@pytest.mark.parametrize(
    "text",
    [
        "\x1b[2J",
        "a\u200cb",
        "\u200cمی",
        "می\u200c",
        "می\u200c\u200cخ",
        "\u202eمی",
        "x\\u200cy",
        "م\\u200cی",
        "a\\n",
    ],
)
def test_what_nobody_sees_or_a_terminal_obeys_is_an_escape(text: str) -> None:
    assert in_quotes(text) == repr(text)
