# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Works a large catalogue out in a process of its own, so that the window draws and answers meanwhile.

The program starts itself, reads the data file as it is, writes how far it is, and at last all answers, a line each.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.own_process import OwnProcess, run_own_process
from desktop_app.basics.progress import Cancelled, Progress, Stopped
from desktop_app.services.context.context import ServiceContext, account_name
from desktop_app.services.context.program import Program
from desktop_app.services.screening.whole_catalogue import Deal

COMMAND: Final = "work-out-catalogue"
"""The word by which the program starts itself to work out the products of a client."""
_WORKING: Final = OwnProcess(COMMAND, "desktop_app")
_LONGEST: Final = 3600
"""Seconds after which it is ended: a process that hangs."""
_STEPS: Final = 200


def work_out_apart(
    file: Path, client: int, deal: Deal, *, progress: Progress, cancelled: Cancelled
) -> bytes | None:
    """Return the answers of a client's products as they are kept; None where the process could not work them out.

    Errors: Stopped if cancelled.
    """
    day = None if deal.on is None else deal.on.isoformat()
    request = {"file": str(file), "client": client, "deal": {**asdict(deal), "on": day}}
    fed = json.dumps(request).encode("ascii") + b"\n"
    answers = None
    with run_own_process(_WORKING, fed, _LONGEST, cancelled) as process:
        for line in process.lines:
            if line.startswith(b"{"):
                answers = line
            else:
                done, of = map(int, line.split())
                progress(done, of)
    if process.is_cancelled:
        raise Stopped
    return answers if answers is not None and answers.endswith(b"\n") else None


def serve_answers(program: Program, work_out: Callable[[ServiceContext, int, Deal, Progress], bytes]) -> int:
    """Have the products worked out that the first line names, and write what they come to."""
    gc.disable()  # what is read stays until the end
    request = json.loads(sys.stdin.buffer.readline())
    deal: dict[str, Any] = request["deal"]
    on = None if deal["on"] is None else date.fromisoformat(deal["on"])
    file = Path(request["file"])
    program.use_data_file(file)
    context = ServiceContext(
        program, program.open_store_to_read(file), account_name(), partial(datetime.now, UTC), file
    )

    def write_progress(done: int, of: int) -> None:
        if done == of or done % max(of // _STEPS, 1) == 0:
            sys.stdout.buffer.write(f"{done} {of}\n".encode("ascii"))
            sys.stdout.buffer.flush()

    answers = work_out(context, request["client"], Deal(**{**deal, "on": on}), write_progress)
    sys.stdout.buffer.write(answers + b"\n")
    sys.stdout.buffer.flush()
    return 0
