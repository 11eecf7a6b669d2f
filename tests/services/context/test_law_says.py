# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every difference of what two law files say is told by its place, the verdicts' own words first."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services.context.law_says import LawDifference, compare_laws
from tests.law_files import SHIPPED

Law = dict[str, bytes]


@pytest.fixture(scope="module")
def law() -> Law:
    return {
        file.relative_to(SHIPPED).as_posix(): file.read_bytes()
        for file in sorted(SHIPPED.rglob("*"))
        if file.suffix in (".toml", ".csv")
    }


def change(law: Mapping[str, bytes], name: str, *pairs: tuple[str, str]) -> Law:
    """Return a law file with texts of one of its files exchanged, each once."""
    text = law[name].decode("utf-8")
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return {**law, name: text.encode("utf-8")}


def only(found: tuple[LawDifference, ...]) -> tuple[str, str, str | None, str | None]:
    (one,) = found
    return one.id, one.place, one.was, one.is_


def test_a_law_file_says_what_it_says(law: Law) -> None:
    assert compare_laws(law, law) == ()
    assert compare_laws(law, dict(reversed(law.items()))) == ()


def test_comments_and_spaces_say_nothing(law: Law) -> None:
    other = {
        name: b"# another comment\n\n" + text if name.endswith(".toml") else text
        for name, text in law.items()
    }
    assert compare_laws(law, other) == ()


def test_of_the_head_version_and_day_of_making_are_told_elsewhere(law: Law) -> None:
    text = re.sub(r"(?m)^version(\s*)=.*$", 'version = "2027.1.1"', law["pack.toml"].decode())
    text = re.sub(r"(?m)^made_on(\s*)=.*$", "made_on = 2026-12-24", text)
    assert compare_laws(law, {**law, "pack.toml": text.encode()}) == ()
    text = re.sub(r"(?m)^known_to(\s*)=.*$", "known_to = 2026-11-20", text)
    assert only(compare_laws(law, {**law, "pack.toml": text.encode()})) == (
        *("pack.known_to", "Law file, known to"),
        *("2026-10-09", "2026-11-20"),
    )


def test_a_renamed_verdict_is_told_and_told_first(law: Law) -> None:
    new = change(
        law, "questions.toml", ("From which country does the exporter act?", "Where does the exporter sit?")
    )
    new = change(
        new,
        "pack.toml",
        ('words  = "Licence needed"', 'words  = "Not caught"'),
        ('shape  = "triangle"\ncolour = "amber"', 'shape  = "circle"\ncolour = "green"'),
    )
    found = compare_laws(law, new)
    assert [one.as_tree() for one in found[:1]] == [
        {
            "id": "pack.verdict.LICENCE_REQUIRED.words",
            "place": "Verdict LICENCE_REQUIRED, words",
            "was": "Licence needed",
            "is": "Not caught",
        }
    ]
    assert [(one.id.rpartition(".")[2], one.was, one.is_) for one in found[1:3]] == [
        ("shape", "triangle", "circle"),
        ("colour", "amber", "green"),
    ]
    assert found[-1].id == "questions.exporter.country.text" or found[-1].id.startswith("questions.")


def test_of_two_verdicts_all_words_come_before_shapes(law: Law) -> None:
    new = change(
        law,
        "pack.toml",
        ('words  = "Licence needed"', 'words  = "Permit needed"'),
        ('shape  = "triangle"\ncolour = "amber"', 'shape  = "circle"\ncolour = "green"'),
        ('words  = "Not caught"', 'words  = "Caught not"'),
    )
    assert [one.id.rpartition(".")[2] for one in compare_laws(law, new)] == [
        "words",
        "words",
        "shape",
        "colour",
    ]


def test_tests_come_last(law: Law) -> None:
    name = next(name for name, text in law.items() if b"[[example]]" in text)
    old = law[name].decode()
    assert re.search(r'(?m)^says\s*=\s*"[^"]*"', old[old.index("[[example]]") :]) or True
    new = {**law, name: old[: old.index("[[example]]")].encode()}
    new = change(new, "pack.toml", ('words  = "Licence needed"', 'words  = "Not caught"'))
    found = compare_laws(law, new)
    assert found[0].id == "pack.verdict.LICENCE_REQUIRED.words"
    assert all(".example." in one.id or one.id.endswith(".example") for one in found[1:])
    assert all((one.was is not None, one.is_) == (True, None) for one in found[1:])


# ---- whatever a law file holds ------------------------------------------------------------------------


ANY: Law = {
    "pack.toml": b'id = "a"\nversion = "1.1"\n',
    "prices.toml": b'[[price]]\nrow = "I-02"\nfrom = 2026-01-01\nusd_per_kg = "900"\n',
    "listed.csv": b"id,name\n1,Acme\n2,Bolt\n",
    "no-61/R61-I.toml": b'id = "R61-I"\n[law]\ntext = "A sentence."\n[when]\nall_of = ["a", "b"]\n',
}


