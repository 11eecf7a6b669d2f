# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What papers ask of the parts that print, sign, read and check them: plain values, and the ports that take them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Literal, Protocol

from desktop_app.basics.frozen import dataclass
from desktop_app.basics.quantity import Interval
from desktop_app.services.context.ports import WrittenCell, WrittenTable

if TYPE_CHECKING:
    from desktop_app.domain.casefile.reading import ReadCase
    from desktop_app.domain.engine.conclusion import Conclusion
    from desktop_app.domain.law.pack import Pack

CASE_FILE: Final = "case.json"
CONCLUSION_FILE: Final = "conclusion.json"
PRINTING_FILE: Final = "printing.json"
LAW_FILE: Final = "law-file.json"
LAW_SIGNATURE: Final = "law-file.minisig"
"""The signature of the law file, where it came as a signed file."""
PRINTING_FORMAT: Final = "lodestone-printing/1"


def name_of_line(name: str, line: int) -> str:
    """Return the name of an attachment as a line of a shipment has it."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}-{line}.{ending}"


@dataclass(frozen=True, slots=True)
class FiledPaper:
    """A paper as the record has it: the entry that the paper prints, and the digest of the PDF that was filed.

    ``entries`` are the hashes of the entries, one a line of the shipment, ``lines`` the numbers of the lines;
    ``client`` is the id of the client, ``filed_on`` the day of the record, ``state`` one of current, superseded and
    withdrawn. ``is_vouched_for`` tells that an entry of the journal that belongs to the chain says that it was filed.
    """

    client: int
    number: str
    version: int
    entries: tuple[str, ...]
    sha256: str
    state: str = "current"
    client_name: str = ""
    filed_on: str = ""
    lines: tuple[str, ...] = ()
    is_vouched_for: bool = True


class RecordAtHand(Protocol):
    """The data file at hand, as far as a paper is compared with it."""

    @property
    def data_file_id(self) -> str:
        """Return the random id of the data file; blank for a file of a version that had none."""

    @property
    def papers(self) -> Sequence[FiledPaper]:
        """Return every paper that was filed, of all clients, oldest first."""

    def find_entries(self, hashes: Collection[str]) -> set[str]:
        """Return those of some hashes that an entry of its journal has."""

    def holds_law(self, sha256: str) -> bool:
        """Tell whether a law file with a digest was taken there, or a record rests on it."""


# --------------------------------------------------------------------------------------------------
# What a supplier is asked as a form to fill in, as plain values, and the port that prints it.


@dataclass(frozen=True, slots=True)
class Writer:
    """The sender: name and lines of the letterhead, the contact person, and for whom an adviser writes."""

    name: str
    lines: tuple[str, ...] = ()
    person: str = ""
    role: str = ""
    contact: str = ""
    logo: bytes | None = None
    paper: str = "A4"
    client: str = ""


@dataclass(frozen=True, slots=True)
class AskedField:
    """One question of a form: the name of its field, what is asked, by which rule, and how it can be answered.

    ``known`` is what is on file and not asked; such a question has no field. ``choices`` are codes with their words,
    of which one is ticked; none where the answer is typed.
    """

    name: str
    label: str
    rule: str = ""
    hint: str = ""
    known: str = ""
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class AskedSection:
    """The questions on one part, or on who answers."""

    heading: str
    fields: tuple[AskedField, ...]


@dataclass(frozen=True, slots=True)
class AskedForm:
    """A form as it is printed: in English, Chinese or both, as its texts are."""

    title: str
    number: str
    dated: date
    opening: tuple[str, ...]
    sections: tuple[AskedSection, ...]
    notes: tuple[str, ...]
    writer: Writer
    headings: tuple[str, str, str]


class AskedFormPrinter(Protocol):
    """Prints what a supplier is asked, with fields to fill in."""

    def __call__(self, form: AskedForm) -> bytes:
        """Return the form; the same one gives the same bytes."""


# --------------------------------------------------------------------------------------------------
# A register as plain values: a table that is printed and saved as a workbook, and the port that prints it.


@dataclass(frozen=True, slots=True)
class RegisterColumn:
    """A column. ``width`` is in characters; ``grow`` shares what is left of the width of a page.

    ``printed`` is false for what only a workbook has room for, such as whole hashes.
    """

    heading: str
    width: int = 14
    grow: int = 0
    printed: bool = True


@dataclass(frozen=True, slots=True)
class RegisterPicture:
    """What stands over a register as a picture: counts before and after, and shares held against a line.

    ``counts`` are kinds in words with both counts, ``times`` the words for before and after, ``shares`` each with its
    label.
    """

    counts: tuple[tuple[str, int, int], ...]
    times: tuple[str, str]
    shares: tuple[tuple[str, Interval], ...] = ()
    line: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """A register of one client, or of the whole file: every row has a cell for each column.

    ``about`` stands under the title, ``notes`` below the table, one paragraph each. ``sections`` are the clients, where
    there are several, by name, each with how many of the rows are its own, in the order of the rows.
    """

    title: str
    about: str
    columns: tuple[RegisterColumn, ...]
    rows: Sequence[Sequence[WrittenCell]]
    notes: tuple[str, ...] = ()
    picture: RegisterPicture | None = None
    sections: tuple[tuple[str, int], ...] = ()

    def as_table(self) -> WrittenTable:
        """Return the register as a list to be written."""
        return WrittenTable(
            self.title,
            tuple(column.heading for column in self.columns),
            self.rows,
            tuple(column.width for column in self.columns),
        )


@dataclass(frozen=True, slots=True)
class RegisterStamp:
    """Whose paper a register is, from which day, and the program that made it."""

    writer: Writer
    dated: date
    program: str


class RegisterPrinter(Protocol):
    """Prints a register."""

    def __call__(self, register: Register, stamp: RegisterStamp) -> bytes:
        """Return the register as a PDF for the archive; the same arguments give the same bytes."""


# --------------------------------------------------------------------------------------------------
# The finding on a checked paper as plain values, and the port that prints it.


@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A piece of a page as a PNG or JPEG; ``made_again`` tells that it is of the paper made again."""

    content: bytes = field(repr=False)
    page: int
    made_again: bool = False


