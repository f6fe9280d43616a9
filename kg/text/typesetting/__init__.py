"""TeX, HTML, MathML and Markdown in texts, and what they print."""
