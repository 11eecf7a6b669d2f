# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Archives are the same bytes whoever packs them, wherever and whenever."""

from __future__ import annotations

import hashlib
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from freezing import archives

EPOCH = 1_700_000_000
FILES = {"b.txt": "two", "a/run": "one", "a/ü 文.txt": "three", "a-b": "four"}


def _tree(folder: Path, *, names: list[str], moment: int, umask: int) -> Path:
    """Make a small tree, its files in an order, at a time, under a umask."""
    before = os.umask(umask)
    try:
        for name in names:
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(FILES[name], "utf-8")
            os.utime(file, (moment, moment))
        (folder / "a/run").chmod(0o777 & ~umask)
        (folder / "link").symlink_to("b.txt")
    finally:
        os.umask(before)
    return folder


@pytest.fixture
def twins(tmp_path: Path) -> tuple[Path, Path]:
    """Return two trees that say the same and were made differently."""
    return (
        _tree(tmp_path / "one", names=sorted(FILES), moment=1, umask=0o022),
        _tree(tmp_path / "two", names=sorted(FILES, reverse=True), moment=2_000_000_000, umask=0o077),
    )


@pytest.mark.parametrize("write", [archives.write_tar, archives.write_zip])
def test_two_trees_that_say_the_same_are_packed_the_same(
    twins: tuple[Path, Path], tmp_path: Path, write: object
) -> None:
    assert callable(write)
    for number, tree in enumerate(twins):
        write(tree, tmp_path / f"archive-{number}", "top", EPOCH)
    first, second = ((tmp_path / f"archive-{number}").read_bytes() for number in (0, 1))
    assert first == second


def test_a_change_of_content_changes_the_archive(twins: tuple[Path, Path], tmp_path: Path) -> None:
    archives.write_tar(twins[0], tmp_path / "before", "top", EPOCH)
    (twins[0] / "b.txt").write_text("other", "utf-8")
    archives.write_tar(twins[0], tmp_path / "after", "top", EPOCH)
    assert (tmp_path / "before").read_bytes() != (tmp_path / "after").read_bytes()


def test_a_tar_keeps_links_programs_and_names(twins: tuple[Path, Path], tmp_path: Path) -> None:
    archives.write_tar(twins[1], tmp_path / "archive", "top", EPOCH)
    with tarfile.open(tmp_path / "archive") as packed:
        members = {member.name: member for member in packed.getmembers()}
    assert list(members) == [
        "top",
        "top/a",
        "top/a-b",
        "top/a/run",
        "top/a/ü 文.txt",
        "top/b.txt",
        "top/link",
    ]
    assert members["top/link"].linkname == "b.txt"
    assert members["top/a/run"].mode == 0o755
    assert members["top/b.txt"].mode == 0o644
    assert {(one.uid, one.uname, one.mtime) for one in members.values()} == {(0, "root", EPOCH)}


def test_a_zip_keeps_programs_and_names(twins: tuple[Path, Path], tmp_path: Path) -> None:
    archives.write_zip(twins[1], tmp_path / "archive", "top", EPOCH)
    with zipfile.ZipFile(tmp_path / "archive") as packed:
        members = {member.filename: member for member in packed.infolist()}
        assert packed.read("top/a/ü 文.txt") == b"three"
    assert members["top/a/run"].external_attr >> 16 & 0o111
    assert not members["top/b.txt"].external_attr >> 16 & 0o111
    assert {one.date_time for one in members.values()} == {(2023, 11, 14, 22, 13, 20)}


def test_a_zip_takes_a_day_before_its_first(twins: tuple[Path, Path], tmp_path: Path) -> None:
    archives.write_zip(twins[0], tmp_path / "archive", "top", 0)
    with zipfile.ZipFile(tmp_path / "archive") as packed:
        assert {one.date_time[0] for one in packed.infolist()} == {1980}


def test_sums_are_in_the_form_that_others_check(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"two")
    (tmp_path / "a").write_bytes(b"one")
    for _ in range(2):  # the second time the file of sums is there already
        archives.write_sums(tmp_path)
    first, second = (hashlib.sha256(content).hexdigest() for content in (b"one", b"two"))
    assert (tmp_path / "SHA256SUMS").read_text("utf-8") == f"{first}  a\n{second}  b\n"
