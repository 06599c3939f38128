package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgTablespace.PG_TABLESPACE;
import static dev.lockstep.introspect.SystemTables.PgTablespace.SPCNAME;
import static dev.lockstep.introspect.SystemTables.PgTablespace.TABLESPACE_OID;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRIBUTE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_INDEX;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.postgres.pg_catalog.tables.PgAttribute;
import org.jooq.meta.postgres.pg_catalog.tables.PgClass;
import org.jooq.meta.postgres.pg_catalog.tables.PgNamespace;

/**
 * What {@code pg_get_indexdef} prints, and the parts of it that are attributes of their own, put
 * together by the server so that names in it are quoted by that server's rules.
 */
final class IndexText {

  private static final PgAttribute PART = PG_ATTRIBUTE.as("part");

  private final PgClass index;
  private final Field<String> definition;
  private final Field<String> beginning;
  private final Field<String> with;
  private final Field<String> predicate;
  private final Field<String> tablespace;
  private final Field<String[]> statistics;

  /** The fields for a query that joins an index, its relation and that relation's schema. */
  IndexText(PgClass index, PgClass relation, PgNamespace schema) {
    this.index = index;
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
    with = with(index.RELOPTIONS).as("index_with");
    predicate =
        Functions.expression(PG_INDEX.field("indpred"), PG_INDEX.INDRELID).as("index_predicate");
    tablespace =
        when(
                index.RELTABLESPACE.ne(0L),
                field(
                    select(SPCNAME)
                        .from(PG_TABLESPACE)
                        .where(TABLESPACE_OID.eq(index.RELTABLESPACE))))
            .as("index_tablespace");
    // Only an expression in an index has a target of its own.
    statistics =
        when(
                PG_INDEX.field("indexprs").isNotNull(),
                array(
                    select(
                            function(
                                "format",
                                SQLDataType.VARCHAR,
                                inline("%s=%s"),
                                PART.ATTNUM,
                                PART.ATTSTATTARGET))
                        .from(PART)
                        .where(PART.ATTRELID.eq(index.OID))
                        .and(coalesce(PART.ATTSTATTARGET.cast(Integer.class), inline(-1)).ge(0))
                        .orderBy(PART.ATTNUM)))
            .as("index_statistics");
  }

  /** The options as {@code pg_get_indexdef} prints them; empty for none. */
  private static Field<String> with(Field<String[]> options) {
    // Most indexes have none, and a subquery for each of them would cost as much as its definition.
    return field(
        "CASE WHEN {0} IS NULL THEN '' ELSE coalesce((SELECT ' WITH (' || string_agg(quote_ident(opt.n) || '='"
            + " || CASE WHEN quote_ident(opt.v) = opt.v THEN opt.v ELSE quote_literal(opt.v) END,"
            + " ', ' ORDER BY opt.place) || ')' FROM (SELECT split_part(o, '=', 1) AS n,"
            + " substr(o, strpos(o, '=') + 1) AS v, place"
            + " FROM unnest({0}) WITH ORDINALITY AS one(o, place)) AS opt), '') END",
        String.class, options);
  }

  /** All fields that the other methods read. */
  List<Field<?>> fields() {
    return List.of(
        definition, beginning, with, predicate, tablespace, statistics, index.RELOPTIONS);
  }

  /** The definition from {@code USING} to the options; null when the row has no index. */
  String body(Record row) {
    String whole = row.get(definition);
    if (whole == null) {
      return null;
    }
    String known = row.get(beginning);
    String rest = withoutOptions(whole, row, "%s");
    if (!rest.startsWith(known + "USING ")) {
      throw new IllegalStateException("not \"" + known + "USING …\": " + whole);
    }
    return rest.substring(known.length());
  }

  /**
   * A definition without the options and the predicate at its end.
   *
   * @param form how the definition has the predicate: {@code %s}, or in parentheses
   */
  String withoutOptions(String whole, Record row, String form) {
    String where = predicate(row) == null ? "" : " WHERE " + form.formatted(predicate(row));
    String end = row.get(with) + where;
    if (!whole.endsWith(end)) {
      throw new IllegalStateException("not \"… " + end + "\": " + whole);
    }
    return whole.substring(0, whole.length() - end.length());
  }

  /** Which rows the index is about; null for all. */
  String predicate(Record row) {
    return row.get(predicate);
  }

  List<String> options(Record row) {
    return Names.sorted(row.get(index.RELOPTIONS));
  }

  String tablespace(Record row) {
    return row.get(tablespace);
  }

  List<String> statistics(Record row) {
    return Names.listed(row.get(statistics));
  }
}
