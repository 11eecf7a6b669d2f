# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The commands on the catalogue of a client: making clients, importing lists, saving it as a workbook."""
