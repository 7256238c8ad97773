"""The table `rehabilitations`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Fact, PersonId, Table, optional, person_id, required
from coyoacan.models.facets import Reference, Vocabulary
from coyoacan.models.measures import Edtf


class Rehabilitation(Fact):
    """Acts that annulled a verdict or gave back a party membership, and refusals to do so."""

    TABLE: ClassVar = Table(
        "rehabilitations", "Rehabilitations", key=("person_id", "rehabilitation_date", "kind")
    )

    person_id: PersonId = person_id("whom the act concerns")
    rehabilitation_date: Annotated[str, Edtf()] = required(
        "When the body decided (EDTF, Gregorian), or unknown.", "1988-06-13"
    )
    kind: Annotated[str, Vocabulary("rehabilitation_kind")] = required(
        "Judicial, or by the party.", "judicial"
    )
    trial_id: Annotated[str | None, Reference("trials")] = optional(
        "The trial whose verdict it concerns.", "moscow-trial-1936"
    )
    body_id: Annotated[str | None, Reference("organizations")] = optional(
        "The body that decided.", "ussr-supreme-court"
    )
    outcome: Annotated[str, Vocabulary("rehabilitation_outcome")] = required(
        "Whether it was granted or refused.", "granted"
    )
    scope: Annotated[str, Vocabulary("rehabilitation_scope")] = required(
        "What it concerned: the verdict or the party membership.", "verdict"
    )
