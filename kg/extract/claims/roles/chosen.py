"""Which metrics have values that are chosen, not found out: `a learning rate of 0.1`, `a mask ratio of 75%`.

Some are always put in. Others come out as often (`achieves a compression ratio of 8x`): of these the words
that lead to them tell, the nearest first.
"""

import re

from kg.extract.claims.metrics import MOVING
from kg.extract.claims.reading import Reading
from kg.extract.claims.shared import Stated
from kg.extract.generic import word_set
from kg.model import Bound

_ALONE = word_set("altitude altitudes temperature temperatures threshold thresholds")
_RATES = word_set(
    """
    fraction fractions frequencies frequency level levels probabilities probability rate rates ratio ratios
    """
)
_PUT_IN = word_set(
    "crossover imbalance learning mask masking poison poisoning teacher-forcing warm-up warmup"
)
"""With a word of `_RATES`, what is always put in."""
_SETTINGS = word_set(
    """
    batch_size batch_sizes block_size chunk_size discount_factor guidance_scale integrated_luminosities
    integrated_luminosity kernel_size minibatch_size patch_size step_size step_sizes stride_length
    training_epochs weight_decay window_size
    """
)
"""What is always put in, whatever stands beside it."""
_ENERGIES = word_set("collision_energies collision_energy mass_energies mass_energy")
"""Of beams, unless they are in joules: `mass_energy` ends `center-of-mass energy`."""
_EXTREMES = word_set("average highest largest lowest maximum mean minimum smallest threshold")
_COLLIDING = re.compile(
    r"(?:\\sqrt\s?\{?\s?s(?![a-z])|√s(?!\w))[^=;.]{0,20}=\s?\$?"
    r"(?:\s?[\d.]+\s?\$?(?:\s?[GT]eV)?(?:,|,?\sand)\s){0,4}\$?\s?\Z"
)
"""Before the energies at which beams collide: `$\\sqrt{s} = 7$ and `."""
_MAY_COME_OUT = word_set(
    """
    bit compression contamination corruption downsampling drop dropout frame keep labeling labelling missing
    mutation participation prune pruning refresh replacement retention sample sampling subsampling
    undersampling
    """
)
"""With a word of `_RATES`, what is put in or comes out."""
_MAY_COME_OUT_SO = word_set(
    "bitrate dropout framerate momentum noise_level noise_levels noise_rate resolution resolutions"
)
_CHOOSING = re.compile(
    r"""(?: us(?:e[sd]?|ing) | (?:(?:pre-?|fine-?)?(?:train|tun)|employ|adopt|apply|leverag|utili[sz]
      |incorporat|configur|choos|select|vary)(?:s|es|ed|ing|e)? | chose | chosen | varied | applied
    | set | sets | setting | fix(?:es|ed|ing)? | kept
    | (?:record|captur|acquir|collect|film|scann|digiti[sz]|sampl)ed | (?:re|down|sub|up)sampl(?:es?|ed|ing)
    | datasets? | recordings | footage | corpus | corpora )\Z""",
    re.VERBOSE,
)
"""Words of what is done to have a result, and of what it is measured on."""
_FOUND = r"achiev|attain|demonstrat|exhibit|obtain|reach|realiz|show|deliver|yield|provid|offer|enabl|support"
_REACHING = re.compile(rf"(?:{_FOUND})(?:e?[sd]|ing|e)?\Z")
_HAVING = re.compile(
    rf"(?:(?:{_FOUND}|giv|produc|generat|observ|report|record|result|maintain)(?:e?[sd]|ing|e)?"
    r"|ha[sd]|have|having|get|gets|gave|saw|experienced?|were|was|is|are)\Z"
)
"""Words of what comes out."""
_RUNNING = re.compile(r"(?:r[ua]n|operat|process|render|stream|deliver)\w{0,4}\Z")
_SET_TO = (["set", "to"], ["fixed", "to"], ["fixed", "at"])
_ARE_SET_AT = tuple([verb, "set", "at"] for verb in ("is", "are", "was", "were", "be", "been"))
_CONDITIONAL = word_set("as if when whenever with by")
_CONDITIONS = word_set("at under")
_WALLS = word_set("; : while whereas but which that")
_DESCRIBING = "NLJRTDM"
_NEAR = 5  # tokens between a metric and its figure in which it is told that it was set
_SCANNING = word_set("mr mri mris mri-linac mri-linacs scanner scanners")
"""What works in a field of so many tesla."""
_REACH = 60  # code points before a figure in which the sign of that energy stands
_FAR = 24  # tokens before a metric in which it is told what was done


