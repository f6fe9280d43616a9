r"""Journals by the commands that astronomers write for them: `journal = {\mnras}`, as exports of ADS have it.

The commands are those that the document classes of the AAS and of A&A define, and ADS lists. Only for what
names a journal: in a title `\na` may be anything.
"""

import re

_NAMES = r"""
    aap         Astronomy and Astrophysics
    aapr        The Astronomy and Astrophysics Review
    aaps        Astronomy and Astrophysics Supplement Series
    aas         American Astronomical Society Meeting Abstracts
    actaa       Acta Astronomica
    aj          The Astronomical Journal
    ao          Applied Optics
    apj         The Astrophysical Journal
    apjl        The Astrophysical Journal Letters
    apjlett     The Astrophysical Journal Letters
    apjs        The Astrophysical Journal Supplement Series
    apjsupp     The Astrophysical Journal Supplement Series
    aplett      Astrophysical Letters
    applopt     Applied Optics
    apspr       Astrophysics Space Physics Research
    apss        Astrophysics and Space Science
    araa        Annual Review of Astronomy and Astrophysics
    astap       Astronomy and Astrophysics
    azh         Astronomicheskii Zhurnal
    baas        Bulletin of the American Astronomical Society
    bac         Bulletin of the Astronomical Institutes of Czechoslovakia
    bain        Bulletin of the Astronomical Institutes of the Netherlands
    caa         Chinese Astronomy and Astrophysics
    cjaa        Chinese Journal of Astronomy and Astrophysics
    dps         AAS/Division for Planetary Sciences Meeting Abstracts
    fcp         Fundamentals of Cosmic Physics
    gca         Geochimica et Cosmochimica Acta
    grl         Geophysical Research Letters
    iaucirc     International Astronomical Union Circular
    icarus      Icarus
    jaavso      Journal of the American Association of Variable Star Observers
    japa        Journal of Astrophysics and Astronomy
    jatis       Journal of Astronomical Telescopes, Instruments, and Systems
    jcap        Journal of Cosmology and Astroparticle Physics
    jcp         The Journal of Chemical Physics
    jgr         Journal of Geophysical Research
    jqsrt       Journal of Quantitative Spectroscopy and Radiative Transfer
    jrasc       Journal of the Royal Astronomical Society of Canada
    lrr         Living Reviews in Relativity
    maps        Meteoritics and Planetary Science
    memras      Memoirs of the Royal Astronomical Society
    memsai      Memorie della Società Astronomica Italiana
    mnassa      Monthly Notes of the Astronomical Society of Southern Africa
    mnras       Monthly Notices of the Royal Astronomical Society
    na          New Astronomy
    nar         New Astronomy Reviews
    nat         Nature
    nphysa      Nuclear Physics A
    pasa        Publications of the Astronomical Society of Australia
    pasj        Publications of the Astronomical Society of Japan
    pasp        Publications of the Astronomical Society of the Pacific
    physrep     Physics Reports
    physscr     Physica Scripta
    planss      Planetary and Space Science
    pra         Physical Review A
    prb         Physical Review B
    prc         Physical Review C
    prd         Physical Review D
    pre         Physical Review E
    prl         Physical Review Letters
    procspie    Proceedings of SPIE
    psj         The Planetary Science Journal
    qjras       Quarterly Journal of the Royal Astronomical Society
    raa         Research in Astronomy and Astrophysics
    rmxaa       Revista Mexicana de Astronomía y Astrofísica
    rnaas       Research Notes of the AAS
    skytel      Sky and Telescope
    solphys     Solar Physics
    sovast      Soviet Astronomy
    ssr         Space Science Reviews
    zap         Zeitschrift für Astrophysik
"""
_JOURNALS = dict(line.split(maxsplit=1) for line in _NAMES.strip().splitlines())
"""Command, without the backslash → the journal."""
_COMMAND = re.compile(r"[{\s]*\\([a-z]{2,8})[\s{}]*")


def journal_name(printed: str) -> str:
    r"""The name of the journal where a text is such a command alone; any other text as it is.

    >>> journal_name(r"\mnras"), journal_name(r"{\apj}"), journal_name(r"\doors"), journal_name("Nature")
    ('Monthly Notices of the Royal Astronomical Society', 'The Astrophysical Journal', '\\doors', 'Nature')
    """
    found = _COMMAND.fullmatch(printed) if "\\" in printed else None
    return _JOURNALS.get(found[1], printed) if found else printed
