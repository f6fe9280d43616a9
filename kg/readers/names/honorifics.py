"""Titles before names in many languages, and what the Far East prints beside them: no part of the name.

`Yrd. Doç. Dr. Ali Kaya`, `д-р Петров П. П.`, `أ.د. محمد الشريف`, `PGS.TS. Nguyễn Văn Hùng`; a dynasty or
country in brackets, `（英）亚当·斯密`; who reports, `本报记者 王珏`; places of work, `王伟[1]`.
Titles of English, German and French, degrees and signs are told in `marks`.
"""

import re

from kg.text.letters.scripts import EASTERN_LETTERS
from kg.text.people.collective import is_collective
from kg.text.people.vietnamese import is_likely_of_vietnam

_TITLES = (
    r"(?:Dra|Drs|Hj|Ir|Mtr[oa]|Lic|Ing|Arq|Profa|Mgr|Mg|Bc|(?:Ph|JU|MU|RN)Dr)\.",
    r"(?:Yrd|Doç|Öğr|Arş|Uzm|Prof|Dr|Gör)\.|Üyesi",
    r"(?i:академик|профессор|професор|доцент|д-р|(?:акад|проф|доц|инж|інж)\.)|[дк]\. ?\w{1,6}\. ?н\.,?",
    r"أ\. ?(?:م\. ?)?د\.|م\. ?د\.|د\.|(?:ال)?(?:دكتور|أستاذ)ة?|دکتر|مهندس|استاد",
    r"(?:ผศ|รศ|ศ|อ|ดร|นพ|พญ)\.",
    r"(?:ד[\"״]ר|פרופ['׳])(?=\s)|(?:डॉ|डा|प्रो)\.",
)
"""Of Spanish, Portuguese, Indonesian and Czech; of Turkish; of languages in Cyrillic letters; of Arabic and
Persian; of Thai; of Hebrew and Hindi."""
_TITLE = re.compile(rf"(?>(?:(?:{'|'.join(_TITLES)})(?:\s+|(?<=\.)))+)(?=\S)(?![^\W\d_]{{2,}}\.\s)")
_OF_VIETNAM = re.compile(r"(?:(?:PGS|GS|TSKH|TS|ThS|BS)\.? ?)+\s*(?=(?P<family>[^\W\d_]+) )")
_HAN = r"[\u3400-\u9fff]"
_EAST = rf"[{EASTERN_LETTERS}]"
_NO_ORIGIN = frozenset(
    "株 有 社 財 财 公 独 学 合 名 一社 一財 公社 公財 著 编 編 译 譯 訳 主编 主編 等".split()
)
"""What stands in brackets before the name of a firm, or says what somebody did."""
_ORIGIN = re.compile(rf"[\[(（〔【［]\s?(?P<origin>{_HAN}{{1,5}})\s?[\])）〕】］]\s?(?=[^\s\[(（]{{2}})")
_REPORTER = re.compile(
    rf"^(?:本报|本報|本刊|本社|本网|新华社|{_HAN}{{2,6}}[报報])?(?:特约|见习|实习|驻{_HAN}{{2,6}})?"
    rf"(?:记者|記者|通讯员|通訊員|特派员)[\s:：]*(?={_EAST}{{2,4}}$)"
)
_SEVERAL = re.compile(r"\s(?:and|und|et|y|&)\s")
"""Of a firm, behind the title of who leads it: `Prof. Roe and Partners`."""
_NUMBERED = re.compile(rf"^[\[(（［]\d{{1,2}}[\])）］]\s?(?={_EAST})")
_ONE = r"(?:\d{1,2}|[*＊†‡#△▲☆\u2460-\u2473])"
_NUMBERS = re.compile(
    rf"(?<={_EAST})\s?(?:{_ONE}(?:\s?[,，、]?\s?{_ONE})*|[\[(（［]{_ONE}(?:\s?[,，、]\s?{_ONE})*[\])）］])[.。]?$"
    rf"|(?<={_EAST}{{2}})[.。]$"
)


_WORKPLACE = re.compile(
    rf"(?<={_EAST}{{2}})\s?[(（\[［](?:通[讯信訊]作者|责任作者|責任著者|第一作者|교신저자|제1저자)[)）\]］]$"
    rf"|(?<={_EAST}{{2}})\s?[(（\[［][^()（）\[\]［］]{{0,40}}"
    r"(?:大学|大學|学院|學院|研究[所院]|图书馆|圖書館|図書館|医院|醫院|病院|出版社|公司|대학교?|연구[소원]|도서관)"
    r"[^()（）\[\]［］]{0,40}[)）\]］]$"
)
"""Where somebody works, or that letters go there, in brackets behind the name."""


def title_before(name: str) -> str:
    """The titles that lead a name, as printed with the space behind them; empty without any.

    >>> [title_before(name) for name in ("Dra. Ana López", "проф. Иванов И.И.", "د. أحمد بن علي")]
    ['Dra. ', 'проф. ', 'د. ']
    >>> [title_before(name) for name in ("TS. Trần Lan Anh", "T. S. Eliot", "Ing Chang")]
    ['TS. ', '', '']
    """
    if name.isascii() and "." not in name:
        return ""
    if found := _TITLE.match(name):
        return found[0]
    found = _OF_VIETNAM.match(name)
    return found[0] if found and is_likely_of_vietnam(found["family"].lower()) else ""


def without_origin(name: str) -> str:
    """A name in Chinese, Japanese or Korean signs without what those print beside it; any other as it is.

    >>> without_origin("[清]曹雪芹"), without_origin("（英）亚当·斯密"), without_origin("(株)日立製作所")
    ('曹雪芹', '亚当·斯密', '(株)日立製作所')
    >>> without_origin("本报记者 王珏"), without_origin("王伟1,2"), without_origin("[1]王伟.")
    ('王珏', '王伟', '王伟')
    """
    if name.isascii() or not re.search(_EAST, name):
        return name
    bare = _NUMBERS.sub("", _WORKPLACE.sub("", _NUMBERED.sub("", name)))
    found = _ORIGIN.match(bare)
    if found and found["origin"] not in _NO_ORIGIN:
        bare = bare[found.end() :]
    return _REPORTER.sub("", bare)


def is_a_persons(name: str) -> bool:
    """Whether what stands beside a whole name tells that it is a person's, however a program marked it.

    >>> is_a_persons("دکتر علی رضایی"), is_a_persons("[清]曹雪芹"), is_a_persons("Dr. Oetker")
    (True, True, False)
    """
    bare = name.removeprefix(title_before(name))
    is_titled = bare != name and " " in bare and not _SEVERAL.search(bare)
    return (is_titled or without_origin(name) != name) and not is_collective(name)
