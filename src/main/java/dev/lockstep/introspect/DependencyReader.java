package dev.lockstep.introspect;

import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CLASS;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DEPEND;

import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    List<Edge> edges = new ArrayList<>();
    Set<Edge> ofRanges = new HashSet<>();
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
        Edge edge = new Edge(from, to);
        edges.add(edge);
        if (from.kind() == Kind.RANGE) {
          ofRanges.add(edge);
        }
      }
    }
    edges.stream().filter(edge -> !isOverShell(edge, ofRanges)).forEach(findings::add);
  }

  /** A range type needs its canonical function, which is made over a shell of the type before. */
  private static boolean isOverShell(Edge edge, Set<Edge> ofRanges) {
    return edge.to().kind() == Kind.RANGE && ofRanges.contains(new Edge(edge.to(), edge.from()));
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
