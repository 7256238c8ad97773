"""The people tied to Trotsky in 1917, 1927 and 1937, and the ties among them."""

from __future__ import annotations

import style
from circles import Circle, Look

import coyoacan

EGO = "trotsky-leon"
YEARS = (1917, 1927, 1937)
COLOURS = {
    "kin": style.GREEN,
    "personal": style.ORANGE,
    "political": style.RED,
    "professional": style.BLUE,
    "clandestine": style.PURPLE,
    "conflict": style.INK,
    "legal": style.SKY,
}
FAMILIES = list(COLOURS)
# Blood does not begin or end: these hold while both live.
FOR_LIFE = {"parent-of", "sibling-of", "aunt-or-uncle-of", "cousin-of"}


def holds(tie: dict[str, str], year: int) -> bool:
    """Return whether a tie that may hold is known to: by a date in the year, or on both sides."""
    dates = [tie[end] for end in ("start_date", "end_date") if end in tie]
    return tie["kind"] in FOR_LIFE or len(dates) == 2 or any(str(year) in date for date in dates)


kept, left_out, around = {}, {}, {}
for year in YEARS:
    ties = [edge for edge in coyoacan.network(at=year).edges(data=True) if edge[0] != edge[1]]
    near = {b if a == EGO else a for a, b, tie in ties if EGO in (a, b) and holds(tie, year)}
    inside = [edge for edge in ties if {edge[0], edge[1]} <= near | {EGO}]
    kept[year] = [edge for edge in inside if holds(edge[2], year)]
    left_out[year] = sum(EGO in (a, b) and not holds(tie, year) for a, b, tie in ties)
    around[year] = near

own = {year: [(a, b, t["family"]) for a, b, t in kept[year] if EGO in (a, b)] for year in YEARS}
rows = [[name, *(sum(f == name for *_, f in own[year]) for year in YEARS)] for name in FAMILIES]
rows += [["people", *(len(around[year]) for year in YEARS)]]
rows += [["ties left out", *left_out.values()]]
style.show(["ties of Trotsky", *YEARS], rows)

# One place for everybody, in all panels: by the first family of ties, then by when they came.
first: dict[str, tuple[int, int, str]] = {}
for year in YEARS:
    for a, b, family in own[year]:
        other = b if a == EGO else a
        first[other] = min(first.get(other, (9, 0, "")), (FAMILIES.index(family), year, other))
names = coyoacan.load("people").set_index("person_id")["name"]
circle = Circle(EGO, sorted(first, key=lambda person: first[person]), names)


def tied(year: int, kind: str) -> set[str]:
    """Return who is tied to Trotsky by one kind of tie in a year, in either direction."""
    return {b if a == EGO else a for a, b, t in kept[year] if EGO in (a, b) and t["kind"] == kind}


allies = tied(1927, "ally-of")
drawn = style.figure(
    1600,
    f"Of {len(allies)} allies of 1927, {len(allies & tied(1937, 'ally-of'))} stood by Trotsky in "
    f"1937, as far as is known, and {len(allies & tied(1937, 'testified-against'))} testified "
    "against him",
    "Documented ties that are known to hold in the year: dated within it, or before and after; "
    "blood kin while both lived. Ties that only may hold then, for want of a date, are counted "
    "and not drawn. Everybody keeps one place in all panels. Thin lines: ties among the others.",
)
for panel, year in enumerate(YEARS):
    axes = drawn.add_axes((0.5 * (panel % 2), 0.475 - 0.46 * (panel // 2), 0.5, 0.46))
    looks = [
        Look((a, b), COLOURS[t["family"]], ":" if t["kind"] == "opponent-of" else "-")
        for a, b, t in kept[year]
    ]
    circle.panel(axes, looks, around[year])
    text = f"{len(around[year])} people, {len(own[year])} ties\n{left_out[year]} ties not drawn"
    axes.text(-1.88, 2.05, year, size=17, weight="bold", va="top")
    axes.text(-1.88, 1.87, text, color=style.GREY, va="top", linespacing=1.35)

codes = coyoacan.load("vocabularies").query("vocabulary == 'relationship_family'")
meant = codes.set_index("code")["definition"]
seen = {tie["family"] for year in YEARS for *_, tie in kept[year]}
legend = [
    (colour, "-", f"{name}: {meant[name].rstrip('.').lower()}")
    for name, colour in COLOURS.items()
    if name in seen
]
legend.insert(3, (COLOURS["political"], ":", "opponents in politics"))
key = drawn.add_axes((0.6, 0.14, 0.38, 0.2))
for row, (colour, dashes, text) in enumerate(legend):
    key.plot((0, 0.12), (-row, -row), color=colour, ls=dashes, lw=2.5)
    key.text(0.17, -row, text, va="center")
key.set(xlim=(0, 1), ylim=(-len(legend) + 0.5, 0.5))
key.axis("off")
style.save(drawn, "network")
