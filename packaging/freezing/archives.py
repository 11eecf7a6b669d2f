# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Archives that depend on nothing but what is in them: not on owner, order, umask or the time of the build."""

from __future__ import annotations

import gzip
import hashlib
import stat
import sys
import tarfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

MOST_PACKED: Final = 85_000_000
"""The fonts for Chinese and Hangul and the tables of names take 12 MB of it, what signs and checks signatures 4 MB,
what sets names in scripts that are shaped 2.5 MB, the tables of names that come built 2 MB."""
_ZIP_BEGINS: Final = 315_532_800  # a zip file cannot state a day before 1980
_PLAIN: Final = 0o644
_PROGRAM: Final = 0o755


def entries(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield everything below a folder, by name; a link to a folder is one entry and is not entered."""
    found = [path for path in folder.rglob("*") if path.is_symlink() or path.exists()]
    yield from sorted((path.relative_to(folder).as_posix(), path) for path in found)


def mode_of(path: Path) -> int:
    """Return what anybody may do with a file: read it, and run it if its maker may."""
    if path.is_dir():
        return _PROGRAM
    return _PROGRAM if path.stat().st_mode & stat.S_IXUSR else _PLAIN


def write_tar(folder: Path, archive: Path, top: str, epoch: int) -> None:
    """Pack a folder so that unpacking gives one folder, ``top``."""
    with (
        archive.open("wb") as raw,
        gzip.GzipFile("", "wb", compresslevel=9, fileobj=raw, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        tar.addfile(_member(top, folder, epoch))
        for name, path in entries(folder):
            _add(tar, _member(f"{top}/{name}", path, epoch), path)


def _add(tar: tarfile.TarFile, member: tarfile.TarInfo, path: Path) -> None:
    if not member.isreg():
        tar.addfile(member)
        return
    with path.open("rb") as file:
        tar.addfile(member, file)


def _member(name: str, path: Path, epoch: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.mtime = epoch
    member.uname = member.gname = "root"
    if path.is_symlink():
        member.type, member.linkname, member.mode = tarfile.SYMTYPE, str(path.readlink()), 0o777
    elif path.is_dir():
        member.type, member.mode = tarfile.DIRTYPE, _PROGRAM
    else:
        member.size, member.mode = path.stat().st_size, mode_of(path)
    return member


def write_zip(folder: Path, archive: Path, top: str, epoch: int) -> None:
    """Pack a folder so that unpacking gives one folder, ``top``; links are packed as what they lead to."""
    date = time.gmtime(max(epoch, _ZIP_BEGINS))[:6]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, path in entries(folder):
            if path.is_dir():
                continue
            member = zipfile.ZipInfo(f"{top}/{name}", date)
            member.create_system = 3  # else it states the system that packed
            member.external_attr = (stat.S_IFREG | mode_of(path)) << 16
            member.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(member, path.read_bytes(), compresslevel=9)


def check_sizes(dist: Path) -> None:
    """Check the files that carry the program; one that is too large ends the build."""
    for file in sorted(dist.iterdir()):
        if file.stat().st_size > MOST_PACKED:
            sys.exit(f"build: {file.name} is larger than {MOST_PACKED / 1e6:.0f} MB")


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_sums(folder: Path) -> None:
    """Write ``SHA256SUMS`` over the files of a folder, in the form that ``sha256sum --check`` reads.

    A file whose name begins with a dot is a note of the build and is not handed on.
    """
    found = (file for file in folder.iterdir() if not file.name.startswith("."))
    files = sorted(file for file in found if file.name != "SHA256SUMS")
    lines = [f"{sha256(file)}  {file.name}\n" for file in files]
    (folder / "SHA256SUMS").write_text("".join(lines), "utf-8", newline="\n")
