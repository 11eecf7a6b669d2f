# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Commands and the data folder: who writes holds it, who reads leaves it as it is, a lost data file is no new one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.paths import Folders
from desktop_app.services.data_folder.open import Opened, open_folder
from tests.cli.test_command_line import lodestone
from tests.making import CASE_FILES, program

pytestmark = pytest.mark.e2e
OLD = sorted((Path(__file__).parents[1] / "storage/sqlite/migrations/old").glob("*.sqlite"))


@pytest.fixture(scope="module")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder with the sample client, made once."""
    folder = tmp_path_factory.mktemp("sample") / "data"
    opened = open_folder(program(), Folders(folder))
    opened.workspace.load_sample()
    opened.close()
    return folder


@pytest.fixture
def data(sample_data: Path, tmp_path: Path) -> Path:
    """Return a data folder with the sample client that nobody has open."""
    return Path(shutil.copytree(sample_data, tmp_path / "data"))


@pytest.fixture
def window(data: Path) -> Iterator[Opened]:
    """Return the same folder as a window holds it."""
    opened = open_folder(program(), Folders(data))
    yield opened
    opened.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


@pytest.mark.parametrize(
    "command",
    [
        ["client", "add", "Another"],
        ["import", "LIST", "--client", "nordwerk"],
        ["sample", "--out", "OUT"],
        ["record", "make", "CASE", "--by", "J. Haug", "--role", "export control"],
    ],
)
def test_what_writes_waits_for_the_window(
    command: list[str], window: Opened, data: Path, tmp_path: Path
) -> None:
    parts = tmp_path / "list.csv"
    parts.write_text("Part number,Name\n4711,Bolt\n", "utf-8")
    names = {"LIST": str(parts), "OUT": str(tmp_path / "out"), "CASE": str(CASE_FILES[0])}
    before = window.workspace.list_journal()
    done = lodestone("--data-dir", data, *(names.get(word, word) for word in command))
    assert done.returncode == 3, done.stdout
    assert "already open" in done.stderr
    assert window.workspace.list_journal() == before


READING = [
    ["client", "list"],
    ["journal", "verify"],
    ["journal", "save", "OUT.csv"],
    ["catalogue", "save", "--out", "OUT.xlsx"],
    ["record", "list"],
    ["import", "LIST", "--client", "nordwerk", "--dry-run"],
]


def run_reading(command: list[str], data: Path, tmp_path: Path) -> None:
    parts = tmp_path / "list.csv"
    parts.write_text("Part number,Name\n4711,Bolt\n", "utf-8")
    words = [word.replace("LIST", str(parts)).replace("OUT", str(tmp_path / "out")) for word in command]
    done = lodestone("--data-dir", data, *words)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("command", READING)
def test_what_reads_works_beside_the_window(
    command: list[str], window: Opened, data: Path, tmp_path: Path
) -> None:
    run_reading(command, data, tmp_path)


@pytest.mark.parametrize("command", READING)
def test_what_reads_makes_nothing(command: list[str], data: Path, tmp_path: Path) -> None:
    before = contents(data)
    run_reading(command, data, tmp_path)
    assert contents(data) == before


@pytest.mark.parametrize("old", [OLD[0], OLD[-1]], ids=lambda path: path.stem)
def test_an_older_file_is_read_and_not_brought_up(old: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    shutil.copy(old, data / "lodestone.sqlite")
    before, there = contents(data), set(Path(os.environ["TMPDIR"]).glob("lodestone-*"))
    done = lodestone("--data-dir", data, "client", "list", "--json")
    assert done.returncode == 0, done.stderr
    assert contents(data) == before
    left = set(Path(os.environ["TMPDIR"]).glob("lodestone-*")) - there
    assert left == set(), "the copy that was read has gone"


@pytest.mark.parametrize(
    "command",
    [["client", "add", "New"], ["client", "list"], ["journal", "verify"], ["journal", "save", "OUT.csv"]],
)
@pytest.mark.parametrize("is_there", [True, False])
def test_a_lost_data_file_is_named(command: list[str], is_there: bool, data: Path, tmp_path: Path) -> None:
    with closing(open_folder(program(), Folders(data))) as opened:
        opened.workspace.write_backup(data / "backups" / "lodestone-2026-11-23.sqlite")
    (data / "lodestone.sqlite").unlink()
    if is_there:
        (data / "lodestone.sqlite").touch()
    words = [word.replace("OUT", str(tmp_path / "out")) for word in command]
    done = lodestone("--data-dir", data, *words)
    assert done.returncode == 3
    assert "lodestone.sqlite" in done.stderr
    assert ("is empty" if is_there else "has gone") in done.stderr
    assert (data / "lodestone.sqlite").exists() == is_there
    assert not is_there or not (data / "lodestone.sqlite").stat().st_size


def test_an_empty_file_alone_is_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "lodestone.sqlite").touch()
    done = lodestone("--data-dir", tmp_path, "journal", "verify")
    assert done.returncode == 3
    assert "the data file is empty" in done.stderr


TARGETS = (
    "lodestone.sqlite",
    "memos/1-nordwerk/2026-0001-v1.pdf",
    "backups/lodestone-2026-11-23.sqlite",
    "settings.toml",
)
WRITING = {
    "pdf": ["screen", str(CASE_FILES[0]), "--memo"],
    "csv": ["journal", "save"],
    "xlsx": ["catalogue", "save", "--client", "nordwerk", "--out"],
}


@pytest.mark.parametrize("ending", WRITING)
def test_no_command_writes_over_the_data_folder(ending: str, data: Path, tmp_path: Path) -> None:
    with closing(open_folder(program(), Folders(data))) as opened:
        opened.workspace.write_backup(data / "backups" / "lodestone-2026-11-23.sqlite")
    (data / "memos" / "1-nordwerk").mkdir(parents=True)
    for name in TARGETS[1:]:
        if not (data / name).exists():
            (data / name).write_bytes(b"")
    link = tmp_path / f"link.{ending}"
    link.symlink_to(data / TARGETS[0])
    before = contents(data)
    for path in (*(data / name for name in TARGETS), link):
        done = lodestone("--data-dir", data, *WRITING[ending], path)
        assert done.returncode == 3
        assert "it would be lost" in done.stderr
    assert contents(data) == before


@pytest.mark.parametrize("command", [("journal", "verify"), ("record", "list"), ("client", "add", "Second")])
def test_a_file_whose_declarations_are_damaged_is_refused_in_a_sentence(
    command: tuple[str, ...], data: Path
) -> None:
    file = data / "lodestone.sqlite"
    content = bytearray(file.read_bytes())
    content[content.index(b"CREATE TABLE") + 2] = 0x98
    file.write_bytes(content)
    done = lodestone("--data-dir", data, *command)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1)
    assert "cannot be read" in done.stderr


@pytest.mark.parametrize("is_batch", [False, True], ids=["one case", "a batch"])
def test_a_data_file_whose_law_cannot_be_read_is_named_and_not_the_case(
    tmp_path: Path, is_batch: bool
) -> None:
    database = tmp_path / "data" / "lodestone.sqlite"
    database.parent.mkdir()
    database.write_bytes(b"no database at all" * 100)
    case = tmp_path / "cases" / "case.json"
    case.parent.mkdir()
    shutil.copy(CASE_FILES[0], case)
    words = ["--batch", case.parent, "--json-lines"] if is_batch else [case]
    done = lodestone("--data-dir", database.parent, "screen", *words)
    assert (done.returncode, len(done.stderr.splitlines())) == (3, 1)
    assert done.stderr.startswith(f"{database}: the data file cannot be read")
