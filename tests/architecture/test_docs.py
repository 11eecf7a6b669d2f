# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The pages for developers are true: what they name is there, and the words of the code are those of the glossary."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.architecture.source import TREE, nodes, python_files, short

PAGES = (
    *("docs/architecture.md", "docs/glossary.md", "docs/parties.md", "CONTRIBUTING.md", "SECURITY.md"),
    *(file.relative_to(TREE).as_posix() for file in sorted((TREE / "docs/decisions").glob("*.md"))),
)
PACKAGES = sorted(
    folder.name for folder in (TREE / "desktop_app").iterdir() if (folder / "__init__.py").exists()
)
PATH = re.compile(rf"`((?:desktop_app|resources|tests|packaging|docs|{'|'.join(PACKAGES)})/[^` ]*)`")
ARGUMENTS = re.compile(r'PYTEST_ARGS="([^"]*)"')
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
        for node in nodes(file):
            if isinstance(node, ast.ClassDef):
                yield _snake(node.name).strip("_"), short(file)


def _code() -> str:
    return "\n".join(file.read_text("utf-8") for file in python_files("desktop_app"))


def test_every_path_that_the_pages_name_is_there() -> None:
    named = {path for page in PAGES for path in PATH.findall((TREE / page).read_text("utf-8"))}
    assert len(named) > 20
    run = ARGUMENTS.findall((TREE / "CONTRIBUTING.md").read_text("utf-8"))
    assert len(run) > 4
    named.update(path for arguments in run for path in arguments.split() if path.startswith("tests/"))
    missing = {
        path for path in named if not (TREE / path).exists() and not (TREE / "desktop_app" / path).exists()
    }
    assert missing == set()


def test_a_word_of_the_glossary_has_one_meaning_and_stands_in_the_code() -> None:
    words = [entry["word"] for entry in _entries()]
    assert len(words) > 50
    assert len(words) == len(set(words))
    in_code = set(re.findall(r"\w+", _code()))
    shown = {name for entry in _entries() for name in re.findall(r"`([A-Za-z_]+)`", entry["code"])}
    assert shown - in_code == set()


def test_the_tables_of_the_glossary_are_those_of_the_handbook() -> None:
    import glossary_page

    page = (TREE / "docs/glossary.md").read_text("utf-8")
    assert glossary_page.page_with_tables(page) == page
    assert glossary_page.page_with_tables(page.replace("| verdict | one of", "| verdict | two of")) == page


def test_modules_and_classes_use_no_word_that_the_glossary_replaces() -> None:
    replaced = {word.strip() for entry in _entries() for word in entry["instead"].split(",") if word.strip()}
    assert len(replaced) > 20
    found = {f"{name} ({file})" for name, file in _names() if set(name.split("_")) & replaced}
    assert found == set()


def test_the_list_of_decisions_names_every_page() -> None:
    folder = TREE / "docs/decisions"
    listed = re.findall(r"\(([a-z0-9-]+\.md)\)", (folder / "README.md").read_text("utf-8"))
    assert sorted(listed) == sorted(file.name for file in folder.glob("*.md") if file.name != "README.md")


def test_the_changelog_has_a_section_a_version_with_its_day() -> None:
    text = (TREE / "CHANGELOG.md").read_text("utf-8")
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    sections = [
        re.fullmatch(r"(\d+)\.(\d+)\.(\d+), (\d{4}-\d\d-\d\d|not yet released)", line) for line in headings
    ]
    assert all(sections), headings
    versions = [tuple(map(int, section.groups()[:3])) for section in sections if section]
    assert versions == sorted(set(versions), reverse=True)
    assert [line for line in headings[1:] if "not yet" in line] == []


def test_hooks_before_a_commit_run_what_make_check_runs() -> None:
    recipe = re.search(r"^check: setup\n((?:\t.*\n)+)", (TREE / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert recipe
    commands = [
        line.strip().removeprefix("@").replace("$(BIN)", ".venv/bin") for line in recipe[1].splitlines()
    ]
    hooks = re.findall(r"entry: (.*?), language", (TREE / ".pre-commit-config.yaml").read_text("utf-8"))
    assert hooks == commands


def test_what_writes_the_log_is_named_at_the_head_of_a_module() -> None:
    calls = [
        (short(file), line)
        for file in python_files("desktop_app")
        for line in file.read_text("utf-8").splitlines()
        if "get_logger(" in line and short(file) != "desktop_app/logs.py"
    ]
    assert len(calls) > 2
    assert {
        call
        for call in calls
        if not re.fullmatch(r'_LOG(: Final)? = (?:logs\.)?get_logger\("[a-z.]+"\)', call[1])
    } == set()
