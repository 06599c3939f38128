package dev.lockstep.introspect;

import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DEPEND;

import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads which fact needs which.
 *
 * <p>Source: PostgreSQL 18 manual, 52.18 {@code pg_depend}.
 */
final class DependencyReader implements Reader {

  private static final Field<String> CATALOG =
      Functions.catalogName(PG_DEPEND.CLASSID).as("catalog");
  private static final Field<String> NEEDED_CATALOG =
      Functions.catalogName(PG_DEPEND.REFCLASSID).as("needed_catalog");

  private static final Question QUESTION =
      Question.of(
          select(CATALOG, PG_DEPEND.OBJID, PG_DEPEND.OBJSUBID)
              .select(NEEDED_CATALOG, PG_DEPEND.REFOBJID, PG_DEPEND.REFOBJSUBID)
              .from(PG_DEPEND)
              .where(PG_DEPEND.DEPTYPE.ne("e"))
              .and(UserObjects.sinceInitialization(PG_DEPEND.OBJID)));

  @Override
  public void read(Server server, Findings findings) {
    Set<Edge> edges = new LinkedHashSet<>();
    for (Record row : server.ask(QUESTION)) {
      String catalog = row.get(CATALOG);
      FactId from = findings.at(catalog, row.get(PG_DEPEND.OBJID), row.get(PG_DEPEND.OBJSUBID));
      FactId to =
          findings.at(
              row.get(NEEDED_CATALOG), row.get(PG_DEPEND.REFOBJID), row.get(PG_DEPEND.REFOBJSUBID));
      if (from != null && to != null && !from.isWithin(to) && isOwnNeed(catalog, from, to)) {
        edges.add(new Edge(from, to));
      }
    }
    edges.stream().filter(edge -> !isOverShell(edge, edges)).forEach(findings::add);
  }

  /** A range type needs its canonical function, which is made over a shell of the type before. */
  private static boolean isOverShell(Edge edge, Set<Edge> edges) {
    return edge.to().kind() == Kind.RANGE && edges.contains(new Edge(edge.to(), edge.from()));
  }

  /**
   * Whether it is the fact itself that needs the other: that a sequence goes with a column is a
   * fact of its own, and what the members of an extension need is the extension's business.
   */
  private static boolean isOwnNeed(String catalog, FactId from, FactId to) {
    boolean ownership = from.kind() == Kind.SEQUENCE && to.kind() == Kind.COLUMN;
    boolean member = from.kind() == Kind.EXTENSION && !catalog.equals("pg_extension");
    return !ownership && !member;
  }
}
