"""Who informed on whom, who got into whose circle, who denounced and who testified."""

from __future__ import annotations

import style

import coyoacan

LOOKS = {
    "informed-on": ("informed on, for a service", "s", style.PURPLE),
    "infiltrated-circle-of": ("entered the circle of, for a service", "D", style.BLUE),
    "denounced": ("denounced", "^", style.ORANGE),
    "testified-against": ("testified against", "o", style.RED),
}
KINDS = list(LOOKS)
GRAVEST = ("death", "camp", "imprisonment", "banishment", "expulsion")

people = coyoacan.load("people").set_index("person_id")["name"]
ties = coyoacan.load("relationships").query("kind in @KINDS")
ties = ties.sort_values(["start_date_earliest", "person_id"], na_position="first")
sure = ties["standing"] == "documented"
rows = []
for kind, (label, *_) in LOOKS.items():
    of_it = ties["kind"] == kind
    rows.append([label, (of_it & sure).sum(), (of_it & ~sure).sum()])
style.show(["tie", "documented", "disputed or alleged"], rows)

witnesses = set(ties.loc[ties["kind"] == "testified-against", "person_id"])
judged = coyoacan.load("judgments").query("instance == 'first' and finding == 'guilty'")
condemned = witnesses & set(judged["person_id"])
to_death = witnesses & set(judged.loc[judged["sentence"] == "death", "person_id"])
finding = (
    f"{len(witnesses)} who testified against others, {len(condemned)} were themselves found "
    f"guilty, {len(to_death)} condemned to death"
)
print("of", finding)

came = {person: n for n, person in enumerate(ties["person_id"].unique())}
ties["order"] = ties["kind"].map(KINDS.index) * 1000 + ties["person_id"].map(came)
row = {p: -n for n, p in enumerate(ties.groupby("person_id")["order"].min().sort_values().index)}
count = ties["other_person_id"].value_counts()
column = {p: n for n, p in enumerate(sorted(count.index, key=lambda p: (-count[p], people[p])))}

drawn = style.figure(
    1380,
    f"Of {finding}",
    f"Ties from {len(row)} people (rows) to {len(column)} others (columns), n = {len(ties)}. "
    f"Filled: documented, {sure.sum()}. Hollow and dashed: disputed or alleged, {(~sure).sum()}. "
    "That somebody testified does not make it true. Right: the gravest sentence of a first "
    "instance that is in the dataset.",
)
axes = drawn.add_axes((0.175, 0.025, 0.7, 0.755))
for tie in ties.itertuples():
    label, marker, colour = LOOKS[tie.kind]
    face, line = (colour, "-") if tie.standing == "documented" else ("white", (0, (1.5, 1)))
    at = column[tie.other_person_id], row[tie.person_id]
    axes.scatter(*at, 95, marker=marker, fc=face, ec=colour, ls=[line], lw=1.5, zorder=3)
for label, marker, colour in LOOKS.values():
    axes.scatter([], [], 95, marker=marker, color=colour, label=label)
for person, y in row.items():
    own = set(judged.loc[judged["person_id"] == person, "sentence"].dropna())
    text = next((sentence for sentence in GRAVEST if sentence in own), "no judgment here")
    axes.text(len(column), y, text, va="center", size=10, color=style.GREY)
axes.set_yticks(list(row.values()), people[list(row)], size=10)
axes.set_xticks(
    list(column.values()),
    [f"{people[person]}  {count[person]}" for person in column],
    rotation=60, ha="left", rotation_mode="anchor", size=10,
)  # fmt: skip
axes.tick_params(length=0, labeltop=True, labelbottom=False)
axes.set(xlim=(-0.7, len(column) - 0.3), ylim=(-len(row) + 0.3, 0.7))
axes.grid(color="#eeeeee")
axes.set_axisbelow(True)
axes.spines[:].set_visible(False)
handles, labels = axes.get_legend_handles_labels()
drawn.legend(handles, labels, loc="upper left", bbox_to_anchor=(0.005, 0.93), labelspacing=0.7)
style.save(drawn, "informers")
