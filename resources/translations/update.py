# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Collects every text that the window shows for Qt Linguist, and compiles the translations.

    .venv/bin/python resources/translations/update.py            write the .ts files and compile them
    .venv/bin/python resources/translations/update.py --check    write nothing, say what is missing or no longer said;
                                                             exit status 1 if anything is

The window's own texts stand in ``tr(...)``, ``tr_n(...)`` and ``mark_translatable(...)``. Others come up from below:
the words of the law file, columns, steps, refusals. They are collected under contexts of their own; ``translate_text``
looks them up. The .ts files keep their translations; new texts are marked unfinished; texts that are gone are dropped.
No line numbers are written, so that two branches that each add a text merge.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
TREE = HERE.parents[1]
LANGUAGES = ("en", "zh_CN")
FORMS = {"en": 2, "zh_CN": 1}
# What Qt's own translation lacks, because Qt has changed these texts since; by their context.
OF_QT = (
    ("QFileDialog", "&Look in:"),
    ("QFileDialog", "Files of &type:"),
    ("QPrintSettingsOutput", "Page &Set:"),
)
Found = dict[tuple[str, str], bool]
"""Context and text, and whether the text counts something."""

_REFUSALS = frozenset(
    (
        "Refused",
        "refuse_cell",
        "_refused",
        "FieldProblem",
        "Problem",
        "Phrase",
        "Choice",
        "_refuse_type",
        "Odd",
        "Unusable",
        "NewerFile",
        "NotInCatalogue",
        "RowActions",
        "__init__",
    )
)


