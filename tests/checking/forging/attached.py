# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Alterations of the files inside a paper."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from pikepdf import Array, AttachedFileSpec, Dictionary, Name, Pdf, String

from tests.checking.forging.alteration import ATTACHMENTS, CASE, CONCLUSION, on_pdf

PRINTING = "printing.json"
LAW = "law-file.json"
LIST = "pages.json"


def file_named(pdf: Pdf, begin: str) -> str:
    """Return the name of the first attachment that begins so: `case` finds `case.json` and `case-1.json`."""
    return sorted(name for name in pdf.attachments if name.startswith(begin))[0]


def read_file(pdf: Pdf, begin: str) -> bytes:
    """Return the content of an attachment, which is found as above."""
    return pdf.attachments[file_named(pdf, begin)].get_file().read_bytes()


def change_file(pdf: Pdf, begin: str, change: Callable[[bytes], bytes]) -> None:
    """Change the content of an attachment where it lies."""
    entry = pdf.attachments[file_named(pdf, begin)].obj.EF.F
    was = entry.read_bytes()
    now = change(was)
    assert now != was
    entry.write(now)
    entry.Params.Size = len(now)
    if "/CheckSum" in entry.Params:
        del entry.Params.CheckSum


def change_json(pdf: Pdf, begin: str, change: Callable[[Any], None]) -> None:
    """Change an attachment that is JSON."""

    def changed(content: bytes) -> bytes:
        tree = json.loads(content)
        change(tree)
        return json.dumps(tree, ensure_ascii=False).encode("utf-8")

    change_file(pdf, begin, changed)


def next_digit(content: bytes) -> bytes:
    """Return JSON with a digit raised by one: the last of a text that is a figure, else the last of all."""
    figures = list(re.finditer(rb'(?<=\d)\d(?=")|(?<=: ")\d(?=")|(?<=:")\d(?=")', content))
    last = (figures or list(re.finditer(rb"\d", content)))[-1]
    return content[: last.start()] + str((int(last[0]) + 1) % 10).encode() + content[last.end() :]


@on_pdf(ATTACHMENTS, CASE)
def a_digit_of_the_case(pdf: Pdf, _other: Pdf) -> None:
    """Raise a digit of the case."""
    change_file(pdf, "case", next_digit)


@on_pdf(ATTACHMENTS, CASE)
def a_name_in_the_case(pdf: Pdf, _other: Pdf) -> None:
    """Give the item another name."""
    change_file(pdf, "case", lambda content: re.sub(rb'("name":\s?")', rb"\1X", content, count=1))


@on_pdf(ATTACHMENTS, CASE)
def the_case_in_other_spaces(pdf: Pdf, _other: Pdf) -> None:
    """Write the same case with other spaces."""
    change_file(pdf, "case", lambda content: json.dumps(json.loads(content), indent=4).encode())


@on_pdf(ATTACHMENTS, CONCLUSION)
def a_digit_of_the_conclusion(pdf: Pdf, _other: Pdf) -> None:
    """Raise a digit of the conclusion."""
    change_file(pdf, "conclusion", next_digit)


@on_pdf(ATTACHMENTS, CONCLUSION)
def the_verdict_of_the_conclusion(pdf: Pdf, _other: Pdf) -> None:
    """Let the conclusion reach another verdict."""
    change_json(pdf, "conclusion", lambda tree: tree.update(verdict="not_caught_by_any"))


@on_pdf(ATTACHMENTS, CASE)
def the_case_of_another_memo(pdf: Pdf, other: Pdf) -> None:
    """Attach the case of another memo."""
    change_file(pdf, "case", lambda _own: read_file(other, "case"))


@on_pdf(ATTACHMENTS, CASE, CONCLUSION)
def case_and_conclusion_of_another_memo(pdf: Pdf, other: Pdf) -> None:
    """Attach case and conclusion of another memo."""
    change_file(pdf, "case", lambda _own: read_file(other, "case"))
    change_file(pdf, "conclusion", lambda _own: read_file(other, "conclusion"))


