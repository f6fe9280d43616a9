"""Addresses as entries of libraries print them: of the web, and what is none of it, such as a URN."""

import re
from collections.abc import Iterator

from kg.model import Detail
from kg.readers.fields.identifiers import paper_of_doi
from kg.readers.fields.other_fields import Field, said

_BEGINNING = r"(?:https?://|ftps?://|(?<![\w./])www\.|(?<!\w)urn:[a-z0-9-]{2,32}:)"
_ADDRESS = re.compile(rf"{_BEGINNING}\S+", re.IGNORECASE)
_WEB = re.compile(r"https?://", re.IGNORECASE)
_WHEN_READ = re.compile(
    r"(?<![\s,;.(\[])[\s,;.(\[]+(?:(?:last|date|zuletzt|letzter)\s+)?(?:accessed|visited|retrieved|checked|viewed|abgerufen"
    r"|besucht|geprüft|zugriff|consulté|consultado|geraadpleegd)\b.*",
    re.IGNORECASE,
)
_OF_WEB_OF_SCIENCE = re.compile(r"<go to (?:isi|wos)>://(?P<number>(?:[a-z]{2,12}:)?\w+)", re.IGNORECASE)
"""What EndNote keeps in the place of an address: a number of the Web of Science, which no browser opens."""
_AFTER_WORDS = ".,;)]>"


def is_address(text: str) -> bool:
    """Whether a text is one address and nothing else.

    >>> is_address("www.example.org"), is_address("Available at www.example.org")
    (True, False)
    """
    return bool(_ADDRESS.fullmatch(text))


def has_address(text: str) -> bool:
    """Whether there is an address in a text.

    >>> has_address("Available at ftp://example.org/a.ps"), has_address("Workshop on Maps")
    (True, False)
    """
    return bool(_ADDRESS.search(text))


def web_addresses(text: str) -> list[str]:
    """The addresses of web pages among the words of a text.

    >>> web_addresses("See https://example.org/a, www.example.org and ftp://example.org")
    ['https://example.org/a', 'http://www.example.org']
    """
    found = (_whole(address.rstrip(_AFTER_WORDS)) for address in _ADDRESS.findall(text))
    return [address for address in found if _WEB.match(address)]


def read_addresses(text: str) -> Iterator[tuple[Detail, str]]:
    """What a field for addresses says: pages of the web, and all else in its words, as the field `url`.

    A text that begins as one address and holds no other is one, with the blanks in it, but for when somebody
    read it. A DOI is an identifier, and said as such.

    >>> [words for _, words in read_addresses("http://lib.example/papers/My Paper (final).pdf")]
    ['http://lib.example/papers/My%20Paper%20(final).pdf']
    >>> [words for _, words in read_addresses("https://example.org/a (accessed 5 May 2020)")]
    ['https://example.org/a']
    >>> [words for _, words in read_addresses("urn:nbn:de:101:1-2019 https://example.org/a; www.example.org")]
    ['url: urn:nbn:de:101:1-2019', 'https://example.org/a', 'http://www.example.org']
    >>> [words for _, words in read_addresses("<Go to ISI>://WOS:000303362100012")]
    ['accession: WOS:000303362100012']
    """
    text = " ".join(text.split())
    if "<" in text:
        for number in _OF_WEB_OF_SCIENCE.finditer(text):
            yield said(Field.ACCESSION, number["number"])
        text = " ".join(_OF_WEB_OF_SCIENCE.sub(" ", text).strip(" ;,").split())
    found = _ADDRESS.findall(text)
    if len(found) == 1 and _ADDRESS.match(text):
        found = [_WHEN_READ.sub("", text).replace(" ", "%20")]
    elif len(found) > 1:
        found = [address.rstrip(",;") for address in found]
    elif text and not found and not paper_of_doi(text):
        found = [text]
    for address in map(_whole, found):
        yield (Detail.ADDRESS, address) if _WEB.match(address) else said(Field.URL, address)


def _whole(address: str) -> str:
    return f"http://{address}" if address[:4].lower() == "www." else address
