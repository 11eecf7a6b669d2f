# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Checks the papers of a folder one after the other, in a process whose memory is its own.

python -m tests.checking.hostile.trying FOLDER     a line of JSON a file: answer, seconds, megabytes, what went wrong
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
import traceback
from pathlib import Path
from typing import Any

from desktop_app.basics.messages import Refused
from desktop_app.bootstrap import build_program
from desktop_app.services.checking.check_paper import check_paper
from desktop_app.services.context.program import Program


def main(folder: Path) -> None:
    """Print what each file of the folder came to."""
    program = build_program()
    program.law  # noqa: B018 - what every check needs is read before the first is timed
    for path in sorted(folder.iterdir()):
        sys.stdout.write(json.dumps(_tried(program, path)) + "\n")


def _tried(program: Program, path: Path) -> dict[str, Any]:
    begun, worked = time.monotonic(), _worked()
    told: dict[str, Any] = {"file": path.name, "answer": "", "wrong": "", "bytes": path.lstat().st_size}
    try:
        checked = check_paper(program, path)
        told["answer"] = checked.answer
        json.dumps(checked.as_json(), ensure_ascii=False).encode("utf-8")
    except Refused as refused:
        told["answer"], told["sentence"] = "refused", str(refused)
    except Exception:  # noqa: BLE001 - whatever it is, it is told
        told["wrong"] = traceback.format_exc(limit=-4)
    told["seconds"], told["by_the_clock"] = round(_worked() - worked, 2), round(time.monotonic() - begun, 2)
    told["megabytes"] = max(_own_peak(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // 1024
    return told


def _own_peak() -> int:
    """Return the most memory that this process has held, in kB; its rusage counts what started it, too."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def _worked() -> float:
    """Return the seconds that this process and those it started have worked: what else runs does not count."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


if __name__ == "__main__":
    main(Path(sys.argv[1]))
