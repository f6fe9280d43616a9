"""What numbers of volumes, reports, patents and standards consist of, however they are written."""

import re
from collections.abc import Mapping

from kg.model import Detail
from kg.text.language.roman import roman_number
from kg.text.letters.fold import same_form

_MOST = 32
"""Parts of a number that are looked at."""
_CALLED_NUMBER = re.compile(r"^(?:(?:no|nr|dp|wp|working|discussion|papers?) )*(?:dp|wp|w)?(?=[0-9]+$)")
_FIGURES = re.compile(r"[0-9]+")
_ROMAN = re.compile(r"[IVXL]{1,12}|[ivxl]{1,12}")
_PATENT = re.compile(
    r"(?P<office>(?!re[0-9]|pp[0-9]|app)[a-z]{2})?(?P<series>[a-z]*)(?P<number>[0-9]+)(?P<kind>[a-z][0-9]?)?"
)
_SERIES = ("d", "h", "pp", "re", "s", "t")
"""What is counted by itself: designs, plants and reissues in the United States, the eras of Japan."""
_KIND_FIRST = re.compile(r"([a-z]{2}) ?- ?([abcu][0-9]?) ?- ?([0-9].*)")
_SERIAL = re.compile(r"\b[0-9]{2}/[0-9]{3},?[0-9]{3}\b")
_OF_SERIAL = 8  # figures of the number of an application, as patents of the United States have since 2018
_CALLED_PATENT = re.compile(r"\b(?:patents?|pat|no|nr|number)\b\.?")
_OF_STANDARD = re.compile(r"[a-z]*[0-9]+[a-z]*")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PUBLISHER = re.compile(r"^[a-z]{2,}")


def volume_numbers(text: str) -> tuple[str, ...]:
    """The numbers in a text, or that which it is in Roman figures.

    >>> volume_numbers("60 (Suppl. 1)"), volume_numbers("XIV")
    (('60', '1'), ('14',))
    """
    if _ROMAN.fullmatch(text):
        return (str(roman_number(text)),)
    return tuple(number.lstrip("0") or "0" for number in _FIGURES.findall(text)[:_MOST])


def report_number(said: Mapping[Detail, str]) -> str:
    """The number of a report, without what says that it is one: `DP No. 11000`, `w18054`.

    Who calls working papers articles of a journal has the number in the volume.

    >>> report_number({Detail.NUMBER: "DP No. 11000"}), report_number({Detail.VOLUME: "w18054"})
    ('11000', '18054')
    """
    printed = same_form(said.get(Detail.NUMBER) or said.get(Detail.VOLUME) or "")
    return _CALLED_NUMBER.sub("", printed)


def patent_number(text: str) -> tuple[str, ...]:
    """The office, the number itself and the kind of document, each empty where it is not printed.

    Designs, plants and reissues are counted by themselves, and so are applications.

    >>> patent_number("US 10,555,555 B2"), patent_number("Patent No. 10555555")
    (('us', '10555555', 'b2'), ('', '10555555', ''))
    >>> patent_number("US D800,123 S1"), patent_number("US Patent App. 12/123,456")
    (('us', 'd800123', 's1'), ('us', 'app12123456', ''))
    >>> patent_number("EP-B1-0 123 456")
    ('ep', '0123456', 'b1')
    """
    printed = _KIND_FIRST.sub(r"\1\3\2", _CALLED_PATENT.sub(" ", text.lower()).strip())
    found = _PATENT.fullmatch("".join(filter(str.isalnum, printed)))
    if not found:
        return ()
    office, series, number, kind = (part or "" for part in found.groups())
    is_called = series.startswith("app") or bool(_SERIAL.search(printed))
    if is_called and len(number) == _OF_SERIAL and office != "wo":
        return office, f"app{number}", kind
    return office, f"{series}{number}" if series in _SERIES else number, kind


def standard_number(text: str) -> tuple[str, ...]:
    """The parts of the number of a standard and its year, without who publishes it.

    >>> standard_number("IEC 61010-2-201:2013"), standard_number("RFC9110"), standard_number("ASTM D638-14")
    (('61010', '2', '201', '2013'), ('9110',), ('d638', '14'))
    """
    return tuple(_PUBLISHER.sub("", part) for part in _OF_STANDARD.findall(text.lower())[:_MOST])


def are_two_registered(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two numbers of patents, or of standards, are not one.

    Of patents no part that both print may differ. The last part of a standard may be a year in two figures.

    >>> are_two_registered(("us", "10555555", ""), ("", "10555555", "b2"))
    False
    >>> are_two_registered(("d638", "14"), ("d638", "2014"))
    False
    """
    if "" in (*one, *other):
        return any(mine and yours and mine != yours for mine, yours in zip(one, other, strict=False))
    if len(one) == len(other) > 1:
        short, long = sorted((one[-1], other[-1]), key=len)
        if len(short) == 2 and _YEAR.fullmatch(long) and long.endswith(short):
            one, other = one[:-1], other[:-1]
    return tell_apart(one, other)


def tell_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether each has a part that the other lacks: one may print less than the other, and be the same.

    >>> tell_apart(("us", "10555555"), ("10555555", "b2")), tell_apart(("us", "7"), ("7",))
    (True, False)
    """
    return not set(one) <= set(other) and not set(other) <= set(one)
