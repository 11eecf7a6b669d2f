# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What the program and its libraries share: refusals, exact figures, days, codes, progress, files.

Nothing in here knows a law, a catalogue or a screen. Domain and libraries import it and nothing else of the program.
"""
