"""What commands of TeX print: one sign, a mark on a letter, or nothing; plain facts of its encodings.

The letters are those of the encodings OT1, T1 and T5 (Vietnamese), the signs those of TS1 and the commoner
ones of formulas, as LaTeX names them; some marks are MathSciNet's. What prints a backslash, a brace or
another sign that TeX reads is not here: `kg.readers.fields.tex` has it.
"""

from collections.abc import Mapping
from types import MappingProxyType


def _pairs(table: str) -> Mapping[str, str]:
    words = table.split()
    return MappingProxyType(dict(zip(words[::2], words[1::2], strict=True)))


SIGNS = _pairs(
    """
    ae æ  AE Æ  oe œ  OE Œ  aa å  AA Å  o ø  O Ø  l ł  L Ł  ss ß  SS SS  i ı  j ȷ  ij ĳ  IJ Ĳ
    dh ð  DH Ð  dj đ  DJ Đ  ng ŋ  NG Ŋ  th þ  TH Þ  dbar đ  Dbar Đ
    ohorn ơ  OHORN Ơ  uhorn ư  UHORN Ư  textschwa ə  cprime ʹ  cdprime ʺ  rasp ʾ  lasp ʿ

    textendash –  textemdash —  textellipsis …  dots …  ldots …  cdots ⋯
    textquoteleft ‘  textquoteright ’  textquotedblleft “  textquotedblright ”  lq ‘  rq ’
    textquotesingle '  textquotedbl "  quotesinglbase ‚  quotedblbase „
    textquotestraightbase ‚  textquotestraightdblbase „
    glqq „  grqq “  glq ‚  grq ‘  flqq «  frqq »  flq ‹  frq ›
    guillemotleft «  guillemotright »  guillemetleft «  guillemetright »  guilsinglleft ‹  guilsinglright ›
    textexclamdown ¡  textquestiondown ¿  textinterrobang ‽  textinterrobangdown ⸘
    textless <  textgreater >  textbar |  textbardbl ‖  textvisiblespace ␣  slash /
    textlangle ⟨  textrangle ⟩  textlbrackdbl ⟦  textrbrackdbl ⟧  textlquill ⁅  textrquill ⁆

    S §  P ¶  dag †  ddag ‡  copyright ©  pounds £  yen ¥  euro €  EUR €  micro µ  degree °  celsius °C
    textsection §  textparagraph ¶  textpilcrow ¶  textdagger †  textdaggerdbl ‡  textreferencemark ※
    textcopyright ©  textregistered ®  texttrademark ™  textservicemark ℠  textcircledP ℗
    textordfeminine ª  textordmasculine º  textnumero №  textestimated ℮  textdiscount ⁒
    textdollar $  textcent ¢  textsterling £  textyen ¥  texteuro €  textcurrency ¤  textflorin ƒ
    textwon ₩  textnaira ₦  textguarani ₲  textpeso ₱  textlira ₤  textdong ₫  textbaht ฿
    textcolonmonetary ₡  textdegree °  textcelsius °C  textmu µ  textohm Ω  textmho ℧
    textperthousand ‰  textpertenthousand ‱  textperiodcentered ·  textbullet •  textopenbullet ◦
    textasteriskcentered ∗  textpm ±  texttimes ×  textdiv ÷  textlnot ¬  textminus −  textsurd √
    textfractionsolidus ⁄  textonehalf ½  textonequarter ¼  textthreequarters ¾
    textonesuperior ¹  texttwosuperior ²  textthreesuperior ³
    textleftarrow ←  textrightarrow →  textuparrow ↑  textdownarrow ↓  textbigcircle ◯  textmusicalnote ♪
    textasciigrave `  textasciiacute ´  textasciidieresis ¨  textasciimacron ¯  textasciibreve ˘
    textasciicaron ˇ  textacutedbl ˝  texttildelow ˷  textdblhyphen ⹀  textmarried ⚭  textdivorced ⚮

    alpha α  beta β  gamma γ  delta δ  epsilon ε  varepsilon ε  zeta ζ  eta η  theta θ  vartheta ϑ
    iota ι  kappa κ  lambda λ  mu μ  nu ν  xi ξ  omicron ο  pi π  varpi ϖ  rho ρ  varrho ϱ
    sigma σ  varsigma ς  tau τ  upsilon υ  phi φ  varphi φ  chi χ  psi ψ  omega ω
    Alpha Α  Beta Β  Gamma Γ  Delta Δ  Epsilon Ε  Zeta Ζ  Eta Η  Theta Θ  Iota Ι  Kappa Κ  Lambda Λ
    Mu Μ  Nu Ν  Xi Ξ  Omicron Ο  Pi Π  Rho Ρ  Sigma Σ  Tau Τ  Upsilon Υ  Phi Φ  Chi Χ  Psi Ψ  Omega Ω

    sim ∼  ast ∗  bullet •  pm ±  mp ∓  cdot ·  times ×  div ÷  circ ∘  star ⋆  oplus ⊕  otimes ⊗
    leq ≤  le ≤  geq ≥  ge ≥  ll ≪  gg ≫  lt <  gt >  neq ≠  ne ≠  equiv ≡  approx ≈  simeq ≃  cong ≅
    propto ∝  infty ∞  partial ∂  nabla ∇  ell ℓ  hbar ℏ  surd √  int ∫  sum ∑  prod ∏  coprod ∐
    forall ∀  exists ∃  nexists ∄  neg ¬  lnot ¬  wedge ∧  land ∧  vee ∨  lor ∨  emptyset ∅  varnothing ∅
    in ∈  notin ∉  ni ∋  notni ∌  cap ∩  cup ∪  setminus ∖  complement ∁
    subset ⊂  supset ⊃  subseteq ⊆  supseteq ⊇  nsubseteq ⊈  nsupseteq ⊉  subsetneq ⊊  supsetneq ⊋
    rightarrow →  to →  leftarrow ←  gets ←  leftrightarrow ↔  uparrow ↑  downarrow ↓  mapsto ↦
    Rightarrow ⇒  Leftarrow ⇐  Leftrightarrow ⇔  langle ⟨  rangle ⟩  vert |  mid |  Vert ‖  parallel ∥
    perp ⊥  top ⊤  bot ⊥  angle ∠  triangle △  square □  Box □  blacksquare ∎  diamond ⋄
    sharp ♯  flat ♭  natural ♮  dagger †  ddagger ‡  prime ′  aleph ℵ  checkmark ✓

    TeX TeX  LaTeX LaTeX  BibTeX BibTeX  log log  ln ln  exp exp  sin sin  cos cos  tan tan
    lim lim  sup sup  inf inf  max max  min min  arg arg  det det  dim dim  ker ker  gcd gcd  deg deg  Pr Pr
    """
)
"""Command → what it prints."""

