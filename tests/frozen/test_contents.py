# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is inside the built program, and what is not."""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema.validators import validator_for
from referencing import Registry, Resource

from freezing import contents, selection
from freezing.archives import entries
from freezing.origins import pieces
from tests.frozen.conftest import TREE, Copy

pytestmark = pytest.mark.frozen

WORK, DIST = TREE / "build", TREE / "dist"
SCHEMAS = "http://cyclonedx.org/schema/"
TEST_TOOLS = re.compile(
    r"(_?pytest|pytestqt|xdist|hypothesis|coverage|mypy|ruff|pypdf|fontTools|importlinter|grimp|unittest"
    r"|jsonschema|cyclonedx|license_expression|PyInstaller|pip|setuptools|tests?)"
)


def _files(folder: Path) -> list[Path]:
    return [path for _, path in entries(folder) if path.is_file() and not path.is_symlink()]


def test_no_test_and_no_tool_of_the_tests_is_inside(built: Copy) -> None:
    modules = {piece.place.partition(".")[0] for piece in pieces(WORK / "pyinstaller/lodestone")}
    folders = {part for name, _ in entries(built.folder) for part in Path(name).parts[1:]}
    assert [name for name in sorted(modules | folders) if TEST_TOOLS.fullmatch(name)] == []
    assert "desktop_app.ui.app" in {piece.place for piece in pieces(WORK / "pyinstaller/lodestone")}


def test_nothing_tells_where_it_was_built(built: Copy) -> None:
    signs = (str(TREE).encode(), str(WORK).encode())
    telling = [
        file for file in _files(built.folder) if any(sign in file.read_bytes() for sign in signs)
    ]
    assert telling == []


def test_every_resource_and_every_migration_is_inside(built: Copy) -> None:
    for folder in ("resources", "desktop_app/storage/migrations"):
        found = list(selection.data_files(TREE, folder))
        assert found
        for file, place in found:
            shipped = built.folder / "_internal" / place / file.name
            assert shipped.read_bytes() == file.read_bytes(), shipped


def test_every_module_of_the_program_is_inside() -> None:
    inside = {piece.place for piece in pieces(WORK / "pyinstaller/lodestone")}
    of_tree = {
        ".".join(file.relative_to(TREE).with_suffix("").parts).removesuffix(".__init__")
        for file in (TREE / "desktop_app").rglob("*.py")
    }
    run_as_script = {"desktop_app.__main__", "desktop_app.storage.migrations.env"}
    numbered = {
        name for name in of_tree if re.search(r"\.\d", name)
    }  # migrations; Alembic reads the files
    assert of_tree - inside - run_as_script - numbered == set()


def test_the_files_are_the_ones_that_are_expected(built: Copy) -> None:
    """The list is kept for one series of Python, for each has libraries of its own, and so has the Qt that fits it."""
    kept_for, *expected = (TREE / "packaging" / "contents.txt").read_text("utf-8").splitlines()
    series = ".".join(map(str, sys.version_info[:2]))
    if kept_for != f"# CPython {series}":
        pytest.skip(f"the list is kept for {kept_for.removeprefix('# ')}, this is {series}")
    assert contents.listing(built.folder) == expected, (
        "if that is meant: cp build/contents.txt packaging/contents.txt"
    )


def test_licences_are_inside_with_their_texts(built: Copy) -> None:
    folder = built.folder / "licences"
    stated = (folder / "README.txt").read_text("utf-8")
    for name in ("PySide6_Essentials", "shiboken6", "CPython", "pikepdf", "SQLAlchemy", "Tabler"):
        assert f"\n{name}" in stated
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / "LGPL-3.0.txt").read_text("utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (folder / "GPL-3.0.txt").read_text("utf-8")
    assert "libQt6Core.so.6" in (folder / "qt" / "replace-qt.txt").read_text("utf-8")
    assert (built.folder / "LICENSE.txt").exists()
    assert (built.folder / "NOTICE.txt").exists()


def test_what_the_page_on_replacing_qt_names_is_there(built: Copy) -> None:
    page = (built.folder / "licences" / "qt" / "replace-qt.txt").read_text("utf-8")
    places = re.findall(r"^    (_internal/\S+)", page, re.MULTILINE)
    assert len(places) == 4
    assert all((built.folder / place).is_dir() for place in places)


def test_the_list_of_components_is_valid_and_dated_with_the_sources() -> None:
    listed = json.loads(next(DIST.glob("*.cdx.json")).read_text("utf-8"))
    schemas = next((WORK / "env").rglob("cyclonedx/schema/_res"))
    registry: Registry[Any] = Registry().with_resources(
        (SCHEMAS + file.name, Resource.from_contents(json.loads(file.read_text("utf-8"))))
        for file in schemas.glob("*.SNAPSHOT.schema.json")
    )
    schema = json.loads((schemas / "bom-1.6.SNAPSHOT.schema.json").read_text("utf-8"))
    faults = validator_for(schema)(schema, registry=registry).iter_errors(listed)
    assert [fault.message for fault in faults] == []
    names = {part["name"] for part in listed["components"]}
    assert {"PySide6_Essentials", "SQLAlchemy", "CPython", "Tabler Icons"} <= names


def test_each_library_of_qt_is_listed_with_its_checksum(built: Copy) -> None:
    listed = json.loads(next(DIST.glob("*.cdx.json")).read_text("utf-8"))
    qt = next(part for part in listed["components"] if part["name"] == "PySide6_Essentials")
    names = {part["name"] for part in qt["components"]}
    libraries = sorted((built.folder / "_internal/PySide6/Qt/lib").iterdir())
    assert {f"PySide6/Qt/lib/{library.name}" for library in libraries} <= names
    for part in qt["components"]:
        shipped = (built.folder / "_internal" / part["name"]).read_bytes()
        assert part["hashes"] == [
            {"alg": "SHA-256", "content": hashlib.sha256(shipped).hexdigest()}
        ]


def test_no_module_that_was_left_out_is_inside() -> None:
    assert len(selection.MODULES_LEFT_OUT) == len(set(selection.MODULES_LEFT_OUT))
    inside = {piece.place for piece in pieces(WORK / "pyinstaller/lodestone")}
    assert inside.isdisjoint(selection.MODULES_LEFT_OUT)


def test_the_checksums_hold() -> None:
    lines = (DIST / "SHA256SUMS").read_text("utf-8").splitlines()
    stated = {name: checksum for checksum, name in (line.split("  ") for line in lines)}
    files = {file.name for file in DIST.iterdir()} - {"SHA256SUMS"}
    assert stated.keys() == files
    for name in files:
        assert hashlib.sha256((DIST / name).read_bytes()).hexdigest() == stated[name]
