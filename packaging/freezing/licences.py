# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whether the licences of all parts let the program be given away, and the texts that have to go with it."""

from __future__ import annotations

import re
import shutil
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from license_expression import ExpressionError, get_spdx_licensing

from freezing.components import Component
from freezing.places import Places

_SPDX = get_spdx_licensing()


@dataclass(frozen=True, slots=True)
class Rules:
    """Which licences are allowed, and what must not be found in any file."""

    allowed: frozenset[str]
    not_inside: dict[str, str]

    @classmethod
    def read(cls, tree: Path) -> Rules:
        """Return the rules of the tree."""
        stated = tomllib.loads((tree / "packaging" / "licences.toml").read_text("utf-8"))
        return cls(frozenset(stated["allowed"]), stated["not_inside"])

    def allow(self, expression: str) -> bool:
        """Tell whether an SPDX expression leaves a way to use the thing under allowed licences alone."""
        try:
            parsed = _SPDX.parse(expression, validate=True, strict=True)
        except ExpressionError:
            return False
        return parsed is not None and self._allow(parsed)

    def _allow(self, parsed: object) -> bool:
        match type(parsed).__name__, getattr(parsed, "args", ()):
            case "OR", parts:
                return any(map(self._allow, parts))
            case "AND", parts:
                return all(map(self._allow, parts))
            case _:
                return str(parsed) in self.allowed


def faults(inside: Iterable[Component], rules: Rules) -> list[str]:
    """Return each part that must not be given away like this, as a sentence."""
    return [
        f"{path}: {part.licence or 'no licence is known'}"
        for path, part in _with_parts(inside)
        if not rules.allow(part.licence)
    ]


def found_inside(folder: Path, rules: Rules) -> list[str]:
    """Return what was said to be left out and is in a file of the folder all the same."""
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    return [
        f"{file.relative_to(folder)}: {name}"
        for file in sorted(files)
        for name, sign in rules.not_inside.items()
        if sign.encode() in file.read_bytes()
    ]


def _with_parts(inside: Iterable[Component]) -> Iterator[tuple[str, Component]]:
    for part in inside:
        yield f"{part.name} {part.version}", part
        for below in part.parts:
            # the libraries of a package are under the licence of the package
            if part.kind != "package":
                yield f"{part.name} {part.version}, {below.name} {below.version}".rstrip(), below


def write(inside: Iterable[Component], places: Places) -> None:
    """Lay the texts of all licences into the program's folder, with one list of what is under which."""
    folder = places.folder / "licences"
    shutil.copytree(places.tree / "resources" / "licences", folder)
    for name in ("LICENSE", "NOTICE"):
        shutil.copy(places.tree / name, places.folder / f"{name}.txt")
    lines = []
    for part in inside:
        home = folder / _file_name(part.name)
        for text in part.texts:
            home.mkdir(exist_ok=True)
            (home / _distinct(home, text)).write_bytes(text.read_bytes())
        lines.append(f"{part.name} {part.version}: {_stated(part)}")
    head = (places.tree / "packaging" / "licences_head.txt").read_text("utf-8")
    (folder / "README.txt").write_text(head + "\n" + "\n".join(lines) + "\n", "utf-8")


def _stated(part: Component) -> str:
    own = {below.licence for below in part.parts if below.licence} - {part.licence}
    return part.licence + (f"; in it also {', '.join(sorted(own))}" if own else "")


def _file_name(name: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name).strip("-")


def _distinct(home: Path, text: Path) -> str:
    """Return a name for a text; two of one name come from folders of different names."""
    plain = text.name if "." in text.name else f"{text.name}.txt"
    return f"{text.parent.name}-{plain}" if (home / plain).exists() else plain
