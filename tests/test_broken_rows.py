"""Each rule is shown red on a broken row: the file, the line, the column, and the remedy.

A damage takes the copied seeds, breaks one thing, and says where it must be found. The name of the
test is the code of the rule that must find it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest

from coyoacan.findings import Finding
from coyoacan.rules import RULES
from coyoacan_build.checking import check
from tests.conftest import EXACT, IN_BULK, SeedFolder


class Place(NamedTuple):
    """Where a finding must be, and a part of what it must say."""

    table: str
    line: int
    column: str
    says: str


Damage = Callable[[SeedFolder], Place]
CASES: list[tuple[str, Damage]] = []


def breaks(rule: str) -> Callable[[Damage], Damage]:
    """Register a damage as one that the rule must find."""

    def register(damage: Damage) -> Damage:
        CASES.append((rule, damage))
        return damage

    return register


def drop_claims(seeds: SeedFolder, record: str, *fields: str) -> None:
    """Take out what the sources say of a cell, so that it is judged by itself."""
    names, *rows = seeds.records("claims")
    kept = [row for row in rows if row[0] != record or row[1] not in fields]
    seeds.write("claims", [names, *kept])


@breaks("unique-keys")
def a_key_twice(seeds: SeedFolder) -> Place:
    first = seeds.line("people", person_id="trotsky-leon")
    line = seeds.add("people", first)
    return Place("people", line, "person_id", f"'trotsky-leon' is on line {first} already")


@breaks("retired-stay-retired")
def a_retired_id_in_use(seeds: SeedFolder) -> Place:
    records = [*seeds.records("retired_ids"), ["people/trotsky-leon", "", "Merged.", "0.2.0"]]
    seeds.write("retired_ids", records)
    return Place("retired_ids", len(records), "old_record", "'people/trotsky-leon' is in use")


@breaks("retired-stay-retired")
def a_successor_that_is_not_there(seeds: SeedFolder) -> Place:
    records = [*seeds.records("retired_ids"), ["people/nobody", "peoples/x", "Merged.", "0.2.0"]]
    seeds.write("retired_ids", records)
    return Place("retired_ids", len(records), "new_record", "'peoples/x' names no row")


@breaks("references-exist")
def a_person_who_is_not_there(seeds: SeedFolder) -> Place:
    line = seeds.line("memberships", person_id="trotsky-leon")
    seeds.set("memberships", line, person_id="trotzky-leon")
    return Place("memberships", line, "person_id", "did you mean 'trotsky-leon'?")


@breaks("codes-exist")
def a_code_that_is_not_there(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, death_manner="assasinated")
    return Place("people", line, "death_manner", "did you mean 'assassinated'?")


@breaks("addresses-exist")
def a_claim_about_nothing(seeds: SeedFolder) -> Place:
    line = seeds.line("claims", record="people/trotsky-leon")
    seeds.set("claims", line, record="people/trotsky-lev")
    return Place("claims", line, "record", "'people/trotsky-lev' names no row")


@breaks("citations-exist")
def a_source_that_is_not_there(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, sources="no-such-book-1999[ch. 1]")
    return Place("people", line, "sources", "'no-such-book-1999' is no row of sources.csv")


@breaks("in-order")
def a_death_before_a_birth(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="stalin-joseph")
    seeds.set("people", line, death_date="1853-03-05")
    return Place("people", line, "death_date", "'1853-03-05' lies before the birth_date")


@breaks("in-order")
def a_verdict_before_the_trial(seeds: SeedFolder) -> Place:
    line = seeds.line("trials", trial_id="moscow-trial-1936")
    seeds.set("trials", line, verdict_date="1936-08-04")
    return Place("trials", line, "verdict_date", "lies before the start_date")


@breaks("old-style-matches")
def a_julian_day_given_as_gregorian(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, birth_date="1879-10-26", birth_date_julian="1879-10-26")
    return Place("people", line, "birth_date", "that day is 1879-11-07 in the new style")


@breaks("nothing-before-birth")
def an_office_before_birth(seeds: SeedFolder) -> Place:
    line = seeds.line("memberships", person_id="trotsky-leon")
    seeds.set("memberships", line, start_date="1817", end_date="")
    return Place("memberships", line, "person_id", "'trotsky-leon' was born on 1879-11-07")


@breaks("nothing-after-death")
def a_part_in_an_event_after_death(seeds: SeedFolder) -> Place:
    like = seeds.line("participations", event_id="coyoacan-raid")
    line = seeds.add("participations", like, person_id="klement-rudolf", role="witness")
    return Place("participations", line, "person_id", "'klement-rudolf' died on")


@breaks("nothing-before-birth")
def a_marriage_before_birth(seeds: SeedFolder) -> Place:
    line = seeds.line("relationships", person_id="trotsky-leon", kind="spouse-of")
    seeds.set("relationships", line, start_date="1878", end_date="")
    return Place("relationships", line, "person_id", "'trotsky-leon' was born on 1879-11-07")


@breaks("nothing-after-death")
def a_tie_with_the_dead(seeds: SeedFolder) -> Place:
    like = seeds.line("relationships", person_id="mercader-ramon", other_person_id="trotsky-leon")
    line = seeds.add(
        "relationships", like, relationship_id="mercader-friend-of-klement", kind="friend-of",
        other_person_id="klement-rudolf", start_date="1939", end_date="",
    )  # fmt: skip
    return Place("relationships", line, "other_person_id", "'klement-rudolf' died on")


@breaks("nothing-after-death")
def a_dead_judge(seeds: SeedFolder) -> Place:
    like = seeds.line("trial_roles", trial_id="moscow-trial-1938", role="defendant")
    line = seeds.add(
        "trial_roles", like, person_id="tukhachevsky-mikhail", role="judge", position="", plea=""
    )
    return Place("trial_roles", line, "person_id", "'tukhachevsky-mikhail' died on 1937-06-12")


@breaks("nothing-after-death")
def a_work_written_by_the_dead(seeds: SeedFolder) -> Place:
    line = seeds.line("works", author_id="trotsky-leon")
    seeds.set("works", line, written_date="1941", published_date="1942")
    return Place("works", line, "author_id", "'trotsky-leon' died on 1940-08-21, before 1941")


@breaks("of-age")
def a_member_of_seven(seeds: SeedFolder) -> Place:
    line = seeds.line("memberships", person_id="trotsky-leon", organization_id="politburo")
    seeds.set("memberships", line, organization_id="orgburo", start_date="1886", end_date="")
    return Place("memberships", line, "person_id", "'trotsky-leon' was 7 in 1886")


@breaks("of-age")
def a_life_of_two_hundred_years(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="ulrikh-vasily")
    drop_claims(seeds, "people/ulrikh-vasily", "birth_date", "death_date")
    seeds.set("people", line, birth_date="1789", birth_date_julian="")
    return Place("people", line, "death_date", "'ulrikh-vasily' would have lived 162 years")


@breaks("court-ties-have-a-trial")
def a_judge_of_another_trial(seeds: SeedFolder) -> Place:
    line = seeds.line("relationships", kind="sentenced", person_id="nikitchenko-iona")
    seeds.set("relationships", line, other_person_id="radek-karl")
    says = "'nikitchenko-iona' sentenced 'radek-karl' in no trial"
    return Place("relationships", line, "kind", says)


@breaks("court-ties-have-a-trial")
def a_sentence_before_the_trial(seeds: SeedFolder) -> Place:
    line = seeds.line(
        "relationships", kind="prosecuted", person_id="vyshinsky-andrei",
        other_person_id="radek-karl",
    )  # fmt: skip
    seeds.set("relationships", line, start_date="1936-08-19", end_date="")
    return Place("relationships", line, "start_date", "'1936-08-19' lies outside moscow-trial-1937")


@breaks("victims-die")
def a_victim_who_lived_on(seeds: SeedFolder) -> Place:
    like = seeds.line("participations", event_id="executions-1936", role="victim")
    line = seeds.add("participations", like, person_id="radek-karl")
    return Place("participations", line, "person_id", "'radek-karl' died on 1939-05-19, and not in")


@breaks("same-country")
def a_city_in_a_country_not_its_own(seeds: SeedFolder) -> Place:
    line = seeds.line("places", place_id="tobolsk")
    seeds.set("places", line, parent_place_id="mexico")
    return Place("places", line, "country", "'RU' is not the country of 'mexico', MX")


@breaks("cleared-after-judgment")
def a_rehabilitation_before_the_verdict(seeds: SeedFolder) -> Place:
    line = seeds.line("rehabilitations", person_id="radek-karl", trial_id="moscow-trial-1937")
    seeds.set("rehabilitations", line, rehabilitation_date="1936-06-13")
    return Place("rehabilitations", line, "rehabilitation_date", "lies before 1937-01-30")


@breaks("within-organization")
def an_office_before_the_founding(seeds: SeedFolder) -> Place:
    line = seeds.line("memberships", person_id="trotsky-leon", organization_id="politburo")
    seeds.set("memberships", line, start_date="1903-08", end_date="")
    return Place("memberships", line, "start_date", "'1903-08' lies outside 'politburo'")


@breaks("within-organization")
def an_office_after_the_end(seeds: SeedFolder) -> Place:
    line = seeds.line("memberships", organization_id="ogpu", person_id="yagoda-genrikh")
    seeds.set("memberships", line, end_date="1936-09-26")
    return Place("memberships", line, "end_date", "'1936-09-26' lies outside 'ogpu'")


@breaks("judgment-within-trial")
def a_judgment_before_the_trial(seeds: SeedFolder) -> Place:
    line = seeds.line("judgments", trial_id="moscow-trial-1936")
    seeds.set("judgments", line, judgment_date="1935-08-24")
    return Place("judgments", line, "judgment_date", "'1935-08-24' lies before 1936-08-19")


@breaks("within-the-whole")
def a_session_outside_the_hearings(seeds: SeedFolder) -> Place:
    line = seeds.line("events", event_id="dewey-session-05")
    seeds.set("events", line, start_date="1937-07-14", end_date="")
    return Place("events", line, "start_date", "lies outside 'dewey-hearings'")


@breaks("no-living-people")
def somebody_who_may_be_living(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="volkov-esteban")
    seeds.set("people", line, death_date="")
    return Place("people", line, "death_date", "'volkov-esteban' may be living")


def _may_be_living(birth: str, death: str) -> Damage:
    def damage(seeds: SeedFolder) -> Place:
        line = seeds.line("people", person_id="volkov-esteban")
        seeds.set("people", line, birth_date=birth, birth_date_julian="", death_date=death)
        drop_claims(seeds, "people/volkov-esteban", "birth_date", "death_date")
        return Place("people", line, "death_date", "'volkov-esteban' may be living")

    damage.__name__ = f"a_life_from_{birth}_to_{death}"
    return damage


CASES += [
    ("no-living-people", _may_be_living(birth, death))
    for birth, death in (("1930/..", "unknown"), ("1926", "2000/.."), ("", "2000/.."))
]


@breaks("native-script")
def a_latin_letter_in_a_russian_name(seeds: SeedFolder) -> Place:
    line = seeds.line("names", person_id="trotsky-leon", language="ru")
    seeds.set("names", line, name="Leon")
    return Place("names", line, "name", "but 'ru' is written in cyrillic")


@breaks("native-name-is-listed")
def a_native_name_with_a_slip(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, name_native="Лев Давыдович Троцкий")
    return Place("people", line, "name_native", "is not among the names of 'trotsky-leon'")


@breaks("no-near-duplicates")
def the_same_person_under_another_id(seeds: SeedFolder) -> Place:
    like = seeds.line("people", person_id="trotsky-leon")
    line = seeds.add("people", like, person_id="trotskii-lev", sort_name="TROTSKY, Léon")
    return Place("people", line, "person_id", "'trotskii-lev' has the name of 'trotsky-leon'")


@breaks("no-near-duplicates")
def the_same_person_transliterated_otherwise(seeds: SeedFolder) -> Place:
    like = seeds.line("people", person_id="zinoviev-grigory")
    line = seeds.add(
        "people", like, person_id="zinovyev-grigorii", name="Grigorii Zinovyev",
        sort_name="Zinovyev, Grigorii", name_native="", native_language="", birth_date="1883",
        birth_date_julian="",
    )  # fmt: skip
    return Place("people", line, "person_id", "has the name of 'zinoviev-grigory'")


@breaks("parents-are-older")
def a_parent_and_child_swapped(seeds: SeedFolder) -> Place:
    line = seeds.line(
        "relationships", person_id="trotsky-leon", kind="parent-of", other_person_id="sedov-lev"
    )
    seeds.set("relationships", line, person_id="sedov-lev", other_person_id="trotsky-leon")
    return Place("relationships", line, "person_id", "correct the direction or a date")


@breaks("not-with-oneself")
def a_tie_with_oneself(seeds: SeedFolder) -> Place:
    line = seeds.line("relationships", person_id="trotsky-leon")
    seeds.set("relationships", line, other_person_id="trotsky-leon")
    return Place("relationships", line, "other_person_id", "'trotsky-leon' is tied to themselves")


@breaks("typed-once")
def a_tie_without_dates_beside_itself(seeds: SeedFolder) -> Place:
    like = seeds.line(
        "relationships", relationship_id="stalin-joseph-ordered-killing-of-trotsky-leon"
    )
    line = seeds.add("relationships", like, relationship_id="again", start_date="", end_date="")
    return Place("relationships", line, "person_id", f"stands on line {like} already")


@breaks("typed-once")
def a_symmetric_tie_in_both_directions(seeds: SeedFolder) -> Place:
    like = seeds.line("relationships", kind="spouse-of")
    one = seeds.get("relationships", like, "person_id")
    other = seeds.get("relationships", like, "other_person_id")
    line = seeds.add(
        "relationships", like, relationship_id="again", person_id=other, other_person_id=one
    )
    return Place("relationships", line, "person_id", f"stands on line {like} already")


@breaks("held-once")
def an_office_typed_twice(seeds: SeedFolder) -> Place:
    like = seeds.line("memberships", membership_id="trotsky-politburo-member-1919")
    line = seeds.add("memberships", like, membership_id="again", end_date="", end_reason="")
    return Place("memberships", line, "person_id", f"has this on line {like} already")


@breaks("kinds-are-paired")
def a_symmetric_kind_with_another_inverse(seeds: SeedFolder) -> Place:
    line = seeds.line("relationship_kinds", kind="spouse-of")
    seeds.set("relationship_kinds", line, inverse="married-to")
    return Place("relationship_kinds", line, "inverse", "'married-to' does not fit")


@breaks("no-cycles")
def a_place_within_itself(seeds: SeedFolder) -> Place:
    line = seeds.line("places", place_id="mexico")
    seeds.set("places", line, parent_place_id="coyoacan")
    first = min(
        seeds.line("places", place_id=place) for place in ("mexico", "mexico-city", "coyoacan")
    )
    return Place("places", first, "parent_place_id", "cut the ring")


@breaks("defendants-counted")
def a_defendant_lost(seeds: SeedFolder) -> Place:
    line = seeds.line("trials", trial_id="moscow-trial-1936")
    records = seeds.records("trial_roles")
    lost = seeds.line("trial_roles", trial_id="moscow-trial-1936", person_id="zinoviev-grigory")
    del records[lost - 1]
    seeds.write("trial_roles", records)
    return Place("trials", line, "expected_defendants", "trial_roles.csv has 15")


@breaks("positions-in-order")
def a_position_twice(seeds: SeedFolder) -> Place:
    two = seeds.line("trial_roles", trial_id="moscow-trial-1936", role="defendant", position="2")
    one = seeds.line("trial_roles", trial_id="moscow-trial-1936", role="defendant", position="1")
    seeds.set("trial_roles", two, position="1")
    return Place("trial_roles", max(one, two), "position", "number them from 1, each once")


@breaks("judged-were-defendants")
def a_judgment_of_a_judge(seeds: SeedFolder) -> Place:
    line = seeds.line("judgments", trial_id="moscow-trial-1936", person_id="zinoviev-grigory")
    seeds.set("judgments", line, person_id="ulrikh-vasily", outcome="", outcome_date="")
    return Place("judgments", line, "person_id", "'ulrikh-vasily' is no defendant")


@breaks("one-side-of-the-bench")
def a_judge_in_the_dock(seeds: SeedFolder) -> Place:
    line = seeds.line("trial_roles", trial_id="moscow-trial-1936", person_id="ulrikh-vasily")
    seeds.set("trial_roles", line, person_id="zinoviev-grigory")
    return Place("trial_roles", line, "role", "cannot be its presiding-judge")


@breaks("term-fits-sentence")
def a_term_without_prison(seeds: SeedFolder) -> Place:
    line = seeds.line("judgments", trial_id="moscow-trial-1936")
    seeds.set("judgments", line, term_months="120")
    return Place("judgments", line, "term_months", "120 months do not fit the sentence 'death'")


@breaks("term-fits-sentence")
def a_release_after_a_death_sentence(seeds: SeedFolder) -> Place:
    line = seeds.line("judgments", trial_id="moscow-trial-1936")
    seeds.set("judgments", line, outcome="released")
    return Place("judgments", line, "outcome", "write 'commuted'")


@breaks("outcome-matches-death")
def an_execution_on_another_day(seeds: SeedFolder) -> Place:
    line = seeds.line("judgments", trial_id="moscow-trial-1936", person_id="zinoviev-grigory")
    seeds.set("judgments", line, outcome_date="1936-09-25")
    return Place("judgments", line, "outcome_date", "'1936-09-25' is not the death date")


@breaks("outcome-matches-death")
def an_execution_of_who_was_murdered(seeds: SeedFolder) -> Place:
    line = seeds.line("judgments", trial_id="moscow-trial-1937", person_id="radek-karl")
    seeds.set("judgments", line, outcome="shot")
    return Place("judgments", line, "outcome", "'shot' is not how 'radek-karl' died")


@breaks("penalty-follows-finding")
def a_penalty_of_the_innocent(seeds: SeedFolder) -> Place:
    line = seeds.line("judgments", finding="not-guilty", sentence="none")
    seeds.set("judgments", line, sentence="camp")
    return Place("judgments", line, "sentence", "'camp' does not follow from 'not-guilty'")


@breaks("judged-by-the-verdict")
def a_judgment_long_after_the_verdict(seeds: SeedFolder) -> Place:
    line = seeds.line("judgments", trial_id="menshevik-trial-1931", person_id="groman-vladimir")
    seeds.set("judgments", line, judgment_date="1931-05-01", outcome="", outcome_date="")
    return Place("judgments", line, "judgment_date", "more than 31 days after 1931-03-09")


@breaks("patronymic-fits-gender")
def a_patronymic_of_a_man(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, gender="female")
    return Place("people", line, "gender", "is male, the row says female")


@breaks("names-agree")
def a_name_without_a_letter(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="pyatakov-georgy")
    seeds.set("people", line, sort_name="Pyatkov, Georgy")
    return Place("people", line, "sort_name", "'Georgy Pyatakov' differ in their words")


@breaks("tier-fits-kind")
def a_document_from_a_second_hand(seeds: SeedFolder) -> Place:
    line = seeds.line("sources", kind="court-report")
    seeds.set("sources", line, tier="secondary")
    return Place("sources", line, "tier", "'court-report' is primary, not 'secondary'")


@breaks("language-fits-title")
def a_title_in_another_script(seeds: SeedFolder) -> Place:
    line = seeds.line("sources", source_id="memorial-moscow-shootings")
    seeds.set("sources", line, language="de")
    return Place("sources", line, "language", "is not in 'de'")


@breaks("language-fits-title")
def an_encyclopedia_in_another_language(seeds: SeedFolder) -> Place:
    line = seeds.line("sources", source_id="wikipedia-fr")
    seeds.set("sources", line, language="es")
    return Place("sources", line, "language", "'wikipedia-fr'")


@breaks("works-listed-once")
def a_book_listed_twice(seeds: SeedFolder) -> Place:
    like = seeds.line("sources", source_id="kotkin-2017")
    title = seeds.get("sources", like, "title").upper()
    line = seeds.add("sources", like, source_id="kotkin", title=title, year="2018")
    return Place("sources", line, "title", "cite 'kotkin-2017' in place of 'kotkin'")


@breaks("works-listed-once")
def a_page_listed_twice(seeds: SeedFolder) -> Place:
    like = seeds.line("sources", source_id="infobae-2021")
    url = seeds.get("sources", like, "url").replace("https://www.", "http://").rstrip("/")
    line = seeds.add("sources", like, source_id="infobae", author="", url=url)
    return Place("sources", line, "title", f"is the work on line {like} too")


@breaks("ids-keep-their-year")
def an_id_with_another_year(seeds: SeedFolder) -> Place:
    line = seeds.line("memberships", membership_id="bukharin-ecci-1919")
    seeds.set("memberships", line, start_date="1921", end_date="1921")
    return Place("memberships", line, "start_date", "'bukharin-ecci-1919' speaks of 1919")


@breaks("ids-keep-their-year")
def an_id_with_an_earlier_year_and_no_end(seeds: SeedFolder) -> Place:
    line = seeds.line("events", event_id="blyumkin-trotsky-meeting-1929")
    seeds.set("events", line, start_date="1930-04-16")
    return Place("events", line, "start_date", "'blyumkin-trotsky-meeting-1929' speaks of 1929")


@breaks("ids-name-their-people")
def an_office_of_somebody_else(seeds: SeedFolder) -> Place:
    line = seeds.line("memberships", person_id="cannon-james")
    seeds.set("memberships", line, person_id="dobbs-farrell")
    return Place("memberships", line, "person_id", "does not name 'dobbs-farrell'")


@breaks("ids-name-their-people")
def an_office_of_nobody_with_a_hyphen(seeds: SeedFolder) -> Place:
    line = seeds.line("memberships", person_id="cannon-james")
    seeds.set("memberships", line, person_id="-")
    return Place("memberships", line, "person_id", "does not name '-'")


@breaks("ids-name-their-people")
def a_tie_of_another_kind(seeds: SeedFolder) -> Place:
    line = seeds.line("relationships", relationship_id="bosch-spouse-of-pyatakov")
    seeds.set("relationships", line, kind="sibling-of")
    return Place("relationships", line, "kind", "does not name 'sibling-of'")


@breaks("ids-name-their-people")
def a_tie_to_somebody_else(seeds: SeedFolder) -> Place:
    line = seeds.line("relationships", relationship_id="bosch-spouse-of-pyatakov")
    seeds.set("relationships", line, other_person_id="radek-karl")
    return Place("relationships", line, "other_person_id", "does not name 'radek-karl'")


@breaks("sets-have-members-one-way")
def a_set_by_a_role_that_nobody_has(seeds: SeedFolder) -> Place:
    line = seeds.line("closed_sets", closed_set_id="moscow-trial-1936-defendants")
    seeds.set("closed_sets", line, role="defendent")
    return Place("closed_sets", line, "role", "nobody has the role 'defendent'")


@breaks("sets-have-members-one-way")
def a_member_listed_beside_the_role(seeds: SeedFolder) -> Place:
    line = seeds.add(
        "closed_set_members", 2, closed_set_id="moscow-trial-1936-defendants", position=""
    )
    return Place("closed_set_members", line, "closed_set_id", "those with the role 'defendant'")


@breaks("sets-not-exceeded")
def a_set_with_more_than_there_are(seeds: SeedFolder) -> Place:
    line = seeds.line("closed_sets", closed_set_id="moscow-trial-1936-defendants")
    seeds.set("closed_sets", line, expected_count="15")
    drop_claims(seeds, "closed_sets/moscow-trial-1936-defendants", "expected_count")
    return Place("closed_sets", line, "expected_count", "15 are expected")


@breaks("statements-follow-one-another")
def a_sentence_counted_twice(seeds: SeedFolder) -> Place:
    line = seeds.line("statements", number="40")
    seeds.set("statements", line, number="41")
    return Place("statements", line, "number", "41 stands where 40 should")


@breaks("statements-follow-one-another")
def a_sentence_within_another(seeds: SeedFolder) -> Place:
    line = seeds.line("statements", number="40")
    offset = int(seeds.get("statements", line, "offset")) - 5
    seeds.set("statements", line, offset=str(offset))
    return Place("statements", line, "offset", "lies within the sentence before")


@breaks("statements-are-answered")
def a_verdict_that_no_row_answers(seeds: SeedFolder) -> Place:
    names, *rows = seeds.records("statement_records")
    seeds.write("statement_records", [names, *(row for row in rows if row[0] != "seed-044")])
    line = seeds.line("statements", statement_id="seed-044")
    return Place("statements", line, "verdict", "no row answers 'seed-044'")


@breaks("statements-are-answered")
def a_verdict_without_a_source(seeds: SeedFolder) -> Place:
    line = seeds.line("statements", statement_id="seed-044")
    seeds.set("statements", line, sources="")
    return Place("statements", line, "sources", "'refuted' without a source")


@breaks("repeats-repeat")
def a_repetition_that_is_none(seeds: SeedFolder) -> Place:
    line = seeds.line("statements", statement_id="seed-044")
    seeds.set("statements", line, duplicate_of_id="seed-036")
    return Place("statements", line, "duplicate_of_id", "clear it")


@breaks("questions-have-positions")
def a_question_that_nobody_answers(seeds: SeedFolder) -> Place:
    line = seeds.line("questions", status="open")
    line = seeds.add("questions", line, question_id="whether-it-rained")
    return Place("questions", line, "question_id", "'whether-it-rained' has 0 positions")


@breaks("positions-are-argued")
def a_position_without_an_argument(seeds: SeedFolder) -> Place:
    line = seeds.add("positions", 2, position_id="it-rained")
    return Place("positions", line, "position_id", "nothing is said for or against 'it-rained'")


@breaks("claims-fit-their-field")
def a_claim_of_no_column(seeds: SeedFolder) -> Place:
    line = seeds.line("claims", field="death_date")
    seeds.set("claims", line, field="death_day")
    return Place("claims", line, "field", "did you mean 'death_date'?")


@breaks("claims-fit-their-field")
def a_claim_that_is_no_date(seeds: SeedFolder) -> Place:
    line = seeds.line("claims", field="death_date", rank="normal")
    seeds.set("claims", line, value="in the spring")
    return Place("claims", line, "value", "as death_date: 'in the spring' is no date")


@breaks("cell-follows-claims")
def a_cell_beside_its_preferred_claims(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, death_date="1940-08-22")
    return Place("people", line, "death_date", "is not what its 3 preferred claims say")


@breaks("cell-follows-claims")
def a_preferred_claim_beside_the_others(seeds: SeedFolder) -> Place:
    line = seeds.line("claims", record="people/trotsky-leon", field="death_date", rank="preferred")
    home = seeds.line("people", person_id="trotsky-leon")
    seeds.set("claims", line, value="1940-08-22")
    return Place("claims", line, "value", f"is not what people.csv:{home} has in death_date")


@breaks("cell-follows-claims")
def a_cell_that_hides_a_rival(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="klement-rudolf")
    seeds.set("people", line, death_date="1938-07-01")
    return Place("people", line, "death_date", "does not cover the claim")


@breaks("cell-follows-claims")
def a_set_that_lacks_a_day_of_a_claim(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="klement-rudolf")
    for claim, row in seeds.rows("claims"):
        if (row["record"], row["field"]) == ("people/klement-rudolf", "death_date"):
            seeds.set("claims", claim, rank="normal", value="1938-07-13")
    seeds.set("people", line, death_date="[1938-07-12,1938-07-14]")
    return Place("people", line, "death_date", "does not cover the claim '1938-07-13'")


@breaks("witnesses-not-alone")
def a_copy_as_second_witness(seeds: SeedFolder) -> Place:
    first = seeds.line("claims", record="people/trotsky-leon", field="death_date", rank="preferred")
    origin = seeds.get("claims", first, "source_id")
    copy = next(row["source_id"] for _, row in seeds.rows("sources") if row["source_id"] != origin)
    records = [*seeds.records("source_links"), [copy, origin, ""]]
    seeds.write("source_links", records)
    seeds.set("claims", first, note="")
    line = seeds.add("claims", first, source_id=copy)
    return Place("claims", line, "source_id", f"'{copy}' derives from '{origin}'")


@breaks("one-encyclopedia-is-probable")
def a_tie_that_is_certain_on_an_encyclopedia(seeds: SeedFolder) -> Place:
    line = seeds.line("relationships", person_id="estrin-lilia", kind="secretary-to")
    seeds.set("relationships", line, certainty="certain")
    return Place("relationships", line, "certainty", "alone, a reference work; write probable")


@breaks("everything-is-used")
def a_place_that_nothing_uses(seeds: SeedFolder) -> Place:
    like = seeds.line("places", place_id="coyoacan")
    line = seeds.add("places", like, place_id="atlantis", name="Atlantis")
    return Place("places", line, "place_id", "'atlantis' is used by no row")


@breaks("everything-is-used")
def a_source_that_only_a_link_names(seeds: SeedFolder) -> Place:
    like = seeds.line("sources", source_id="patenaude-2009")
    line = seeds.add("sources", like, source_id="patenaude-2010")
    names, *rows = seeds.records("source_links")
    rows.append(["patenaude-2010", "patenaude-2009", *([""] * (len(names) - 2))])
    seeds.write("source_links", [names, *rows])
    return Place("sources", line, "source_id", "'patenaude-2010' is used by no row")


@breaks("everything-is-used")
def a_code_that_nothing_uses(seeds: SeedFolder) -> Place:
    like = seeds.line("vocabularies", vocabulary="gender", code="male")
    line = seeds.add("vocabularies", like, code="neuter", label="neuter")
    return Place("vocabularies", line, "code", "'neuter' of gender is used by no row")


@breaks("required")
def a_row_without_a_source(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, sources="")
    return Place("people", line, "sources", "a blank; every row needs it")


@breaks("form")
def a_day_that_is_none(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="sedov-lev")
    seeds.set("people", line, death_date="1938-02-30")
    return Place("people", line, "death_date", "did you mean 1938-02-28?")


@breaks("form")
def a_number_that_is_none(seeds: SeedFolder) -> Place:
    line = seeds.line("judgments", trial_id="moscow-trial-1937", person_id="radek-karl")
    seeds.set("judgments", line, term_months="1_20")
    return Place("judgments", line, "term_months", "'1_20' is no whole number")


@breaks("form")
def a_citation_without_its_bracket(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="sedov-lev")
    seeds.set("people", line, sources="wikipedia-en[Lev Sedov")
    return Place("people", line, "sources", "is no citation; write key[locator]")


@breaks("mixed-script")
def a_cyrillic_letter_in_a_latin_name(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, name="Leon Tr\u043etsky")
    return Place("people", line, "name", "Latin and Cyrillic letters in one word")


@breaks("latin")
def a_cyrillic_word_in_a_latin_column(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, sort_name="\u0422\u0440\u043e\u0446\u043a\u0438\u0439, Leon")
    return Place("people", line, "sort_name", "this column is in Latin script")


@breaks("form")
def a_note_of_a_whole_chapter(seeds: SeedFolder) -> Place:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, note="Born at Yanovka." * 200)
    return Place("people", line, "note", "'Born at Yanovka.Born at Yanovk...' has 3,200 characters")


@breaks("public-after-the-fact")
def a_death_known_before_it(seeds: SeedFolder) -> Place:
    line = seeds.line("claims", record="people/trotsky-leon", field="death_date")
    seeds.set("claims", line, first_public="1939")
    return Place("claims", line, "first_public", "before the death_date 1940-08-21")


@breaks("public-by-the-edition")
def a_book_read_before_it_was_public(seeds: SeedFolder) -> Place:
    line = seeds.line("sources", source_id="patenaude-2009")
    seeds.set("sources", line, first_public="2010")
    return Place("sources", line, "first_public", "read in an edition of 2009")


HYGIENE = {
    "nfc": "Jose\u0301 Mercader",
    "space": "Leon\u00a0Trotsky",
    "invisible": "Leon\u200b Trotsky",
    "replacement": "Le\ufffdn Trotsky",
    "mojibake": "Jos\u00c3\u00a9 Mercader",
    "edge-space": "Leon Trotsky ",
    "double-space": "Leon  Trotsky",
    "formula": "=cmd()",
    "entity": "Leon &amp; Trotsky",
}


def _dirty(value: str) -> Damage:
    def damage(seeds: SeedFolder) -> Place:
        line = seeds.line("people", person_id="trotsky-leon")
        seeds.set("people", line, name=value)
        return Place("people", line, "name", "retype")

    damage.__name__ = "a_dirty_cell"
    return damage


CASES += [(rule, _dirty(value)) for rule, value in HYGIENE.items()]


@pytest.mark.parametrize(
    ("rule", "damage"), CASES, ids=[f"{rule}:{damage.__name__}" for rule, damage in CASES]
)
def test_found(rule: str, damage: Damage, seeds: SeedFolder) -> None:
    place = damage(seeds)
    everything = seeds.findings(EXACT)
    assert seeds.findings(IN_BULK) == everything
    assert len(everything) <= 3, f"one fault, few words: {[str(f) for f in everything]}"
    found = [finding for finding in everything if finding.rule == rule]
    here = [f for f in found if (f.file, f.line, f.column) == _where(place)]
    assert here, f"{_where(place)} is not among {[str(f) for f in found]}"
    assert any(place.says in finding.message for finding in here), [str(f) for f in here]


def _where(place: Place) -> tuple[str, int, str]:
    return f"seeds/{place.table}.csv", place.line, place.column


def test_every_rule_is_shown_red() -> None:
    shown = {rule for rule, _ in CASES}
    assert {rule.__name__.replace("_", "-") for rule in RULES} <= shown


def test_the_real_seeds_are_clean(real_seeds: SeedFolder) -> None:
    assert [str(finding) for finding in check(real_seeds.folder)[1]] == []


STRUCTURAL: dict[str, tuple[Callable[[bytes], bytes], int, str]] = {
    "empty": (lambda _: b"", 1, "the file is empty"),
    "bom": (lambda raw: b"\xef\xbb\xbf" + raw, 1, "a byte order mark"),
    "utf-16": (lambda raw: raw.decode().encode("utf-16"), 1, "UTF-16; save as UTF-8"),
    "utf-16-le": (lambda raw: raw.decode().encode("utf-16-le"), 1, "UTF-16; save as UTF-8"),
    "utf-16-be": (lambda raw: raw.decode().encode("utf-16-be"), 1, "UTF-16; save as UTF-8"),
    "latin-1": (lambda raw: raw.replace(b"\n", b"\n\xe9", 1), 2, "byte 0xe9 is not UTF-8; retype"),
    "nul": (lambda raw: raw.replace(b"\n", b"\n\0", 2), 2, "a NUL byte"),
    "crlf": (lambda raw: raw.replace(b"\n", b"\r\n"), 1, "a line ends with CR LF"),
    "cr": (lambda raw: raw.replace(b"\n", b"\r"), 1, "a line ends with CR"),
    "conflict": (lambda raw: raw.replace(b"\n", b"\n<<<<<<< HEAD\n", 1), 2, "a conflict marker"),
    "quote": (lambda raw: raw.replace(b"\n", b'\n"', 1), 2, "quote"),
    "blank-line": (lambda raw: raw.replace(b"\n", b"\n\n", 1), 2, "a blank line"),
    "semicolons": (lambda raw: raw.replace(b",", b";"), 1, "separated by semicolons"),
    "header-only": (lambda raw: raw.split(b"\n")[0] + b"\n", 1, "a header and no rows"),
    "header-case": (lambda raw: raw.replace(b"name", b"Name", 1), 1, "did you mean 'name'?"),
    "header-twice": (lambda raw: raw.replace(b"sort_name", b"name", 1), 1, "stands twice"),
    "header-order": (
        lambda raw: raw.replace(b"person_id,name", b"name,person_id", 1), 1, "another order",
    ),
    "header-short": (lambda raw: raw.replace(b",note\n", b"\n", 1), 1, "'note' is missing"),
    "ragged": (lambda raw: raw.replace(b"\n", b"\nragged-row,", 1), 2, "cells where the header"),
    "truncated": (lambda raw: raw[:-1], -1, "the last line does not end"),
    "needless-quotes": (
        lambda raw: re.sub(rb"\n([a-z-]+),", rb'\n"\1",', raw, count=1), 2, "quotes",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", STRUCTURAL)
def test_structural_faults_stop_the_file_with_one_finding(name: str, seeds: SeedFolder) -> None:
    damage, line, says = STRUCTURAL[name]
    path = seeds.path("people")
    raw = path.read_bytes()
    path.write_bytes(damage(raw))
    assert path.read_bytes() != raw
    findings: list[Finding] = [f for f in seeds.findings() if f.file == "seeds/people.csv"]
    assert len(findings) == 1, [str(f) for f in findings]
    last = raw.count(b"\n")
    assert findings[0].line == (last if line == -1 else line)
    assert says in findings[0].message


def test_a_structural_fault_does_not_flood_the_other_files(seeds: SeedFolder) -> None:
    seeds.path("people").write_bytes(b"\xff")
    assert len(seeds.findings()) == 1


def test_a_missing_file(seeds: SeedFolder) -> None:
    seeds.path("works").unlink()
    found = seeds.findings()
    assert [(f.file, f.line) for f in found] == [("seeds/works.csv", 0)]
    assert "it should begin: work_id,title" in found[0].message


def test_a_stranger_among_the_files(seeds: SeedFolder) -> None:
    seeds.path("peoples").write_text("a,b\n")
    found = [f for f in seeds.findings() if f.rule == "stranger"]
    assert "did you mean 'people.csv'?" in found[0].message


def test_a_fault_in_one_cell_hides_no_other(seeds: SeedFolder) -> None:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, gender="man", birth_date="1879-02-30", sources="", name=" Leon")
    columns = {f.column for f in seeds.findings() if f.line == line and "people" in f.file}
    assert {"gender", "birth_date", "sources", "name"} <= columns


def test_a_mistyped_id_is_one_finding_not_hundreds(seeds: SeedFolder) -> None:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, person_id="trotsky-leo")
    dangling = [f for f in seeds.findings() if f.rule == "references-exist"]
    assert len(dangling) == 1
    assert "more rows)" in dangling[0].message


def test_a_wrong_country_is_not_said_of_every_place_in_it(seeds: SeedFolder) -> None:
    line = seeds.line("places", place_id="mexico-city")
    seeds.set("places", line, country="FR")
    found = [f for f in seeds.findings() if f.rule == "same-country"]
    assert 1 <= len(found) <= 2
    assert any("more rows)" in f.message for f in found)


def test_a_message_is_one_line(seeds: SeedFolder) -> None:
    line = seeds.line("people", person_id="trotsky-leon")
    seeds.set("people", line, name="x\x1by\u2028z")
    for finding in seeds.findings():
        assert str(finding).isprintable()
