"""A graph of more than a question shows."""

BASE = "https://example.org/kg/"


def people_of_concept(number: int) -> str:
    """So many people in Turtle, who write one paper each about the concept `moe`."""
    lines = [
        f"@base <{BASE}> .",
        "@prefix dcterms: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .",
        "@prefix schema: <https://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
        '<concept/moe> a skos:Concept ; skos:prefLabel "moe" .',
    ]
    for n in range(number):
        lines += [
            f'<person/p{n:03}> a foaf:Person ; foaf:name "Person {n:03}" .',
            f'<paper/p{n:03}> a schema:ScholarlyArticle ; dcterms:title "Paper {n:03}" ;',
            f"  schema:about <concept/moe> ; dcterms:creator <person/p{n:03}> .",
        ]
    return "\n".join(lines) + "\n"


def papers_of_affiliated_people(number: int) -> str:
    """So many papers in TriG, each by 4 of 400 people who are each at 2 of 20 organisations, with one entry.

    Every tenth corrects the one before. Entries have fields, as builds tell them.
    """
    facts = [f'<organisation/o{n}> a schema:Organization ; schema:name "Place {n:02}" .' for n in range(20)]
    facts += [f'<person/p{n}> a foaf:Person ; foaf:name "Person {n:03}" .' for n in range(400)]
    facts += [line for n in range(number) for line in _affiliated_paper(n)]
    return "\n".join(
        [
            f"@base <{BASE}> . @prefix cito: <http://purl.org/spar/cito/> .",
            "@prefix dcterms: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .",
            "@prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix pro: <http://purl.org/spar/pro/> .",
            "@prefix prov: <http://www.w3.org/ns/prov#> . @prefix schema: <https://schema.org/> .",
            *facts,
            "<graph/records> {",
            '<document/d> schema:name "d.json" .',
            *map(_affiliated_entry, range(number)),
            "}",
        ]
    )


def _people_and_places(paper: int) -> list[tuple[int, tuple[int, int]]]:
    people = [(paper * 3 + place * 11) % 400 for place in range(4)]
    return [(person, (person % 20, (person * 7 + 3) % 20)) for person in people]


def _affiliated_paper(n: int) -> list[str]:
    lines = [f'<paper/{n}> a schema:ScholarlyArticle ; dcterms:title "Paper {n}" .']
    lines += [f'<paper/{n}> schema:identifier "doi:10.5555/{n}" .']
    lines += [f"<paper/{n}> cito:corrects <paper/{n - 1}> ."] if n % 10 == 9 else []
    for place, (person, (one, other)) in enumerate(_people_and_places(n), 1):
        lines.append(
            f"<authorship/{n}-{place}> pro:isHeldBy <person/p{person}> ; pro:relatesToDocument <paper/{n}> ; "
            f'kgo:basis kgo:Byline ; kgo:nameAsPrinted "Person {person:03}" ; schema:position {place} ; '
            f'schema:identifier "openalex:A{person}" ; '
            f"pro:relatesToOrganization <organisation/o{one}>, <organisation/o{other}> ."
        )
    return lines


def _affiliated_entry(n: int) -> str:
    authors = _people_and_places(n)
    beside = [f'"Person {person:03}: Place {at:02}"' for person, places in authors for at in places]
    ids = [f'"openalex:A{person}"' for person, _ in authors]
    fields = [f'"subtitle: Report {n}"', '"location: London"', f'"shortjournal: J {n % 7}"']
    fields += [f'"erratumfor: doi: 10.5555/{n - 1}"'] if n % 10 == 9 else []
    byline = ", ".join(f"Person {person:03}" for person, _ in authors)
    return (
        f"<record/{n}> a kgo:Record ; kgo:recordOf <paper/{n}> ; prov:hadPrimarySource <document/d> ; "
        f'kgo:entry "L{n + 1}" ; dcterms:title "Paper {n}" ; kgo:bylineAsPrinted "{byline}" ; '
        f"kgo:affiliationAsPrinted {', '.join(beside)} ; kgo:authorIdentifierAsPrinted {', '.join(ids)} ; "
        f"kgo:fieldAsPrinted {', '.join(fields)} ."
    )


def papers_with_keywords(number: int) -> str:
    """So many papers in TriG, each about a concept of its own, which its one record gives as a keyword."""
    lines = [
        f"@base <{BASE}> . @prefix dcterms: <http://purl.org/dc/terms/> .",
        "@prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix prov: <http://www.w3.org/ns/prov#> .",
        "@prefix schema: <https://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
    ]
    for n in range(number):
        lines += [
            f'<concept/c{n}> a skos:Concept ; skos:prefLabel "kind {n}" .',
            f'<paper/p{n}> a schema:ScholarlyArticle ; dcterms:title "Paper {n}" .',
            f"<paper/p{n}> schema:about <concept/c{n}> .",
        ]
    records = [
        f'<record/r{n}> kgo:recordOf <paper/p{n}> ; kgo:entry "L{n}" ; '
        f'prov:hadPrimarySource <document/d> ; schema:keywords "Kind {n} -- models" .'
        for n in range(number)
    ]
    return "\n".join([*lines, "<graph/records> {", '<document/d> schema:name "d.ris" .', *records, "}"])
