# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Collects every text of the window for Qt Linguist, and compiles what is translated.

    .venv/bin/python resources/translations/update.py

Texts stand in ``tr(...)`` and ``tr_n(...)``. The .ts files keep their translations; texts that are gone are dropped.
Compiling needs ``pyside6-lrelease``; a language without a single translation is not compiled.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
TREE = HERE.parents[1]
CONTEXT = "Window"
LANGUAGES = ("en", "zh_CN")


def texts(file: Path) -> Iterator[tuple[str, bool, int]]:
    """Yield the texts of a file: words, whether they count something, line."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        first = node.args[0]
        if name in ("tr", "tr_n") and isinstance(first, ast.Constant):
            yield str(first.value), name == "tr_n", node.lineno


def settings_texts() -> Iterator[tuple[str, bool, int]]:
    """Yield the words of the settings and the titles of forms, which are declared outside a call."""
    sys.path.insert(0, str(TREE))
    from desktop_app import settings

    for name in settings.names():
        declared = settings.choice(name)
        for words in (declared.text, declared.help, *declared.choices.values()):
            yield words, False, 0


def collected() -> dict[str, tuple[bool, str, int]]:
    """Return every text with its place."""
    found: dict[str, tuple[bool, str, int]] = {}
    for file in sorted((TREE / "desktop_app" / "ui").rglob("*.py")):
        for words, counts, line in texts(file):
            found.setdefault(words, (counts, file.relative_to(TREE).as_posix(), line))
    for words, counts, line in settings_texts():
        found.setdefault(words, (counts, "desktop_app/settings/declared.py", line))
    return found


def known(file: Path) -> dict[str, ElementTree.Element]:
    """Return the translations a file has."""
    if not file.exists():
        return {}
    messages = ElementTree.parse(file).getroot().iter("message")  # noqa: S314  our own file
    return {str(one.findtext("source")): one for one in messages}


def write(language: str, found: dict[str, tuple[bool, str, int]]) -> bool:
    """Write one language; tells whether anything of it is translated."""
    file = HERE / f"lodestone_{language}.ts"
    before, done = known(file), False
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for words, (counts, place, line) in sorted(found.items()):
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if counts else {})
        ElementTree.SubElement(message, "location", filename=f"../../{place}", line=str(line))
        ElementTree.SubElement(message, "source").text = words
        old = before.get(words)
        translation = old.find("translation") if old is not None else None
        if translation is not None and translation.get("type") != "unfinished":
            message.append(translation)
            done = True
            continue
        fresh = ElementTree.SubElement(message, "translation", type="unfinished")
        for _form in range(0 if not counts else 2 if language == "en" else 1):
            ElementTree.SubElement(fresh, "numerusform")
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")
    return done


def main() -> int:
    """Write every language and compile those that have translations."""
    found = collected()
    for language in LANGUAGES:
        if write(language, found):
            source = HERE / f"lodestone_{language}.ts"
            tool = Path(sys.executable).with_name("pyside6-lrelease")
            subprocess.run([tool, source, "-qm", source.with_suffix(".qm")], check=True)  # noqa: S603
    sys.stdout.write(f"{len(found)} texts\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
