"""The singular of an English noun, by its ending and a table of the exceptions that scholarly texts print."""

import re
from functools import lru_cache

_PAIRS = """
    appendices:appendix automata:automaton axes:axis bacteria:bacterium children:child corpora:corpus
    crises:crisis criteria:criterion codices:codex feet:foot formulae:formula foci:focus fungi:fungus
    genera:genus halves:half helices:helix indexes:index indices:index leaves:leaf lemmata:lemma lives:life
    loci:locus matrices:matrix maxima:maximum men:man mice:mouse minima:minimum momenta:momentum
    nebulae:nebula nuclei:nucleus optima:optimum phenomena:phenomenon quanta:quantum radii:radius
    schemata:schema shelves:shelf simplices:simplex spectra:spectrum stimuli:stimulus strata:stratum
    symposia:symposium teeth:tooth vertices:vertex wolves:wolf women:woman caches:cache niches:niche
    avalanches:avalanche headaches:headache movies:movie cookies:cookie calories:calorie ties:tie lies:lie
    biases:bias gases:gas aliases:alias atlases:atlas canvases:canvas lenses:lens buses:bus campuses:campus
    censuses:census corpuses:corpus focuses:focus statuses:status viruses:virus echoes:echo heroes:hero
    potatoes:potato tomatoes:tomato zeroes:zero cpus:cpu gpus:gpu menus:menu npus:npu tpus:tpu apis:api
    guis:gui wikis:wiki quizzes:quiz characteristics:characteristic clinics:clinic critics:critic
    fabrics:fabric heuristics:heuristic logics:logic metrics:metric mosaics:mosaic topics:topic
    algae:alga alveoli:alveolus antennae:antenna apices:apex cortices:cortex cyanobacteria:cyanobacterium
    emboli:embolus ganglia:ganglion gyri:gyrus hyphae:hypha larvae:larva microalgae:microalga
    mitochondria:mitochondrion mosquitoes:mosquito neuroses:neurosis oases:oasis psychoses:psychosis
    pupae:pupa sulci:sulcus taxa:taxon thrombi:thrombus thromboses:thrombosis vertebrae:vertebra villi:villus
    vortices:vortex alumni:alumnus bacilli:bacillus curricula:curriculum knives:knife ova:ovum phyla:phylum
    polyhedra:polyhedron sera:serum stenoses:stenosis tornadoes:tornado volcanoes:volcano
"""
_IRREGULAR = dict(pair.split(":") for pair in _PAIRS.split())

# Singular, or without one: `series`, `Bayes`, `Kubernetes`.
_NO_PLURALS = """
    alias always atlas bayes bias canvas chaos christmas corps cosmos ethos gas gibbs hodges keras kubernetes
    lens mars news pandas pathos perhaps semantics series species stokes texas thanks whereas
"""
# Made of initials of which the last is that of a word in s: SARS is no plural of SAR, nor PACS of PAC, in
# small letters either. AIDS, EELS and BIDS cannot be told from aids, eels and bids there.
_OF_INITIALS = """
    adas anls ards blas cmos dbms exafs isprs lars lpips mcts mems nexafs nlos nurbs pacs pcos rdbms rkhs sars
    saxs sers sids umls updrs usgs vaers viirs waxs
"""
_INVARIANT = frozenset((*_NO_PLURALS.split(), *_OF_INITIALS.split()))

# -ss, -us, -is, -ics: mass, consensus, analysis, dynamics; -aas: SaaS, DBaaS.
_SINGULAR_ENDING = re.compile(r"(?:s|u|i|ic|aa)s$")

_ENDINGS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=aly|oly|the|ene|gno|sta)ses$", "sis"),  # analyses, hypotheses, geneses, diagnoses, metastases
        (r"(?<=..)ies$", "y"),
        (r"(?<=ss|ch|sh)es$", ""),
        (r"(?<=x)es$", ""),
    )
)


@lru_cache(maxsize=1 << 16)  # texts repeat their words
def singular(word: str) -> str:
    """The singular of a lower-case word; a word that is no plural, or too short to tell, comes back as it is.

    >>> [singular(word) for word in ("networks", "analyses", "corpora", "policies", "bias", "dynamics")]
    ['network', 'analysis', 'corpus', 'policy', 'bias', 'dynamics']
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word in _INVARIANT or _SINGULAR_ENDING.search(word):
        return word
    for pattern, replacement in _ENDINGS:
        changed = pattern.sub(replacement, word)
        if changed != word:
            return singular(changed)  # `childrens` is `children` first: the singular of a singular is itself
    return singular(word[:-1])
