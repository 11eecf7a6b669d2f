# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is stored comes back exactly: every type, every sheet, every remembered row."""

from __future__ import annotations

import sqlite3
from base64 import b64encode
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, LargeBinary, MetaData, Table, create_engine, insert, select
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.engine import Dialect
from sqlalchemy.exc import StatementError
from sqlalchemy.types import TypeDecorator

from desktop_app.basics.days import FIRST_YEAR, LAST_YEAR
from desktop_app.services.schema.declaration import Row
from desktop_app.storage.sqlite.column_types import (
    Day,
    ExactDecimal,
    ExactFraction,
    Instant,
    fold_text,
    fold_texts,
)
from desktop_app.storage.sqlite.tables import (
    SHEET_TABLES,
    TABLES,
    SheetTable,
    stored_texts,
    to_column_value,
    to_sheet_text,
    to_values,
    values_of_stored_texts,
)
from tests.budget import share_of_examples

DIALECT: Dialect = dialect()

digits = st.text("0123456789", min_size=1, max_size=15)
plain_decimals = st.builds(
    lambda whole, rest: (whole.lstrip("0") or "0") + (f".{rest}" if rest else ""),
    digits,
    st.one_of(st.just(""), digits),
)
fractions = st.builds(Fraction, st.integers(0, 10**40), st.integers(1, 10**40))
days = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
moments = st.datetimes(
    datetime(1970, 1, 1),  # noqa: DTZ001 - the zones are drawn apart
    datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=8)), timezone(-timedelta(hours=9))]),
)


def there_and_back(kind: TypeDecorator[Any], value: Any) -> Any:
    stored = kind.process_bind_param(value, DIALECT)
    assert isinstance(stored, str)
    return kind.process_result_value(stored, DIALECT)


@given(plain_decimals)
def test_decimals_keep_every_digit_and_every_zero(text: str) -> None:
    back = there_and_back(ExactDecimal(), Decimal(text))
    assert format(back, "f") == text


@given(fractions)
def test_fractions_are_exact(value: Fraction) -> None:
    assert there_and_back(ExactFraction(), value) == value


@given(days)
def test_days_are_days(value: date) -> None:
    assert there_and_back(Day(), value) == value


@given(moments, moments)
def test_moments_keep_their_microsecond_and_sort_as_text(first: datetime, second: datetime) -> None:
    kind = Instant()
    assert there_and_back(kind, first) == first
    texts = [kind.process_bind_param(moment, DIALECT) for moment in (first, second)]
    assert (texts[0] < texts[1]) == (first < second)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (ExactDecimal(), 0.1),
        (ExactDecimal(), 1),
        (ExactDecimal(), Decimal("NaN")),
        (ExactFraction(), 0.5),
        (ExactFraction(), Fraction(-1, 2)),
        (Day(), "2026-11-24"),
        (Day(), datetime(2026, 11, 24, tzinfo=UTC)),
        (Instant(), datetime(2026, 11, 24)),  # noqa: DTZ001 - that is the fault
    ],
)
def test_anything_else_is_a_mistake_of_ours(kind: TypeDecorator[Any], value: Any) -> None:
    with pytest.raises(TypeError):
        kind.process_bind_param(value, DIALECT)


def test_a_file_holds_text_and_gives_back_the_same(tmp_path: Path) -> None:
    """Twelve digits before and six behind the point are where a numeric column loses the last."""
    file = tmp_path / "exact.sqlite"
    engine = create_engine(f"sqlite:///{file}")
    table = Table("amount", MetaData(), Column("amount", ExactDecimal))
    table.create(engine)
    value = Decimal("123456789012.123456")
    with engine.begin() as connection:
        connection.execute(insert(table).values(amount=value))
        assert connection.execute(select(table.c.amount)).scalar_one() == value
        with pytest.raises(StatementError):
            connection.execute(insert(table).values(amount=0.1))
    engine.dispose()
    with closing(sqlite3.connect(file)) as bare:
        found = bare.execute("SELECT amount, typeof(amount) FROM amount").fetchone()
    assert found == (str(value), "text")


# ---- sheets and tables --------------------------------------------------------------------------


def texts_for(column: Column[Any]) -> st.SearchStrategy[str]:
    match column.type:
        case ExactDecimal():
            filled = plain_decimals
        case ExactFraction():
            filled = fractions.map(lambda value: f"{value.numerator}/{value.denominator}")
        case Day():
            filled = days.map(date.isoformat)
        case Instant():
            filled = moments.map(lambda m: m.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"))
        case LargeBinary():
            filled = st.binary(min_size=1, max_size=40).map(lambda b: b64encode(b).decode())
        case _ if column.type.python_type is int:
            filled = st.integers(0, 10**9).map(str)
        case _:
            filled = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
    return st.one_of(st.just(""), filled) if column.nullable else filled


def rows_of(sheet: SheetTable) -> st.SearchStrategy[Row]:
    return st.fixed_dictionaries({name: texts_for(c) for name, c in sheet.columns.items()})


@pytest.mark.parametrize("sheet", SHEET_TABLES.values(), ids=SHEET_TABLES)
@share_of_examples(1 / 5)
@given(data=st.data())
def test_a_row_comes_back_from_its_table_as_it_went(sheet: SheetTable, data: st.DataObject) -> None:
    row = data.draw(rows_of(sheet))
    values = to_values(sheet, row)
    assert {name: to_sheet_text(values[c.name]) for name, c in sheet.columns.items()} == row


@pytest.mark.parametrize("sheet", SHEET_TABLES.values(), ids=SHEET_TABLES)
@share_of_examples(1 / 5)
@given(data=st.data())
def test_a_remembered_row_is_what_was_stored(sheet: SheetTable, data: st.DataObject) -> None:
    columns = [c for c in sheet.table.columns if c.name != "id"]
    values = {c.name: to_column_value(c, data.draw(texts_for(c))) for c in columns}
    assert values_of_stored_texts(sheet.table, stored_texts(sheet.table, values)) == values


def test_every_column_of_every_table_is_mapped_or_left_out_on_purpose() -> None:
    for sheet in SHEET_TABLES.values():
        behind = {reference.column for reference in sheet.references.values()}
        mapped = {column.name for column in sheet.columns.values()}
        skipped = {"id", "client_id", "search", *sheet.hidden}
        assert mapped | behind | skipped >= {column.name for column in sheet.table.columns}
    assert {sheet.table.name for sheet in SHEET_TABLES.values()} == TABLES.keys() - {
        "journal",
        "paper",
        "client_logo",
        "data_file",
        "filed_paper",
        "journal_payload",
        "law_content",
        "law_file",
        "party_list",
        "party_list_entry",
        "party_list_version",
        "record_event",
        "record_number",
        "taken_client",
        "taken_entry",
        "taken_list",
        "taken_row",
        "vouching_entry",
    }


@pytest.mark.parametrize(
    ("words", "found"),
    [("Göppingen", "goppingen"), ("YELDEĞİRMEN", "yeldegirmen"), ("ＡＢＣ", "abc"), ("方块磁体", "方块")],
)
def test_filters_see_past_case_accents_and_width(words: str, found: str) -> None:
    assert fold_text(found) in fold_texts(["x", words])
