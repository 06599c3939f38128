package dev.lockstep.introspect;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DEPEND;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.meta.postgres.pg_catalog.tables.PgDepend;
import org.jooq.meta.postgres.pg_catalog.tables.PgNamespace;

/** What tells the objects of users from PostgreSQL's own and from those of extensions. */
final class UserObjects {

  private static final PgDepend MEMBERSHIP = PG_DEPEND.as("membership");
  private static final PgNamespace OWN = PG_NAMESPACE.as("own");

  private UserObjects() {}

  /** Whether a schema is a user's: PostgreSQL reserves the prefix {@code pg_} for itself. */
  static Condition userSchema(Field<String> name) {
    return name.notLike("pg\\_%").and(name.ne("information_schema"));
  }

  /** Whether an object is in a user's schema and no member of an extension. */
  static Condition userObject(String catalog, Field<Long> oid, Field<Long> schema) {
    return schema
        .in(select(OWN.OID).from(OWN).where(userSchema(OWN.NSPNAME)))
        .and(noMember(catalog, oid));
  }

  /** Whether an object is no member of an extension. */
  static Condition noMember(String catalog, Field<Long> oid) {
    return notExists(
        selectOne()
            .from(MEMBERSHIP)
            .where(MEMBERSHIP.CLASSID.eq(Functions.catalog(catalog)))
            .and(MEMBERSHIP.OBJID.eq(oid))
            .and(MEMBERSHIP.DEPTYPE.eq("e")));
  }
}
