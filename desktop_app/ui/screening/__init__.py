# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""The view in which a shipment is screened: steps, question, live panel, review."""