@on_pdf(ATTACHMENTS, CASE, CONCLUSION)
def case_and_conclusion_exchanged(pdf: Pdf, _other: Pdf) -> None:
    """Let each of the two files be called as the other is."""
    case, conclusion = read_file(pdf, "case"), read_file(pdf, "conclusion")
    change_file(pdf, "case", lambda _own: conclusion)
    change_file(pdf, "conclusion", lambda _own: case)


@on_pdf(ATTACHMENTS, CONCLUSION)
def the_conclusion_removed(pdf: Pdf, _other: Pdf) -> None:
    """Take the conclusion out."""
    remove_file(pdf, file_named(pdf, "conclusion"))


@on_pdf(ATTACHMENTS, PRINTING)
def the_printing_removed(pdf: Pdf, _other: Pdf) -> None:
    """Take out what the printing was given."""
    remove_file(pdf, PRINTING)


@on_pdf(ATTACHMENTS, LAW)
def the_law_file_removed(pdf: Pdf, _other: Pdf) -> None:
    """Take the law file out."""
    remove_file(pdf, LAW)


@on_pdf(ATTACHMENTS, LIST)
def the_list_of_pages_removed(pdf: Pdf, _other: Pdf) -> None:
    """Take the list of the pages out."""
    remove_file(pdf, LIST)


def remove_file(pdf: Pdf, name: str) -> None:
    """Take an attachment out, from every place that names it."""
    spec = pdf.attachments[name].obj
    pdf.Root.AF = Array([one for one in pdf.Root.AF if one.objgen != spec.objgen])
    del pdf.attachments[name]


@on_pdf(ATTACHMENTS, CONCLUSION, "conclusion-old.json")
def the_conclusion_renamed(pdf: Pdf, _other: Pdf) -> None:
    """Give the conclusion another name."""
    name = file_named(pdf, "conclusion")
    spec = pdf.attachments[name].obj
    spec.F = spec.UF = String("conclusion-old.json")
    names = pdf.Root.Names.EmbeddedFiles
    pairs = [(str(key), value) for key, value in _pairs(names) if str(key) != name]
    pairs.append(("conclusion-old.json", spec))
    names.Names = Array([part for key, value in sorted(pairs, key=_by_name) for part in (String(key), value)])


def _by_name(pair: tuple[str, Any]) -> str:
    return pair[0]


def _pairs(tree: Any) -> list[tuple[Any, Any]]:
    """Return names and files of a tree of names."""
    if "/Kids" in tree:
        return [pair for kid in tree.Kids for pair in _pairs(kid)]
    return list(zip(list(tree.Names)[::2], list(tree.Names)[1::2], strict=True))


@on_pdf(ATTACHMENTS, CONCLUSION, "conclusion-old.json")
def the_conclusion_shown_under_another_name(pdf: Pdf, _other: Pdf) -> None:
    """Show the conclusion under another name, and leave the one that it is found by."""
    spec = pdf.attachments[file_named(pdf, "conclusion")].obj
    spec.F = spec.UF = String("conclusion-old.json")


@on_pdf(ATTACHMENTS, "remarks.txt")
def a_file_added(pdf: Pdf, _other: Pdf) -> None:
    """Attach a file more."""
    pdf.attachments["remarks.txt"] = AttachedFileSpec(pdf, b"No licence is needed.", filename="remarks.txt")


@on_pdf(ATTACHMENTS, "case.jsoň")
def a_second_case_of_a_like_name(pdf: Pdf, other: Pdf) -> None:
    """Attach a second case whose name looks the same."""
    pdf.attachments["case.jsoň"] = AttachedFileSpec(pdf, read_file(other, "case"), filename="case.jsoň")


