package dev.lockstep.introspect;

import static dev.lockstep.introspect.ObjectTables.PgStatisticExt.PG_STATISTIC_EXT;
import static dev.lockstep.introspect.ObjectTables.PgStatisticExt.STATISTICS_OID;
import static dev.lockstep.introspect.ObjectTables.PgStatisticExt.STXKEYS;
import static dev.lockstep.introspect.ObjectTables.PgStatisticExt.STXKIND;
import static dev.lockstep.introspect.ObjectTables.PgStatisticExt.STXNAME;
import static dev.lockstep.introspect.ObjectTables.PgStatisticExt.STXNAMESPACE;
import static dev.lockstep.introspect.ObjectTables.PgStatisticExt.STXRELID;
import static dev.lockstep.introspect.ObjectTables.PgStatisticExt.STXSTATTARGET;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.ExtendedStatistics;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/**
 * Reads the statistics objects.
 *
 * <p>Source: PostgreSQL 18 manual, 52.53 {@code pg_statistic_ext}.
 */
final class StatisticsReader implements Reader {

  /** The kinds that can be chosen; expressions have statistics of their own in any case. */
  private static final Map<String, String> KINDS =
      Map.of("d", "ndistinct", "f", "dependencies", "m", "mcv");

  private static final Field<String[]> COLUMNS =
      UsedColumns.listed(STXRELID, STXKEYS).as("columns");
  private static final Field<String[]> EXPRESSIONS =
      function("pg_get_statisticsobjdef_expressions", SQLDataType.VARCHAR.array(), STATISTICS_OID)
          .as("expressions");

  private static final Question QUESTION = Question.of(statistics());

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      FactId relation = findings.living(new ObjectAddress("pg_class", row.get(STXRELID), 0));
      if (relation != null) {
        findings.add(
            statistics(row, relation),
            new ObjectAddress("pg_statistic_ext", row.get(STATISTICS_OID), 0));
      }
    }
  }

  private static Select<Record> statistics() {
    return select(STATISTICS_OID, STXNAME, PG_NAMESPACE.NSPNAME, STXRELID, STXSTATTARGET)
        .select(STXKIND, COLUMNS, EXPRESSIONS)
        .from(PG_STATISTIC_EXT)
        .join(PG_NAMESPACE)
        .on(PG_NAMESPACE.OID.eq(STXNAMESPACE))
        .where(UserObjects.userObject("pg_statistic_ext", STATISTICS_OID, STXNAMESPACE));
  }

  private static ExtendedStatistics statistics(Record row, FactId relation) {
    Integer target = row.get(STXSTATTARGET);
    return new ExtendedStatistics(
        FactId.schema(row.get(PG_NAMESPACE.NSPNAME)).child(Kind.STATISTICS, row.get(STXNAME)),
        relation,
        kinds(row.get(STXKIND)),
        Names.sorted(row.get(COLUMNS)),
        Names.sorted(row.get(EXPRESSIONS)),
        target == null || target < 0 ? null : target);
  }

  private static List<String> kinds(String[] codes) {
    List<String> kinds =
        Arrays.stream(codes).map(KINDS::get).filter(Objects::nonNull).sorted().toList();
    return kinds.size() == KINDS.size() ? List.of() : kinds;
  }
}
