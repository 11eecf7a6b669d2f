# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What is inside the built program, and what is not."""

from __future__ import annotations

import hashlib
import json
import marshal
import os
import re
import struct
import sys
import tomllib
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema.validators import validator_for
from referencing import Registry, Resource

from freezing import contents, selection, system
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
    assert "desktop_app.ui.startup.app" in {piece.place for piece in pieces(WORK / "pyinstaller/lodestone")}


def test_nothing_tells_where_it_was_built(built: Copy) -> None:
    signs = _signs()
    telling = [
        (name, sign)
        for name, content in _contents(built.folder)
        for sign in signs
        if sign in _without_known(name, content)
    ]
    assert telling == []


def _signs() -> set[bytes]:
    """Return what would tell of this machine: the tree, the folder of the build, Python's, and that of the user."""
    own = {str(TREE), str(WORK), f"{Path.home()}/", _prefix()}
    return {sign.encode() for sign in own - {"/", "//", "/usr"}}


def _prefix() -> str:
    """Return where the Python is installed that the environment of the build was made from."""
    noted = (WORK / "env" / "pyvenv.cfg").read_text("utf-8")
    found = re.search(r"^home = (.+)$", noted, re.MULTILINE)
    assert found
    return str(Path(found[1]).parent)


def _without_known(name: str, content: bytes) -> bytes:
    stated = tomllib.loads((TREE / "packaging" / "told_places.toml").read_text("utf-8"))
    for known in stated["file"]:
        if name.startswith(known["begins"]):
            words = known["words"].replace("PREFIX", re.escape(_prefix()))
            content = re.sub(words.encode(), b"", content)
    return content


