# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What lies compiled inside other parts: crates of Rust, libraries in wheels, what Python incorporates."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any, Final

from license_expression import get_spdx_licensing

from freezing.component import Component

_SPDX: Final = get_spdx_licensing()


def listed_by(item: Distribution, tree: Path, stated: dict[str, Any]) -> Iterator[Component]:
    """Yield what a distribution itself lists as its parts, as far as it is in the files that are shipped."""
    for file in item.files or ():
        if file.parent.name != "sboms":
            continue
        listed = json.loads(Path(str(item.locate_file(file))).read_text("utf-8"))
        components = {part.get("bom-ref", part["name"]): part for part in listed.get("components", [])}
        compiled = _compiled(listed, components, stated["crates"])
        if compiled is not None:
            yield _standard_library(tree, stated["crates"]["standard"])
        for ref, part in components.items():
            of_itself = part["name"].startswith("PIL.") or part["name"].lower() == item.name.lower()
            left_out = compiled is not None and ref not in compiled
            if not of_itself and not left_out and part["name"] not in stated["not_inside"]:
                yield _part(part, tree, stated)


def _compiled(listed: dict[str, Any], components: dict[str, Any], crates: dict[str, Any]) -> set[str] | None:
    """Return the crates that are compiled into a file, by their references; None if the list is not one of crates.

    Starting from the distribution, a crate that only helps to compile is not entered: what only it needs is not in.
    """
    root = listed["metadata"].get("component", {})
    if not root.get("purl", "").startswith("pkg:cargo/"):
        return None
    needs = {row["ref"]: row.get("dependsOn", []) for row in listed.get("dependencies", [])}
    out = {*crates["build_only"], *crates["elsewhere"]}
    found, left = set[str](), [root["bom-ref"]]
    while left:
        ref = left.pop()
        if ref in found or components.get(ref, root)["name"] in out:
            continue
        found.add(ref)
        left += needs.get(ref, [])
    return found


def _part(part: dict[str, Any], tree: Path, stated: dict[str, Any]) -> Component:
    name, purl = part["name"], part.get("purl", "")
    licence = stated["parts"].get(name) or _licence_in(part)
    is_crate = purl.startswith("pkg:cargo/")
    return Component(
        "crate" if is_crate else "part", name, part.get("version", ""), licence, purl=purl,
        texts=tuple(texts_of(name, licence, tree)) if is_crate else (),
        words=stated["within"].get(name, ""),
    )  # fmt: skip


def _standard_library(tree: Path, stated: dict[str, str]) -> Component:
    name, licence = stated["name"], stated["licence"]
    return Component("crate", name, "", licence, texts=tuple(texts_of(name, licence, tree)))


def _licence_in(part: dict[str, Any]) -> str:
    """Return the licence that a CycloneDX component states, as one expression."""
    found = []
    for choice in part.get("licenses", []):
        licence = choice.get("license", {})
        found.append(choice.get("expression") or licence.get("id") or licence.get("name") or "")
    if len(found) == 1:
        return str(found[0])
    return " AND ".join(f"({one})" if " " in one else one for one in found)


def texts_of(name: str, licence: str, tree: Path) -> list[Path]:
    """Return the texts that go along with a crate: of a choice those of the first way for which all texts lie here.

    Empty if there is none.
    """
    folder = tree / "packaging" / "licences"
    parsed = _SPDX.parse(licence)
    return (_ways(parsed, folder, name) or []) if parsed is not None else []


def _ways(parsed: Any, folder: Path, name: str) -> list[Path] | None:
    kind, parts = type(parsed).__name__, getattr(parsed, "args", ())
    if kind in ("AND", "OR"):
        ways = [_ways(part, folder, name) for part in parts]
        kept = [way for way in ways if way is not None]
        if kind == "OR":
            return kept[0] if kept else None
        return [text for way in kept for text in way] if len(kept) == len(ways) else None
    common, own = folder / f"{parsed}.txt", folder / "crates" / f"{name}.txt"
    return next(([text] for text in (common, own) if text.is_file()), None)


def incorporated(modules: Iterable[Path], tree: Path, stated: list[dict[str, str]]) -> Iterator[Component]:
    """Yield what Python's own modules hold of others, each proved by words in the file of the module.

    A Python that uses the system's copy instead does not hold it.
    """
    files = {file.name.partition(".")[0]: file for file in modules}
    for part in stated:
        file = files.get(part["module"])
        if file is not None and part["sign"].encode() in file.read_bytes():
            text = (tree / part["text"],)
            version = _version(part["version"])
            yield Component("part", part["name"], version, part["licence"], texts=text)


def _version(where: str) -> str:
    module, _, name = where.partition(".")
    found = getattr(import_module(module), name)
    return found if isinstance(found, str) else ".".join(map(str, found))
