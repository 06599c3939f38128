package dev.lockstep.introspect;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_INDEX;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.postgres.pg_catalog.tables.PgClass;
import org.jooq.meta.postgres.pg_catalog.tables.PgNamespace;

/**
 * What {@code pg_get_indexdef} prints, and its beginning up to {@code USING}, put together by the
 * server so that names in it are quoted by that server's rules.
 */
final class IndexText {

  private final Field<String> definition;
  private final Field<String> beginning;

  /** The fields for a query that joins an index, its relation and that relation's schema. */
  IndexText(PgClass index, PgClass relation, PgNamespace schema) {
    definition = Functions.definition("pg_get_indexdef", index.OID).as("index_definition");
    beginning =
        when(
                index.OID.isNotNull(),
                function(
                    "format",
                    SQLDataType.VARCHAR,
                    inline("CREATE %sINDEX %I ON %s%I.%I "),
                    when(PG_INDEX.INDISUNIQUE, inline("UNIQUE ")).else_(inline("")),
                    index.RELNAME,
                    when(index.RELKIND.eq("I"), inline("ONLY ")).else_(inline("")),
                    schema.NSPNAME,
                    relation.RELNAME))
            .as("index_beginning");
  }

  Field<String> definition() {
    return definition;
  }

  Field<String> beginning() {
    return beginning;
  }

  /** The definition from {@code USING} on; null when the row has no index. */
  String body(Record row) {
    String whole = row.get(definition);
    if (whole == null) {
      return null;
    }
    String known = row.get(beginning);
    if (!whole.startsWith(known + "USING ")) {
      throw new IllegalStateException("not \"" + known + "USING …\": " + whole);
    }
    return whole.substring(known.length());
  }
}
