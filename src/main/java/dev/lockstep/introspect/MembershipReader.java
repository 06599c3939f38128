package dev.lockstep.introspect;

import static dev.lockstep.introspect.RoleTables.PgAuthMembers.ADMIN_OPTION;
import static dev.lockstep.introspect.RoleTables.PgAuthMembers.GRANTOR;
import static dev.lockstep.introspect.RoleTables.PgAuthMembers.INHERIT_OPTION;
import static dev.lockstep.introspect.RoleTables.PgAuthMembers.MEMBER;
import static dev.lockstep.introspect.RoleTables.PgAuthMembers.PG_AUTH_MEMBERS;
import static dev.lockstep.introspect.RoleTables.PgAuthMembers.ROLEID;
import static dev.lockstep.introspect.RoleTables.PgAuthMembers.SET_OPTION;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Membership;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/** Reads which role is a member of which. */
final class MembershipReader implements Reader {

  private static final Field<String> GROUP = Functions.roleName(ROLEID).as("group");
  private static final Field<String> NAME = Functions.roleName(MEMBER).as("name");
  private static final Field<String> BY =
      when(RoleTables.reserved(GRANTOR), inline("")).else_(Functions.roleName(GRANTOR)).as("by");
  private static final Condition COMPARED =
      RoleTables.known(Functions.roleName(MEMBER)).and(RoleTables.reserved(MEMBER).not());

  private static final Question SINCE_14 =
      Question.of(select(GROUP, NAME, ADMIN_OPTION).from(PG_AUTH_MEMBERS).where(COMPARED));

  private static final Question SINCE_16 =
      Question.of(
          select(GROUP, NAME, ADMIN_OPTION, INHERIT_OPTION, SET_OPTION, BY)
              .from(PG_AUTH_MEMBERS)
              .where(COMPARED));

  @Override
  public void read(Server server, Findings findings) {
    if (!server.reading().roles()) {
      return;
    }
    boolean options = server.major() >= 16;
    for (Record row : server.ask(options ? SINCE_16 : SINCE_14)) {
      FactId member = FactId.of(Kind.ROLE, null, row.get(NAME));
      String by = options ? row.get(BY) : "";
      findings.add(
          new Membership(
              new FactId(Kind.MEMBERSHIP, member, row.get(GROUP), by),
              row.get(ADMIN_OPTION),
              options ? row.get(INHERIT_OPTION) : null,
              options ? row.get(SET_OPTION) : null));
    }
  }
}
