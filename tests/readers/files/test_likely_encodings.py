"""A document shows its encoding by the letters that are frequent in it, or shows none."""

import tracemalloc

import pytest

from kg.readers.files.likely_encodings import likely_encoding, read_in

SHOWN = {
    "GB18030": ("gb18030", "基于知识图谱的学术文献检索方法研究\n王伟 and 李娜\n计算机学报"),
    "Big5": ("big5", "臺灣文學的歷史與發展\n陳怡君 and 林志明\n文學研究"),
    "Shift_JIS": ("shift_jis", "知識グラフに基づく学術文献の検索\n鈴木一郎 and 佐藤花子\n情報処理学会論文誌"),
    "EUC-JP": ("euc_jp", "知識グラフに基づく学術文献の検索\n鈴木一郎 and 佐藤花子\n情報処理学会論文誌"),
    "EUC-KR": ("euc_kr", "지식 그래프 기반 학술 문헌 검색 연구\n김민수 and 이영희\n정보과학회논문지"),
    "windows-1251": ("cp1251", "Исследование графов знаний\nИванов, Пётр and Сидорова, Анна\nВестник науки"),
    "KOI8-U": ("koi8-r", "Исследование графов знаний\nИванов, Пётр and Сидорова, Анна\nВестник науки"),
    "windows-1253": ("cp1253", "Μελέτη των γράφων γνώσης\nΠαπαδόπουλος, Γιώργος\nΕπιστημονικά κείμενα"),
    "windows-1255": ("cp1255", "מחקר על גרפי ידע בטקסטים מדעיים\nכהן, דוד and לוי, שרה"),
    "windows-1256": ("cp1256", "دراسة خرائط المعرفة في النصوص العلمية\nأحمد، زهراء\nمجلة العلوم"),
}


def lines_in(encoding: str, text: str) -> list[bytes]:
    return [line.encode(encoding) for line in text.split("\n")]


@pytest.mark.parametrize("name", SHOWN)
def test_a_document_shows_its_encoding_and_every_line_is_read_in_it(name: str) -> None:
    encoding, text = SHOWN[name]
    lines = lines_in(encoding, text)
    found = likely_encoding([b"@article{a,", *lines])
    assert found
    assert found.name == name
    assert [read_in(found, line) for line in lines] == text.split("\n")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("gbk", "王伟 and 李娜"),
        ("gbk", "王伟 李娜 张三丰 刘晓明 陈建国 赵志强 周敏 吴丹 徐丽 孙超"),
        ("big5", "陳怡君 林志明 黃淑芬 張雅婷 李美玲 王建宏 吳佩珊 劉家豪"),
        ("shift_jis", "鈴木一郎 佐藤花子 田中康夫 山田太郎 高橋健一 情報処理学会"),
        ("cp1251", "ИССЛЕДОВАНИЕ ГРАФОВ ЗНАНИЙ В НАУЧНЫХ ТЕКСТАХ"),
        ("iso8859-5", "Исследование графов знаний в научных текстах"),
        ("mac-cyrillic", "Применение методов машинного обучения\nКозлов, Николай\nЕжов, Дмитрий"),
        ("cp866", "Исследование графов знаний в научных текстах"),
        ("cp1253", "ΜΕΛΕΤΗ ΤΩΝ ΓΡΑΦΩΝ ΓΝΩΣΗΣ ΣΕ ΕΠΙΣΤΗΜΟΝΙΚΑ ΚΕΙΜΕΝΑ"),
        ("cp874", "การศึกษากราฟความรู้ในตำราวิทยาศาสตร์"),
        ("cp1250", "Zażółć gęślą jaźń: badania nad mapami wiedzy, Łuczak, Żaneta, Wiśniewski, ĄĆĘŁŃÓŚŹŻ"),
        ("cp1250", "Příliš žluťoučký kůň úpěl ďábelské ódy, Dvořák, Jiří"),
        ("iso8859-9", "Öğrencilerin bilgi grafikleri üzerine çalışma, Işık, İlker, Yılmaz, Ayşe, ÇĞİÖŞÜ"),
        ("cp1257", "Žinių grafų tyrimas ąčęėįšųūž Šimkutė"),
        ("cp1252", "Über die Größe der Höfe in Köln ÄÖÜ äöüß ÀÉÈÊ éèêëàâôû çãõ"),
        ("mac_roman", "Über Café naïve Müller, Jörg and Peña, José äöüß"),
    ],
)
def test_nothing_is_said_where_nothing_is_sure(encoding: str, text: str) -> None:
    assert likely_encoding(lines_in(encoding, text)) is None