def calls(file: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the calls of a file: the name of what is called, and the texts among its arguments."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            # of a cell of a sheet the first three are where it stands, or the first one that is all three
            is_placed = name == "refuse_cell" and not isinstance(node.args[0], ast.Starred)
            said = node.args[3:] if is_placed else node.args
            given = [*said, *(one.value for one in node.keywords if one.arg in ("what", "do"))]
            yield name, [text for one in given for text in _texts(one)]


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield a text, or both of a choice between two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def window() -> Iterator[tuple[str, bool]]:
    """Yield the texts of the window itself, and whether they count something."""
    from desktop_app import settings

    for file in sorted((TREE / "desktop_app" / "ui").rglob("*.py")):
        for name, texts in calls(file):
            if name in ("tr", "tr_n", "mark_translatable") and texts:
                yield texts[0], name == "tr_n"
    words_of_codes, commands, empty_pages = (
        tomllib.loads((TREE / "resources" / "window" / name).read_text("utf-8"))
        for name in ("words.toml", "commands.toml", "empty_pages.toml")
    )
    for words in words_of_codes.values():
        yield from ((text, False) for text in words.values())
    yield from ((command["text"], False) for command in commands.values())
    for page in empty_pages.values():
        yield from ((text, False) for text in (page["title"], page["teaching"], *page["buttons"].values()))
    for name in settings.setting_names():
        declared = settings.choice(name)
        for words in (declared.text, declared.help, declared.unit, *declared.choices.values()):
            if words:
                yield words, False


def questions() -> Iterator[str]:
    """Yield the words of the interview."""
    from desktop_app.bootstrap import build_program
    from desktop_app.domain.interview.questions import question_texts
    from desktop_app.domain.interview.questions.page import TOPICS
    from desktop_app.domain.interview.questions.pages import _SAID

    asked = [*build_program().pack.questions.values(), *question_texts.OWN_QUESTIONS.values()]
    for one in asked:
        yield from (one.label, one.ask, one.help, one.who)
    yield from (topic.title for topic in TOPICS)
    yield from (label for columns in question_texts._COLUMNS.values() for _key, _kind, label in columns)
    yield from _SAID.values()
    for file in sorted((TREE / "desktop_app" / "domain" / "interview").rglob("*.py")):
        for name, texts in calls(file):
            if name in ("Option", "Phrase") and texts:
                yield texts[0] if name == "Phrase" else texts[-1]
    yield from (*question_texts._CHIPS, "the item", "Review")


def law() -> Iterator[str]:
    """Yield the words of the pack, but for its agreed examples and the titles of its sources."""
    from desktop_app.bootstrap import build_program
    from desktop_app.domain.law import listed_names

    pack = build_program().pack
    yield pack.title
    for provision in pack.provisions.values():
        text = provision.text
        yield from (provision.title, provision.consequence, text.article, text.says, text.conflict)
        yield from text.deciding
    yield from (words for one in pack.instruments.values() for words in (one.short, one.caveat))
    yield from (words for one in pack.verdicts.values() for words in (one.words, one.says))
    for switch in pack.switches.values():
        yield from (switch.question, *switch.words.values())
    for doubt in pack.doubts.values():
        yield from (doubt.question, doubt.safest, doubt.narrowest, doubt.settled_by)
    for front in pack.page_one.values():
        yield from (text for key, text in front.items() if re.match(r"step|where", key))
    for notice in (*pack.duties, *pack.warnings):
        yield from (notice.title, notice.title_home, notice.text, *notice.by_listing.values())
    yield from names_compared()
    told = tomllib.loads((TREE / "resources" / "papers" / "journal.toml").read_text("utf-8"))
    yield from (*told["labels"].values(), *told["sheets"].values())
    yield from (words for codes in told["words"].values() for words in codes.values())
    places = tomllib.loads((TREE / "resources" / "papers" / "law_places.toml").read_text("utf-8"))
    yield from (text for table in places.values() for text in table.values())
    words = tomllib.loads((TREE / "resources" / "names" / "sorting.toml").read_text("utf-8"))
    yield from (entry["says"] for entry in (words["functional"], *words["family"]))
    yield from listed_names.STATE_WORDS.values()
    yield from (text for one in pack.listings.values() for text in (*one.bars, one.note))
    yield from (text for row in pack.rows.values() for text in (row.name, row.form, row.note))
    yield from (fact.label for fact in pack.facts.values())
    for file in (
        "bom/consistency.py",
        "engine/conclude.py",
        "engine/observations.py",
        "law/listed_names.py",
        "law/listing_counts.py",
        "law/pack.py",
        "parties/judgement.py",
        "parties/ownership.py",
        "sorting/sort_products.py",
    ):
        for name, texts in calls(TREE / "desktop_app" / "domain" / file):
            if name == "Phrase":
                yield from texts


def names_compared() -> Iterator[str]:
    """Yield the reasons why names meet or do not: sentences, by what pieces meet, kinds of pieces, ways of reading."""
    from desktop_app.partynames.folding import ANOTHER_SCRIPT, SCRIPTS_NOT_READ
    from desktop_app.partynames.persons import MIXED_SPELLING
    from desktop_app.partynames.sounds import ways_of_reading
    from desktop_app.partynames.tables import NameTables, SegmentKind

    for file in sorted((TREE / "desktop_app" / "partynames").glob("*.py")):
        for name, texts in calls(file):
            if name in ("Phrase", "take", "each"):
                yield from (text for text in texts if len(text) > 1)
    yield from (kind.value for kind in SegmentKind if kind is not SegmentKind.TITLE)
    yield from (*map(str.capitalize, SCRIPTS_NOT_READ), ANOTHER_SCRIPT)
    yield from (*ways_of_reading(NameTables()), MIXED_SPELLING)


def columns() -> Iterator[str]:
    """Yield the words of forms and sheets."""
    from desktop_app.listreader.tables import LIST_FIELDS
    from desktop_app.services.schema.columns import CHOICE_WORDS, WORKBOOK

    yield from (field.label for field in LIST_FIELDS.values())
    for sheet in WORKBOOK.values():
        yield sheet.title
        yield from (text for one in sheet.columns.values() for text in (one.label, one.help))
    yield from (words for choices in CHOICE_WORDS.values() for words in choices.values())
    for _name, texts in calls(TREE / "desktop_app" / "services" / "schema" / "columns.py"):
        yield from (text for text in texts if text in ("Assembly with such a part", "Not listed"))


def steps() -> Iterator[str]:
    """Yield the words of what there is to do next."""
    for name, texts in calls(TREE / "desktop_app" / "services" / "screening" / "next_steps.py"):
        if name == "Phrase" and texts:
            yield texts[0]
        elif name == "NextStep":
            yield from (text for text in texts if " " in text)


def refusals() -> Iterator[str]:
    """Yield what can be wrong with what somebody enters, and what to do about it; and what a change is called."""
    from desktop_app.listreader.reading.files import OTHER_KINDS
    from desktop_app.services import standing_checks
    from desktop_app.services.context.stores import (
        BACKUP_TAKEN,
        CLIENT_TAKEN,
        FILED,
        HANDED_OVER,
        KEPT,
        LIST_LOADED,
        LIST_REMOVED,
        RECORDED,
    )
    from desktop_app.services.records.record_list import EVENT_ACTIONS
    from desktop_app.services.records.reviews import HANDED_IN, SENT_BACK
    from desktop_app.services.schema.columns import SHEETS
    from desktop_app.storage import law_archive, law_sheets
    from desktop_app.storage.sqlite.chain import DATA_FILE_NOTED
    from desktop_app.storage.sqlite.database import _SAYS

    here = TREE / "desktop_app"
    places = (
        "basics/**/*.py",
        "domain/casefile/**/*.py",
        "domain/interview/**/*.py",
        "logs.py",
        "listreader/**/*.py",
        "paper/**/*.py",
        "services/**/*.py",
        "settings/**/*.py",
        "storage/signatures.py",
    )
    for file in sorted(file for place in places for file in here.glob(place)):
        for name, texts in calls(file):
            if name in ("apply_change", "Phrase"):
                yield from (text for text in texts[:1] if any(letter.isalpha() for letter in text))
            if name in _REFUSALS and not (name == "Choice" and file.parent.name == "settings"):
                yield from (text for text in texts if " " in text)
        yield from _pairs(file)
    stored = (
        "law_archive",
        "law_sheets",
        "packs",
        "workbooks",
        "sqlite/chain",
        "sqlite/client_files",
        "sqlite/database",
        "sqlite/folder_lock",
        "sqlite/held_records",
        "sqlite/queries",
        "sqlite/journal",
        "sqlite/law_events",
        "sqlite/party_lists",
        "sqlite/repository",
        "sqlite/taken_chain",
        "sqlite/transaction",
        "sqlite/verifying/*",
    )
    beside = (
        *(f"storage/{name}.py" for name in stored),
        "domain/law/check.py",
        "domain/law/parsing.py",
        "paths.py",
        "__main__.py",
        "partynames/*.py",
        "ui/dialogs/*.py",
        "ui/look/pdf_pages.py",
        "ui/screening/*.py",
        "ui/shell/*.py",
    )
    for file in sorted(file for place in beside for file in here.glob(place)):
        for called, texts in calls(file):
            if called in _REFUSALS:
                yield from (text for text in texts if " " in text)
    yield from (
        *EVENT_ACTIONS.values(),
        RECORDED,
        FILED,
        KEPT,
        HANDED_IN,
        SENT_BACK,
        LIST_LOADED,
        LIST_REMOVED,
        BACKUP_TAKEN,
        CLIENT_TAKEN,
        HANDED_OVER,
    )
    yield DATA_FILE_NOTED
    yield from ("Import", "Change logo", law_archive._ALTERED, law_archive._FETCH, standing_checks._FETCH)
    yield from (*law_sheets._PLACES.values(), "source", "instrument", "doubt")
    yield from _findings_of_checks()
    yield from (text for pair in _SAYS.values() for text in pair)
    yield from (words for _, words in OTHER_KINDS)
    yield from (word for sheet in SHEETS.values() for word in (sheet.called, *sheet.users) if word)
    yield from _referenced_sheets()


def _findings_of_checks() -> Iterator[str]:
    """Yield the sentences of the checks of a data file: every text there that is one, and what they fill in."""
    from desktop_app.storage.sqlite.verifying import data_file

    yield from (*data_file._NAMES.values(), *data_file._WANTED.values())
    for file in sorted((TREE / "desktop_app" / "storage" / "sqlite" / "verifying").rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        described = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Phrase":
                yield from _texts(node.args[0])
            elif isinstance(node, ast.Constant) and id(node) not in described and _is_sentence(node.value):
                yield str(node.value)


def _is_sentence(value: object) -> bool:
    return isinstance(value, str) and (value == "journal" or bool(re.match("[A-Z][a-z]+ [^(]", value)))


def _referenced_sheets() -> Iterator[str]:
    """Yield the sheets that a refusal names: those that a column refers to."""
    from desktop_app.services.schema.columns import SHEETS

    for sheet in SHEETS.values():
        yield from (str(column.references) for column in sheet.columns.values() if column.references)


def _pairs(file: Path) -> Iterator[str]:
    """Yield the texts of pairs that a refusal is made of later: ``refusal_texts = (what, do)``, or returned."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if not (isinstance(node, (ast.Assign, ast.Return)) and isinstance(node.value, ast.Tuple)):
            continue
        first = next(iter(node.value.elts), None)
        if isinstance(node, ast.Assign):
            is_refusal = getattr(node.targets[0], "id", "") == "refusal_texts"
        else:
            is_refusal = isinstance(first, ast.Call) and getattr(first.func, "id", "") == "Phrase"
        if is_refusal:
            yield from (text for one in node.value.elts for text in _texts(one))


def countries() -> Iterator[str]:
    """Yield the names of countries as Qt has them, which is English."""
    from PySide6.QtCore import QLocale

    from desktop_app.basics.codes import COUNTRIES

    for code in COUNTRIES:
        yield QLocale.territoryToString(QLocale.codeToTerritory(code))


def collected() -> Found:
    """Return every text under its context; one that has a context already is not put under a later one."""
    found: Found = {("Language", "en"): False} | dict.fromkeys(OF_QT, False)
    for text, counts in window():
        found["Window", text] = counts
    seen: set[str] = set()
    for context, texts in (
        ("Questions", questions()),
        ("Law", law()),
        ("Columns", columns()),
        ("Steps", steps()),
        ("Refusals", refusals()),
    ):
        fresh = set(texts) - seen - {""}
        seen |= fresh
        found.update(dict.fromkeys(((context, text) for text in fresh), False))
    found.update(dict.fromkeys((("Countries", name) for name in countries()), False))
    return found


def known(file: Path) -> dict[tuple[str, str], ElementTree.Element]:
    """Return the translations a file has, by context and text; a text that moved is found under its text alone."""
    found: dict[tuple[str, str], ElementTree.Element] = {}
    if file.exists():
        for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314  our own file
            for one in context.iter("message"):
                translation = one.find("translation")
                if translation is not None and translation.get("type") != "unfinished":
                    text = str(one.findtext("source"))
                    found[str(context.findtext("name")), text] = translation
                    found.setdefault(("", text), translation)
    return found


def wanted(language: str, found: Found) -> Found:
    """Return what a language needs: English only its plurals."""
    return {key: counts for key, counts in found.items() if counts or language != "en"}


def merged(file: Path, language: str, found: Found) -> tuple[str, list[str], list[str]]:
    """Return the file of one language anew, the texts that nobody has translated, and those that it has in vain."""
    before, missing = known(file), []
    gone = sorted(text for context, text in before if context and (context, text) not in found)
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = None
    for (name, text), counts in sorted(found.items()):
        if context is None or context.findtext("name") != name:
            context = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(context, "name").text = name
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if counts else {})
        ElementTree.SubElement(message, "source").text = text
        old = before.get((name, text), None if name == "Countries" else before.get(("", text)))
        if old is not None and (old.find("numerusform") is not None) == counts:
            message.append(old)
            continue
        missing.append(text)
        fresh = ElementTree.SubElement(message, "translation", type="unfinished")
        for _form in range(FORMS[language] if counts else 0):
            ElementTree.SubElement(fresh, "numerusform")
    return as_text(root), missing, gone


def as_text(root: ElementTree.Element) -> str:
    """Return a tree as a .ts file."""
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n'


def compiled(source: Path, target: Path) -> None:
    """Compile a .ts file; what is not translated stays out and is shown in English."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", source, "-qm", target], check=True)  # noqa: S603


def main(arguments: Iterable[str] = ()) -> int:
    """Write every language and compile it, or only check them; tell what is missing, and what is no longer said."""
    found, lacking, checks = collected(), 0, "--check" in arguments
    for language in LANGUAGES:
        source = HERE / f"lodestone_{language}.ts"
        text, missing, gone = merged(source, language, wanted(language, found))
        if not checks:
            source.write_text(text, "utf-8")
            compiled(source, source.with_suffix(".qm"))
        lacking += len(missing) + len(gone)
        counts = f"{len(wanted(language, found))} texts, {len(missing)} to do, {len(gone)} no longer said"
        sys.stdout.write(f"{language}: {counts}\n")
        for texts in (missing, gone):
            sys.stdout.writelines(f"    {one}\n" for one in texts[:20])
    return 1 if lacking and checks else 0


sys.path.insert(0, str(TREE))
if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
