# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The handbook: what a user reads about the law, the questions, the fields and the pages; window and command ask it."""
