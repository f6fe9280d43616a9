"""Whether a metric went the way in which it improves, by closed lists: what nobody listed has no verdict.

`directions` tells which way, also of what no list has; this room is for a word that must never be wrong.
"""

from collections.abc import Sequence
from string import digits

from kg.extract.claims.directions import Way, best_way, counted
from kg.extract.generic import word_set
from kg.model import Direction

_OF_MORE = word_set(
    """
    acc accuracies accuracy adherence agreement ap attendance auc auprc aupr auroc bert bertscore bleu chrf
    cider clip clipscore coherence completeness compliance comprehension consistency correctness coverage
    dice dsc effectiveness efficacy efficiency f1 f1score fairness faithfulness fidelity fluency fps
    generalisation generalization hits idf1 iou kappa map mcc meteor miou mota mpq mrr ndcg nmi npv pass pck
    pckh performance pesq ppv precision productivity profit psnr quality readability realism recall recalls
    reliability remission reward rewards robustness rouge sacrebleu safety satisfaction snr specificity
    speedup speedups ssim stability stoi success survival throughput top tpr trustworthiness usability
    utility win
    """
)
"""Measures of which more is better, whatever stands before them."""
_SPENT = word_set(
    """
    acquisition annotation build calculation clock compilation completion computation computational compute
    computing convergence conversion cpu decoding delivery design detection development diagnosis elapsed
    encoding execution generation gpu inference interpretation labeling labelling latency load loading
    optimisation optimization planning preprocessing processing query reading reconstruction rendering
    response retrieval running runtime sampling search segmentation selection simulation solving total
    training turnaround verification wait waiting
    """
)
_ON_MACHINES = word_set(
    "activation cache computational cpu gpu inference model peak ram runtime storage total training vram"
)
_USED = word_set(
    "alcohol compute cpu data electricity energy fuel gpu memory opioid power resource resources token tokens"
)
_ONLY_WITH = {
    **dict.fromkeys(("time", "times"), _SPENT),
    **dict.fromkeys(("memory", "storage"), _ON_MACHINES),
    **dict.fromkeys(("consumption", "use", "usage"), _USED),
    "energy": word_set("inference training total computational"),
    "emission": word_set("carbon co2 gas greenhouse"),
    "complexity": word_set("computational model sample space time"),
    "speed": word_set("decoding generation inference processing training"),
    "delay": word_set("end network processing response total transmission"),
}
"""What is better of some measures only with these words before them, or with none: not `survival time`.

Of a word with hyphens the last part counts: `wall-clock time`, `end-to-end delay`."""
_FASTER = word_set("speed")
_NEITHER = word_set("attack attacks asr weight fat return path jailbreak injection learning pressure")
"""Words with which nobody knows whether more is better: `attack success rate`, `weight loss`."""
_PHRASES = {
    ("quality", "of", "life"): Way.MORE,
    ("exact", "match"): Way.MORE,
    ("signal", "to", "noise"): Way.MORE,
    ("intersection", "over", "union"): Way.MORE,
    ("dice", "similarity"): Way.MORE,
    ("structural", "similarity"): Way.MORE,
    ("si", "sdr"): Way.MORE,
    ("f",): Way.MORE,
    ("r2",): Way.MORE,
    ("bd",): Way.LESS,
}
"""Measures of several words, or of one that is nothing by itself, by the parts that they end with."""
_AS_A_VALUE = word_set("sensitivity")
"""Measures of which more is better where a value of them is told: `a sensitivity of 94%`, of a test.

`Less sensitivity to noise` is better, too.
"""
_INDEX = word_set("coefficient coefficients index k l measure n score scores")
"""What stands behind a measure and only says that it is one: `ROUGE-L`, `Dice coefficient`."""


def is_better(direction: Direction, metric: Sequence[str]) -> bool | None:
    """Whether a metric, its words in lower case, went the way in which it improves; `None` where none knows.

    >>> is_better(Direction.DECREASE, ["error", "rate"]), is_better(Direction.DECREASE, ["accuracy"])
    (True, False)
    >>> is_better(Direction.DECREASE, ["mortality"]), is_better(Direction.DECREASE, ["survival", "time"])
    (True, None)
    >>> is_better(Direction.DECREASE, ["labels"]), is_better(Direction.INCREASE, [])
    (None, None)
    """
    best = _known(metric)
    return None if best is None else (direction is Direction.INCREASE) is (best is Way.MORE)


def improving(metric: Sequence[str]) -> Way | None:
    """Which way a metric goes when it improves of which a value is told; `None` where nobody knows.

    >>> improving(["fids"]), improving(["sensitivity"]), improving(["length"])
    (<Way.LESS: 'less'>, <Way.MORE: 'more'>, None)
    """
    return Way.MORE if metric and metric[-1] in _AS_A_VALUE else _known(metric)


def _known(metric: Sequence[str]) -> Way | None:
    """Which way a metric goes when it improves, by its end; `None` where no list has it."""
    parts = counted(metric)
    while parts and (parts[-1].isdigit() or parts[-1] in _INDEX):
        parts.pop()
    if _NEITHER.intersection(parts):
        return None
    for length in (1, 2, 3):
        if way := _PHRASES.get(tuple(parts[-length:])):
            return way
    head = parts[-1] if parts else ""
    before = parts[-2] if len(parts) > 1 else None
    if head in _ONLY_WITH and before and before not in _ONLY_WITH[head]:
        return None
    if head in _OF_MORE or head.rstrip(digits) in _OF_MORE or head in _FASTER:
        return Way.MORE  # `mAP50`
    return Way.LESS if best_way(metric) is Way.LESS else None
