# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The tables of words for codes: each is used, and each that is used is there; a code without words stays as it is."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator

import pytest

from desktop_app.basics.resources import resource_path
from desktop_app.ui.words.strings import code_words, list_codes
from tests.architecture.source import nodes_of, parsed, python_files

TABLES = tomllib.loads(resource_path("window", "words.toml").read_text("utf-8"))


def _named_tables() -> Iterator[str]:
    for file in python_files("desktop_app/ui"):
        for node in nodes_of(parsed(file)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("code_words", "list_codes"):
                (table, *_) = node.args
                assert isinstance(table, ast.Constant), file
                yield str(table.value)


def test_every_table_is_used_and_every_used_one_is_there() -> None:
    assert set(_named_tables()) == TABLES.keys()


@pytest.mark.parametrize(("table", "code", "other", "words"), [
    ("standing", "in_force", None, "In force"),
    ("standing", "of another law file", None, "of another law file"),
    ("act", "", "", ""),
    ("work_state", "of a newer version", "–", "–"),
    ("case_value", "", None, "not known"),
])  # fmt: skip
def test_a_code_is_said_in_words_and_one_without_words_as_it_is(
    table: str, code: str, other: str | None, words: str
) -> None:
    assert code_words(table, code, other) == words


def test_codes_keep_the_order_of_their_table() -> None:
    assert list_codes("flip_of_one") == ["shipments", "records", "products", "parties"]
