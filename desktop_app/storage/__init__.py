# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Files on disk: rule files, and what else is kept. Implements the ports that services declare."""
