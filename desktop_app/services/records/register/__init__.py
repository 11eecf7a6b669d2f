# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The register of records: what became of each, how long it is kept, and the papers that list them."""
