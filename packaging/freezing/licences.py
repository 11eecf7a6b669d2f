# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Whether the licences of all parts let the program be given away, and the texts that have to go with it."""

from __future__ import annotations

import re
import shutil
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from license_expression import ExpressionError, get_spdx_licensing

from freezing.component import Component
from freezing.places import Places

_SPDX = get_spdx_licensing()
_TEXTS: Final = (".txt", ".md", ".json")


@dataclass(frozen=True, slots=True)
class Rules:
    """Which licences are allowed, and what must not be found in any file."""

    allowed: frozenset[str]
    not_inside: dict[str, str]
    meant: dict[str, list[str]]
    """Where a word that tells of something left out is there for another reason, by the beginning of the place."""
    without_text: frozenset[str]
    """Licences that ask for no text to go along."""

    @classmethod
    def read(cls, tree: Path) -> Rules:
        """Return the rules of the tree."""
        stated = read_stated(tree)
        crates = {name: f"/{name}-" for name in stated["crates"]["elsewhere"]}
        return cls(
            frozenset(stated["allowed"]),
            {**stated["not_inside"], **crates},
            stated["not_inside_but"],
            frozenset(stated["no_text_needed"]),
        )

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


def read_stated(tree: Path, system: str = sys.platform) -> dict[str, Any]:
    """Return what the tree states of licences, with what is left out on this system alone among what is left out."""
    stated = tomllib.loads((tree / "packaging" / "licences.toml").read_text("utf-8"))
    stated["not_inside"].update(stated["not_inside_on"].get(system, {}))
    return stated


def faults(inside: Iterable[Component], rules: Rules) -> list[str]:
    """Return each part that must not be given away like this, as a sentence."""
    return [
        f"{path}: {part.licence or 'no licence is known'}"
        for path, part in _with_parts(inside)
        if not rules.allow(part.licence)
    ]


def without_text(inside: Iterable[Component], rules: Rules) -> list[str]:
    """Return each part whose licence text would not lie beside the program, as a sentence."""
    found = []
    for part in inside:
        if not part.texts and part.kind != "font" and part.licence not in rules.without_text:
            found.append(f"{part.name} {part.version}: there is no text of {part.licence}")
        beside = "".join(text.read_text("utf-8", "replace") for text in part.texts)
        for below in part.parts:
            if not _has_text(below, beside, rules):
                found.append(
                    f"{part.name}, {below.name} {below.version}: there is no text of {below.licence}"
                )
    return found


def _has_text(below: Component, beside: str, rules: Rules) -> bool:
    """Tell whether a part of a part has its text; ``beside`` is what lies there for the whole."""
    if below.kind == "library" or below.texts or below.licence in rules.without_text:
        return True
    return bool(below.words) and below.words in beside


def found_inside(folder: Path, rules: Rules) -> list[str]:
    """Return what was said to be left out and is in a file of the folder all the same. Texts are passed over."""
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    found = []
    for file in sorted(files):
        place = file.relative_to(folder).as_posix()
        content = b"" if place.endswith(_TEXTS) else file.read_bytes()
        found += [
            f"{place}: {name}"
            for name, sign in rules.not_inside.items()
            if sign.encode() in content and not place.startswith(tuple(rules.meant.get(name, ())))
        ]
    return found


def _with_parts(inside: Iterable[Component]) -> Iterator[tuple[str, Component]]:
    for part in inside:
        yield f"{part.name} {part.version}", part
        for below in part.parts:
            # the libraries of a package are under the licence of the package
            if part.kind != "package":
                yield f"{part.name} {part.version}, {below.name} {below.version}".rstrip(), below


def write(inside: Iterable[Component], places: Places, beside: Path) -> None:
    """Lay the texts of all licences into a folder, with one list of what is under which."""
    folder, common = beside / "licences", places.tree / "resources" / "licences"
    shutil.copytree(common, folder)
    for name in ("LICENSE", "NOTICE"):
        shutil.copy(places.tree / name, beside / f"{name}.txt")
    lines = []
    for part in inside:
        home = folder / _file_name(part.name)
        laid = [_laid(text, home, common) for text in part.texts]
        lines.append(f"{part.name} {part.version}: {_stated(part)}{_where(laid)}")
        for below in part.parts:
            if below.kind in NAMED:
                laid = [_laid(text, home, common) for text in below.texts]
                name = f"{below.name} {below.version}".rstrip()
                lines.append(f"    {name}: {below.licence}{_where(laid)}")
    head = (places.tree / "packaging" / "licences_head.txt").read_text("utf-8")
    (folder / LIST).write_text(head + "\n" + "\n".join(lines) + "\n", "utf-8", newline="\n")


NAMED: Final = ("crate", "part")
"""What is named below the part that holds it; its libraries are files, and stand in the list for programs."""
LIST: Final = "README.txt"


def _stated(part: Component) -> str:
    libraries = {below.licence for below in part.parts if below.kind not in NAMED}
    own = {licence for licence in libraries if licence} - {part.licence}
    return part.licence + (f"; in it also {', '.join(sorted(own))}" if own else "")


def _where(laid: Iterable[str]) -> str:
    named = ", ".join(dict.fromkeys(laid))
    return f" [{named}]" if named else ""


def _laid(text: Path, home: Path, common: Path) -> str:
    """Lay a text into the folder of a part and return its place; what all share lies at the top already."""
    if text.is_relative_to(common):
        return text.relative_to(common).as_posix()
    home.mkdir(exist_ok=True)
    name = _distinct(home, text)
    (home / name).write_bytes(text.read_bytes())
    return f"{home.name}/{name}"


def _file_name(name: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name).strip("-")


def _distinct(home: Path, text: Path) -> str:
    """Return a name for a text; two of one name come from folders of different names. The same text lies there once."""
    plain = text.name if "." in text.name else f"{text.name}.txt"
    there = home / plain
    if there.exists() and there.read_bytes() != text.read_bytes():
        return f"{text.parent.name}-{plain}"
    return plain
