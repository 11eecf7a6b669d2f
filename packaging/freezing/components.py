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
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from freezing import system
from freezing.archives import sha256
from freezing.origins import Piece, pieces
from freezing.places import Places

LOADER = "pyinstaller"
"""What starts Python in the built program, and so is inside although the program does not ask for it."""


@dataclass(frozen=True, slots=True)
class Component:
    """One part. ``licence`` is an SPDX expression, empty if none is known; ``texts`` are files to ship."""

    kind: str
    name: str
    version: str
    licence: str
    sha256: str = ""
    purl: str = ""
    texts: tuple[Path, ...] = ()
    parts: tuple[Component, ...] = ()


def inside(places: Places) -> list[Component]:
    """Return the parts of the built program, in order.

    Errors: ValueError if a file belongs to no part.
    """
    stated = tomllib.loads((places.tree / "packaging" / "licences.toml").read_text("utf-8"))
    found = _Sorter(places, stated).sorted(pieces(places.work / "pyinstaller" / "lodestone"))
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
            *(
                self._distribution(self._known[name], held)
                for name, held in of_distributions.items()
            ),
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
        roots = (self._places.tree, self._places.work, Path(sysconfig.get_path("stdlib")))
        return _is_python(source) or any(map(source.is_relative_to, roots))

    def _distribution(self, item: Distribution, held: list[Piece]) -> Component:
        name = item.metadata["Name"]
        meta = item.metadata
        licence = self._stated["distributions"].get(name.lower()) or (
            meta["License-Expression"] or meta["License"] or ""
        )
        libraries = [self._library(piece, item.version) for piece in held if piece.kind == "BINARY"]
        return Component(
            "distribution", name, item.version, licence,
            sha256=self._hashes.get(name.lower(), ""),
            purl=f"pkg:pypi/{name.lower().replace('_', '-')}@{item.version}",
            texts=tuple(_texts(item)),
            parts=tuple(sorted((*libraries, *self._stated_parts(item)), key=lambda part: part.name)),
        )  # fmt: skip

    def _library(self, piece: Piece, version: str) -> Component:
        stated = self._stated["libraries"]
        fits = [begin for begin in stated if piece.place.startswith(begin)]
        licence = stated[max(fits, key=len)] if fits else ""
        return Component(
            "library", piece.place, version, licence, sha256=self._checksum(piece.place)
        )

    def _checksum(self, place: str) -> str:
        """Return the checksum of a file as it is shipped, which is stripped of what only debuggers read."""
        return sha256(self._places.folder / "_internal" / place)

    def _stated_parts(self, item: Distribution) -> Iterable[Component]:
        """Yield what a distribution itself lists as its parts, such as the Rust code in it."""
        for file in item.files or ():
            if file.parent.name == "sboms":
                listed = json.loads(Path(str(item.locate_file(file))).read_text("utf-8"))
                yield from self._listed(listed.get("components", []), item)

    def _listed(self, listed: list[dict[str, Any]], item: Distribution) -> Iterable[Component]:
        for part in listed:
            name = part["name"]
            of_itself = name.startswith("PIL.") or name.lower() == item.name.lower()
            if of_itself or name in self._stated["not_inside"]:
                continue
            licence = self._stated["parts"].get(name) or _licence_in(part)
            yield Component(
                "part", name, part.get("version", ""), licence, purl=part.get("purl", "")
            )

    def _package(self, name: str, held: list[Piece]) -> Component:
        libraries = tuple(
            Component("library", piece.place, "", "", sha256=self._checksum(piece.place))
            for piece in held
        )
        licence = self._stated["packages"].get(name, "")
        return Component(
            "package", name, system.version_of(name), licence,
            texts=(system.copyright_of(name),), parts=libraries,
        )  # fmt: skip

    def _python(self, found: Iterable[Piece]) -> Component:
        version = platform.python_version()
        text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
        if not text.exists():
            text = system.copyright_of(f"python3.{sys.version_info.minor}")
        libraries = tuple(
            Component(
                "library", piece.place, version, "PSF-2.0", sha256=self._checksum(piece.place)
            )
            for piece in found
            if _is_python(piece.source)
        )
        return Component(
            "interpreter", "CPython", version, "PSF-2.0", texts=(text,), parts=libraries
        )

    def _fonts(self) -> Iterable[Component]:
        """Yield the fonts that are shipped, and the two families that they were made from."""
        folder = self._places.tree / "resources" / "fonts"
        listing = tomllib.loads((folder / "fonts.toml").read_text("utf-8"))
        licence = listing["licence"]
        for font in listing["font"]:
            name = f"{listing['family']} {font['style']}"
            yield Component("font", name, listing["version"], licence, sha256=font["sha256"])
        for source in listing["source"]:
            text = folder / source["licence_text"]
            yield Component("font", source["package"], source["version"], licence, texts=(text,))

    def _shipped(self, part: dict[str, str]) -> Component:
        text = self._places.tree / part["text"]
        return Component("work", part["name"], part["version"], part["licence"], texts=(text,))


def _is_python(source: Path) -> bool:
    """Tell whether a file is the interpreter, which Debian keeps with its other libraries."""
    return source.name.startswith("libpython3")


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


def _licence_in(part: dict[str, Any]) -> str:
    """Return the licence that a CycloneDX component states, as one expression."""
    stated = []
    for choice in part.get("licenses", []):
        licence = choice.get("license", {})
        stated.append(choice.get("expression") or licence.get("id") or licence.get("name") or "")
    return " AND ".join(f"({one})" if " " in one else one for one in stated)
