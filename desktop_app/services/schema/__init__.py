# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The shapes of the catalogue: fields, forms, rows, and what a service hands back."""
