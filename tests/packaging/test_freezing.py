# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What goes into the built program, and what stops a build."""

from __future__ import annotations

import ast
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.ui.dialogs.case_file import CASES
from desktop_app.ui.session.session import LAW_FILE
from freezing import contents, licences, origins, sbom, selection, windows
from freezing.component import Component
from freezing.linker import without_linker
from freezing.places import Places

TREE = Path(__file__).resolve().parents[2]
RULES = licences.Rules.read(TREE)
PART = Component("distribution", "part", "1.0", "MIT")


# ---- licences ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "expression",
    [
        "MIT",
        "Apache-2.0 OR BSD-2-Clause",
        "GPL-3.0-only OR LGPL-3.0-only",
        "(MIT OR GPL-3.0-only) AND Zlib",
        "GPL-2.0-or-later WITH Bootloader-exception",
    ],
)
def test_a_licence_that_leaves_an_allowed_way_is_taken(expression: str) -> None:
    assert RULES.allow(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "GPL-3.0-only",
        "GPL-2.0-or-later",
        "AGPL-3.0-only",
        "MIT AND GPL-3.0-or-later",
        "GPL-2.0-or-later WITH Classpath-exception-2.0",
        "BSD license (see license.txt for details)",
        "no such licence",
    ],
)
def test_any_other_licence_stops_the_build(expression: str) -> None:
    assert not RULES.allow(expression)
    part = Component("distribution", "part", "1.0", expression)
    assert len(licences.faults([PART, part], RULES)) == 1


def test_what_a_list_names_in_vain_on_one_system_is_told_for_that_one() -> None:
    """Pillow's list names libxcb everywhere; its files for Linux hold it, and those for Windows must not."""
    assert "libxcb" not in licences.read_stated(TREE, "linux")["not_inside"]
    assert licences.read_stated(TREE, "win32")["not_inside"]["libxcb"] == "xcb_connect_to_display"


def test_a_part_of_a_part_is_judged_too() -> None:
    below = Component("part", "below", "2.0", "GPL-3.0-only")
    above = Component("distribution", "above", "1.0", "MIT", parts=(below,))
    assert licences.faults([above], RULES) == ["above 1.0, below 2.0: GPL-3.0-only"]


def test_what_was_said_to_be_left_out_is_found_if_it_is_there(tmp_path: Path) -> None:
    (tmp_path / "one.so").write_bytes(b"..." + RULES.not_inside["libimagequant"].encode() + b"...")
    (tmp_path / "two.so").write_bytes(b"nothing")
    assert licences.found_inside(tmp_path, RULES) == ["one.so: libimagequant"]


# ---- the list of components -------------------------------------------------------------------


def test_the_list_is_the_same_for_the_same_parts_and_another_for_others() -> None:
    first = sbom.render([PART], "1.0.0", 1_700_000_000)
    assert first == sbom.render([PART], "1.0.0", 1_700_000_000)
    other = Component("distribution", "part", "1.1", "MIT")
    second = sbom.render([other], "1.0.0", 1_700_000_000)
    assert json.loads(first)["serialNumber"] != json.loads(second)["serialNumber"]
    assert json.loads(first)["metadata"]["timestamp"] == "2023-11-14T22:13:20+00:00"


# ---- what goes in -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "libxcb-cursor.so.0",
        "libpython3.13.so.1.0",
        "libQt6Core.so.6",
        "_cffi_backend.cpython-311-x86_64-linux-gnu.so",
        "python3.11/lib-dynload/_sqlite3.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_what_the_program_needs_goes_in(name: str) -> None:
    assert selection.wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt/translations/qtbase_fr.qm",
        "PySide6\\\\Qt\\\\translations\\\\qtbase_fr.qm".replace("\\\\", "\\"),
        "libreadline.so.8",
        "libstdc++.so.6",
        "libglib-2.0.so.0",
    ],
)
def test_what_it_does_not_need_stays_out(name: str) -> None:
    assert not selection.wanted(name)


def test_data_is_collected_by_folder_without_what_tools_leave_behind(tmp_path: Path) -> None:
    left_out = ("pictures/a.png", "licences/b.txt", "rules/__pycache__/c.pyc", ".d", "translations/de.ts")
    for name in ("rules/new.toml", "translations/de.qm", *left_out):
        file = tmp_path / "resources" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    found = [(file.name, str(place)) for file, place in selection.data_files(tmp_path, "resources")]
    assert found == [("new.toml", "resources/rules"), ("de.qm", "resources/translations")]


def test_the_notes_of_a_build_are_read(tmp_path: Path) -> None:
    rows = (
        r"('a.so', '/x/a.so', 'BINARY'), ('PIL\\_imaging.pyd', '/x/b.pyd', 'EXTENSION')"  # one as on Windows
    )
    (tmp_path / "COLLECT-00.toc").write_text(f"([{rows}, ('l', 'a.so', 'SYMLINK')],)", "utf-8")
    (tmp_path / "PYZ-00.toc").write_text(
        "('x.pyz', [('m', '/x/m.py', 'PYMODULE'), ('n', '-', 'P')])", "utf-8"
    )
    assert origins.pieces(tmp_path) == [
        origins.Piece("a.so", Path("/x/a.so"), "BINARY"),
        origins.Piece("PIL/_imaging.pyd", Path("/x/b.pyd"), "EXTENSION"),
        origins.Piece("m", Path("/x/m.py"), "PYMODULE"),
    ]


