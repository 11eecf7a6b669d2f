# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is checked of a built program before it is packed, and of the packed files."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from typing import Any, Final

from freezing import licences, system
from freezing.archives import entries
from freezing.places import Places

MOST_UNPACKED: Final = 200_000_000
OURS: Final = ("_internal/desktop_app/", "_internal/resources/", "licences/")
"""Folders that follow the tree and the locks; what is in them is compared with those, not with a list."""


def check(places: Places) -> str:
    """Check the folder of the program and say how large it is; a fault ends the build."""
    size = sum(path.stat().st_size for _, path in entries(places.folder) if _is_plain(path))
    faults = licences.found_inside(places.folder, licences.Rules.read(places.tree))
    if size > MOST_UNPACKED:
        faults.append(f"{size / 1e6:.0f} MB are more than {MOST_UNPACKED / 1e6:.0f} MB")
    if sys.platform.startswith("linux"):
        faults += asked_of_the_system(places)
    if faults:
        sys.exit("\n".join(("build: the folder of the program is not as it should be:", *faults)))
    lines = [f"# CPython {sys.version_info[0]}.{sys.version_info[1]}", *listing(places.folder)]
    (places.work / "contents.txt").write_text("\n".join(lines) + "\n", "utf-8")
    return f"({size / 1e6:.0f} MB)"


def listing(folder: Path) -> list[str]:
    """Return the files of the folder as they are kept in packaging/contents.txt, without what differs by version."""
    names = {_without_versions(name) for name, path in entries(folder) if not path.is_dir()}
    return sorted(name for name in names if not name.startswith(OURS))


def _without_versions(name: str) -> str:
    name = re.sub(r"\.cpython-\d+[\w-]*\.so$", ".so", name)
    name = re.sub(r"-[0-9a-f]{8}\.so[.\d]*$", ".so", name)  # the libraries inside wheels
    name = re.sub(r"python3\.\d+", "python3", name)
    return re.sub(r"(\.so)[.\d]+$", r"\1", name)


def asked_of_the_system(places: Places) -> list[str]:
    """Return where what the program needs of a system differs from what its package asks for."""
    stated = stated_libraries(places.tree)
    listed = stated["depends"].keys() | stated["recommends"].keys()
    needed = system.needed_outside(places.folder) - stated["perhaps"].keys()
    return [
        *(f"{name} is needed and not in packaging/linux/libraries.toml" for name in needed - listed),
        *(f"{name} is in packaging/linux/libraries.toml and not needed" for name in listed - needed),
    ]


def stated_libraries(tree: Path) -> dict[str, Any]:
    """Return which library comes from which package, as the tree states it."""
    return tomllib.loads((tree / "packaging" / "linux" / "libraries.toml").read_text("utf-8"))


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
