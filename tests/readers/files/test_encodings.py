"""A name in one encoding is never read in another, where its bytes show that."""

import pytest

from kg.readers.files.encodings import is_damaged_utf8, is_western


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Ли, А.", "cp1251"),
        ("Иванов", "koi8-r"),
        ("author = {王, 伟},", "gbk"),
        ("title = {日本語の研究},", "shift_jis"),
        ("김민수", "euc-kr"),
        ("דוד כהן", "cp1255"),
        ("محمد علي", "cp1256"),
        ("สมชาย", "tis-620"),
        ("Γιώργος Παπαδόπουλος", "cp1253"),
    ],
)
def test_letters_of_another_script_are_not_western(text: str, encoding: str) -> None:
    assert not is_western(text.encode(encoding))


@pytest.mark.parametrize(
    "text",
    [
        "José Müller, «Où être ?»",
        "«À la recherche» de l’Île",
        "Æ, Ø og Å: íslensk þýðing",
        "¿Él? ¡Ábrete!",
        "“À” — «É»",
        "Œuvres complètes – «Être»",
        "2–3 µm ½ ¼ °C ± 5",
        "Größe der Lücken bei der Übersetzung von äöüß für Köln, Düsseldorf, Nürnberg, Lübeck, Würzburg",
    ],
)
def test_words_of_western_languages_are_western(text: str) -> None:
    assert is_western(text.encode("cp1252"))


def test_a_line_of_utf_8_that_is_cut_in_a_letter_is_damaged() -> None:
    assert is_damaged_utf8("Достоевский".encode() + b"\xd0")
    assert not is_damaged_utf8("José Müller".encode("cp1252"))
    assert not is_damaged_utf8("Иванов, Пётр".encode("cp1251"))
