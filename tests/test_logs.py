# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The log and the problem report tell what happened, and not who trades with whom."""

from __future__ import annotations

import ast
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app import logs
from desktop_app.basics.messages import Phrase, Refused
from tests.architecture.source import parsed, python_files

NAME = "Škoda Works a.s."


@pytest.fixture
def redactor() -> logs.Redactor:
    redactor = logs.Redactor()
    redactor.add_names([NAME, "北方稀土", "Acme", "Acme Holdings"])
    return redactor


@pytest.fixture
def handler(tmp_path: Path, redactor: logs.Redactor) -> Iterator[logging.Handler]:
    handler = logs.start_logging(tmp_path / "logs", redactor)
    yield handler
    logs.stop_logging(handler)


def _logged(folder: Path) -> str:
    return (folder / "logs" / "program.log").read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "Škoda Works a.s.",
        "buyer=ŠKODA WORKS A.S., twice: škoda works a.s.",
        "broken over\nlines: Škoda\n   Works\ta.s.",
        "S\u030ckoda Works a.s. with its accent apart",
        "向Škoda Works a.s.出口",
    ],
)
def test_a_name_is_found_however_it_is_written(redactor: logs.Redactor, text: str) -> None:
    cleaned = redactor.redact_text(text)
    assert "koda" not in cleaned.lower()
    assert "[party 1]" in cleaned


def test_chinese_names_are_found_inside_a_sentence(redactor: logs.Redactor) -> None:
    assert redactor.redact_text("由北方稀土公司供货") == "由[party 2]公司供货"


def test_the_longer_name_wins(redactor: logs.Redactor) -> None:
    assert redactor.redact_text("Acme Holdings and Acme") == "[party 4] and [party 3]"


def test_a_name_inside_a_longer_word_is_left_alone(redactor: logs.Redactor) -> None:
    assert redactor.redact_text("Acmeology, acme2") == "Acmeology, acme2"


@pytest.mark.parametrize("name", ["Strasse", "Straße", "STRASSE"])
@pytest.mark.parametrize("text", ["strasse", "Straße", "STRAẞE"])
def test_the_sharp_s_hides_no_name(name: str, text: str) -> None:
    redactor = logs.Redactor()
    redactor.add_names([name])
    assert redactor.redact_text(f"an {text} on") == "an [party 1] on"


def test_a_name_keeps_its_number(redactor: logs.Redactor) -> None:
    redactor.add_names(["Much Longer Than All The Others Ltd", NAME, "  ", "x"])
    assert redactor.redact_text(NAME) == "[party 1]"


@given(st.text(max_size=40), st.lists(st.text(max_size=10), max_size=5))
def test_any_names_can_be_registered(text: str, names: list[str]) -> None:
    redactor = logs.Redactor()
    redactor.add_names(names)
    redactor.redact_text(text)


def test_ten_thousand_names_do_not_slow_a_line_down() -> None:
    redactor = logs.Redactor()
    redactor.add_names(f"Supplier Number {number} Ltd" for number in range(10_000))
    searched = logs._name_pattern.cache_info()
    redactor.redact_text("an ordinary line of the log, " * 6)
    assert logs._name_pattern.cache_info() == searched, "no name was searched for that is not in the line"


@pytest.mark.usefixtures("handler")
def test_messages_arguments_and_tracebacks_are_redacted(tmp_path: Path) -> None:
    log = logs.get_logger("storage.upgrade")
    log.info("screening %s for %r", "北方稀土", {"buyer": NAME})
    try:
        int(NAME)
    except ValueError:
        log.exception("failed")
    text = _logged(tmp_path)
    assert "koda" not in text
    assert "北方" not in text
    assert "lodestone.storage.upgrade: screening [party 2]" in text
    assert "int(NAME)\nValueError" in text
    assert "invalid literal" not in text, "what an error quotes may be anything"


