"""The table `statements`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Row, Table, optional, required
from coyoacan.models.facets import Citations, Code, Reference, Slug, Text, Vocabulary
from coyoacan.models.measures import Whole


class Statement(Row):
    """The sentences of the seed document, each judged; none is quoted.

    The project began with a web page on the killing of Trotsky whose sentences had been scrambled.
    A row says where a sentence stands in it, what it says in our words, and whether that is right.
    """

    TABLE: ClassVar = Table("statements", "Statements", key=("statement_id",))

    statement_id: Annotated[str, Slug()] = required("The id of the sentence.", "seed-012")
    number: Annotated[int, Whole(1, 2000)] = required(
        "The number of the sentence in the document, counted from 1.", "12"
    )
    offset: Annotated[int, Whole(0, 1_000_000)] = required(
        "Where it begins, in characters from the beginning of the document.", "1127"
    )
    length: Annotated[int, Whole(1, 100_000)] = required("Its length in characters.", "148")
    sha256: Annotated[
        str, Code("[0-9a-f]{64}", "write the SHA-256 of its UTF-8 bytes, 64 digits 0-9 a-f")
    ] = required(
        "The SHA-256 of its text in UTF-8.",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    )
    kind: Annotated[str, Vocabulary("statement_kind")] = required(
        "What kind of sentence it is.", "fact"
    )
    paraphrase: Annotated[str, Text(latin=True, limit=300)] = required(
        "What it says, in our words.", "Mercader is said to have served nineteen years."
    )
    verdict: Annotated[str, Vocabulary("statement_verdict")] = required(
        "What the evidence makes of it.", "confirmed"
    )
    explanation: Annotated[str, Text(latin=True, limit=600)] = required(
        "Why, and what is right.", "He was held from 20 August 1940 to 6 May 1960."
    )
    duplicate_of_id: Annotated[str | None, Reference("statements")] = optional(
        "The first sentence of the same wording.", "seed-036"
    )
    sources: Annotated[str | None, Citations()] = optional(
        "The sources of the explanation: key[locator], separated by '; '; blank where nothing"
        " can be checked.",
        "luri-blog-2017",
    )
