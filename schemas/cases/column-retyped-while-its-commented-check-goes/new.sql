-- a check goes with its comment while its column becomes an enum
CREATE TYPE public.stage AS ENUM ('a', 'b');
CREATE TABLE public.item (
  id integer PRIMARY KEY,
  kind public.stage -- @using 'a'::public.stage
);
