package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgDefaultAcl.DEFACLACL;
import static dev.lockstep.introspect.SystemTables.PgDefaultAcl.DEFACLNAMESPACE;
import static dev.lockstep.introspect.SystemTables.PgDefaultAcl.DEFACLOBJTYPE;
import static dev.lockstep.introspect.SystemTables.PgDefaultAcl.DEFACLROLE;
import static dev.lockstep.introspect.SystemTables.PgDefaultAcl.PG_DEFAULT_ACL;
import static org.jooq.impl.DSL.currentUser;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.lockstep.catalog.DefaultPrivileges;
import dev.lockstep.catalog.DefaultPrivileges.Objects;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/**
 * Reads what ALTER DEFAULT PRIVILEGES has set: for all schemas instead of what PostgreSQL gives,
 * for one schema in addition to it.
 *
 * <p>Source: PostgreSQL 18 manual, 52.10 {@code pg_default_acl}.
 */
final class DefaultPrivilegesReader implements Reader {

  private static final Field<String> ROLE = Functions.roleName(DEFACLROLE).as("role");
  private static final Field<Boolean> OWN =
      field(Functions.roleName(DEFACLROLE).eq(currentUser())).as("own");
  private static final Field<String> GRANTEE = AccessListEntries.grantee(DEFACLROLE).as("grantee");

  private static final Question QUESTION = Question.of(entries());

  @Override
  public void read(Server server, Findings findings) {
    boolean implicit = server.reading().implicitOwner();
    Map<FactId, Privileges> found = new TreeMap<>();
    for (Record row : server.ask(QUESTION)) {
      long schemaOid = row.get(DEFACLNAMESPACE);
      FactId schema = schemaOid == 0 ? null : findings.at("pg_namespace", schemaOid);
      if (schemaOid != 0 && schema == null) {
        continue; // of a schema that is PostgreSQL's own or an extension's
      }
      String role = implicit && row.get(OWN) ? "" : row.get(ROLE);
      String grantee = row.get(GRANTEE);
      found
          .computeIfAbsent(
              DefaultPrivileges.id(schema, objects(row.get(DEFACLOBJTYPE)), role, grantee),
              key -> new Privileges(grantee.equals(Grant.OWNER)))
          .add(
              row.get(AccessListEntries.HELD),
              row.get(AccessListEntries.PRIVILEGE),
              row.get(AccessListEntries.GRANTABLE));
    }
    found.forEach(
        (id, privileges) -> {
          if (privileges.differ()) {
            findings.add(
                new DefaultPrivileges(
                    id, privileges.held(), privileges.grantable(), privileges.usual()));
          }
        });
  }

  private static Objects objects(String code) {
    return switch (code) {
      case "r" -> Objects.TABLES;
      case "S" -> Objects.SEQUENCES;
      case "f" -> Objects.ROUTINES;
      case "T" -> Objects.TYPES;
      case "n" -> Objects.SCHEMAS;
      case "L" -> Objects.LARGE_OBJECTS;
      default -> throw new IllegalStateException("unknown objects of default privileges " + code);
    };
  }

  private static Select<Record> entries() {
    // acldefault calls a sequence s, which is the only difference.
    Field<String> code = when(DEFACLOBJTYPE.eq("S"), inline("s")).else_(DEFACLOBJTYPE);
    Field<Object> usual =
        when(DEFACLNAMESPACE.eq(0L), Functions.usualPrivileges(code, DEFACLROLE))
            .else_(inline((Object) null, SQLDataType.OTHER));
    return select(DEFACLNAMESPACE, DEFACLOBJTYPE, ROLE, OWN, GRANTEE)
        .select(AccessListEntries.HELD, AccessListEntries.PRIVILEGE, AccessListEntries.GRANTABLE)
        .from(PG_DEFAULT_ACL)
        .crossJoin(AccessListEntries.of(DEFACLACL, usual));
  }
}
