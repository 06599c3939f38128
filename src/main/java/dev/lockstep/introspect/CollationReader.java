package dev.lockstep.introspect;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_COLLATION;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.Collation;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Reads the collations. Where the locale of a provider other than {@code libc} stands depends on
 * the version: {@code collcollate} in 14, {@code colliculocale} in 15 and 16, {@code colllocale}
 * since 17.
 *
 * <p>Source: PostgreSQL 14 to 18 manuals, 52.12 {@code pg_collation}.
 */
final class CollationReader implements Reader {

  private static final org.jooq.meta.postgres.pg_catalog.tables.PgCollation COLLATION =
      PG_COLLATION.as("collation");
  private static final Field<Boolean> LIBC = field(COLLATION.COLLPROVIDER.eq("c"));
  private static final Field<String> LOCALE =
      when(
              LIBC.isFalse(),
              coalesce(newer("colllocale"), newer("colliculocale"), COLLATION.COLLCOLLATE))
          .as("locale");
  private static final Field<String> COLLATE =
      when(LIBC.isTrue(), COLLATION.COLLCOLLATE).as("collate");
  private static final Field<String> CTYPE = when(LIBC.isTrue(), COLLATION.COLLCTYPE).as("ctype");
  private static final Field<String> RULES = newer("collicurules").as("rules");

  private static final Question QUESTION = Question.of(collations());

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      findings.add(
          new Collation(
              FactId.schema(row.get(PG_NAMESPACE.NSPNAME))
                  .child(Kind.COLLATION, row.get(COLLATION.COLLNAME)),
              provider(row.get(COLLATION.COLLPROVIDER)),
              row.get(LOCALE),
              row.get(COLLATE),
              row.get(CTYPE),
              row.get(COLLATION.COLLISDETERMINISTIC),
              row.get(RULES),
              row.get(COLLATION.COLLVERSION)),
          new ObjectAddress("pg_collation", row.get(COLLATION.OID), 0));
    }
  }

  private static Select<Record> collations() {
    return select(COLLATION.OID, COLLATION.COLLNAME, PG_NAMESPACE.NSPNAME, COLLATION.COLLPROVIDER)
        .select(LOCALE, COLLATE, CTYPE, COLLATION.COLLISDETERMINISTIC, RULES)
        .select(COLLATION.COLLVERSION)
        .from(COLLATION)
        .join(PG_NAMESPACE)
        .on(PG_NAMESPACE.OID.eq(COLLATION.COLLNAMESPACE))
        .where(UserObjects.userObject("pg_collation", COLLATION.OID, COLLATION.COLLNAMESPACE));
  }

  /** A column that not every version has; null where it is not. */
  private static Field<String> newer(String column) {
    return field("to_jsonb({0}) ->> {1}", String.class, field("\"collation\""), inline(column));
  }

  private static String provider(String code) {
    return switch (code) {
      case "i" -> "icu";
      case "c" -> "libc";
      case "b" -> "builtin";
      default -> throw new IllegalStateException("unknown provider " + code);
    };
  }
}