def test_details_are_written_only_when_asked_for(tmp_path: Path) -> None:
    for detailed in (False, True):
        handler = logs.start_logging(tmp_path / "logs", logs.Redactor(), detailed=detailed)
        logs.get_logger("cli").debug("detailed is %s", detailed)
        logs.stop_logging(handler)
    assert "detailed is True" in _logged(tmp_path)
    assert "detailed is False" not in _logged(tmp_path)


@pytest.mark.usefixtures("handler")
def test_old_logs_go(tmp_path: Path) -> None:
    log = logs.get_logger("cli")
    for _ in range(80):
        log.info("x" * 100_000)
    files = list((tmp_path / "logs").iterdir())
    assert 2 <= len(files) <= 5
    assert sum(file.stat().st_size for file in files) < 6_000_000


def test_a_log_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file is in the way")
    with pytest.raises(Refused, match="log cannot be written"):
        logs.start_logging(tmp_path / "logs", logs.Redactor())


def test_names_may_be_added_while_others_write(redactor: logs.Redactor) -> None:
    done = threading.Event()
    troubles: list[Exception] = []

    def write() -> None:
        try:
            while not done.is_set():
                redactor.redact_text(NAME)
        except Exception as error:  # noqa: BLE001 - whatever it is, the test must see it
            troubles.append(error)

    writer = threading.Thread(target=write)
    writer.start()
    for number in range(300):
        redactor.add_names([f"Party {number}"])
    done.set()
    writer.join()
    assert troubles == []


def test_names_are_asked_for_when_the_first_line_is_written(tmp_path: Path, redactor: logs.Redactor) -> None:
    asked = []

    def source() -> dict[str, list[str]]:
        asked.append(True)
        return {"product": ["hub motor"], "party": ["Kitakami"]}

    redactor.source = source
    handler = logs.start_logging(tmp_path / "logs", redactor)
    assert asked == []
    for _ in range(20):
        logs.get_logger("ui").info("Kitakami delivers a Hub Motor")
    logs.stop_logging(handler)
    text = _logged(tmp_path)
    assert "hub motor" not in text.lower()
    assert text.count("[party 6] delivers a [product 5]") == 20
    assert asked == [True], "not once a line"


def test_a_source_that_fails_leaves_the_names_that_are_known(redactor: logs.Redactor) -> None:
    def source() -> dict[str, list[str]]:
        raise OSError("the disk is gone")

    redactor.source = source
    assert redactor.redact_text(NAME) == "[party 1]"


@pytest.mark.parametrize(
    "place",
    [
        "/srv/share/Kunde Siemens/list.xlsx",
        "'/srv/Kunde Siemens'",
        "C:\\Users\\Siemens\\list.xlsx",
        "\\\\server\\Siemens\\list.csv",
        "~/Documents/Kunde Siemens/list.xlsx",
        "Siemens.xlsx",
    ],
)
def test_a_report_tells_no_places(place: str, tmp_path: Path) -> None:
    (tmp_path / "program.log").write_text(f"read failed: {place}: row 7\n", "utf-8")
    report = logs.problem_report(None, logs.Redactor(), log_folder=tmp_path)
    assert "Siemens" not in report
    assert "row 7" in report


def test_a_report_tells_where_in_the_program_it_happened() -> None:
    try:
        Path("/nowhere/Siemens").read_bytes()
    except OSError as error:
        report = logs.problem_report(error, logs.Redactor())
    assert "pathlib.py" in report
    assert "Siemens" not in report


@pytest.mark.usefixtures("handler")
def test_a_problem_report_can_be_sent_to_strangers(tmp_path: Path, redactor: logs.Redactor) -> None:
    logs.get_logger("cli").info("started for %s in %s", NAME, Path.home())
    error = KeyError(f"{Path.home()}/{NAME}")
    report = logs.problem_report(error, redactor, log_folder=tmp_path / "logs")
    assert "Lodestone 1.3.0" in report
    assert "KeyError" in report
    assert "started for [party 1] in ~" in report
    assert "koda" not in report
    assert str(Path.home()) not in report


