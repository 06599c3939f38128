-- A CHECK gives way to one of another name that follows from it and from another one.
CREATE TABLE stays (
  id        bigint PRIMARY KEY,
  arrival   date,
  departure date,
  guests    integer NOT NULL,
  CONSTRAINT stays_whole CHECK (arrival < departure AND guests > 0),
  CONSTRAINT stays_guests_check CHECK (guests < 20)
);
