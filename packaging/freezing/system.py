# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What Debian knows of the libraries that were taken from the system that builds, and of those that are left to it."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path


@cache
def package_of(file: Path) -> str:
    """Return the package that a file of the system belongs to.

    Errors: ValueError if it belongs to none.
    """
    if shutil.which("dpkg-query") is None:
        raise ValueError(
            f"{file} is inside the program, and nothing tells whose it is: this system has no dpkg-query. "
            "Name its licence in packaging/licences.toml or leave it out in packaging/freezing/selection.py"
        )
    # Debian moved /lib to /usr/lib; its own list of files has the one or the other.
    for name in dict.fromkeys((file.resolve(), file, Path("/usr", *file.parts[1:]))):
        found = subprocess.run(
            ["dpkg-query", "--search", str(name)], check=False, capture_output=True, text=True
        )
        if found.returncode == 0:
            return found.stdout.partition(":")[0]
    raise ValueError(f"{file} is inside the program, and nothing tells whose it is")


@cache
def version_of(package: str) -> str:
    """Return the version of an installed package."""
    asked = ["dpkg-query", "--show", "--showformat=${Version}\n", package]
    told = subprocess.run(asked, check=True, capture_output=True, text=True)
    return told.stdout.splitlines()[0]


def copyright_of(package: str) -> Path:
    """Return the file that states the copyright of a package.

    Errors: FileNotFoundError if the package is not installed.
    """
    return Path("/usr/share/doc", package, "copyright").resolve(strict=True)


def is_elf(file: Path) -> bool:
    """Tell whether a file is a program or a library of Linux."""
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def elf_files(folder: Path) -> list[Path]:
    """Return the programs and libraries below a folder."""
    found = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return sorted(file for file in found if is_elf(file))


@cache
def headers(file: Path) -> str:
    """Return what a library says of itself, as objdump prints it."""
    asked = ["objdump", "--private-headers", str(file)]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout


def needed_by(file: Path) -> set[str]:
    """Return the libraries that one cannot be loaded without."""
    return set(re.findall(r"^\s*NEEDED\s+(\S+)", headers(file), re.MULTILINE))


def needed_outside(folder: Path) -> set[str]:
    """Return the libraries that a folder needs and does not hold where they would be found.

    What lies at the top of the folder is what starts the program. The system loads it before anybody can tell it to
    look into the folder for libraries, so that those have to be the system's unless the file itself names the place.
    """
    here = {file.name for file in folder.rglob("*.so*")}
    needed = set[str]()
    for file in elf_files(folder):
        starts = file.parent == folder and not names_a_place(file)
        needed |= needed_by(file) if starts else needed_by(file) - here
    return needed


def names_a_place(file: Path) -> bool:
    """Tell whether a program or library says itself where its libraries lie."""
    return re.search(r"^\s*(RPATH|RUNPATH)\s", headers(file), re.MULTILINE) is not None


def glibc_needed(folder: Path) -> str:
    """Return the oldest version of the C library that everything in a folder runs with, such as ``2.38``."""
    found = (re.findall(r"\bGLIBC_2\.(\d+)", headers(file)) for file in elf_files(folder))
    return f"2.{max(int(number) for numbers in found for number in numbers)}"
