"""The table `sources`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import OptionalDate, Row, Table, optional, required
from coyoacan.models.facets import Code, Slug, Text, Vocabulary
from coyoacan.models.measures import Whole


class Source(Row):
    """The works whose text was read for this dataset."""

    TABLE: ClassVar = Table("sources", "Sources", key=("source_id",))

    source_id: Annotated[str, Slug()] = required(
        "The key by which rows cite the source.", "patenaude-2009"
    )
    kind: Annotated[str, Vocabulary("source_kind")] = required("What kind of text it is.", "book")
    author: Annotated[str | None, Text(limit=200)] = optional(
        "Who wrote or edited it.", "Bertrand M. Patenaude"
    )
    title: Annotated[str, Text(limit=300)] = required(
        "The title in its own language.", "Trotsky: Downfall of a Revolutionary"
    )
    year: Annotated[int | None, Whole(1800, 2099)] = optional(
        "The year of the edition that was read; of a single document, that of its writing.", "2009"
    )
    first_public: OptionalDate = optional(
        "When the text first became public (EDTF): of a reprint its first edition, of an archival "
        "document its release; blank where not known.",
        "1930",
    )
    publisher: Annotated[str | None, Text(limit=150)] = optional(
        "Who published it.", "HarperCollins"
    )
    container: Annotated[str | None, Text(limit=200)] = optional(
        "The journal, volume or site that contains it.", "Известия ЦК КПСС"
    )
    language: Annotated[str | None, Vocabulary("language")] = optional(
        "The language of the text (ISO 639-1).", "en"
    )
    url: Annotated[
        str | None, Code(r"https?://[^\s<>\"]+", "write an address that begins with https://")
    ] = optional("An official or archival address.", "https://www.marxists.org/")
    isbn: Annotated[
        str | None, Code(r"[0-9]{9}[0-9X]|[0-9]{13}", "write the 10 or 13 digits without hyphens")
    ] = optional("The ISBN, where it was seen.", "9780060820688")
    doi: Annotated[str | None, Code(r"10\.[0-9]{4,9}/\S+", "write it as 10.xxxx/yyyy")] = optional(
        "The DOI, where it was seen.", "10.1000/182"
    )
    tier: Annotated[str, Vocabulary("source_tier")] = required(
        "Primary, secondary or reference.", "secondary"
    )
    standpoint: Annotated[str, Vocabulary("standpoint")] = required(
        "From where its author speaks.", "scholarship"
    )
    note: Annotated[str | None, Text()] = optional(
        "What a reader should know before using the row.",
        "Read in the translation of 1937.",
    )
