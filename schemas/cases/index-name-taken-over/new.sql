-- One table takes the place of another, and so do its key and index, under the same names.
CREATE TABLE shipments (
  id   bigint CONSTRAINT shipment_key PRIMARY KEY,
  code text NOT NULL CONSTRAINT shipment_code UNIQUE
);
CREATE INDEX shipment_idx ON shipments (code);
