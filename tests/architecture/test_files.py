# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""One reader and one writer: no other code opens a path, but for a short list with the reason of each."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.source import parsed, python_files, short

READER_AND_WRITER = "desktop_app/basics/files.py"
METHODS = frozenset(
    {"read_bytes", "read_text", "write_bytes", "write_text", "touch", "hardlink_to", "symlink_to"}
)
"""Methods of a path that open or make a file."""
FUNCTIONS = frozenset(
    {
        "os.open", "os.link", "os.replace", "os.rename", "os.truncate", "os.symlink", "os.mkfifo", "os.unlink",
        "os.remove", "sqlite3.connect", "tomllib.load", "json.load",
    }
)  # fmt: skip
MODULES = frozenset({"shutil", "tempfile", "fileinput"})
CLASSES = frozenset(
    {"QFile", "QSaveFile", "QTemporaryFile", "QPdfWriter", "QImageReader", "QMovie", "QSvgRenderer"}
)
"""Classes of Qt that open a file when they are handed its name."""
WAYS_TO_OPEN = frozenset({"rb", "wb", "xb", "ab", "r", "w", "a", "x", "r+b", "rt", "wt"})

EXCEPTIONS = {
    "desktop_app/cli/main.py read_text": "comes with the program",
    "desktop_app/partynames/official_lists.py read_text": "comes with the program",
    "desktop_app/services/records/audit_folder.py read_text": "comes with the program",
    "desktop_app/services/records/journal.py read_text": "comes with the program",
    "desktop_app/services/asking/declarations.py read_text": "comes with the program",
    "desktop_app/services/context/law_says.py read_text": "comes with the program",
    "desktop_app/paper/printing.py read_bytes": "comes with the program",
    "desktop_app/__main__.py open": "gives a program without a terminal a place for its output",
    "desktop_app/cli/output.py os.open": "the same, once the reader of the output has gone",
    "desktop_app/logs.py read_text": "the end of our own log",
    "desktop_app/paths.py read_text": "the same",
    "desktop_app/settings/file.py read_text": "our own settings, in a layer below the reader",
    "desktop_app/settings/file.py tempfile": "the same, written whole",
    "desktop_app/partynames/comparing.py read_bytes": "comes with the program",
    "desktop_app/partynames/list_formats.py read_text": "comes with the program",
    "desktop_app/listreader/bills/bill_texts.py read_text": "comes with the program",
    "desktop_app/listreader/cells/figure_lines.py read_text": "comes with the program",
    "desktop_app/listreader/fields/heading_words.py read_text": "comes with the program",
    "desktop_app/services/importing/assembly/firms.py read_text": "comes with the program",
    "desktop_app/services/context/names.py read_bytes": "comes with the program",
    "desktop_app/services/schema/columns.py read_text": "comes with the program",
    "desktop_app/services/catalogue/sorting.py read_text": "comes with the program",
    "desktop_app/services/asking/questions.py read_text": "comes with the program",
    "desktop_app/basics/translations.py read_bytes": "comes with the program",
    "desktop_app/services/handbook/entries.py read_text": "comes with the program",
    "desktop_app/services/handbook/of_program.py read_text": "comes with the program",
    "desktop_app/documents/wording.py read_text": "comes with the program",
    "desktop_app/documents/both_languages.py read_text": "comes with the program",
    "desktop_app/listreader/layout/row_words.py read_text": "comes with the program",
    "desktop_app/basics/substances.py read_text": "comes with the program",
    "desktop_app/basics/named_values.py read_text": "comes with the program",
    "desktop_app/listreader/cells/measures.py read_text": "comes with the program",
    "desktop_app/listreader/reading/text_files.py read_text": "comes with the program",
    "desktop_app/listreader/tables.py read_text": "comes with the program",
    "desktop_app/paper/tagging.py read_bytes": "comes with the program",
    "desktop_app/paper/shaping.py read_bytes": "comes with the program",
    "desktop_app/storage/law_sheets.py read_text": "comes with the program",
    "desktop_app/ui/look/theme.py read_text": "comes with the program",
    "desktop_app/ui/dialogs/about.py read_text": "comes with the program",
    "desktop_app/ui/dialogs/client.py QSvgRenderer": "draws bytes that the reader has read",
    "desktop_app/services/data_folder/backups.py open": "a backup of our own",
    "desktop_app/basics/seals.py open": "a backup or a client's file of our own, or our copy of one",
    "desktop_app/basics/seals.py os.truncate": "the same, as it was before it was sealed",
    "desktop_app/services/client_files.py os.open": "a new file of our own, named when it is whole",
    "desktop_app/services/client_files.py open": "our copy of a client's file, which the reader has opened",
    "desktop_app/services/client_files.py shutil": "the same",
    "desktop_app/storage/sqlite/client_files.py sqlite3.connect": "SQLite itself, on that copy and on the new file",
    "desktop_app/paper/objects.py read_bytes": "a stream of a paper that is in memory",
    "desktop_app/services/data_folder/move.py shutil": "copies our own folder into an empty one and compares",
    "desktop_app/services/data_folder/move.py open": "the same",
    "desktop_app/services/data_folder/move.py touch": "marks a new folder of our own",
    "desktop_app/services/data_folder/backups.py shutil": "copies what the reader has opened beside the data file",
    "desktop_app/services/data_folder/backups.py touch": "the same",
    "desktop_app/services/data_folder/backups.py os.open": "has the disk keep it",
    "desktop_app/services/data_folder/backups.py os.link": "keeps the data file under a second name",
    "desktop_app/services/records/determinations.py read_bytes": "memos that we have filed",
    "desktop_app/services/records/audit_folder.py open": "a new folder of our own, named when it is whole",
    "desktop_app/services/records/audit_folder.py read_bytes": "signatures beside a memo that we have filed",
    "desktop_app/services/records/audit_folder.py write_bytes": "a new folder of our own, named when it is whole",
    "desktop_app/services/records/audit_folder.py write_text": "the same",
    "desktop_app/ui/look/theme.py QSvgRenderer": "draws bytes that come with the program",
    "desktop_app/storage/workbooks.py write_text": "writes a cell into a workbook that is open",
    "desktop_app/storage/sqlite/folder_lock.py read_text": "the system's list of disks",
    "desktop_app/storage/sqlite/folder_lock.py os.open": "our own lock",
    "desktop_app/storage/sqlite/verifying/papers.py open": "memos that we have filed, never the data file",
    "desktop_app/storage/sqlite/verifying/papers.py os.open": "the same",
    "desktop_app/storage/sqlite/verifying/data_file.py open": "a data file, known not to be open",
    "desktop_app/storage/sqlite/verifying/data_file.py os.open": "the copy of one",
    "desktop_app/storage/sqlite/verifying/data_file.py shutil": "the same",
    "desktop_app/storage/sqlite/verifying/data_file.py sqlite3.connect": "SQLite itself",
    "desktop_app/storage/sqlite/database.py shutil": "copies an older data file, known not to be open",
    "desktop_app/storage/sqlite/database.py open": "the data file, known not to be open",
    "desktop_app/storage/sqlite/database.py os.open": "makes the data file readable by its owner only",
    "desktop_app/storage/sqlite/database.py sqlite3.connect": "SQLite itself",
    "desktop_app/ui/words/strings.py read_text": "words that come with the program",
    "desktop_app/ui/shell/commands.py read_text": "commands that come with the program",
    "desktop_app/ui/widgets/page.py read_text": "empty pages that come with the program",
    "desktop_app/storage/sqlite/migrations/__init__.py read_text": "statements that come with the program",
    "desktop_app/bootstrap.py read_bytes": "the public key of the makers, which comes with the program",
    "desktop_app/storage/sqlite/law_events.py sqlite3.connect": "SQLite itself, for looking only",
}
"""File and call, and why it goes past reader and writer: nothing here opens a path that a user has named."""


