"""What became of the Central Committee that the Sixth Congress elected in August 1917."""

from __future__ import annotations

import pandas as pd
import style

import coyoacan

UNKNOWN = "manner not entered"
KILLED = ["executed", "killed in prison", "assassinated"]
COLOURS = dict(zip(KILLED, (style.RED, style.PURPLE, style.ORANGE), strict=True))

committee = "central-committee-august-1917"
expected = coyoacan.coverage().set_index("closed_set_id").loc[committee, "expected_count"]
members = coyoacan.load("closed_set_members").query("closed_set_id == @committee")
people = coyoacan.load("people").set_index("person_id")
lives = people.loc[members["record"].str.removeprefix("people/")]
lives = lives.assign(
    manner=lives["death_manner"].astype("string").str.replace("-", " ").fillna(UNKNOWN),
    born=lives["birth_date_earliest"],
    died=lives["death_date_latest"],
).sort_values(["died", "name"], ascending=False)

manners = lives.groupby("manner")["died"].agg(["size", "min", "max"])
manners = manners.sort_values(["size", "min"], ascending=[False, True])
rows = [[name, n, f"{low:%Y}", f"{high:%Y}"] for name, n, low, high in manners.itertuples()]
style.show(["manner of death", "members", "first", "last"], rows)

killed = int(lives["manner"].isin(KILLED).sum())
unknown = int((lives["manner"] == UNKNOWN).sum())
outlived = int((lives["died"] > lives.loc["stalin-joseph", "died"]).sum())
drawn = style.figure(
    820,
    f"Of the {expected} full members of August 1917, {'at least ' if unknown else ''}"
    f"{killed} were killed and {outlived} outlived Stalin",
    "Each line is a life, from birth to death, coloured from the congress on. Shaded: 1936-1938. "
    f"n = {len(lives)} of {expected}; for {unknown} of them (hollow, dashed) the dataset enters "
    "no manner of death, which does not mean that it was a natural one.",
)
axes = drawn.add_axes((0.165, 0.07, 0.81, 0.78))
events = coyoacan.load("events").set_index("event_id")
elected = events.loc["bolshevik-congress-6-1917", "end_date_latest"]
axes.axvline(elected, color=style.GREY, lw=1, ls=":")
axes.axvspan(pd.Timestamp(1936, 1, 1), pd.Timestamp(1939, 1, 1), color="#ececec", lw=0)
for row, life in enumerate(lives.itertuples()):
    known = life.manner != UNKNOWN
    colour = COLOURS.get(life.manner, style.BLUE if known else style.GREY)
    axes.hlines(row, life.born, elected, color=style.PALE, lw=3)
    axes.hlines(row, elected, life.died, color=colour, lw=3, ls="-" if known else "--")
    axes.plot(life.died, row, "o", color=colour, mfc=colour if known else "white", ms=8)
    text = f"{life.died:%Y}, {life.manner}"
    axes.annotate(text, (life.died, row), (9, 0), textcoords="offset points", va="center")
axes.set_yticks(range(len(lives)), lives["name"])
axes.set_ylim(-0.7, len(lives) - 0.3)
axes.set_xlim(pd.Timestamp(1868, 1, 1), pd.Timestamp(1980, 1, 1))
decades = range(1870, 1970, 10)
axes.set_xticks([pd.Timestamp(year, 1, 1) for year in decades], decades)
axes.tick_params(axis="y", length=0)
axes.spines["left"].set_visible(False)
style.save(drawn, "survival")
