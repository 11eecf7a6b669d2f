# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
#
# On a fresh machine with Python 3.11 or later, pip and make, either of the first two commands does
# all its own set-up:
#
#   make run     screens the sample shipments, writes their memos to out/, and opens the window
#                where there is a display
#   make test    lint, types, import contracts, tests
#
#   make frozen  builds the program that is installed into dist/, and tries it from outside
#
#   make setup   only prepares .venv; .venv/bin/lodestone then works
#   make check   lint, types, import contracts
#   make quick   the tests that a change can break, nearest first: three minutes for a service or a page, one for what lies below
#   make bench   the tests that measure time, with what they measured (PRODUCTS=100000 in the window's large catalogue)
#   make thorough  the tests with ten times as many examples of each property, new ones each time
#   make siege  kills, faults, hostile files and data, two processes at once, for ten minutes (ARGS=--seed N)
#   make imports how much of each list in tests/imports goes in, and what is lost or wrong
#   make matching  how well names are matched, with plain measures of text beside
#   make sorting  how lists are sorted into likely magnets, what holds them and surely nothing, with the truth beside
#   make errands  three people's errands by a real mouse and keyboard on a laptop's screen (needs Xvfb, openbox and xdotool)
#   make mutants  small changes to the program, 25 a package, and which of them no test notices (ARGS="--package domain/bom")
#   make mutants-changed  the same for the lines changed since tests/mutants/since, for ten minutes
#   make other   the quick tests under the system's python3, where that is another version than that of .venv
#   make house   how the sources measure: mass and scatter, which hold nobody (ARGS=-v names the places)
#   make lock    works out the library versions again (needs uv and a network)
#   make fonts   builds resources/fonts again (needs npm and a network)
#   make pictures      takes pictures of every page of the window into out/pictures
#   make translations  gathers the texts of the window again
#   make renew   writes the names of countries and months, the index of the law file's names, the sample workbook, its
#                sheets as tests declare them, missing data files of earlier versions, and the papers that tests compare
#                with again
#   make twice   builds it in two places and compares the files, byte for byte
#   make windows builds zip and installer for Windows into out/wine/dist on Debian 13 under Wine, as root, and tries them
#   make windows-test  the tests of its command line, its data file and its papers under Wine (ARGS="tests/cli -k verify")
#   make clean   removes what can be made again, but for .venv

.PHONY: run test accessibility quick frozen twice setup check bench thorough siege imports matching sorting errands mutants mutants-changed other other-python house lock fonts pictures translations renew clean windows windows-test
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

BIN := .venv/bin
WORKERS ?= 3
PYTEST_ARGS ?=

run: setup
	@$(BIN)/lodestone sample
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(BIN)/lodestone --data-dir out/data; fi

# The costliest files begin first (tests/conftest.py), each goes whole to the next worker that is free, so that
# what its tests share is made once, and the ten slowest tests are named. The last line is pytest's summary.
test: check
	@$(BIN)/pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder --durations 10 $(PYTEST_ARGS)

thorough: export HYPOTHESIS_PROFILE = thorough
thorough: test

siege: setup
	@$(BIN)/python -m tests.siege $(ARGS)

# Which tests those are and how long they run: tests/quick.py.
quick: setup
	@$(BIN)/python -m tests.quick --workers $(WORKERS) $(ARGS)

# The last line is pytest's summary.
frozen: setup
	@$(BIN)/python packaging/build.py
	@$(BIN)/pytest -m frozen -n $(WORKERS) -p no:randomly tests/frozen $(PYTEST_ARGS)

twice: setup
	@$(BIN)/python packaging/build.py --twice

# Papers and conclusions are compared with those of .venv.
windows: setup
	@packaging/wine/run $(ARGS)

windows-test:
	@packaging/wine/run --tests $(ARGS)

setup:
	@packaging/setup.sh

check: setup
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

bench: export PRODUCTS ?= 100000
bench: setup
	@$(BIN)/pytest -m benchmark -p no:randomly --capture no -o faulthandler_timeout=600 $(PYTEST_ARGS)

imports: setup
	@$(BIN)/python -m tests.imports $(ARGS)

matching: setup
	@$(BIN)/python -m tests.matching $(ARGS)

sorting: setup
	@$(BIN)/python -m tests.sorting $(ARGS)

errands: setup
	@$(BIN)/python -m tests.errands $(ARGS)

# Needs xvfb, openbox, xdotool, dbus, at-spi2-core and python3-pyatspi; without them it is skipped, and says so.
accessibility: setup
	@$(BIN)/pytest -p no:randomly tests/accessibility $(PYTEST_ARGS)

mutants: setup
	@$(BIN)/python -m tests.mutants $(ARGS)

mutants-changed: setup
	@$(BIN)/python -m tests.mutants --changed --minutes 10 $(ARGS)

# A second interpreter stands in .venv-other: what runs for it is told by VENV=.venv-other PYTHON=... to packaging/setup.sh.
OTHER_PYTHON ?= /usr/bin/python3
# Papers are printed under both by `make test`, where it is there.
other-python: setup
	@if [ "$$($(OTHER_PYTHON) -V)" = "$$($(BIN)/python -V)" ]; then echo "other: $(OTHER_PYTHON) is that of .venv"; else \
	    VENV=.venv-other PYTHON=$(OTHER_PYTHON) packaging/setup.sh; fi

other: other-python
	@if [ -x .venv-other/bin/python ]; then \
	    .venv-other/bin/python -m pytest -q -n $(WORKERS) -m "not slow and not e2e and not frozen and not benchmark" \
	        tests/basics tests/domain tests/rules tests/services/schema tests/storage/sqlite/test_database.py $(PYTEST_ARGS); fi

house: setup
	@$(BIN)/python -m tests.architecture.house $(ARGS)

lock:
	@packaging/lock.sh

fonts: setup
	@$(BIN)/python packaging/fonts/make_fonts.py

pictures: setup
	@$(BIN)/python packaging/pictures.py out/pictures

translations: setup
	@$(BIN)/python resources/translations/update.py

renew: setup
	@$(BIN)/python packaging/names_of_cldr.py
	@$(BIN)/python packaging/law_file_index.py
	@$(BIN)/python packaging/sample_workbook.py
	@$(BIN)/python packaging/glossary_page.py
	@$(BIN)/python -m tests.services.importing.sheets_of_reader
	@$(BIN)/python -m tests.storage.sqlite.migrations.old_files
	@$(BIN)/python -m tests.documents.regenerate
	@echo "renew: what differs from the last commit:"; git status --short -- resources tests docs || true

clean:
	rm -rf out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find desktop_app tests packaging -name __pycache__ -type d -prune -exec rm -rf {} +
