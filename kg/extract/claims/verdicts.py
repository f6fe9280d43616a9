"""Whether a metric went the way in which it improves, by closed lists: what nobody listed has no verdict.

`directions` tells which way, also of what no list has; this room is for a word that must never be wrong.
"""

from collections.abc import Sequence

from kg.extract.claims.directions import Way, best_way, counted
from kg.extract.generic import word_set
from kg.model import Direction

_OF_MORE = word_set(
    """
    acc accuracies accuracy adherence agreement ap attendance auc auprc auroc bert bertscore bleu chrf cider
    clipscore coherence completeness compliance comprehension consistency correctness coverage dice dsc
    effectiveness efficacy efficiency f1 fairness faithfulness fidelity fluency fps generalisation
    generalization hits iou kappa map mcc meteor miou mota mrr ndcg nmi pass pck performance pesq precision
    productivity profit psnr quality readability realism recall recalls reliability remission reward rewards
    robustness rouge safety satisfaction snr speedup speedups ssim stability stoi success survival
    throughput top tpr trustworthiness usability utility
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
_WHOLE = {("quality", "of", "life"): Way.MORE, ("exact", "match"): Way.MORE, ("bd-rate",): Way.LESS}


def is_better(direction: Direction, metric: Sequence[str]) -> bool | None:
    """Whether a metric, its words in lower case, went the way in which it improves; `None` where none knows.

    >>> is_better(Direction.DECREASE, ["error", "rate"]), is_better(Direction.DECREASE, ["accuracy"])
    (True, False)
    >>> is_better(Direction.DECREASE, ["mortality"]), is_better(Direction.DECREASE, ["survival", "time"])
    (True, None)
    >>> is_better(Direction.DECREASE, ["labels"]), is_better(Direction.INCREASE, [])
    (None, None)
    """
    best = _WHOLE.get(tuple(metric)) or _known(metric)
    return None if best is None else (direction is Direction.INCREASE) is (best is Way.MORE)


def _known(metric: Sequence[str]) -> Way | None:
    """Which way a metric goes when it improves, by its head; `None` where no list has it."""
    parts = counted(metric)
    while parts and (parts[-1].isdigit() or parts[-1] in ("k", "l", "n", "coefficient")):
        parts.pop()  # `recall@10`, `ROUGE-L`, `Dice coefficient`
    head = parts[-1] if parts else ""
    before = parts[-2] if len(parts) > 1 else None
    if _NEITHER.intersection(parts) or (head in _ONLY_WITH and before and before not in _ONLY_WITH[head]):
        return None
    if head in _OF_MORE or head in _FASTER:
        return Way.MORE
    return Way.LESS if best_way(metric) is Way.LESS else None
