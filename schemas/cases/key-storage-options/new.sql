-- The index behind a key gets another fill factor, in place.
CREATE TABLE carts (
  id bigint CONSTRAINT carts_pkey PRIMARY KEY WITH (fillfactor = 70),
  code text CONSTRAINT carts_code_key UNIQUE WITH (fillfactor = 60),
  during int4range,
  CONSTRAINT carts_excl EXCLUDE USING gist (during WITH &&) WITH (fillfactor = 50) WHERE (id > 0)
);
