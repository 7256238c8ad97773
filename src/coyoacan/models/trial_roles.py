"""The table `trial_roles`."""

from typing import Annotated, ClassVar

from coyoacan.models.base import Fact, PersonId, Table, optional, person_id, required
from coyoacan.models.facets import Reference, Vocabulary
from coyoacan.models.measures import Whole


class TrialRole(Fact):
    """Who stood before a court, sat on it, spoke or testified there."""

    TABLE: ClassVar = Table("trial_roles", "Trial roles", key=("trial_id", "person_id", "role"))

    trial_id: Annotated[str, Reference("trials")] = required("The trial.", "moscow-trial-1936")
    person_id: PersonId = person_id("who had the role")
    role: Annotated[str, Vocabulary("trial_role")] = required(
        "The role in the proceedings.", "defendant"
    )
    position: Annotated[int | None, Whole(1, 200)] = optional(
        "The place in the order of the report, counted from 1 within the role.", "1"
    )
    plea: Annotated[str | None, Vocabulary("plea")] = optional(
        "What a defendant answered to the charge.", "guilty"
    )
