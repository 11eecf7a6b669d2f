# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""A document as one HTML page for the preview.

The page stands alone: no script, no link, nothing loaded. It keeps to what a
plain rich-text view understands, tables and inline colours; charts become tables.
Every text is escaped, and hidden characters show as in print.
"""

from __future__ import annotations

import html as markup
from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from desktop_app.documents.charts.chart_text import measure_line, period
from desktop_app.documents.layout import style
from desktop_app.documents.model.runs import Run, Tone, Words
from desktop_app.documents.model.tree import (
    Align,
    Block,
    Bullets,
    Document,
    KeyValues,
    Notes,
    Para,
    Quote,
    Scale,
    SignOff,
    Steps,
    Subheading,
    Table,
    Timeline,
    Total,
    VerdictBox,
)
from desktop_app.documents.model.wording import Wording, english
from desktop_app.documents.pdf import fonts
from desktop_app.domain.law.pack import Verdict

_SIGNS: Final = {
    "bar": "▬",
    "circle": "●",
    "square": "■",
    "triangle": "▲",
    "diamond": "◆",
    "octagon": "⊗",
    "ring": "○",
}
_STYLE: Final = f"""
body {{ font-family: 'Lodestone Sans', sans-serif; color: {style.INK}; background: {style.PAPER}; }}
table {{ border-collapse: collapse; width: 100%; }}
th {{ text-align: left; font-weight: normal; color: {style.QUIET}; }}
th, td {{ padding: 4px 6px; border-bottom: 1px solid {style.LINE}; vertical-align: top; }}
.right {{ text-align: right; }}
.quiet {{ color: {style.QUIET}; }}
.mark {{ color: {style.QUIET}; font-size: small; border: 1px solid {style.LINE}; }}
.box {{ border: 1px solid {style.INK}; padding: 8px; }}
"""


def render(document: Document, wording: Wording | None = None) -> str:
    """Return the document as a page of HTML."""
    body = "\n".join(_body(document, wording or english()))
    return (
        f'<!DOCTYPE html>\n<html lang="{_text(document.language)}"><head><meta charset="utf-8">'
        f"<title>{_text(document.title)}</title><style>{_STYLE}</style></head>\n"
        f"<body>\n{body}\n</body></html>\n"
    )


def _text(text: str) -> str:
    return markup.escape(fonts.printable(text))


def _words(words: Words) -> str:
    return "".join(_run(run) for run in words)


def _run(run: Run) -> str:
    said = _text(run.text)
    if run.verdict:
        said = f"{_sign(run.verdict)} {said}"
    if run.tone is Tone.STRONG:
        said = f"<b>{said}</b>"
    if run.tone is Tone.QUIET:
        said = f'<span class="quiet">{said}</span>'
    return f'{said}&nbsp;<span class="mark">{run.mark}</span>' if run.mark else said


def _sign(verdict: Verdict) -> str:
    paint = style.PAINTS[verdict.colour]
    return f'<span style="color: {paint.fill or paint.outline}">{_SIGNS[verdict.shape]}</span>'


def _body(document: Document, wording: Wording) -> Iterator[str]:
    head = document.letterhead
    left = "<br>".join([f"<b>{_text(head.name)}</b>", *map(_text, head.lines)])
    right = "<br>".join([f"<b>{_text(document.number)}</b>", _text(document.version)])
    yield f'<table><tr><td>{left}</td><td class="right">{right}</td></tr></table>'
    yield f"<h1>{_text(document.title)}</h1>"
    if document.subtitle:
        yield f'<p class="quiet">{_text(document.subtitle)}</p>'
    for block in document.opening:
        yield _block(block, wording)
    for number, section in document.headed():
        yield (
            f"<h2>{number} {_text(section.heading)}</h2>"
            if number
            else (f"<h2>{_text(section.heading)}</h2>")
        )
        for block in section.blocks:
            yield _block(block, wording)
    yield f'<p class="quiet">{" · ".join(map(_text, document.footer))}</p>'


def _block(block: Block, wording: Wording) -> str:  # noqa: PLR0911 - one answer for each block
    match block:
        case Para():
            return f"<p>{_words(block.words)}</p>"
        case Subheading():
            return f"<h3>{_text(block.text)}</h3>"
        case KeyValues():
            return _rows(
                (f'<span class="quiet">{_text(f.label)}</span>', _words(f.value), _words(f.note))
                for f in block.facts
            )
        case Table():
            return _table(block, wording)
        case Steps():
            items = enumerate(block.items, start=1)
            return _rows((str(n), _words(item.words), _words(item.who)) for n, item in items)
        case Bullets() | Notes():
            return f"<ul>{''.join(f'<li>{_words(item)}</li>' for item in block.items)}</ul>"
        case Quote():
            source = f' <span class="quiet">{_text(block.source)}</span>' if block.source else ""
            return f"<blockquote>{_words(block.words)}{source}</blockquote>"
        case VerdictBox():
            return _verdict(block)
        case Scale():
            line = (_text(wording.say("scale.line")), _text(block.line_label))
            return _rows([line, *(("", _text(measure_line(m))) for m in block.measures)])
        case Timeline():
            return _rows(_timeline(block, wording))
        case SignOff():
            return _rows(tuple(map(_text, (s.role, s.name, s.note, s.on))) for s in block.lines)
        case _:
            assert_never(block)


def _rows(rows: Iterable[Iterable[str]]) -> str:
    lines = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def _verdict(box: VerdictBox) -> str:
    lines = "".join(f"<br>{_words(line)}" for line in box.lines)
    name = _text(box.verdict.words)
    head = f"{_sign(box.verdict)} {name}<br><b>{_text(box.headline)}</b>"
    return f'<p class="box">{head}{lines}</p>'


def _table(table: Table, wording: Wording) -> str:
    how = ["" if column.align is Align.LEFT else ' class="right"' for column in table.columns]
    heads = (f"<th{a}>{_text(c.heading)}</th>" for a, c in zip(how, table.columns, strict=True))
    lines = [f"<tr>{''.join(heads)}</tr>"]
    for row in table.rows:
        cells = (f"<td{a}>{_words(cell)}</td>" for a, cell in zip(how, row.cells, strict=False))
        lines.append(f"<tr>{''.join(cells)}</tr>")
    if not table.rows and (table.empty or not table.totals):
        said = _text(table.empty or wording.say("table.empty"))
        lines.append(f'<tr><td colspan="{len(how)}" class="quiet">{said}</td></tr>')
    lines += [_total(total, how) for total in table.totals]
    return f"<table>{''.join(lines)}</table>"


def _total(total: Total, how: list[str]) -> str:
    first = len(how) - len(total.cells)
    cells = [f'<td colspan="{first}">{_words(total.label)}</td>'] if first else []
    cells += [
        f"<td{a}><b>{_words(cell)}</b></td>"
        for a, cell in zip(how[first:], total.cells, strict=True)
    ]
    return f"<tr>{''.join(cells)}</tr>"


def _timeline(timeline: Timeline, wording: Wording) -> Iterator[tuple[str, ...]]:
    for strip in timeline.strips:
        for span in strip.spans:
            yield _text(strip.label), _text(period(span, wording)), _text(span.label)
    for moment in timeline.moments:
        yield _text(moment.label), f"<b>{_text(wording.day(moment.on))}</b>", ""
