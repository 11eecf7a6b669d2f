# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Published lists of parties: those of the law file, and those that a user loads from a file."""
