package dev.lockstep.introspect;

import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DEPEND;

import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jooq.Record;
import org.jooq.meta.postgres.pg_catalog.tables.PgClass;

/**
 * Reads which fact needs which.
 *
 * <p>Source: PostgreSQL 18 manual, 52.18 {@code pg_depend}.
 */
final class DependencyReader implements Reader {

  private static final PgClass CATALOG = PG_CLASS.as("catalog");
  private static final PgClass NEEDED_CATALOG = PG_CLASS.as("needed_catalog");

  private static final Question QUESTION =
      Question.of(
          select(CATALOG.RELNAME, PG_DEPEND.OBJID, PG_DEPEND.OBJSUBID)
              .select(NEEDED_CATALOG.RELNAME, PG_DEPEND.REFOBJID, PG_DEPEND.REFOBJSUBID)
              .from(PG_DEPEND)
              .join(CATALOG)
              .on(CATALOG.OID.eq(PG_DEPEND.CLASSID))
              .join(NEEDED_CATALOG)
              .on(NEEDED_CATALOG.OID.eq(PG_DEPEND.REFCLASSID))
              .where(PG_DEPEND.DEPTYPE.ne("e"))
              .and(UserObjects.sinceInitialization(PG_DEPEND.OBJID)));

  @Override
  public void read(Server server, Findings findings) {
    Set<Edge> edges = new LinkedHashSet<>();
    for (Record row : server.ask(QUESTION)) {
      String catalog = row.get(CATALOG.RELNAME);
      FactId from = findings.at(catalog, row.get(PG_DEPEND.OBJID), row.get(PG_DEPEND.OBJSUBID));
      if (from == null) {
        continue;
      }
      FactId to =
          findings.at(
              row.get(NEEDED_CATALOG.RELNAME),
              row.get(PG_DEPEND.REFOBJID),
              row.get(PG_DEPEND.REFOBJSUBID));
      if (to != null && !from.isWithin(to) && isOwnNeed(catalog, from, to)) {
        edges.add(new Edge(from, to));
      }
    }
    Needs.of(edges, findings).forEach(findings::add);
  }

  /**
   * Whether it is the fact itself that needs the other: that a sequence goes with a column is a
   * fact of its own, what the members of an extension need is the extension's business, and
   * dictionaries are asked by the mappings of a configuration.
   */
  private static boolean isOwnNeed(String catalog, FactId from, FactId to) {
    boolean ownership = from.kind() == Kind.SEQUENCE && to.kind() == Kind.COLUMN;
    boolean member = from.kind() == Kind.EXTENSION && !catalog.equals("pg_extension");
    boolean mapped =
        from.kind() == Kind.TEXT_SEARCH_CONFIGURATION && to.kind() == Kind.TEXT_SEARCH_DICTIONARY;
    return !ownership && !member && !mapped;
  }
}
