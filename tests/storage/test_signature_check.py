# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Signatures are made as other programs take them, and those of other programs are judged by their bytes."""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from desktop_app.services.context.paper_ports import CheckedSignature
from desktop_app.storage import signatures
from tests.keys import NOW, PAPER, PASSPHRASE, Holder

SIGNATURES = signatures
OPENSSL = shutil.which("openssl")
needs_openssl = pytest.mark.skipif(OPENSSL is None, reason="openssl is not installed")
KINDS = ("rsa", "p256", "p384", "p521")


def _made(holder: Holder = Holder()) -> bytes:  # noqa: B008 - a holder never changes
    return SIGNATURES.sign_paper(PAPER, holder.key_file(), PASSPHRASE, NOW).content


def _only(content: bytes, paper: bytes = PAPER) -> CheckedSignature:
    (checked,) = SIGNATURES.check_signature(content, paper)
    return checked


def _openssl(*arguments: object) -> subprocess.CompletedProcess[bytes]:
    assert OPENSSL
    return subprocess.run([OPENSSL, *map(str, arguments)], capture_output=True, check=False)


def _signed_by_openssl(folder: Path, holder: Holder, *options: str) -> bytes:
    """Return a signature over the paper that openssl has made."""
    (folder / "paper.pdf").write_bytes(PAPER)
    (folder / "key.pem").write_bytes(holder.key_pem())
    (folder / "certificate.pem").write_bytes(holder.certificate_pem())
    done = _openssl(
        "cms", "-sign", "-binary", "-in", folder / "paper.pdf", "-signer", folder / "certificate.pem",
        "-inkey", folder / "key.pem", "-out", folder / "made.p7s", *options,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return (folder / "made.p7s").read_bytes()


# ---- ours ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_a_signature_of_ours_fits_and_says_who_signed(kind: str) -> None:
    checked = _only(_made(Holder(kind)))
    assert (checked.fit, checked.why) == ("same", "")
    assert checked.signer is not None
    assert checked.signer.subject == "M. Roth, Nordwerk Antriebe GmbH, DE"
    assert checked.signer.issuer == checked.signer.subject
    assert checked.signer.serial == "1234ABCD"
    assert checked.signer.valid_until == (NOW + timedelta(days=300)).date()
    assert checked.signed_at is not None
    assert abs(checked.signed_at - NOW) < timedelta(hours=1)
    assert checked.digest == {"p384": "SHA-384", "p521": "SHA-512"}.get(kind, "SHA-256")


@pytest.mark.parametrize("kind", KINDS)
@needs_openssl
def test_openssl_takes_a_signature_of_ours(kind: str, tmp_path: Path) -> None:
    paper, signature = tmp_path / "paper.pdf", tmp_path / "paper.pdf.1.p7s"
    paper.write_bytes(PAPER)
    signature.write_bytes(_made(Holder(kind, usage="digital_signature")))
    trusted = tmp_path / "certificate.pem"
    trusted.write_bytes(Holder(kind, usage="digital_signature").certificate_pem())
    verify = ("cms", "-verify", "-binary", "-inform", "DER", "-in", signature, "-content", paper, "-CAfile", trusted,
              "-purpose", "any", "-out", tmp_path / "out")  # fmt: skip
    done = _openssl(*verify)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out").read_bytes() == PAPER
    paper.write_bytes(PAPER.replace(b"a paper", b"another"))
    assert _openssl(*verify).returncode != 0


def test_any_other_byte_of_the_paper_differs() -> None:
    signature = _made()
    for at in range(0, len(PAPER), 101):
        changed = PAPER[:at] + bytes([PAPER[at] ^ 1]) + PAPER[at + 1 :]
        checked = _only(signature, changed)
        assert (checked.fit, checked.why) == ("differs", "it was made over other bytes than these")
    assert _only(signature, PAPER + b"\n").fit == "differs"
    assert _only(signature, PAPER[:-1]).fit == "differs"


def test_no_damage_to_what_a_signature_covers_goes_unseen() -> None:
    signature = _made()
    certificate = Holder().certificate().public_bytes(Encoding.DER)
    begins = signature.index(certificate)
    unseen = []
    for at in range(len(signature)):
        damaged = signature[:at] + bytes([signature[at] ^ 0x21]) + signature[at + 1 :]
        checked = SIGNATURES.check_signature(damaged, PAPER)
        if any(one.fit == "same" for one in checked) and not begins <= at < begins + len(certificate):
            unseen.append(at)
    # Outside of the certificate only what repeats is not covered: a list of the digests, numbers of versions.
    assert len(unseen) <= 25


def test_a_certificate_that_is_damaged_does_not_fit() -> None:
    signature = _made()
    key = Holder().certificate().public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    at = signature.index(key) + len(key) - 1
    damaged = signature[:at] + bytes([signature[at] ^ 1]) + signature[at + 1 :]
    checked = _only(damaged)
    assert (checked.fit, checked.why) == ("differs", "the certificate in it is damaged")


@pytest.mark.parametrize("length", [0, 1, 2, 17, 300, -1])
def test_a_cut_off_signature_is_damaged(length: int) -> None:
    assert _only(_made()[:length]).why == "it is no signature, or a damaged one"


# ---- of others -------------------------------------------------------------------------------

FORMS = {
    "der": ("-outform", "DER"),
    "pem": ("-outform", "PEM"),
    "streamed": ("-stream", "-outform", "DER"),
    "no-attributes": ("-noattr", "-outform", "DER"),
    "by-key": ("-keyid", "-outform", "DER"),
    "cades": ("-cades", "-outform", "DER"),
    "attached": ("-nodetach", "-outform", "DER"),
    "attached-streamed": ("-nodetach", "-stream", "-outform", "DER"),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", ["rsa", "p256", "p384"])
@needs_openssl
def test_a_signature_of_openssl_fits_its_paper_and_no_other(kind: str, form: str, tmp_path: Path) -> None:
    holder = Holder(kind, marked=True)
    signature = _signed_by_openssl(tmp_path, holder, "-md", "sha256", *FORMS[form])
    checked = _only(signature)
    assert (checked.fit, checked.why) == ("same", "")
    assert checked.signer is not None
    assert checked.signer.subject.startswith("M. Roth")
    assert (checked.signed_at is None) == (form == "no-attributes")
    assert _only(signature, PAPER + b" ").fit == "differs"


@pytest.mark.parametrize(
    "options", [("-keyopt", "rsa_padding_mode:pss"), ("-md", "sha512"), ("-md", "sha3-256")]
)
@needs_openssl
def test_other_schemes_are_known(options: tuple[str, ...], tmp_path: Path) -> None:
    signature = _signed_by_openssl(tmp_path, Holder("rsa"), *options, "-outform", "DER")
    assert _only(signature).fit == "same"


@needs_openssl
def test_a_signature_with_ed25519_is_checked(tmp_path: Path) -> None:
    signature = _signed_by_openssl(tmp_path, Holder("ed25519"), "-md", "sha512", "-outform", "DER")
    assert _only(signature).fit == "same"
    assert _only(signature, PAPER[1:]).fit == "differs"


@pytest.mark.parametrize(("digest", "named"), [("md5", "MD5"), ("sha1", "SHA-1")])
@needs_openssl
def test_a_weak_digest_proves_nothing_but_that_it_does_not_fit(
    digest: str, named: str, tmp_path: Path
) -> None:
    signature = _signed_by_openssl(tmp_path, Holder("rsa"), "-md", digest, "-outform", "DER")
    checked = _only(signature)
    assert checked.fit == "not_checked"
    assert named in checked.why
    assert "proves nothing" in checked.why
    assert _only(signature, PAPER[1:]).fit == "differs"


@needs_openssl
def test_a_short_key_proves_nothing(tmp_path: Path) -> None:
    signature = _signed_by_openssl(tmp_path, Holder("rsa-1024"), "-md", "sha256", "-outform", "DER")
    checked = _only(signature)
    assert checked.fit == "not_checked"
    assert "1024 bits" in checked.why


@needs_openssl
def test_without_the_certificate_it_cannot_be_told(tmp_path: Path) -> None:
    signature = _signed_by_openssl(tmp_path, Holder(), "-md", "sha256", "-nocerts", "-outform", "DER")
    checked = _only(signature)
    assert (checked.fit, checked.signer) == ("not_checked", None)
    assert "certificate of the signer is not in it" in checked.why
    assert _only(signature, PAPER[1:]).fit == "differs"


@needs_openssl
def test_several_signers_of_one_signature_are_told_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "second.pem").write_bytes(Holder("p384", "Li Wei", serial=7).key_pem())
    (tmp_path / "second.crt").write_bytes(Holder("p384", "Li Wei", serial=7).certificate_pem())
    signature = _signed_by_openssl(
        tmp_path, Holder("rsa"), "-md", "sha256", "-outform", "DER",
        "-signer", str(tmp_path / "second.crt"), "-inkey", str(tmp_path / "second.pem"),
    )  # fmt: skip
    checked = SIGNATURES.check_signature(signature, PAPER)
    assert [one.fit for one in checked] == ["same", "same"]
    assert {one.signer.subject.partition(",")[0] for one in checked if one.signer} == {"M. Roth", "Li Wei"}


@needs_openssl
def test_an_attached_signature_over_another_paper_differs(tmp_path: Path) -> None:
    signature = _signed_by_openssl(tmp_path, Holder(), "-nodetach", "-outform", "DER")
    checked = _only(signature, b"%PDF-1.7 another")
    assert (checked.fit, checked.why) == ("differs", "it holds another paper than this one")


@needs_openssl
@pytest.mark.parametrize(
    "asked",
    [
        (),
        ("rsa_pss_keygen_md:sha384", "rsa_pss_keygen_mgf1_md:sha384", "rsa_pss_keygen_saltlen:48"),
        ("rsa_pss_keygen_md:sha256", "rsa_pss_keygen_mgf1_md:sha256", "rsa_pss_keygen_saltlen:20"),
    ],
)
def test_a_key_that_is_bound_to_pss_signs_so_that_openssl_takes_it(
    asked: tuple[str, ...], tmp_path: Path
) -> None:
    key, certificate, locked = (tmp_path / name for name in ("key.pem", "certificate.pem", "key.p12"))
    options = [part for option in ("rsa_keygen_bits:2048", *asked) for part in ("-pkeyopt", option)]
    digest = "-sha384" if "rsa_pss_keygen_md:sha384" in asked else "-sha256"
    for words in (
        ("genpkey", "-algorithm", "RSA-PSS", *options, "-out", key),
        ("req", "-x509", "-key", key, "-subj", "/CN=Roth", "-days", "30", digest, "-out", certificate),
        (
            "pkcs12",
            "-export",
            "-inkey",
            key,
            "-in",
            certificate,
            "-out",
            locked,
            "-passout",
            f"pass:{PASSPHRASE}",
        ),
    ):
        assert _openssl(*words).returncode == 0
    paper, signature = tmp_path / "memo.pdf", tmp_path / "memo.pdf.1.p7s"
    paper.write_bytes(b"%PDF a paper")
    made = SIGNATURES.sign_paper(paper.read_bytes(), locked.read_bytes(), PASSPHRASE, datetime.now(UTC))
    signature.write_bytes(made.content)
    verified = _openssl(
        "cms", "-verify", "-inform", "DER", "-in", signature, "-content", paper, "-binary", "-CAfile", certificate,
        "-out", tmp_path / "out",
    )  # fmt: skip
    assert verified.returncode == 0, verified.stderr
    assert _only(made.content, paper.read_bytes()).fit == "same"
