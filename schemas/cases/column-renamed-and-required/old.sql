-- A column that may be empty gets another name and is required.
CREATE TABLE parcels (
  id   bigint PRIMARY KEY,
  note text, -- @renamed from=remark
  city text
);
