"""Numbers of entries in data banks, such as GEO's of expression data and PDB's of structures, in texts.

They tie a paper to its data, and to other papers of the same data. They name no concept.
"""

import re
from collections.abc import Iterator

from kg.text.letters.digits import with_zeros

_FORMS = {
    "ArrayExpress": r"E-(?:ANND|CURD|ERAD|GEOD|HCAD|MEXP|MTAB|PROT|TABM)-\d{1,6}",
    "BioProject": r"PRJ(?:NA|EB|DB|CA)\d{2,8}",
    "BioSample": r"SAM(?:N|D|C|EA|EG)\d{6,10}",
    "EGA": r"EGA[CDS]\d{11}",
    "EMDB": r"EMD-\d{4,5}",
    "GEO": r"GSE\d{2,8}|GSM\d{5,9}|GDS\d{3,5}",
    "MetaboLights": r"MTBLS\d{1,6}",
    "ProteomeXchange": r"PXD\d{6}",
    "RefSeq": r"[NXW][CGMRPTWZ]_\d{6,9}(?:\.\d{1,2})?",
    "SRA": r"[DES]R[APRSX]\d{6,9}",
    "dbGaP": r"phs\d{6}(?:\.v\d+(?:\.p\d+)?)?",
}
"""Data bank → its numbers, where these are like nothing else."""
_NAMED = {
    "CCDC": r"\d{6,7}",
    "GenBank": r"[A-Z]{1,2}\d{5,8}(?:\.\d{1,2})?|[A-Z]{4}\d{8,10}(?:\.\d{1,2})?",
    "PDB": r"[1-9](?!\d{2}[kKmM])(?=[A-Za-z0-9]{0,2}[A-Za-z])[A-Za-z0-9]{3}",
    "UniProtKB": r"[OPQ]\d[A-Z0-9]{3}\d|[A-NR-Z]\d[A-Z][A-Z0-9]{2}\d",
}
"""Data bank → its numbers, where only its name before them tells what they are."""
_CALLED = {"GENBANK": "GenBank", "Uniprot": "UniProtKB", "UniProt": "UniProtKB"}
"""Names of data banks in MEDLINE and in texts → ours."""
_WHAT = (
    r"(?:accession|deposition|entry|entries|series|codes?|ids?|identifiers?|numbers?|nos?\.?|under|files?)"
)
_LEADS = rf"(?:[ -](?i:{_WHAT})){{0,3}}:? ?"
_AND = r"(?:,? (?:and|&) |, ?|/)"
_BY_NAME = "|".join(
    rf"(?P<{bank}>(?:{'|'.join([bank, *(name for name, ours in _CALLED.items() if ours == bank)])}){_LEADS}"
    rf"(?:{form})(?:{_AND}(?:{form}))*)"
    for bank, form in _NAMED.items()
)
_BY_FORM = "|".join(rf"(?P<{bank}>{form})" for bank, form in _FORMS.items())
_LED = rf"(?:(?:{'|'.join(_FORMS)}){_LEADS}|(?i:accession) (?:(?i:{_WHAT}) )?)?"
_IN_TEXT = re.compile(rf"(?<![\w/-])(?:{_LED}(?:{_BY_FORM})|{_BY_NAME})(?![\w-])")
_OWN = {bank: re.compile(form) for bank, form in (_FORMS | _NAMED).items()}
_SIGNS = {
    "E-": "ArrayExpress",
    "PRJ": "BioProject",
    "SAM": "BioSample",
    "EGA": "EGA",
    "EMD-": "EMDB",
    "GS": "GEO",
    "GDS": "GEO",
    "MTBLS": "MetaboLights",
    "PXD": "ProteomeXchange",
    "_": "RefSeq",
    "DR": "SRA",
    "ER": "SRA",
    "SR": "SRA",
    "phs": "dbGaP",
    **{bank: bank for bank in _NAMED if bank != "UniProtKB"},
    **_CALLED,
}
"""What few texts have → the data bank whose numbers, or whose name, have it."""
_SHORT = ("E-", "PRJ", "GS", "MTBLS", "PDB", "Uni")
"""Of these, and of names, those whose numbers need not have three digits in a row."""
_VERSION = re.compile(r"\.v?\d+(?:\.p\d+)?$")
_IN_MEDLINE = re.compile(r"(?P<bank>[A-Za-z][\w. -]{1,30})/(?P<number>\S.*)")


