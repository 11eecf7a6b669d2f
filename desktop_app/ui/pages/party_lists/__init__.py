# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The page Lists: the entries of every list of parties, and the lists themselves with their versions."""
