-- A primary key's column to which another table refers is renamed.
CREATE TABLE countries (
  code char(2) PRIMARY KEY -- @renamed from=iso_code
);
CREATE TABLE harbours (
  id      bigint PRIMARY KEY,
  country char(2) NOT NULL REFERENCES countries (code)
);
