package dev.lockstep.introspect;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DEPEND;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.meta.postgres.pg_catalog.tables.PgDepend;
import org.jooq.meta.postgres.pg_catalog.tables.PgNamespace;

/** What tells the objects of users from PostgreSQL's own and from those of extensions. */
final class UserObjects {

  private static final PgDepend DEPENDENCY = PG_DEPEND.as("dependency");
  private static final PgNamespace OWN = PG_NAMESPACE.as("own");

  private UserObjects() {}

  /** Where the scripts of plans note what is done. */
  private static final String OWN_RECORD = "lockstep";

  /** Whether a schema is a user's: PostgreSQL reserves the prefix {@code pg_} for itself. */
  static Condition userSchema(Field<String> name) {
    return name.notLike("pg\\_%").and(name.notIn("information_schema", OWN_RECORD));
  }

  /** Whether an object is in a user's schema and no member of an extension. */
  static Condition userObject(String catalog, Field<Long> oid, Field<Long> schema) {
    // Nothing in a user's schema is as old as initdb, and PostgreSQL's own are the most by far.
    return sinceInitialization(oid)
        .and(schema.in(select(OWN.OID).from(OWN).where(userSchema(OWN.NSPNAME))))
        .and(noMember(catalog, oid));
  }

  /** Whether an object is no member of an extension. */
  static Condition noMember(String catalog, Field<Long> oid) {
    return notExists(dependencies(catalog, oid, "e"));
  }

  /** Whether PostgreSQL did not make an object as part of another one. */
  static Condition noPart(String catalog, Field<Long> oid) {
    return notExists(dependencies(catalog, oid, "i"));
  }

  /** Whether an object was not there when the database was made: initdb uses OIDs below 16384. */
  static Condition sinceInitialization(Field<Long> oid) {
    return oid.ge(16384L);
  }

  private static Select<?> dependencies(String catalog, Field<Long> oid, String type) {
    return selectOne()
        .from(DEPENDENCY)
        .where(DEPENDENCY.CLASSID.eq(Functions.catalog(catalog)))
        .and(DEPENDENCY.OBJID.eq(oid))
        .and(DEPENDENCY.DEPTYPE.eq(type));
  }
}
