"""What must hold between rows and between tables: one function a rule.

A rule takes the seeds and yields a `Fault` for each breach. It must bear cells that are wrong in
themselves (they are reported by their own column), and it says nothing where a table it needs could
not be read. A new rule is a new function in one of these modules and its name in `RULES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from coyoacan.rules.chronology import (
    in_order,
    judged_by_the_verdict,
    judgment_within_trial,
    old_style_matches,
    within_the_whole,
)
from coyoacan.rules.counterparts import (
    cleared_after_judgment,
    court_ties_have_a_trial,
    same_country,
    victims_die,
)
from coyoacan.rules.courts import (
    defendants_counted,
    judged_were_defendants,
    one_side_of_the_bench,
    positions_in_order,
)
from coyoacan.rules.debates import positions_are_argued, questions_have_positions
from coyoacan.rules.evidence import (
    cell_follows_claims,
    claims_fit_their_field,
    one_encyclopedia_is_probable,
    witnesses_not_alone,
)
from coyoacan.rules.identifiers import ids_keep_their_year, ids_name_their_people
from coyoacan.rules.keys import retired_stay_retired, unique_keys
from coyoacan.rules.lifetimes import nothing_after_death, nothing_before_birth, of_age
from coyoacan.rules.living import no_living_people
from coyoacan.rules.naming import names_agree, patronymic_fits_gender
from coyoacan.rules.penalties import (
    outcome_matches_death,
    penalty_follows_finding,
    term_fits_sentence,
)
from coyoacan.rules.people import (
    native_name_is_listed,
    native_script,
    no_near_duplicates,
    parents_are_older,
)
from coyoacan.rules.publicity import public_after_the_fact, public_by_the_edition
from coyoacan.rules.references import (
    addresses_exist,
    citations_exist,
    codes_exist,
    references_exist,
)
from coyoacan.rules.sets import sets_have_members_one_way, sets_not_exceeded
from coyoacan.rules.sources import language_fits_title, tier_fits_kind, works_listed_once
from coyoacan.rules.spans import held_once, within_organization
from coyoacan.rules.statements import (
    repeats_repeat,
    statements_are_answered,
    statements_follow_one_another,
)
from coyoacan.rules.ties import kinds_are_paired, no_cycles, not_with_oneself, typed_once
from coyoacan.rules.usage import everything_is_used
from coyoacan.sheets import Fault, Seeds

Rule = Callable[[Seeds], Iterator[Fault]]

RULES: tuple[Rule, ...] = (
    unique_keys,
    retired_stay_retired,
    references_exist,
    codes_exist,
    addresses_exist,
    citations_exist,
    in_order,
    old_style_matches,
    nothing_before_birth,
    nothing_after_death,
    of_age,
    judgment_within_trial,
    judged_by_the_verdict,
    within_the_whole,
    no_living_people,
    native_script,
    native_name_is_listed,
    names_agree,
    patronymic_fits_gender,
    no_near_duplicates,
    parents_are_older,
    not_with_oneself,
    typed_once,
    held_once,
    within_organization,
    kinds_are_paired,
    no_cycles,
    court_ties_have_a_trial,
    victims_die,
    same_country,
    cleared_after_judgment,
    defendants_counted,
    positions_in_order,
    judged_were_defendants,
    one_side_of_the_bench,
    penalty_follows_finding,
    term_fits_sentence,
    outcome_matches_death,
    sets_have_members_one_way,
    sets_not_exceeded,
    statements_follow_one_another,
    statements_are_answered,
    repeats_repeat,
    questions_have_positions,
    positions_are_argued,
    claims_fit_their_field,
    cell_follows_claims,
    witnesses_not_alone,
    one_encyclopedia_is_probable,
    public_after_the_fact,
    public_by_the_edition,
    tier_fits_kind,
    language_fits_title,
    works_listed_once,
    ids_keep_their_year,
    ids_name_their_people,
    everything_is_used,
)
"""Every rule, in the order in which a curator would want to hear of it."""
