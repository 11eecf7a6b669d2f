# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Tables as Qt sees them: columns are declared, rows are plain dataclasses, nothing is edited here."""
