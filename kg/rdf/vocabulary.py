"""Every class and property of the graph, in the order in which a subject shows them: docs/vocabulary.md."""

from kg.rdf.prefixes import term as _term

TYPE = _term("rdf:type")  # what a thing is: the classes below
ARTICLE = _term("fabio:Article")  # a paper of which no more is known
PREPRINT = _term("fabio:Preprint")  # a paper with an arXiv id, or one that a document calls so
JOURNAL_ARTICLE = _term("fabio:JournalArticle")  # a paper that a library calls so
NEWSPAPER_ARTICLE = _term("fabio:NewspaperArticle")
MAGAZINE_ARTICLE = _term("fabio:MagazineArticle")
CONFERENCE_PAPER = _term("fabio:ConferencePaper")  # a paper that a library calls so
CHAPTER = _term("fabio:BookChapter")  # a part of a book
REFERENCE_ENTRY = _term("fabio:ReferenceEntry")  # of an encyclopaedia or a dictionary
BOOK = _term("fabio:Book")  # also an edited one
PROCEEDINGS = _term("fabio:AcademicProceedings")  # the volume as a whole
THESIS = _term("fabio:Thesis")  # one of which no more is said
DOCTORAL_THESIS = _term("fabio:DoctoralThesis")
MASTERS_THESIS = _term("fabio:MastersThesis")
REPORT = _term("fabio:ReportDocument")
DATA_FILE = _term("fabio:DataFile")  # a data set that is published by itself
PATENT = _term("fabio:PatentDocument")  # a patent, or the application for one
STANDARD = _term("fabio:SpecificationDocument")  # a standard
SOFTWARE = _term("fabio:ComputerProgram")  # a program that is cited like a paper
MANUSCRIPT = _term("fabio:Manuscript")  # what was written and not published
LETTER = _term("fabio:Letter")  # from one to another
MOVIE = _term("fabio:Movie")  # a film or a video
EXPRESSION = _term("fabio:Expression")  # what a library calls something else: web pages, software, art
SCHOLARLY_ARTICLE = _term("schema:ScholarlyArticle")  # every paper, and what a library lists beside papers
ROLE_IN_TIME = _term("pro:RoleInTime")  # an authorship: one name in one byline
FOAF_PERSON = _term("foaf:Person")  # every person
SCHEMA_PERSON = _term("schema:Person")  # every person
ORGANIZATION = _term("schema:Organization")  # where an author worked, or an author that is no person
PROFILE_PAGE = _term("schema:ProfilePage")  # an author page
SKOS_CONCEPT = _term("skos:Concept")  # a concept, a category of the arXiv scheme, or a topic of another
SKOS_SCHEME = _term("skos:ConceptScheme")  # the arXiv scheme, or a vocabulary that was given
CLAIM = _term("schema:Claim")  # a figure that a paper states
QUANTITATIVE_VALUE = _term("schema:QuantitativeValue")  # the same node: its value and unit
METHOD = _term("mls:Algorithm")  # a concept that is a method
MODEL = _term("mls:Model")  # a concept that is a model
TASK = _term("mls:Task")  # a concept that is a task
EVALUATION_MEASURE = _term("mls:EvaluationMeasure")  # a concept that is a metric
DATASET = _term("mls:Dataset")  # a concept that is a data set
GROUP = _term("foaf:Group")  # people whom coauthors of coauthors lead to
PAPER_GROUP = _term("kgo:PaperGroup")  # papers of an author page that coauthors join
COLLECTION = _term("skos:Collection")  # two concepts that papers name together
ITEM_LIST = _term("schema:ItemList")  # the first of a kind: people, concepts, doubts
LIST_ITEM = _term("schema:ListItem")  # one of them
MODEL_EVALUATION = _term("mls:ModelEvaluation")  # the same node, when it is the value of a metric
IDENTITY_CANDIDATE = _term("kgo:IdentityCandidate")  # two nodes that may be one, with the reasons
CONTRADICTION = _term("kgo:Contradiction")  # what documents say that cannot all be true
DATA_IN_TIME = _term("bido:BibliometricDataInTime")  # a figure that a site states
NUMERIC_DATA = _term("bido:NumericBibliometricData")  # the value of such a figure
MEASURE = _term("bido:BibliometricMeasure")  # what such a figure counts
FOAF_AGENT = _term("foaf:Agent")  # who publishes the dataset
AGENT = _term("prov:Agent")  # the site that states figures, a rule, a line of the curation file
RECORD = _term("kgo:Record")  # one paper as one document prints it
ENTITY = _term("prov:Entity")  # what facts were derived from
MEDIA_OBJECT = _term("schema:MediaObject")  # a document
NIF_CONTEXT = _term("nif:Context")  # the text of a record
STATEMENT = _term("rdf:Statement")  # a fact as a node, to carry its evidence
VOID_DATASET = _term("void:Dataset")  # this graph
DCAT_DATASET = _term("dcat:Dataset")  # this graph
DCAT_DISTRIBUTION = _term("dcat:Distribution")  # a file that holds a dataset

