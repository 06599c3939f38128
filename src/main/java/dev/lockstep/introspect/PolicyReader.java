package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgPolicy.PG_POLICY;
import static dev.lockstep.introspect.SystemTables.PgPolicy.POLCMD;
import static dev.lockstep.introspect.SystemTables.PgPolicy.POLICY_OID;
import static dev.lockstep.introspect.SystemTables.PgPolicy.POLNAME;
import static dev.lockstep.introspect.SystemTables.PgPolicy.POLPERMISSIVE;
import static dev.lockstep.introspect.SystemTables.PgPolicy.POLQUAL;
import static dev.lockstep.introspect.SystemTables.PgPolicy.POLRELID;
import static dev.lockstep.introspect.SystemTables.PgPolicy.POLROLES;
import static dev.lockstep.introspect.SystemTables.PgPolicy.POLWITHCHECK;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Policy;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;

/** Reads the row-security policies. */
final class PolicyReader implements Reader {

  private static final Field<String[]> ROLES =
      array(
              select(Functions.grantee(field(name("role", "oid"), SQLDataType.BIGINT)))
                  .from(table("unnest({0})", POLROLES).as("role", "oid")))
          .as("roles");
  private static final Field<String> USING = Functions.expression(POLQUAL, POLRELID).as("using");
  private static final Field<String> CHECK =
      Functions.expression(POLWITHCHECK, POLRELID).as("check");

  private static final Question QUESTION =
      Question.of(
          select(POLICY_OID, POLRELID, POLNAME, POLCMD, POLPERMISSIVE, ROLES, USING, CHECK)
              .from(PG_POLICY));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      FactId table = findings.living(new ObjectAddress("pg_class", row.get(POLRELID), 0));
      if (table != null) {
        findings.add(
            new Policy(
                table.child(Kind.POLICY, row.get(POLNAME)),
                command(row.get(POLCMD)),
                row.get(POLPERMISSIVE),
                roles(row.get(ROLES)),
                row.get(USING),
                row.get(CHECK)),
            new ObjectAddress("pg_policy", row.get(POLICY_OID), 0));
      }
    }
  }

  private static List<String> roles(String[] names) {
    return Arrays.stream(names).map(Names::role).sorted().toList();
  }

  private static String command(String code) {
    return switch (code) {
      case "*" -> "ALL";
      case "r" -> "SELECT";
      case "a" -> "INSERT";
      case "w" -> "UPDATE";
      case "d" -> "DELETE";
      default -> throw new IllegalStateException("unknown command of a policy " + code);
    };
  }
}
