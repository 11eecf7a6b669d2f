# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""``lodestone catalogue``: what the products of a client are likely to be and come to; the catalogue as a workbook."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any, Final

from desktop_app.basics import files
from desktop_app.basics.messages import Phrase, Refused
from desktop_app.cli import data_folder, output
from desktop_app.cli.summary import ACT_WORDS
from desktop_app.domain.sorting.grades import GradeReading
from desktop_app.domain.sorting.sort_products import Group
from desktop_app.services.context.program import Program
from desktop_app.services.screening.catalogue_what_if import CatalogueWhatIf, share_move
from desktop_app.services.screening.whole_catalogue import Deal, ScreenedProduct

GROUP_WORDS: Final = {
    Group.MAGNETS: "likely magnet or target",
    Group.ASSEMBLIES: "may hold one",
    Group.MATERIALS: "rare-earth material",
    Group.NOTHING: "nothing of the kind",
    Group.OPEN: "not known",
}


_MOST_PARTS: Final = 50


def _deal_of(options: argparse.Namespace) -> Deal:
    return Deal(
        on=options.on,
        assumption="" if options.assume in (None, "none") else options.assume,
        profile=options.profile or "",
    )


def screen_catalogue(program: Program, options: argparse.Namespace) -> int:
    """Print what each product would come to, by part number."""
    if options.full and not options.json_lines:
        options.usage("--full goes with --json-lines")
    status = 0
    with data_folder.clients_for_reading(program, options) as clients:
        for client, ours in clients:
            of_client = {"client": client.client} if options.all_clients else {}
            if options.all_clients and not options.json_lines:
                output.print_line(f"{client.name} ({client.client})")
            for product in ours.whole.screen_products(_deal_of(options), in_full=options.full):
                if options.json_lines:
                    output.print_tree({**of_client, **product.as_line()}, indent=None)
                else:
                    output.print_line(_in_words(program, product))
                if product.refused:
                    output.print_error(
                        ": ".join((*of_client.values(), product.part_number, str(product.refused)))
                    )
                    status = output.REFUSED
    return status


def sort_catalogue(program: Program, options: argparse.Namespace) -> int:
    """Print what each product without a class is likely to be; with ``--take`` store it first."""
    from desktop_app.services.catalogue.sorting import list_as_tree

    if (options.part or options.by) and not options.take:
        options.usage("--part and --by go with --take GROUP")
    if options.take and not options.by:
        options.usage("--take GROUP asks for --by NAME, who takes it")
    folders, count = data_folder.existing_folders(options), 0
    if options.take:
        with data_folder.open_for_writing(program, folders) as workspace:
            workspace.user_name = options.by
            sorting = workspace.client_workspace(
                data_folder.find_client(workspace, options.client).id
            ).sorting
            listed, group = sorting.read(), Group(options.take)
            chosen = listed.named(options.part) if options.part else listed.in_group(group)
            count = sorting.take(chosen, group).value
            listed = sorting.read()
    else:
        with data_folder.client_for_reading(program, options) as client:
            listed = client.sorting.read()
    if options.json:
        output.print_tree(list_as_tree(listed, count), indent=1)
        return 0
    for part in listed.open_parts:
        because = "; ".join((*part.reasons, *_grade_words(part.grade)))
        name = "  ".join(filter(None, (part.part_number, part.name)))
        output.print_line(f"{GROUP_WORDS[part.group]:26}{name}: {because}")
    counts = ", ".join(f"{GROUP_WORDS[group]} {number}" for group, number in listed.counts().items())
    output.print_text(f"{counts}; {len(listed.parts) - len(listed.open_parts)} sorted, {count} of them now")
    return 0


def _grade_words(reading: GradeReading | None) -> Iterator[str]:
    """Yield what a grade tells, or that the law file does not know it."""
    if reading is None:
        return
    rows = " or ".join(filter(None, (reading.row, *reading.other_rows)))
    yield f"{reading.family}, row {rows}"
    for content in reading.contents:
        yield f"{content.element} {content.low} to {content.high} %, estimated"
    if not reading.contents:
        yield "the law file has no figures of this grade"


