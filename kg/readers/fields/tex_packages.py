r"""What packages of TeX print by which chemists and physicists write: `siunitx`, `mhchem`, `textgreek`.

`\SI{10}{\milli\ampere\per\square\centi\metre}` is `10 mA cm⁻²`, `\ce{SO4^2-}` is SO4²⁻. What they raise is
left to `\textsuperscript`, which `tex` reads. A unit with a command that nobody knows stays as it is written.
"""

import re
from collections.abc import Sequence


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_PREFIXES = _pairs(
    """
    yocto y  zepto z  atto a  femto f  pico p  nano n  micro μ  milli m  centi c  deci d  deca da  deka da
    hecto h  kilo k  mega M  giga G  tera T  peta P  exa E  zetta Z  yotta Y  kibi Ki  mebi Mi  gibi Gi
    tebi Ti
    """
)
_ABBREVIATED = """
    fg pg ng ug mg g kg pm nm um mm cm dm m km as fs ps ns us ms s fmol pmol nmol umol mmol mol kmol
    pA nA uA mA A kA uL mL L mHz Hz kHz MHz GHz THz mN N kN MN Pa kPa MPa GPa mohm kohm Mohm pV nV uV mV V kV
    uW mW W kW MW GW J kJ MJ meV eV keV MeV GeV TeV kWh F pF nF uF mF K mK dB mmHg
    """
"""Names that are what they print, but for `u` and `ohm`."""
_UNITS = _pairs(
    """
    ampere A  candela cd  kelvin K  kilogram kg  gram g  metre m  meter m  mole mol  second s  becquerel Bq
    degreeCelsius °C  celsius °C  coulomb C  farad F  gray Gy  hertz Hz  henry H  joule J  katal kat  lumen lm
    lux lx  newton N  ohm Ω  pascal Pa  radian rad  siemens S  sievert Sv  steradian sr  tesla T  volt V
    watt W  weber Wb  day d  hour h  minute min  hectare ha  litre L  liter L  tonne t  dalton Da
    electronvolt eV  arcminute ′  arcsecond ″  degree °  percent %  bar bar  angstrom Å  atomicmassunit u
    bel B  decibel dB  neper Np  bit bit  byte B  astronomicalunit au  parsec pc  barn b  knot kn  atm atm
    molar M  Molar M  torr Torr  ul μL  ml mL  l L
    """
) | {name: re.sub("^u", "μ", name).replace("ohm", "Ω") for name in _ABBREVIATED.split()}
_POWERS = {"square": "2", "cubic": "3", "squared": "2", "cubed": "3"}
_BRACED = r"\s?\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}"
_OPTIONS = r"(?:\s?\[[^\[\]]*\])?"
_ARGUMENTS = {
    "SI": 2,
    "qty": 2,
    "SIrange": 3,
    "qtyrange": 3,
    "numrange": 2,
    "si": 1,
    "unit": 1,
    "num": 1,
    "ang": 1,
}
"""Command → how many arguments it has."""
_COMMAND = re.compile(rf"\\({'|'.join(_ARGUMENTS)})(?![A-Za-z]){_OPTIONS}(?=\s?\{{)")
_ARGUMENT = re.compile(_BRACED + _OPTIONS)
_TOKEN = re.compile(r"\\([A-Za-z]+)(?:\s?\{([^{}]*)\})?|([^\\]+)")
_EXPONENT = re.compile(r"\^\s?(?:\{([^{}]*)\}|([+−-]?\d))")
_SCIENTIFIC = re.compile(r"\s?[eEdD]\s?([+−-]?\d+)")
_FORMULA = re.compile(rf"\\(?:ce|ch|cf)(?![A-Za-z]){_BRACED}")
_CHARGE = re.compile(r"\^\s?(?:\{([^{}]*)\}|(\d{0,2}[+-]|\d{1,3}|[A-Za-z*.]))")
_INDEX = re.compile(r"_\s?(?:\{([^{}]*)\}|(\w))")
_ARROWS = (("<=>", "⇌"), ("<->", "↔"), ("->", "→"), ("<-", "←"))
_GLUED = ("°", "′", "″")
_BELOW = "\\textsuperscript{−1}"
_USED = re.compile(r"\\(?:SI|si|qty|num|unit|ang|c[efh]|isotope|textgreek)")
"""What most lines have nowhere."""
_GREEK = re.compile(r"\\textgreek\s?\{([A-Za-z]{1,30})\}")
_LETTERS = str.maketrans(
    "abgdezhjiklmnxoprstufqywcABGDEZHJIKLMNXOPRSTUFQYW", "αβγδεζηθικλμνξοπρστυφχψωςΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"
)
_ISOTOPE = re.compile(r"\\isotope\s?\[(\d{1,3})\]")


