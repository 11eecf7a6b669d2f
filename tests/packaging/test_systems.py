# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The recipes for systems that nothing here runs on, tried with names and folders that are made up."""

from __future__ import annotations

import json
import plistlib
import tomllib
from fnmatch import fnmatchcase
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest

from freezing import components, licences, selection, system
from freezing.origins import Piece
from freezing.places import Places

TREE = Path(__file__).resolve().parents[2]
STATED: dict[str, Any] = tomllib.loads((TREE / "packaging/licences.toml").read_text("utf-8"))
RULES = licences.Rules.read(TREE)


# ---- what goes in, and what stays out ----------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "PySide6\\Qt6Network.dll",
        "PySide6\\opengl32sw.dll",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6\\plugins\\networkinformation\\qnetworklistmanager.dll",
        "PySide6\\plugins\\generic\\qtuiotouchplugin.dll",
        "PySide6\\plugins\\platforms\\qdirect2d.dll",
        "PySide6\\plugins\\platforms\\qminimal.dll",
        "PySide6\\plugins\\imageformats\\qwebp.dll",
        "PySide6\\translations\\qtbase_de.qm",
        "PySide6/QtNetwork.pyd",
        "PySide6/Qt/lib/QtNetwork.framework/Versions/A/QtNetwork",
        "QtNetwork",
        "PySide6/Qt/plugins/tls/libqsecuretransportbackend.dylib",
        "PySide6/Qt/plugins/networkinformation/libqscnetworkreachability.dylib",
        "PySide6/Qt/plugins/platforms/libqminimal.dylib",
        "PIL/.dylibs/liblcms2.2.dylib",
    ],
)
def test_the_means_to_open_a_connection_stay_out_everywhere(name: str) -> None:
    assert not selection.wanted(name.replace("\\\\", "\\"))


@pytest.mark.parametrize(
    "name",
    [
        "PySide6\\Qt6Core.dll",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\plugins\\platforms\\qoffscreen.dll",
        "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
        "PySide6\\plugins\\imageformats\\qjpeg.dll",
        "PySide6\\translations\\qtbase_zh_CN.qm",
        "python311.dll",
        "VCRUNTIME140.dll",
        "libffi-8.dll",
        "PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PIL/.dylibs/libjpeg.62.4.0.dylib",
    ],
)
def test_what_a_window_needs_goes_in_everywhere(name: str) -> None:
    assert selection.wanted(name)


# ---- whose a file is ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["win32", "darwin"])
def test_where_python_is_one_folder_all_in_it_is_its_own(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.base_prefix", str(tmp_path))
    monkeypatch.setattr("sys.platform", name)
    roots = components.roots_of_python()
    for place in ("python311.dll", "DLLs/_sqlite3.pyd", "vcruntime140.dll", "lib/libpython3.dylib"):
        assert any(map((tmp_path / place).is_relative_to, roots)), place


def test_on_linux_the_folder_of_the_system_is_not_pythons_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.base_prefix", "/usr")
    monkeypatch.setattr("sys.platform", "linux")
    assert not any(map(Path("/usr/lib/libz.so.1").is_relative_to, components.roots_of_python()))


def test_a_file_that_nobody_owns_is_named_where_there_is_no_dpkg(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ValueError, match=r"strange\.dll is inside the program, and nothing tells"):
        system.package_of(tmp_path / "strange.dll")


@pytest.mark.parametrize("place", ["library", "prefix"])
def test_the_licence_of_python_is_found_where_each_system_has_it(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("library", "prefix"):
        (tmp_path / folder).mkdir()
    (tmp_path / place / "LICENSE.txt").write_text("PSF", "utf-8")
    monkeypatch.setattr("sys.base_prefix", str(tmp_path / "prefix"))
    monkeypatch.setattr("sysconfig.get_path", lambda name: str(tmp_path / "library"))
    assert components._text_of_python() == tmp_path / place / "LICENSE.txt"


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("libffi-8.dll", "MIT"),
        ("sqlite3.dll", "blessing"),
        ("vcruntime140_1.dll", "LicenseRef-scancode-ms-visual-cpp-2015-runtime"),
        ("VCRUNTIME140.dll", "LicenseRef-scancode-ms-visual-cpp-2015-runtime"),
        ("libsqlite3.0.dylib", "blessing"),
    ],
)
def test_what_comes_with_python_has_its_own_licence(name: str, licence: str) -> None:
    (found,) = [one for pattern, one in STATED["interpreter"].items() if fnmatchcase(name, pattern)]
    assert found == licence
    assert RULES.allow(found)


