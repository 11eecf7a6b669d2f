# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Figures and days are read as people write them; what could be two things is asked, never guessed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.basics.codes import COUNTRIES
from desktop_app.basics.named_values import country_names
from desktop_app.basics.quantity import fraction_of, is_plain_decimal
from desktop_app.basics.resources import resource_path
from desktop_app.ui.widgets.editors import CountryEditor
from desktop_app.ui.widgets.form import DayEditor, FigureEditor
from desktop_app.ui.words.strings import format_day, format_figure
from desktop_app.ui.words.typed import day_in_field, read_country, read_day, read_figure

PLACES = ("en_GB", "en_US", "de_DE", "de_CH", "fr_FR", "es_ES", "pl_PL", "zh_CN", "ja_JP")


@contextmanager
def at(place: str) -> Iterator[None]:
    """Be in a country, as far as its separators and its names of months go."""
    before = QLocale()
    QLocale.setDefault(QLocale(place))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("3.50", "3.50"),
        ("3,50", "3.50"),
        ("0,125", "0.125"),
        ("12,3456", "12.3456"),
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("1.234,567", "1234.567"),
        ("1 234 567,5", "1234567.5"),
        ("1\u202f234", "1234"),
        ("1\u2009234.5", "1234.5"),
        ("1’234.50", "1234.50"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("３，５０", "3.50"),
    ],
)
def test_a_figure_is_read_as_it_is_written_in_many_countries(typed: str, kept: str) -> None:
    assert read_figure(typed) == (kept, "")


@pytest.mark.parametrize(
    ("typed", "one", "other"),
    [
        ("1,234", "1234", "1.2340"),
        ("1.234", "1234", "1.2340"),
        ("12,345", "12345", "12.3450"),
        ("12.345", "12345", "12.3450"),
        ("1234,567", "1234567", "1234.5670"),
        ("999,000", "999000", "999"),
        ("1.000", "1000", "1"),
        ("1,250", "1250", "1.25"),
        ("１．０００", "1000", "1"),
    ],
)
@pytest.mark.parametrize("place", PLACES)
def test_three_digits_after_one_mark_are_asked_with_both_readings(
    typed: str, one: str, other: str, place: str
) -> None:
    with at(place):
        value, fault = read_figure(typed)
        assert not value
        assert f"{one} or {other}." in fault
        assert read_figure(one).value == one
        assert read_figure(other).value == other


@pytest.mark.parametrize("typed", ["0.125", "12.50", "1234.5", "12.3456", "1000", "0.001"])
@pytest.mark.parametrize("place", PLACES)
def test_plain_decimals_that_mean_one_thing_are_taken_unasked(typed: str, place: str) -> None:
    with at(place):
        assert read_figure(typed) == (typed, "")


@pytest.mark.parametrize(
    "typed", ["", "x", "-3", "1e3", "10²", "1,23,456.5", "1 23", "1.2.3", ",5", "00", "3 EUR", "1,"]
)
def test_what_is_no_figure_is_not_read(typed: str) -> None:
    assert not read_figure(typed).value
    assert read_figure(typed).fault


_FIGURES = some.from_regex(r"(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?", fullmatch=True)


@given(_FIGURES, some.sampled_from(PLACES))
def test_what_is_printed_is_read_back_or_asked(kept: str, place: str) -> None:
    with at(place):
        found = read_figure(format_figure(kept))
    assert found.fault or fraction_of(found.value) == fraction_of(kept)


@given(some.text(alphabet="0123456789., \u2009'", max_size=14), some.sampled_from(PLACES))
def test_no_reading_is_a_thousand_times_another(typed: str, place: str) -> None:
    """Whatever marks are taken for, the digits of what is read are those typed, and one place can be the decimal's."""
    with at(place):
        found = read_figure(typed)
    if not found.value:
        return
    assert is_plain_decimal(found.value)
    digits = "".join(c for c in typed if c.isdigit())
    assert found.value.replace(".", "") == digits
    by_point, by_comma = (_value(typed, mark) for mark in ".,")
    for other in (by_point, by_comma):
        if other is not None and place in ("de_DE", "es_ES"):
            assert other == fraction_of(found.value)
    if by_comma is not None:
        assert by_comma == fraction_of(found.value)


def _value(typed: str, mark: str) -> Fraction | None:
    """Return what a text comes to where a mark groups nothing but stands before decimals, strictly read; else None."""
    other = "," if mark == "." else "."
    whole, _, part = typed.strip().replace("\u2009", " ").replace("'", " ").partition(mark)
    groups = whole.replace(other, " ").split(" ")
    sound = all(group.isdecimal() for group in groups) and 0 < len(groups[0]) <= 3
    if len(groups) > 1 and not (sound and all(len(group) == 3 for group in groups[1:])):
        return None
    text = "".join(groups) + (f".{part}" if part else "")
    return fraction_of(text) if is_plain_decimal(text) else None


@pytest.mark.parametrize(
    "typed",
    [
        "2026-11-30", "30 Nov 2026", "30. Nov. 2026", "30 November 2026", "30.11.2026", "30/11/2026",
        "Nov 30, 2026", "11/30/2026", "2026/11/30", "2026年11月30日", "30-nov-2026", " 30\u00a0Nov\u00a02026 ",
    ],
)  # fmt: skip
def test_a_day_is_read_in_every_form_that_means_one_day(typed: str) -> None:
    assert read_day(typed) == ("2026-11-30", "")


