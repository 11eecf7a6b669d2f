# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The filed memos on disk: altered, emptied, missing, exchanged, renamed, copied, slipped in; and what is ours."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.storage.sqlite.verifying.folders import faults, look_through

FIRST, SECOND, THIRD = "2026-0001-v1.pdf", "2026-0002-v1.pdf", "2026-0002-v2.pdf"


def alter(memos: Path) -> None:
    content = bytearray((memos / FIRST).read_bytes())
    content[len(content) // 2] ^= 1
    (memos / FIRST).write_bytes(content)


def exchange(memos: Path) -> None:
    (memos / SECOND).rename(memos / "aside")
    (memos / THIRD).rename(memos / SECOND)
    (memos / "aside").rename(memos / THIRD)


def link_to_device(memos: Path) -> None:
    (memos / SECOND).unlink()
    (memos / SECOND).symlink_to("/dev/zero")


def put_pipe(memos: Path) -> None:
    (memos / SECOND).unlink()
    os.mkfifo(memos / SECOND)


CHANGES: list[tuple[Callable[[Path], object], dict[str, str]]] = [
    (alter, {"2026-0001": "was altered after it was filed"}),
    (lambda memos: (memos / FIRST).write_bytes(b""), {"2026-0001": "is empty"}),
    (lambda memos: (memos / SECOND).unlink(), {"2026-0002/v1": "is missing from the folder"}),
    (
        exchange,
        {"2026-0002/v1": "holds the memo of 2026-0002/v2", "2026-0002/v2": "holds the memo of 2026-0002/v1"},
    ),
    (lambda memos: (memos / SECOND).rename(memos / "kept.pdf"), {"2026-0002/v1": "renamed to 1-nordwerk/kept.pdf"}),
    (
        lambda memos: (memos / SECOND).rename(memos.parent / SECOND),
        {"2026-0002/v1": f"renamed to {SECOND}"},
    ),
    (lambda memos: shutil.copy(memos / FIRST, memos / "again.pdf"), {"memos/1-nordwerk/again.pdf": "A second copy"}),
    (lambda memos: (memos / "other.pdf").write_bytes(b"%PDF"), {"memos/1-nordwerk/other.pdf": "knows no such file"}),
    (lambda memos: (memos / "a.txt").write_text("a"), {"memos/1-nordwerk/a.txt": "knows no such file"}),
    (
        lambda memos: (memos / "other.pdf.1.p7s").write_bytes(b"0"),
        {"memos/1-nordwerk/other.pdf.1.p7s": "knows no such file"},
    ),
    (
        lambda memos: memos.parent.rename(memos.parent.parent / "elsewhere"),
        dict.fromkeys(("2026-0001", "2026-0002/v1", "2026-0002/v2"), "The folder “memos” has gone"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("change", "named"), CHANGES)
def test_what_was_done_to_the_filed_memos_is_named_and_nothing_else(
    change: Callable[[Path], object], named: dict[str, str], data: Path
) -> None:
    change(data.parent / "memos" / "1-nordwerk")
    told = {finding.subject: finding.why for finding in look_through(data).faults}
    assert told.keys() == named.keys()
    assert all(named[subject] in why for subject, why in told.items()), told
    assert {check for check, _ in faults(data)} == {"papers"}


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files")
@pytest.mark.parametrize("change", [link_to_device, put_pipe])
def test_what_is_no_file_is_named_and_not_read(change: Callable[[Path], object], data: Path) -> None:
    change(data.parent / "memos" / "1-nordwerk")
    (fault,) = look_through(data).faults
    assert fault.subject == "2026-0002/v1"
    assert "no file" in fault.why


def test_a_memo_newer_than_the_record_shows_that_its_end_was_cut_off(data: Path) -> None:
    memos = data.parent / "memos" / "1-nordwerk"
    (memos / "2026-0003-v1.pdf").write_bytes(b"%PDF of a record that was cut off")
    assert faults(data) == {("papers", "memos/1-nordwerk/2026-0003-v1.pdf"), ("end", "2026-0003")}


def test_signatures_beside_a_memo_are_ours(data: Path) -> None:
    memos = data.parent / "memos" / "1-nordwerk"
    (memos / f"{FIRST}.1.p7s").write_bytes(b"a signature")
    (memos / f"{FIRST}.2.p7s").write_bytes(b"another")
    assert faults(data) == set()


def test_what_file_managers_leave_is_not_called_altered(data: Path) -> None:
    memos = data.parent / "memos"
    for name in (".DS_Store", "1-nordwerk/Thumbs.db", f"1-nordwerk/.~lock.{FIRST}#", f"1-nordwerk/._{FIRST}"):
        (memos / name).write_bytes(b"x")
    assert faults(data) == set()
    assert "Left by a file manager" in " ".join(one.why for one in look_through(data).of_check("papers"))


def test_a_memo_that_waits_for_its_name_is_not_called_altered(data: Path) -> None:
    memos = data.parent / "memos" / "1-nordwerk"
    (memos / FIRST).rename(memos / f"{FIRST}.part")
    (memos / "2026-0003-v1.pdf.part").write_bytes(b"of a recording that was never finished")
    assert faults(data) == set()
    left_out = [one for one in look_through(data).of_check("papers") if one.result == "not_checked"]
    assert {one.subject for one in left_out} == {"2026-0001", "memos/1-nordwerk/2026-0003-v1.pdf.part"}


def test_the_data_file_under_another_name_is_not_opened_there(data: Path) -> None:
    os.link(data, data.parent / "memos" / "1-nordwerk" / "other.pdf")
    (fault,) = look_through(data).faults
    assert fault.why == "It is the data file under another name"
