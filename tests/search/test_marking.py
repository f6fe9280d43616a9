import pytest

from kg.search.marking import marked


def bracketed(name: str, typed: str) -> str:
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in marked(name, typed))


@pytest.mark.parametrize(
    ("name", "typed", "shown"),
    [
        ("José Müller", "jose mul", "[José] [Mül]ler"),
        ("王伟", "wang wei", "[王][伟]"),
        ("Mixture of Experts", "mix exp", "[Mix]ture of [Exp]erts"),
        ("Attention", "tent", "Attention"),
        ("Attention", "", "Attention"),
        ("<b>bold</b>", "b", "<[b]>[b]old</[b]>"),
        ("", "a", ""),
    ],
)
def test_what_was_typed_is_marked_where_words_begin_so(name: str, typed: str, shown: str) -> None:
    assert bracketed(name, typed) == shown


@pytest.mark.parametrize("typed", ["\ud800", "a" * 5000, "ﷺ", "\x00"])
def test_the_pieces_are_always_the_whole_name(typed: str) -> None:
    name = "ﷺ José \u202e" + "a" * 400
    assert "".join(piece.text for piece in marked(name, typed)) == name
