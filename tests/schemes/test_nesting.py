import pytest

from kg.schemes.nesting import deepest

SAID = rb"""
@prefix e: <http://e/> . # it's >> no '''
<http://e/a'b#c> e:p <<( e:a\'b\#c e:p <<( e:a e:p 1 )>> )>> .
<<<http://e/a> <http://e/p> <http://e/o>>> e:p 'a\'<<' , "" , '''it's
<<''' , QQQ<<\QQQ ""<<QQQ .
""".replace(b"QQQ", b'"""')


@pytest.mark.parametrize("size", [1, 2, 3, 5, len(SAID)])
def test_strings_comments_and_names_do_not_count_wherever_chunks_end(size: int) -> None:
    assert deepest(SAID[at : at + size] for at in range(0, len(SAID), size)) == 2


def test_what_closes_nothing_hides_nothing() -> None:
    assert deepest([b">> " * 100 + b"<<( <a> <p> " * 50]) == 50


@pytest.mark.parametrize("text", [b"", b"<<", b"'''<<", b"<", b"\\", b'"<<\n<<'])
def test_a_text_that_is_cut_has_a_depth(text: bytes) -> None:
    assert deepest([text]) <= 1