@pytest.mark.parametrize("name", SHOWN)
def test_western_words_below_others_are_not_read_as_these(name: str) -> None:
    found = likely_encoding(lines_in(*SHOWN[name]))
    assert found
    for word in ("Müller", "Öhman", "Peña", "Ängström", "Lefèvre", "François"):
        assert read_in(found, word.encode("cp1252")) in (None, word), word
    if name == "windows-1256":  # which has letters of French
        assert read_in(found, "Lefèvre".encode("cp1252")) == "Lefèvre"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("GB18030", "windows-1251"),
        ("Big5", "windows-1251"),
        ("Shift_JIS", "KOI8-U"),
        ("windows-1251", "KOI8-U"),
        ("windows-1251", "GB18030"),
        ("windows-1256", "windows-1251"),
    ],
)
def test_most_lines_of_another_encoding_are_not_read_in_that_of_the_document(name: str, other: str) -> None:
    found = likely_encoding(lines_in(*SHOWN[name]))
    assert found
    assert read_in(found, lines_in(*SHOWN[other])[0]) is None


@pytest.mark.parametrize("name", ["windows-1251", "windows-1253", "windows-1256", "GB18030"])
def test_quotation_marks_and_dashes_beside_western_words_are_no_letters_of_another_encoding(
    name: str,
) -> None:
    encoding, text = SHOWN[name]
    found = likely_encoding(lines_in(encoding, text))
    assert found
    for line in ("“Smart” cities", "children’s rooms", "pages = {12—30}"):
        assert read_in(found, line.encode(encoding)) == line


def test_western_letters_beside_others_are_no_sign() -> None:
    found = likely_encoding(lines_in(*SHOWN["GB18030"]))
    assert found
    assert read_in(found, "title = {A型与LaTeX和python的研究}".encode("gbk"))


def test_two_encodings_below_each_other_show_none() -> None:
    one, other = (lines_in(*SHOWN[name]) for name in ("windows-1251", "windows-1256"))
    assert likely_encoding([*one, *other]) is None


@pytest.mark.parametrize("name", ["windows-1251", "KOI8-U", "windows-1253", "windows-1255"])
def test_initials_and_short_words_beside_western_ones_are_not_of_an_alphabet(name: str) -> None:
    found = likely_encoding(lines_in(*SHOWN[name]))
    assert found
    for line in (
        "AU  - Martin, É.",
        "title = {Voyage à Montréal},",
        "TI Voyage à Montréal",
        "Voyage à Paris",
    ):
        assert read_in(found, line.encode("cp1252")) is None, line


def test_short_names_behind_a_tag_are_of_the_alphabet() -> None:
    found = likely_encoding(lines_in(*SHOWN["windows-1251"]))
    assert found
    lines = (
        "AU  - Ли, И.",
        " author = {Ли, И.},",
        "AU Ли, И",
        "TI  - Книга „за теб“",
        '"abstract": "\\nКарты"',
    )
    for line in lines:
        assert read_in(found, line.encode("cp1251")) == line


def test_a_line_in_iso_8859_7_is_not_read_where_that_differs() -> None:
    found = likely_encoding(lines_in("iso8859-7", SHOWN["windows-1253"][1]))
    assert found
    assert read_in(found, "Άννα Παπαδοπούλου".encode("iso8859-7")) is None


def test_a_bad_line_in_a_hundred_hides_no_encoding() -> None:
    encoding, text = SHOWN["GB18030"]
    bad = "计算机学报".encode(encoding)[:-1] + b" }"
    assert likely_encoding([*lines_in(encoding, text) * 33, bad])
    assert likely_encoding([*lines_in(encoding, text), bad]) is None


@pytest.mark.slow
def test_of_a_long_line_no_list_of_its_words_is_made() -> None:
    found = likely_encoding(lines_in(*SHOWN["windows-1251"]))
    assert found
    line = ("Карты комнат, " * 100_000).encode("cp1251")
    tracemalloc.start()
    assert read_in(found, line)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 10 * len(line)