# Names and texts
TITLE = _term("dcterms:title")  # the preferred title of a paper; the name of the dataset
NAME = _term("foaf:name")  # the name to show of a person; of who publishes the dataset
SCHEMA_NAME = _term("schema:name")  # the name of a document, site or measure
PREF_LABEL = _term("skos:prefLabel")  # the name to show of a concept or category
ALT_LABEL = _term("skos:altLabel")  # other names: acronyms, spellings, variants of a name
NOTATION = _term("skos:notation")  # the code of a category: cs.LG
DEFINITION = _term("skos:definition")  # what a measure counts
ABSTRACT = _term("dcterms:abstract")  # the abstract of a paper
DESCRIPTION = _term("dcterms:description")  # what the dataset is; what a list looks at where that is not all
UNRESOLVED = _term("kgo:unresolved")  # true for a person whom only a page's heading names

# Dates
ISSUED = _term("dcterms:issued")  # when a paper appeared, with the parts that are known
YEAR = _term("kgo:year")  # the year as an integer, for sorting and counting
DATE = _term("dcterms:date")  # month and day of a date without a year
DATE_AS_PRINTED = _term("kgo:dateAsPrinted")  # the words of the document: Feb 2
YEAR_INFERRED = _term("kgo:yearInferred")  # true when --as-of completed the year

# Authors
CREATOR = _term("dcterms:creator")  # paper → person or organisation
LIST_COMPLETE = _term("kgo:authorListComplete")  # false when the byline is cut by "et al."
KNOWN_AUTHORS = _term("kgo:knownAuthorCount")  # how many names the byline shows
AUTHOR_LEFT_OUT = _term("kgo:authorLeftOut")  # the line of the curation file by which an author is left out
BADGE = _term("kgo:badge")  # a tag after the byline; unverified
WITH_ROLE = _term("pro:withRole")  # what the authorship is: pro:author
AUTHOR = _term("pro:author")  # the role of an author
HELD_BY = _term("pro:isHeldBy")  # authorship → person or organisation
RELATES_TO = _term("pro:relatesToDocument")  # authorship → paper
POSITION = _term("schema:position")  # place in the byline or in a list, from 1; absent if unknown
MIN_POSITION = _term("kgo:minPosition")  # first place that an author hidden behind "et al." can have
NAME_AS_PRINTED = _term("kgo:nameAsPrinted")  # the name as that byline prints it
FAMILY_AS_PRINTED = _term("kgo:familyNameAsPrinted")  # where only the document tells which
USUAL_NAME = _term("schema:alternateName")  # what a catalogue calls the author who is printed otherwise
BASIS = _term("kgo:basis")  # what the authorship rests on
BYLINE = _term("kgo:Byline")  # the byline shows the name
PAGE_OWNER = _term("kgo:PageOwner")  # the paper is on the person's page; its byline is cut
COLLABORATION = _term("kgo:Collaboration")  # the authors write for it; a document names it beside the byline
AT_ORGANIZATION = _term("pro:relatesToOrganization")  # authorship → organisation
AFFILIATION = _term("schema:affiliation")  # person → organisation of any authorship

