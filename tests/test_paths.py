# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Where the program looks for its own files and puts its user's."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.basics import resources
from desktop_app.basics.messages import Refused
from tests.architecture.source import TREE


def test_resources_lie_beside_the_package() -> None:
    assert resources.resources_folder() == TREE / "resources"


def test_a_resource_is_found() -> None:
    assert resources.resource_path("fonts", "fonts.toml").is_file()


def test_a_missing_resource_says_what_to_do() -> None:
    with pytest.raises(Refused, match="Install Lodestone again"):
        resources.resource_path("no", "such.file")


def test_the_data_folder_that_was_asked_for_wins(tmp_path: Path) -> None:
    assert paths.user_folders(tmp_path).data == tmp_path


def test_a_relative_data_folder_is_fixed_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folders = paths.user_folders(Path("here"))
    monkeypatch.chdir("/")
    assert folders.data == tmp_path / "here"


def test_a_tilde_is_the_home_folder() -> None:
    assert paths.user_folders(Path("~/trade")).data == Path.home() / "trade"


def test_without_a_wish_the_system_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))  # nothing is remembered there
    data = paths.user_folders().data
    assert data.is_absolute()
    assert data.name == "Lodestone"
    assert data.is_relative_to(Path.home())


def test_a_folder_out_of_reach_is_refused_and_one_that_is_not_there_has_no_data_file(tmp_path: Path) -> None:
    assert not paths.user_folders(tmp_path / "none").has_database()
    with pytest.raises(Refused, match="cannot be looked into"):
        paths.user_folders(tmp_path / ("x" * 300)).has_database()


def test_asking_for_folders_creates_none(tmp_path: Path) -> None:
    paths.user_folders(tmp_path / "data")
    assert list(tmp_path.iterdir()) == []


def test_all_that_is_written_lies_in_the_data_folder(tmp_path: Path) -> None:
    folders = paths.user_folders(tmp_path)
    places = {
        folders.settings_file,
        folders.database,
        folders.evidence_folder,
        folders.backups_folder,
        folders.logs_folder,
    }
    assert {place.parent for place in places} == {tmp_path}
    assert len(places) == 5


@pytest.mark.skipif(os.name != "posix", reason="other systems keep other rights")
def test_new_folders_are_closed_to_others(tmp_path: Path) -> None:
    folders = paths.user_folders(tmp_path / "data")
    folders.make_folders()
    folders.make_folders()  # a second time changes nothing
    assert stat.S_IMODE(folders.data.stat().st_mode) == 0o700
    assert folders.evidence_folder.is_dir()


def test_a_place_that_cannot_be_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file is in the way")
    with pytest.raises(Refused, match="--data-dir"):
        paths.user_folders(tmp_path / "data").make_folders()


def test_importing_the_program_touches_no_disk(tmp_path: Path) -> None:
    code = "import desktop_app.paths, desktop_app.settings, desktop_app.logs"
    subprocess.run(
        [sys.executable, "-c", code],
        cwd=TREE,
        env={**os.environ, "HOME": str(tmp_path / "nowhere"), "XDG_DATA_HOME": ""},
        check=True,
        timeout=60,
    )
    assert list(tmp_path.iterdir()) == []


# ---- who chooses the data folder -------------------------------------------------------------------


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the program be a built one in a folder of its own, on a stick; return that folder."""
    program = tmp_path / "stick" / "Lodestone"
    program.mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program / "lodestone"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return program


def test_a_folder_beside_the_program_is_used_without_asking(stick: Path) -> None:
    assert paths.user_folders().chosen == "usual"
    (stick / paths.PORTABLE).mkdir()
    assert paths.user_folders() == paths.Folders(stick / paths.PORTABLE, "portable")


def test_a_folder_beside_the_folder_of_the_program_is_used_too(stick: Path) -> None:
    (stick.parent / paths.PORTABLE).mkdir()
    assert paths.user_folders().data == stick.parent / paths.PORTABLE


def test_a_folder_can_be_asked_for_beside_the_program(stick: Path) -> None:
    folders = paths.user_folders(portable=True)
    assert folders == paths.Folders(stick / paths.PORTABLE, "portable")
    assert not folders.data.exists(), "asking creates nothing"
    assert not folders.is_chosen_for_good, "nothing of it is noted on the computer it is plugged into"


def test_a_bundle_of_macos_keeps_its_data_beside_itself(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = stick / "Lodestone.app" / "Contents" / "MacOS"
    inside.mkdir(parents=True)
    monkeypatch.setattr(sys, "executable", str(inside / "lodestone"))
    assert paths.user_folders(portable=True).data == stick / paths.PORTABLE


def test_an_image_keeps_its_data_beside_its_file(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APPIMAGE", str(stick.parent / "Lodestone.AppImage"))
    assert paths.user_folders(portable=True).data == stick.parent / paths.PORTABLE


def test_the_wish_of_the_user_comes_before_the_folder_beside(stick: Path, tmp_path: Path) -> None:
    (stick / paths.PORTABLE).mkdir()
    assert paths.user_folders(tmp_path) == paths.Folders(tmp_path, "asked")


def test_the_folder_of_last_time_comes_before_the_usual_one(stick: Path, tmp_path: Path) -> None:
    paths.remember_folder(tmp_path / "Büro 办公" / "data")
    assert paths.user_folders() == paths.Folders(tmp_path / "Büro 办公" / "data", "last")
    (stick / paths.PORTABLE).mkdir()
    assert paths.user_folders().chosen == "portable"


def test_the_note_is_replaced_as_a_whole(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert paths.remember_folder(tmp_path / "first")
    with monkeypatch.context() as full:
        full.setattr(
            "os.fsync", lambda _descriptor: (_ for _ in ()).throw(OSError(28, "No space left on device"))
        )
        assert not paths.remember_folder(tmp_path / "second")
    assert paths.user_folders().data == tmp_path / "first"


@pytest.mark.parametrize("note", [b"", b"relative/folder", b"\xff\xfe\x00"])
def test_a_note_that_cannot_be_understood_is_as_good_as_none(
    note: bytes, stick: Path, tmp_path: Path
) -> None:
    paths.remember_folder(tmp_path)
    (file,) = (tmp_path / "config").rglob("data-folder.txt")
    file.write_bytes(note)
    assert paths.user_folders().chosen == "usual"


def test_the_texts_of_licences_lie_beside_a_built_program(stick: Path) -> None:
    assert paths.licences_folder() == TREE / "resources" / "licences"
    (stick / "licences").mkdir()
    assert paths.licences_folder() == stick / "licences"
