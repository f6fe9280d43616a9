"""Words that every paper uses about itself or about anything: they name no concept.

Short lists, not a stop-word list: how common a word is, `kg.text.language.frequency` knows. These are common
in names, too, and only their place tells.
"""


def word_set(words: str) -> frozenset[str]:
    """The words of a text, split at white space."""
    return frozenset(words.split())


RELATIVE = word_set("which that who whose where")
"""Pronouns that begin a clause about the thing before them."""
COPULAS = word_set("is are was were")
"""Forms of `be` that join a subject to what is said of it."""
BEYOND = word_set("above below over under exceeding")
"""Words between a measure and the value on whose one side it is: `with a similarity above 0.9`."""

BREAKS = word_set(
    """
    according al al. approx. based being called cf. combining concerning considering containing
    corresponding covering e.g. enabling et etc etc. following given having i.e. including incorporating
    integrating involving leading leveraging named namely regarding requiring resp. respectively resulting
    toward towards using utilising utilizing versus via vs vs. well-known
    """
)
"""Participles and marks that stand between two phrases: `methods using networks` is no phrase."""

MODIFIERS = word_set(
    """
    above accurate actual additional all alternative another any appropriate available basic better both
    capable certain clear common comparable comprehensive considerable convenient conventional current
    designed desirable desired detailed developed different due each early easy effective efficient entire
    essential even every excellent existing expensive extensive few final first following former full
    further future general given good great higher important improved in-depth increased increasing
    individual inherent innovative interesting key known larger last latest latter less likely little main
    major many modern more most much multiple necessary new next novel numerous obvious original other
    others otherwise overall own particular popular possible potential powerful practical preliminary
    present previous prior promising proper proposed realistic recent related relevant required respective
    rich rigorous same satisfactory several significant similar simple smaller so-called some
    sophisticated special specific standard state-of-the-art straightforward subsequent substantial
    successful successive such sufficient suitable superior systematic third three traditional two typical
    undesired unique unknown used useful usual various vast wide widespread worst zero
    """
)
"""Praise, quantity and reference: cut from the front of a phrase. `novel`, `proposed`, `several`."""

HEADS = word_set(
    """
    ability acc access account achievement action addition advance advantage agreement aim amount analysis
    answer application approach area article aspect assumption attempt attention author basis behavior
    benefit capability case cause challenge change characteristic choice class code combination community
    comparison component concept concern conclusion condition consequence consideration contribution
    contrast context core cost course criterion data dataset decade degree demand description design detail
    development difference difficulty direction drawback ease effect effectiveness effort efficiency end era
    evaluation evidence example existence experience experiment experimental extent fact factor feature
    field figure finding flexibility focus form formulation framework function gain gap goal group growth
    hand high idea impact implementation implication importance improvement increase influence information
    input insight instance interest introduction investigation issue item key kind knowledge lack large
    level limit limitation line literature long lot low manner mean meaning measure mechanism method
    methodology mode model nature need note notion novelty number object objective observation one operation
    opportunity option order output overview paper parameter part past performance period person
    perspective phenomenon point possibility potential power practice practitioner presence principle
    problem procedure process property proposal purpose quality quantity question range rate ratio real
    reason reduction regime region relation relationship report requirement research researcher resource
    respect result review rise risk role rule scale scenario scheme scope section sense series set setting
    short show significance similarity simplicity situation size small solution source space stage state
    step strategy strength structure study style success suite system table task technique technology term
    test theory thing time today tool topic treatment trend type understanding usage use user utility value
    variant variety version view way weakness work world year
    """
)
"""Words that name nothing alone or in pairs: `approach`, `model performance`, `high level`; folded."""

EMPTY_HEADS = word_set(
    """
    agreement effort example form importance impact interest manner need number one order paper result role
    top use version way work year
    """
)
"""Heads that name nothing whatever stands before them: `good results`, `important role`. Folded."""

KINDS_OF_WORK = word_set(
    "algorithm approach framework method methodology paradigm problem procedure scheme strategy technique"
)
"""Heads that a text adds to a name that it also says alone: `graph sampling`, `graph sampling algorithm`.

Not `model` and `system`: a language model is no language. Folded.
"""

PRAISE = word_set(
    """
    appropriate considerable excellent existing important interesting moderate novel promising proposed recent
    relevant significant suitable useful various
    """
)
"""Adjectives that are in no name; folded."""

QUALITIES = word_set(
    """
    accurate advanced challenging comprehensive efficient fast flexible improved innovative new powerful
    practical rich robust scalable simple sophisticated superior traditional
    """
)
"""Adjectives that few names of three words begin with, and many of two: `robust optimization`. Folded."""

UMBRELLAS = word_set(
    "algorithm approach architecture framework method methodology model paradigm scheme system technique"
)
"""Heads that a name may carry or not: `MoE architecture` is a mention of `MoE`. Folded."""
