import pytest

from kg.readers.names.cuts import cut_off, without_cut


@pytest.mark.parametrize(
    "words",
    [
        *("others", "others,", "Others, and", "et al.,", "et al", "al., et", "et, al.", "Et Al."),
        *("24 others", "and 245 others", "24 coauthors", "24 co-authors", "1,024 other authors", "3 more"),
        *("(2932 additional authors not shown)", "24 authors not shown", "24 weitere", "et 24 autres"),
        *("...", ". . .", ", . . .", "…", "(...)", "[…]"),
    ],
)
def test_words_and_dots_alone_cut_a_list(words: str) -> None:
    assert without_cut(words) == ""
    assert cut_off(["Jane Roe", words, "Bo Li"]) == (["Jane Roe"], ["Bo Li"])


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Roe, J., et al.,", "Roe, J."),
        ("Roe, J., . . .", "Roe, J."),
        ("Roe, J. ...", "Roe, J."),
        ("Door Lab, and 245 others", "Door Lab"),
        ("Jane Roe (24 additional authors not shown)", "Jane Roe"),
        ("王小明等3人", "王小明"),
        ("홍길동 외 3명", "홍길동"),
        ("山田太郎他2名", "山田太郎"),
        ("山田太郎 [ほか]", "山田太郎"),
        ("王伟…等", "王伟"),
        ("Yılmaz, I. ve diğ.", "Yılmaz, I."),
        ("Sukarno, S., dkk.", "Sukarno, S."),
        ("Nguyễn Văn Hùng và nnk.", "Nguyễn Văn Hùng"),
        ("احمدی، زهرا و همکاران", "احمدی، زهرا"),
        ("สมชาย ใจดี และคณะ", "สมชาย ใจดี"),
        ("Иванов И. И. [и др.]", "Иванов И. И."),
        ("Иванов И.И. и соавт.", "Иванов И.И."),
        ("Horvat, Ivan i sur.", "Horvat, Ivan"),
        ("Silva, João e cols.", "Silva, João"),
        ("Müller, Hans [u.a.]", "Müller, Hans"),
    ],
)
def test_words_and_dots_behind_a_name_cut_a_list(written: str, name: str) -> None:
    assert without_cut(written) == name


@pytest.mark.parametrize(
    "name",
    [
        ".",
        "..",
        "Roe, J.",
        "Roe...",
        "Team 24",
        "24",
        "More, Thomas",
        "Thomas More",
        "Al, Et Roe",
        "Et, Jane",
    ],
)
def test_names_and_single_signs_cut_none(name: str) -> None:
    assert without_cut(name) == name


@pytest.mark.parametrize("sign", [". . .", "...", "  ", ", "])
def test_a_long_row_of_signs_takes_no_time(sign: str) -> None:
    written = f"Roe {sign * 100_000} Li"
    assert without_cut(written).endswith(" Li")
