import pytest

from kg.text.people.agreement import Agreement, agreement
from kg.text.people.parts import name_parts


@pytest.mark.parametrize(
    ("name", "given", "family", "suffix"),
    [
        ("Jane Roe", ("jane",), "roe", ""),
        ("Roe, Jane", ("jane",), "roe", ""),
        ("Roe J", ("j",), "roe", ""),
        ("Ludwig van Beethoven", ("ludwig",), "beethoven", ""),
        ("van den Berg, A.", ("a",), "berg", ""),
        ("Martin Luther King, Jr.", ("martin", "luther"), "king", "jr"),
        ("King Jr., Martin", ("martin",), "king", "jr"),
        ("King, Martin, Jr.", ("martin",), "king", "jr"),
        ("Henry Ford II", ("henry",), "ford", "ii"),
        ("Jane Roe, PhD", ("jane",), "roe", ""),
        ("Jean-Pierre Serre", ("jean", "pierre"), "serre", ""),
        ("JP Serre", ("j", "p"), "serre", ""),
        ("JA Smith", ("j", "a"), "smith", ""),
        ("AL ROE", ("al",), "roe", ""),
        ("Geoffrey E. Hinton", ("geoffrey", "e"), "hinton", ""),
        ("Andrew Y. Ng", ("andrew", "y"), "ng", ""),
        ("Jane Y. Roe", ("jane", "y"), "roe", ""),
        ("Andrew NG", ("andrew",), "ng", ""),
        ("Weinan E", ("weinan",), "e", ""),
        ("Rahman, Md", ("md",), "rahman", ""),
        ("Anoop Kumar V", ("anoop", "kumar"), "v", ""),
        ("Prof. Dr. Jane Roe", ("jane",), "roe", ""),
        ("LIU Yang", ("yang",), "liu", ""),
        ("LI Wei", ("wei",), "li", ""),
        ("MA Smith", ("m", "a"), "smith", ""),
        ("JR Hartwell", ("j", "r"), "hartwell", ""),
        ("SENIOR H", ("h",), "senior", ""),
        ("Wang Wei", ("wei",), "wang", ""),
        ("Wang, Wei", ("wei",), "wang", ""),
        ("Wei, Wang", ("wang",), "wei", ""),
        ("Kim Min-Soo", ("min", "soo"), "kim", ""),
        ("王伟", ("wei",), "wang", ""),
        ("Jane Roe-Smith", ("jane", "roe"), "smith", ""),
        ("García Márquez, José", ("jose", "garcia"), "marquez", ""),
        ("Илья Кузьмин", ("ilya",), "kuzmin", ""),
        ("Carvalhosa Júnior, Benedito", ("benedito",), "carvalhosa", "jr"),
        ("Щербаков Пётр Сергеевич", ("petr", "sergeevich"), "shcherbakov", ""),
        ("Пётр Сергеевич Щербаков", ("petr", "sergeevich"), "shcherbakov", ""),
        ("Иван Петрович Богданович", ("ivan", "petrovich"), "bogdanovich", ""),
        ("Мария Тереза Юшкевич", ("mariya", "tereza"), "yushkevich", ""),
        ("Ева Анна Мицкевич", ("eva", "anna"), "mitskevich", ""),
        ("Анна Мария Павлович", ("anna", "mariya"), "pavlovich", ""),
        ("Иван Саввич Абрамович", ("ivan", "savvich"), "abramovich", ""),
        ("Ярошенко Кузьма Силич", ("kuzma", "silich"), "yaroshenko", ""),
        ("Ярошенко Кузьма Фокич", ("kuzma", "fokich"), "yaroshenko", ""),
        ("Герман Анна Ивановна", ("anna", "ivanovna"), "german", ""),
        ("Роман Анна Ивановна", ("anna", "ivanovna"), "roman", ""),
        ("Ковальчук Олена Іванівна", ("olena", "ivanivna"), "kovalchuk", ""),
        ("Ivanov Sergei Nikolaevich", ("sergei", "nikolaevich"), "ivanov", ""),
        ("Anna Maria Petrovich", ("anna", "maria"), "petrovich", ""),
        ("Щербаков П. С.", ("p", "s"), "shcherbakov", ""),
        ("van der Berg J. A.", ("j", "a"), "berg", ""),
        ("Nguyễn Văn Hùng", ("van", "hung"), "nguyen", ""),
        ("Văn Hùng Nguyễn", ("van", "hung"), "nguyen", ""),
        ("Hồ Nam Lê", ("ho", "nam"), "le", ""),
        ("Tran Quoc Khanh Le", ("tran", "quoc", "khanh"), "le", ""),
        ("Nguyen Kim Hai Bui", ("nguyen", "kim", "hai"), "bui", ""),
        ("Nguyen Duc Minh Vu", ("nguyen", "duc", "minh"), "vu", ""),
        ("Trần Quốc Khánh Luu", ("tran", "quoc", "khanh"), "luu", ""),
        ("Nguyen Thi Huong", ("thi", "huong"), "nguyen", ""),
        ("Nguyễn Thị Mỹ Lệ", ("thi", "my", "le"), "nguyen", ""),
        ("Plato", (), "plato", ""),
        ("J", (), "j", ""),
        ("", (), "", ""),
        (",", (), ",", ""),
    ],
)
def test_a_name_is_taken_apart(name: str, given: tuple[str, ...], family: str, suffix: str) -> None:
    parts = name_parts(name)
    assert (parts.given, parts.family, parts.suffix) == (given, family, suffix)


@pytest.mark.parametrize("initial", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
def test_any_letter_can_be_a_middle_initial(initial: str) -> None:
    assert name_parts(f"Jane {initial}. Roe").given == ("jane", initial.lower())
    assert name_parts(f"Jane {initial}. Roe").family == "roe"


@pytest.mark.parametrize("name", ["محمد علي", "ירון כהן", "\u202eeoR enaJ", "a" * 5000, "😀", "\x00", "- -"])
def test_any_text_can_stand_in_the_place_of_a_name(name: str) -> None:
    parts = name_parts(name)
    assert agreement(parts, parts) is Agreement.EQUAL
    assert isinstance(parts.block, tuple)


@pytest.mark.parametrize("name", ["X ?", "Madonna *", "J .", "Jane -", "A †", "王 *"])
def test_a_word_with_signs_alone_behind_it_is_a_name(name: str) -> None:
    assert name_parts(name).form
