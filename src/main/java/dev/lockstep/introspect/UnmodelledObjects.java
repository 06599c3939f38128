package dev.lockstep.introspect;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;

import java.util.List;
import org.jooq.Record4;
import org.jooq.Select;

/**
 * The addresses of all user objects that no reader models. There are readers for all kinds that
 * PostgreSQL 14 to 18 have; a later version may have other kinds of relations.
 */
final class UnmodelledObjects {

  /** Tables, views, sequences, indexes, composite types, TOAST tables. */
  private static final List<String> KNOWN =
      List.of("r", "p", "f", "v", "m", "S", "i", "I", "c", "t");

  private UnmodelledObjects() {}

  /** The catalog, the object, its part, and what goes before the name of its kind. */
  static Select<Record4<Long, Long, Integer, String>> all() {
    return select(Functions.catalog("pg_class"), PG_CLASS.OID, inline(0), inline(""))
        .from(PG_CLASS)
        .where(PG_CLASS.RELKIND.notIn(KNOWN.stream().map(kind -> inline(kind)).toList()))
        .and(UserObjects.sinceInitialization(PG_CLASS.OID))
        .and(UserObjects.noMember("pg_class", PG_CLASS.OID));
  }
}
