"""The symbols of units, composed: a prefix of the SI times a symbol, and those that take none.

Each family takes the prefixes with which it can mean nothing else: `mS` is conductance, but `MS` a disease.
What is a unit only through what stands behind it, `N/m`, is in `composed`, one capital alone in `letters`.
"""

from kg.extract.figures.field_symbols import FIELD_SYMBOLS
from kg.text.typesetting.medline import ELEMENT

MICRO = (
    r"(?:[µμ]|mu\s|mu(?=(?:[MLAVWS]|mol)(?![a-z]))|u(?=(?:[mgLlMAVW]|mol)(?![A-Za-z]))|(?<=\d)u(?=s(?![A-Za-z]))"
    r"|\\(?:text)?mu\s?|\{\\mu\}|\$\\mu\$)"
)
PREFIX = rf"(?:[kKMGTPEmnp]|{MICRO})"
_SMALL = rf"(?:[fpnm]|{MICRO})"
_DECIBELS = r"dB(?:[mioWVA]|c|d|FS|sm|HL|SPL|[µμ][VA]|-?Hz|\(A\))?"
_SCIENCE = rf"""k?cal | [kMG]?pc | [kMG]yr | yr | [kM]?Da | [npf]b | atm | Torr
    | {_SMALL}?(?:erg|Jy(?:[\s·⋅]m?s(?!\w))?)
    | [cm]?Gy | (?:m|{MICRO})?Sv | [kMG]?Bq | bpm | BPM | HU | pp[mb] | (?:wt|vol|at|mol)\.?\s?\\?% | ‰
    | Å | \\AA(?![a-z]) | angstroms? | mEq | mcg | m?Osm
    | (?:[mk]|{MICRO})?IU | (?:(?:[mk]|{MICRO})?U|log10\scopies)(?=/)
    | \$?[MLR]\$?_?(?:\\odot|\{{\\odot\}}|⊙|☉|sun|\{{\\rm\s?sun\}})\$? | deg | arcsec | arcmin | mas | lux
    | au(?!\w|\spairs?\b) | σ | k?Oe(?!\w)"""
_ENGINEERING = rf"""{_DECIBELS} | [kMG]?VA[rR]? | (?:m|{MICRO})?rad | lm | cd(?=/)
    | HV(?:\d{{1,2}}(?:\.\d)?)? | HR[ABC] | HBW? | [kM]?psi | ksi | hp | ft | lbf? | mph | dpi | [kM]?Btu
    | [kMG]S(?:a|amples)?(?=/s) | [kMG]SPS | cP(?![\w-]) | MIPS"""
_RESISTED = rf"(?:[kMGm]|{MICRO})?(?:Ω|\\?Omega)[\s·⋅]?[cmk]?m(?:[²2]|\(2\))?(?!\w)"  # `Ω cm2`
_PRODUCTS = rf"""(?:[kMm]|{MICRO})?N[\s·⋅-]?m(?!\w) | [kMGTm]?[WA]\sh(?!\w) | {_RESISTED}
    | [€£¥](?=[^\w]|\Z) | \\?\$(?=/)"""
_DISSOLVED = rf"""(?:(?!CO2|H2O)(?:{ELEMENT}\d?|\((?:{ELEMENT}\d?){{1,4}}\)\d?){{2,8}}(?<=\d)
    | (?:Na|K|Li|Cs|NH4)(?:OH|Cl|Br|I|F) | H(?:Cl|Br|F|I) | Li(?:TFSI|FSI|BOB) | TBA\w{{2,5}} | PBS)(?!\w)"""
_MOLAR = rf"M(?=\s(?:{_DISSOLVED}))"  # `0.1 M HClO4`; else a million
SYMBOLS = rf"""{FIELD_SYMBOLS} | {_PRODUCTS} | {_MOLAR} | [mc]m\s?(?:of\s)?(?:Hg|H2O)
    | (?:{PREFIX}|[cf])m | (?:{PREFIX}|f)(?:g|s|W|J|V|A) | (?:[md]|{MICRO})[lL]
    | {_SMALL}[MTNKFSC] | (?:[nm]|{MICRO})H | [kM]N | (?:[kMGm]|{MICRO})?(?:Ω|\\Omega|ohms?) | [mk]?bar
    | [kKMGTPE]i?(?:B|bits?|bytes?) | [kMG]b | bpp|FPS|fps|QPS|[kMG]pps|rpm
    | {PREFIX}?(?:Hz|Wh|eV|Pa|bps|b/s|B/s|bits?/s|Ah|mol(?!\.?\s?\\?%)|TOPS|OPS|OPs)
    | (?:{PREFIX}\s?)?(?:FLOPS|FLOPs?|MACs) | {_SCIENCE} | {_ENGINEERING}"""
"""A pattern of what is a unit by itself."""
FACTORS = (
    r"(?:[kcdmµμnM]?m|k?g|m?s|[mk]?[VAWJNLK]|[kMG]?pc|[kMG]?yr|[hdCFT]|ha|[mk]?mol|k?Pa|[kMGm]?Hz|min|day"
    r"|sr|deg|rad|m?bar|atm|dec(?:ade)?|year|month)"
)
"""A pattern of what may stand behind a unit as a factor of it."""
