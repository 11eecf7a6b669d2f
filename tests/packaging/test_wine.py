# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The build for Windows under Wine: nothing of Wine's is packed, a trial says that it is one, a step is done once."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from freezing import trial
from wine import prefix, product

TREE = Path(__file__).resolve().parents[2]
LIBRARY = b"MZ" + bytes(62) + b"This program cannot be run in DOS mode."


def _reasons(folder: Path, name: str, content: bytes, of_wine: set[str] | None = None) -> list[str]:
    file = folder / name
    file.write_bytes(content)
    return product.reasons_against(file, of_wine or set())


def test_a_library_of_windows_own_kind_may_be_packed(tmp_path: Path) -> None:
    assert _reasons(tmp_path, "Qt6Core.dll", LIBRARY) == []


@pytest.mark.parametrize("name", ["icuuc.dll", "ICUUC.DLL", "mscms.dll"])
def test_what_is_called_like_a_stand_in_is_not_packed(name: str, tmp_path: Path) -> None:
    assert len(_reasons(tmp_path, name, LIBRARY)) == 1


@pytest.mark.parametrize("sign", product.SIGNS)
def test_what_is_of_wine_is_not_packed_under_any_name(sign: bytes, tmp_path: Path) -> None:
    assert len(_reasons(tmp_path, "harmless.dll", LIBRARY + sign)) == 1


def test_what_lies_in_the_folder_of_wines_system_is_not_packed(tmp_path: Path) -> None:
    assert len(_reasons(tmp_path, "harmless.dll", LIBRARY, {hashlib.sha256(LIBRARY).hexdigest()})) == 1


@pytest.mark.parametrize("name", prefix.STAND_INS)
def test_each_stand_in_carries_the_sign_by_which_it_is_found(name: str, tmp_path: Path) -> None:
    """The sign must be in what the compiler makes of it, and not in its source alone."""
    if shutil.which(prefix.COMPILER) is None:
        pytest.skip("the compiler for Windows is not installed")
    library = tmp_path / "made.dll"
    prefix.compile_library(prefix.HERE / f"{Path(name).stem}.c", library)
    assert product.SIGNS[0] in library.read_bytes()


def test_a_library_counts_by_what_it_is(tmp_path: Path) -> None:
    for name, content in (("a.dll", LIBRARY), ("b.pyd", LIBRARY), ("c.txt", LIBRARY), ("d.dll", b"text")):
        (tmp_path / name).write_bytes(content)
    assert [file.name for file in product.libraries(tmp_path)] == ["a.dll", "b.pyd", "c.txt"]


def test_a_library_that_the_list_of_parts_lacks_or_has_otherwise_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "program"
    inside = folder / "_internal" / "PIL"
    inside.mkdir(parents=True)
    for name in ("listed.pyd", "altered.pyd", "lacking.pyd"):
        (inside / name).write_bytes(LIBRARY)
    (folder / "lodestone.exe").write_bytes(LIBRARY)  # the program itself is what the list is of
    parts = [
        {"name": f"PIL/{name}.pyd", "hashes": [{"alg": "SHA-256", "content": content}]}
        for name, content in (("listed", hashlib.sha256(LIBRARY).hexdigest()), ("altered", "0" * 64))
    ]
    listing = {"components": [{"name": "pillow", "components": parts}]}
    (tmp_path / "l.cdx.json").write_text(json.dumps(listing), "utf-8")
    found = sorted(product.not_listed(folder, tmp_path))
    assert [line.partition(":")[0] for line in found] == ["PIL/altered.pyd", "PIL/lacking.pyd"]


# ---- a trial -----------------------------------------------------------------------------------


def test_a_python_of_one_release_makes_no_trial(tmp_path: Path) -> None:
    assert trial.read_note(tmp_path) == {}
    assert (trial.SIGN, trial.BUILT_HERE) == ("", {})
    trial.tell(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_trial_names_each_library_that_was_built_for_it(tmp_path: Path) -> None:
    note = {
        "trial": "its parts are not of one release of CPython",
        "standard_library": "Debian's 3.13.5",
        "signed": "a wheel",
        "built_here": {"python3.dll": "hands names on"},
    }
    (tmp_path / trial.NOTE).write_text(json.dumps(note), "utf-8")
    told = trial.told(trial.read_note(tmp_path), "3.13.11")
    for words in (
        "CPython 3.13.11",
        "Debian's 3.13.5",
        "    python3.dll: hands names on\n",
        "not to be handed out",
    ):
        assert words in told


def test_the_packages_of_a_trial_are_called_so(tmp_path: Path) -> None:
    """In a process whose Python has the note beside it."""
    (tmp_path / trial.NOTE).write_text('{"built_here": {"python3.dll": ""}}', "utf-8")
    code = "import sys; sys.base_prefix = sys.argv[1]; from freezing import trial; print(trial.SIGN, *trial.BUILT_HERE)"
    words = [shutil.which("python3") or "python3", "-c", code, str(tmp_path)]
    done = subprocess.run(words, cwd=TREE / "packaging", capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["-trial", "python3.dll"]


# ---- what is fetched ---------------------------------------------------------------------------


def test_all_that_is_fetched_is_pinned_by_its_hash() -> None:
    text = (prefix.HERE / "fetched.lock").read_text("utf-8")
    rows = [line for line in text.splitlines() if line and not line.startswith("#")]
    assert len(rows) == 4
    for pinned, checksum in zip(rows[::2], rows[1::2], strict=True):
        assert "==" in pinned
        assert len(checksum.strip().removeprefix("--hash=sha256:")) == 64


def test_no_program_or_library_lies_among_the_sources() -> None:
    kept = subprocess.run(
        ["git", "ls-files", "packaging/wine"],  # noqa: S607  as the system has it
        cwd=TREE,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert kept
    assert [name for name in kept if Path(TREE, name).read_bytes()[:2] in (b"MZ", b"PK")] == []
