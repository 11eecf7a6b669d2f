# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What vouches for figures and standings: documents kept as evidence, and status checks."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from desktop_app.basics import files
from desktop_app.basics.days import day_in_beijing
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.listreader import Book, Pasted
from desktop_app.services.context import stores
from desktop_app.services.context.context import ServiceContext, utc_text
from desktop_app.services.schema.declaration import NO_DAY, Day, Done, FieldProblem, Sheet
from desktop_app.services.schema.forms import StatusCheck
from desktop_app.services.schema.rows import StatusCheckRow

MOST_BYTES: Final = 10 * 1024 * 1024
NOTICE: Final = "notice"
"""The kind of a paper that shows a publication of an authority."""
LIST: Final = "list"
"""The kind of a list that rows of the catalogue were taken from."""

BEGINNINGS: Final[Mapping[str, bytes]] = {
    ".pdf": b"%PDF-",
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".html": b"",
    ".htm": b"",
    ".eml": b"",
    ".msg": bytes.fromhex("d0cf11e0a1b11ae1"),
}
"""The file types that can be kept: the ending of the name, and the first bytes of the content."""

_PACKED: Final = b"PK"
_OLD_WORKBOOK: Final = BEGINNINGS[".msg"]
_MAIL_HEAD: Final = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:From |[!-9;-~]+[ \t]*:)")
"""How a mail begins: with the name of a header, or the line by which a mailbox separates mails."""
_TEXT: Final = b""
LIST_BEGINNINGS: Final[Mapping[str, tuple[bytes, ...]]] = {
    **dict.fromkeys((".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".ods", ".ots"), (_PACKED,)),
    **dict.fromkeys((".xls", ".xlt"), (_OLD_WORKBOOK, _PACKED, b"\x09", _TEXT)),
    **dict.fromkeys((".csv", ".tsv", ".tab", ".txt", ".htm", ".html", ".xml"), (_TEXT,)),
    **dict.fromkeys((".shai", ".shci", ".zip"), (_PACKED,)),
    ".pdf": (BEGINNINGS[".pdf"],),
}
"""The same for lists, declarations and forms. A table of a web page, or text, often calls itself .xls."""

_NO_TEXT: Final = (_PACKED, _OLD_WORKBOOK, b"MZ", b"\x7fELF", *filter(None, BEGINNINGS.values()))
_DO_WITH_LIST: Final = Phrase(
    "Take it in without keeping the file, or save the sheet with the list as a file of its own"
)
_DO_WITH_PAPER: Final = Phrase("Save the page as PDF, or keep the pages that matter")
_WHAT_IS_KEPT: Final = {
    False: Phrase("Choose a PDF, a picture (PNG, JPEG), a mail (eml, msg) or a page saved as HTML"),
    True: Phrase("Save it as a workbook or as text, under a name that says so"),
}
_MAY_FETCH: Final = (".html", ".htm", ".xml", ".eml", ".msg")
_BEGINNING: Final = 1024
_BEFORE_MARKUP: Final = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
"""What can stand before the first bracket of a page: marks of its encoding, and blanks."""
_UNSAFE: Final = re.compile(r"[^\w.-]+")
_LONGEST_NAME: Final = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file to keep as evidence. ``supplier`` is a key; days are ``YYYY-MM-DD``."""

    name: str
    content: bytes
    kind: str = NOTICE
    supplier: str = ""
    issued_on: Day = NO_DAY
    valid_until: Day = NO_DAY

    @property
    def sha256(self) -> str:
        """Return the hash of the bytes."""
        return hashlib.sha256(self.content).hexdigest()


def read_paper(file: Path) -> Paper:
    """Return a file as a paper.

    Errors: Refused if it cannot be read, is empty, too large, or of a kind that is not kept.
    """
    content = _read_limited(file, do=_DO_WITH_PAPER)
    check_paper(file.name, content)
    return Paper(name=file.name[-_LONGEST_NAME:], content=content)


def read_list(book: Book) -> Paper:
    """Return the list that a book was read from.

    Errors: Refused as for ``read_paper``, and if the file is not the one any more that was read.
    """
    if isinstance(book.source, Pasted):
        content = book.source.content
        _check_size(len(content), book.file, _DO_WITH_LIST)
    else:
        content = _read_limited(book.source, do=_DO_WITH_LIST) if book.source is not None else b""
        check_paper(book.file, content, LIST)
    paper = Paper(name=book.file[-_LONGEST_NAME:], content=content, kind=LIST)
    if paper.sha256 != book.sha256:
        raise Refused(
            "the file was changed after it was read",
            file=book.file,
            do="Choose it again; nothing has been changed in the catalogue",
        )
    return paper


def _read_limited(file: Path, *, do: str) -> bytes:
    """Return the bytes of a file; ``do`` says what to do with one that is too large."""
    try:
        files.check_readable(file)
        _check_size(file.stat().st_size, file.name, do)  # says how large it is
        return files.read_limited(file, files.ReadableFile(MOST_BYTES, do))
    except Refused as refused:
        raise refused.within(file.name) from None
    except OSError as error:
        raise files.cannot_read(file, error).within(file.name) from None


def _check_size(size: int, name: str, do: str) -> None:
    if size > MOST_BYTES:
        raise Refused(
            Phrase(
                "the file has {size} MB; at most {most} MB are kept",
                size=f"{size / 1024**2:.1f}",
                most=MOST_BYTES // 1024**2,
            ),
            file=name,
            do=do,
        )


def check_paper(name: str, content: bytes, kind: str = NOTICE) -> None:
    """Refuse an empty file, and one whose content does not match its ending."""
    ending = Path(name).suffix.lower()
    beginnings = LIST_BEGINNINGS if kind == LIST else {key: (one,) for key, one in BEGINNINGS.items()}
    if not content:
        raise Refused("the file is empty", file=name, do="Choose another")
    if ending not in beginnings:
        raise Refused("this kind of file is not kept", file=name, do=_WHAT_IS_KEPT[kind == LIST])
    if ending == ".eml" and not _MAIL_HEAD.match(content):
        raise Refused("the file is called .eml and is no mail", file=name, do="Save the mail anew")
    if not any(_begins_with(content, beginning, kind) for beginning in beginnings[ending]):
        what = Phrase("the file is called {ending} and is something else", ending=ending)
        raise Refused(what, file=name, do="Save it anew")


def _begins_with(content: bytes, beginning: bytes, kind: str) -> bool:
    """Tell whether content begins so; a list that is text has no beginning of its own, but not that of another kind."""
    if beginning or kind != LIST:
        return content.startswith(beginning)
    return not content.startswith(_NO_TEXT)


def find_list(context: ServiceContext, client: int, document: str, on: Day) -> str:
    """Return the hash of the list that a source names, such as "List.xls, Parts, row 14", taken in on a day.

    Blank if that list was not kept. Of several kept on that day under one name it is the last.
    """
    lists_kept = context.store.repository.select_rows(Sheet.EVIDENCE, client, {"kind": LIST})
    fitting = [
        stored.row["sha256"]
        for stored in sorted(lists_kept, key=lambda stored: stored.id)
        if document.startswith(f"{stored.row['name']}, ")
        and on in _days_of(datetime.fromisoformat(stored.row["at"]))
    ]
    return fitting[-1] if fitting else ""


def _days_of(moment: datetime) -> tuple[str, str]:
    """Return the day of a moment: Beijing's, and that of the user's clock, by which versions up to 1.2 noted it."""
    return day_in_beijing(moment).isoformat(), moment.astimezone().date().isoformat()


class Evidence:
    """The papers of one client, and those that count for every client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def keep_paper(self, writing: stores.Transaction, paper: Paper, *, every_client: bool = False) -> str:
        """Store a paper within an open transaction; the same bytes are stored once. Returns the hash."""
        if paper.kind != LIST:  # a list was looked at when it was read
            check_paper(paper.name, paper.content)
        client = 0 if every_client else self._client
        row = {
            "sha256": paper.sha256,
            "name": paper.name,
            "kind": paper.kind,
            "size": str(len(paper.content)),
            "supplier": paper.supplier,
            "issued_on": paper.issued_on,
            "valid_until": paper.valid_until,
            "by": self._context.by,
            "at": utc_text(self._context.now()),
        }
        if not self._context.store.repository.select_rows(Sheet.EVIDENCE, client, {"sha256": paper.sha256}):
            writing.keep_evidence(client, row, paper.content)
            supplier = self._context.find_by_key(Sheet.SUPPLIERS, self._client, paper.supplier)
            payload = stores.evidence_payload(row, supplier)
            writing.append_to_journal(stores.KEPT, stores.evidence_subject(client, row), payload)
        return paper.sha256

    def read_content(self, sha256: str) -> bytes:
        """Return the bytes of a paper.

        Errors: Refused if it is missing, or its bytes do not match the hash.
        """
        store = self._context.store
        content = store.read_evidence(self._client, sha256) or store.read_evidence(0, sha256)
        if content is None or not stores.is_content_of(content, sha256):
            raise Refused(
                Phrase("the evidence {hash} is not the file that was kept", hash=sha256[:12]),
                do="The file has been changed by another program; open a backup",
            )
        return content

    def may_fetch(self, sha256: str) -> bool:
        """Tell whether a program that opens a paper may fetch what it names from elsewhere, as for a page or a mail.

        A page often calls itself a workbook.
        """
        begins = self.read_content(sha256)[:_BEGINNING].lstrip(_BEFORE_MARKUP)[:1]
        return begins == b"<" or Path(self._name_of(sha256)).suffix.lower() in _MAY_FETCH

    def _name_of(self, sha256: str) -> str:
        rows_of = self._context.rows_of
        names = (
            row["name"]
            for client in (self._client, 0)
            for row in rows_of(Sheet.EVIDENCE, client, sha256=sha256)
        )
        return next(names, "")

    def write_copy(self, sha256: str) -> Path:
        """Write a copy to disk for opening and return its path; the paper stays in the database."""
        content = self.read_content(sha256)
        rows_of = self._context.rows_of
        paper_row = next(
            row for client in (self._client, 0) for row in rows_of(Sheet.EVIDENCE, client, sha256=sha256)
        )
        name = _UNSAFE.sub("-", paper_row["name"]).strip("-.") or "evidence"
        if paper_row["kind"] == LIST and Path(paper_row["name"]).suffix.lower() not in LIST_BEGINNINGS:
            # a pasted table has no ending of its own
            name += ".html" if content.lstrip()[:1] == b"<" else ".txt"
        path = self._context.file.parent / "evidence" / f"{sha256[:12]}-{name}"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            files.write_own_file(path, content)
        except OSError as error:
            raise Refused(
                Phrase("the copy cannot be written: {why}", why=error.strerror or error),
                file=str(path),
                do="Make room there, or ask for the right to write",
            ) from error
        return path


# --------------------------------------------------------------------------------------------------
# Status checks with their evidence; they enter every later case of a client.


_MOVES: Final = ("in_force", "suspended", "ended")
_SHOWN_BY: Final = {
    "from_": ("the first day is missing", "Give the day from which it has been so"),
    "notice": ("the notice is missing", "Name the notice that says so"),
    "where": ("where you looked is missing", "Name the page or paper, so that it is found again"),
}


def missing_proof(form: StatusCheck) -> tuple[FieldProblem, ...]:
    """Return what a check lacks to change the standing: a state needs a notice and a page, not only a name."""
    if form.state not in _MOVES:
        return ()
    missing = ((name, problem_texts) for name, problem_texts in _SHOWN_BY.items() if not getattr(form, name))
    return tuple(FieldProblem(name, *problem) for name, problem in missing)


class Checks:
    """The status checks of one client."""

    def __init__(self, context: ServiceContext, client: int) -> None:
        self._context, self._client = context, client

    def rows(self, provision: str = "") -> list[StatusCheckRow]:
        """Return the checks that count for this client, latest first; of one provision if it is given."""
        return self._context.store.lists.list_status_checks(self._client, provision)

    def add(
        self, form: StatusCheck, *, every_client: bool = False, evidence: Paper | None = None
    ) -> Done[int]:
        """Record a check; it enters every later case, of all clients with ``every_client``. Returns its id.

        ``by`` holds initials or name, ``where`` the page or paper looked at. ``evidence`` is stored with it and named
        in every such case by its hash. A blank state means that no new notice was seen; it changes no standing.
        Errors: Refused unless provision, checked_on and by are given, and what ``missing_proof`` asks for.
        """
        row = self._context.checked_row(form)
        if row.checked_on > self._context.today().isoformat():
            raise Refused(
                "the day of the check lies ahead", where="checked_on", do="Give the day it was made"
            )
        for problem in missing_proof(form):
            raise Refused(problem.what, where=problem.field, do=problem.do)
        client = 0 if every_client else self._client

        def add_check(writing: stores.Transaction) -> int:
            evidence_hash = ""
            if evidence is not None:
                papers = Evidence(self._context, self._client)
                evidence_hash = papers.keep_paper(writing, evidence, every_client=every_client)
            return writing.add_row(Sheet.STATUS_CHECKS, client, replace(row, evidence=evidence_hash))

        return self._context.apply_change("Record check of", row.provision, {"checks"}, work=add_check)

    def delete(self, check: int) -> Done[None]:
        """Delete a check; cases already recorded keep it."""
        get_row = self._context.store.repository.get_row
        row = get_row(StatusCheck, self._client, check) or get_row(StatusCheck, 0, check)
        if row is None:
            raise Refused("the check is no longer there", do="Look at the list again")
        return self._context.apply_change(
            "Delete check of",
            row.provision,
            {"checks"},
            work=lambda writing: writing.remove_row(Sheet.STATUS_CHECKS, check),
        )
