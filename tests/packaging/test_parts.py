# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What lies compiled inside other parts is named, and its licence text goes along."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest

from freezing import licences, parts
from freezing.component import Component
from freezing.places import Places

TREE = Path(__file__).resolve().parents[2]
STATED: dict[str, Any] = tomllib.loads((TREE / "packaging/licences.toml").read_text("utf-8"))
RULES = licences.Rules.read(TREE)
COMPILED = ("cryptography", "pydantic_core", "python-calamine")


def _crates(name: str) -> dict[str, Component]:
    return {part.name: part for part in parts.listed_by(distribution(name), TREE, STATED)}


@pytest.mark.parametrize("name", COMPILED)
def test_each_crate_has_its_text(name: str) -> None:
    crates = _crates(name)
    assert len(crates) > 20
    whole = Component("distribution", name, "1", "MIT", texts=(TREE / "LICENSE",),
                      parts=tuple(crates.values()))  # fmt: skip
    assert licences.without_text([whole], RULES) == []
    assert licences.faults([whole], RULES) == []


@pytest.mark.parametrize("name", COMPILED)
def test_a_crate_that_is_in_no_file_is_not_listed(name: str) -> None:
    crates = _crates(name)
    assert crates.keys().isdisjoint(STATED["crates"]["build_only"])
    assert crates.keys().isdisjoint(STATED["crates"]["elsewhere"])
    assert "Rust standard library" in crates


@pytest.mark.parametrize("name", COMPILED)
def test_each_crate_that_left_its_name_in_the_file_is_listed(name: str) -> None:
    item = distribution(name)
    (file,) = [Path(str(item.locate_file(one))) for one in item.files or () if one.suffix in {".so", ".pyd"}]
    left = re.findall(rb"index\.crates\.io-[0-9a-f]+[/\\]([\w-]+?)-\d+\.\d+", file.read_bytes())
    if not left:
        pytest.skip("this file does not hold the names of its sources")
    assert {one.decode() for one in left} <= _crates(name).keys()


@pytest.mark.parametrize(
    ("name", "licence", "texts"),
    [
        ("ahash", "MIT OR Apache-2.0", ["Apache-2.0.txt"]),
        ("memchr", "Unlicense OR MIT", ["Unlicense.txt"]),
        ("jiter", "MIT", ["jiter.txt"]),
        ("encoding_rs", "(Apache-2.0 OR MIT) AND BSD-3-Clause", ["Apache-2.0.txt", "encoding_rs.txt"]),
        ("unknown", "MIT", []),
        ("unknown", "Apache-2.0 AND MIT", []),
    ],
)  # fmt: skip
def test_of_a_choice_the_licence_is_taken_whose_text_is_there(
    name: str, licence: str, texts: list[str]
) -> None:
    assert [text.name for text in parts.texts_of(name, licence, TREE)] == texts


def test_a_text_of_mit_names_a_holder_or_says_that_none_is_named() -> None:
    for text in (TREE / "packaging/licences/crates").glob("*.txt"):
        said = text.read_text("utf-8")
        assert re.search(r"Copyright|\(C\)|names no copyright holder", said), text


def test_a_part_without_a_text_ends_the_build() -> None:
    below = Component("crate", "below", "2.0", "MIT")
    above = Component("distribution", "above", "1.0", "MIT", texts=(TREE / "LICENSE",), parts=(below,))
    assert licences.without_text([above], RULES) == ["above, below 2.0: there is no text of MIT"]
    bare = Component("distribution", "bare", "1.0", "MIT")
    assert licences.without_text([bare], RULES) == ["bare 1.0: there is no text of MIT"]


def test_a_text_that_stands_among_others_is_proved_by_its_words() -> None:
    text = (TREE / "LICENSE",)
    for words, faults in (("Apache License", 0), ("Sam Leffler", 1), ("", 1)):
        below = Component("part", "below", "", "libtiff", words=words)
        above = Component("distribution", "above", "1.0", "MIT", texts=text, parts=(below,))
        assert len(licences.without_text([above], RULES)) == faults


def test_what_python_holds_of_others_is_named_if_it_holds_it(tmp_path: Path) -> None:
    expat, decimal = tmp_path / "pyexpat.so", tmp_path / "_decimal.cpython-311.so"
    expat.write_bytes(b"..junk after document element..")
    decimal.write_bytes(b"this one uses the library of the system")
    found = list(parts.incorporated([expat, decimal], TREE, STATED["incorporated"]))
    assert [part.name for part in found] == ["Expat"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", found[0].version)
    assert "Expat maintainers" in found[0].texts[0].read_text("utf-8")
    decimal.write_bytes(b"..illegal value for MPD_MINALLOC..")
    both = {part.name: part for part in parts.incorporated([expat, decimal], TREE, STATED["incorporated"])}
    assert "Stefan Krah" in both["libmpdec"].texts[0].read_text("utf-8")


def test_a_crate_for_another_system_is_found_if_it_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.so").write_bytes(b"index.crates.io-1949cf8c6b5b557f/wasi-0.14.2/src/lib.rs")
    assert licences.found_inside(tmp_path, RULES) == ["a.so: wasi"]


def test_the_list_names_each_part_and_where_its_text_lies(tmp_path: Path) -> None:
    crate = Component("crate", "jiter", "0.19.0", "MIT",
                      texts=(TREE / "packaging/licences/crates/jiter.txt",))  # fmt: skip
    whole = Component("distribution", "pydantic_core", "2.0", "MIT", texts=(TREE / "LICENSE",),
                      parts=(crate,))  # fmt: skip
    qt = Component("distribution", "shiboken6", "6", "LGPL-3.0-only",
                   texts=(TREE / "resources/licences/LGPL-3.0.txt",))  # fmt: skip
    licences.write([whole, qt], Places(TREE, tmp_path, tmp_path), tmp_path / "beside")
    said = (tmp_path / "beside/licences/README.txt").read_text("utf-8")
    assert "pydantic_core 2.0: MIT [pydantic_core/LICENSE.txt]\n" in said
    assert "    jiter 0.19.0: MIT [pydantic_core/jiter.txt]\n" in said
    assert "shiboken6 6: LGPL-3.0-only [LGPL-3.0.txt]\n" in said
    assert (tmp_path / "beside/licences/pydantic_core/jiter.txt").is_file()
    assert (tmp_path / "beside/LICENSE.txt").is_file()
