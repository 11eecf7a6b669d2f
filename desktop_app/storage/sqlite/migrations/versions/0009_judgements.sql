-- SPDX-FileCopyrightText: 2026 The Lodestone authors
-- SPDX-License-Identifier: Apache-2.0
-- Frozen as first released, to the last space: the data file keeps these words as its schema.

ALTER TABLE party ADD COLUMN other_names VARCHAR;
ALTER TABLE party ADD COLUMN listed_reason VARCHAR;
ALTER TABLE stake ADD COLUMN other_names VARCHAR;
ALTER TABLE stake ADD COLUMN country VARCHAR;
ALTER TABLE stake ADD COLUMN listed_reason VARCHAR;
ALTER TABLE stake ADD COLUMN as_of TEXT;
CREATE TABLE party_search (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, firm VARCHAR NOT NULL,
      names VARCHAR NOT NULL, country VARCHAR, address VARCHAR, "on" TEXT NOT NULL, "by" VARCHAR NOT NULL,
      lists VARCHAR NOT NULL, candidates VARCHAR NOT NULL, matcher VARCHAR NOT NULL,
      CONSTRAINT uq_party_search_client_id_firm UNIQUE (client_id, firm),
      CONSTRAINT fk_party_search_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE RESTRICT
    );
CREATE TABLE party_judgement (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, client_id INTEGER NOT NULL, firm VARCHAR NOT NULL,
      list VARCHAR NOT NULL, entry VARCHAR NOT NULL, judged VARCHAR NOT NULL, why VARCHAR, "by" VARCHAR NOT NULL,
      at TEXT NOT NULL, names VARCHAR NOT NULL, country VARCHAR, address VARCHAR, candidate VARCHAR NOT NULL,
      CONSTRAINT fk_party_judgement_client_id FOREIGN KEY(client_id) REFERENCES client (id) ON DELETE RESTRICT
    );
CREATE INDEX ix_party_judgement_client_id_firm ON party_judgement (client_id, firm);
