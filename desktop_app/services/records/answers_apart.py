# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Asks a process of its own for the answers of a large catalogue, so that the window draws and answers meanwhile.

What is asked is a line of JSON. The process writes how far it is, a line each time, and at last the answers in a line.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from desktop_app.basics.progress import Cancelled, Progress, Stopped, nothing_happens
from desktop_app.services.context.context import ServiceContext
from desktop_app.services.screening.whole_catalogue import Deal

_LONGEST: Final = 3600
"""Seconds after which it is ended: a process that hangs."""
_PATIENCE: Final = 3.0
"""Seconds for which a few products wait until another request has been answered."""


class AnswersApart:
    """Asks the process of a data file for the answers of one client's products.

    ``serial`` names the answers that were taken last: the process need not send again what is in them.
    """

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._process, self._file, self._client = context.catalogue_process, context.file, client
        self._serial, self._digest = "", ""

    def is_ready(self, digest: str) -> bool:
        """Tell whether the process has worked the products out before, in the deal of a digest."""
        return self._digest == digest and self._process.has_answered

    def ask(
        self,
        deal: Deal,
        digest: str,
        part_numbers: Sequence[str] | None = None,
        *,
        progress: Progress = nothing_happens,
        cancelled: Cancelled,
    ) -> bytes | None:
        """Return the answers as they are kept, or those of a few products; None where the process cannot tell them.

        ``digest`` is that of the deal. Errors: Stopped if cancelled.
        """
        day = None if deal.on is None else deal.on.isoformat()
        request = {"file": str(self._file), "client": self._client, "deal": {**asdict(deal), "on": day}}
        request |= {"digest": digest, "serial": self._serial, "products": part_numbers}
        wait = -1 if part_numbers is None else _PATIENCE
        fed = json.dumps(request).encode("ascii") + b"\n"
        with self._process.ask(fed, _LONGEST, cancelled, wait=wait) as process:
            if process is None:
                return None
            for line in iter(process.lines.readline, b""):
                if line.startswith(b"{"):
                    process.is_answered = line.endswith(b"\n")
                    break
                if line.startswith(b"#"):
                    self._serial, self._digest = line[1:].decode("ascii").strip(), digest
                else:
                    done, of = map(int, line.split())
                    progress(done, of)
        if process.is_cancelled and not process.is_answered:
            raise Stopped
        return line if process.is_answered else None