def is_chosen(read: Reading, said: Stated) -> bool:
    """Whether a figure is the value of what is chosen: `a dropout of 0.1`, `filmed at a frame rate of 25`."""
    at = said.tokens[0]
    if read.words[at - 2 : at] in _SET_TO or read.words[at - 3 : at] in _ARE_SET_AT:
        return True  # `the sampling rate was set to 5 kHz`
    if said.figure.unit == "T" and said.metric is None and _SCANNING.intersection(read.words):
        return True
    start = said.figure.span.start
    if _COLLIDING.search(read.text, max(read.place.start, start - _REACH), start):
        return True
    if said.metric is None or _is_far(read, said.metric[1], at):
        return False
    named = " ".join(read.words[max(0, said.metric[1] - 2) : said.metric[1]]).replace("-", " ").split()
    head, modifier = named[-1], named[-2] if len(named) > 1 else ""
    if head in ("range", "ranges"):
        head = modifier  # `an operating temperature range of`
    if head in _ALONE:
        return not _has_changed(read, said)
    first = min(said.metric[0], said.tokens[0])
    pair = f"{modifier}_{head}"
    put_in = modifier in _PUT_IN or read.word(said.metric[1] - 2) in _PUT_IN  # `warm-up ratio`
    beams = pair in _ENERGIES and _is_of_beams(read, said, first)
    if (head in _RATES and put_in) or pair in _SETTINGS or beams:
        kept = said.way is None or said.is_level or said.figure.bound is Bound.FROM_TO
        return kept and not _is_reached(read, first)
    open_ = {head, pair} & _MAY_COME_OUT_SO or (head in _RATES and modifier in _MAY_COME_OUT)
    return bool(open_) and said.way is None and (_is_set(read, said) or _is_led(read, first))


def _is_of_beams(read: Reading, said: Stated, first: int) -> bool:
    """Whether an energy is one at which beams collide: not `a minimum collision energy of 5 J`."""
    ahead = read.words[max(0, first - 1) : said.metric[1] if said.metric else first]
    return not (said.figure.unit or "").endswith("J") and _EXTREMES.isdisjoint(ahead)


def _has_changed(read: Reading, said: Stated) -> bool:
    """Whether a value is told to have changed by itself: `the temperature drops from`, `rose by 0.2 K`.

    Not where it is put so: `raising the temperature from`, `as the temperature rises from`.
    """
    if said.metric is None or said.way is None:
        return False
    first, (begin, end) = said.tokens[0], said.metric
    if said.figure.bound is not Bound.FROM_TO and read.word(first - 1) != "by":
        return False
    acts = any((read.way(k) and read.marks[k] in "VZ") or read.words[k] in MOVING for k in range(end, first))
    return acts and not _CONDITIONAL.intersection(read.words[max(0, begin - _NEAR) : begin])


def _is_far(read: Reading, end: int, first: int) -> bool:
    """Whether a clause of its own stands between a metric and a figure: `at a ratio of 8%, it keeps 95%`."""
    return "," in read.words[end:first] and read.has_mark("VZ", end, first)


def _is_reached(read: Reading, first: int) -> bool:
    """Whether a verb of results stands before a phrase, with nothing but what describes it between."""
    while first and read.marks[first - 1] in _DESCRIBING and not _REACHING.match(read.words[first - 1]):
        first -= 1
    return first > 0 and bool(_REACHING.match(read.words[first - 1]))


def _is_set(read: Reading, said: Stated) -> bool:
    """Whether words between a metric and its figure say that it was chosen: `the frame rate used is 25`."""
    end = said.metric[1] if said.metric else 0
    between = read.words[end : said.tokens[0]]
    return len(between) <= _NEAR and any(map(_CHOOSING.match, between))


def _is_led(read: Reading, first: int) -> bool:
    """Whether the nearest word that tells whether a phrase was put in or came out says that it was put in."""
    conditioned = False
    for k in range(first - 1, max(-1, first - _FAR), -1):
        word = read.words[k]
        if word in _CONDITIONS:
            return not (k and _RUNNING.match(read.words[k - 1]))  # not `runs at a frame rate of 30 fps`
        if word in _WALLS:
            break
        if _CHOOSING.match(word):
            return True
        if _HAVING.match(word):
            return k > 0 and bool(_CHOOSING.match(read.words[k - 1]))  # `our corpus has clips with`
        conditioned = conditioned or word == "with"
    return conditioned
