-- Two columns exchange their names.
CREATE TABLE points (
  id  bigint PRIMARY KEY,
  lat double precision, -- @renamed from=lon
  lon double precision -- @renamed from=lat
);
