-- One table takes the place of another, and so do its key and index, under the same names.
CREATE TABLE parcels (
  id   integer CONSTRAINT shipment_key PRIMARY KEY,
  code text NOT NULL CONSTRAINT shipment_code UNIQUE
);
CREATE INDEX shipment_idx ON parcels (code, id);
COMMENT ON INDEX shipment_idx IS 'looked up by code';