def test_a_report_does_without_a_log(tmp_path: Path, redactor: logs.Redactor) -> None:
    report = logs.problem_report(ValueError("x"), redactor, log_folder=tmp_path)
    assert "not readable" in report
    assert "ValueError" in logs.problem_report(ValueError("x"), redactor)


def test_what_an_earlier_version_logged_is_in_no_report(tmp_path: Path) -> None:
    """It quoted what errors quote."""
    (tmp_path / "lodestone.log").write_text("failed: parameters ('0101', '4711.0815')\n", "utf-8")
    handler = logs.start_logging(tmp_path, logs.Redactor())
    logs.get_logger("ui").info("started anew")
    logs.stop_logging(handler)
    report = logs.problem_report(None, logs.Redactor(), log_folder=tmp_path)
    assert "started anew" in report
    assert "4711.0815" not in report


# ---- what errors say ----

entered = " ".join((NAME, "at 4711.0815"))
by_name: dict[str, str] = {}


def _caught(work: Callable[[], object]) -> Exception:
    try:
        work()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is asked for
        return error
    raise AssertionError("nothing was raised")


def _raise_constant() -> None:
    raise RuntimeError("a sentence of the program")


def _raise_made() -> None:
    raise RuntimeError(f"a sentence about {entered}")


def _refuse() -> None:
    raise Refused(
        Phrase('there is already a product "{key}"', key=entered), file=entered, where=entered, do=entered
    )


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (_raise_constant, "RuntimeError: a sentence of the program"),
        (_raise_made, "RuntimeError"),
        (_refuse, 'desktop_app.basics.messages.Refused: there is already a product "{key}"'),
        (lambda: Path(f"/nowhere/{entered}").read_bytes(), "FileNotFoundError: No such file or directory"),
        (lambda: by_name[entered], "KeyError"),
        (lambda: int(entered), "ValueError"),
        (lambda: entered.encode("ascii"), "UnicodeEncodeError"),
        (lambda: sqlite3.connect(":memory:").execute(entered), "sqlite3.OperationalError: SQLITE_ERROR"),
    ],
)
def test_an_error_is_told_without_what_it_quotes(work: Callable[[], object], said: str) -> None:
    assert logs.describe_error(_caught(work)) == said


@pytest.mark.usefixtures("handler")
def test_errors_behind_an_error_are_told_in_order(tmp_path: Path) -> None:
    def fail() -> None:
        try:
            by_name[entered]
        except KeyError as error:
            error.add_note(entered)
            raise ValueError(entered) from error

    logs.get_logger("ui").error("failed", exc_info=_caught(fail))
    text = _logged(tmp_path)
    assert text.index("KeyError") < text.index("which led to:") < text.index("ValueError")
    assert "[party" not in text, "nothing had to be taken out"


@pytest.mark.usefixtures("handler")
def test_what_another_handler_formatted_is_not_taken_over(tmp_path: Path) -> None:
    price = "4711.0815"
    error = _caught(lambda: int(price))
    record = logs.get_logger("ui").makeRecord("lodestone.ui", 40, "f", 1, "failed: %s", (error,), None)
    record.exc_info = (type(error), error, error.__traceback__)
    logging.Formatter().format(record)
    logs.get_logger("ui").handle(record)
    assert price not in _logged(tmp_path)
    assert "failed: ValueError" in _logged(tmp_path)


def test_the_program_logs_sentences_and_errors_alone() -> None:
    """A value in a line of the log is an error, which is told without its values, or the kind of a task."""
    calls = [
        node
        for file in python_files("desktop_app")
        for node in ast.walk(parsed(file))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"debug", "info", "warning", "error", "exception", "critical"}
        and "log" in ast.unparse(node.func.value).lower()
    ]
    assert len(calls) >= 4
    for call in calls:
        message, *values = call.args
        assert isinstance(message, ast.Constant), ast.unparse(call)
        assert {ast.unparse(value) for value in values} <= {"error", "kind_of_task"}, ast.unparse(call)