def _calls(tree: ast.Module) -> Iterator[str]:
    """Yield in short what opens or makes a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES:
            yield node.module
        elif isinstance(node, ast.Call):
            yield from _opening(node)


def _opening(call: ast.Call) -> Iterator[str]:
    called = call.func
    if isinstance(called, ast.Name) and (called.id == "open" or called.id in CLASSES):
        yield called.id
    elif isinstance(called, ast.Attribute):
        owner = called.value.id if isinstance(called.value, ast.Name) else ""
        if f"{owner}.{called.attr}" in FUNCTIONS:
            yield f"{owner}.{called.attr}"
        elif called.attr in METHODS and not _is_handed_a_variable(call):
            yield called.attr
        elif called.attr == "open" and _names_a_way(call):
            yield "open"


def _is_handed_a_variable(call: ast.Call) -> bool:
    """Tell a method that reads a text it is handed from that of a path, which is handed the name of an encoding."""
    is_reading = isinstance(call.func, ast.Attribute) and call.func.attr.startswith("read")
    return is_reading and not all(isinstance(value, ast.Constant) for value in call.args)


def _names_a_way(call: ast.Call) -> bool:
    """Tell ``path.open("rb")`` from a dialog that opens."""
    values = [*call.args, *(keyword.value for keyword in call.keywords)]
    return any(isinstance(value, ast.Constant) and value.value in WAYS_TO_OPEN for value in values)


def _found() -> set[str]:
    return {
        f"{short(file)} {call}"
        for file in python_files("desktop_app")
        if not short(file).startswith(READER_AND_WRITER)
        for call in _calls(parsed(file))
    }


def test_paths_are_opened_by_the_reader_and_the_writer_alone() -> None:
    assert _found() - EXCEPTIONS.keys() == set()


def test_every_exception_is_one_still() -> None:
    assert EXCEPTIONS.keys() - _found() == set()


def test_every_way_to_open_a_file_is_noticed() -> None:
    source = """
import shutil
from tempfile import mkdtemp
open(name)
path.open("wb")
path.open(mode="rb")
path.read_bytes()
path.write_text("x")
os.replace(a, b)
QFile(name)
dialog.open()
column.reader.read_text(shown)
"""
    assert sorted(_calls(ast.parse(source))) == [
        "QFile", "open", "open", "open", "os.replace", "read_bytes", "shutil", "tempfile", "write_text",
    ]  # fmt: skip
