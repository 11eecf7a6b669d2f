# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Every service that writes and that the window calls, each as it does something in the sample client's data.

`list_writing` names every service that writes, so that a new one is not forgotten here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from desktop_app.domain.interview import Answer, Attribution, Interview
from desktop_app.domain.sorting.sort_products import Group
from desktop_app.services.asking.ask import AskedSheet, Wish
from desktop_app.services.catalogue.attachments import DocumentDetails
from desktop_app.services.catalogue.bulk_changes import BulkChange
from desktop_app.services.catalogue.evidence import Paper
from desktop_app.services.law_preview import Flip
from desktop_app.services.outgoing.papers import PaperOrder
from desktop_app.services.records.determinations import Signature
from desktop_app.services.records.record_list import EventReason
from desktop_app.services.schema import forms
from desktop_app.services.schema.declaration import CountryCode, CurrencyCode, Day, Number, Percent, Sheet
from desktop_app.services.screening.one_case import NamedCase, screen_case
from desktop_app.services.workspace import ClientWorkspace, Workspace, open_workspace
from tests.filling import cell_of, fill
from tests.keys import PASSPHRASE
from tests.law_files import key_id, public_key
from tests.making import program

Service = Callable[[Workspace, ClientWorkspace, Path], object]
SIGNATURE: Final = Signature("J. Haug", "export control", date(2026, 11, 24))
_REASON: Final = EventReason("wrong buyer", "J. Haug")
_CHECK: Final = forms.StatusCheck(
    provision="R61-I", notice="Announcement 70", state="suspended", from_=Day("2025-11-07"), until=Day("2027-01-10"),
    checked_on=Day("2026-11-24"), by="J. Haug", where="https://example.com/",
)  # fmt: skip
_RATE: Final = forms.Rate(
    from_=CurrencyCode("EUR"),
    to=CurrencyCode("USD"),
    rate=Number("1.1"),
    on=Day("2024-01-02"),
    source="a bank",
)
_CLIENT: Final = forms.Client(client="b", name="B", country=CountryCode("DE"))
_PARTY: Final = forms.Party(party="x", name="X", country=CountryCode("MX"))
_PRODUCT: Final = forms.Product(part_number="X-1", name="X")
_FLIP: Final = Flip("products", "nordwerk", "X-1", "", "X", Day("2026-11-24"), None, None)
_PICTURE: Final = b"\x89PNG\r\n\x1a\n" + bytes(20)
_DOCUMENT: Final = DocumentDetails(kind="certificate", issuer="SGS", valid_until=Day("2026-12-31"))
_PAPER: Final = Paper(name="notice.html", content=b"<!DOCTYPE html><title>Announcement 70</title>")


def _first(rows: Any) -> int:
    return int(next(iter(rows)).id)


def _start(client: ClientWorkspace) -> int:
    return client.screenings.start_shipment(_first(client.shipments.list_rows())).value.id


def _ask_for_a_second_person(work: Workspace, client: ClientWorkspace) -> None:
    form = work.clients.get(client.client)
    work.clients.update(client.client, replace(form, second_person="yes"))


def _hand_in(work: Workspace, client: ClientWorkspace) -> int:
    _ask_for_a_second_person(work, client)
    screening = _start(client)
    client.reviews.hand_in(screening, SIGNATURE)
    return screening


def _review(work: Workspace, client: ClientWorkspace, *, send_back: bool) -> None:
    screening = _hand_in(work, client)
    if send_back:
        client.reviews.send_back(screening, _REASON)
    else:
        client.reviews.approve(screening, "M. Roth")


def _record(client: ClientWorkspace) -> tuple[int, ...]:
    return client.records.record_determination(_start(client), SIGNATURE).value


def _judge(_work: Workspace, client: ClientWorkspace, _files: Path) -> None:
    client.parties.create(forms.Party(party="l3", name="L3 Harris", country=CountryCode("US")))
    client.searches.search_stale()
    waiting = client.judgements.read_state().to_judge
    client.judgements.judge(*waiting[0].key, "different", why="another number")


def _import(work: Workspace, client: ClientWorkspace, files: Path) -> None:
    draft = work.importing.open_list([files / "parts.csv"], client.client)
    work.importing.commit_list(work.importing.preview_list(draft), remember=True, keep_files=True)


def _finish(work: Workspace, client: ClientWorkspace, files: Path, *, fill_in: bool) -> None:
    list_file = files / "doubtful.csv"
    draft = work.importing.open_list([list_file], client.client)
    work.importing.commit_list(work.importing.preview_list(draft))
    row = _first(client.unfinished.rows())
    if fill_in:
        client.unfinished.resolve(row, "12.50")
    else:
        client.unfinished.dismiss([row])


