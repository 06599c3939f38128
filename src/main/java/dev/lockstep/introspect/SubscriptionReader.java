package dev.lockstep.introspect;

import static dev.lockstep.introspect.ServerTables.PgSubscription.PG_SUBSCRIPTION;
import static dev.lockstep.introspect.ServerTables.PgSubscription.SUBDBID;
import static dev.lockstep.introspect.ServerTables.PgSubscription.SUBNAME;
import static dev.lockstep.introspect.ServerTables.PgSubscription.SUBPUBLICATIONS;
import static dev.lockstep.introspect.ServerTables.PgSubscription.SUBSCRIPTION_OID;
import static org.jooq.impl.DSL.currentCatalog;
import static org.jooq.impl.DSL.select;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Subscription;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectSelectStep;
import org.jooq.impl.SQLDataType;

/**
 * Reads the subscriptions of the database; all databases of a server share their catalog. Only
 * columns are read that every role may read: how a subscription connects is none of them.
 *
 * <p>Source: PostgreSQL 18 manual, 52.54 {@code pg_subscription}.
 */
final class SubscriptionReader implements Reader {

  /** An option, the column that keeps it, and the first version that has it. */
  private record Option(String name, String column, int since) {}

  private static final List<Option> OPTIONS =
      List.of(
          new Option("binary", "subbinary", 14),
          new Option("disable_on_error", "subdisableonerr", 15),
          new Option("origin", "suborigin", 16),
          new Option("password_required", "subpasswordrequired", 16),
          new Option("run_as_owner", "subrunasowner", 16),
          new Option("streaming", "substream", 14),
          new Option("synchronous_commit", "subsynccommit", 14));

  private static final Question SINCE_14 = question(14);
  private static final Question SINCE_15 = question(15);
  private static final Question SINCE_16 = question(16);

  @Override
  public void read(Server server, Findings findings) {
    List<Option> options = options(server.major());
    Question question =
        server.major() >= 16 ? SINCE_16 : server.major() == 15 ? SINCE_15 : SINCE_14;
    for (Record row : server.ask(question)) {
      List<String> values = new ArrayList<>();
      for (Option option : options) {
        values.add(option.name() + "=" + value(row.get(option.name(), String.class)));
      }
      Collections.sort(values);
      findings.add(
          new Subscription(
              FactId.of(Kind.SUBSCRIPTION, null, row.get(SUBNAME)),
              Names.sorted(row.get(SUBPUBLICATIONS)),
              values),
          new ObjectAddress("pg_subscription", row.get(SUBSCRIPTION_OID), 0));
    }
  }

  private static String value(String stored) {
    return switch (stored) {
      case "t", "true" -> "on";
      case "f", "false" -> "off";
      case "p" -> "parallel";
      default -> stored;
    };
  }

  private static List<Option> options(int major) {
    return OPTIONS.stream().filter(option -> major >= option.since()).toList();
  }

  private static Question question(int major) {
    SelectSelectStep<Record> select =
        select(List.<Field<?>>of(SUBSCRIPTION_OID, SUBNAME, SUBPUBLICATIONS));
    for (Option option : options(major)) {
      select =
          select.select(
              SystemTables.column("pg_subscription", option.column(), SQLDataType.OTHER)
                  .cast(SQLDataType.CLOB)
                  .as(option.name()));
    }
    SelectJoinStep<Record> from = select.from(PG_SUBSCRIPTION);
    return Question.of(
        from.where(
            SUBDBID.in(
                select(SystemTables.column("pg_database", "oid", SQLDataType.BIGINT))
                    .from(SystemTables.table("pg_database"))
                    .where(
                        SystemTables.column("pg_database", "datname", SQLDataType.VARCHAR)
                            .eq(currentCatalog())))));
  }
}
