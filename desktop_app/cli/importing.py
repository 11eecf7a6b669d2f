# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone import``: takes parts lists of any shape into the catalogue of a client, without a question.

What the program is not sure of is left to the user: it is reported row by row and not taken.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from desktop_app.basics import files
from desktop_app.basics.collection import paused_collection
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.cli.data_folder import existing_folders, find_client, open_for_reading, open_for_writing
from desktop_app.cli.output import print_text, print_tree, replace_unprintable
from desktop_app.services.context.program import Program
from desktop_app.services.importing.assembly.placed_rows import (
    Account,
    ColumnOutcome,
    FileAccount,
    RowOutcome,
    RowStatus,
)

if TYPE_CHECKING:
    from desktop_app.listreader import Book, TableMapping
    from desktop_app.services.asking.answers import FilledSheet
    from desktop_app.services.importing.draft import ListPreview
    from desktop_app.services.workspace import Workspace


# --------------------------------------------------------------------------------------------------
# The account of an import: as JSON, and as text for the terminal.


_MOST_LINES: Final = 100
"""How many lines on the rows of a file are printed as text; JSON has every row."""
_MANY: Final = 4
_MOST_RANGES: Final = 8

_ROWS_BY_LINE: Final = 1000
"""An account that names more rows is printed on one line, which takes a third of the time."""


def account_tree(account: Account) -> dict[str, Any]:
    """Return an account as plain values."""
    return {
        **_counts_tree(account.files),
        "files": [
            {"file": file.file, **_counts_tree([file]), "error": str(file.error) or None}
            for file in account.files
        ],
        "rows": [
            {
                "file": row.place.file,
                "sheet": row.place.sheet,
                "row": row.place.row,
                "status": row.status.value,
                "reason": str(row.reason),
                "part_number": row.part_number,
                "column": row.column,
                "taken": row.taken,
            }
            for row in account.rows
        ],
        "columns": [_column_tree(column) for column in account.columns],
    }


def _sums_tree(preview: ListPreview) -> dict[str, Any]:
    """Return the prices that were divided by the pieces that they are for; nothing where there are none."""
    sums = [
        {
            "file": one.place.file,
            "sheet": one.place.sheet,
            "row": one.place.row,
            "column": one.heading,
            "figure": one.figure,
            "divided_by": one.pieces,
            "value": one.value,
        }
        for table in preview.tables
        for one in table.sums()
    ]
    return {"sums": sums} if sums else {}


def _sum_lines(preview: ListPreview) -> Iterator[str]:
    """Yield a line a column of prices that were divided, with the first of them as an example."""
    counts, examples = Counter[tuple[str, str, str, int]](), dict[tuple[str, str, str, int], str]()
    for table in preview.tables:
        for one in table.sums():
            alike = (one.place.file, one.place.sheet, one.heading, one.pieces)
            counts[alike] += 1
            examples.setdefault(alike, f"row {one.place.row}: {one.value} = {one.figure} / {one.pieces}")
    for alike, count in counts.items():
        file, sheet, heading, pieces = alike
        yield f"{file}, {sheet}, column {heading}: {count:,} prices divided by {pieces}; {examples[alike]}"


def _counts_tree(files: Sequence[FileAccount]) -> dict[str, int]:
    counts = {status.value: sum(file.counts.get(status, 0) for file in files) for status in RowStatus}
    return {"read": sum(file.read for file in files), **counts}


