"""The table `statement_records`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Row, Table, required
from coyoacan.models.facets import Address, Reference


class StatementRecord(Row):
    """Which rows answer which sentence of the seed document."""

    TABLE: ClassVar = Table(
        "statement_records", "Records of statements", key=("statement_id", "record")
    )

    statement_id: Annotated[str, Reference("statements")] = required("The sentence.", "seed-012")
    record: Annotated[str, Address()] = required(
        "The address of a row that answers it.", "events/mercader-release"
    )
