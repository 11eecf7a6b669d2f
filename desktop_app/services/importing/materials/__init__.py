# SPDX-FileCopyrightText: 2026 The Lodestone authors
# SPDX-License-Identifier: Apache-2.0
"""What lists say of materials: compositions, certificates, replies on origin."""
