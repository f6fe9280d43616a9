import pytest

from kg.text.people.agreement import Agreement, agreement
from kg.text.people.parts import name_parts


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("Jane Roe", "ROE, JANE", Agreement.EQUAL),
        ("José Silva", "Jose Silva", Agreement.SPELLING),
        ("Jörg Müller", "Joerg Mueller", Agreement.SPELLING),
        ("Maʾmūn Shuʿayb", "Ma'mun Shu'ayb", Agreement.SPELLING),
        ("Kaʻiulani Kealoha", "Kaiulani Kealoha", Agreement.SPELLING),
        ("Núria Col·lell", "Núria Collell", Agreement.SPELLING),
        ("Núria Col.lell", "N. Collell", Agreement.INITIALS),
        ("L.L. Roe", "L. Roe", Agreement.INITIALS),
        ("Benedito Carvalhosa Júnior", "Benedito Carvalhosa Jr.", Agreement.EQUAL),
        ("Ольга Васильева", "Olga Vasileva", Agreement.SPELLING),
        ("髙橋花子", "高橋花子", Agreement.SPELLING),
        ("Щербаков Пётр Сергеевич", "Пётр Сергеевич Щербаков", Agreement.SPELLING),
        ("Щербаков П. С.", "Щербаков, Пётр Сергеевич", Agreement.INITIALS),
        ("Trần Thị Thu Hà", "Thị Thu Hà Trần", Agreement.SPELLING),
        ("Tran Quoc Khanh Le", "T. Q. K. Le", Agreement.INITIALS),
        ("Wei Wang", "Wang Wei", Agreement.SPELLING),
        ("Wei Wang", "Wang, Wei", Agreement.EQUAL),
        ("Tat-Seng Chua", "Tatseng Chua", Agreement.SPELLING),
        ("Tat-Seng Chua", "T.-S. Chua", Agreement.INITIALS),
        ("Jane Roe", "J. Roe", Agreement.INITIALS),
        ("Jane Mary Roe", "Jane Roe", Agreement.INITIALS),
        ("Jane M. Roe", "Jane K. Roe", Agreement.NONE),
        ("Jane Roe", "John Roe", Agreement.NONE),
        ("Wei Wang", "Weijie Wang", Agreement.NONE),
        ("Xu Wang", "Xue Wang", Agreement.NONE),
        ("Henry Ford II", "Henry Ford III", Agreement.NONE),
        ("Henry Ford, 3rd", "Henry Ford III", Agreement.EQUAL),
        ("Henry Ford, 2nd", "Henry Ford III", Agreement.NONE),
        ("Henry Ford", "Henry Ford II", Agreement.INITIALS),
        ("Geoffrey E. Hinton", "Geoffrey Hinton", Agreement.INITIALS),
        ("JA Smith", "John A. Smith", Agreement.INITIALS),
        ("van Beethoven, Ludwig", "L. Beethoven", Agreement.INITIALS),
        ("Guido Van Rossum", "van Rossum, Guido", Agreement.SPELLING),
        ("Aida El Sheikh", "El-Sheikh, Aida", Agreement.EQUAL),
        ("Abd El-Wahed, Aida", "Aida Abd El-Wahed", Agreement.EQUAL),
        ("Abd El-Wahed, Aïda", "Aida Abd El-Wahed", Agreement.SPELLING),
        ("X.-G. Zhang", "Xiaoguang Zhang", Agreement.INITIALS),
        ("B.-H. Kim", "Byunghyun Kim", Agreement.INITIALS),
        ("X.-H. Zhang", "Xiaogang Zhang", Agreement.NONE),
        ("Jian-N. Li", "Jian Li", Agreement.NONE),
        ("Jane O'Brien", "Jane OBrien", Agreement.SPELLING),
        ("Xuyang Li", "Xueyang Li", Agreement.NONE),
        ("王伟", "王薇", Agreement.NONE),
        ("José García Márquez", "García-Márquez, José", Agreement.EQUAL),
        ("Jose Garcia Marquez", "García Márquez, J.", Agreement.INITIALS),
        ("王伟", "Wei Wang", Agreement.SPELLING),
        ("Plato", "P. Plato", Agreement.NONE),
        ("Samuel Roe", "Samul Roe", Agreement.NONE),
        ("Huber, Joerg", "Huber, Jörg", Agreement.SPELLING),
        ("Mueller, Bjoern", "Björn Müller", Agreement.SPELLING),
        ("Soerensen, Aase", "Sørensen, Åse", Agreement.SPELLING),
        ("Mueller-Loeb, Eva", "Müller-Löb, Eva", Agreement.SPELLING),
        ("Aakesson, Bo", "Åkesson, B.", Agreement.INITIALS),
        ("Erdoes, Paul", "Erdős, Paul", Agreement.SPELLING),
        ("van der Heuvel, Jan", "Jan van den Heuvel", Agreement.NONE),
        ("von Heuvel, Jan", "van Heuvel, Jan", Agreement.NONE),
        ("de Souza, Rui", "Rui dos Souza", Agreement.NONE),
        ("van der Heuvel, Jan", "van Heuvel, Jan", Agreement.INITIALS),
        ("vander Heuvel, Jan", "Jan van der Heuvel", Agreement.EQUAL),
        ("van der Heuvel, Jan", "Heuvel, Jan", Agreement.INITIALS),
        ("Al-Khatib, Omar", "El-Khatib, Omar", Agreement.NONE),
        ("Al-Khatib, Omar", "Omar al Khatib", Agreement.SPELLING),
        ("García de la Cruz, Ana", "Ana García Cruz", Agreement.INITIALS),
        ("Li, Jian-Hua", "Li, Jian", Agreement.NONE),
        ("Li, Jian-Hua", "Li, J.", Agreement.INITIALS),
        ("Li, Jian-Hua", "Li, Jianhua", Agreement.SPELLING),
        ("Jian Hua Li", "Jian Li", Agreement.INITIALS),
        ("Kowalska-Nowak, Zofia", "Nowak, Zofia", Agreement.NONE),
        ("Kowalska-Nowak, Zofia", "Kowalska, Zofia", Agreement.NONE),
        ("Zofia Kowalska-Nowak", "Z. M. Kowalska Nowak", Agreement.INITIALS),
        ("García Márquez, José Luis", "Márquez, José Luis", Agreement.NONE),
        ("García Márquez, José Luis", "José García Márquez", Agreement.INITIALS),
        ("García-Márquez", "José García Márquez", Agreement.NONE),
    ],
)
def test_names_agree_as_people_would_say(one: str, other: str, how: Agreement) -> None:
    assert agreement(name_parts(one), name_parts(other)) is how
    assert agreement(name_parts(other), name_parts(one)) is how
    if how:
        assert name_parts(one).block == name_parts(other).block
        begins = sorted((name_parts(one).begins, name_parts(other).begins), key=len)
        assert begins[1].startswith(begins[0])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("محفوظ, أنور", "محفوظ, نور", Agreement.NONE),
        ("أحمد السيد", "السيد, احمد", Agreement.SPELLING),
        ("אלי כהן", "לי כהן", Agreement.NONE),
        ("สมชาย ใจดี", "สมชัย ใจดี", Agreement.NONE),
        ("王力", "王丽", Agreement.NONE),
        ("王, 力", "王力", Agreement.SPELLING),
        ("王国维", "王國維", Agreement.SPELLING),
        ("渡辺 一夫", "渡邊一夫", Agreement.SPELLING),
        ("王伟", "王伟明", Agreement.NONE),
        ("김 민수", "김민수", Agreement.SPELLING),
        ("김민수", "김민서", Agreement.NONE),
        ("Иван Петров", "И. Петров", Agreement.INITIALS),
        ("王伟", "Wei Wang", Agreement.SPELLING),
        ("Nguyễn Văn Hùng", "Nguyễn Văn Hưng", Agreement.NONE),
        ("Nguyễn Thị Thu", "Nguyễn Thị Thư", Agreement.NONE),
        ("Nguyễn Văn Hùng", "Nguyen Van Hung", Agreement.SPELLING),
        ("José Núñez", "Jose Nuñez", Agreement.SPELLING),
    ],
)
def test_names_in_one_script_are_compared_in_it(one: str, other: str, expected: Agreement) -> None:
    assert agreement(name_parts(one), name_parts(other)) is expected
    assert agreement(name_parts(other), name_parts(one)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Иванов И.И.", "Иванов Иван Иванович", Agreement.INITIALS),
        ("Ким А.С.", "Ким, А. С.", Agreement.SPELLING),
        ("Ivanov, Yu. A.", "Ivanov, Yuri Alexandrovich", Agreement.INITIALS),
        ("Zh. Li", "Zhang Li", Agreement.INITIALS),
        ("Li, Ya", "Li, Yan", Agreement.NONE),
        ("김 민 수", "김민수", Agreement.SPELLING),
        ("김 민 수", "김 민 호", Agreement.NONE),
    ],
)
def test_names_of_other_alphabets_agree_as_their_catalogues_shorten_them(
    one: str, other: str, expected: Agreement
) -> None:
    assert agreement(name_parts(one), name_parts(other)) is expected


def test_an_initial_is_no_particle() -> None:
    for one, other in (("Maria E. Costa", "Maria Silva e Costa"), ("Juan Y. Lopez", "Juan Garcia y Lopez")):
        assert agreement(name_parts(one), name_parts(other)) is Agreement.NONE
        assert agreement(name_parts(other), name_parts(one)) is Agreement.NONE


@pytest.mark.parametrize("other", ["El-Amin, Mohamed", "el Amin, Mohamed", "El-Amin, Mohamed A."])
def test_an_arabic_article_before_the_last_word_belongs_to_the_family_name(other: str) -> None:
    assert agreement(name_parts("Mohamed El Amin"), name_parts(other)) > Agreement.NONE
    assert agreement(name_parts(other), name_parts("Mohamed El Amin")) > Agreement.NONE