def without_packages(line: str) -> str:
    r"""The line with their commands as TeX without them has them.

    >>> without_packages(r"\SI{10}{\milli\ampere\per\square\centi\metre}"), without_packages(r"\num{1.2e-4}")
    ('10 mA cm\\textsuperscript{−2}', '1.2 × 10\\textsuperscript{−4}')
    >>> without_packages(r"\ce{SO4^2-} at \SIrange{20}{30}{\celsius}"), without_packages(r"\SI{2}{\door}")
    ('SO4\\textsuperscript{2-} at 20–30 °C', '\\SI{2}{\\door}')
    """
    if not _USED.search(line):
        return line
    line = _quantities(line)
    line = _ISOTOPE.sub(r"\\textsuperscript{\1}", line)
    line = _GREEK.sub(lambda found: found[1].translate(_LETTERS), line)
    return _FORMULA.sub(_formula, line)


def _quantities(line: str) -> str:
    pieces: list[str] = []
    at = 0
    for command in _COMMAND.finditer(line):
        arguments: list[str] = []
        end = command.end()
        while len(arguments) < _ARGUMENTS[command[1]] and (argument := _ARGUMENT.match(line, end)):
            end = argument.end()
            arguments.append(argument[1])
        printed = _quantity(command[1], arguments) if len(arguments) == _ARGUMENTS[command[1]] else None
        if command.start() >= at and printed is not None:
            pieces += [line[at : command.start()], printed]
            at = end
    return "".join((*pieces, line[at:]))


def _quantity(command: str, arguments: Sequence[str]) -> str | None:
    """What a command prints; `None` where its unit has a command that is not known."""
    if command == "ang":
        parts = zip(arguments[0].split(";"), "°′″", strict=False)
        return "".join(f"{number}{sign}" for number, sign in parts if number)
    has_unit = command not in ("num", "numrange")
    unit = _unit(arguments[-1]) if has_unit else ""
    numbers = "–".join(map(_number, arguments[:-1] if has_unit else arguments))
    if unit is None:
        return None
    return f"{numbers}{' ' if numbers and unit and unit not in _GLUED else ''}{unit}"


def _number(written: str) -> str:
    r"""A number as it is printed; its power of ten is raised."""
    number = written.replace("\\pm", "±").replace("+-", "±").strip()
    return _SCIENTIFIC.sub(lambda found: f" × 10{_raised(found[1])}", number).removeprefix(" × ")


def _unit(written: str) -> str | None:
    """A unit of commands, or of letters with dots between; `None` where a command of it is unknown."""
    pieces: list[str] = []
    prefix, below, power = "", "", ""
    for command, argument, letters in _TOKEN.findall(written):
        if command in _PREFIXES and not argument:
            prefix = _PREFIXES[command]
        elif command == "per":
            below = "−"
        elif command in ("square", "cubic"):
            power = _POWERS[command]
        elif command in ("squared", "cubed", "tothe"):
            pieces[-1:] = [_powered(pieces[-1], _POWERS.get(command, argument))] if pieces else []
        elif command in _UNITS:
            unit = f"{prefix}{_UNITS[command]}"
            exponent = f"{below}{power or (below and '1')}"
            pieces.append(f"{unit}{_raised(exponent) if exponent else ''}")
            prefix, below, power = "", "", ""
        elif letters.strip():
            spaced = _EXPONENT.sub(lambda found: _raised(found[1] or found[2]), letters)
            word = spaced.replace(".", " ").replace("~", " ").strip()
            pieces.append(f"{prefix}{word}{_BELOW if below else ''}")
            prefix, below = "", ""
        elif letters:
            continue
        else:
            return None
    return None if prefix or below else " ".join(filter(None, pieces))


def _powered(unit: str, power: str) -> str:
    """A unit with the power that stands behind it: `\\per\\metre\\squared` is m⁻²."""
    below = unit.endswith(_BELOW)
    return f"{unit.removesuffix(_BELOW)}{_raised(f'−{power}' if below else power)}"


def _raised(exponent: str) -> str:
    return f"\\textsuperscript{{{exponent.replace('-', '−')}}}"


def _formula(found: re.Match[str]) -> str:
    """What a formula of chemistry prints; one with mathematics in it stays as it is written."""
    inside = found[1]
    if "$" in inside:
        return found[0]
    raised = _CHARGE.sub(lambda each: f"\\textsuperscript{{{each[1] or each[2]}}}", inside)
    for written, printed in _ARROWS:
        raised = raised.replace(written, printed)
    return _INDEX.sub(lambda each: each[1] or each[2], raised)
