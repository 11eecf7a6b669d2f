# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The settings file survives what people, crashes and other versions do to it."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import settings
from desktop_app.basics.messages import Bug, Refused
from desktop_app.settings import Settings
from desktop_app.settings import file as settings_file

LINE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=200)
BROKEN = {
    "no TOML": b"text_size: 100\n",
    "half a line": b'signer = "M. Ro',
    "twice": b"text_size = 100\ntext_size = 110\n",
    "no text": b"\xff\xfe\x00",
    "a deep hole": b"x = " + b"[" * 100_000,
    "too large": b"#" * 1_000_001,
    "wrong type": b'text_size = "100"\n',
    "out of range": b"text_size = 1000\n",
    "no choice": b'paper = "A3"\n',
    "no format": b'format = "one"\n',
    "a format of the future": b"format = 99\n",
    "format zero": b"format = 0\n",
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "settings.toml"


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def test_without_a_file_there_are_the_defaults(file: Path) -> None:
    assert settings.load_settings(file) == Settings()


def test_loading_writes_nothing(file: Path) -> None:
    settings.load_settings(file)
    assert not file.parent.exists()


def test_what_is_saved_is_loaded_again(file: Path) -> None:
    chosen = Settings(language="zh_CN", text_size=150, signer='Š. "Łódź" \\', detailed_log=True)
    settings.save_settings(file, chosen)
    assert settings.load_settings(file) == chosen


@given(signer=LINE, size=st.integers(75, 200), log=st.booleans())
def test_any_allowed_settings_come_back(
    tmp_path_factory: pytest.TempPathFactory, signer: str, size: int, log: bool
) -> None:
    file = tmp_path_factory.mktemp("any") / "settings.toml"
    chosen = Settings(signer=signer, text_size=size, detailed_log=log)
    settings.save_settings(file, chosen)
    assert settings.load_settings(file) == chosen


def test_the_file_explains_every_setting(file: Path) -> None:
    settings.save_settings(file, Settings())
    text = file.read_text("utf-8")
    assert all(settings.choice(name).help in text for name in settings.setting_names())


def test_a_file_with_some_of_the_settings_gives_defaults_for_the_rest(file: Path) -> None:
    _write(file, b"text_size = 125\n")
    assert settings.load_settings(file) == Settings(text_size=125)


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_refused_by_name_with_advice(file: Path, content: bytes) -> None:
    _write(file, content)
    with pytest.raises(Refused) as refusal:
        settings.load_settings(file)
    assert refusal.value.file == str(file)
    assert refusal.value.do
    assert file.read_bytes() == content


def test_a_folder_in_place_of_the_file_is_refused(file: Path) -> None:
    file.mkdir(parents=True)
    with pytest.raises(Refused):
        settings.load_settings(file)


def test_a_broken_file_is_not_written_over(file: Path) -> None:
    _write(file, b'signer = "M. Ro')
    with pytest.raises(Refused):
        settings.save_settings(file, Settings())
    assert file.read_bytes() == b'signer = "M. Ro'


def test_keys_of_another_version_are_kept(file: Path) -> None:
    strange = (
        b'colour = "red"\nwhen = 2026-11-24\nscale = 1.5\n"odd key" = [1, true, "\\u007f"]\n'
        b'[window]\nsize = [800, 600]\nsub = {a = "b"}\n'
    )
    _write(file, strange)
    settings.save_settings(file, Settings(text_size=125))
    settings.save_settings(file, Settings(text_size=150))
    kept = tomllib.loads(file.read_text("utf-8"))
    assert kept["text_size"] == 150
    assert tomllib.loads(strange.decode()).items() <= kept.items()


def test_a_save_that_fails_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save_settings(file, Settings(text_size=125))

    def disk_full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", disk_full)
    with pytest.raises(Refused, match="No space left"):
        settings.save_settings(file, Settings(text_size=150))
    assert settings.load_settings(file) == Settings(text_size=125)
    assert list(file.parent.iterdir()) == [file]


def test_upgrade_steps_run_in_order() -> None:
    steps = {
        1: lambda values: {**values, "text_size": values["zoom"]},
        2: lambda values: {**values, "signer": f"{values['text_size']}"},
    }
    upgraded = settings.upgrade_values({"zoom": 90}, file_format=1, wanted=3, steps=steps)
    assert upgraded == {"zoom": 90, "text_size": 90, "signer": "90"}


def test_values_of_this_format_pass_as_they_are() -> None:
    values = {"text_size": 90}
    assert settings.upgrade_values(values, file_format=settings.FORMAT) is values


def test_a_missing_step_is_a_bug() -> None:
    with pytest.raises(Bug):
        settings.upgrade_values({}, file_format=1, wanted=2, steps={})


def test_every_older_format_has_a_step() -> None:
    assert sorted(settings_file.UPGRADES) == list(range(1, settings.FORMAT))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes there")
def test_a_pipe_is_refused_and_not_waited_for(file: Path) -> None:
    file.parent.mkdir()
    os.mkfifo(file)
    with pytest.raises(Refused, match="This is not a file") as caught:
        settings.load_settings(file)
    assert caught.value.do
