import pytest

from kg.readers.bibtex.names import read_authors
from kg.readers.names.second_names import without_second
from tests.readers.test_roles import reference


@pytest.mark.parametrize(
    ("written", "name", "second"),
    [
        ("Zhuge, Liang (诸葛亮)", "Liang Zhuge", "诸葛亮"),
        ("Liang (诸葛亮) Zhuge", "Liang Zhuge", "诸葛亮"),
        ("诸葛亮 (Zhuge Liang)", "诸葛亮", "Zhuge Liang"),
        ("诸葛, 亮 (Zhuge Liang)", "诸葛亮", "Zhuge Liang"),
        ("诸葛亮（Zhuge Liang）", "诸葛亮", "Zhuge Liang"),
        ("山田花子（やまだ はなこ）", "山田花子", "やまだ はなこ"),
        ("박지성(朴智星)", "박지성", "朴智星"),
        ("Orlov, Oleg (Олег Орлов)", "Oleg Orlov", "Олег Орлов"),
        ("Mao, Zedong 毛泽东", "Zedong Mao", "毛泽东"),
        ("Kim Min-su 김민수", "Kim Min-su", "김민수"),
    ],
)
def test_a_name_in_another_script_is_another_name(written: str, name: str, second: str) -> None:
    for byline in (read_authors(written).byline, reference("JOUR", f"AU  - {written}").byline):
        assert byline
        assert byline.names == (name,)
        assert byline.authors[0].other_names == (second,)
        assert second in byline.printed


@pytest.mark.parametrize(
    "written",
    [
        "王伟 (UCLA)",
        "IBM 中国",
        "Roe, Jane (中国)",
        "Roe, Jane (清华大学)",
        "中国科学院 (Chinese Academy of Sciences)",
        "Petr (Пётр) Ivanov",
        "Jane (Janie) Roe",
        "(王伟)",
    ],
)
def test_other_brackets_stay(written: str) -> None:
    assert without_second(written) == (written, "")


def test_spaces_around_the_other_name_are_no_part_of_the_first() -> None:
    spaces = " " * 100_000  # slow where each space is tried as the first
    assert without_second(f" Wei {spaces}(王伟){spaces}Wang ") == ("Wei Wang", "王伟")
    assert without_second(f"Wei{spaces}Wang") == (f"Wei{spaces}Wang", "")


def test_a_family_name_of_several_words_is_kept_without_the_other_script() -> None:
    byline = read_authors("García Márquez (加西亚), Gabriel").byline
    assert byline
    assert (byline.names, byline.authors[0].family) == (("Gabriel García Márquez",), "García Márquez")