@pytest.mark.parametrize(
    ("name", "pair", "expected"),
    [
        (
            "prices.toml",
            ('usd_per_kg = "900"', 'usd_per_kg = "901"'),
            ("prices.I-02.usd_per_kg", "Price of I-02, usd per kg", "900", "901"),
        ),
        (
            "prices.toml",
            ('usd_per_kg = "900"', 'usd_per_kg = "900"\nsource = "S50"'),
            ("prices.I-02.source", "Price of I-02, source", None, "S50"),
        ),
        ("listed.csv", ("2,Bolt\n", "2,Bolt\n3,Crane\n"), ("listed.3", None, None, "id: 3; name: Crane")),
        ("listed.csv", ("2,Bolt\n", ""), ("listed.2", None, "id: 2; name: Bolt", None)),
        ("listed.csv", ("Bolt", "Bolt Ltd"), ("listed.2.name", None, "Bolt", "Bolt Ltd")),
        (
            "listed.csv",
            ("1,Acme\n2,Bolt\n", "2,Bolt\n1,Acme\n"),
            ("listed.order", None, "1 before 2", "2 before 1"),
        ),
        (
            "no-61/R61-I.toml",
            ("A sentence.", "Another."),
            ("R61-I.law.text", None, "A sentence.", "Another."),
        ),
        (
            "no-61/R61-I.toml",
            ('all_of = ["a", "b"]', 'any_of = ["a", "b"]'),
            ("R61-I.when", None, "all of (a; b)", "any of (a; b)"),
        ),
        ("no-61/R61-I.toml", ('["a", "b"]', '["a"]'), ("R61-I.when", None, "all of (a; b)", "all of (a)")),
        ("pack.toml", ('id = "a"', 'id = "a"\nnew_field = true'), ("pack.new_field", None, None, "yes")),
        ("pack.toml", ('id = "a"', 'id = "a"\n[new_table]\nx = 1'), ("pack.new_table", None, None, "x: 1")),
    ],
)
def test_one_difference_is_told_as_one(
    name: str, pair: tuple[str, str], expected: tuple[str, str | None, str | None, str | None]
) -> None:
    if name == "pack.toml" and "[new_table]" in pair[1]:
        old: Law = {**ANY, name: b'id = "a"\n'}
    else:
        old = ANY
    found = only(compare_laws(old, change(old, name, pair)))
    assert (found[0], *found[2:]) == (expected[0], *expected[2:])
    assert expected[1] is None or found[1] == expected[1]


def test_entries_with_a_day_are_told_apart_by_it() -> None:
    second = b'[[price]]\nrow = "I-02"\nfrom = 2026-02-01\nusd_per_kg = "950"\n'
    both = {**ANY, "prices.toml": ANY["prices.toml"] + second}
    assert only(compare_laws(ANY, both))[0] == "prices.I-02 from 2026-02-01"
    changed = change(both, "prices.toml", ('"950"', '"951"'))
    assert only(compare_laws(both, changed)) == (
        "prices.I-02 from 2026-02-01.usd_per_kg",
        "Price of I-02 from 2026-02-01, usd per kg",
        "950",
        "951",
    )


DATED: Law = {
    "annex1.csv": b"id,name,from,until\nI-05,Magnets,,\n",
    "prices.csv": b"id,row,usd_per_kg,from,until\nP-1,I-02,900,,\n",
    "warnings.toml": b'[[warning]]\nid = "watch"\nwords = "Look."\n',
    "no-61/R61-I.toml": b'id = "R61-I"\nthen = "LICENCE"\n[law]\ntext = "T."\n'
    b'[[version]]\nuntil = 2027-01-31\nthreshold = "0.1 %"\n',
}