MARKS = _pairs(
    """
    ` \u0300  ' \u0301  ^ \u0302  ~ \u0303  = \u0304  u \u0306  . \u0307  " \u0308  h \u0309  r \u030a
    H \u030b  v \u030c  U \u030d  G \u030f  f \u0311  horn \u031b  d \u0323  textcommabelow \u0326
    c \u0327  k \u0328  b \u0331  t \u0361  newtie \u0361
    capitalgrave \u0300  capitalacute \u0301  capitalcircumflex \u0302  capitaltilde \u0303
    capitalmacron \u0304  capitalbreve \u0306  capitaldotaccent \u0307  capitaldieresis \u0308
    capitalring \u030a  capitalhungarumlaut \u030b  capitalcaron \u030c  capitalcedilla \u0327
    capitalogonek \u0328  ocirc \u030a  soft \u030c  udot \u0323  lfhook \u0326  polhk \u0328
    """
)
"""Command → the combining mark that it puts on the letter that follows."""

SPACES = frozenset(str.split("newline linebreak par quad qquad enspace thinspace space nobreakspace hfill"))
"""Commands that print space."""

SETTINGS = frozenset(
    str.split(
        "bf it rm sf tt sc sl em cal bfseries mdseries itshape slshape scshape upshape rmfamily sffamily"
        " ttfamily normalfont selectfont tiny scriptsize footnotesize small normalsize large Large LARGE huge"
        " Huge textbf textit textrm textsf texttt textsc textsl textup textmd textnormal text emph underline"
        " mbox hbox ensuremath mathbb mathcal mathrm mathbf mathit mathsf mathtt mathfrak mathscr boldmath"
        " unboldmath boldsymbol operatorname displaystyle textstyle scriptstyle left right big Big bigl bigr"
        " Bigl Bigr limits nolimits relax protect noindent indent centering raggedright item maketitle"
        " newpage clearpage leavevmode sloppy allowbreak nobreak xspace ignorespaces unskip smallskip medskip"
        " bigskip"
    )
)
"""Commands that print nothing themselves, whatever follows."""

UNPRINTED_ARGUMENT = tuple(
    str.split(
        "href foreignlanguage selectlanguage textcolor color colorbox begin end hspace vspace label"
        " hypertarget hyperlink raisebox parbox scalebox noopsort noop Noop NoopSort SortNoop"
    )
)
"""Commands whose first argument says how, not what: a language, a colour, an address, a length."""