def try_changes(program: Program, options: argparse.Namespace) -> int:
    """Print what every product would come to under changes that are only supposed."""
    if not (options.changes or options.named or options.list):
        options.usage("one CHANGE at least, --named or --list is needed")
    if options.all_clients and (options.named or options.save or options.list or options.out):
        options.usage("--named, --save, --list and --out are of one client; name it with --client")
    data_folder.existing_folders(options)
    if options.all_clients:
        return _try_for_all(program, options)
    if options.out is not None:
        files.check_target(options.out)
    with data_folder.client_for_reading(program, options) as client:
        supposed = client.supposed
        if options.list:
            for named in supposed.list_named():
                output.print_line(f"{named.name}  {named.on}  {'; '.join(named.changes)}")
            return 0
        changes_named = supposed.find_named(options.named).changes if options.named is not None else ()
        what_if = supposed.try_changes([*changes_named, *options.changes], _deal_of(options))
        if options.save is not None:
            supposed.keep_named(options.save, what_if)
        if options.out is not None:
            supposed.write_what_if(what_if, options.out)
    _tell_notes(what_if)
    if options.json:
        output.print_tree(what_if.as_tree(), indent=1)
    else:
        output.print_lines(_what_if_lines(program, what_if))
    return output.REFUSED if what_if.refused else 0


def _try_for_all(program: Program, options: argparse.Namespace) -> int:
    """Print for every client what its products would come to; one without the product or supplier is named as that."""
    from desktop_app.services.screening.catalogue_what_if import NotInCatalogue

    trees: list[dict[str, Any]] = []
    tried: list[CatalogueWhatIf] = []
    with data_folder.clients_for_reading(program, options) as clients:
        for client, ours in clients:
            try:
                what_if = ours.supposed.try_changes(options.changes, _deal_of(options))
            except NotInCatalogue as refused:
                missing = refused
                trees.append({"client": client.client, "error": str(refused.what)})
                output.print_error(f"{client.client}: {refused.what}")
                continue
            tried.append(what_if)
            trees.append({"client": client.client, **what_if.as_tree()})
            _tell_notes(what_if, f"{client.client}: ")
            if not options.json:
                output.print_line(f"{client.name} ({client.client})")
                output.print_lines(_what_if_lines(program, what_if))
    if not tried:
        raise missing
    if options.json:
        output.print_tree(trees, indent=1)
    return output.REFUSED if any(what_if.refused for what_if in tried) else 0


def _tell_notes(what_if: CatalogueWhatIf, before: str = "") -> None:
    for note in what_if.notes:
        output.print_error(f"{before}{note}")
    for number, why in what_if.refused.items():
        output.print_error(f"{before}{number}: {why}")


def _what_if_lines(program: Program, what_if: CatalogueWhatIf) -> Iterator[str]:
    """Yield how many products come to what before and after, and each that comes to another answer."""
    yield f"Supposed: {'; '.join(what_if.changes)}"
    for code, title in ACT_WORDS.items():
        was, after = what_if.before["act"][code], what_if.after["act"][code]
        if was or after:
            yield f"{title}: {was} now, {after} then"
    for flip in what_if.flips:
        was_words, is_words = (
            f"{ACT_WORDS[answer.act]}, {program.pack.verdicts[answer.verdict].words}"
            for answer in (flip.was, flip.is_)
        )
        named = "  ".join(filter(None, (flip.part_number, flip.name)))
        yield f"{named}  {was_words} → {is_words}"
        yield f"    share that decides: {share_move(flip, program.pack)}"
    yield (
        f"{len(what_if.flips)} come to another answer, {what_if.standing_only} change in the standing alone,"
        f" {what_if.unchanged} stay as they are. Nothing was written into the catalogue."
    )


def list_parts(program: Program, options: argparse.Namespace) -> int:
    """Print what is on file of the parts that a text finds, those that fit best first."""
    with data_folder.client_for_reading(program, options) as client:
        rows = client.parts_on_file.find(options.text, most=_MOST_PARTS)
        parts = client.parts_on_file.read(row.part_number for row in rows)
    if options.json:
        found = [{"item": part.item, "sources": part.sources} for part in parts.values()]
        output.print_tree(found, indent=1)
        return 0
    for row in rows:
        sources = parts[row.part_number].sources
        worth = " to ".join(filter(None, (row.value, row.value_to)))
        facts = {
            "listed_as": row.listed_as.replace("_", " ") or "not classed",
            "made_in": row.made_in or "origin not known",
            "value": " ".join(filter(None, (worth, row.currency))) if worth else "value not known",
        }
        known = [
            f"{words} ({sources[fact]['kind']})" if fact in sources else words
            for fact, words in facts.items()
        ]
        output.print_line("  ".join(filter(None, (row.part_number, row.name, *known, row.supplier))))
    if not rows:
        output.print_line(f"no part has {options.text!r} in its number or name")
    return 0


