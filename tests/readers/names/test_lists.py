import pytest

from kg.readers.names.lists import Reading, names_of, reading
from kg.text.letters.separators import COMMA


def _reading(written: str) -> Reading:
    return reading([part.strip() for part in COMMA.split(written)])


@pytest.mark.parametrize(
    "written",
    [
        "Berg A., Holm C.",
        "Berg A. B., Holm C. D.",
        "Berg AB, Holm CD",
        "D Berg, M Holm",
        "Jane Smith, Rachel Brown",
        "A. Berg, C. Holm",
        "Berg A., Holm C., Lund E.",
        "Орлов О.О., Зайцев З.З.",
        "Орлов О. О., Зайцев З. З.",
        "Иванов Иван Петрович, Петров Пётр Иванович",
        "Иванов Сергей, Петров Андрей",
        "Nagy János, Kovács Péter",
        "Phạm Văn Đức, Lê Thị Mai",
        "Pham Van Duc, Tran Thi Mai",
        "李明, 陈静",
        "李小明，陈静",
        "李明、陈静、欧阳修",
        "박지성, 최민식",
        "박지성، 최민식، 이훈",
        "金 民洙, 李 英姬",
        "石川啄木, 芥川龍之介",
    ],
)
def test_what_no_family_name_has_tells_a_list(written: str) -> None:
    assert _reading(written) is Reading.SEVERAL


@pytest.mark.parametrize(
    "written",
    [
        "Nguyễn, Văn Hùng",
        "Silva Pereira, João Carlos",
        "García Márquez, Gabriel",
        "García Márquez, Gabriel J.",
        "García M., Gabriel",
        "de la Cruz, Juana Inés",
        "van der Berg, Anna Maria",
        "St. John, Henry James",
        "Abū Zayd, Naṣr Ḥāmid",
        "Smith Jones, Taylor Anne",
        "King, Jr., Martin Luther",
        "Jane Smith, Ph. D.",
        "Römer Haus, M. D.",
        "Римский Корсаков, Николай Андреевич",
        "عبد الرحمن، أحمد",
        "أبو زيد، نصر حامد",
        "בן גוריון, דוד יוסף",
        "احمدی، زهرا",
        "王, 小明",
        "欧阳, 修文",
        "山田, 太郎",
        "石川, 雅之",
        "長谷川, 健太郎",
        "佐藤，健",
        "鈴木、一郎",
        "田中, たろう",
        "スミス, ジョン",
        "爱因斯坦, 阿尔伯特",
        "남궁, 민수",
        "카뮈, 알베르",
        "Institute of Maps, University of Rooms",
        "Roe, Jane",
        "O Hara, Mary Kate",
        "O Shea, John Paul",
        "D Amico, Marco Antonio",
        "L Hermite, Marie Anne",
        "Abdul Karim, Mohd Faizal",
        "Abdel Nasser, Ahmed Samir",
        "Ibn Rushd, Ahmed Ali",
        "Ben Ali, Ahmed Samir",
    ],
)
def test_family_and_given_names_are_one_name(written: str) -> None:
    assert _reading(written) is Reading.ONE


@pytest.mark.parametrize(
    "written",
    [
        "García M., Gabriel J.",
        "Martínez Lorenzo, Abelardo Carlos",
        "Hari Prasad, Anil Kumar",
        "Tran Thi, Lan Anh",
        "Miguel Soto, Ana Belen",
        "O Hara, J Paul",
        "D Weber, Mary Jones",
        "Ben Smith, Tom Jones",
    ],
)
def test_what_may_be_two_in_latin_letters_is_what_the_comma_says(written: str) -> None:
    assert _reading(written) is Reading.DOUBTFUL


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Roe, J., van der Poe, A. B.", ["Roe, J.", "van der Poe, A. B."]),
        ("Li, W, Ng, P, Roe, JA", ["Li, W", "Ng, P", "Roe, JA"]),
        ("Roe, J., MD, PHD", ["Roe, J., MD, PHD"]),
        ("Roe, J., Poe", ["Roe, J., Poe"]),
        ("Roe, Jane, Poe, Al", ["Roe, Jane, Poe, Al"]),
        (
            "University of Rooms, LA, Institute of Doors, SD",
            ["University of Rooms, LA, Institute of Doors, SD"],
        ),
    ],
)
def test_family_names_and_initials_in_turns_are_a_list(written: str, names: list[str]) -> None:
    assert names_of(written, [part.strip() for part in written.split(",")])[0] == names


def test_a_text_of_thousands_of_words_is_not_looked_through() -> None:
    written = "王伟 " * 4_000
    assert names_of(written, [written]) == ([written], Reading.ONE)


@pytest.mark.parametrize(
    "written",
    [
        "דוד כהן, שרה לוי",
        "محمد رضایی، علی احمدی",
        "田中, 康夫",
        "王林, 李娜",
        "夏目漱石, 森鷗外",
        "오웰, 조지",
    ],
)
def test_what_may_be_one_name_or_two_is_not_decided(written: str) -> None:
    assert _reading(written) is Reading.UNDECIDED


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("김민수·이영희", ["김민수", "이영희"]),
        ("김민수ㆍ이영희", ["김민수", "이영희"]),
        ("山田太郎・鈴木一郎", ["山田太郎", "鈴木一郎"]),
        ("王伟 李娜", ["王伟", "李娜"]),
        ("김민수 이영희", ["김민수", "이영희"]),
    ],
)
def test_dots_and_spaces_part_people_whose_names_are_whole_without(written: str, names: list[str]) -> None:
    assert names_of(written, [written]) == (names, Reading.SEVERAL)


@pytest.mark.parametrize(
    "written",
    [
        "ジョン・スミス",
        "诺姆·乔姆斯基",
        "安娜・高爾基",
        "田中 康夫",
        "欧阳 修文",
        "남궁 민수",
        "김 민수",
        "Col·lell",
    ],
)
def test_dots_and_spaces_between_the_words_of_one_name_part_nobody(written: str) -> None:
    assert names_of(written, [written]) == ([written], Reading.ONE)
