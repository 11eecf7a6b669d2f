# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The account of an import: as JSON, and as text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from desktop_app.cli.summary import replace_unprintable
from desktop_app.services.importing.entries.outcome import Account, FileAccount, RowOutcome, RowStatus

if TYPE_CHECKING:
    from desktop_app.services.importing.draft import ListPreview

_MOST_LINES: Final = 100
"""How many lines on the rows of a file are printed as text; JSON has every row."""
_MANY: Final = 4
_MOST_RANGES: Final = 8


def account_tree(account: Account) -> dict[str, Any]:
    """Return an account as plain values."""
    return {
        **_counts_tree(account.files),
        "files": [
            {"file": file.file, **_counts_tree([file]), "error": str(file.error) or None}
            for file in account.files
        ],
        "rows": [_row_tree(row) for row in account.rows],
    }


def _counts_tree(files: Sequence[FileAccount]) -> dict[str, int]:
    counts = {status.value: sum(file.counts.get(status, 0) for file in files) for status in RowStatus}
    return {"read": sum(file.read for file in files), **counts}


def _row_tree(row: RowOutcome) -> dict[str, Any]:
    return {
        "file": row.place.file,
        "sheet": row.place.sheet,
        "row": row.place.row,
        "status": row.status.value,
        "reason": str(row.reason),
        "part_number": row.part_number,
        "column": row.column,
        "taken": row.taken,
    }


def has_rows_of_data(file: FileAccount) -> bool:
    """Tell whether a file was read and holds a row of data."""
    statuses = (RowStatus.TAKEN, RowStatus.DOUBTFUL, RowStatus.REFUSED)
    return not file.error and any(file.counts.get(status, 0) for status in statuses)


def account_lines(preview: ListPreview, *, is_dry_run: bool) -> Iterator[str]:
    """Yield what became of every file and row, what would settle what is open, and what the catalogue gains."""
    account = preview.account
    for file in account.files:
        yield from map(replace_unprintable, _file_lines(file, account))
    if len(account.files) > 1:
        yield f"In all: {_counts_words(account.files)}"
    for count in preview.counts:
        changed = {
            "new": count.new,
            "changed": count.changed,
            "removed": count.removed,
            "as before": count.unchanged,
        }
        text = ", ".join(f"{number:,} {word}" for word, number in changed.items() if number)
        yield f"Catalogue, {count.sheet.replace('_', ' ')}: {text or 'nothing'}"
    for question in preview.questions:
        yield replace_unprintable(f"Open: {question.text}")
    if preview.questions:
        yield "Answer it in the window, or in a mapping file that --mapping takes."
    yield "Nothing was changed (--dry-run)." if is_dry_run else f"Taken into {preview.client_name}."


def _counts_words(files: Sequence[FileAccount]) -> str:
    tree = _counts_tree(files)
    read = tree.pop("read")
    return f"{read:,} rows read: " + ", ".join(f"{number:,} {status}" for status, number in tree.items())


def _file_lines(file: FileAccount, account: Account) -> Iterator[str]:
    if file.error:
        yield f"{file.file}: not read. {str(file.error).removeprefix(f'{file.file}: ')}"
        return
    yield f"{file.file}: {_counts_words([file])}"
    alike: dict[tuple[object, ...], list[RowOutcome]] = {}
    for status in (RowStatus.REFUSED, RowStatus.DOUBTFUL, RowStatus.SKIPPED):
        for row in account.of_status(status):
            if row.place.file == file.file:
                alike.setdefault(_what_is_said(row), []).append(row)
    lines = [line for group in alike.values() for line in _group_lines(group)]
    yield from lines[:_MOST_LINES]
    if len(lines) > _MOST_LINES:
        yield f"  and {len(lines) - _MOST_LINES:,} more lines; --json prints every row"


def _what_is_said(row: RowOutcome) -> tuple[object, ...]:
    return row.place.sheet, row.status, row.taken, row.column, row.reason, row.do


def _group_lines(rows: Sequence[RowOutcome]) -> Iterator[str]:
    """Yield a line for each row; many of which the same is said share one."""
    if len(rows) < _MANY:
        yield from (_row_line(row, f"row {row.place.row}", row.part_number) for row in rows)
    else:
        yield _row_line(rows[0], f"{len(rows):,} rows ({_ranges([row.place.row for row in rows])})", "")


def _ranges(numbers: Sequence[int]) -> str:
    """Return numbers of rows in few words: 2 to 24, 30."""
    ranges: list[tuple[int, int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    texts = [f"{first} to {last}" if last > first else str(first) for first, last in ranges[:_MOST_RANGES]]
    return ", ".join((*texts, "…") if len(ranges) > _MOST_RANGES else texts)


def _row_line(row: RowOutcome, rows: str, part_number: str) -> str:
    about = [row.place.sheet, rows, part_number, f"column {row.column}" if row.column else ""]
    rest_of_row = ", the rest of the row is taken" if row.taken else ""
    cell_text = f' ("{row.text}")' if row.text and part_number else ""
    line = f"  {', '.join(filter(None, about))}: {row.status.value}{rest_of_row}: {row.reason}{cell_text}"
    return f"{line}. {row.do}." if row.do else line
