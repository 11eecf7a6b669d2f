# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Rows of the catalogue are objects of the class of their sheet, so that a misspelt column does not pass mypy."""

from __future__ import annotations

import ast
from dataclasses import fields

from desktop_app.services.schema.columns import FORMS, SHEETS
from desktop_app.services.schema.declaration import TYPES_OF_KIND, Sheet
from tests.architecture.source import nodes, python_files, short

READERS = frozenset({"get_row", "select_rows", "stored_row", "rows_of"})
BY_COLUMN = "desktop_app/services/importing/"
"""Lists have some columns of a sheet and not others: their rows, and those on file beside them, are texts by column."""


def test_no_row_of_a_sheet_that_has_a_class_is_read_as_texts() -> None:
    found = [
        f"{short(file)}:{node.lineno} {sheet}"
        for file in python_files("desktop_app")
        if not short(file).startswith(BY_COLUMN)
        for node in nodes(file)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute | ast.Name)
        and (node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id) in READERS
        for argument in node.args[:1]
        if isinstance(argument, ast.Attribute) and isinstance(argument.value, ast.Name)
        for sheet in (argument.attr,)
        if argument.value.id == "Sheet" and Sheet[sheet] in FORMS
    ]
    assert found == []


def test_every_text_of_a_row_is_a_column_of_its_sheet() -> None:
    for sheet, form in FORMS.items():
        assert [field.name.rstrip("_") for field in fields(form)] == list(SHEETS[sheet].stored)
        kinds = [declared.kind for declared in SHEETS[sheet].stored.values()]
        for field, kind in zip(fields(form), kinds, strict=True):
            assert field.type in TYPES_OF_KIND.get(kind, ("str",)), (sheet, field.name)
