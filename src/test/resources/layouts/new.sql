CREATE SCHEMA "Robert""; DROP";
CREATE TABLE "Robert""; DROP"."stud`ents" (
  "id" bigint PRIMARY KEY,
  "na'me" text NOT NULL,
  "-- migrate:down" text NOT NULL DEFAULT '--> statement-breakpoint; ${x} \ :y',
  "?" integer NOT NULL CHECK ("?" >= 0), -- @backfill 7
  "line
--rollback" text
);
CREATE INDEX "in`dex; --" ON "Robert""; DROP"."stud`ents" ((("na'me" || '${x}; $$ ` \ ? :z
--rollback select 1;
-- +goose Down
-- migrate:down')), "?") WHERE "?" > 1 AND "na'me" <> E'\\';
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  username text NOT NULL, -- @renamed from=login
  amount bigint
);
CREATE UNIQUE INDEX orders_username ON orders (username);
CREATE FUNCTION "Robert""; DROP"."f`"(i integer DEFAULT 1) RETURNS text LANGUAGE plpgsql AS $_$
DECLARE
  -- ${x} $$ ` \ {{mustache}} ?
  said text := E'a\'b;' || '${x}' || $$;'$$ || ":y"(i);
BEGIN
--rollback DROP TABLE orders;
-- rollback DROP TABLE orders;
--changeset nobody:1
--liquibase formatted sql
-- +goose Down
-- +goose StatementEnd
-- migrate:down
-- Down Migration
--> statement-breakpoint
/* liquibase rollback
*/
  RETURN said /* /* nested ; */ */;
END
$_$;
CREATE FUNCTION ":y"(i integer) RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT 'a;b' || i; SELECT CASE WHEN i > 1 THEN '/;' ELSE '//' END; END;
COMMENT ON FUNCTION "Robert""; DROP"."f`"(integer) IS 'one
-- rollback two
--rollback three ${x} ` \';
