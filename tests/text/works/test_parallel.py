import pytest

from kg.text.works.parallel import parallel_names


@pytest.mark.parametrize(
    "names",
    [
        ("조선시대 도서관의 역사", "A History of Libraries in the Joseon Dynasty"),
        ("Чтение в Советском Союзе", "Reading in the Soviet Union"),
        ("文学", "Literature"),
        ("Reading in Iran", "خواندن در ایران"),
        ("BERT模型研究", "A Study of BERT"),
        ("Die Bibliothek der Zukunft", "The Library of the Future"),
    ],
)
def test_a_sign_of_equality_parts_names_in_two_languages(names: tuple[str, str]) -> None:
    assert parallel_names(" = ".join(names)) == names


@pytest.mark.parametrize(
    "title",
    [
        "The case k = 2 of the conjecture",
        "Women's Work = Unpaid Work: A Study",
        "On P=NP and relativity",
        "条件 p=0.05 下的检验",
        "方程 x=y 的解",
        "Анализ при SNR = low",
        "Анализ при SNR = low noise levels",
        "Тест t = Student",
        "Der Fall q = 1 und die Theorie",
        "When n = 3 the Lösung ist einfach",
        "知识图谱 = 语义网",
    ],
)
def test_it_parts_no_formula_and_no_sentence(title: str) -> None:
    assert parallel_names(title) == (title,)
