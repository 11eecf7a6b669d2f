# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The files that carry the program to its users."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from desktop_app import __version__
from freezing import debian, windows
from tests.frozen.conftest import TREE, Copy, not_allowed

pytestmark = pytest.mark.frozen

DIST = TREE / "dist"


def _archive() -> Path:
    return next(DIST.glob("*.tar.gz"))


def _package() -> Path:
    return next(DIST.glob("*.deb"))


def _told(*command: str | Path) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def test_the_archive_has_one_folder_and_one_owner() -> None:
    with tarfile.open(_archive()) as archive:
        members = archive.getmembers()
    names = [member.name for member in members]
    assert names == sorted(names)
    assert {name.partition("/")[0] for name in names} == {f"lodestone-{__version__}"}
    assert {(member.uid, member.gid, member.mtime) for member in members} == {(0, 0, members[0].mtime)}
    assert {member.mode for member in members} == {0o644, 0o755}


def test_the_program_runs_from_the_unpacked_archive(tmp_path: Path) -> None:
    with tarfile.open(_archive()) as archive:
        archive.extractall(tmp_path, filter="data")
    done = Copy(tmp_path / f"lodestone-{__version__}").run("selftest")
    assert done.returncode == 0, done.stdout + done.stderr
    assert not_allowed(done.stdout + done.stderr) == []


def test_the_package_belongs_to_root_and_asks_for_what_qt_needs() -> None:
    listed = _told("dpkg-deb", "--contents", _package()).splitlines()
    assert {line.split()[1] for line in listed} == {"root/root"}
    depends = _told("dpkg-deb", "--field", _package(), "Depends")
    for name in ("libc6 (>= 2.", "libegl1", "libgl1", "libfontconfig1", "libdbus-1-3", "xkb-data", "zlib1g"):
        assert name in depends
    assert "python" not in depends


def test_the_package_puts_the_program_where_a_desktop_finds_it(tmp_path: Path) -> None:
    subprocess.run(["dpkg-deb", "--extract", _package(), tmp_path], check=True)
    for name in ("lodestone", "lodestone-window"):
        assert (tmp_path / "usr/bin" / name).resolve() == tmp_path / "usr/lib/lodestone" / name
    for place in (
        "applications/lodestone.desktop",
        "mime/packages/lodestone.xml",
        "icons/hicolor/48x48/apps/lodestone.png",
        "icons/hicolor/scalable/apps/lodestone.svg",
        "man/man1/lodestone.1.gz",
        *debian.COMPLETIONS.values(),
        "doc/lodestone/copyright",
    ):
        assert (tmp_path / "usr/share" / place).is_file(), place
    entry = tmp_path / "usr/share/applications/lodestone.desktop"
    if shutil.which("desktop-file-validate"):
        assert _told("desktop-file-validate", entry) == ""
    for name in ("lodestone", "lodestone-window"):
        assert _told(tmp_path / "usr/bin" / name, "--version") == f"Lodestone {__version__}\n"


def test_the_installer_for_windows_is_made_without_a_warning(built: Copy, tmp_path: Path) -> None:
    """Made over a stand-in, for the program itself can only be built on Windows."""
    if shutil.which("makensis") is None:
        pytest.skip("makensis is not installed")
    folder = tmp_path / "lodestone"
    shutil.copytree(TREE / "build" / "icons", tmp_path / "icons")
    (folder / "_internal").mkdir(parents=True)
    (folder / "licences").mkdir()
    for name in ("lodestone.exe", "lodestone-window.exe", "_internal/a.dll", "licences/README.txt"):
        (folder / name).write_bytes(b"MZ")
    shutil.copy(built.folder / "LICENSE.txt", folder)
    shutil.copy(built.folder / "NOTICE.txt", folder)
    installer = tmp_path / "lodestone-1.1.0-setup.exe"
    windows.compile_installer(TREE, folder, installer, version=__version__)
    assert installer.read_bytes()[:2] == b"MZ"