@pytest.mark.parametrize(
    ("name", "pair", "expected"),
    [
        (
            "annex1.csv",
            ("I-05,Magnets,,\n", "I-05,Magnets,,2027-01-31\n"),
            [("annex1.I-05.until", None, "2027-01-31")],
        ),
        (
            "annex1.csv",
            ("I-05,Magnets,,\n", "I-05,Magnets,,2027-01-31\nI-05,Magnets of all kinds,2027-02-01,\n"),
            [
                ("annex1.I-05.until", None, "2027-01-31"),
                (
                    "annex1.I-05 from 2027-02-01",
                    None,
                    "id: I-05; name: Magnets of all kinds; first day: 2027-02-01",
                ),
            ],
        ),
        (
            "prices.csv",
            ("900,,\n", "900,,2026-12-31\nP-1,I-02,950,2027-01-01,\n"),
            [
                ("prices.P-1.until", None, "2026-12-31"),
                (
                    "prices.P-1 from 2027-01-01",
                    None,
                    "id: P-1; row: I-02; usd per kg: 950; first day: 2027-01-01",
                ),
            ],
        ),
        (
            "no-61/R61-I.toml",
            ('threshold = "0.1 %"', 'threshold = "0.2 %"'),
            [("R61-I.version.from the beginning.threshold", "0.1 %", "0.2 %")],
        ),
        (
            "no-61/R61-I.toml",
            ('"0.1 %"\n', '"0.1 %"\n[[version]]\nfrom = 2027-02-01\nthreshold = "0.05 %"\n'),
            [("R61-I.version.from 2027-02-01", None, "first day: 2027-02-01; threshold: 0.05 %")],
        ),
    ],
)
def test_what_counts_on_its_days_is_told_by_them(
    name: str, pair: tuple[str, str], expected: list[tuple[str, str | None, str | None]]
) -> None:
    said = compare_laws(DATED, change(DATED, name, pair))
    assert [(one.id, one.was, one.is_) for one in said] == expected


def test_of_two_files_with_one_name_none_hides_the_other() -> None:
    old = {**ANY, "other-law/R61-I.toml": b'id = "R61-I"\n[law]\ntext = "B."\n'}
    for name, words in (("other-law/R61-I.toml", "B."), ("no-61/R61-I.toml", "A sentence.")):
        assert len(compare_laws(old, change(old, name, (words, "C.")))) == 1


def test_a_file_that_only_one_has_is_told_by_its_entries() -> None:
    extra = {**ANY, "later.toml": b'[[thing]]\nid = "x"\nwords = "y"\n[[thing]]\nid = "z"\nwords = "w"\n'}
    assert [(one.id, one.was, one.is_) for one in compare_laws(ANY, extra)] == [
        ("later.x", None, "id: x; words: y"),
        ("later.z", None, "id: z; words: w"),
    ]
    assert [one.id for one in compare_laws(extra, ANY)] == ["later.x", "later.z"]
    without = {name: text for name, text in ANY.items() if name != "listed.csv"}
    assert [one.id for one in compare_laws(ANY, without)] == ["listed.1", "listed.2"]


def test_entries_that_nothing_tells_apart_are_told_by_their_number() -> None:
    old = {"x.toml": b'[[a]]\nlist = ["x"]\n[[a]]\nlist = ["y"]\n'}
    new = {"x.toml": b'[[a]]\nlist = ["x"]\n[[a]]\nlist = ["z"]\n'}
    assert only(compare_laws(old, new)) == ("x.2.list", "x, 2, list", "y", "z")


def test_equal_entries_are_counted() -> None:
    old = {"x.csv": b"id,name\n1,A\n1,A\n"}
    new = {"x.csv": b"id,name\n1,A\n1,A\n1,A\n"}
    (one,) = compare_laws(old, new)
    assert (one.was, one.is_) == (None, "id: 1; name: A")


# ---- nothing is overlooked ----------------------------------------------------------------------------


_TEXTS = st.text("abcxyz ", min_size=1, max_size=4)
_VALUES = st.one_of(_TEXTS, st.integers(0, 9), st.booleans(), st.lists(_TEXTS, max_size=3))
_TABLES = st.lists(
    st.dictionaries(st.sampled_from(["id", "words", "from", "n"]), _VALUES, min_size=1), max_size=4
)
_TREES = st.dictionaries(
    st.sampled_from(["words", "rows", "limit", "deep"]),
    st.one_of(_VALUES, _TABLES, st.dictionaries(st.sampled_from(["a", "b"]), _VALUES)),
    max_size=4,
)


@given(_TREES, _TREES)
def test_files_that_differ_say_something_else_and_the_same_files_do_not(old: object, new: object) -> None:
    before, after = ({"x.toml": _as_toml(tree)} for tree in (old, new))
    said = compare_laws(before, after)
    was, is_ = (_without_nothing(tomllib.loads(law["x.toml"].decode())) for law in (before, after))
    assert bool(said) == (was != is_)
    assert {(one.was, one.is_) for one in compare_laws(after, before)} == {(one.is_, one.was) for one in said}


def _without_nothing(value: object) -> object:
    """Return a tree without what says nothing: blank texts, empty lists and tables."""
    if isinstance(value, dict):
        kept = {name: _without_nothing(each) for name, each in value.items()}
        return {name: each for name, each in kept.items() if each not in ("", [], {})}
    return [_without_nothing(each) for each in value] if isinstance(value, list) else value


def _as_toml(tree: object) -> bytes:
    assert isinstance(tree, dict)
    return "".join(f"{name} = {_inline(value)}\n" for name, value in tree.items()).encode()


def _inline(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name} = {_inline(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)