@on_pdf(ATTACHMENTS, CASE)
def the_case_twice_under_one_name(pdf: Pdf, other: Pdf) -> None:
    """Attach another case under the same name before the own one."""
    name = file_named(pdf, "case")
    spec = AttachedFileSpec(pdf, read_file(other, "case"), filename=name).obj
    names = pdf.Root.Names.EmbeddedFiles
    pairs = [(String(name), spec), *_pairs(names)]
    for key in ("/Kids", "/Limits"):
        if key in names:
            del names[key]
    names.Names = Array([part for pair in pairs for part in pair])


@on_pdf(ATTACHMENTS, CASE)
def another_case_for_other_viewers(pdf: Pdf, other: Pdf) -> None:
    """Let viewers that know only the old name of the entry find another case."""
    spec = pdf.attachments[file_named(pdf, "case")].obj
    another = pdf.make_stream(read_file(other, "case"), Dictionary(Type=Name.EmbeddedFile))
    spec.EF = Dictionary(F=another, UF=spec.EF.UF)


@on_pdf(ATTACHMENTS, "remarks.txt")
def a_file_beside_the_list(pdf: Pdf, _other: Pdf) -> None:
    """Name a file among the associated ones that the list of attachments lacks."""
    spec = AttachedFileSpec(pdf, b"No licence is needed.", filename="remarks.txt").obj
    pdf.Root.AF.append(pdf.make_indirect(spec))


@on_pdf(ATTACHMENTS, CASE)
def the_description_of_a_file(pdf: Pdf, _other: Pdf) -> None:
    """Describe the case as something else."""
    pdf.attachments[file_named(pdf, "case")].obj.Desc = String("A draft, not used")


@on_pdf(ATTACHMENTS, CASE)
def the_relation_of_a_file(pdf: Pdf, _other: Pdf) -> None:
    """Say that the case is no source of the paper."""
    pdf.attachments[file_named(pdf, "case")].obj.AFRelationship = Name.Unspecified


@on_pdf(ATTACHMENTS, CASE)
def a_file_no_longer_associated(pdf: Pdf, _other: Pdf) -> None:
    """Leave the case among the attachments, and take it from the associated files."""
    spec = pdf.attachments[file_named(pdf, "case")].obj
    pdf.Root.AF = Array([one for one in pdf.Root.AF if one.objgen != spec.objgen])


@on_pdf(ATTACHMENTS, LAW)
def a_figure_of_the_law(pdf: Pdf, _other: Pdf) -> None:
    """Raise a digit of the law file."""
    change_file(pdf, LAW, next_digit)


@on_pdf(ATTACHMENTS, LAW)
def the_law_file_of_nobody(pdf: Pdf, _other: Pdf) -> None:
    """Attach a law file that is none."""
    change_file(pdf, LAW, lambda _own: b'{"pack.toml": "id = 1"}')


@on_pdf(ATTACHMENTS, PRINTING)
def who_prepared_it(pdf: Pdf, _other: Pdf) -> None:
    """Change something of what the printing was given."""
    change_file(pdf, PRINTING, next_digit)


@on_pdf(ATTACHMENTS, PRINTING)
def the_printing_of_another_memo(pdf: Pdf, other: Pdf) -> None:
    """Attach what the printing of another memo was given."""
    change_file(pdf, PRINTING, lambda _own: read_file(other, PRINTING))


@on_pdf(ATTACHMENTS, LIST)
def the_list_of_another_memo(pdf: Pdf, other: Pdf) -> None:
    """Attach the list of the pages of another memo."""
    change_file(pdf, LIST, lambda _own: read_file(other, LIST))


@on_pdf(ATTACHMENTS, LIST)
def the_list_of_pages_broken(pdf: Pdf, _other: Pdf) -> None:
    """Make the list of the pages something that cannot be read."""
    change_file(pdf, LIST, lambda content: content[: len(content) // 2])


@on_pdf(ATTACHMENTS)
def all_files_but_the_case_removed(pdf: Pdf, _other: Pdf) -> None:
    """Take out everything but the case, as if the paper were an old one."""
    for name in list(pdf.attachments):
        if not name.startswith("case"):
            remove_file(pdf, name)
