# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Which changes are made to a program, how a sample of them is drawn, and how one is known again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutants.changes import Mutant, draw, functions_of, mutants_of, parameters_with_defaults

FILE = "desktop_app/shares.py"
TEXT = '''"""A docstring of 3 words."""
LIMIT: Final = 50


class Share:
    least: int = 1

    def __repr__(self) -> str:
        return "Share" * 2

    def reaches(self, share, *, strictly=False):
        """Tell whether it reaches 50."""
        if share is None or not self.least:
            return False
        _LOG.info("looked at %s", share + 1)
        total = 0
        for part in share:
            total += part
        share = min(total, self.least)
        message = f"{share + 1} of {LIMIT + 1}"
        return [
            one
            for one in sorted(share, key=len, reverse=True)
            if one >= LIMIT
        ]
'''


def _becoming(text: str, kind: str) -> list[str]:
    defaults = parameters_with_defaults([TEXT])
    return [
        " ".join(mutant.applied(text.encode()).decode().split())
        for mutant in mutants_of(FILE, text, defaults)
        if mutant.kind == kind
    ]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("comparison turned", "a <= b", ["a < b"]),
        ("comparison turned", "a < b == c", ["a <= b == c", "a < b != c"]),
        ("and/or", "if a and b: c()", ["if (a or b): c()"]),
        ("clause dropped", "a or b or c", ["(b or c)", "(a or c)", "(a or b)"]),
        ("clause dropped", "max(a, b)", ["(a)", "(b)"]),
        ("not dropped", "x = not a", ["x = (a)"]),
        ("constant moved", "x = 0", ["x = 1", "x = (-1)"]),
        ("constant moved", "x = True", []),
        ("plus and minus", "a + b - c", ["a + b + c", "a - b - c"]),
        ("plus and minus", "a + 'text'", []),
        ("min/max", "min(a)", ["max(a)"]),
        ("filter dropped", "[a for a in b if a]", ["[a for a in b if True]"]),
        ("guard removed", "def f():\n if a:\n  return 1", ["def f(): if a: pass"]),
        ("guard removed", "def f():\n if a:\n  return 1\n else:\n  b()", []),
        ("loop deleted", "def f():\n for a in b:\n  c()", ["def f(): pass"]),
        ("statement deleted", "def f():\n a.b = 1", ["def f(): pass"]),
        ("statement deleted", "def f():\n a = 1", []),
        ("statement deleted", "def f(a):\n a = 1", ["def f(a): pass"]),
        ("argument dropped", "reaches(a, strictly=b)", ["reaches(a )"]),
        ("argument dropped", "reaches(strictly=b, other=c)", ["reaches(other=c)"]),
        ("argument dropped", "Share(least=2)", ["Share()"]),
    ],
)
def test_each_kind_of_change_is_made_where_it_can_be(kind: str, text: str, expected: list[str]) -> None:
    assert _becoming(text, kind) == [wanted.replace("a )", "a)") for wanted in expected]


def test_texts_for_developers_types_and_the_log_are_left_alone() -> None:
    lines = {mutant.was for mutant in mutants_of(FILE, TEXT, parameters_with_defaults([TEXT]))}
    assert lines == {
        "LIMIT: Final = 50",
        "least: int = 1",
        "def reaches(self, share, *, strictly=False):",
        "if share is None or not self.least:",
        "return False",
        "total = 0",
        "for part in share:",
        "total += part",
        "share = min(total, self.least)",
        "for one in sorted(share, key=len, reverse=True)",
        "if one >= LIMIT",
    } - {"def reaches(self, share, *, strictly=False):"}


def test_a_constant_of_the_module_knows_where_it_is_read() -> None:
    changed = [mutant for mutant in mutants_of(FILE, TEXT, {}) if mutant.was == "LIMIT: Final = 50"]
    assert {(mutant.becomes, mutant.inside, mutant.uses) for mutant in changed} == {
        ("LIMIT: Final = 51", "", (20, 24)),
        ("LIMIT: Final = 49", "", (20, 24)),
    }


def _without_lines(mutant: Mutant) -> tuple[str, ...]:
    return mutant.file, mutant.kind, mutant.inside, mutant.was, mutant.becomes


def test_a_change_is_known_again_below_lines_that_came_later() -> None:
    shifted = TEXT.replace("class Share", "import os\n\n\nclass Share")
    assert [*map(_without_lines, mutants_of(FILE, shifted, {}))] == [
        *map(_without_lines, mutants_of(FILE, TEXT, {}))
    ]
    assert [mutant.line for mutant in mutants_of(FILE, shifted, {})] != [
        mutant.line for mutant in mutants_of(FILE, TEXT, {})
    ]


def test_the_innermost_function_holds_a_line() -> None:
    import ast

    names = functions_of(
        ast.parse("a = 1\nclass C:\n  b = 2\n  def f(self):\n    def g():\n      return 3\n    c = 4\n")
    )
    assert names == {2: "C", 3: "C", 4: "C.f", 5: "C.f.g", 6: "C.f.g", 7: "C.f"}


def test_a_seed_draws_the_same_changes_of_as_many_lines_and_another_draws_others(tmp_path: Path) -> None:
    file = tmp_path / FILE
    file.parent.mkdir()
    file.write_text(TEXT)
    possible = mutants_of(FILE, TEXT, parameters_with_defaults([TEXT]))
    drawn = [*draw(possible, 5, "7", tmp_path)]
    assert drawn == [*draw(possible, 5, "7", tmp_path)]
    assert len({mutant.line for mutant in drawn}) == 5
    samples = {tuple(draw(possible, 5, str(seed), tmp_path)) for seed in range(5)}
    assert len(samples) == 5
    everything = [*draw(possible, 1000, "7", tmp_path)]
    assert len(everything) == len({mutant.line for mutant in everything}) == 10


def test_what_does_not_compile_or_changes_nothing_is_not_drawn(tmp_path: Path) -> None:
    file = tmp_path / "desktop_app/a.py"
    file.parent.mkdir()
    file.write_text("def f():\n    a = 1\n    pass\n")
    broken = Mutant("desktop_app/a.py", "constant moved", 2, 2, "f", 17, 18, ")", "a = 1", "a = )")
    same = Mutant("desktop_app/a.py", "constant moved", 2, 2, "f", 17, 18, "(1)", "a = 1", "a = (1)")
    other = Mutant("desktop_app/a.py", "constant moved", 2, 2, "f", 17, 18, "2", "a = 1", "a = 2")
    assert [*draw([broken, same], 1, "7", tmp_path)] == []
    assert [*draw([other], 1, "7", tmp_path)] == [other]
    assert other.difference(file) == "@@ -1,3 +1,3 @@\n def f():\n-    a = 1\n+    a = 2\n     pass\n"
