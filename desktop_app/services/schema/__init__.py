# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The schema of the catalogue: sheets, forms, rows, and the results of services."""
