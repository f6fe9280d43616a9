"""How a unit of measurement goes on: with an exponent, a factor, a denominator.

`km s^{-1} Mpc^{-1}`, `cm2 V−1 s−1`, `g/cm3`, `W/(m K)`, `Pa·s`, `MPa√m`, and as PubMed and the Web of Science
print them, `m(2) g(-1)`, `mu m`, `degrees C`. What has a negative exponent is part of a unit, whatever its
letters are; a letter that is a unit beside others only, `A/cm²`, is one through them.
"""

import re

from kg.extract.figures.field_symbols import FORMULA, plain_age
from kg.extract.figures.symbols import FACTORS
from kg.text.typesetting.raised import ON_THE_LINE

_OPENS = r"\$?(?:\{\})?\s?\^\s?\{?\s?"
_CLOSES = r"\s?\}?\$?"
_BELOW = rf"(?:{_OPENS}[−–-]\s?\d(?:[./]\d)?{_CLOSES}|⁻[¹²³⁴⁵⁶]|−[1-6](?!\w|\.\d)|\([−–-][1-6]\))"
"""A negative exponent that nothing else can be: `^{-1}`, `⁻¹`, `−1`, `(-1)`."""
_ABOVE = rf"(?:{_OPENS}\d(?:[./]\d)?{_CLOSES}|[²³⁴]|[2-4](?!\w)|[13]/2(?!\w)|\((?:[2-4]|1/2)\))"
_HYPHENED = r"[–-][1-6](?![\w-]|\.\d)"  # of a known symbol alone: `g-1`, not `top-1`
_ANY = r"(?:\\(?:mathrm|text|rm)\s?\{\s?[A-Za-zµμΩÅ]{1,8}\s?\}|°\s?[CF]|\\?[A-Za-zµμΩÅ]{1,8})"
_OF_WHAT = (
    r"(?:(?:\((?:[a-z]{2,8}|[A-Z][a-z]?)\)|cat|metal|[A-Z][a-z]?)(?=[−⁻(–-]))"  # `mg(cat)(-1)`, `mgPt–1`
)
_MASS = rf"(?:[kmµμn]?g|[mk]?mol){_OF_WHAT}"
_DOT = r"\.(?=[A-Za-zµμ]{1,6}(?:⁻|[−–-][1-6](?!\w)))"  # `kJ.mol-1`
_JOINT = r"(?:[\s~·⋅∙*]|\\[,;:!\s]|\\cdot(?![a-z])|\$){1,4}"
_INVERTED = rf"(?:{_ANY}{_BELOW}|(?:{FACTORS}|a){_HYPHENED}|{_MASS}(?:{_BELOW}|{_HYPHENED}))"
_FACTOR = rf"(?:{_JOINT}|{_DOT})(?:{FACTORS}{_ABOVE}?{_JOINT}){{0,2}}{_INVERTED}"
_SIGN_OF_PRODUCT = r"\s?\$?(?:[·⋅∙*]|\\cdot(?![a-z])\s?)\$?\s?"
_ROOT = rf"(?:{_SIGN_OF_PRODUCT}|\s)?(?:√\(?[A-Za-z]+\)?|\\sqrt\{{[^{{}}\n]{{1,16}}\}})"
# with a sign of a product between, or where an exponent says that it is one: `N·m`, `MPa m^{1/2}`
_PRODUCT = rf"""(?: {_SIGN_OF_PRODUCT}{FACTORS}{_ABOVE}?(?!\w|{_BELOW}|{_HYPHENED}) | {_ROOT}
    | \s?m(?:{_OPENS}(?:1/2|0?\.5){_CLOSES}|1/2|½|\(1/2\))(?!\w) )"""
_DEGREES = r"°\s?[CF](?!\w)"
_DENOMINATOR = rf"""/\s?(?: \([^()\n]{{1,24}}\) | {_ROOT} | {_DEGREES} | conv(?:ersion)?\.?-?\s?step
    | 1\.73\s?m{_ABOVE}
    | (?:\\(?:mathrm|text)\{{)?\\?[A-Za-zµμΩÅ]+\}}?{_ABOVE}?
      (?: (?<=[²³23])[KsC](?!\w) | {_SIGN_OF_PRODUCT}{FACTORS}{_ABOVE}?(?!\w) )? )"""
_LOWER = rf"""/\s?\(?(?: [kcmnµμ]?m | [km]?g | [mk]?W | s | min | h | K | {_DEGREES} | [kMG]?Hz | √Hz | tex
    | mol | ha | decade | day | yr | year | dec )(?:[²³2-4^$)(]|(?![\w]))"""
_RAISED = rf"\s(?:{FACTORS}{_HYPHENED}|{_MASS}(?:{_BELOW}|{_HYPHENED}))"  # `A cm–2`, `A mg(Pt)(-1)`
HELD = rf"""(?: (?: [NAKSTFHt] | veh | °(?:\s?[CF])? )
      (?= {_LOWER} | {_SIGN_OF_PRODUCT}{FACTORS}(?![\w]) | {_RAISED} )
    | [LMC](?={_RAISED}) | M(?=[–-]1{_RAISED}) )"""
"""A pattern of what is a unit only with what stands behind it: `N/m`, `A·h`, `°C/W`; not `12 A/B tests`."""
_SQUARED_C = rf"(?:\$?{_JOINT}|(?=c))c(?:\^2|\^\{{2\}}|²)"  # of energies: `3.0 M_\odot c^2`
_AT_STP = r"\s?\(STP\)"  # of gases, at which temperature and pressure: `cm3 (STP) g−1`
ONWARD = rf"""(?:{_BELOW}|{_ABOVE}(?:{_AT_STP})?|{_HYPHENED})?(?:{_PRODUCT})?(?:{_FACTOR}){{0,4}}
    (?:{_DENOMINATOR}){{0,2}}(?:{_SQUARED_C})?"""