def test_a_day_and_a_month_that_could_change_places_are_asked() -> None:
    for typed in ("11/12/2026", "11-12-2026"):
        value, fault = read_day(typed)
        assert not value
        assert "11 Dec 2026 or 12 Nov 2026" in fault
    assert read_day("11/11/2026").value == "2026-11-11"
    assert read_day("10.12.2026") == ("2026-12-10", ""), "with full stops the day comes first"


@pytest.mark.parametrize("typed", ["", "30 Feb 2026", "31.11.2026", "24.11.26", "24 Foo 2026", "0001-01-01"])
def test_what_is_no_day_is_not_read(typed: str) -> None:
    value, fault = read_day(typed)
    assert not value
    assert "24 Nov 2026" in fault


def test_months_are_known_by_the_names_of_the_country() -> None:
    with at("de_DE"):
        assert read_day("24. Dezember 2026").value == "2026-12-24"
        assert read_day("24 Dec 2026").value == "2026-12-24"


@pytest.mark.parametrize(
    "typed",
    [
        "10.12.2026", "2026-12-10", "10 Dec 2026", "10. Dezember 2026", "10 de diciembre de 2026", "10 grudnia 2026",
        "10 décembre 2026", "2026年12月10日", "2026년 12월 10일", "20261210", "10th December 2026",
    ],
)  # fmt: skip
def test_a_day_is_read_as_lists_are(typed: str) -> None:
    assert read_day(typed) == ("2026-12-10", "")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Deutschland", "DE"), ("德国", "DE"), ("ドイツ", "DE"), ("독일", "DE"), ("Niemcy", "DE"), ("Allemagne", "DE"),
        ("Германия", "DE"), ("the Netherlands", "NL"), ("South Korea", "KR"), ("mx", "MX"), ("made in China", "CN"),
    ],
)  # fmt: skip
def test_a_country_is_read_by_any_name(typed: str, code: str) -> None:
    assert read_country(typed) == (code, "")


@given(some.data())
def test_a_country_is_read_as_lists_are(data: some.DataObject) -> None:
    table = json.loads(resource_path("names", "cldr.json").read_text("utf-8"))["countries"]
    code = data.draw(some.sampled_from(sorted(set(table) & COUNTRIES)))
    name = data.draw(some.sampled_from(table[code]))
    read = country_names().read_country(name)
    assert read_country(name).value == (read if isinstance(read, str) else "")


def test_a_name_of_several_countries_is_asked_about() -> None:
    value, fault = read_country("Korea")
    assert not value
    assert fault.startswith('"Korea" can mean more than one country')


def test_a_country_is_shown_as_understood_when_its_field_is_left(qapp: QApplication) -> None:
    editor = CountryEditor("Country")
    editor.setEditText("Deutschland")
    assert editor.current_value() == "DE"
    assert not editor.describe_problem()
    editor.show_value(editor.current_value())
    assert editor.currentText() == "Germany"
    editor.setEditText("Atlantis")
    assert editor.current_value() == "Atlantis"
    assert editor.describe_problem().startswith('"Atlantis" is no country that is known. Choose')
    editor.setEditText("")
    assert not editor.describe_problem(), "blank is not known"
    editor.deleteLater()


_DAYS = some.dates(date(1900, 1, 1), date(2999, 12, 31))


@given(_DAYS, some.sampled_from(PLACES))
def test_every_day_that_is_shown_is_read_back(on: date, place: str) -> None:
    with at(place):
        for typed in (format_day(on), day_in_field(on.isoformat()), on.isoformat()):
            assert read_day(typed).value == on.isoformat()


def test_a_day_is_shown_and_read_in_chinese(chinese: None) -> None:
    assert day_in_field("2026-11-24") == "2026年11月24日"
    assert read_day("2026年11月24日").value == "2026-11-24"


def test_a_figure_is_shown_as_it_was_understood_when_its_field_is_left(qapp: QApplication) -> None:
    editor = FigureEditor("Value")
    QTest.keyClicks(editor, "1.234,50")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert (editor.text(), editor.current_value()) == ("1234.50", "1234.50")
    editor.deleteLater()


def test_a_figure_shows_where_it_begins_once_it_was_read(qapp: QApplication) -> None:
    editor = FigureEditor("Value", width=64)
    QTest.keyClicks(editor, "12345678,90")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert (editor.text(), editor.cursorPosition()) == ("12345678.90", 0)
    editor.deleteLater()


def test_what_could_be_two_figures_is_handed_on_as_neither(qapp: QApplication) -> None:
    editor = FigureEditor("Value")
    with at("de_DE"):
        QTest.keyClicks(editor, "1.234")
        assert not is_plain_decimal(editor.current_value())
        assert editor.describe_problem()
        editor.show_value("1.234")
        assert editor.current_value() == "1.234", "what was kept is what it was"
    editor.deleteLater()


def test_arrows_move_a_day_across_months(qapp: QApplication) -> None:
    editor = DayEditor("Day")
    editor.show_value("2026-11-30")
    assert editor.text() == "30 Nov 2026"
    QTest.keyClick(editor, Qt.Key.Key_Up)
    assert (editor.text(), editor.current_value()) == ("1 Dec 2026", "2026-12-01")
    QTest.keyClick(editor, Qt.Key.Key_Down)
    assert editor.current_value() == "2026-11-30"
    editor.deleteLater()
