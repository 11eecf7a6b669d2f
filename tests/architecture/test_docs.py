# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The pages for developers are true: what they name is there, and the words of the code are those of the glossary."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.architecture.house import STOP_WORDS
from tests.architecture.source import TREE, parsed, python_files, short

PAGES = ("docs/architecture.md", "docs/glossary.md", "docs/parties.md", "CONTRIBUTING.md")
PATH = re.compile(
    r"`((?:desktop_app|resources|tests|packaging|domain|services|charts|storage|documents|ui|cli)/[^` ]*)`"
)
ROW = re.compile(
    r"^\| (?P<word>[^|]+) \| (?P<meaning>[^|]+) \| (?P<code>[^|]*)\| ?(?P<instead>[^|]*)\|$", re.MULTILINE
)


def _entries() -> list[re.Match[str]]:
    text = (TREE / "docs/glossary.md").read_text("utf-8")
    return [row for row in ROW.finditer(text) if row["word"] not in ("word", "---")]


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def _names() -> Iterator[tuple[str, str]]:
    """Yield every module and class of the program in small letters with underscores, and its file."""
    for file in python_files("desktop_app"):
        yield file.stem.strip("_"), short(file)
        for node in ast.walk(parsed(file)):
            if isinstance(node, ast.ClassDef):
                yield _snake(node.name).strip("_"), short(file)


def _code() -> str:
    return "\n".join(file.read_text("utf-8") for file in python_files("desktop_app"))


def test_every_path_that_the_pages_name_is_there() -> None:
    named = {path for page in PAGES for path in PATH.findall((TREE / page).read_text("utf-8"))}
    assert len(named) > 20
    missing = {
        path for path in named if not (TREE / path).exists() and not (TREE / "desktop_app" / path).exists()
    }
    assert missing == set()


def test_a_word_of_the_glossary_has_one_meaning_and_stands_in_the_code() -> None:
    words = [entry["word"] for entry in _entries()]
    assert len(words) > 50
    assert len(words) == len(set(words))
    code = _code()
    shown = {name for entry in _entries() for name in re.findall(r"`([A-Za-z_]+)`", entry["code"])}
    assert {name for name in shown if not re.search(rf"\b{name}\b", code)} == set()


def test_modules_and_classes_use_no_word_that_the_glossary_replaces() -> None:
    replaced = {word.strip() for entry in _entries() for word in entry["instead"].split(",") if word.strip()}
    assert len(replaced) > 20
    found = {f"{name} ({file})" for name, file in _names() if set(name.split("_")) & replaced}
    assert found == set()


def test_modules_and_classes_are_called_by_what_they_are() -> None:
    assert {f"{name} ({file})" for name, file in _names() if name in STOP_WORDS} == set()
