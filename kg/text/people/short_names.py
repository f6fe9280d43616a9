"""Short forms by which people sign instead of their given names: Chris for Christopher, Bill for William.

A short form stands for several names, and many bear it as their only one, so that it never tells who is who;
it says which two names may be one. Listed is what scholars sign with in Latin letters; initials, and names
cut by a program, are none.
"""

_LISTED = """
    abe: abraham
    al: alan albert alfred alexander
    alec: alexander
    alejo: alejandro
    alex: alexander alexandra alexandre alexandru alexei alexey alejandro alessandro aleksandar
    alyosha: alexei alexey aleksei
    andy: andrew andreas andrea andrei
    angie: angela
    annie: anne ann anna
    art: arthur
    barb: barbara
    bart: bartholomew bartholomeus bartolomeo
    becky: rebecca
    ben: benjamin benedict benoit benedikt
    bert: albert robert hubert herbert lambert egbert
    beth: elizabeth bethany
    betsy: elizabeth
    bill: william
    billy: william
    bob: robert
    bobby: robert
    brad: bradley bradford
    cam: cameron
    cate: catherine
    cathy: catherine cathleen
    charlie: charles charlotte
    chip: charles
    chris: christopher christian christine christina christoph christophe christos christiane
    chuck: charles
    cindy: cynthia lucinda
    claus: nikolaus nicolaus
    connie: constance cornelia
    dan: daniel daniela
    danny: daniel
    dave: david
    deb: deborah
    debbie: deborah
    denny: dennis
    dick: richard
    dima: dmitry dmitri dmitriy dmytro
    don: donald
    doug: douglas
    ed: edward edwin edmund eduard eduardo edgar
    eddie: edward
    eli: elijah elias eliezer
    fran: frances francis
    frank: franklin francis
    fred: frederick alfred frederic friedrich
    fritz: friedrich
    gabe: gabriel
    gabi: gabriele gabriella
    geoff: geoffrey
    gerry: gerald gerard
    gianni: giovanni
    gosia: malgorzata
    greg: gregory gregor
    gus: augustus gustav angus
    hal: harold henry
    hank: henry
    hans: johannes johann
    harry: harold henry
    heinz: heinrich
    jack: john
    jake: jacob
    jeff: jeffrey jefferson
    jen: jennifer
    jenny: jennifer
    jerry: gerald jerome jeremiah gerard
    jess: jessica
    jim: james
    jimmy: james
    jo: joanne joanna josephine johanna
    jochen: joachim
    joe: joseph
    joey: joseph
    johnny: john
    jon: jonathan jonathon
    josh: joshua
    josie: josephine
    judy: judith
    kasia: katarzyna
    kate: katherine catherine kathryn katharine
    katie: katherine kathryn kathleen
    katja: katharina ekaterina katarina
    katya: ekaterina yekaterina
    kathy: katherine kathleen kathryn
    ken: kenneth
    kim: kimberly
    klaus: nikolaus nicolaus
    kostas: konstantinos constantinos
    kostya: konstantin
    larry: lawrence laurence
    len: leonard
    leo: leonard leonardo leopold
    lex: alexander
    lisa: elisabeth elizabeth
    liz: elizabeth
    lucho: luis
    lou: louis louise
    maggie: margaret
    manny: emmanuel manuel
    manolo: manuel
    manu: emmanuel manuel emmanuelle
    marge: margaret
    marty: martin
    masha: maria mariya
    matt: matthew
    matty: matthew
    max: maximilian maxwell maxime maksim
    meg: margaret megan
    mel: melanie melissa melvin
    mick: michael
    mickey: michael
    mike: michael
    milly: mildred millicent
    misha: mikhail michail
    mitch: mitchell
    mo: mohammad mohammed muhammad mohamed
    nacho: ignacio
    nando: fernando
    nat: nathaniel nathan natalie
    nate: nathan nathaniel
    ned: edward
    nick: nicholas nicolas nikolaos nicola nikolas
    nico: nicolas nicolaas nicola nikolaus
    nicky: nicola nicholas nicole
    nikos: nikolaos
    paco: francisco
    pam: pamela
    pat: patrick patricia
    patty: patricia
    peggy: margaret
    pepe: jose
    pete: peter
    phil: philip phillip philippe
    quique: enrique
    rafa: rafael
    randy: randall randolph
    ray: raymond
    reg: reginald
    rich: richard
    rick: richard frederick
    rob: robert roberto
    robbie: robert
    robin: robert
    rod: rodney roderick rodrigo
    ron: ronald
    rosie: rosemary
    rudi: rudolf
    russ: russell
    sally: sarah
    sam: samuel samantha
    sandy: alexander sandra
    sandro: alessandro
    sascha: alexander
    sasha: alexander aleksandr aleksandra alexandra oleksandr
    sebi: sebastian
    sepp: josef
    serge: sergei sergey
    shelly: michelle rochelle
    sid: sidney sydney siddharth
    sophie: sophia
    stan: stanley stanislav stanislaw
    stef: stefan stefanie stefano
    steph: stephanie
    steve: stephen steven
    stew: stewart
    stu: stuart
    sue: susan suzanne
    susie: susan
    tad: thaddeus tadeusz
    tanya: tatiana tatyana
    ted: theodore edward
    teo: matteo teodoro
    terry: terence terrence theresa
    theo: theodore theodoros theodor
    thijs: matthijs
    tim: timothy
    tina: christina martina bettina
    toby: tobias
    tom: thomas tomas tomasz
    tommy: thomas
    toni: antonio anton
    tony: anthony antonio antony anton
    tonio: antonio
    toon: antonius
    trish: patricia
    ulli: ulrich ulrike
    uli: ulrich ulrike
    val: valerie valentina valentin
    vanya: ivan
    vic: victor
    vicky: victoria
    vince: vincent
    viv: vivian vivien
    volodya: vladimir volodymyr
    walt: walter
    wendy: gwendolyn
    wes: wesley
    will: william
    willy: wilhelm william
    wim: willem
    wolf: wolfgang
    yorgos: georgios
    giorgos: georgios
    yannis: ioannis
    giannis: ioannis
    yossi: yosef yoseph joseph
    zac: zachary
    zach: zachary zachariah
    zack: zachary
    zhenya: evgeny evgenii yevgeny evgenia
"""
"""Short form: the names that it stands for; in the form that has no accents."""


_FULL = {
    short.strip(): tuple(names.split())
    for short, _, names in (line.partition(":") for line in _LISTED.strip().splitlines())
}
_SHORTENED = frozenset(name for names in _FULL.values() for name in names)


def full_names(given: str) -> tuple[str, ...]:
    """The given names, in small letters without accents, that a first name is or may stand for.

    Empty for a name of which no short form is known, and which is none.

    >>> full_names("bill"), full_names("william"), full_names("wei")
    (('william',), ('william',), ())
    """
    own = (given,) if given in _SHORTENED else ()
    return own + _FULL.get(given, ())
