-- A CHECK gives way to one of another name that follows from it and from another one.
CREATE TABLE stays (
  id        bigint PRIMARY KEY,
  arrival   date,
  departure date,
  guests    integer NOT NULL,
  CONSTRAINT stays_sound CHECK (arrival <= departure AND guests BETWEEN 1 AND 19),
  CONSTRAINT stays_guests_check CHECK (guests < 20)
);
