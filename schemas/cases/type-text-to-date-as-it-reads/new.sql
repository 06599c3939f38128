-- A column of text becomes one of dates without a word on how, as far as its values allow.
CREATE TABLE events (
  id bigint PRIMARY KEY,
  day date
);
