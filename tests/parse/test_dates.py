"""Dates in text, resolved against the day the text was issued."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.parse.dates import find_dates

ISSUED = "2021-01-21"  # a Thursday

DATES = [
    # absolute
    ("On January 21, 2021, he spoke.", "January 21, 2021", "2021-01-21"),
    ("On 21 January 2021 he spoke.", "21 January 2021", "2021-01-21"),
    ("On Thursday, Jan. 14, 2021, he spoke.", "Thursday, Jan. 14, 2021", "2021-01-14"),
    ("It was filed 2020-05-03.", "2020-05-03", "2020-05-03"),
    ("It was filed 1/21/2021.", "1/21/2021", "2021-01-21"),
    ("It was filed 21/1/2021.", "21/1/2021", "2021-01-21"),
    ("In March 2021 it closed.", "March 2021", "2021-03"),
    ("June 3-5, 2019, was hot.", "June 3-5, 2019", "2019-06"),
    ("It opened in 2019.", "2019", "2019"),
    ("From 3 to 7 March 2020 he spoke.", "3 to 7 March 2020", "2020-03"),
    ("Dated this 4th day of October, 2020.", "4th day of October, 2020", "2020-10-04"),
    ("It was filed 12.03.2020.", "12.03.2020", "2020-03-12"),
    ("It closed in Q3 2020.", "2020", "2020"),
    ("the 2016 election", "2016", "2016"),
    ("It was the 1990s.", "the 1990s", ""),
    # the last such day up to the issue
    ("The Jan. 6 filing", "Jan. 6", "2021-01-06"),
    ("It closed on March 3.", "March 3", "2020-03-03"),
    ("Jan. 6 of last year", "Jan. 6 of last year", "2020-01-06"),
    ("It closed in August.", "August", "2020-08"),
    ("It closed last January.", "last January", "2020-01"),
    ("He spoke on Tuesday.", "Tuesday", "2021-01-19"),
    ("He spoke Thursday.", "Thursday", "2021-01-21"),
    ("He spoke last Thursday.", "last Thursday", "2021-01-14"),
    # the next such day
    ("He will testify on March 3.", "March 3", "2021-03-03"),
    ("Trial is set for Feb. 10.", "Feb. 10", "2021-02-10"),
    ("It ends next Monday.", "next Monday", "2021-01-25"),
    ("He will speak on Monday.", "Monday", "2021-01-25"),
    # relative
    ("He spoke today.", "today", "2021-01-21"),
    ("He spoke yesterday.", "yesterday", "2021-01-20"),
    ("It closed last month.", "last month", "2020-12"),
    ("It opened earlier this month.", "earlier this month", "2021-01"),
    ("It opened last week.", "last week", "2021-01"),
    ("It opened this year.", "this year", "2021"),
    ("It opened two years ago.", "two years ago", "2019"),
    ("It opened three days ago.", "three days ago", "2021-01-18"),
]
NO_DATES = [
    "We may win 41% of it.",
    "The March on Washington drew thousands.",
    "May I speak?",
    "Theresa May said so.",
    "Sales rose on Black Friday.",
    "It took in 2,000 cases.",
    "It cost $2019.",
    "See version 1.2.2019.4 of it.",
    "by April Jones of Leeds",
    "Sat down, Sun up, Mon ami.",
]


@pytest.mark.parametrize(("text", "words", "value"), DATES, ids=[text for text, _, _ in DATES])
def test_dates_are_found_and_resolved(text: str, words: str, value: str) -> None:
    """A date is as precise as the text, and in the past unless its sentence looks ahead."""
    assert [(found.span.of(text), found.value) for found in find_dates(text, ISSUED)] == [(words, value)]


@pytest.mark.parametrize("text", NO_DATES)
def test_other_words_are_no_dates(text: str) -> None:
    """Verbs, persons and counts are no dates."""
    assert list(find_dates(text, ISSUED)) == []


@pytest.mark.parametrize(
    ("text", "issued", "value"),
    [
        pytest.param("He spoke Thursday.", None, "", id="unknown issue"),
        pytest.param("He spoke Thursday.", "2021-01", "", id="only the month known"),
        pytest.param("It closed last month.", "2021-01", "2020-12", id="a month from a month"),
        pytest.param("It closed last month.", "2021", "", id="a month from a year"),
        pytest.param("It closed last year.", "2021", "2020", id="a year from a year"),
        pytest.param("It closed last week.", "2021-03-03", "2021-02", id="a week in one month"),
        pytest.param("It closed last week.", "2021-04-06", "", id="a week in two months"),
        pytest.param("It closed Feb. 30, 2020.", None, "2020-02", id="no such day"),
    ],
)
def test_values_are_no_more_precise_than_what_is_known(text: str, issued: str | None, value: str) -> None:
    """Without the day of issue a relative date has no value."""
    assert [found.value for found in find_dates(text, issued)] == [value]


@given(
    st.lists(
        st.sampled_from(
            "Jan. 6 , 2021 March 31 of last year 30 February Monday in May to – 1999 ago two weeks /".split()
        )
    ),
    st.sampled_from([None, "2021-01-21", "2020-02-29", "2021", "2021-02"]),
)
@settings(deadline=None)
def test_spans_do_not_overlap_and_values_are_iso(words: list[str], issued: str | None) -> None:
    """Whatever the words, spans are in order and values are dates, months, years or nothing."""
    text = " ".join(words)
    end = 0
    for found in find_dates(text, issued):
        assert end <= found.span.start < found.span.end <= len(text)
        assert len(found.value) in (0, 4, 7, 10)
        end = found.span.end