def test_every_licence_that_is_stated_is_allowed() -> None:
    for table in ("distributions", "libraries", "interpreter", "packages", "parts"):
        for name, licence in STATED[table].items():
            assert RULES.allow(licence), name


def test_a_windows_build_is_accounted_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pieces are those that PyInstaller notes on Windows, in a Python and a folder that are made up."""
    python, work = tmp_path / "Python311", tmp_path / "work"
    for name in ("python311.dll", "DLLs/_decimal.pyd", "DLLs/libffi-8.dll", "vcruntime140.dll"):
        file = python / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"illegal value for MPD_MINALLOC")
        shipped = work / "lodestone" / "_internal" / file.name
        shipped.parent.mkdir(parents=True, exist_ok=True)
        shipped.write_bytes(b"MZ")
    (python / "LICENSE.txt").write_text("PSF", "utf-8")
    (work / "installed.json").write_text(json.dumps({"install": []}), "utf-8")
    monkeypatch.setattr("sys.base_prefix", str(python))
    monkeypatch.setattr("sysconfig.get_path", lambda name: str(python / "Lib"))
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(components, "LOADER", "pytest")
    monkeypatch.setattr(components, "distributions", lambda: [distribution("pytest")])
    sorter = components._Sorter(Places(TREE, work, tmp_path), STATED)
    found = sorter.sorted(
        [
            Piece("python311.dll", python / "python311.dll", "BINARY"),
            Piece("_decimal.pyd", python / "DLLs" / "_decimal.pyd", "EXTENSION"),
            Piece("libffi-8.dll", python / "DLLs" / "libffi-8.dll", "BINARY"),
            Piece("vcruntime140.dll", python / "vcruntime140.dll", "BINARY"),
        ]
    )
    (cpython,) = [part for part in found if part.kind == "interpreter"]
    assert {part.name: part.licence for part in cpython.parts} == {
        "python311.dll": "PSF-2.0",
        "_decimal.pyd": "PSF-2.0",
        "libffi-8.dll": "MIT",
        "vcruntime140.dll": "LicenseRef-scancode-ms-visual-cpp-2015-runtime",
        "libmpdec": "BSD-2-Clause",
    }
    assert cpython.texts[0] == python / "LICENSE.txt"
    assert not [part for part in found if part.kind == "package"]


# ---- the bundle of macOS -----------------------------------------------------------------------


def test_the_texts_go_into_the_bundle_that_is_handed_out(tmp_path: Path) -> None:
    places = Places(TREE, tmp_path, tmp_path / "dist")
    assert places.beside == places.folder
    resources = tmp_path / "Lodestone.app" / "Contents" / "Resources"
    resources.mkdir(parents=True)
    licences.write([], places, places.beside)
    assert (resources / "licences" / "LGPL-3.0.txt").is_file()
    assert (resources / "licences" / "qt" / "replace-qt.txt").is_file()
    assert (resources / "LICENSE.txt").is_file()
    assert not places.folder.exists()


def test_icons_and_version_are_looked_for_where_the_build_puts_them() -> None:
    """PyInstaller's own work folder lies one deeper; Linux takes neither, so that nothing here would notice."""
    text = (TREE / "packaging" / "lodestone.spec").read_text("utf-8")
    assert "MADE = Path(DISTPATH)" in text
    assert '"--distpath", places.work' in (TREE / "packaging/freezing/__main__.py").read_text("utf-8")


def test_the_bundle_takes_a_file_that_was_double_clicked() -> None:
    """An association alone opens the window without the file: the Finder names it in an event."""
    text = (TREE / "packaging" / "lodestone.spec").read_text("utf-8")
    assert "argv_emulation=MACOS and not console" in text
    assert "CFBundleTypeExtensions" in text
    plistlib.loads((TREE / "packaging/macos/entitlements.plist").read_bytes())
