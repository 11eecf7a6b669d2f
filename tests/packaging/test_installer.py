# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The installer for Windows: the same bytes from the same files, and no dead end for who installs."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

from freezing import windows

TREE = Path(__file__).resolve().parents[2]
SCRIPT = (TREE / "packaging" / "windows" / "lodestone.nsi").read_text("utf-8")


def _section(name: str) -> str:
    return SCRIPT.split(f'Section "{name}"')[1].split("SectionEnd")[0]


def _macro(name: str) -> str:
    return SCRIPT.split(f"!macro {name}\n")[1].split("!macroend")[0]


def _stand_in(folder: Path, day: int) -> Path:
    """Return a folder like the built program's, with files of one day."""
    for name in ("lodestone.exe", "lodestone-window.exe", "_internal/a.dll", "licences/README.txt"):
        file = folder / "lodestone" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"MZ")
    for name in ("LICENSE", "NOTICE"):
        shutil.copy(TREE / name, folder / "lodestone" / f"{name}.txt")
    (folder / "icons").mkdir()
    Image.new("RGB", (48, 48), "navy").save(folder / "icons" / "lodestone.ico")
    for path in folder.rglob("*"):
        os.utime(path, (day * 86_400, day * 86_400))
    return folder / "lodestone"


def test_the_installer_does_not_depend_on_the_times_of_its_files(tmp_path: Path) -> None:
    if shutil.which("makensis") is None:
        pytest.skip("makensis is not installed")
    made = []
    for day in (10_000, 20_000):
        folder = _stand_in(tmp_path / str(day), day)
        windows.compile_installer(TREE, folder, tmp_path / f"{day}.exe", version="1.2.3")
        made.append((tmp_path / f"{day}.exe").read_bytes())
    assert made[0] == made[1]


def test_the_installer_is_of_64_bits_as_the_program_is(tmp_path: Path) -> None:
    if shutil.which("makensis") is None:
        pytest.skip("makensis is not installed")
    made = tmp_path / "made.exe"
    windows.compile_installer(TREE, _stand_in(tmp_path / "a", 10_000), made, version="1.2.3")
    content = made.read_bytes()
    header = int.from_bytes(content[0x3C:0x40], "little")
    assert content[header : header + 6] == b"PE\0\0\x64\x86"


@pytest.mark.parametrize("program", ["lodestone.exe", "lodestone-window.exe"])
def test_neither_program_may_run(program: str) -> None:
    asked = _macro("MUST_NOT_RUN")
    assert re.search(rf'FileOpen \$\d "\$INSTDIR\\{re.escape(program)}" a', asked)
    assert "Delete" not in asked
    assert "RMDir" not in asked


@pytest.mark.parametrize("section", ["Lodestone", "Uninstall"])
def test_nothing_is_removed_before_that_was_asked(section: str) -> None:
    steps = _section(section)
    asked = steps.index("!insertmacro MUST_NOT_RUN")
    assert asked < steps.index("!insertmacro REMOVE_PROGRAM")
    assert "Delete " not in steps[:asked]


def test_an_installation_that_stops_halfway_can_be_repeated_and_removed() -> None:
    steps = _section("Lodestone")
    for step in ('"Software\\Lodestone" "Folder"', "WriteUninstaller", '"UninstallString"'):
        assert steps.index(step) < steps.index("File /r"), step
    ours = SCRIPT.split("Function MustBeOurs")[1].split("FunctionEnd")[0]
    for sign in ("lodestone.exe", "lodestone-window.exe", '"Software\\Lodestone" "Folder"'):
        assert sign in ours


def test_a_folder_is_refused_with_a_reason() -> None:
    assert ".onVerifyInstDir" not in SCRIPT  # it greys the button and cannot say why
    assert "MUI_PAGE_CUSTOMFUNCTION_LEAVE MustBeOurs" in SCRIPT
    for place in re.finditer(r"^ +Abort$", SCRIPT, re.MULTILINE):
        before = SCRIPT[: place.start()].rstrip().splitlines()[-1]
        assert "MessageBox" in before, before


def test_the_registry_is_cleared_only_once_the_files_are_gone() -> None:
    steps = _section("Uninstall")
    assert steps.index("REMOVE_PROGRAM") < steps.index("uninstall.exe") < steps.index("DeleteRegKey")


def test_every_message_is_there_in_both_languages() -> None:
    words = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", SCRIPT, re.MULTILINE)
    names = {name for name, _ in words}
    assert sorted(words) == sorted((name, one) for name in names for one in ("ENGLISH", "SIMPCHINESE"))
    assert set(re.findall(r"\$\((\w+)\)", SCRIPT)) == names
