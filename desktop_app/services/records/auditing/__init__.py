# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The folder for an auditor: all that vouches for the records of a client, and how to check it."""