# Topics
PRIMARY_CATEGORY = _term("kgo:primaryCategory")  # the first category of a paper
SUBJECT = _term("dcterms:subject")  # paper → category
POSSIBLE_CATEGORY = _term("kgo:possibleCategory")  # paper → category that its printed code may mean
CATEGORY_AS_PRINTED = _term("kgo:categoryAsPrinted")  # a code of several archives, or of none
ABOUT = _term("schema:about")  # paper → concept it is mainly about; claim → system
MENTIONS = _term("schema:mentions")  # paper → other concepts
INTRODUCED_BY = _term("kgo:introducedBy")  # concept → the paper that says it is its own
PAPER_COUNT = _term("kgo:paperCount")  # number of papers that name a concept
IN_SCHEME = _term("skos:inScheme")  # category → the arXiv scheme; topic → its vocabulary
EXACT_MATCH = _term("skos:exactMatch")  # concept → the topic that it surely is
CLOSE_MATCH = _term("skos:closeMatch")  # concept → a topic that has a name of it, too
BROADER = _term("skos:broader")  # category → archive → group; concept → its kind; topic → what is above it
TOP_CONCEPT_OF = _term("skos:topConceptOf")  # group → the arXiv scheme

# What concepts have to do with each other, as a paper says
USES = _term("kgo:uses")  # a part, means or input
USED_FOR = _term("kgo:usedFor")  # a task, or what else it is for
BUILDS_ON = _term("kgo:buildsOn")  # what it extends or adapts
EVALUATED_ON = _term("kgo:evaluatedOn")  # data, models or tasks that it was tried on
EVALUATED_BY = _term("kgo:evaluatedBy")  # a metric that it was measured by
COMPARED_WITH = _term("kgo:comparedWith")  # what it was measured against
PART_OF = _term("kgo:partOf")  # what it belongs to
FEATURE_OF = _term("kgo:featureOf")  # what it is a property of
SUPPORT = _term("kgo:support")  # number of papers that say so

# Claims
APPEARANCE = _term("schema:appearance")  # claim → paper
METRIC = _term("kgo:metric")  # claim → the concept that was measured
SPECIFIED_BY = _term("mls:specifiedBy")  # the same, in the terms of ML-Schema
CLAIM_KIND = _term("kgo:claimKind")  # percent, points, factor, from-to, measure, size or count
CLAIM_ROLE = _term("kgo:claimRole")  # result or setting
BOUND = _term("kgo:bound")  # exact, up to, at least, about, range, interval or from-to
VALUE = _term("schema:value")  # the figure, when it is exact or about
HAS_VALUE = _term("mls:hasValue")  # the same, in the terms of ML-Schema
MIN_VALUE = _term("schema:minValue")  # the least, of a range or with "at least"
MAX_VALUE = _term("schema:maxValue")  # the most, of a range or with "up to"
VALUE_REFERENCE = _term("schema:valueReference")  # claim → the claim of the interval that its value lies in
UNCERTAINTY = _term("kgo:uncertainty")  # the number behind ±
FROM_VALUE = _term("kgo:fromValue")  # what it was before
TO_VALUE = _term("kgo:toValue")  # what it is now
DIRECTION = _term("kgo:direction")  # increase or decrease; absent where nothing is said to change
OUTCOME = _term("kgo:outcome")  # better or worse; absent where nobody knows which way the metric improves
BETTER_WHEN = _term("kgo:betterWhen")  # higher or lower, of the value of a metric; absent where nobody knows
TESTED_ON = _term("kgo:testedOn")  # the data that a result is on
TESTED_ON_AS_PRINTED = _term("kgo:testedOnAsPrinted")  # the same in the words of the text: `CIFAR-10, SVHN`
COMPARATOR = _term("kgo:comparator")  # what it is compared with, in the words of the text