def databank_number(text: str) -> str:
    """What MEDLINE prints of an entry in a data bank, in one form; empty for what is none.

    >>> databank_number("GEO/GSE212345"), databank_number("GENBANK/MN908947.3"), databank_number("PDB/6vxx")
    ('GEO GSE212345', 'GenBank MN908947', 'PDB 6VXX')
    """
    found = _IN_MEDLINE.fullmatch(text.strip())
    return _in_one_form(_CALLED.get(found["bank"], found["bank"]), found["number"]) if found else ""


def databank_numbers(text: str) -> Iterator[str]:
    """The numbers that a text tells of entries in data banks, in one form each, as they come.

    >>> list(databank_numbers("Data are in GEO (GSE212345), structures in the PDB (PDB IDs 6VXX and 6VYB)."))
    ['GEO GSE212345', 'PDB 6VXX', 'PDB 6VYB']
    >>> list(databank_numbers("GSM900 phones run in 2G networks."))
    []
    """
    for found in _found_in(text):
        yield from (_in_one_form(found.lastgroup or "", number) for number in _numbers(found))


def databanks_in(text: str) -> Iterator[tuple[int, int]]:
    """Where such numbers stand in a text, with the words that lead to them: begin and end.

    After those of which the bank is named, wherever else they stand.

    >>> text = "Data are under GEO accession GSE212345. We compare 6VXX (PDB 6VXX)."
    >>> [text[start:end] for start, end in databanks_in(text)]
    ['GEO accession GSE212345', 'PDB 6VXX', '6VXX', '6VXX']
    """
    named: dict[str, None] = {}
    for found in _found_in(text):
        yield found.span()
        named |= dict.fromkeys(_numbers(found) if found.lastgroup in _NAMED else ())
    if named:
        again = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, named))})(?![\w-])")
        yield from (found.span() for found in again.finditer(text))


def is_databank_number(text: str) -> bool:
    """Whether a text is such a number and nothing else.

    >>> is_databank_number("GSE212345"), is_databank_number("PDB 6VXX"), is_databank_number("GSE")
    (True, True, False)
    """
    return bool(_may_have(text) and _IN_TEXT.fullmatch(text.strip()))


def _may_have(text: str) -> bool:
    """Whether a text has a number and a sign of its bank: told in a tenth of the time of the pattern."""
    zeros = with_zeros(text)
    if "000" not in zeros and ("0" not in zeros or not any(map(text.__contains__, _SHORT))):
        return False
    found = [sign for sign in _SIGNS if sign in text]
    return bool(found) and any(_OWN[_SIGNS[sign]].search(text) for sign in found)


def _found_in(text: str) -> Iterator[re.Match[str]]:
    if _may_have(text):
        yield from _IN_TEXT.finditer(text)


def _numbers(found: re.Match[str]) -> list[str]:
    """The numbers in what was found, which may be several of one bank."""
    bank = found.lastgroup or ""
    said = found[bank].removeprefix(bank) if bank in _NAMED else found[bank]
    return _OWN[bank].findall(said)


def _in_one_form(bank: str, number: str) -> str:
    """The number without its version, which names the same entry; codes of PDB in capitals."""
    number = number.upper() if bank == "PDB" else number
    return f"{bank} {_VERSION.sub('', number) if bank in ('GenBank', 'RefSeq', 'dbGaP') else number}"