def test_the_list_of_files_does_not_depend_on_versions(tmp_path: Path) -> None:
    for name in ("_internal/python3.11/a.cpython-311-x86_64-linux-gnu.so", "_internal/libb-0a1b2c3d.so.4.5",
                 "_internal/libQt6Core.so.6", "_internal/resources/c", "lodestone"):  # fmt: skip
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert contents.listing(tmp_path) == [
        "_internal/libQt6Core.so", "_internal/libb.so", "_internal/python3/a.so", "lodestone",
    ]  # fmt: skip


# ---- what the built program finds ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"LD_LIBRARY_PATH": "/program"}, None),
        ({"LD_LIBRARY_PATH": "/program:/own", "LD_LIBRARY_PATH_ORIG": "/own"}, "/own"),
        ({"LD_LIBRARY_PATH": "/own"}, "/own"),
        ({}, None),
    ],
)
def test_what_the_program_starts_finds_the_libraries_of_the_system(
    before: dict[str, str], after: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", "/program", raising=False)
    monkeypatch.setattr(os, "environ", before)
    runpy.run_path(str(TREE / "packaging/freezing/environ.py"))
    assert before.get("LD_LIBRARY_PATH") == after
    assert "LD_LIBRARY_PATH_ORIG" not in before


def test_a_program_without_a_console_can_write_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    runpy.run_path(str(TREE / "packaging/freezing/environ.py"))
    stream = sys.stdout
    assert stream is not None
    assert stream.write("nobody reads this\n")
    stream.close()


# ---- locks, versions, texts -------------------------------------------------------------------


@pytest.mark.parametrize("lock", ["requirements.lock", "packaging/requirements-build.lock"])
def test_a_lock_pins_and_hashes_everything_and_names_no_address(lock: str) -> None:
    text = (TREE / lock).read_text("utf-8")
    pins = re.findall(r"^[a-z0-9-]+==\S+", text, re.MULTILINE)
    assert len(pins) > 10
    assert text.count("--hash=sha256:") >= len(pins)
    assert "http" not in text


def test_the_locks_agree() -> None:
    locks = [
        dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (TREE / lock).read_text("utf-8"), re.MULTILINE))
        for lock in ("requirements.lock", "requirements-dev.lock", "packaging/requirements-build.lock")
    ]
    for one in locks:
        for other in locks:
            assert {name: one[name] for name in one.keys() & other} == {
                name: other[name] for name in one.keys() & other
            }


def test_no_tool_of_the_tests_is_locked_for_a_build() -> None:
    text = (TREE / "packaging/requirements-build.lock").read_text("utf-8")
    assert not re.search(r"^(pytest|hypothesis|mypy|ruff|coverage)", text, re.MULTILINE)


def test_the_version_is_read_from_the_program(tmp_path: Path) -> None:
    assert Places(TREE, tmp_path, tmp_path).version == __version__


def test_windows_is_told_the_version() -> None:
    stated = windows.version_resource("1.2.3")
    ast.parse(stated)
    assert "filevers=(1, 2, 3, 0)" in stated
    assert "'FileVersion', '1.2.3'" in stated


def test_every_text_that_must_be_shipped_is_there() -> None:
    stated = tomllib.loads((TREE / "packaging/licences.toml").read_text("utf-8"))
    assert all((TREE / part["text"]).is_file() for part in stated["shipped"])
    folder = TREE / "resources" / "licences"
    assert "version 3" in (folder / "LGPL-3.0.txt").read_text("utf-8").lower()
    assert (TREE / "NOTICE").read_text("utf-8").startswith("Lodestone\n")


def test_a_case_file_has_one_ending_everywhere() -> None:
    for file in ("linux/lodestone.xml", "windows/lodestone.nsi", "lodestone.spec"):
        assert "lodestone-case" in (TREE / "packaging" / file).read_text("utf-8"), file
    assert ".lodestone-case" in CASES


def test_a_law_file_is_opened_by_the_program_on_every_system() -> None:
    text = {
        name: (TREE / "packaging" / name).read_text("utf-8")
        for name in (
            "linux/lodestone.xml",
            "linux/lodestone.desktop",
            "windows/lodestone.nsi",
            "lodestone.spec",
        )
    }
    assert f'<glob pattern="*{LAW_FILE}"/>' in text["linux/lodestone.xml"]
    types = re.findall(r'<mime-type type="(.*)">', text["linux/lodestone.xml"])
    assert f"MimeType={';'.join(types)};" in text["linux/lodestone.desktop"]
    assert f'"CFBundleTypeExtensions": ["{LAW_FILE.removeprefix(".")}"]' in text["lodestone.spec"]
    installer = text["windows/lodestone.nsi"]
    assert f'!define LAW_EXTENSION "{LAW_FILE}"' in installer
    for line in installer.splitlines():
        if (
            "CASE_CLASS}" in line or "CASE_EXTENSION}" in line
        ):  # what is done for one type is done for the other
            assert line.replace("CASE_", "LAW_") in installer


def test_the_readme_names_the_files_of_this_version() -> None:
    text = (TREE / "README.md").read_text("utf-8")
    for name in (f"lodestone_{__version__}_amd64.deb", f"lodestone-{__version__}-linux-x86_64.tar.gz"):
        assert name in text


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for the linker")
def test_looking_for_a_library_during_a_build_lets_no_linker_write(tmp_path: Path) -> None:
    environment = without_linker(tmp_path / "instead")
    written = tmp_path / "written"
    linker = shutil.which("ld", path=environment["PATH"])
    assert linker is not None
    linked = subprocess.run([linker, "-o", written], env=environment, check=False)
    look = "import ctypes.util; print(ctypes.util.find_library('no-such-library-anywhere'))"
    said = subprocess.run([sys.executable, "-c", look], env=environment, check=True, capture_output=True)
    assert linked.returncode == 1
    assert not written.exists()
    assert said.stdout.strip() == b"None"