# Identifiers and code
ARXIV_ID = _term("fabio:hasArXivId")  # 2212.06817
DOI = _term("prism:doi")  # 10.1000/xyz
IDENTIFIER = _term("schema:identifier")  # every identifier, with its scheme: arxiv:2212.06817
SAME_AS = _term("schema:sameAs")  # the address of each at its registry: https://doi.org/10.1000/xyz
VENUE = _term("kgo:venueAsPrinted")  # where a document says that the paper appeared
VOLUME = _term("schema:volumeNumber")
NUMBER = _term("schema:issueNumber")  # the issue of a journal, the number of a report
PAGES = _term("schema:pagination")
PUBLISHER = _term("dc:publisher")  # as printed; of a thesis where it was written, of a report who issues it
EDITORS_AS_PRINTED = _term("kgo:editorsAsPrinted")  # the editors of the volume, in one line
SERIES_AS_PRINTED = _term("kgo:seriesAsPrinted")  # the series that the volume is in
EDITION = _term("schema:bookEdition")  # as printed: 2nd
ISSN = _term("schema:issn")  # of the journal
ISBN = _term("schema:isbn")  # of the book or the proceedings
CITATION = _term("dcterms:bibliographicCitation")  # where it appeared, in one line
LANGUAGE = _term("dc:language")  # a code of BCP 47: en, de; as printed where it is not known, and of records
LICENSE = _term("dcterms:license")  # the address of a licence
RIGHTS = _term("dc:rights")  # a licence that is named without its address: cc-by
COMMENT = _term("rdfs:comment")  # what the authors add: 12 pages, accepted at ICML
CLASS_AS_PRINTED = _term("dc:subject")  # a class of another scheme than arXiv's: 68T50
FIELD_AS_PRINTED = _term("kgo:fieldAsPrinted")  # what else an entry says: translator: Gregory Rabassa
IDENTIFIER_AS_PRINTED = _term("kgo:identifierAsPrinted")  # what stands for an identifier and is none
STATUS = _term("schema:creativeWorkStatus")  # retracted or withdrawn, where a document says so
WEB_PAGE = _term("schema:url")  # a page about the paper, or its text
KEYWORDS = _term("schema:keywords")  # record → a concept that the document itself gives, as printed
CITES = _term("cito:cites")  # paper → paper of this graph, or the address of one that is not in it
RETRACTS = _term("cito:retracts")  # notice → the paper that was taken back by it
CORRECTS = _term("cito:corrects")  # erratum, or retraction of a part → the paper that it is about
QUALIFIES = _term("cito:qualifies")  # expression of concern → the paper that it is about
DISCUSSES = _term("cito:discusses")  # comment, letter, reply → what it is on
UPDATES = _term("cito:updates")  # paper → the one of which it is the newer version
VERSION_OF = _term("dcterms:isVersionOf")  # what was published again, or after a preprint → what was before
TRANSLATION_OF = _term("schema:translationOfWork")  # translation → the original
RELATED = _term("dcterms:relation")  # summary for patients, data set → the paper that reports it
REFERENCES = _term("schema:citation")  # record → identifier, or words, of a paper that it cites
MEANS = _term("dcterms:references")  # record → a paper of this graph that it cites in words
CODE_AVAILABLE = _term("kgo:codeAvailable")  # true when a document says so; else absent
CODE_REPOSITORY = _term("schema:codeRepository")  # where the code is or, as a document says, will be
REPLACED_BY = _term("dcterms:isReplacedBy")  # a retired IRI → the one to use

# Doubts about who is who, and contradictions
CANDIDATE = _term("kgo:candidate")  # each of the two nodes
CONFIDENCE = _term("kgo:confidence")  # 0 to 1 that they are one, or that a relation was read rightly
VERDICT = _term("kgo:verdict")  # open, same or different
REASON = _term("kgo:reason")  # one piece of evidence in words, for or against
ATTRIBUTED_TO = _term("prov:wasAttributedTo")  # the rule or the line of the curation file that judged
DECIDED_BY = _term("schema:author")  # line of the curation file → who wrote it, as written there
CONCERNS = _term("kgo:concerns")  # contradiction → a person, paper or concept that it is about

# Author pages and figures
PRIMARY_TOPIC = _term("foaf:primaryTopic")  # author page → person or organisation
SOURCE = _term("dcterms:source")  # author page or topic → document; dataset → scheme
HOLDS_DATA = _term("bido:holdsBibliometricDataInTime")  # person or paper → figure
ACCORDING_TO = _term("bido:accordingTo")  # figure → the site that states it
WITH_DATA = _term("bido:withBibliometricData")  # figure → its value
HAS_MEASURE = _term("bido:hasMeasure")  # value → what it counts
NUMERIC_VALUE = _term("bido:hasNumericValue")  # value → the number
UNIT = _term("schema:unitText")  # unit of a figure or claim, when it has one: %
TEXT = _term("schema:text")  # a figure as printed: 2,665citations; the sentence of a claim or contradiction

