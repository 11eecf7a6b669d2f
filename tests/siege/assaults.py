# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The assaults: each runs one round of a seed and returns what did not hold, blank for nothing."""

from __future__ import annotations

import json
import random
import resource
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.law_files import public_key
from tests.siege.base import CASES, LIST, PARTS, Ground, kill_after, serve, writing_commands
from tests.siege.faults import draw_fault, has_no_place
from tests.siege.services import SERVICES
from tests.siege.whole_folders import move, restore


def kill(ground: Ground, seed: int) -> str:
    """Kill a writing command at a random moment; the folder must open, hold, and take the same command again."""
    drawn = random.Random(seed)  # noqa: S311 - drawn again from the same seed
    data, out = ground.copy("killed"), _fresh(ground.root / "out")
    command = drawn.choice(writing_commands(ground, out))
    process, printed = ground.start(data, command)
    kill_after(process, drawn.uniform(0, 1.5))
    first = ground.wait(process, printed)
    again = ground.run(data, ("record", "list"))
    told = again.fault or ground.faults_of_folder(data)
    if not told and first.status == -9:
        told = ground.run(data, command).fault
    return f"{_shown(command)}: {told}" if told else ""


def starve(ground: Ground, seed: int) -> str:
    """Let one call of a writing command fail: a disk that is full or read-only, a right that lacks, a broken disk."""
    drawn = random.Random(seed)  # noqa: S311 - drawn again from the same seed
    data, out = ground.copy("starved"), _fresh(ground.root / "out")
    command = drawn.choice(writing_commands(ground, out))
    before, how, size = draw_fault(drawn)
    ended = ground.run(data, command, before)
    told = "" if has_no_place(ended, size) else ended.fault
    told = told or ground.faults_of_folder(data) or ground.run(data, ("record", "list")).fault
    return f"{_shown(command)}, {how}: {told}" if told else ""


def work(ground: Ground, seed: int) -> str:
    """Kill a service of the window at a random moment, or let one of its calls fail; the folder must hold."""
    drawn = random.Random(seed)  # noqa: S311 - drawn again from the same seed
    name, is_killed = drawn.choice(sorted(SERVICES)), drawn.random() < 0.5
    data = ground.copy("worked", ground.sample)

    def run() -> int:
        return serve(data, ground.program, name, ground.files)

    before, how, size = draw_fault(drawn)
    if is_killed:
        process, printed = ground.start(data, run)
        kill_after(process, drawn.uniform(0, 0.8))
        how, ended = "killed", ground.wait(process, printed)
    else:
        ended = ground.run(data, run, before)
    told = "" if (is_killed and ended.status == -9) or has_no_place(ended, size) else ended.fault
    told = told or ground.faults_of_folder(data) or ground.run(data, ("client", "list")).fault
    if not told and is_killed:
        told = ground.run(ground.copy("worked", ground.sample), run).fault
    return f"{name}, {how}: {told}" if told else ""


def rot(ground: Ground, seed: int) -> str:
    """Let bytes of the data file rot; every command reads it, or refuses it as damaged."""
    drawn = random.Random(seed)  # noqa: S311 - drawn again from the same seed
    data, out = ground.copy("rotten"), _fresh(ground.root / "out")
    content = bytearray((data / "lodestone.sqlite").read_bytes())
    begin = drawn.choice((100, 100, content.index(b"CREATE TABLE")))
    end = min(len(content), begin + drawn.choice((4000, len(content))))
    for _ in range(drawn.choice((1, 10, 60))):
        content[drawn.randrange(begin, end)] = drawn.randrange(256)
    (data / "lodestone.sqlite").write_bytes(content)
    commands: list[tuple[object, ...]] = [
        ("journal", "verify"), ("record", "list"), ("record", "show", "2026-0001"), ("catalogue", "screen"),
        *writing_commands(ground, out),
    ]  # fmt: skip
    for command in drawn.sample(commands, 4):
        told = ground.run(data, command).fault
        if told:
            return f"{_shown(command)}: {told}"
    return ""


_PLANTED = (
    "x'); DROP TABLE client; --", "\x00", "\x1b[31mred\x1b[0m", "‮gpj.exe", "9" * 5000, "[" * 3000, '{"a":',
    "\ud800".encode("utf-8", "surrogatepass"), b"\xff\xfe", "", None, -1, 2**62, 1e300, "2029-99-99", "A" * 1_000_000,
    "[]", "{}", "null", '[{"id": 1}]',
)  # fmt: skip


