# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The commands on names of parties: comparing two, looking one up in the lists."""
