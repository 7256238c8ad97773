from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coyoacan.dates import (
    Bounds,
    DateError,
    are_apart,
    bounds,
    bounds_or_none,
    certainly_before,
    covers,
    gregorian,
    members,
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1938", date(1938, 1, 1), date(1938, 12, 31)),
        ("1938-02", date(1938, 2, 1), date(1938, 2, 28)),
        ("1936-02", date(1936, 2, 1), date(1936, 2, 29)),
        ("1938-02-16", date(1938, 2, 16), date(1938, 2, 16)),
        ("1938~", date(1938, 1, 1), date(1938, 12, 31)),
        ("1938-07-12?", date(1938, 7, 12), date(1938, 7, 12)),
        ("1936-08-19/1936-08-24", date(1936, 8, 19), date(1936, 8, 24)),
        ("../1917", None, date(1917, 12, 31)),
        ("1940/..", date(1940, 1, 1), None),
        ("[1938-07-12,1938-07-13]", date(1938, 7, 12), date(1938, 7, 13)),
        ("[1937-09-04,1937-09-05,1937-09-06]", date(1937, 9, 4), date(1937, 9, 6)),
    ],
)
def test_bounds(text: str, earliest: date | None, latest: date | None) -> None:
    assert bounds(text) == Bounds(earliest, latest)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1938-02-30", "'1938-02-30' is no date; did you mean 1938-02-28?"),
        ("1938-13", "'1938-13' is no date: there is no month 13; write 01 to 12"),
        ("1938-2-3", "'1938-2-3' is no date; did you mean 1938-02-03?"),
        ("1397-05-01", "'1397-05-01' lies outside 1700-2029; look at the year"),
        ("1940/1938", "'1940/1938' ends before it starts; put the earlier date first"),
    ],
)
def test_refusal_names_the_remedy(text: str, message: str) -> None:
    with pytest.raises(DateError) as caught:
        bounds(text)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    "text",
    [
        "", "..", "12 July 1938", "Feb-38", "1938-", "1938/", "/1938", "[1938]", "1938-07-12 ",
        "1938-07-12\n", "[1938,1938]", "\u0661\u0669\u0663\u0668", "1938-W05", "1938-21",
        "1938-00", "1938-07-00", "19380712", "../..",
    ],
)  # fmt: skip
def test_refused(text: str) -> None:
    with pytest.raises(DateError):
        bounds(text)
    assert bounds_or_none(text) is None


@pytest.mark.parametrize("word", ["unknown", "none", ""])
def test_an_empty_says_nothing_of_a_day(word: str) -> None:
    assert bounds_or_none(word) is None


points = st.dates(date(1800, 1, 1), date(1999, 12, 31)).flatmap(
    lambda d: st.sampled_from([d.isoformat(), d.isoformat()[:7], d.isoformat()[:4]])
)
profile = st.one_of(
    points,
    points.flatmap(lambda p: st.sampled_from([f"{p}~", f"{p}?", f"{p}%", f"../{p}", f"{p}/.."])),
    st.tuples(points, points).map(lambda two: f"{min(two)}/{max(two)}"),
    st.lists(points, min_size=2, max_size=4).map(lambda many: f"[{','.join(many)}]"),
)


@given(profile)
def test_agrees_with_the_edtf_library(text: str) -> None:
    from edtf import parse_edtf

    # A set is of different days, and of two points of different precision the later one may begin
    # first: 1938-05/1938.
    assume(not text.startswith("[") or len(set(members(text))) == len(members(text)))
    try:
        ours = bounds(text)
    except DateError:
        assert "/" in text
        return
    theirs = parse_edtf(text)
    for day, struct in (
        (ours.earliest, theirs.lower_strict()),
        (ours.latest, theirs.upper_strict()),
    ):
        if day is not None:
            assert tuple(struct[:3]) == (day.year, day.month, day.day)


@given(st.text(max_size=30))
def test_never_fails_otherwise(text: str) -> None:
    try:
        found = bounds(text)
    except DateError:
        return
    assert found.earliest is not None or found.latest is not None


@given(points, points)
def test_before_is_never_mutual(one: str, other: str) -> None:
    assert not (certainly_before(one, other) and certainly_before(other, one))
    assert covers(one, one)


@pytest.mark.parametrize(
    ("julian", "new"),
    [
        ("1879-10-26", "1879-11-07"),
        ("1900-02-28", "1900-03-12"),
        ("1900-02-29", "1900-03-13"),
        ("1900-03-01", "1900-03-14"),
        ("1917-10-25", "1917-11-07"),
        ("1918-01-31", "1918-02-13"),
    ],
)
def test_julian(julian: str, new: str) -> None:
    assert gregorian(julian) == new


@given(st.from_regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", fullmatch=True))
def test_any_julian_text_is_a_day_or_refused(text: str) -> None:
    with suppress(DateError):
        assert date.fromisoformat(gregorian(text)) > date.fromisoformat("1700-01-01")


def test_a_set_is_its_members() -> None:
    assert are_apart("[1938-07-12,1938-07-14]", "1938-07-13")
    assert not are_apart("[1938-07-12,1938-07-14]", "1938-07")


@pytest.mark.parametrize(
    "text", ["0000-01-01", "9999-12-31", "1901-02-29", "1917-13-01", "1917-1-1", "1917", ""]
)
def test_no_julian_day(text: str) -> None:
    with pytest.raises(DateError):
        gregorian(text)
