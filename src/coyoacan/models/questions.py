"""The table `questions`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Row, Table, optional, required
from coyoacan.models.facets import Citations, Slug, Text, Vocabulary


class Question(Row):
    """What the literature argues about; the answers are in `positions`, and none is ours."""

    TABLE: ClassVar = Table("questions", "Questions", key=("question_id",))

    question_id: Annotated[str, Slug()] = required("The id of the question.", "sedov-death-cause")
    question: Annotated[str, Text(latin=True, limit=300)] = required(
        "The question, in a sentence.", "Was Leon Sedov murdered?"
    )
    status: Annotated[str, Vocabulary("question_status")] = required(
        "How the debate stands.", "open"
    )
    summary: Annotated[str, Text(latin=True, limit=600)] = required(
        "How it came about and how it stands, in our words.",
        "No document has been found that orders his killing.",
    )
    sources: Annotated[str, Citations()] = required(
        "The sources that were read for this row: key[locator], separated by '; '.",
        "rogovin-partiya-rasstrelyannykh[ch. XLVII]",
    )
    note: Annotated[str | None, Text()] = optional(
        "What a reader should know before using the row.",
        "Reviews of the medical file were not read.",
    )
