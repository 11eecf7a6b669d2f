# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A file is written whole or stays as it was, never over what it was made from, with the rights it should have."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.basics.files import check_there, read_limited, write_numbered, write_whole
from desktop_app.basics.messages import Refused

on_unix = pytest.mark.skipif(sys.platform == "win32", reason="rights are another matter there")


@pytest.fixture
def umask() -> Iterator[None]:
    """Let new files be closed to everybody else, as a careful user has it."""
    before = os.umask(0o077)
    yield
    os.umask(before)


def mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


@pytest.mark.parametrize("how", ["its name", "a symbolic link", "a second name", "another way"])
def test_what_is_read_is_never_written_over(how: str, tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    case.write_bytes(b"{}")
    target = tmp_path / "memo.pdf"
    if how == "a symbolic link":
        target.symlink_to(case)
    elif how == "a second name":
        target.hardlink_to(case)
    elif how == "another way":
        target = tmp_path / "x" / ".." / "case.json"
        (tmp_path / "x").mkdir()
    else:
        target = case
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Refused, match="it would be lost") as caught:
        write_whole(target, b"%PDF", keep=[case])
    assert caught.value.do
    assert case.read_bytes() == b"{}"
    assert sorted(tmp_path.iterdir()) == before


def test_another_file_may_be_written_over(tmp_path: Path) -> None:
    memo = tmp_path / "memo.pdf"
    memo.write_bytes(b"old")
    write_whole(memo, b"new", keep=[tmp_path / "case.json"])
    assert memo.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [memo]


@on_unix
@pytest.mark.usefixtures("umask")
def test_a_new_file_is_no_wider_open_than_the_user_wants(tmp_path: Path) -> None:
    write_whole(tmp_path / "memo.pdf", b"x")
    assert mode(tmp_path / "memo.pdf") == 0o600


@on_unix
def test_a_file_that_is_replaced_keeps_its_rights(tmp_path: Path) -> None:
    memo = tmp_path / "memo.pdf"
    memo.write_bytes(b"old")
    memo.chmod(0o640)
    write_whole(memo, b"new")
    assert mode(memo) == 0o640


@on_unix
def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(Refused, match="this is not a file"):
        write_whole(pipe, b"x")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    with pytest.raises(Refused, match="this is a folder"):
        write_whole(tmp_path, b"x")


@on_unix
def test_a_disk_that_is_full_is_told_as_that(tmp_path: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(Refused, match="the disk is full") as caught:
            write_whole(tmp_path / "memo.pdf", b"x" * 2000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert caught.value.do.startswith("Make room on the disk")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be written") as caught:
        write_whole(tmp_path / "no" / "memo.pdf", b"x")
    assert caught.value.do == "Choose a folder that exists"


@pytest.mark.parametrize("name", ["missing.json", "x" * 300 + ".json"])
def test_what_cannot_be_looked_at_is_told(name: str, tmp_path: Path) -> None:
    for look in (check_there, read_limited):
        with pytest.raises(Refused) as caught:
            look(tmp_path / name)
        assert caught.value.do


def test_a_numbered_file_takes_the_first_free_number(tmp_path: Path) -> None:
    (tmp_path / "2").write_bytes(b"old")
    paths = [write_numbered(lambda number: tmp_path / str(number), b"new") for _time in range(2)]
    assert [path.name for path in paths] == ["1", "3"]
    assert (tmp_path / "2").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1", "2", "3"]


def test_a_disk_without_links_keeps_numbered_files_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError("this disk knows no links")

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "1").write_bytes(b"old")
    assert write_numbered(lambda number: tmp_path / str(number), b"new").read_bytes() == b"new"
    assert (tmp_path / "1").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1", "2"]


def test_a_numbered_file_in_no_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be written"):
        write_numbered(lambda number: tmp_path / "no" / str(number), b"x")