def _in_words(program: Program, product: ScreenedProduct) -> str:
    if product.answer is None:
        return f"{product.part_number}  not worked out"
    verdict = program.pack.verdicts[product.answer["verdict"]].words
    standing = output.code_words(product.answer["standing"]["overall"])
    act = ACT_WORDS[product.answer["act"]["word"]]
    answer = f"{act}: {verdict}, the announcement is {standing}"
    return "  ".join(filter(None, (product.part_number, product.name, answer)))


def save_catalogue(program: Program, options: argparse.Namespace) -> int:
    """Write the catalogue of a client as a workbook."""
    data_folder.existing_folders(options)
    files.check_target(options.out)
    if options.out.suffix.lower() != ".xlsx":
        raise Refused(
            "the catalogue is written as a workbook, and this is not the name of one",
            file=files.display_name(options.out),
            do="Name a file that ends in .xlsx",
        )
    with data_folder.open_for_reading(program, options) as workspace:
        client = data_folder.find_client(workspace, options.client)
        workspace.importing.export_client(client.id, options.out)
    output.print_line(files.display_name(options.out))
    return 0


# --------------------------------------------------------------------------------------------------
# ``lodestone client``: adds a client, and lists those that there are.


_MADE_LATER = "key"
"""Stands for the key that is made from the name, while the other fields are looked at."""


def add_client(program: Program, options: argparse.Namespace) -> int:
    """Add a client. One with this name is left as it is, and that is a refusal."""
    from desktop_app.services.schema.forms import Client

    form = Client(
        client=" ".join(options.key.split()),
        name=" ".join(options.name.split()),
        country=options.country.strip().upper(),
        paper_languages=options.paper_languages.strip(),
    )
    from desktop_app.services.schema.columns import Columns, row_of_form
    from desktop_app.services.schema.declaration import Sheet

    row = row_of_form(form)
    row["client"] = row["client"] or _MADE_LATER
    for problem in Columns(program.pack).find_problems(Sheet.CLIENT, row):
        options_of = {"client": "--key", "country": "--country", "name": "NAME"}
        option = {**options_of, "paper_languages": "--paper-languages"}.get(problem.field, problem.field)
        raise Refused(problem.what, where=option, do=problem.do)  # before a folder is made for it
    with data_folder.open_for_writing(program, data_folder.folders_of(options)) as workspace:
        there = data_folder.clients_called(workspace.clients.rows(), form.name)
        if there:
            raise Refused(
                Phrase('there is already a client "{name}"; nothing was changed', name=there[0].name),
                do=f"Use it as it is (its key is {there[0].client}), or choose another name",
            )
        added = workspace.clients.create(form).value
        client = workspace.clients.get(added)
    if options.json:
        output.print_tree(_client_tree(client), indent=None)
    else:
        output.print_line(f"Added {client.name}; its key is {client.client}")
    return 0


def list_clients(program: Program, options: argparse.Namespace) -> int:
    """Print key, name and country of every client."""
    do = "Add a client with client add NAME, or name the data folder with --data-dir"
    with data_folder.open_for_reading(program, options, do=do) as workspace:
        clients = workspace.clients.rows()
    if options.json:
        output.print_tree([_client_tree(client) for client in clients], indent=None)
        return 0
    width = max((len(client.client) for client in clients), default=0)
    for client in clients:
        country = f" ({client.country})" if client.country else ""
        output.print_line(f"{client.client:<{width}}  {client.name}{country}")
    if not clients:
        output.print_text("There is no client yet. Add one with client add NAME.")
    return 0


def _client_tree(client: Any) -> dict[str, str | None]:
    return {"key": client.client, "name": client.name, "country": client.country or None}
