# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A large catalogue worked out in a process of its own, and kept true from one edit to the next.

The process reads the data file as it is and stays with all that it has worked out. After an edit it reads in the
journal which products were changed, works those and what is built of them out again, and sends no more than that.
For the first pass over very many products it starts another like it, which works out every second one and ends.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final

from desktop_app.basics.graphs import groups_in_order
from desktop_app.basics.messages import Refused
from desktop_app.basics.own_process import RunningProcess, run_own_process
from desktop_app.basics.progress import Progress, never_cancelled, nothing_happens
from desktop_app.services.catalogue.shared_bills import add_digest, digest_products
from desktop_app.services.context.context import CATALOGUE_PROCESS, LONGEST_PASS, ServiceContext, account_name
from desktop_app.services.context.program import Program
from desktop_app.services.context.stores import RowRepository
from desktop_app.services.records import overview
from desktop_app.services.schema.forms import Product
from desktop_app.services.schema.rows import OutlookRow
from desktop_app.services.screening.catalogue_what_if import SupposedCatalogue
from desktop_app.services.screening.whole_catalogue import CatalogueScreening, Deal

_STEPS: Final = 200
_MOST_FORGOTTEN: Final = 50_000
"""After so many products were worked out again, all is read anew: what was worked out of them before is still there."""


def serve_answers(program: Program) -> int:
    """Answer requests, a line each, until there are no more."""
    gc.disable()  # what is read stays until the end
    catalogue: LargeCatalogue | None = None
    known_as: object = None
    sent, serial, output = 0, "", sys.stdout.buffer
    for line in iter(sys.stdin.buffer.readline, b""):
        request = json.loads(line)
        if "changes" in request:
            output.write(_try_changes(program, request) + b"\n")
            output.flush()
            continue
        file, client, deal = Path(request["file"]), request["client"], request["deal"]
        is_other_half = request.get("is_other_half", False)
        asked_as = file, client, request["digest"]
        store = program.open_store_to_read(file)
        try:
            if catalogue is None or asked_as != known_as or not catalogue.catch_up(store.repository):
                catalogue, known_as, serial = None, asked_as, ""
                program.use_data_file(file)
                context = ServiceContext(program, store, account_name(), partial(datetime.now, UTC), file)
                on = None if deal["on"] is None else date.fromisoformat(deal["on"])
                half: tuple[bytes, str] | None = None
                with _start_other_half(request) as other:
                    catalogue = LargeCatalogue(
                        context, client, Deal(**{**deal, "on": on}), keeps_rows=not is_other_half
                    )
                    if other is not None or is_other_half:
                        catalogue.answer_half(int(is_other_half), _write_progress)
                    if other is not None:
                        half = other.read_answer(nothing_happens)
                if half is not None:  # taken when the other process, with all that it has read, has ended
                    catalogue.take_half(*half)
            if not is_other_half:
                catalogue.answer(request["products"], _write_progress)
        finally:
            store.close()
        if is_other_half:
            note, answers = catalogue.mark, catalogue.write_new(in_part=True)
        elif request["products"] is not None:
            note, answers = "", catalogue.write(request["products"])
        else:
            answers = catalogue.write_new(in_part=bool(serial) and request["serial"] == serial)
            sent, serial = sent + 1, f"{os.getpid()}-{sent}"
            note = serial
        output.write((f"#{note}\n" if note else "").encode("ascii") + answers + b"\n")
        output.flush()
        if not is_other_half:
            catalogue.prepare_for_edits()
    return 0


def _start_other_half(request: Mapping[str, Any]) -> AbstractContextManager[RunningProcess | None]:
    """Return a process that works out the other half of the products meanwhile, where it is asked for."""
    if not request["in_halves"]:
        return nullcontext()
    fed = json.dumps({**request, "in_halves": False, "is_other_half": True}).encode("ascii") + b"\n"
    return run_own_process(CATALOGUE_PROCESS, fed, LONGEST_PASS, never_cancelled)


def _try_changes(program: Program, request: Mapping[str, Any]) -> bytes:
    """Return what a large catalogue would come to under changes, as its line."""
    file, moment = Path(request["file"]), datetime.fromisoformat(request["now"])
    program.use_data_file(file)
    store = program.open_store_to_read(file)
    try:
        context = ServiceContext(program, store, account_name(), lambda: moment, file)
        supposed = SupposedCatalogue(context, request["client"])
        return supposed.answer_apart(request["changes"], _write_progress)
    finally:
        store.close()


