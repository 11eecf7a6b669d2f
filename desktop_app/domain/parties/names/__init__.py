# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""Names of parties: read in the script they are printed in, compared, and judged with reasons."""