# What follows from the facts, counted once
HIDDEN_LABEL = _term("skos:hiddenLabel")  # a name as people type it: jose silva
KNOWN_PAPERS = _term("kgo:knownPaperCount")  # papers that have a person among their known authors
COAUTHOR_COUNT = _term("kgo:coauthorCount")  # the other known authors of these; nobody who is kgo:unresolved
CONFLATION = _term("kgo:conflation")  # how much the papers of an author page fall apart, from 0 to 1
CIRCLE = _term("kgo:circle")  # paper → the circle that its people are in
MEMBER_COUNT = _term("kgo:memberCount")  # how many people a circle has
IS_PART_OF = _term("dcterms:isPartOf")  # group → author page; chapter, paper → book, proceedings
HAS_PART = _term("dcterms:hasPart")  # group → each of its papers
MEMBER = _term("skos:member")  # pair → each of the two concepts
NUMBER_OF_ITEMS = _term("schema:numberOfItems")  # of what a list has the first of; of a record's references
LIST_ELEMENT = _term("schema:itemListElement")  # list → item
ITEM = _term("schema:item")  # item → the thing itself

# What documents print, and where
RECORD_OF = _term("kgo:recordOf")  # record → paper
PRIMARY_SOURCE = _term("prov:hadPrimarySource")  # record → document
ENTRY = _term("kgo:entry")  # where in the document: L14-L18, or L14-L18 zhang2024bam
BYLINE_AS_PRINTED = _term("kgo:bylineAsPrinted")  # the whole line of authors
AUTHOR_IDENTIFIER_AS_PRINTED = _term("kgo:authorIdentifierAsPrinted")  # of an author: orcid:…, openalex:A…
AFFILIATION_AS_PRINTED = _term("kgo:affiliationAsPrinted")  # where one of them worked: Jane Roe: MIT
IS_STRING = _term("nif:isString")  # the text of a record, title and abstract
SHA256 = _term("schema:sha256")  # of the document's bytes
ENCODING_FORMAT = _term("schema:encodingFormat")  # media type of the document
READ_AS = _term("dc:format")  # the form in which the document was read
CONTEXT = _term("nif:referenceContext")  # span → the text it is part of
ANCHOR = _term("nif:anchorOf")  # the words of the span
IDENTIFIES = _term("itsrdf:taIdentRef")  # span → the concept it names
RDF_SUBJECT = _term("rdf:subject")  # the three parts of a fact as a node
RDF_PREDICATE = _term("rdf:predicate")
RDF_OBJECT = _term("rdf:object")
RANK = _term("kgo:rank")  # how central a concept is to a paper, 1 first
DERIVED_FROM = _term("prov:wasDerivedFrom")  # a fact → the spans or authorships that it rests on

# The dataset
TRIPLES = _term("void:triples")  # number of statements
ENTITIES = _term("void:entities")  # number of instances of a class, in a class partition
CLASS_PARTITION = _term("void:classPartition")  # dataset → part with one class
SUBSET = _term("void:subset")  # dataset → the facts, and each named graph, with its number of triples
PROPERTY_PARTITION = _term("void:propertyPartition")  # dataset → part with one property
CLASS = _term("void:class")
PROPERTY = _term("void:property")
VOCABULARY = _term("void:vocabulary")  # a vocabulary that the graph uses
DISTRIBUTION = _term("dcat:distribution")  # dataset → the file that holds it
MEDIA_TYPE = _term("dcat:mediaType")  # of a file, in the registry of IANA
URI_SPACE = _term("void:uriSpace")
TEXTS_READ = _term("kgo:textsRead")  # dataset → false where no text was read for what it says
DATASET_PUBLISHER = _term("dcterms:publisher")  # dataset → who publishes it

# Measures that BiDO names; the site's own are nodes of the graph with a definition
H_INDEX = _term("bido:h-index")
AUTHOR_CITATIONS = _term("bido:author-citation-count")
