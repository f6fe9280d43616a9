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
