package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgRewrite.EV_CLASS;
import static dev.lockstep.introspect.SystemTables.PgRewrite.EV_ENABLED;
import static dev.lockstep.introspect.SystemTables.PgRewrite.EV_TYPE;
import static dev.lockstep.introspect.SystemTables.PgRewrite.PG_REWRITE;
import static dev.lockstep.introspect.SystemTables.PgRewrite.REWRITE_OID;
import static dev.lockstep.introspect.SystemTables.PgRewrite.RULENAME;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Rule;
import org.jooq.Field;
import org.jooq.Record;

/** Reads the rewrite rules; the one ON SELECT is what makes a view and stands for it. */
final class RuleReader implements Reader {

  private static final String ON_SELECT = "1";
  private static final Field<String> DEFINITION =
      when(EV_TYPE.ne(ON_SELECT), Functions.definition("pg_get_ruledef", REWRITE_OID))
          .as("definition");

  private static final Question QUESTION =
      Question.of(
          select(REWRITE_OID, EV_CLASS, RULENAME, EV_TYPE, EV_ENABLED, DEFINITION)
              .from(PG_REWRITE)
              .where(UserObjects.sinceInitialization(REWRITE_OID)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      ObjectAddress address = new ObjectAddress("pg_rewrite", row.get(REWRITE_OID), 0);
      FactId relation = findings.living(new ObjectAddress("pg_class", row.get(EV_CLASS), 0));
      if (relation == null) {
        continue;
      }
      if (row.get(EV_TYPE).equals(ON_SELECT)) {
        findings.attach(address, relation);
      } else {
        findings.add(
            new Rule(
                relation.child(Kind.RULE, row.get(RULENAME)),
                Names.query(row.get(DEFINITION)),
                row.get(EV_ENABLED)),
            address);
      }
    }
  }
}