@dataclass(frozen=True, slots=True)
class FoundDifference:
    """One difference: where it is, what was printed, what stands there now, why; each part blank where it is none."""

    where: str
    was: str
    now: str
    why: str
    pictures: tuple[FoundPicture, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundCheck:
    """One of the checks by its code (``bytes``, ``pages`` …), its result by its code, and what it found."""

    check: str
    result: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """The paper that was checked: its file with the digest and size, and what it says of itself."""

    name: str
    sha256: str
    size: int
    pages: int
    number: str = ""
    version: str = ""
    day: str = ""
    program: str = ""
    pack: str = ""


@dataclass(frozen=True, slots=True)
class PaperFinding:
    """A checked paper as its finding is printed. ``made_by`` and ``role`` are of who checked it, blank for nobody.

    ``left_out`` counts the differences that are not listed one by one.
    """

    checked: CheckedFile
    answer: str
    headline: str
    differences: tuple[FoundDifference, ...]
    checks: tuple[FoundCheck, ...]
    cannot_show: tuple[str, ...]
    made_by: str
    role: str
    dated: date
    program: str
    left_out: int = 0
    paper: str = "A4"


class FindingPrinter(Protocol):
    """Prints a finding."""

    def __call__(self, finding: PaperFinding) -> bytes:
        """Return the finding as a PDF for the archive; the same finding gives the same bytes."""


# --------------------------------------------------------------------------------------------------
# A paper that goes out, to the ministry, the customs or the next buyer, and the port that prints it.


@dataclass(frozen=True, slots=True)
class OutgoingStamp:
    """What a paper that goes out is printed with beside case and conclusion.

    ``kind`` is which paper, ``language`` en, zh or both, ``laws`` the numbers of the announcements that it serves,
    ``report`` exempt or licensed, of a report. ``owed`` is false where its law surely does not run on the export day.
    ``filled`` is what the data folder knows that no case holds, by its name on the paper. ``reviewed`` tells that a
    person of the trade has looked through the Chinese wording. ``number`` is blank for a paper that is not filed;
    ``before`` are the lines of the last one that was filed of its kind. ``pictures`` are those of the goods, plain
    pixels, by name.
    """

    kind: str
    language: str
    laws: tuple[str, ...]
    dated: date
    program: str
    report: str = ""
    owed: bool = True
    filled: Mapping[str, str] = field(default_factory=dict)
    reviewed: bool = False
    number: str = ""
    version: int = 1
    before: tuple[tuple[str, str], ...] = ()
    letterhead: tuple[str, ...] = ()
    logo: bytes | None = None
    paper: str = "A4"
    pictures: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class PrintedOutgoing:
    """A printed paper that goes out, how many of its fields are open, and what each of its lines says in English."""

    content: bytes
    open: int
    lines: tuple[tuple[str, str], ...]


class OutgoingPrinter(Protocol):
    """Prints papers that go out."""

    def __call__(
        self, read: ReadCase, conclusion: Conclusion, pack: Pack, stamp: OutgoingStamp
    ) -> PrintedOutgoing:
        """Return the paper; the same arguments give the same bytes."""


# --------------------------------------------------------------------------------------------------
# Signatures of a paper that lie beside it, as files of their own; the port that the storage implements.


MOST_SIGNATURE_BYTES: Final = 1 << 20
"""A signature with the certificates of its issuers has some 10 kB; a larger file is not looked into."""

Fit = Literal["same", "differs", "not_checked"]


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signed, as the certificate in the signature says; nobody has judged who issued it."""

    subject: str
    issuer: str
    serial: str
    valid_from: date
    valid_until: date


@dataclass(frozen=True, slots=True)
class CheckedSignature:
    """Whether one signature fits the bytes of a paper; ``why`` says why not, a sentence without its full stop.

    ``signed_at`` is the time that the signer claims; nothing proves it.
    """

    fit: Fit
    why: str = ""
    signer: Signer | None = None
    signed_at: datetime | None = None
    digest: str = ""


@dataclass(frozen=True, slots=True)
class MadeSignature:
    """A new signature, and whose it is."""

    content: bytes
    signer: Signer


class PaperSignatures(Protocol):
    """Signs papers with the user's key, and checks signatures of any program (CMS, RFC 5652)."""

    def check_key_file(self, key_file: bytes) -> None:
        """Check that a file is a key file (PKCS#12), which needs no passphrase.

        Errors: Refused if it is not.
        """

    def sign_paper(self, paper: bytes, key_file: bytes, passphrase: str, now: datetime) -> MadeSignature:
        """Return a detached signature over the bytes of a paper; neither key nor passphrase is kept.

        Errors: Refused if the passphrase is wrong, the file (PKCS#12) holds no key with its certificate, the
        certificate is not valid now or not for signing, or its kind of key is not known here.
        """

    def check_signature(self, content: bytes, paper: bytes) -> tuple[CheckedSignature, ...]:
        """Return what each signer of a signature comes to, at least one; the chain of certificates is not judged."""
