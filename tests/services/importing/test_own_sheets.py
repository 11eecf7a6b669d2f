# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The reader of lists is told of our workbook as it is, and its own tests use the same sheets."""

from __future__ import annotations

import json

from desktop_app.listreader.tables import FIELDS
from desktop_app.services.schema.columns import WORKBOOK
from tests.listreader.sheets import FILE
from tests.services.importing.sheets_of_reader import make_tree


def test_the_sheets_of_the_readers_tests_are_ours() -> None:
    assert json.loads(FILE.read_text("utf-8")) == make_tree()


def test_every_column_of_the_workbook_is_a_field() -> None:
    ours = {f"{sheet}.{name}" for sheet, declared in WORKBOOK.items() for name in declared.columns}
    assert {name for name in FIELDS if not name.startswith("list.")} == ours
