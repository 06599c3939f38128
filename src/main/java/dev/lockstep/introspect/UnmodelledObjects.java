package dev.lockstep.introspect;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;

import org.jooq.Record4;
import org.jooq.Select;

/** The addresses of all user objects that no reader models. */
final class UnmodelledObjects {

  private static final String FOREIGN_TABLE = "f";

  private UnmodelledObjects() {}

  /** The catalog, the object, its part, and what goes before the name of its kind. */
  static Select<Record4<Long, Long, Integer, String>> all() {
    return select(Functions.catalog("pg_class"), PG_CLASS.OID, inline(0), inline(""))
        .from(PG_CLASS)
        .where(PG_CLASS.RELKIND.eq(FOREIGN_TABLE))
        .and(UserObjects.sinceInitialization(PG_CLASS.OID))
        .and(UserObjects.noMember("pg_class", PG_CLASS.OID));
  }
}
