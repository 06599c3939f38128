-- What belongs to the whole database, two of each that differ in everything.
CREATE FUNCTION app.noted() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; END $$;
CREATE FUNCTION app.noted_too() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; END $$;
CREATE EVENT TRIGGER noting ON sql_drop WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION app.noted();
CREATE EVENT TRIGGER quiet ON table_rewrite EXECUTE FUNCTION app.noted_too();
ALTER EVENT TRIGGER quiet DISABLE;
CREATE FUNCTION app.calls() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE TRUSTED LANGUAGE script HANDLER app.calls;
CREATE LANGUAGE other HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
CREATE ACCESS METHOD pile TYPE TABLE HANDLER heap_tableam_handler;
CREATE ACCESS METHOD tree TYPE INDEX HANDLER bthandler;
CREATE FUNCTION app.out(internal) RETURNS internal LANGUAGE internal STRICT IMMUTABLE AS 'int4_to_char';
CREATE FUNCTION app.into(internal) RETURNS smallint LANGUAGE internal STRICT IMMUTABLE AS 'int4_to_char';
CREATE TRANSFORM FOR smallint LANGUAGE plpgsql (FROM SQL WITH FUNCTION app.out(internal));
CREATE TRANSFORM FOR smallint LANGUAGE script (TO SQL WITH FUNCTION app.into(internal));
CREATE PUBLICATION news FOR TABLE app.users;
CREATE PUBLICATION all_news FOR ALL TABLES WITH (publish = 'insert', publish_via_partition_root = true);
CREATE SUBSCRIPTION feed CONNECTION 'password=hunter2' PUBLICATION a WITH (connect = false);
CREATE SUBSCRIPTION more CONNECTION '' PUBLICATION b WITH (connect = false, binary = true);
CREATE FOREIGN DATA WRAPPER files OPTIONS (debug 'true');
CREATE FOREIGN DATA WRAPPER checked VALIDATOR postgresql_fdw_validator;
CREATE FUNCTION app.handles() RETURNS fdw_handler LANGUAGE c AS '$libdir/postgres_fdw', 'postgres_fdw_handler';
CREATE FOREIGN DATA WRAPPER handled HANDLER app.handles;
CREATE SERVER near TYPE 'disk' VERSION '1' FOREIGN DATA WRAPPER files OPTIONS (host 'a', password 'hunter2');
CREATE SERVER far FOREIGN DATA WRAPPER handled;
CREATE FOREIGN TABLE app.away (
  id integer OPTIONS (column_name 'ID', api_key 'hunter2') NOT NULL CHECK (id > 0),
  label text OPTIONS ("Odd ""one""" 'a=b')
) SERVER near OPTIONS (table_name 'away', password 'hunter2');
CREATE FOREIGN TABLE app.events_2020 PARTITION OF app.events
  FOR VALUES FROM ('2020-01-01', MINVALUE) TO ('2021-01-01', MINVALUE) SERVER far;
CREATE USER MAPPING FOR writer SERVER near OPTIONS ("user" 'me', pin 'hunter2');
CREATE USER MAPPING FOR PUBLIC SERVER near OPTIONS (login 'x', password 'hunter2');
CREATE USER MAPPING FOR PUBLIC SERVER far;
