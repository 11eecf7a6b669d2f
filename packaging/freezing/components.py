# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the built program consists of: every part that somebody else made, with its version, licence and texts.

A file that no part owns ends the build: nothing goes out that nobody can name.
"""

from __future__ import annotations

import json
import platform
import re
import sys
import sysconfig
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from fnmatch import fnmatchcase
from importlib.metadata import Distribution, PackageMetadata, distributions
from pathlib import Path
from typing import Any

from freezing import parts, system, trial
from freezing.archives import sha256
from freezing.component import Component
from freezing.licences import read_stated
from freezing.origins import Piece, pieces
from freezing.places import Places

LOADER = "pyinstaller"
"""What starts Python in the built program, and so is inside although the program does not ask for it."""

FILES = ("BINARY", "EXTENSION")
"""What PyInstaller calls the files that the system loads; a module of Python in such a file is the second."""


def inside(places: Places) -> list[Component]:
    """Return the parts of the built program, in order.

    Errors: ValueError if a file belongs to no part.
    """
    found = _Sorter(places, read_stated(places.tree)).sorted(
        pieces(places.work / "pyinstaller" / "lodestone")
    )
    return sorted(found, key=lambda part: (part.kind, part.name.lower()))


class _Sorter:
    """Puts each piece to the part that it belongs to."""

    def __init__(self, places: Places, stated: dict[str, Any]) -> None:
        self._places, self._stated = places, stated
        self._lock = (places.tree / "requirements.lock").read_text("utf-8").lower()
        self._hashes = _fetched(places.work / "installed.json")
        self._known = {item.name.lower(): item for item in distributions()}
        self._owners = {
            Path(str(item.locate_file(file))): item.name.lower()
            for item in self._known.values()
            for file in item.files or ()
        }

    def sorted(self, found: list[Piece]) -> list[Component]:
        of_distributions: dict[str, list[Piece]] = defaultdict(list, {LOADER: []})
        of_system: dict[str, list[Piece]] = defaultdict(list)
        for piece in found:
            if piece.source in self._owners:
                self._must_be_locked(self._owners[piece.source], piece)
                of_distributions[self._owners[piece.source]].append(piece)
            elif not self._is_known(piece.source):
                of_system[system.package_of(piece.source)].append(piece)
        return [
            *(self._distribution(self._known[name], held) for name, held in of_distributions.items()),
            *(self._package(name, held) for name, held in of_system.items()),
            self._python(found),
            *self._fonts(),
            *(self._shipped(part) for part in self._stated["shipped"]),
        ]

    def _must_be_locked(self, name: str, piece: Piece) -> None:
        """Refuse what only the build needs: it is in the environment, and a library may try to import it."""
        if name != LOADER and not re.search(
            rf"^{re.escape(name.replace('_', '-'))}==", self._lock, re.MULTILINE
        ):
            raise ValueError(f"{piece.place} is of {name}, which is not in requirements.lock")

    def _is_known(self, source: Path) -> bool:
        """Tell whether a file is of the tree, of the build, or of Python itself."""
        roots = (self._places.tree, self._places.work, *roots_of_python())
        return _is_python(source) or any(map(source.is_relative_to, roots))

    def _distribution(self, item: Distribution, held: list[Piece]) -> Component:
        name = item.metadata["Name"]
        meta = item.metadata
        licence = self._stated["distributions"].get(name.lower()) or (
            _said(meta, "License-Expression") or _said(meta, "License")
        )
        libraries = [self._library(piece, item.version, licence) for piece in held if piece.kind in FILES]
        listed = parts.listed_by(item, self._places.tree, self._stated)
        return Component(
            "distribution", name, item.version, licence,
            sha256=self._hashes.get(name.lower(), ""),
            purl=f"pkg:pypi/{name.lower().replace('_', '-')}@{item.version}",
            texts=(*_texts(item), *self._texts_stated(name)),
            parts=tuple(sorted((*libraries, *listed), key=lambda part: part.name)),
        )  # fmt: skip

    def _texts_stated(self, name: str) -> Iterable[Path]:
        return (self._places.tree / text for text in self._stated["texts"].get(name, ()))

    def _library(self, piece: Piece, version: str, licence: str) -> Component:
        """Return a file of a distribution; what the distribution only brings along has a licence of its own."""
        stated = self._stated["libraries"]
        fits = [begin for begin in stated if piece.place.startswith(begin)]
        if fits:
            licence = stated[max(fits, key=len)]
        elif piece.kind == "BINARY":
            licence = ""
        return Component("library", piece.place, version, licence, sha256=self._checksum(piece.place))

    def _checksum(self, place: str) -> str:
        """Return the checksum of a file as it is shipped, which is stripped of what only debuggers read."""
        return sha256(self._places.folder / "_internal" / place)

    def _package(self, name: str, held: list[Piece]) -> Component:
        libraries = tuple(
            Component("library", piece.place, "", "", sha256=self._checksum(piece.place)) for piece in held
        )
        licence = self._stated["packages"].get(name, "")
        return Component(
            "package", name, system.version_of(name), licence,
            texts=(system.copyright_of(name),), parts=libraries,
        )  # fmt: skip

    def _python(self, found: Iterable[Piece]) -> Component:
        version, tree = platform.python_version(), self._places.tree
        held = [piece for piece in found if piece.kind in FILES and self._is_of_python(piece)]
        libraries = (
            Component(
                "library", piece.place, version, self._of_interpreter(piece.source.name),
                sha256=self._checksum(piece.place),
            )
            if piece.place not in trial.BUILT_HERE
            else Component(
                "library", piece.place, "built here", "Apache-2.0", sha256=self._checksum(piece.place)
            )
            for piece in held
        )  # fmt: skip
        inner = parts.incorporated((piece.source for piece in held), tree, self._stated["incorporated"])
        more = tree / "packaging" / "licences" / "python" / "incorporated.txt"
        return Component(
            "interpreter", "CPython", version, "PSF-2.0",
            texts=(_text_of_python(), more), parts=(*libraries, *inner, *trial.standard_library(_text_of_python())),
        )  # fmt: skip

    def _is_of_python(self, piece: Piece) -> bool:
        return piece.source not in self._owners and (
            _is_python(piece.source) or any(map(piece.source.is_relative_to, roots_of_python()))
        )

    def _of_interpreter(self, name: str) -> str:
        """Return the licence of a file of Python: where Python is one folder, others' libraries lie in it."""
        stated = self._stated["interpreter"]
        fits = (licence for pattern, licence in stated.items() if fnmatchcase(name, pattern))
        return next(fits, "PSF-2.0")

    def _fonts(self) -> Iterable[Component]:
        """Yield the fonts that are shipped, and the families that they were made from."""
        folder = self._places.tree / "resources" / "fonts"
        listing = tomllib.loads((folder / "fonts.toml").read_text("utf-8"))
        licence = listing["licence"]
        for font in (*listing["font"], listing["fields"]):
            name = f"{listing['family']} {font['style']}"
            yield Component("font", name, listing["version"], licence, sha256=font["sha256"])
        for source in listing["source"]:
            text = folder / source["licence_text"]
            yield Component("font", source["package"], source["version"], licence, texts=(text,))

    def _shipped(self, part: dict[str, str]) -> Component:
        text = self._places.tree / part["text"]
        return Component("work", part["name"], part["version"], part["licence"], texts=(text,))


