"""When the verdicts were annulled, trial by trial, and how long after the death."""

from __future__ import annotations

import pandas as pd
import style

import coyoacan

WAVES = ((1955, 1957), (1961, 1963), (1987, 1989))
LOOKS = {
    ("judicial", "granted"): ("verdict annulled", "o", style.BLUE),
    ("party", "granted"): ("party membership given back", "s", style.ORANGE),
    ("judicial", "refused"): ("refused", "X", style.RED),
    ("party", "refused"): ("refused", "X", style.RED),
}
UNKNOWN, SMALL = 2030, 3  # where acts without a date stand; trials with fewer acts share a row

acts = coyoacan.load("rehabilitations")
people = coyoacan.load("people").set_index("person_id")
trials = coyoacan.load("trials").set_index("trial_id")
acts["low"] = acts["rehabilitation_date_earliest"].dt.year
acts["high"] = acts["rehabilitation_date_latest"].dt.year
death = acts[["person_id"]].join(people, on="person_id")
year = death["death_date_latest"].dt.year
year = year.where(year == death["death_date_earliest"].dt.year)
acts["after"] = (acts["low"] - year).where(acts["low"] == acts["high"])


def wave(low: float, high: float) -> str:
    """Return the wave in which an act falls, from the years that it may be of."""
    if low == high:
        return next((f"{a}-{b}" for a, b in WAVES if a <= low <= b), "other years")
    return "date unknown" if pd.isna(low) and pd.isna(high) else "year uncertain"


acts["wave"] = [wave(low, high) for low, high in zip(acts["low"], acts["high"], strict=True)]
granted = acts["outcome"] == "granted"
rows = []
for name in [f"{a}-{b}" for a, b in WAVES] + ["other years", "year uncertain", "date unknown"]:
    some = acts[acts["wave"] == name]
    given = some[some["outcome"] == "granted"]
    dead = given.loc[given["after"] >= 0, "after"]
    middle = int(dead.median()) if len(dead) else "-"
    rows.append([name, len(given), len(some) - len(given), len(dead), middle])
style.show(["when", "granted", "refused", "death known", "median years after death"], rows)

many = acts["trial_id"].value_counts()
acts["row"] = acts["trial_id"].where(acts["trial_id"].map(many) >= SMALL, "other")
acts["row"] = acts["row"].where(acts["trial_id"].notna(), "none")
trials["began"] = trials["start_date_earliest"].dt.strftime(" · %Y")
whole = set(acts["row"]) - {"other", "none"}
order = sorted(whole, key=lambda trial: trials.at[trial, "start_date"])
names = trials["name"].str.replace(r" \(.*\)$", "", regex=True) + trials["began"]
singles = int((many < SMALL).sum())
labels = [*names[order], f"{singles} trials with 1 or 2 acts", "no trial of the dataset"]
height = {row: -i for i, row in enumerate([*order, "other", "none"])}

dead = acts[granted & (acts["after"] >= 0) & (acts["kind"] == "judicial")]["after"]
uncertain = int(acts["wave"].isin(["year uncertain", "date unknown"]).sum())
drawn = style.figure(
    1300,
    f"Where the years are known, the median verdict was annulled {int(dead.median())} years after "
    "the death",
    f"Rehabilitations and refusals in the dataset, n = {len(acts)}, by the trial whose verdict "
    f"they concern; {uncertain} of them have no certain year. Numbers are people. A bar: some time "
    "between these years; an arrow: not later, or not earlier. Shaded: 1955-1957, 1961-1963, "
    "1987-1989.",
)
axes = drawn.add_axes((0.285, 0.3, 0.7, 0.58))
for low, high in WAVES:
    axes.axvspan(low - 0.5, high + 0.5, color="#ececec", lw=0)
axes.axvline(UNKNOWN - 4, color=style.PALE, lw=1)
groups = acts.groupby(["row", "kind", "outcome", "low", "high"], observed=True, dropna=False)
for (row, kind, outcome, low, high), n in groups.size().items():
    label, marker, colour = LOOKS[kind, outcome]
    left, right = (None if pd.isna(end) else int(end) for end in (low, high))
    y = height[row] + {"o": 0.0, "s": 0.33, "X": -0.42}[marker]
    if left is None and right is None:
        x = UNKNOWN + {"o": 0.0, "s": 0.0, "X": 0.0}[marker]
    elif left is None or right is None:
        x = left or right
        y -= 0.22
        arrow = {"arrowstyle": "-|>", "color": colour, "lw": 2, "shrinkA": 0}
        axes.annotate("", (x + (4.5 if left else -4.5), y), (x, y), arrowprops=arrow)
    else:
        x = (left + right) / 2
        y -= 0.22 * (left < right)
        axes.hlines(y, left, right, color=colour, lw=5, alpha=0.45)
    size = max(8.5, 7.5 + min(n, 16) / 2.2) if marker == "o" else 9
    axes.plot(x, y, marker, color=colour, ms=size, mec="white", mew=0.7)
    if n > 1:
        at, ink = (x + 0.9, colour) if marker == "X" else (x, "white")
        side = "left" if marker == "X" else "center"
        axes.text(at, y, n, color=ink, ha=side, va="center_baseline", size=8, weight="bold")
axes.set_yticks(list(height.values()), labels)
axes.set_ylim(min(height.values()) - 0.6, 0.7)
axes.set_xlim(1952, UNKNOWN + 3)
axes.set_xticks([*range(1955, 2025, 10), UNKNOWN], [*map(str, range(1955, 2025, 10)), "unknown"])
axes.tick_params(axis="y", length=0)
axes.spines["left"].set_visible(False)
for label, marker, colour in dict.fromkeys(LOOKS.values()):
    axes.plot([], [], marker, color=colour, ms=9, label=label)
axes.legend(loc="lower center", bbox_to_anchor=(0.35, 0.995), ncols=3)

below = drawn.add_axes((0.285, 0.07, 0.7, 0.15))
below.bar(dead.value_counts().index, dead.value_counts(), color=style.BLUE, width=0.8)
below.axvline(dead.median(), color=style.INK, lw=1, ls="--")
alive = acts.loc[granted & (acts["after"] < 0), "person_id"].nunique()
judicial = int((granted & (acts["kind"] == "judicial")).sum())
drawn.text(
    20 / style.WIDTH,
    0.235,
    f"From the death to the annulment: {len(dead)} of {judicial}, those where both years are "
    f"known; {alive} people lived to see theirs",
    weight="bold",
)
below.set_xlim(0, 90)
below.set_ylabel("people")
below.set_xlabel("years after death (dashed: median)")
style.save(drawn, "rehabilitation")
