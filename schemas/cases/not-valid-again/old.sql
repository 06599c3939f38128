-- A check and a foreign key are validated, two others lose it.
CREATE TABLE towns (id bigint PRIMARY KEY);
CREATE TABLE pages (id bigint PRIMARY KEY, a integer, b integer, t bigint, u bigint);
ALTER TABLE pages ADD CONSTRAINT a CHECK (a > 0) NOT VALID, ADD CONSTRAINT b CHECK (b > 0),
  ADD CONSTRAINT t FOREIGN KEY (t) REFERENCES towns NOT VALID, ADD CONSTRAINT u FOREIGN KEY (u) REFERENCES towns;
