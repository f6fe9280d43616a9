"""Names that end in a number and stand before a plural: `COVID 19 patients`, `peptidase 4 inhibitors`."""

import re

# what is counted off, and what biology numbers: transporters, enzymes, receptors, fatty acids
_NUMBERED = re.compile(
    r"""(?:\A|[\s(-])(?: [Cc](?:ovid|OVID) | SARS-CoV
      | [Cc]lass | [Ss]ubtype | [Tt]ype | [Ss]tage | [Gg]rade | [Pp]hase | [Tt]ier
      | [Oo]mega | [Ii]nterleukin | [Vv]itamin | [Cc]hromosome | alpha | beta | gamma | complement | factor
      | isoform | \w*(?:transporter|receptor|globulin|poietin|kinase)
      | \w+(?:pt|id|er|ct|th|ol|ip|at|ig|yl)ase
    )\s\Z""",
    re.VERBOSE,
)
_MOST = 100


def ends_name(before: str, value: float) -> bool:
    """Whether a number, with these words before it, ends the name of what follows.

    >>> ends_name("a peptidase ", 4), ends_name("COVID ", 19), ends_name("we tested ", 4)
    (True, True, False)
    """
    return value < _MOST and _NUMBERED.search(before) is not None