"""A pattern of what may follow a symbol."""
_WORD = r"\s(?!(?:an?|and|as|at|by|for|from|in|is|of|on|or|per|the|to|using|with)\s)[A-Za-z]{1,12}"
INVERSE = rf"""(?: \s?(?:\\[,;:\s])?{_ANY}{_BELOW} | {_WORD}{_ABOVE}?{_JOINT}{FACTORS}{_BELOW} )
    (?:{_FACTOR}){{0,4}}"""
"""A pattern of a unit known by a negative exponent, its own or the next: `yr^{-1}`, `S cm^{-1}`."""
_BROKEN = re.compile(
    r"\s?/(?!\s?[$+−-]{0,2}\d{1,6}\.\d)|\^|\$\^|[⁻¹²³⁴⁵⁶·⋅]|\s?\\cdot|\s?√|[−–-]\d|\([−–-]\d|\\textsuperscript"
    r"|\s[A-Za-z]{1,8}(?:\([A-Za-z]{1,8}\))?(?:–[1-6](?![\w.])|−[1-6](?![\d.])|\([−–-][1-6]\))"
    r"|\s?\([A-Za-z]\w{0,5}\s\w{1,8}\)(?:\([−–-]|[⁻−–-])\d"  # `kJ (mol H2)(-1)`
    r"|\s?\(?STP(?!\w)"  # what is left: `mg−1Pt`, `cm3 STP per g`
)
_COLUMN = re.compile(r"\b([mc]m)\s(?:of\s)?(?=Hg|H2O)")  # `mm Hg`
_SHARE = re.compile(r"(?<=[a-z])\.?\s?\\?(?=%)")  # `mol %`, `wt.%`
_TYPESET = re.compile(r"[\d⁻²³⁴\\$µ☉⊙·⋅∙*]")
_SIGNS = {"mu": "μ", "textmu": "μ", "odot": "⊙", "circ": "°", "deg": "°", "Omega": "Ω", "AA": "Å"}
_SIGN = re.compile(rf"\\({'|'.join(_SIGNS)})(?![a-z])")
_ALIKE = str.maketrans("µ☉", "μ⊙")
_SET_APART = re.compile(r"\^(?=°)|(?<=°)\s(?=[CF])|_(?=⊙)|(?<=μ)\s")
_COMMANDS = re.compile(r"\\(?:mathrm|text|textrm|rm)(?![a-z])\s?|\\(?=\$/)|[{}]|\$(?!/[A-Za-z])")
_GLUED = re.compile(r"(?<=m)([²³23])(?=[KsC](?!\w))")  # `W/m²K`
_BRACKETED = re.compile(r"(?<=[A-Za-zµμΩÅ)])\(([−–-]?\d(?:/\d)?)\)")  # `cm(-2)`
_SPELT = re.compile(
    r"(?<![A-Za-z])(?:mu(?:\s(?=[A-Za-z])|(?=[MLAVWS]|mol))|u(?=(?:[mgLlMAVWs]|mol)(?![A-Za-z])))"
)
"""Letters for a Greek one: `mu m`, `muM`, `um`, `us`."""
_OF_HEAT = re.compile(r"deg(?:rees?)?\s([CF])(?:elsius|ahrenheit)?(?![\w-])")
_SPACES = re.compile(rf"(?:~|\\[,;:!\s]|\\cdot(?![a-z])|[·⋅∙*\s]|{_DOT})+")
_POWER = re.compile(
    rf"(?:(?<![A-Za-z])|(?<=[kMG]t))(?P<formula>{FORMULA}(?![0-9]))"
    r"|(?<=[A-Za-zµμΩÅ)])\s?\^?\s?(?P<minus>-?)\s?(?P<power>\d(?:[./]\d)?)(?!\w|\.\d)"
)
"""A formula, of which no number is an exponent, `g CO2 m-2`, or an exponent."""


def is_broken(text: str, end: int) -> bool:
    """Whether a unit goes on in a way that is not understood where it was read to: `g/%`.

    >>> is_broken("5 g/%", 3), is_broken("5 g of", 3)
    (True, False)
    """
    return _BROKEN.match(text, end) is not None


def plain_unit(printed: str) -> str:
    r"""A unit in plain letters, with its exponents, whatever TeX or Unicode it is set in.

    >>> plain_unit(r"cm$^{2}$ V−1\,s$^{-1}$"), plain_unit(r"{\mu}m"), plain_unit(r"$^{\circ}$C")
    ('cm^2 V^-1 s^-1', 'μm', '°C')
    """
    printed = " ".join(printed.split())  # `frames per` at the end of a line
    printed = _OF_HEAT.sub(r"°\1", _SPELT.sub("μ", _BRACKETED.sub(r"^\1", printed)))
    printed = _SHARE.sub("", _COLUMN.sub(r"\1", plain_age(printed)))
    if printed.startswith("HV") or not _TYPESET.search(printed):  # of hardness, with its load: `HV0.5`
        return printed
    signs = _SIGN.sub(lambda found: _SIGNS[found[1]], printed).translate(_ALIKE)
    letters = _GLUED.sub(r"\1 ", _SET_APART.sub("", _COMMANDS.sub("", signs)))
    plain = _SPACES.sub(" ", letters).translate(ON_THE_LINE)
    return _POWER.sub(lambda found: found["formula"] or f"^{found['minus']}{found['power']}", plain).strip()
