# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Bills of materials as lists write them: levels, positions, indents, parents and children."""
