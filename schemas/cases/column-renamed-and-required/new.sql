-- A column that may be empty gets another name and is required.
CREATE TABLE parcels (
  id     bigint PRIMARY KEY,
  remark text NOT NULL, -- @renamed from=note
  city   text
);
