package dev.lockstep.introspect;

import static dev.lockstep.introspect.RoleTables.PgRoles.PG_ROLES;
import static dev.lockstep.introspect.RoleTables.PgRoles.ROLBYPASSRLS;
import static dev.lockstep.introspect.RoleTables.PgRoles.ROLCANLOGIN;
import static dev.lockstep.introspect.RoleTables.PgRoles.ROLCONNLIMIT;
import static dev.lockstep.introspect.RoleTables.PgRoles.ROLCREATEDB;
import static dev.lockstep.introspect.RoleTables.PgRoles.ROLCREATEROLE;
import static dev.lockstep.introspect.RoleTables.PgRoles.ROLE_OID;
import static dev.lockstep.introspect.RoleTables.PgRoles.ROLINHERIT;
import static dev.lockstep.introspect.RoleTables.PgRoles.ROLNAME;
import static dev.lockstep.introspect.RoleTables.PgRoles.ROLREPLICATION;
import static dev.lockstep.introspect.RoleTables.PgRoles.ROLSUPER;
import static dev.lockstep.introspect.RoleTables.PgRoles.ROLVALIDUNTIL;
import static dev.lockstep.introspect.RoleTables.PgShdescription.COMMENT_CLASS;
import static dev.lockstep.introspect.RoleTables.PgShdescription.COMMENT_OBJECT;
import static dev.lockstep.introspect.RoleTables.PgShdescription.COMMENT_TEXT;
import static dev.lockstep.introspect.RoleTables.PgShdescription.PG_SHDESCRIPTION;
import static dev.lockstep.introspect.RoleTables.PgShseclabel.LABEL_CLASS;
import static dev.lockstep.introspect.RoleTables.PgShseclabel.LABEL_OBJECT;
import static dev.lockstep.introspect.RoleTables.PgShseclabel.LABEL_PROVIDER;
import static dev.lockstep.introspect.RoleTables.PgShseclabel.LABEL_TEXT;
import static dev.lockstep.introspect.RoleTables.PgShseclabel.PG_SHSECLABEL;
import static org.jooq.impl.DSL.select;

import dev.lockstep.catalog.Comment;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Role;
import dev.lockstep.catalog.SecurityLabel;
import org.jooq.Field;
import org.jooq.Record;

/** Reads the roles of the server, but not the predefined ones, with their comments and labels. */
final class RoleReader implements Reader {

  private static final String CATALOG = "pg_authid";
  private static final Field<Boolean> RESERVED =
      RoleTables.flag(RoleTables.reserved(ROLE_OID), "reserved");
  private static final Field<String> VALID_UNTIL = ROLVALIDUNTIL.as("valid_until");

  private static final Question ROLES =
      Question.of(
          select(ROLE_OID, ROLNAME, ROLSUPER, ROLINHERIT, ROLCREATEROLE, ROLCREATEDB)
              .select(ROLCANLOGIN, ROLREPLICATION, ROLBYPASSRLS, ROLCONNLIMIT)
              .select(VALID_UNTIL, RESERVED)
              .from(PG_ROLES)
              .where(RoleTables.known(ROLNAME)));

  private static final Question COMMENTS =
      Question.of(
          select(COMMENT_OBJECT, COMMENT_TEXT)
              .from(PG_SHDESCRIPTION)
              .where(COMMENT_CLASS.eq(Functions.catalog(CATALOG))));

  private static final Question LABELS =
      Question.of(
          select(LABEL_OBJECT, LABEL_PROVIDER, LABEL_TEXT)
              .from(PG_SHSECLABEL)
              .where(LABEL_CLASS.eq(Functions.catalog(CATALOG))));

  @Override
  public void read(Server server, Findings findings) {
    if (!server.reading().roles()) {
      return;
    }
    for (Record row : server.ask(ROLES)) {
      findings.add(role(row), new ObjectAddress(CATALOG, row.get(ROLE_OID), 0));
    }
    for (Record row : server.ask(COMMENTS)) {
      FactId role = findings.at(CATALOG, row.get(COMMENT_OBJECT));
      if (role != null) {
        findings.add(new Comment(role.child(Kind.COMMENT, ""), row.get(COMMENT_TEXT)));
      }
    }
    for (Record row : server.ask(LABELS)) {
      FactId role = findings.at(CATALOG, row.get(LABEL_OBJECT));
      if (role != null) {
        FactId id = role.child(Kind.SECURITY_LABEL, row.get(LABEL_PROVIDER));
        findings.add(new SecurityLabel(id, row.get(LABEL_TEXT)));
      }
    }
  }

  private static Role role(Record row) {
    String until = row.get(VALID_UNTIL);
    return new Role(
        Role.id(row.get(ROLNAME)),
        row.get(ROLSUPER),
        row.get(ROLINHERIT),
        row.get(ROLCREATEROLE),
        row.get(ROLCREATEDB),
        row.get(ROLCANLOGIN),
        row.get(ROLREPLICATION),
        row.get(ROLBYPASSRLS),
        row.get(ROLCONNLIMIT),
        "infinity".equals(until) ? null : until,
        row.get(RESERVED));
  }
}