def _write_progress(done: int, of: int) -> None:
    if done == of or done % max(of // _STEPS, 1) == 0:
        sys.stdout.buffer.write(f"{done} {of}\n".encode("ascii"))
        sys.stdout.buffer.flush()


class LargeCatalogue:
    """The products of one client in a deal, with what they come to and what waits to be worked out.

    ``mark`` is the entry of the journal up to which the catalogue was read. A process that works out one half and ends
    need not keep the rows of what it has worked out.
    """

    def __init__(self, context: ServiceContext, client: int, deal: Deal, *, keeps_rows: bool = True) -> None:
        repository = context.store.repository
        self._client, self._overview = client, overview.Overview(context, client)
        self.mark, _ = repository.read_changed_products(client, "")
        self._catalogue = self._overview.catalogue_with_deal(deal, *repository.read_catalogue(client))
        keeps_rows = keeps_rows or self._catalogue.product_count <= overview.MOST_IN_FULL  # for what is open
        self._screening = CatalogueScreening(context.program, self._catalogue, keeps_rows=keeps_rows)
        self._kept = self._overview.read_kept(self._catalogue)
        self._digests = digest_products(self._catalogue) if len(self._kept) else {}
        self._waiting = dict.fromkeys(self._catalogue.products)
        self._new: dict[str, None] = {}
        self._above: dict[str, list[str]] = {}
        self._forgotten = 0

    def catch_up(self, repository: RowRepository) -> bool:
        """Take the edits made since; return False where all has to be read anew."""
        self.mark, sheets = repository.read_changed_products(self._client, self.mark)
        if sheets is None or self._forgotten > _MOST_FORGOTTEN:
            return False
        changed = [row.part_number for row in sheets[Product]]
        if not changed:
            return True
        if self._catalogue.replace_products(sheets):
            self._above = {}
        reached = self._list_reached(changed)
        self._screening.forget(reached)
        bills = {
            number: [child for child in self._catalogue.bills[number].parts if child in reached]
            for number in reached
            if number in self._catalogue.bills
        }
        for number in reached.keys() - bills if self._digests else ():
            add_digest(self._catalogue, self._digests, number)
        for group in groups_in_order(bills) if self._digests else ():
            for number in group:
                self._digests.pop(number, None)
            if len(group) == 1:
                add_digest(self._catalogue, self._digests, group[0])
        self._forgotten += len(reached)
        self._waiting |= reached
        return True

    def _list_reached(self, changed: Iterable[str]) -> dict[str, None]:
        """Return products and all that is built of them."""
        self._find_above()
        todo = list(changed)
        reached = dict.fromkeys(todo)
        while todo:
            for number in self._above.get(todo.pop(), ()):
                if number not in reached:
                    reached[number] = None
                    todo.append(number)
        return reached

    def _find_above(self) -> None:
        if not self._above:
            for number, lines in self._catalogue.bills.items():
                for child in lines.parts:
                    self._above.setdefault(child, []).append(number)

    def answer(self, part_numbers: Sequence[str] | None, progress: Progress) -> None:
        """Work out what waits, or some of it."""
        numbers = [*(self._waiting if part_numbers is None else part_numbers)]
        for done, number in enumerate(numbers, 1):
            if number in self._waiting:
                self._answer_product(number)
            if part_numbers is None:
                progress(done, len(numbers))

    def answer_half(self, half: int, progress: Progress) -> None:
        """Work out every second product: of half 0 the first, the third and so on, of half 1 the others.

        Where rows are not kept, a product that is refused stays with the process that keeps them.
        """
        numbers = [*self._waiting]
        for done, number in enumerate(numbers[half::2], 1):
            with suppress(Refused):
                self._answer_product(number)
            progress(min(2 * done, len(numbers)), len(numbers))

    def take_half(self, answers: bytes, mark: str) -> None:
        """Take the answers of the other half, where they were worked out from the same entries of the journal."""
        if mark == self.mark:
            self._kept.take(answers)
            for number in [number for number in self._waiting if number in self._kept]:
                del self._waiting[number]
                self._new[number] = None

    def _answer_product(self, number: str) -> None:
        product = OutlookRow(0, number, "", "")  # answers are kept without names
        digest = self._digests.get(number)
        self._overview.answer_product(self._catalogue, self._screening, self._kept, product, digest)
        del self._waiting[number]
        self._new[number] = None

    def write(self, part_numbers: Sequence[str]) -> bytes:
        """Return the answers of some products."""
        return self._kept.write(part_numbers)

    def write_new(self, *, in_part: bool) -> bytes:
        """Return all answers, or those that are new since this was asked last."""
        answers = self._kept.write(self._new if in_part else None)
        self._new = {}
        return answers

    def prepare_for_edits(self) -> None:
        """Keep the answers in their file the first time, and list what is built of what.

        Where nothing was kept, what each rests on is told no earlier than this: nobody waits for it.
        """
        if not self._digests and not self._waiting:
            self._digests = digest_products(self._catalogue)
            self._kept.sign(self._digests)
        if not self._forgotten and not self._waiting:
            self._kept.store(self._catalogue.products, self.mark)
        self._find_above()
