# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The built program does not tell where it was built, and finds its libraries without being told."""

from __future__ import annotations

import runpy
import sys
import sysconfig
from pathlib import Path

import pytest

from freezing import origins, system


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such note")
def test_pythons_note_of_itself_names_no_folder_of_this_machine(tmp_path: Path) -> None:
    origins.settings_of_python(tmp_path)
    (file,) = tmp_path.iterdir()
    assert file.stem == sysconfig._get_sysconfigdata_name()  # type: ignore[attr-defined]
    text = file.read_text("utf-8")
    if sys.base_prefix not in ("/", "/usr"):
        assert sys.base_prefix not in text
    if str(Path.home()) != "/":
        assert str(Path.home()) not in text
    noted = runpy.run_path(str(file))["build_time_vars"]
    assert noted.keys() == sysconfig.get_config_vars().keys() & noted.keys()
    assert "TZPATH" in noted


def test_only_folders_of_the_machine_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library whose places are its own surroundings stays as it is: Qt's find one another by them."""
    said = {"a.so": "  RUNPATH  /opt/python/lib\n", "b.so": "  RUNPATH  $ORIGIN:$ORIGIN/Qt/lib\n",
            "c.so": "  RPATH  $ORIGIN:/home/somebody/lib\n", "d.so": ""}  # fmt: skip
    asked: list[tuple[str, ...]] = []

    class Headers:
        def __call__(self, file: Path) -> str:
            return said[file.name]

        def cache_clear(self) -> None:
            pass

    monkeypatch.setattr(system, "headers", Headers())
    monkeypatch.setattr(system, "elf_files", lambda folder: [folder / name for name in said])
    monkeypatch.setattr("subprocess.run", lambda words, check: asked.append((words[1], words[-1].name)))
    origins.forget(tmp_path, tmp_path / "patchelf")
    assert asked == [
        ("--set-rpath", "a.so"), ("--remove-rpath", "a.so"),
        ("--set-rpath", "c.so"), ("--remove-rpath", "c.so"),
    ]  # fmt: skip


def test_what_starts_the_program_needs_the_systems_libraries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy in the folder below is found only by what is loaded after the start."""
    needs = {
        "lodestone": "  NEEDED  libz.so.1\n  NEEDED  libc.so.6\n",
        "_internal/module.so": "  NEEDED  libz.so.1\n  NEEDED  libX11.so.6\n",
        "_internal/libz.so.1": "",
    }
    for name in needs:
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"\x7fELF")
    monkeypatch.setattr(system, "headers", lambda file: needs[file.relative_to(tmp_path).as_posix()])
    assert system.needed_outside(tmp_path) == {"libz.so.1", "libc.so.6", "libX11.so.6"}
    needs["lodestone"] += "  RUNPATH  $ORIGIN/_internal\n"
    assert system.needed_outside(tmp_path) == {"libc.so.6", "libX11.so.6"}
