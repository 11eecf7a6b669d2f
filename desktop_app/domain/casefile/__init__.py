# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The case file: one description of its fields, from which reading, canonical form and schema all follow."""