def _sort(client: ClientWorkspace) -> None:
    client.products.create(forms.Product(part_number="X-1", name="Hexagon screw M4", hs_code="731815"))
    parts = client.sorting.read().named(["X-1"])
    assert client.sorting.take(parts, Group.NOTHING).value == 1


def _change(service: Any, form: str) -> Callable[[ClientWorkspace], None]:
    def run(client: ClientWorkspace) -> None:
        held = getattr(client, service)
        row = _first(held.rows())
        detail = held.get(row)
        held.update(row, replace(getattr(detail, form) if form else detail, **_CHANGED[service]))

    return run


_CHANGED: Final[dict[str, dict[str, str]]] = {
    "products": {"note": "changed"}, "suppliers": {"note": "changed"}, "parties": {"note": "changed"},
    "rates": {"source": "another bank"},
}  # fmt: skip


def _ask(client: ClientWorkspace, files: Path) -> tuple[Path, AskedSheet]:
    file = files / f"asked-{len(client.asking.list_sheets())}.xlsx"
    client.asking.write(Wish(supplier="rewerk"), file)
    return file, client.asking.list_sheets()[-1]


def _take_answers(client: ClientWorkspace, files: Path) -> None:
    file, asked = _ask(client, files)
    share = next(one for one in asked.questions if one.fact.endswith(".china_share"))
    back = fill(file, file.with_name(f"back-{file.name}"), {cell_of(share.row, share.column): "12.5 to 30"})
    assert client.filled_sheets.take(client.filled_sheets.read_file(back)).value == 1


def _take_client(work: Workspace, files: Path) -> None:
    elsewhere = Path(mkdtemp(dir=files))
    other = open_workspace(program(), elsewhere / "lodestone.sqlite", user_name="J. Haug")
    file = elsewhere / "b.lodestone-client"
    other.client_files.save_client(other.clients.create(_CLIENT).value, file)
    other.close()
    work.client_files.take_client(file, by="J. Haug")


def _file_paper(client: ClientWorkspace) -> None:
    offered = client.outgoing.offer_for_record(_record(client)[0])
    client.outgoing.file_with_record(offered.at_hand, PaperOrder("notice"), "J. Haug")


def _shape(client: ClientWorkspace) -> int:
    return client.remembered.save("shape", "{}", "ours").value


def _attach(client: ClientWorkspace) -> int:
    subject = client.attachments.find_subject("product", "KM-4212")
    return client.attachments.attach(subject, _PAPER, _DOCUMENT).value


def _keep(client: ClientWorkspace) -> None:
    client.products.create(_PRODUCT)
    screening = client.screenings.start_product(client.products.find("X-1") or 0).value
    ours = program()
    interview = Interview(ours.law, ours.case_file_kind, screening.interview_start, date(2026, 11, 24))
    interview = interview.add_answer(
        "items[0].made_in", "JP", Attribution("J. Haug", datetime(2026, 11, 24, tzinfo=UTC))
    )
    assert client.answer_keeping.keep(interview, ["items[0].made_in"]).value == 1


def _keep_case(client: ClientWorkspace) -> None:
    item = {"part_number": "X-2", "made_in": "JP", "components": [{"name": "X-3", "quantity": "2"}]}
    case = {
        "format": "lodestone-case/1", "on": "2026-11-24", "exporter": {"country": "DE"}, "movement": "export",
        "destination": "MX", "item": item,
    }  # fmt: skip
    screened = screen_case(program(), json.dumps(case).encode("utf-8"))
    assert client.answer_keeping.keep_cases([NamedCase("case.json", screened)]).value == 2