def _column_tree(column: ColumnOutcome) -> dict[str, Any]:
    return {
        "file": column.file,
        "sheet": column.sheet,
        "column": column.column,
        "heading": column.heading,
        "field": column.field or None,
        "why": str(column.why),
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
    for column in account.columns:
        if column.file == file.file and not column.field:
            name = column.heading or f"number {column.column + 1}, without a heading"
            yield f"  {column.sheet}, column {name}: nothing was taken: {column.why}"
    alike: dict[tuple[object, ...], list[RowOutcome]] = {}
    for status in (RowStatus.REFUSED, RowStatus.DOUBTFUL, RowStatus.SKIPPED):
        for row in account.of_status(status):
            if row.place.file == file.file:
                alike.setdefault(
                    (row.place.sheet, row.status, row.taken, row.column, row.reason, row.do), []
                ).append(row)
    lines: list[str] = []
    for rows in alike.values():
        if len(rows) < _MANY:
            lines += [_row_line(row, f"row {row.place.row}", row.part_number) for row in rows]
        else:  # of which the same is said: they share a line
            numbers = _ranges([row.place.row for row in rows])
            lines.append(_row_line(rows[0], f"{len(rows):,} rows ({numbers})", ""))
    yield from lines[:_MOST_LINES]
    if len(lines) > _MOST_LINES:
        yield f"  and {len(lines) - _MOST_LINES:,} more lines; --json prints every row"


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


_ADD_CLIENT: Final = "Make one and the client with client add NAME, or name the data folder with --data-dir"


def import_lists(program: Program, options: argparse.Namespace) -> int:
    """Take lists, and sheets that suppliers filled in, and print what became of every row and answer."""
    from desktop_app.services.asking.answers import is_filled_sheet

    with paused_collection():
        folders = existing_folders(options, do=_ADD_CLIENT)
        mappings = _read_mappings(options.mapping)
        opened: AbstractContextManager[Workspace] = (
            open_for_reading(program, options) if options.dry_run else open_for_writing(program, folders)
        )
        with opened as workspace:
            if options.by.strip():
                workspace.user_name = options.by
            client = find_client(workspace, options.client).id  # a list may give the client another name
            draft = workspace.importing.open_list(options.files, client)
            open_form = workspace.client_workspace(client).filled_sheets.open_form
            draft = replace(draft, books=tuple(map(open_form, draft.books)))
            kinds = [(book, is_filled_sheet(book)) for book in draft.books]
            lists = tuple(book for book, is_filled in kinds if not is_filled)
            filled = [book for book, is_filled in kinds if is_filled]
            preview, looked_up = None, ""
            if lists:
                from desktop_app.listreader import Choices

                choices = Choices(hidden=options.hidden, mappings=mappings)
                preview = workspace.importing.preview_list(replace(draft, books=lists), choices)
                if not filled:
                    _check_any_rows(preview)
            # Refuse a mapping that no table was read by: its user would take something else for what was asked.
            saved, tables = mappings.values(), preview.tables if preview else ()
            if options.mapping is not None and not any(table.mapping.is_read_by(saved) for table in tables):
                raise Refused(
                    "the mapping fits none of the tables, whose headings differ",
                    file=files.display_name(options.mapping),
                    do="Leave it out, or name the one that --json printed for lists with these headings",
                )
            if preview and not options.dry_run:
                looked_up = _take(workspace, client, preview)
            sheets = [_take_sheet(workspace, client, book, options) for book in filled]
            if preview is None and all(isinstance(sheet, _RefusedSheet) for sheet in sheets):
                raise next(sheet.why for sheet in sheets if isinstance(sheet, _RefusedSheet))
        _print_account(preview, sheets, looked_up, options)
        return 0


def _print_account(
    preview: ListPreview | None, sheets: Sequence[SheetTold], looked_up: str, options: argparse.Namespace
) -> None:
    if options.json:
        from desktop_app.services.importing.mappings import mapping_tree

        account = preview.account if preview else Account((), ())
        account = replace(account, files=(*account.files, *map(_account_of_sheet, sheets)))
        mapping = mapping_tree(table.mapping for table in preview.tables) if preview else mapping_tree(())
        tree = {**account_tree(account), **(_sums_tree(preview) if preview else {}), "mapping": mapping}
        answers = [sheet for sheet in sheets if not isinstance(sheet, _RefusedSheet)]
        tree["rows"] += [row for sheet in answers for row in _answer_trees(sheet)]
        if answers:
            tree["settles"] = [{"file": sheet.file, **sheet.settles.as_tree()} for sheet in answers]
        print_tree(tree, indent=1 if len(tree["rows"]) <= _ROWS_BY_LINE else None)
        return
    lines: list[str] = []
    if preview:
        sums = map(replace_unprintable, _sum_lines(preview))
        lines += [*sums, *account_lines(preview, is_dry_run=options.dry_run), *preview.notes, looked_up]
    for sheet in sheets:
        lines += map(replace_unprintable, _sheet_lines(sheet, is_dry_run=options.dry_run))
    for line in filter(None, lines):
        print_text(line)


# --------------------------------------------------------------------------------------------------
# Sheets that suppliers filled in, and declarations of the industry.


class _RefusedSheet(NamedTuple):
    """A sheet that was not taken, and why."""

    file: str
    why: Refused


SheetTold: TypeAlias = "FilledSheet | _RefusedSheet"


def _take_sheet(
    workspace: Workspace, client: int, book: Book, options: argparse.Namespace
) -> FilledSheet | _RefusedSheet:
    """Read a filled sheet and, where somebody takes it, store what is clear."""
    services = workspace.client_workspace(client).filled_sheets
    try:
        filled = services.read(book, is_taken=bool(options.by.strip()), hidden=options.hidden)
        if not options.dry_run:
            services.take(filled)
    except Refused as refused:
        return _RefusedSheet(book.file, refused)
    return filled


def _account_of_sheet(sheet: SheetTold) -> FileAccount:
    if isinstance(sheet, _RefusedSheet):
        return FileAccount(sheet.file, {}, str(sheet.why))
    return FileAccount(sheet.file, Counter(row.status for row in sheet.rows))


def _answer_trees(sheet: FilledSheet) -> Iterator[dict[str, Any]]:
    """Yield every answer with what is on file; those left blank too."""
    for row in sheet.rows:
        yield {
            "file": sheet.file,
            "sheet": sheet.title,
            "row": row.row,
            "status": row.status.value,
            "reason": str(row.reason),
            "part_number": row.part_number,
            "column": row.heading,
            "taken": row.status == RowStatus.TAKEN,
            "fact": row.fact,
            "was": row.was or None,
            "is": row.is_ or None,
            **({"proposed": row.proposed} if row.proposed else {}),
        }


def _sheet_lines(sheet: SheetTold, *, is_dry_run: bool) -> Iterator[str]:
    if isinstance(sheet, _RefusedSheet):
        yield f"{sheet.file}: not taken. {str(sheet.why).removeprefix(f'{sheet.file}: ')}"
        return
    blank = sum(row.status == RowStatus.SKIPPED and not row.text for row in sheet.rows)
    yield (
        f"{sheet.file}: {'answers of ' if sheet.asked else ''}{sheet.of}"
        f" ({', '.join(filter(None, (sheet.signer, sheet.day)))}):"
        f" {sheet.count(RowStatus.TAKEN)} taken, {sheet.count(RowStatus.DOUBTFUL)} doubtful,"
        f" {sheet.count(RowStatus.REFUSED)} refused, {blank} left blank"
    )
    for note in sheet.notes:
        yield f"  {note}"
    for row in sheet.rows:
        if row.status == RowStatus.SKIPPED and not row.text:
            continue
        said = row.is_.replace("_", " ") if row.is_ else row.text
        yield (
            f"  row {row.row}, {row.part_number}, {row.fact}: {row.was or 'not known'} -> {said}: {row.status.value}"
            + (f": {row.reason}" if row.reason else "")
        )
    yield f"  {sheet.settles.as_sentence()}"
    if is_dry_run:
        yield "Nothing was changed (--dry-run)."


def _take(workspace: Workspace, client: int, preview: ListPreview) -> str:
    """Take the lists and look up the parties and owners that they bring; return what that came to in a line."""
    if "parties" not in workspace.importing.commit_list(preview).changes:
        return ""
    services = workspace.client_workspace(client)
    firms = services.searches.search_stale().value.now
    met = sum(len(search.candidates) for search in firms.values())
    waiting = services.judgements.count_to_judge()
    return (
        f"Looked up in lists: {len(firms)} parties and owners. Entries met: {met}."
        f" Entries of this client that wait for a person's judgement: {waiting}."
    )


def _read_mappings(path: Path | None) -> Mapping[str, TableMapping]:
    """Return the mappings of a file by the shape of the tables that they fit."""
    if path is None:
        return {}
    from desktop_app.services.importing.mappings import read_mappings

    read = read_mappings(files.read_limited(path, files.MAPPING_FILE), files.display_name(path))
    return {mapping.shape: mapping for mapping in read}


def _check_any_rows(preview: ListPreview) -> None:
    """Refuse files of which none was read, or none holds a row of data."""
    if any(map(has_rows_of_data, preview.account.files)) or _has_hidden_rows(preview):
        return
    refusals = [
        book.refused
        or Refused(
            "it holds no row of a parts list, of materials, suppliers or parties",
            file=book.file,
            do="Look whether it is the right file, and whether its columns have headings",
        )
        for book in preview.draft.books
    ]
    first = refusals[0] if refusals else Refused("there is no list in it", do="Name a file that holds one")
    if len(refusals) > 1:
        raise Refused(
            Phrase(
                "none of the {count} files can be taken; the first: {why}",
                count=len(refusals),
                why=first.what,
            ),
            file=first.file,
            where=first.where,
            do=first.do,
        )
    raise first


def _has_hidden_rows(preview: ListPreview) -> bool:
    """Tell whether rows are left out for nothing but being hidden."""
    from desktop_app.listreader import RowRole

    notes = (note for layout in preview.layouts for note in layout.notes.values())
    return any(note.role == RowRole.HIDDEN for note in notes)
