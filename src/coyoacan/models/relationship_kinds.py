"""The table `relationship_kinds`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Row, Table, optional, required
from coyoacan.models.facets import Slug, Text, Vocabulary
from coyoacan.models.measures import Flag


class RelationshipKind(Row):
    """The kinds of ties: each typed in one direction only, and read the other way by `inverse`."""

    TABLE: ClassVar = Table("relationship_kinds", "Relationship kinds", key=("kind",))

    kind: Annotated[str, Slug()] = required("The code of the kind.", "parent-of")
    label: Annotated[str, Text(latin=True, limit=60)] = required("The kind in words.", "parent of")
    inverse: Annotated[str, Slug()] = required(
        "How it reads from the other side; for a symmetric kind, the kind itself.", "child-of"
    )
    is_symmetric: Annotated[bool, Flag()] = required(
        "Whether it reads the same from both sides.", "false"
    )
    family: Annotated[str, Vocabulary("relationship_family")] = required(
        "The family of kinds to which it belongs.", "kin"
    )
    definition: Annotated[str, Text(latin=True, limit=300)] = required(
        "When the kind applies.", "The subject is the father or mother of the other."
    )
    see: Annotated[str | None, Text(latin=True, limit=120)] = optional(
        "The term of a public vocabulary that it matches.", "schema:children"
    )
