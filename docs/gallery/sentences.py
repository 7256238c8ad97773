"""What the courts of first instance pronounced, trial by trial, and of how many it is known."""

from __future__ import annotations

import textwrap

import pandas as pd
import style

import coyoacan

LEAST = 3
COLOURS = {
    "death": style.RED,
    "camp": style.PURPLE,
    "imprisonment": style.BLUE,
    "banishment": style.SKY,
    "expulsion": style.GREEN,
    "no penalty": style.YELLOW,
    "not entered": style.GREY,
}

judgments = coyoacan.load("judgments").query("instance == 'first'")
sentence = judgments["sentence"].astype("string").replace("none", "no penalty")
counts = pd.crosstab(judgments["trial_id"], sentence.fillna("not entered"))
counts = counts[counts.sum(axis=1) >= LEAST].reindex(columns=list(COLOURS), fill_value=0)

trials = coyoacan.load("trials").set_index("trial_id").loc[counts.index]
names = trials["name"].str.replace(r" \(.*\)$", "", regex=True)
names = names.map(lambda name: textwrap.shorten(name, 46, placeholder=" …"))
names = names + " · " + trials["start_date_earliest"].dt.year.astype(str)
counts = counts.loc[trials.sort_values("start_date_earliest", ascending=False).index]

# How many stood before the court: as its trial says, or the largest closed set that counts them.
sets = coyoacan.coverage().dropna(subset="expected_count")
counted = sets.groupby(sets["record"].str.removeprefix("trials/"))["expected_count"].max()
stated = trials["expected_defendants"].fillna(counted).reindex(counts.index)
judged = counts.sum(axis=1)
expected = stated.fillna(judged).astype(int)
of = stated.astype("string").fillna("?")

rows = zip(names[counts.index], *(counts[name] for name in COLOURS), of, strict=True)
style.show(["trial", *COLOURS, "of"], list(rows)[::-1])

drawn = style.figure(
    980,
    f"Of {judged.sum()} judgments in {len(counts)} trials, {counts['death'].sum()} were to death "
    f"and {counts['no penalty'].sum()} to no penalty",
    f"Judgments of first instance, trials with {LEAST} or more of them here. A full bar is "
    "everybody whom the sources count before the court; the numbers in it are people, and the "
    "hatched part is those whose judgment the dataset does not have. Right: judged here / counted.",
)
axes = drawn.add_axes((0.315, 0.09, 0.6, 0.79))
at = range(len(counts))
axes.barh(at, 1, 0.72, color="white", edgecolor=style.PALE, hatch="///", lw=0, label="not here")
left = pd.Series(0.0, index=counts.index)
for name, colour in COLOURS.items():
    share = counts[name] / expected
    axes.barh(at, share, 0.72, left=left, color=colour, edgecolor="white", lw=0.8, label=name)
    for row, (n, start, width) in enumerate(zip(counts[name], left, share, strict=True)):
        if n and width > 0.012:
            ink = "white" if name not in ("no penalty", "banishment") else style.INK
            axes.text(start + width / 2, row, n, ha="center", va="center", color=ink, size=10)
    left += share
for row, (n, whole) in enumerate(zip(judged.astype(str), of, strict=True)):
    axes.text(1.012, row, f"{n} / {whole}", va="center", weight="bold" if n == whole else "normal")
axes.set_yticks(at, names[counts.index])
axes.set_ylim(-0.6, len(counts) - 0.4)
axes.set_xlim(0, 1)
axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25 %", "50 %", "75 %", "100 %"])
axes.tick_params(axis="y", length=0)
for side in axes.spines.values():
    side.set_visible(False)
handles, labels = axes.get_legend_handles_labels()
drawn.legend(handles, labels, loc="lower left", ncols=8, bbox_to_anchor=(0.008, 0.02))
style.save(drawn, "sentences")
