-- a check goes with its comment while its column becomes an enum
CREATE TYPE public.stage AS ENUM ('a', 'b');
CREATE TABLE public.item (
  id integer PRIMARY KEY,
  kind varchar, -- @using kind::varchar
  CONSTRAINT kind_listed CHECK (kind IN ('a', 'b'))
);
COMMENT ON CONSTRAINT kind_listed ON public.item IS 'a constraint';
