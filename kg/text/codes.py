"""Names of biology and chemistry with signs in them that end other words: `O157:H7`, `C57BL/6J`, `B.1.1.7`.

What is surely one name is one word: serotypes, alleles, strains of mice, lineages of viruses, compounds with
the places of their parts, pairs of gases, constants with an index as MEDLINE has them. Other words with such
signs are cut there, as `and/or` is.
"""

import re

_PLACE = r"(?:\d{1,2}|[α-ωNOPS])['′]?"
_GAS = r"(?:Ar|CH4|CO2?|C[23]H[2468]|H2(?:O|S)?|He|N2O?|NH3|NO2?|O2|SO2)"
CODED = rf"""
    (?<![^\W_]) (?:
        [A-Z]\d{{1,4}} (?: :[A-Z]{{1,2}}\d{{1,3}} )+                          # O157:H7
      | HLA-[A-Z]{{1,4}}\d?\*\d{{2,3}} (?: :\d{{2,3}} ){{0,3}}                 # HLA-DRB1*04:01
      | (?:[ABC]|D[PQR][AB]\d)\*\d{{2,3}} (?: :\d{{2,3}} ){{1,3}}
      | CYP\d[A-Z]\d{{1,2}}\*\d{{1,3}}
      | (?:129|AKR|BALB|C3H|C57BL|CBA|DBA|FVB|NOD|SJL)/[A-Za-z0-9]{{1,8}}     # C57BL/6J
      | [A-CP] (?: \.\d{{1,3}} ){{2,4}}                                       # B.1.1.7
      | (?:AY|BA|BF|BN|BQ|CH|EG|HK|HV|JN|KP|XBB|XE|XEC) (?: \.\d{{1,3}} ){{1,4}}
      | {_PLACE} (?: ,{_PLACE} ){{1,5}} - (?!dimension|fold|point|step|time|week|year) [a-z]{{4,}}
      | {_GAS}/{_GAS}                                                         # CO2/N2
      | (?: K\((?:[DIdim]|eq)\) | [kK]\(cat\) | V\(max\) | T\(m\) )              # K(D)
      | [BJ]\d{{4,6}} (?:\.\d{{1,2}})? [+−] \d{{2,6}} (?:\.\d)?                     # SDSS J1000+0234
    ) (?![^\W_])
"""
"""A pattern, spaces ignored, of such a word or of its beginning."""
_MAY_BE = re.compile(
    r"""[:*/.,(+−](?: (?<=\d\d[+−])(?=\d\d) | (?<=\d:)(?=[A-Z]) | (?<=\*)(?=\d\d) | (?<=[A-Z]\.)(?=\d)
      | (?<=[\dABDLMRe]/)(?=[A-Za-z\d]) | (?<=[KTVk]\()(?=[DIcdeim])
      | (?<=[\dα-ωNOPS′'],)(?=[\dα-ωNOPS]{1,2}['′]?[-,]) )""",
    re.VERBOSE,
)
"""What a text without such words has nowhere, or rarely. Sought by its sign, which is fast."""


def has_codes(text: str) -> bool:
    """Whether a text may have such words.

    >>> has_codes("E. coli O157:H7 in 1,4-dioxane"), has_codes("and/or 10:30")
    (True, False)
    """
    return _MAY_BE.search(text) is not None