SERVICES: Final[dict[str, Service]] = {
    "answer_keeping.keep_cases": lambda _work, client, _files: _keep_case(client),
    "answer_keeping.keep": lambda _work, client, _files: _keep(client),
    "asking.write": lambda _work, client, files: _ask(client, files),
    "attachments.attach": lambda _work, client, _files: _attach(client),
    "attachments.change": lambda _work, client, _files: client.attachments.change(
        _attach(client), replace(_DOCUMENT, issuer="another")
    ),
    "attachments.remove": lambda _work, client, _files: client.attachments.remove(_attach(client)),
    "bills.set_quantity": lambda _work, client, _files: client.bills.set_quantity("AX-2040", "FS-M5", Number("5")),
    "bills.set_facts": lambda _work, client, _files: client.bills.set_facts("AX-2040", {"note": "changed"}),
    "bills.take_out": lambda _work, client, _files: client.bills.take_out("AX-2040", "FS-M5"),
    "bills.paste": lambda _work, client, _files: client.bills.paste(
        "AX-2040", client.bills.preview_paste("AX-2040", [["EN-7", "2"], ["FS-M5", "6"]])
    ),
    "bulk_changes.apply": lambda _work, client, _files: client.bulk_changes.apply(
        BulkChange(Sheet.PRODUCTS, {"made_in": "KR"}), [row.id for row in client.products.rows()]
    ),
    "load_sample": lambda work, _client, _files: work.load_sample(),
    "undo_change": lambda work, client, _files: work.undo_change(client.rates.create(_RATE).undo),  # type: ignore[arg-type]
    "write_backup": lambda work, _client, files: work.write_backup(files / "backup.zip"),
    "filled_sheets.take": lambda _work, client, files: _take_answers(client, files),
    "finish_filing": lambda work, _client, _files: work.finish_filing(),
    "client_files.take_client": lambda work, _client, files: _take_client(work, files),
    "clients.create": lambda work, _client, _files: work.clients.create(_CLIENT),
    "clients.update": lambda work, client, _files: _ask_for_a_second_person(work, client),
    "clients.delete": lambda work, _client, _files: work.clients.delete(
        work.clients.create(_CLIENT).value
    ),
    "clients.change_logo": lambda work, client, _files: work.clients.change_logo(client.client, _PICTURE),
    "importing.commit_list": _import,
    "importing.load_sample": lambda work, _client, _files: work.importing.load_sample(),
    "standing_checks.take_file": lambda work, _client, files: work.standing_checks.take_file(
        (files / "checks.json").read_bytes(), "J. Haug"
    ),
    "laws.take": lambda work, _client, files: work.laws.take(files / "newer.lodestone-law", "J. Haug"),
    "laws.mark_looked_at": lambda work, _client, _files: work.laws.mark_looked_at("nordwerk", [_FLIP]),
    "laws.go_back": lambda work, _client, files: (
        work.laws.take(files / "newer.lodestone-law", "J. Haug"), work.laws.go_back("J. Haug", "a mistake in it"),
    ),
    "laws.trust_key": lambda work, _client, _files: work.laws.trust_key(public_key(b"2" * 32), "J. Haug", "our lawyer"),
    "laws.distrust_key": lambda work, _client, _files: work.laws.distrust_key(key_id(), "J. Haug", "lost"),
    "party_lists.load_file": lambda work, _client, files: work.party_lists.load_file(files / "own.csv", "Own"),
    "party_lists.remove": lambda work, _client, files: (
        work.party_lists.load_file(files / "own.csv", "Own"), work.party_lists.remove("own"),
    ),
    "checks.add": lambda _work, client, _files: client.checks.add(_CHECK, evidence=_PAPER),
    "checks.delete": lambda _work, client, _files: client.checks.delete(client.checks.add(_CHECK).value),
    "judgements.judge": _judge,
    "parties.create": lambda _work, client, _files: client.parties.create(_PARTY),
    "parties.update": lambda _work, client, _files: _change("parties", "party")(client),
    "parties.delete": lambda _work, client, _files: client.parties.delete(
        client.parties.create(_PARTY).value
    ),
    "parties.set_stakes": lambda _work, client, _files: client.parties.set_stakes(
        client.parties.create(_PARTY).value,
        [forms.Stake(owned="x", name="Y", country=CountryCode("MX"), percent=Percent("40"))],
    ),
    "products.create": lambda _work, client, _files: client.products.create(_PRODUCT),
    "products.duplicate": lambda _work, client, _files: client.products.duplicate(
        _first(client.products.rows()), _PRODUCT
    ),
    "products.update": lambda _work, client, _files: _change("products", "product")(client),
    "products.delete": lambda _work, client, _files: client.products.delete(
        client.products.create(_PRODUCT).value
    ),
    "products.set_bill": lambda _work, client, _files: client.products.set_bill(
        client.products.create(_PRODUCT).value, [], "yes"
    ),
    "products.set_materials": lambda _work, client, _files: client.products.set_materials(
        client.products.create(_PRODUCT).value,
        [forms.Material(part_number="X-1", row="I-12", origin=CountryCode("CN"))],
    ),
    "products.set_technology": lambda _work, client, _files: client.products.set_technology(
        client.products.create(_PRODUCT).value,
        forms.Technology(part_number="X-1", mining="no"),
    ),
    "rates.create": lambda _work, client, _files: client.rates.create(_RATE),
    "rates.update": lambda _work, client, _files: _change("rates", "")(client),
    "rates.delete": lambda _work, client, _files: client.rates.delete(client.rates.create(_RATE).value),
    "outgoing.file_with_record": lambda _work, client, _files: _file_paper(client),
    "record_events.hold_records": lambda _work, client, _files: client.record_events.hold_records(
        _record(client), _REASON
    ),
    "record_events.note_what_happened": lambda _work, client, _files: client.record_events.note_what_happened(
        "customs query", _record(client), date(2026, 11, 24), _REASON
    ),
    "record_events.release_records": lambda _work, client, _files: (
        client.record_events.hold_records(ids := _record(client), _REASON),
        client.record_events.release_records(ids, _REASON),
    ),
    "record_events.set_review": lambda _work, client, _files: client.record_events.set_review(
        _record(client), date(2027, 1, 4), _REASON
    ),
    "record_events.withdraw_records": lambda _work, client, _files: client.record_events.withdraw_records(
        _record(client), _REASON
    ),
    "records.record_determination": lambda _work, client, _files: _record(client),
    "remembered.save": lambda _work, client, _files: _shape(client),
    "remembered.rename": lambda _work, client, _files: client.remembered.rename(_shape(client), "theirs"),
    "remembered.delete": lambda _work, client, _files: client.remembered.delete(_shape(client)),
    "rescreening.rescreen": lambda _work, client, _files: client.rescreening.rescreen(),
    "reviews.hand_in": lambda work, client, _files: _hand_in(work, client),
    "reviews.approve": lambda work, client, _files: _review(work, client, send_back=False),
    "reviews.send_back": lambda work, client, _files: _review(work, client, send_back=True),
    "same_again.make": lambda _work, client, _files: client.same_again.make(
        client.same_again.find_deal("screening", _start(client)), date(2026, 12, 24), {}
    ),
    "screenings.start_shipment": lambda _work, client, _files: _start(client),
    "screenings.start_empty": lambda _work, client, _files: client.screenings.start_empty("Empty", date(2026, 11, 24)),
    "screenings.start_product": lambda _work, client, _files: client.screenings.start_product(
        _first(client.products.rows())
    ),
    "screenings.start_again": lambda _work, client, _files: client.screenings.start_again(_record(client)[0]),
    "screenings.save_answers": lambda _work, client, _files: client.screenings.save_answers(
        _start(client), [Answer(fact="destination", value="TR", reason="sold on")]
    ),
    "screenings.take_over_changes": lambda _work, client, _files: client.screenings.take_over_changes(_start(client)),
    "screenings.drop_screening": lambda _work, client, _files: client.screenings.drop_screening(_start(client)),
    "searches.search_stale": lambda _work, client, _files: client.searches.search_stale(),
    "searches.search": lambda _work, client, _files: client.searches.search(["l3"]),
    "shipments.create_shipment": lambda _work, client, _files: client.shipments.create_shipment(
        forms.Shipment(shipment="X-1", on=Day("2026-11-24"))
    ),
    "shipments.update_shipment": lambda _work, client, _files: client.shipments.update_shipment(
        row := _first(client.shipments.list_rows()),
        replace(client.shipments.load_shipment(row).shipment, note="changed"),
    ),
    "shipments.delete_shipment": lambda _work, client, _files: client.shipments.delete_shipment(
        client.shipments.create_shipment(forms.Shipment(shipment="X-1", on=Day("2026-11-24"))).value
    ),
    "shipments.set_lines": lambda _work, client, _files: client.shipments.set_lines(
        client.shipments.create_shipment(forms.Shipment(shipment="X-1", on=Day("2026-11-24"))).value, []
    ),
    "signatures.sign_memo": lambda _work, client, files: client.signatures.sign_memo(
        _record(client)[0], files / "key.p12", PASSPHRASE
    ),
    "sorting.take": lambda _work, client, _files: _sort(client),
    "suppliers.create": lambda _work, client, _files: client.suppliers.create(forms.Supplier(supplier="x", name="X")),
    "suppliers.update": lambda _work, client, _files: _change("suppliers", "supplier")(client),
    "suppliers.delete": lambda _work, client, _files: client.suppliers.delete(
        client.suppliers.create(forms.Supplier(supplier="x", name="X")).value
    ),
    "unfinished.resolve": lambda work, client, files: _finish(work, client, files, fill_in=True),
    "unfinished.dismiss": lambda work, client, files: _finish(work, client, files, fill_in=False),
}  # fmt: skip
"""By the name under which the window reaches it; ``records.record_cases`` is what ``record make`` does."""


def list_writing(work: Workspace, client: ClientWorkspace) -> Iterator[str]:
    """Yield every public method of the two workspaces that says it stores a change."""
    groups: dict[str, object] = {"": work} | {f"{name}.": group for name, group in vars(work).items()}
    for services in (work, client):
        groups |= {f"{name}.": getattr(services, name) for name in type(services).__annotations__}
    for prefix, group in groups.items():
        for name, method in vars(type(group)).items():
            returned = str(getattr(method, "__annotations__", {}).get("return", ""))
            if not name.startswith("_") and returned.startswith("Done["):
                yield f"{prefix}{name}"