def plant(ground: Ground, seed: int) -> str:
    """Put something strange into one cell of the data file; no command may end in a defect of the program."""
    drawn = random.Random(seed)  # noqa: S311 - drawn again from the same seed
    data, out = ground.copy("planted"), _fresh(ground.root / "out")
    with closing(sqlite3.connect(data / "lodestone.sqlite", isolation_level=None)) as bare:
        tables = [
            name
            for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            if bare.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] and not name.startswith("sqlite_")  # noqa: S608
        ]
        table = drawn.choice(tables)
        column = drawn.choice([row[1] for row in bare.execute(f"PRAGMA table_info({table})")])
        for (trigger,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            bare.execute(f"DROP TRIGGER {trigger}")
        value = drawn.choice(_PLANTED)
        try:
            bare.execute(f'UPDATE "{table}" SET "{column}" = ?', (value,))  # noqa: S608
        except sqlite3.Error:
            return ""
    commands: tuple[tuple[object, ...], ...] = (
        ("record", "list"), ("record", "show", "2026-0001"), ("record", "rerun", "2026-0001"),
        ("journal", "verify"), ("journal", "save", out / "journal.csv"), ("list", "show"), ("client", "list"),
        ("party", "check", "Nanto Denki"), ("catalogue", "screen", "--client", "nordwerk"),
        ("catalogue", "save", "--client", "nordwerk", "--out", out / "c.xlsx"), ("party", "rescreen"),
        ("record", "export", "--out", out / "folder"), ("import", ground.files / "parts.csv", "--client", "nordwerk"),
        ("record", "register", "--out", out / "r.pdf"), ("checks", "list"), ("pack", "show"),
    )  # fmt: skip
    for command in drawn.sample(commands, 4):
        told = ground.run(data, command).fault
        if told:
            return f"{table}.{column} = {value!r:.60}, {_shown(command)}: {told}"
    return ""


def feed(ground: Ground, seed: int) -> str:
    """Give a reader a file that was damaged or made up; it reads it or refuses it, and in time."""
    drawn = random.Random(seed)  # noqa: S311 - drawn again from the same seed
    drawn.choice(sorted(CASES.glob("*.json")))
    return feed_reader(ground, drawn.choice(list(readers_of(ground))), seed)


def feed_reader(ground: Ground, name: str, seed: int) -> str:
    """Give one reader, by its name in ``readers_of``, a file of a seed."""
    drawn = random.Random(seed)  # noqa: S311 - drawn again from the same seed
    folder = _fresh(ground.root / "fed")
    content, command = readers_of(ground)[name]
    (folder / name).write_bytes(_damage(drawn, content))
    began = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    told = ground.run(ground.copy("read"), (*command, folder / name)).fault
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - began
    told = told or (f"took {used:.1f} s of processor time" if used > 10 else "")
    if told:
        shutil.copy(folder / name, ground.root / f"kept-{seed}-{name}")
    return f"{_shown(command)} kept-{seed}-{name}: {told}" if told else ""


def readers_of(ground: Ground) -> dict[str, tuple[bytes, tuple[object, ...]]]:
    """Return by the name of a file a sound content and the command that reads it, for each reader and kind of file."""
    case = (CASES / "p02-servo-motor.json").read_bytes()
    lists = ("import", "--client", "nordwerk", "--dry-run")
    mapping = b'{"format": "lodestone-mapping/1", "tables": []}'
    return {
        "case.json": (case, ("screen",)),
        "case.lodestone-case": (case, ("record", "make", "--by", "J", "--role", "x")),
        "parts.csv": (PARTS.encode(), lists),
        "parts.json": (PARTS.encode(), lists),
        "parts.xml": (b"<a><b>1</b></a>", lists),
        "parts.html": (b"<table><tr><td>Part no<td>Name<tr><td>A-1<td>Motor</table>", lists),
        "parts.md": (b"| Part no | Name |\n|---|---|\n| A-1 | Motor |\n", lists),
        "parts.xlsx": (_some(ground, "c.xlsx"), lists),
        "mapping.json": (mapping, (*lists, ground.files / "parts.csv", "--mapping")),
        "own.csv": (LIST.encode(), ("list", "load")),
        "own.json": (
            b'{"id": "1", "schema": "Person", "properties": {"name": ["A"], "topics": ["sanction"]}}\n',
            ("list", "load"),
        ),
        "own.xml": (b"<sdnList><sdnEntry><uid>1</uid><lastName>A</lastName></sdnEntry></sdnList>", ("list", "load")),
        "names.csv": (b"name,country\nNanto Denki,JP\n", ("party", "check", "--json-lines", "--batch")),
        "pairs.csv": (
            b"left,left_country,right,right_country\na,,b,\n", ("party", "compare", "--json-lines", "--batch"),
        ),
        "owners.json": (b'{"name": "A", "owners": []}', ("party", "owners", "--json")),
        "memo.pdf": (_some(ground, "memo.pdf"), ("verify",)),
        "law.lodestone-law": ((ground.files / "newer.lodestone-law").read_bytes(), ("pack", "preview")),
        "checks.json": ((ground.files / "checks.json").read_bytes(), ("checks", "take", "--by", "J")),
        "key.p12": ((ground.files / "key.p12").read_bytes(), ("sign", ground.files / "memo.pdf", "--key")),
        "key.pub": (public_key(), ("pack", "keys", "--by", "J", "--why", "x", "--trust")),
    }  # fmt: skip


def _damage(drawn: random.Random, content: bytes) -> bytes:
    cut, many = drawn.randrange(len(content) + 1), drawn.choice((3000, 100_000))
    ways: list[Callable[[], bytes]] = [
        lambda: content[:cut],
        lambda: content[:cut] + drawn.randbytes(drawn.randint(1, 40)) + content[cut:],
        lambda: content[:cut] + b"9" * many + content[cut:],
        lambda: content[:cut] + b"[" * many + content[cut:],
        lambda: content[:cut] + b"\x00" * 50 + content[cut:],
        lambda: content[:cut] + b"\r" + content[cut:],
        lambda: content[:cut] + b'"' + content[cut:],
        lambda: content * (1 + 200_000 // max(len(content), 1)),
        lambda: drawn.randbytes(many),
        lambda: b"",
        lambda: b"<!DOCTYPE a [<!ENTITY b 'cccc'>]><a>&b;</a>",
        lambda: b"[" * many + b"]" * many,
        lambda: b'{"a":' * many + b"1" + b"}" * many,
        lambda: json.dumps({"format": "lodestone-case/1", "item": "x" * many}).encode(),
        lambda: content.replace(b"1", "١".encode()),
        lambda: content.decode("utf-8", "replace").encode("utf-16"),
    ]
    return drawn.choice(ways)()


def _some(ground: Ground, name: str) -> bytes:
    """Return a workbook or a memo of the program's own, made once."""
    file = ground.files / name
    if not file.exists():
        commands: dict[str, tuple[object, ...]] = {
            "c.xlsx": ("catalogue", "save", "--client", "nordwerk", "--out", file),
            "memo.pdf": ("screen", ground.files / "case.json", "--memo", file),
        }
        ground.run(ground.copy("made"), commands[name])
    return file.read_bytes()


def meet(ground: Ground, seed: int) -> str:
    """Run two writing commands at once on one folder; each does its work or is refused, and the folder holds."""
    drawn = random.Random(seed)  # noqa: S311 - drawn again from the same seed
    data, out = ground.copy("met"), _fresh(ground.root / "out")
    pair = drawn.sample(writing_commands(ground, out), 2)
    started = []
    for command in pair:
        started.append(ground.start(data, command))
        time.sleep(drawn.uniform(0, 0.4))
    ended = [ground.wait(*one) for one in started]
    told = next((end.fault for end in ended if end.fault), "") or ground.faults_of_folder(data)
    return f"{_shown(pair[0])} beside {_shown(pair[1])}: {told}" if told else ""


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def _shown(command: tuple[object, ...]) -> str:
    return " ".join(part.name if isinstance(part, Path) else str(part) for part in command)


ASSAULTS: dict[str, Callable[[Ground, int], str]] = {
    "kill": kill, "starve": starve, "work": work, "feed": feed, "plant": plant, "rot": rot, "meet": meet,
    "restore": restore, "move": move,
}  # fmt: skip
