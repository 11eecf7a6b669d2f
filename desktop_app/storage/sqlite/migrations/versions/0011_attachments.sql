-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

CREATE TABLE attachment (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL,
      evidence_id INTEGER NOT NULL, sheet VARCHAR NOT NULL, subject_id INTEGER NOT NULL,
      line VARCHAR NOT NULL, field VARCHAR NOT NULL, kind VARCHAR NOT NULL, issuer VARCHAR,
      issued_on TEXT, valid_until TEXT, states VARCHAR, attached_to VARCHAR, note VARCHAR,
      "by" VARCHAR NOT NULL, at TEXT NOT NULL,
      CONSTRAINT fk_attachment_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE
        RESTRICT,
      CONSTRAINT fk_attachment_evidence_id FOREIGN KEY(evidence_id) REFERENCES evidence (id) ON
        DELETE RESTRICT
    );
CREATE INDEX ix_attachment_client_id ON attachment (client_id);
CREATE INDEX ix_attachment_evidence_id ON attachment (evidence_id);
ALTER TABLE product ADD COLUMN lot_made_on TEXT;
