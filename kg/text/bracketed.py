r"""Words with a bracket in them: `Pd(OAc)2`, `C(sp3)–H`, `SE(3)`, `iron(III)`, `bis(oxazoline)`.

The bracket belongs to the word because no space stands before it; so it does in `models(LLMs)`, where the
space was forgotten, and in `method(s)`. Only what is surely one name is one word; where no space can tell,
`HALVES` are the places of which no part is a name: `poly(ethylene glycol)`.
"""

import re

from kg.text.typesetting.medline import FORMULA

BRACKETED = rf"""
    {FORMULA}[^\W_]*                                                  # TiO(2), CO(2)RR of MEDLINE
  | (?<![^\W_]) (?:
        [A-Z][A-Za-z]{{0,2}} \( [A-Za-z0-9,+]{{1,12}} \) [A-Z0-9][^\W_]*   # Pd(OAc)2, Cu(In,Ga)Se2
      | [A-Z]{{2,3}} \( (?:\d{{1,2}}|[A-RT-Za-rt-z]) \)                   # SE(3), SU(n); not GPU(s)
      | [A-NP-Z] \( \d{{1,2}} \)                                        # U(1); not O(1), f(x)
      | [A-Z][A-Za-z]{{0,2}} \( [a-z]{{1,2}}\d \) (?=[-‐‑–][A-Za-z])       # C(sp3)–H
      | [A-Za-z]{{1,20}} \( (?:[IVX]{{1,4}}|0) \)                           # iron(III), Pd(0)
      | (?:poly|bis|tris|oligo) \( [^\s()]{{2,20}} \)                     # bis(oxazoline)
    )
"""
"""A pattern, spaces ignored, of such a word or of its beginning."""
GLUED_BRACKET = re.compile(r"\((?<=[^\W_]\()")
"""What a text without such words has nowhere: most have none. Sought by its bracket, which is fast."""
HALVES = re.compile(r"(?<![^\W_])[^\W_]++\([a-z][^()\n]{2,60}\)")
"""Words with a bracket glued to them that may be one name."""
SYSTEMATIC = re.compile(
    r"""(?: (?<!\S) | (?<=(?<!\S)\() ) (?!\([a-z]) \S{0,120}?         # begun once a word, or runs take long
    (?: [a-z]\[\d{1,2}(?:,\d{1,2}){0,3}-[a-z][^\s\]]{0,12}\][a-z]   # imidazo[1,2-a]pyridine
      | -\[\d{1,2}-\(                                              # N-[3-(trifluoromethyl)phenyl]
      | \((?:\d{0,2}[RSEZ],?){1,6}\)-\d )                           # (2S,3R)-3-(4-methoxyphenyl)
    \S{0,120} (?<![.,;:)\]])""",
    re.VERBOSE,
)
"""Words that name a substance with the places of its parts."""
