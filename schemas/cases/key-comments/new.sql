-- The constraint and the index behind it have comments of their own.
CREATE TABLE carts (id bigint CONSTRAINT carts_pkey PRIMARY KEY, code text);
COMMENT ON CONSTRAINT carts_pkey ON carts IS 'a constraint';
COMMENT ON INDEX carts_pkey IS 'its index';
