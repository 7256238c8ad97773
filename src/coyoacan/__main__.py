"""The dataset in the shell: `python -m coyoacan tables`, `show`, `find`, `why`, `cite` ..."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import coyoacan
from coyoacan.citing import STYLES
from coyoacan.nearest import did_you_mean

if TYPE_CHECKING:
    from pandas import DataFrame

EXPORTS = ("csv", "parquet", "json")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, or 1 where what was asked for does not exist."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        # A console of another encoding must not end in a traceback over a Russian name.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        run: Callable[[Any], str] = options.run
        print(run(options))
    except coyoacan.CoyoacanError as error:
        print(f"coyoacan: {error}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever reads had enough, as `head` has.
        sys.stderr.close()
    return 0


def _show(options: argparse.Namespace) -> str:
    frame = coyoacan.load(options.table)
    return _text(frame if options.all else frame.head(20), len(frame))


def _export(options: argparse.Namespace) -> str:
    target = Path(options.file)
    kind = target.suffix.lstrip(".").lower()
    if kind not in EXPORTS:
        raise coyoacan.CoyoacanError(f"no export to '.{kind}'; name a file in {', '.join(EXPORTS)}")
    frame = coyoacan.load(options.table)
    try:
        if kind == "csv":
            frame.to_csv(target, index=False)
        elif kind == "parquet":
            frame.to_parquet(target, index=False)
        else:
            frame.to_json(target, orient="records", force_ascii=False, date_format="iso", indent=1)
    except OSError as error:
        raise coyoacan.CoyoacanError(
            f"{target} cannot be written: {error.strerror or error}"
        ) from None
    return f"{len(frame)} rows of {options.table} in {target}"


def _find(options: argparse.Namespace) -> str:
    found = coyoacan.find(options.name)
    if found.empty:
        known = coyoacan.load("names")["name"].dropna().tolist()
        parts = [word for name in known for word in name.split()]
        hint = did_you_mean(options.name, [*known, *parts])
        raise coyoacan.CoyoacanError(f"nobody bore the name '{options.name}'{hint}")
    return _text(found)


def _text(frame: DataFrame, total: int | None = None) -> str:
    if frame.empty:
        return "nothing found"
    shown = frame.dropna(axis="columns", how="all").astype("string").fillna("")
    hidden = (total or 0) - len(frame)
    more = f"\n... {hidden} more rows; --all shows them" if hidden > 0 else ""
    return shown.to_string(index=False, max_colwidth=60) + more


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m coyoacan", description="Look into the Coyoacán dataset."
    )
    commands = parser.add_subparsers(required=True, metavar="command")

    def command(name: str, run: Callable[[Any], str], text: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=text, description=text)
        added.set_defaults(run=run)
        return added

    command("tables", lambda _: str(coyoacan.tables()), "what tables there are")
    describe = command(
        "describe", lambda o: coyoacan.describe(o.table, o.column), "the codebook of a table"
    )
    describe.add_argument("table")
    describe.add_argument("column", nargs="?")
    show = command("show", _show, "the rows of a table")
    show.add_argument("table")
    show.add_argument("--all", action="store_true", help="all rows, not only the first twenty")
    find = command("find", _find, "who bore a name")
    find.add_argument("name")
    why = command("why", lambda o: _text(coyoacan.why(o.record, o.field)), "what each source says")
    why.add_argument("record", help="table/id, such as people/klement-rudolf")
    why.add_argument("field", nargs="?", help="a column, such as death_date")
    line = command(
        "timeline",
        lambda o: _text(coyoacan.timeline(o.start, o.end, o.person)[["date", "label"]]),
        "what happened, by date",
    )
    line.add_argument("--start", help="1937, 1937-03 or 1937-03-01")
    line.add_argument("--end")
    line.add_argument("--person", help="the id of a person")
    covered = command(
        "coverage",
        lambda o: _text(coyoacan.coverage(missing_only=o.missing)),
        "which sets are whole, and who is missing",
    )
    covered.add_argument("--missing", action="store_true", help="only those that are not whole")
    export = command("export", _export, "write a table to a file (.csv, .parquet, .json)")
    export.add_argument("table")
    export.add_argument("file")
    cite = command(
        "cite", lambda o: coyoacan.cite(o.record, o.style), "how to cite the dataset or a row"
    )
    cite.add_argument("--style", default="text", help=f"one of: {', '.join(STYLES)}")
    cite.add_argument("record", nargs="?", help="table/id, such as people/klement-rudolf")
    return parser


if __name__ == "__main__":
    sys.exit(main())
