# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone record rerun``: runs the case of a record again, on its own law file or on today's, and compares."""

from __future__ import annotations

import json
from argparse import Namespace
from typing import TYPE_CHECKING, Any, Final

from desktop_app.basics.errors import Refused
from desktop_app.basics.phrase import Phrase
from desktop_app.cli.data_folder import find_client, open_for_reading
from desktop_app.cli.output import print_text
from desktop_app.services.context.context import Program

if TYPE_CHECKING:
    from desktop_app.services.records.rerun import Rerun

_DIFFERS: Final = 10


def rerun_record(program: Program, options: Namespace) -> int:
    """Run a record again and print how its answer compares with the recorded one."""
    from desktop_app.services.records.registers import find_records

    with open_for_reading(program, options) as workspace:
        client = workspace.client_workspace(find_client(workspace, options.client).id)
        recorded = find_records(client.record_list.list_rows(), options.number)
        if len(recorded) > 1:
            raise Refused(
                Phrase("{number} has {count} lines", number=options.number, count=len(recorded)),
                where="NUMBER",
                do=f"Name one of them: {', '.join(one.number for one in recorded)}",
            )
        rerun = client.records.rerun_determination(recorded[0].id, options.ran_with)
    if options.json:
        print_text(json.dumps(_rerun_tree(rerun), ensure_ascii=False, indent=1))
    else:
        print_text("\n".join(_rerun_words(program, rerun)))
    return 0 if rerun.is_same else _DIFFERS


def _rerun_tree(rerun: Rerun) -> dict[str, Any]:
    return {
        "number": rerun.number,
        "with": rerun.ran_with,
        "answer": "same" if rerun.is_same else "differs",
        "was": rerun.was,
        "is": rerun.is_,
    }


def _rerun_words(program: Program, rerun: Rerun) -> list[str]:
    law = rerun.is_["pack"]
    on = f"{'its own law file' if rerun.ran_with == 'own' else 'the law file of today'}, {law['version']}"
    if rerun.is_same:
        return [f"{rerun.number} on {on}: the same answer, {_verdict(program, rerun.is_)}."]
    was, is_ = _verdict(program, rerun.was), _verdict(program, rerun.is_)
    answer = f"still {is_}" if was == is_ else f"{is_}; it was {was}"
    return [f"{rerun.number} on {on}: {answer}.", f"What differs: {', '.join(rerun.differing())}."]


def _verdict(program: Program, conclusion: Any) -> str:
    verdict = conclusion["verdict"]
    verdicts = program.pack.verdicts
    return verdicts[verdict].words if verdict in verdicts else str(verdict)
