-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

ALTER TABLE shipment ADD COLUMN assumption_by VARCHAR;
ALTER TABLE shipment ADD COLUMN assumption_why VARCHAR;
ALTER TABLE shipment ADD COLUMN assumption_on TEXT;
ALTER TABLE shipment ADD COLUMN profile_by VARCHAR;
ALTER TABLE shipment ADD COLUMN profile_why VARCHAR;
ALTER TABLE shipment ADD COLUMN profile_on TEXT;
