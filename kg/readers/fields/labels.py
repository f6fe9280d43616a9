"""Words beside a volume, number or page that say which it is: `Vol. 42`, `第42卷`, `№ 3`, `С. 12–20`.

One database prints them and the next does not, of one place. They are taken off only where nothing but
numbers is left: `Suppl. 1`, `S12` and `No 1 (2019): May` stay as they are, and so does `340 с.`, a total.
"""

import re
from collections.abc import Iterable

from kg.model import Detail, PaperKind

_BEFORE = {
    Detail.VOLUME: (
        r"vol(?:ume|umen|\.)?|v\.|tom[eo]?|t\.|band|bd\.?|jahrgang|jg\.?|jaargang|årgång|årg\.?|cilt|c\."
        r"|jilid|tập|rocznik|r\.|ročník|roč\.?|évfolyam|évf\.?|том|т\.|год\.|τόμος|τόμ\.|כרך"
        r"|खंड|वर्ष|ปีที่|เล่ม(?:ที่)?|المجلد|مجلد|مج\.?|ج\.?|جلد|دوره|دورهٔ|سال"
    ),
    Detail.NUMBER: (
        r"no\.?|nr\.?|n\.? ?[º°]|n\.|№№?|numbers?|num\.?|núm\.?|número|numéro|numero|issue|iss\.|heft|h\."
        r"|fasc\.?|fascicule|fascículo|fascicolo|afl\.|häfte|zeszyt|z\.|číslo|č\.|szám|sayı|nomor|số|broj|br\."
        r"|номер|вып(?:уск|\.)?|вип(?:уск|\.)?|бр\.|број|число|τεύχος|τεύχ\.|τχ\.|גיליון|חוברת|अंक|ฉบับที่"
        r"|العدد|عدد|ع\.?|شماره|شمارهٔ|ش\.?"
    ),
    Detail.PAGES: (
        r"pp\.?|p\.|pages?|pgs?\.|págs?\.|páginas?|seiten?|ss?\.|str\.|sid\.|sidor|hlm\.?|hal\.|halaman"
        r"|trang|tr\.|sayfa|sf\.|сс?\.|стр\.|стор\.|σσ?\.|σελ\.|עמ['׳]|पृ(?:ष्ठ|\.)|หน้า"
        r"|صفحات|صفحه|ص ?ص?\.?"
    ),
}
"""Words that lead; those of one letter or two that may be of the number itself, with a full stop."""
_BEHIND = {
    Detail.VOLUME: r" ?(?:卷|巻|권|집|輯|辑)|(?:\. ?| )(?:évf(?:olyam)?|jg|jahrgang|cilt|roč(?:ník)?)\.?",
    Detail.NUMBER: r" ?(?:期|号|號|호|輯|辑)|(?:\. ?| )(?:sz(?:ám)?|sayı|číslo)\.?",
    Detail.PAGES: r" ?(?:页|頁|ページ|쪽|면)|(?:\. ?| )(?:pp?|old|o|s|str|с|стр|lpp?|lk)\.?",
}
"""Words and signs that follow; in the Far East 第 may lead."""
_OF_ALL_YEARS = re.compile(
    r"[第제]? ?(\d{1,6}) ?[期号號호] ?[(（](?:通[巻卷]|[总總]第?|통권) ?第?(\d{1,6}) ?[期号號호]?[)）]"
)
"""An issue as it is counted in its volume and through all years, `第5号(通巻402号)`."""
_ONE = r"\d{1,6}[a-z]?"
_ROMAN = r"(?:(?<=\s)|(?<=\w\w\.)|(?<=№))(?-i:[IVXLCDM]+)"  # glued, it is none: `NOV`, `C.D`
_NUMBERS = rf"{_ONE}(?: ?[-–—/~～] ?{_ONE})*(?: ?\(\d{{1,6}}\))?"  # `3 (45)`: of the year, of all years
_ENDS = re.compile(r"([^-–—~～]+?)( ?[-–—~～]+ ?)([^-–—~～]+)")
_LONGEST = 40  # characters
_CALLED_BY_NUMBER = (PaperKind.REPORT, PaperKind.PATENT, PaperKind.STANDARD, PaperKind.OTHER)
"""What has a number of its own, such as a docket, and not that of an issue."""


def _label(before: str, behind: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{before})[ :.]*(?P<led>{_NUMBERS}|{_ROMAN})"
        rf"|[第제] ?(?P<counted>{_NUMBERS})(?:{behind})?|(?P<signed>{_NUMBERS})(?:{behind})",
        re.IGNORECASE,
    )


_LABELS = {detail: _label(before, _BEHIND[detail]) for detail, before in _BEFORE.items()}
_OF_PLACE = frozenset(_LABELS)


def without_labels(
    details: Iterable[tuple[Detail, str]], kind: PaperKind | None = None
) -> list[tuple[Detail, str]]:
    """The details, those of a place in a journal or book without such words.

    >>> docket = [(Detail.NUMBER, "No. 210")]
    >>> without_labels(docket, PaperKind.OTHER) == docket, without_labels(docket)
    (True, [(<Detail.NUMBER: 'number'>, '210')])
    """
    of_place = _OF_PLACE - {Detail.NUMBER} if kind in _CALLED_BY_NUMBER else _OF_PLACE
    return [(each[0], without_label(*each)) if each[0] in of_place else each for each in details]


def without_label(detail: Detail, text: str) -> str:
    """A volume, number or pages without the word for it; any other detail, and what has none, as it is.

    >>> [without_label(Detail.VOLUME, text) for text in ("Vol 12", "第42卷", "Т. 15", "المجلد 3", "XXXIII")]
    ['12', '42', '15', '3', 'XXXIII']
    >>> [without_label(Detail.NUMBER, text) for text in ("№ 3 (45)", "제2호", "Suppl. 1", "No 1 (2019): May")]
    ['3 (45)', '2', 'Suppl. 1', 'No 1 (2019): May']
    >>> without_label(Detail.NUMBER, "第5号(通巻402号)"), without_label(Detail.NUMBER, "2. sz.")
    ('5 (402)', '2')
    >>> [without_label(Detail.PAGES, text) for text in ("С. 12–20", "p. 105–p. 110", "340页", "S12")]
    ['12–20', '105–110', '340页', 'S12']
    """
    label = _LABELS.get(detail)
    is_plain = text.isascii() and text[:1].isdigit() and text[-1].isalnum()
    if label is None or is_plain or len(text) > _LONGEST:
        return text
    if detail is Detail.PAGES:
        return _without_both(label, text)
    if found := _OF_ALL_YEARS.fullmatch(text):
        return f"{found[1]} ({found[2]})"
    return _bare(label, text)


def _without_both(label: re.Pattern[str], text: str) -> str:
    """Pages without the word at either end; how many there are is not the page on which something begins."""
    if ends := _ENDS.fullmatch(text):
        first, dash, last = ends.groups()
        return f"{_bare(label, first)}{dash}{_bare(label, last)}"
    found = label.fullmatch(text)
    return _bare(label, text) if found and not found["signed"] else text


def _bare(label: re.Pattern[str], text: str) -> str:
    found = label.fullmatch(text)
    return found["led"] or found["counted"] or found["signed"] if found else text
