"""What the tags of EndNote, RefWorks and NoteExpress are in RIS, and their types of works.

Tags that are in none of the tables are passed over, as in RIS: notes, files, labels, when somebody looked,
and in translation all but the title.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


def _table(rows: str) -> Mapping[str, str]:
    """Tag or word → RIS; rows of `RIS: one | other`."""
    pairs = (row.split(":", 1) for row in rows.strip().splitlines())
    return MappingProxyType({each.strip(): ris.strip() for ris, all_ in pairs for each in all_.split("|")})


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one program writes an entry."""

    line: re.Pattern[str]
    """A line that begins a field: its `tag` and its `value`."""
    first: str
    """The tag that begins an entry, with its type."""
    tags: Mapping[str, str]
    """Tag → that of RIS."""


TYPES = _table("""
JOUR: journal article | journal | electronic article | 期刊 | 期刊论文
NEWS: newspaper article | 报纸 | 报纸文章
MGZN: magazine article
CONF: conference paper | conference proceedings | conference proceeding | 会议 | 会议论文
CHAP: book section | book, section | book chapter | electronic book section | 析出文献
BOOK: book | book, whole | edited book | electronic book | classical work | monograph | 图书 | 专著
THES: thesis | dissertation/thesis | dissertation | 学位论文
RPRT: report | government document | 报告 | 科技报告
PAT: patent | 专利
STAND: standard | 标准
DATA: dataset | online database
COMP: computer program
ELEC: web page | electronic source | blog | 网页
MANSCPT: manuscript | unpublished work
ENCYC: encyclopedia | dictionary
MPCT: film or broadcast | audiovisual material
GEN: generic
""")
"""What a work is called, in small letters → `TY` of RIS."""

ENDNOTE = Dialect(
    re.compile(r"\ufeff?%(?P<tag>[0-9A-Z@!&^+~$>()\[\]?#=<*])(?:\s(?P<value>.*))?"),
    "0",
    _table("""
AU: A
ED: E
A3: Y
A4: ?
TI: T
T2: B
JF: J
T3: S
ST: !
TT: Q
PY: D
DA: 8
VL: V
IS: N
SP: P
NV: 6
ET: 7
SE: &
PB: I
CY: C
SN: @
CN: L
AN: M
DO: R
UR: U
KW: K
AB: X
AD: +
LA: G
M3: 9
DP: W | ~
OP: (
"""),
)
REFWORKS = Dialect(
    re.compile(
        r"\ufeff?(?P<tag>RT|A[1-6BDNUV]|C[LNR]|D[BOS]|E[DX]|FD|I[DPS]|J[FO]|K1|L[AK]|NO|O[LPT]|P[BMP]|RD|S[FNPRT]"
        r"|T[1-3]|U[1-9L]|VO|W[PTV]|YR)(?:\s(?P<value>.*))?"
    ),
    "RT",
    _table("""
AU: A1
ED: A2
A3: A3
A4: A4
TI: T1
T2: T2
JF: JF
JA: JO
T3: T3
ST: ST
TT: OT
PY: YR
DA: FD
VL: VO
IS: IS
SP: SP
EP: OP
ET: ED
PB: PB
CY: PP
SN: SN
CN: CN
AN: AN
DO: DO
UR: LK | UL
KW: K1
AB: AB
AD: AD
LA: LA
DP: DS | DB
"""),
)
NOTEEXPRESS = Dialect(
    re.compile(r"\ufeff?\{(?P<tag>[A-Z][^{}]{1,40})\}\s?:\s?(?P<value>.*)"),
    "Reference Type",
    _table("""
AU: Author
ED: Secondary Author
A3: Tertiary Author
A4: Subsidiary Author
TI: Title
T2: Secondary Title | Book Title | Conference Name
JF: Journal | Newspaper
T3: Tertiary Title | Series Title
ST: Short Title
TT: Translated Title
PY: Year
DA: Date
VL: Volume
IS: Issue | Number
SP: Pages
ET: Edition
PB: Publisher | University
CY: Place Published
SN: ISBN/ISSN | ISSN | ISBN
AN: Accession Number
DO: DOI
UR: URL
KW: Keywords
AB: Abstract
AD: Author Address | Author Affiliation
LA: Language
M3: Type of Work
DP: Database Provider
"""),
)
DIALECTS = (ENDNOTE, REFWORKS, NOTEEXPRESS)
