-- A primary key's column to which another table refers is renamed.
CREATE TABLE countries (
  iso_code char(2) PRIMARY KEY -- @renamed from=code
);
CREATE TABLE harbours (
  id      bigint PRIMARY KEY,
  country char(2) NOT NULL REFERENCES countries (iso_code)
);
