package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgInitPrivs.CLASSOID;
import static dev.lockstep.introspect.SystemTables.PgInitPrivs.INITPRIVS;
import static dev.lockstep.introspect.SystemTables.PgInitPrivs.OBJOID;
import static dev.lockstep.introspect.SystemTables.PgInitPrivs.OBJSUBID;
import static dev.lockstep.introspect.SystemTables.PgInitPrivs.PG_INIT_PRIVS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Reads the privileges that differ from those that PostgreSQL gives by itself: what {@code
 * acldefault} says, or what the object had when the database was made.
 */
final class GrantReader implements Reader {

  private static final Field<Boolean> HELD = field(name("entry", "held"), SQLDataType.BOOLEAN);
  private static final Field<Boolean> GRANTABLE =
      field(name("entry", "is_grantable"), SQLDataType.BOOLEAN);
  private static final Field<String> PRIVILEGE =
      field(name("entry", "privilege_type"), SQLDataType.VARCHAR);
  private static final Field<Long> GRANTEE = field(name("entry", "grantee"), SQLDataType.BIGINT);
  private static final Field<Long> GRANTOR = field(name("entry", "grantor"), SQLDataType.BIGINT);

  /** The owner at the start may be another than now; its own privileges are the owner's. */
  private static final Field<String> ROLE =
      when(HELD.isFalse().and(GRANTEE.eq(GRANTOR)), Functions.grantee(AccessLists.OWNER))
          .else_(Functions.grantee(GRANTEE))
          .as("role");

  private static final Question QUESTION = Question.of(entries());

  @Override
  public void read(Server server, Findings findings) {
    Map<FactId, Map<String, Privileges>> found = new LinkedHashMap<>();
    for (Record row : server.ask(QUESTION)) {
      FactId object =
          findings.living(
              new ObjectAddress(
                  row.get(AccessLists.CATALOG),
                  row.get(AccessLists.OBJECT),
                  row.get(AccessLists.COLUMN)));
      if (object != null) {
        found
            .computeIfAbsent(object, key -> new TreeMap<>())
            .computeIfAbsent(row.get(ROLE), key -> new Privileges())
            .add(row.get(HELD), row.get(PRIVILEGE), row.get(GRANTABLE));
      }
    }
    found.forEach(
        (object, roles) ->
            roles.forEach(
                (role, privileges) -> {
                  if (privileges.differ()) {
                    findings.add(grant(object.child(Kind.GRANT, role), privileges));
                  }
                }));
  }

  private static Grant grant(FactId id, Privileges privileges) {
    return new Grant(id, privileges.held(), privileges.grantable());
  }

  private static Select<Record> entries() {
    Field<Object> usual =
        coalesce(
            INITPRIVS,
            function(
                "acldefault",
                SQLDataType.OTHER,
                field("{0}::\"char\"", AccessLists.CODE),
                AccessLists.OWNER));
    return select(AccessLists.CATALOG, AccessLists.OBJECT, AccessLists.COLUMN)
        .select(HELD, ROLE, PRIVILEGE, GRANTABLE)
        .from(AccessLists.all())
        .leftJoin(PG_INIT_PRIVS)
        .on(OBJOID.eq(AccessLists.OBJECT))
        .and(CLASSOID.eq(field("{0}::pg_catalog.regclass", Long.class, AccessLists.CATALOG)))
        .and(OBJSUBID.eq(AccessLists.COLUMN))
        .crossJoin(
            lateral(
                exploded(true, AccessLists.LIST)
                    .unionAll(exploded(false, usual))
                    .asTable("entry")));
  }

  private static Select<Record> exploded(boolean held, Field<?> list) {
    Table<Record> items = table("aclexplode({0})", list).as("item");
    return select(inline(held).as("held"), field("item.grantor"), field("item.grantee"))
        .select(field("item.privilege_type"), field("item.is_grantable"))
        .from(items);
  }
}
