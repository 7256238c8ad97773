"""Closed sets: who is a member, and that no set has more than there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from coyoacan.sheets import Fault, Seeds

ROLES = {
    "trials": ("trial_roles", "trial_id"),
    "events": ("participations", "event_id"),
    "organizations": ("memberships", "organization_id"),
}
"""Where the roles of a record stand, by its table."""


def members(seeds: Seeds) -> Mapping[str, list[str]]:
    """Return the addresses of the members of every closed set, each once."""
    held = _by_role(seeds)
    listed: dict[str, list[str]] = defaultdict(list)
    for _, (key, record) in seeds.rows("closed_set_members", "closed_set_id", "record"):
        listed[key].append(record)
    return {
        key: list(dict.fromkeys(held.get((record, role), ()) if role else listed[key]))
        for _, (key, record, role) in seeds.rows("closed_sets", "closed_set_id", "record", "role")
    }


def missing(seeds: Seeds) -> Mapping[str, list[str]]:
    """Return the names of the members that each closed set is known to lack."""
    names: dict[str, list[str]] = defaultdict(list)
    for _, (record, name) in seeds.rows("gaps", "record", "name"):
        table, _, key = record.partition("/")
        if table == "closed_sets" and name:
            names[key].append(name)
    return names


def sets_have_members_one_way(seeds: Seeds) -> Iterator[Fault]:
    """The members of a set are those with a role in its record, or are listed; never both."""
    if not seeds.has("closed_sets", "closed_set_members", *(table for table, _ in ROLES.values())):
        return
    roles: dict[str, str] = {}
    found = members(seeds)
    for line, (key, record, role) in seeds.rows("closed_sets", "closed_set_id", "record", "role"):
        roles[key] = role
        if not found[key]:
            what = f"nobody has the role '{role}' in '{record}'" if role else f"'{key}' is empty"
            remedy = "correct the role" if role else "list its members in closed_set_members.csv"
            yield Fault("closed_sets", line, "role", f"{what}; {remedy}", role or key)
    for line, (key,) in seeds.rows("closed_set_members", "closed_set_id"):
        if roles.get(key):
            message = f"the members of '{key}' are those with the role '{roles[key]}'; take it out"
            yield Fault("closed_set_members", line, "closed_set_id", message, key)


def sets_not_exceeded(seeds: Seeds) -> Iterator[Fault]:
    """No set has more members, present and missing by name, than its sources count."""
    if not seeds.has("gaps", "closed_set_members", *(table for table, _ in ROLES.values())):
        return
    here, absent = members(seeds), missing(seeds)
    for line, (key, expected) in seeds.rows("closed_sets", "closed_set_id", "expected_count"):
        count = len(here[key]) + len(absent.get(key, ()))
        if expected.isdecimal() and count > int(expected):
            yield Fault(
                "closed_sets",
                line,
                "expected_count",
                f"{expected} are expected in '{key}', and {len(here[key])} are here and"
                f" {len(absent.get(key, ()))} in gaps.csv; correct the number, or take one out",
                expected,
            )


def _by_role(seeds: Seeds) -> Mapping[tuple[str, str], list[str]]:
    held: dict[tuple[str, str], list[str]] = defaultdict(list)
    for table, (roles, column) in ROLES.items():
        for _, (key, role, person) in seeds.rows(roles, column, "role", "person_id"):
            held[f"{table}/{key}", role].append(f"people/{person}")
    return held
