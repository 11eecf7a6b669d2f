# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The account of an import as it is printed: whole as JSON, short as text."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from desktop_app.cli.importing import account_lines, account_tree, has_rows_of_data
from desktop_app.listreader.entries.read_entries import RowPlace
from desktop_app.services.importing.assembly.placed_rows import Account, FileAccount, RowOutcome, RowStatus


def outcome(row: int, reason: str, part_number: str = "", **told: Any) -> RowOutcome:
    return RowOutcome(RowPlace("a.csv", "a", row), RowStatus.DOUBTFUL, reason, part_number, **told)


ROWS = (
    outcome(2, "it is #N/A", "A-1", column="Price", taken=True, do="Write the value"),
    *(outcome(row, "the unit is not known", f"A-{row}") for row in (3, 4, 5, 9)),
    RowOutcome(RowPlace("a.csv", "a", 1), RowStatus.SKIPPED, "the heading"),
)
ACCOUNT = Account(
    (
        FileAccount("a.csv", {RowStatus.DOUBTFUL: 5, RowStatus.SKIPPED: 1, RowStatus.TAKEN: 1200}),
        FileAccount("b\n.csv", {}, "b.csv: the file is empty. Choose another."),
    ),
    ROWS,
)


def lines(account: Account) -> list[str]:
    preview = SimpleNamespace(account=account, counts=(), questions=(), client_name="Nordwerk")
    return list(account_lines(cast(Any, preview), is_dry_run=False))


def test_what_is_said_of_many_rows_is_said_once_and_counts_add_up() -> None:
    assert lines(ACCOUNT) == [
        "a.csv: 1,206 rows read: 1,200 taken, 5 doubtful, 0 refused, 1 skipped",
        "  a, row 2, A-1, column Price: doubtful, the rest of the row is taken: it is #N/A. Write the value.",
        "  a, 4 rows (3 to 5, 9): doubtful: the unit is not known",
        "  a, row 1: skipped: the heading",
        "b\N{REPLACEMENT CHARACTER}.csv: not read. b.csv: the file is empty. Choose another.",
        "In all: 1,206 rows read: 1,200 taken, 5 doubtful, 0 refused, 1 skipped",
        "Taken into Nordwerk.",
    ]


def test_json_has_every_row() -> None:
    tree = account_tree(ACCOUNT)
    assert [tree[name] for name in ("read", "taken", "doubtful", "refused", "skipped")] == [
        1206,
        1200,
        5,
        0,
        1,
    ]
    assert [row["row"] for row in tree["rows"]] == [2, 3, 4, 5, 9, 1]
    assert tree["rows"][0] == {
        "file": "a.csv", "sheet": "a", "row": 2, "status": "doubtful", "reason": "it is #N/A",
        "part_number": "A-1", "column": "Price", "taken": True,
    }  # fmt: skip
    assert [file["error"] for file in tree["files"]] == [None, "b.csv: the file is empty. Choose another."]
    assert [has_rows_of_data(file) for file in ACCOUNT.files] == [True, False]