def roots_of_python() -> tuple[Path, ...]:
    """Return the folders that hold nothing but Python. On Linux the folder it is installed in may be the system's."""
    library = Path(sysconfig.get_path("stdlib"))
    return (library,) if sys.platform.startswith("linux") else (library, Path(sys.base_prefix))


def _is_python(source: Path) -> bool:
    """Tell whether a file is the interpreter, which Debian keeps with its other libraries."""
    return source.name.startswith("libpython3")


def _text_of_python() -> Path:
    """Return Python's licence: beside its library, on Windows beside the program, else where Debian keeps it."""
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    found = (place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").is_file())
    return next(found, None) or system.copyright_of(f"python3.{sys.version_info.minor}")


def _said(meta: PackageMetadata, field: str) -> str:
    if field not in meta:
        return ""
    return meta[field]


def _fetched(report: Path) -> dict[str, str]:
    """Return the hash of each distribution as it was fetched, by name."""
    installed = json.loads(report.read_text("utf-8"))["install"]
    return {
        item["metadata"]["name"].lower(): item["download_info"]["archive_info"]["hashes"]["sha256"]
        for item in installed
    }


def _texts(item: Distribution) -> Iterable[Path]:
    for file in item.files or ():
        at_home = ".dist-info" in file.parts[0] and "sboms" not in file.parts
        if at_home and ("licenses" in file.parts or "LICEN" in file.name or "NOTICE" in file.name):
            yield Path(str(item.locate_file(file)))