def _contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the content of every file, and of every module in the two archives of modules, which are compressed."""
    for file in _files(folder):
        yield file.relative_to(folder).as_posix(), file.read_bytes()
    with zipfile.ZipFile(folder / "_internal" / "base_library.zip") as packed:
        yield from ((f"base_library/{name}", packed.read(name)) for name in packed.namelist())
    raw = (WORK / "pyinstaller" / "lodestone" / "PYZ-00.pyz").read_bytes()
    (begins,) = struct.unpack_from("!i", raw, 8)
    for name, (_, place, length) in marshal.loads(raw[begins:]):  # noqa: S302  made by our own build
        if length:
            yield f"modules/{name}", zlib.decompress(raw[place : place + length])


def test_the_modules_that_are_looked_into_are_the_ones_that_are_shipped(built: Copy) -> None:
    archive = (WORK / "pyinstaller" / "lodestone" / "PYZ-00.pyz").read_bytes()
    assert archive in built.console.read_bytes()


# ---- a stick -----------------------------------------------------------------------------------


def test_it_can_be_laid_on_a_stick_that_windows_made(built: Copy) -> None:
    """Such a stick knows no links, no name that differs from another only in case, and not every sign."""
    found = list(entries(built.folder))
    assert [name for name, path in found if path.is_symlink()] == []
    assert [name for name, _ in found if re.search(r'[<>:"\\|?*\x00-\x1f]|[. ]$', name)] == []
    assert len({name.casefold() for name, _ in found}) == len(found)


def test_every_library_is_found_without_a_link(built: Copy) -> None:
    """Each file finds the libraries of the folder at its top, or where the file itself says that they lie."""
    libraries = system.elf_files(built.folder)
    here = {file.name for file in libraries}
    lost = [
        (file.name, name)
        for file in libraries
        for name in system.needed_by(file) & here
        if file.parent != built.folder and not any((one / name).exists() for one in _looks(file, built))
    ]
    assert lost == []


def _looks(file: Path, built: Copy) -> list[Path]:
    stated = re.findall(r"^\s*(?:RPATH|RUNPATH)\s+(\S+)", system.headers(file), re.MULTILINE)
    places = [place for one in stated for place in one.split(":")]
    assert all(place.startswith("$ORIGIN") for place in places), file
    return [built.folder / "_internal", *(Path(one.replace("$ORIGIN", str(file.parent))) for one in places)]


# ---- resources, modules, files -----------------------------------------------------------------


def test_every_resource_and_every_migration_is_inside(built: Copy) -> None:
    for folder in ("resources", "desktop_app/storage/sqlite/migrations"):
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
    run_as_script = {"desktop_app.__main__", "desktop_app.storage.sqlite.migrations.env"}
    numbered = {name for name in of_tree if re.search(r"\.\d", name)}  # migrations; Alembic reads the files
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


def test_every_text_that_the_list_of_licences_names_is_there(built: Copy) -> None:
    folder = built.folder / "licences"
    listed = (folder / "README.txt").read_text("utf-8").split("\n\n", 4)[-1]
    named = [name for line in listed.splitlines() for one in re.findall(r"\[(.+)\]$", line)
             for name in one.split(", ")]  # fmt: skip
    assert len(named) > 100
    assert [name for name in named if not (folder / name).is_file()] == []


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("jiter", "Samuel Colvin"),
        ("calamine", "Johann Tuffe"),
        ("quick-xml", "Johann Tuffe"),
        ("zip", "Mathijs van de Nes"),
        ("encoding_rs", "WHATWG"),
        ("icu_normalizer", "UNICODE LICENSE V3"),
        ("foldhash", "Orson Peters"),
        ("zlib-rs", "Trifecta Tech Foundation"),
        ("Expat", "Expat maintainers"),
        ("libmpdec", "Stefan Krah"),
    ],
)
def test_what_lies_inside_a_part_has_its_text(part: str, words: str, built: Copy) -> None:
    folder = built.folder / "licences"
    listed = (folder / "README.txt").read_text("utf-8")
    named = re.findall(rf"^    {re.escape(part)} [\w.]+: .+ \[(.+)\]$", listed, re.MULTILINE)
    assert named
    for one in named:
        assert any(words in (folder / name).read_text("utf-8") for name in one.split(", "))


@pytest.mark.parametrize("name", ["FriBiDi", "HarfBuzz", "raqm", "LGPL-2.1", "wasi", "r-efi", "wasm-bindgen"])
def test_what_is_not_inside_is_not_listed(name: str, built: Copy) -> None:
    assert name not in (built.folder / "licences" / "README.txt").read_text("utf-8")
    assert f'"{name}' not in next(DIST.glob("*.cdx.json")).read_text("utf-8")


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


def test_each_program_and_library_is_listed_with_its_checksum(built: Copy) -> None:
    listed = json.loads(next(DIST.glob("*.cdx.json")).read_text("utf-8"))
    parts = [below for part in listed["components"] for below in part.get("components", [])]
    stated = {part["name"]: part["hashes"] for part in parts if "hashes" in part}
    stated["../lodestone"] = listed["metadata"]["component"]["hashes"]
    inside = built.folder / "_internal"
    found = {
        os.path.relpath(file, inside): [
            {"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}
        ]
        for file in system.elf_files(built.folder)
    }
    assert len(found) > 100
    assert stated == found


def test_no_module_that_was_left_out_is_inside() -> None:
    assert len(selection.MODULES_LEFT_OUT) == len(set(selection.MODULES_LEFT_OUT))
    inside = {piece.place for piece in pieces(WORK / "pyinstaller/lodestone")}
    assert inside.isdisjoint(selection.MODULES_LEFT_OUT)


def test_the_checksums_hold() -> None:
    lines = (DIST / "SHA256SUMS").read_text("utf-8").splitlines()
    stated = {name: checksum for checksum, name in (line.split("  ") for line in lines)}
    files = {file.name for file in DIST.iterdir() if file.name[0] != "."} - {"SHA256SUMS"}
    assert stated.keys() == files
    for name in files:
        assert hashlib.sha256((DIST / name).read_bytes()).hexdigest() == stated[name]
