package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgInitPrivs.CLASSOID;
import static dev.lockstep.introspect.SystemTables.PgInitPrivs.INITPRIVS;
import static dev.lockstep.introspect.SystemTables.PgInitPrivs.OBJOID;
import static dev.lockstep.introspect.SystemTables.PgInitPrivs.OBJSUBID;
import static dev.lockstep.introspect.SystemTables.PgInitPrivs.PG_INIT_PRIVS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/**
 * Reads the privileges that differ from those that PostgreSQL gives by itself: what {@code
 * acldefault} says, or what the object had when the database or its extension was made.
 */
final class GrantReader implements Reader {

  private static final Field<String> GRANTEE =
      AccessListEntries.grantee(AccessLists.OWNER).as("grantee");
  private static final Field<String> GRANTOR =
      AccessListEntries.grantor(AccessLists.OWNER).as("grantor");

  private static final Question QUESTION = Question.of(entries());

  @Override
  public void read(Server server, Findings findings) {
    Map<FactId, Privileges> found = new TreeMap<>();
    Map<FactId, FactId> extensions = new HashMap<>();
    for (Record row : server.ask(QUESTION)) {
      ObjectAddress address =
          new ObjectAddress(
              row.get(AccessLists.CATALOG),
              row.get(AccessLists.OBJECT),
              row.get(AccessLists.COLUMN));
      FactId object = findings.called(address);
      if (object == null) {
        continue;
      }
      String grantee = row.get(GRANTEE);
      FactId id = new FactId(Kind.GRANT, object, grantee, row.get(GRANTOR));
      found
          .computeIfAbsent(id, key -> new Privileges(grantee.equals(Grant.OWNER)))
          .add(
              row.get(AccessListEntries.HELD),
              row.get(AccessListEntries.PRIVILEGE),
              row.get(AccessListEntries.GRANTABLE));
      if (findings.living(address) == null) {
        extensions.put(id, findings.at(address.catalog(), address.oid()));
      }
    }
    found.forEach(
        (id, privileges) -> {
          if (privileges.differ()) {
            findings.add(
                new Grant(id, privileges.held(), privileges.grantable(), privileges.usual()));
            if (extensions.containsKey(id)) {
              findings.add(new Edge(id, extensions.get(id)));
            }
          }
        });
  }

  private static Select<Record> entries() {
    Field<Object> usual =
        coalesce(INITPRIVS, Functions.usualPrivileges(AccessLists.CODE, AccessLists.OWNER));
    return select(AccessLists.CATALOG, AccessLists.OBJECT, AccessLists.COLUMN)
        .select(AccessListEntries.HELD, GRANTEE, GRANTOR)
        .select(AccessListEntries.PRIVILEGE, AccessListEntries.GRANTABLE)
        .from(AccessLists.all())
        .leftJoin(PG_INIT_PRIVS)
        .on(OBJOID.eq(AccessLists.OBJECT))
        .and(CLASSOID.eq(field("{0}::pg_catalog.regclass", Long.class, AccessLists.CATALOG)))
        .and(OBJSUBID.eq(AccessLists.COLUMN))
        .crossJoin(AccessListEntries.of(AccessLists.LIST, usual));
  }
}
