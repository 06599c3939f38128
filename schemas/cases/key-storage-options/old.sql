-- The index behind a key gets another fill factor, in place.
CREATE TABLE carts (
  id bigint CONSTRAINT carts_pkey PRIMARY KEY,
  code text CONSTRAINT carts_code_key UNIQUE,
  during int4range,
  CONSTRAINT carts_excl EXCLUDE USING gist (during WITH &&) WHERE (id > 0)
);
