"""The numbers of books and journals, ISBN and ISSN; their last digit tells whether they can be."""

import re
from collections.abc import Iterator

from kg.model import Detail, Record
from kg.text.registered.doi import AS_TYPED
from kg.text.registered.identifiers import whole_isbn

_SERIAL = re.compile(r"\b(?:(?:97[89][ -]?)?(?:[0-9][ -]?){9}[0-9Xx]|[0-9]{4}-?[0-9]{3}[0-9Xx])\b")
_BESIDE = re.compile(
    r"(?:e-?|p-?)?is[sb]n|(?:print|online|electronic|(?:hard|soft|paper)(?:back|cover)|[hp]bk)"
)
"""Words that stand beside such numbers."""
_ISSN, _ISBN_10 = 8, 10  # digits


def serial_numbers(text: str) -> list[str]:
    """The ISBNs and ISSNs in a text as they are printed, whatever stands around them; none is checked.

    >>> serial_numbers("978-0-226-45803-8 (print), 0226458032"), serial_numbers("978 0 262 03384 8")
    (['978-0-226-45803-8', '0226458032'], ['978 0 262 03384 8'])
    >>> serial_numbers("0021-9606; 1873–3441"), serial_numbers("unknown")
    (['0021-9606', '1873-3441'], [])
    """
    return _SERIAL.findall(text.translate(AS_TYPED))


def read_serials(text: str) -> Iterator[tuple[Detail, str]]:
    """The ISSNs and ISBNs in a text whose check digit is right, each as what it is.

    An ISSN gets the hyphen in its middle that is part of it, which Scopus leaves out.

    >>> list(read_serials("978-0-226-45803-8, 0021-9607, 20493630"))
    [(<Detail.ISBN: 'ISBN'>, '978-0-226-45803-8'), (<Detail.ISSN: 'ISSN'>, '2049-3630')]
    """
    for number in filter(is_serial, serial_numbers(text)):
        kind = kind_of_serial(number)
        yield kind, number if kind is Detail.ISBN or "-" in number else f"{number[:4]}-{number[4:]}"


def isbns_of(record: Record) -> Iterator[str]:
    """The ISBNs that a record prints, the old ones as new, each without the digit that checks it.

    >>> from kg.model import Lines
    >>> details = ((Detail.ISBN, "0-226-45803-2"), (Detail.ISBN, "978-0-226-45803-8"))
    >>> list(isbns_of(Record(document="a.bib", lines=Lines(1, 2), title="Doors", details=details)))
    ['978022645803', '978022645803']
    """
    for detail, text in record.details:
        if detail is Detail.ISBN and (whole := whole_isbn(text)):
            yield whole[:12]


def are_serials(text: str) -> bool:
    """Whether a text is nothing but ISBNs and ISSNs, and each can be one: a report has numbers like them.

    >>> are_serials("978-0-226-45803-8 (print)"), are_serials("NASA/TM-2019-220123"), are_serials("2019-5678")
    (True, False, False)
    """
    numbers = serial_numbers(text)
    beside = _BESIDE.sub("", _SERIAL.sub("", text.translate(AS_TYPED)).lower())
    return bool(numbers) and all(map(is_serial, numbers)) and not any(map(str.isalnum, beside))


def kind_of_serial(number: str) -> Detail:
    """Whether a number is that of a journal or that of a book, by its length.

    >>> kind_of_serial("0021-9606"), kind_of_serial("0226458032")
    (<Detail.ISSN: 'ISSN'>, <Detail.ISBN: 'ISBN'>)
    """
    return Detail.ISSN if len(_digits(number)) == _ISSN else Detail.ISBN


def is_serial(number: str) -> bool:
    """Whether the check digit of a number is right: modulo 11, of an ISBN of 13 digits modulo 10.

    >>> is_serial("978-0-226-45803-8"), is_serial("978-1-234-56789-0")
    (True, False)
    >>> is_serial("0-8044-2957-X"), is_serial("2049-3630"), is_serial("1234-5678")
    (True, True, False)
    """
    digits = _digits(number)
    values = [10 if digit == "X" else int(digit) for digit in digits]
    if len(digits) > _ISBN_10:
        return sum(values[0::2]) % 10 == -3 * sum(values[1::2]) % 10
    return sum(value * weight for weight, value in enumerate(reversed(values), start=1)) % 11 == 0


def _digits(number: str) -> str:
    return number.replace("-", "").replace(" ", "").upper()
