-- Two columns exchange their names.
CREATE TABLE points (
  id  bigint PRIMARY KEY,
  lon double precision, -- @renamed from=lat
  lat double precision -- @renamed from=lon
);
