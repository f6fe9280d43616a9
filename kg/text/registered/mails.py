"""Addresses of electronic mail in what is printed of a place of work: private, and no part of its name."""

import re

from kg.text.letters.fold import in_small_letters

_LAST = r"[A-Z][a-z]{1,2}(?:\.[A-Z][a-z])?(?=\s?(?:[,;:)>\]]|\.?\s?$|(?:and|or)\b))"  # `.De`, `.Ac.Uk`
_DOMAIN = rf"[\w-]{{1,63}}\.[\w-]{{1,63}}(?:\.(?!(?-i:(?!{_LAST})[A-Z][a-z]))[\w-]{{1,63}}){{0,4}}"
"""A word behind it without a space is none of it: `a@b.org.Results are good`."""
_ADDRESS = rf"(?<![\w.+%'-])[\w.+%'-]{{1,64}}(?:@|\s?[(\[{{]at[)\]}}]\s?){_DOMAIN}"
_LEAD = r"[\s,;:(<\[]{0,3}(?:\b(?:and|or)\s|&\s)?"
_CALLED = r"\b(?:electronic address|e-?mail(?: address)?(?:es)?|correspondence)\b\s?[:.]?\s?"
_MAIL = re.compile(rf"{_LEAD}(?:{_CALLED})?[(<\[]?{_ADDRESS}[)>\]]?", re.IGNORECASE)
_NOTHING = re.compile(
    rf"(?<!\s)\s*+[(\[]\s*(?:{_CALLED})\s*[)\]]|(?<![\s,;(])[\s,;(]*+\b(?:electronic address|e-?mail):\s*$",
    re.IGNORECASE,
)
"""What announces an address where somebody has taken it out. A run of signs is looked at from its start."""
_SIGNS = ("@", "at)", "at]", "at}", "mail", "electronic address", "correspondence")
"""What a text without an address, and without what announces one, has nowhere, in small letters."""
_END = re.compile(r"(?<![\s.,;:])[\s,;:]*+\.[\s.,;:]*$")


def without_mails(text: str) -> str:
    """The text without addresses of mail and the words that announce them; empty where it is no more.

    >>> without_mails("Monash University, Melbourne, Australia jane.roe@monash.example.")
    'Monash University, Melbourne, Australia.'
    >>> without_mails("Oxford, UK. Electronic address: j@ox.example; a@ox.example."), without_mails("a@b.cd")
    ('Oxford, UK.', '')
    >>> without_mails("Door Institute (e-mail: )"), without_mails("Correspondence School, Ulm")
    ('Door Institute', 'Correspondence School, Ulm')
    """
    if not any(map(in_small_letters(text).__contains__, _SIGNS)):
        return text
    kept = _NOTHING.sub("", _MAIL.sub("", text))
    if kept == text:
        return text
    kept = _END.sub(".", kept).strip(" ,;:")
    return kept if any(map(str.isalnum, kept)) else ""
