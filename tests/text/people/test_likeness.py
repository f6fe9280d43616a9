import pytest

from kg.text.people.frequency import name_frequency
from kg.text.people.likeness import _SPELLINGS, _SPELT_OTHERWISE, likeness_keys, may_be_one_name
from kg.text.people.parts import name_parts


def may_be(one: str, other: str) -> bool:
    parts = [name_parts(name) for name in (one, other)]
    keys = [likeness_keys(name, each) for name, each in zip((one, other), parts, strict=True)]
    return not keys[0].isdisjoint(keys[1]) and may_be_one_name(*parts)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Юрий Чехов", "Yuri Chekhov"),
        ("Юрий Чехов", "Čehov, Jurij"),
        ("Сергей Петров", "Sergei Petrov"),
        ("Дмитрий Петров", "Dmitry Petrov"),
        ("Алексей Петров", "Alexei Petrov"),
        ("Yuri Shcherbakov", "Ščerbakov, Jurij"),
        ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"),
        ("محمد عبد الله", "محمد عبدالله"),
        ("Al-Khatib, Omar", "El-Khatib, Omar"),
        ("Al-Khatib, Omar", "Omar Alkhatib"),
        ("Abdelrahman, Omar", "Abd al-Rahman, Omar"),
        ("Abdurrahman, Omar", "Abdul Rahman, Omar"),
        ("Nguyen, Van Hung", "Hung Van Nguyen"),
        ("Zsámboki, Piroska", "Zsámboki Piroska"),
        ("Suyanto", "Suyanto, Suyanto"),
        ("Ōno, Ken", "Ohno, Ken"),
        ("Satoh, Ken", "Satou, Ken"),
        ("김민수", "Kim, Min-su"),
        ("Min-su Kim", "Min-Soo Kim"),
        ("Jiyeong Lee", "Jiyoung Lee"),
        ("Min-Yeong Kim", "Min-Young Kim"),
        ("Maria Yulia Orlova", "Maria Iuliia Orlova"),
        ("Ivan Aleksej Petrov", "Ivan Alexei Petrov"),
        ("Jorg Muller", "Joerg Mueller"),
        ("van der Heuvel, Jan", "van den Heuvel, Jan"),
        ("Li, Jian-Hua", "Li, Jian"),
        ("Kowalska-Nowak, Zofia", "Nowak, Zofia"),
        ("Kowalska-Nowak, Zofia", "Kowalska, Zofia"),
        ("García Márquez, José Luis", "García, José Luis"),
        ("José Luis García Márquez", "García, José Luis"),
        ("Chris Manning", "Christopher D. Manning"),
        ("Dan Jurafsky", "Jurafsky, Daniel S."),
        ("Bill Byrne", "William J. Byrne"),
        ("Rob Roe", "Bob Roe"),
        ("Pepe Núñez", "José María Núñez"),
        ("C. Lee Giles", "Lee Giles"),
        ("Croft, W. Bruce", "Bruce Croft"),
        ("Nam Le Nguyen Binh", "Nam Nguyen Le Binh"),
        ("Juan E. Heras Rivera", "Juan Heras Rivera"),
    ],
)
def test_names_that_may_be_one_share_a_key(one: str, other: str) -> None:
    assert may_be(one, other)
    assert may_be(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Roe", "J. Roe"),
        ("Jane Roe", "John Roe"),
        ("Xu Wang", "Xue Wang"),
        ("Jian Li", "Yan Li"),
        ("Zhu Li", "Zhou Li"),
        ("Yang Zhou", "Yiyang Zhou"),
        ("王伟", "王薇"),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng"),
        ("Yuri Chekhov Jr.", "Юрий Чехов, 3rd"),
        ("Max Born", "Max Bern"),
        ("Chris A. Roe", "Christopher B. Roe"),
        ("Christopher A. Roe", "Christopher B. Roe"),
        ("Christian Roe", "Christopher Roe"),
        ("Bill Roe", "Robert Roe"),
        ("Li, Jian-Hua", "Li, Jian-Wen"),
        ("C. Lee Giles", "C. Lew Giles"),
        ("A. Jane Roe", "B. Jane Roe"),
        ("I-Chen Wu", "Chen Wu"),
        ("J.-Marie Roe", "Marie Roe"),
    ],
)
def test_names_that_are_two_or_one_anyway_are_not_asked_about(one: str, other: str) -> None:
    assert not may_be(one, other)
    assert not may_be(other, one)


def test_a_word_in_which_nothing_is_found_is_spelt_in_one_way() -> None:
    words = [word for word in name_frequency().family if not _SPELT_OTHERWISE.search(word)]
    assert len(words) > 1000
    assert all(pattern.sub(letters, word) == word for word in words for pattern, letters in _SPELLINGS)
