"""What a claim says that can be compared: one module per facet.

Each module has ``extract(reading) -> sequence of Mention`` and ``compare(left, right) -> Outcome``
over the values of two mentions (see ``mention.py``); facets whose absence tells something also
have ``alone(mention, words, side) -> Outcome``.
"""

# The facets in the order in which a reviewer would look at them, gravest first.
FACETS: tuple[str, ...] = (
    "number",
    "money",
    "date",
    "duration",
    "name",
    "role",
    "place",
    "title",
    "negation",
    "certainty",
    "attribution",
    "causality",
    "scope",
    "superlative",
    "order",
    "wording",
)
