# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The reasoning: law, bills, parties and the engine that joins them.

Nothing in here reads a file, a clock, a database or a screen. What changes an answer comes in as an argument.
"""
