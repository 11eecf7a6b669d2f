# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The parties of a memo: who they are, who owns them, how they were looked up."""
