-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

CREATE TABLE statement (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, product_id INTEGER NOT NULL, fact VARCHAR NOT NULL,
      value VARCHAR, answer VARCHAR, source_kind VARCHAR, source_document VARCHAR, source_by VARCHAR,
      source_on TEXT, note VARCHAR,
      CONSTRAINT uq_statement_product_id_fact UNIQUE (product_id, fact),
      CONSTRAINT fk_statement_product_id FOREIGN KEY(product_id) REFERENCES product (id) ON DELETE RESTRICT
    );
CREATE TABLE asked_sheet (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, supplier_id INTEGER NOT NULL,
      number VARCHAR NOT NULL, file VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, "on" TEXT NOT NULL,
      due TEXT NOT NULL, language VARCHAR NOT NULL, more VARCHAR, why VARCHAR, questions VARCHAR NOT NULL,
      answers VARCHAR, "by" VARCHAR NOT NULL, at TEXT NOT NULL,
      CONSTRAINT uq_asked_sheet_client_id_number UNIQUE (client_id, number),
      CONSTRAINT fk_asked_sheet_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE RESTRICT,
      CONSTRAINT fk_asked_sheet_supplier_id FOREIGN KEY(supplier_id) REFERENCES supplier (id) ON DELETE RESTRICT
    );
CREATE INDEX ix_asked_sheet_client_id ON asked_sheet (client_id);
CREATE INDEX ix_asked_sheet_supplier_id ON asked_sheet (supplier_id);
