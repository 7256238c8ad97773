"""`docs/trials.md`: every trial with its court, its dock and what was not found, for people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from coyoacan.dates import bounds_or_none
from coyoacan.sheets import Seeds
from coyoacan_build.dock import Accused, docks
from coyoacan_build.markdown import cell

_INTRODUCTION = """\
# The trials, one by one
Generated from `seeds/` by `make`; do not edit it. Trials, cases before a board and inquiries, with
court, dock and outcome. A verdict is what a court decided: it does not say that the charge was
true. What stands empty was not found; what was looked for in vain is said under each trial.

| began | trial | accused here | counted | condemned to death |
|---|---|---:|---:|---:|
"""
_ROLES = (
    "presiding-judge", "judge", "reserve-judge", "chair", "commissioner", "secretary", "prosecutor",
    "defence-counsel", "civil-party-counsel", "commission-counsel", "expert", "witness",
    "co-accused-not-tried",
)  # fmt: skip
_FACTS = {
    "official_name": "official name",
    "name_native": "in its own language",
    "start_date": "began",
    "end_date": "ended",
    "verdict_date": "verdict",
    "statute": "statute",
}


def trials_page(seeds: Seeds) -> str:
    """Return the page as Markdown, the earliest trial first."""
    dock, names = docks(seeds), seeds.values("trials", "name")
    began = {key: _began(seeds, key) for key in names}
    order = sorted(names, key=lambda key: (_day(began[key]), key))
    counted = seeds.values("trials", "expected_defendants")
    parts = [_INTRODUCTION]
    for key in order:
        accused = dock.get(key, [])
        dead = sum(each.verdict == "death" for each in accused)
        parts.append(
            f"| {began[key]} | [{cell(names[key])}](#{key}) | {len(accused) or ''}"
            f" | {counted[key]} | {dead or ''} |\n"
        )
    bench, lacking = _bench(seeds), _lacking(seeds)
    for key in order:
        parts += _section(seeds, key, bench.get(key, {}), dock.get(key, []))
        if key in lacking:
            parts.append("\nNot found:\n\n")
            parts += (f"- {cell(question)}\n" for question in lacking[key])
    return "".join(parts)


def _section(
    seeds: Seeds, key: str, bench: Mapping[str, list[str]], accused: Sequence[Accused]
) -> Iterator[str]:
    trial = seeds.sheets["trials"]
    yield f'\n<a id="{key}"></a>\n\n## {cell(trial.value(key, "name"))}\n'
    yield f"{cell(trial.value(key, 'description'))}\n\n| | |\n|---|---|\n| key | `{key}` |\n"
    facts = {title: trial.value(key, column) for column, title in _FACTS.items()}
    labels = seeds.values("vocabularies", "label")
    facts["kind"] = labels[f"trial_kind+{trial.value(key, 'kind')}"]
    facts["openness"] = labels.get(f"openness+{trial.value(key, 'openness')}", "")
    facts["court"] = seeds.values("organizations", "name").get(trial.value(key, "court_id"), "")
    facts["place"] = seeds.values("places", "name").get(trial.value(key, "place_id"), "")
    facts |= {labels[f"trial_role+{role}"]: ", ".join(bench.get(role, ())) for role in _ROLES}
    yield from (f"| {title} | {cell(value)} |\n" for title, value in facts.items() if value)
    if accused:
        yield "\n| | accused | plea | judgment | outcome | later |\n|---:|---|---|---|---|---|\n"
    yield from (f"| {' | '.join(map(cell, each))} |\n" for each in accused)


def _began(seeds: Seeds, key: str) -> str:
    trial = seeds.sheets["trials"]
    return trial.value(key, "start_date") or trial.value(key, "verdict_date")


def _day(date: str) -> str:
    """Return the first day that a date may mean, or a word that sorts after every day."""
    found = bounds_or_none(date)
    return str(found.earliest) if found and found.earliest else "unknown"


def _bench(seeds: Seeds) -> Mapping[str, dict[str, list[str]]]:
    """Return who had a part in each trial, by role, in the order of the positions."""
    names = seeds.values("people", "name")
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    picked = ("trial_id", "role", "position", "person_id")
    rows = [cells for _, cells in seeds.rows("trial_roles", *picked)]
    for trial, role, _, person in sorted(rows, key=lambda row: (*row[:2], int(row[2] or 0))):
        found[trial][role].append(names[person])
    return found


def _lacking(seeds: Seeds) -> Mapping[str, list[str]]:
    """Return the questions about each trial, its closed sets and judgments that stay open."""
    of_set = seeds.values("closed_sets", "record")
    found: dict[str, list[str]] = defaultdict(list)
    for _, (record, name, question) in seeds.rows("gaps", "record", "name", "question"):
        table, _, key = record.partition("/")
        if table == "closed_sets":
            table, _, key = of_set[key].partition("/")
        if table in {"trials", "judgments"}:
            found[key.partition("+")[0]].append(f"{name}: {question}" if name else question)
    return found
