# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is handed to a Windows: zip and installer, and the proof that nothing of Wine's is in them."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from freezing import archives, windows
from wine import interpreter, prefix
from wine.prefix import OUT, SYSTEM, TREE

WORK: Final = OUT / "build"
DIST: Final = OUT / "dist"
FOLDER: Final = WORK / "lodestone"
SIGNS: Final = (b"Lodestone: stands in for what Wine lacks", b"Wine builtin DLL", b"Wine placeholder DLL")
"""What stands in every stand-in, and in every library of Wine."""


def build() -> str:
    """Build the program and its zip, by the same script as on Windows."""
    done = prefix.run(
        interpreter.PROGRAM, TREE / "packaging" / "build.py", "--to", WORK, "--dist", DIST, "--no-installer",
        env={**interpreter.own_pip(), "SOURCE_DATE_EPOCH": _epoch()},
    )  # fmt: skip
    if done.returncode != 0:
        raise SystemExit("windows: the program was not built; see the lines above")
    return f"({_zip().stat().st_size / 1e6:.1f} MB)"


def _epoch() -> str:
    asked = ["git", "-C", str(TREE), "log", "-1", "--format=%ct"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()


def _zip() -> Path:
    (found,) = DIST.glob("*.zip")
    return found


def installer() -> Path:
    """Return where the installer lies."""
    return _zip().with_name(f"{_zip().stem}-setup.exe")


def pack_installer() -> str:
    """Pack the installer with Debian's NSIS, which packs the same as on Windows; then the checksums of all."""
    (version,) = {file.name.split("-")[1] for file in DIST.glob("*.zip")}
    windows.compile_installer(TREE, FOLDER, installer(), version=version)
    archives.check_sizes(DIST)
    archives.write_sums(DIST)
    return f"({installer().stat().st_size / 1e6:.1f} MB)\n{(DIST / 'SHA256SUMS').read_text('utf-8')}".rstrip()


def must_be_windows_own() -> str:
    """End the build if a file of Wine's, or one that stands in for what Wine lacks, lies in what is packed.

    The folder is what both packages hold; the zip is unpacked and compared. The list of parts names each library.
    """
    there = {_sha256(file) for file in SYSTEM.iterdir() if file.is_file()}
    faults = [
        f"{file.relative_to(FOLDER)}: {reason}"
        for file in libraries(FOLDER)
        for reason in reasons_against(file, there)
    ]
    faults += list(not_listed(FOLDER, DIST))
    unpacked = OUT / "unpacked"
    shutil.rmtree(unpacked, ignore_errors=True)
    shutil.unpack_archive(_zip(), unpacked)
    folder = unpacked / "lodestone"
    packed, built = (
        {name: _sha256(path) for name, path in archives.entries(one) if path.is_file()}
        for one in (folder, FOLDER)
    )
    faults += [
        f"{name}: not the same in the zip"
        for name in packed.keys() | built.keys()
        if packed.get(name) != built.get(name)
    ]
    if faults:
        raise SystemExit("\n".join(("windows: what was packed is not as it should be:", *sorted(faults))))
    return f"({len(list(libraries(FOLDER)))} programs and libraries, each listed)"


def reasons_against(file: Path, of_wine: set[str]) -> list[str]:
    """Return why a library may not be packed."""
    content = file.read_bytes()
    found = []
    if file.name.lower() in prefix.STAND_INS:
        found.append("it is called like what stands in for Windows' own")
    if any(sign in content for sign in SIGNS):
        found.append("it is of Wine, or stands in for what Wine lacks")
    if hashlib.sha256(content).hexdigest() in of_wine:
        found.append("the same file lies in the folder of Wine's system")
    return found


def libraries(folder: Path) -> Iterator[Path]:
    """Yield each file of a folder that Windows loads, whatever it is called."""
    for _, path in archives.entries(folder):
        if path.is_file():
            with path.open("rb") as file:
                if file.read(2) == b"MZ":
                    yield path


def not_listed(folder: Path, dist: Path) -> Iterator[str]:
    """Yield each library that the list of parts does not name with the checksum that it has."""
    (listing,) = dist.glob("*.cdx.json")
    listed = _listed(json.loads(listing.read_text("utf-8")))
    for file in libraries(folder):
        place = file.relative_to(folder).as_posix().removeprefix("_internal/")
        if file.parent != folder and (place, _sha256(file)) not in listed:
            yield f"{place}: not in the list of parts, {listing.name}"


def _listed(part: dict[str, object]) -> set[tuple[str, str]]:
    found = {(str(part.get("name")), str(one["content"])) for one in part.get("hashes", [])}  # type: ignore[attr-defined]
    for below in part.get("components", []):  # type: ignore[attr-defined]
        found |= _listed(below)
    return found


def _sha256(file: Path) -> str:
    return archives.sha256(file)
