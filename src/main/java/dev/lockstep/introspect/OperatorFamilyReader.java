package dev.lockstep.introspect;

import static dev.lockstep.introspect.ObjectTables.PgOpfamily.OPFAMILY_OID;
import static dev.lockstep.introspect.ObjectTables.PgOpfamily.OPFMETHOD;
import static dev.lockstep.introspect.ObjectTables.PgOpfamily.OPFNAME;
import static dev.lockstep.introspect.ObjectTables.PgOpfamily.OPFNAMESPACE;
import static dev.lockstep.introspect.ObjectTables.PgOpfamily.PG_OPFAMILY;
import static dev.lockstep.introspect.SystemTables.PgAm.AMNAME;
import static dev.lockstep.introspect.SystemTables.PgAm.AM_OID;
import static dev.lockstep.introspect.SystemTables.PgAm.PG_AM;
import static dev.lockstep.introspect.SystemTables.PgOpclass.OPCDEFAULT;
import static dev.lockstep.introspect.SystemTables.PgOpclass.OPCFAMILY;
import static dev.lockstep.introspect.SystemTables.PgOpclass.OPCINTYPE;
import static dev.lockstep.introspect.SystemTables.PgOpclass.OPCKEYTYPE;
import static dev.lockstep.introspect.SystemTables.PgOpclass.OPCLASS_OID;
import static dev.lockstep.introspect.SystemTables.PgOpclass.OPCMETHOD;
import static dev.lockstep.introspect.SystemTables.PgOpclass.OPCNAME;
import static dev.lockstep.introspect.SystemTables.PgOpclass.OPCNAMESPACE;
import static dev.lockstep.introspect.SystemTables.PgOpclass.PG_OPCLASS;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.OperatorClass;
import dev.lockstep.catalog.OperatorFamily;
import dev.lockstep.catalog.OperatorFamilyMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.meta.postgres.pg_catalog.tables.PgNamespace;

/**
 * Reads the operator families and classes with what is in them. Whether a member belongs to a class
 * or to the family alone is what {@code pg_depend} says, whichever statement brought it.
 *
 * <p>Source: PostgreSQL 18 manual, 36.16 "Interfacing Extensions to Indexes", 52.3 to 52.5 and
 * 52.33.
 */
final class OperatorFamilyReader implements Reader {

  private static final PgNamespace FAMILY_SCHEMA = PG_NAMESPACE.as("family_schema");
  private static final Field<String> TYPE = Functions.formatType(OPCINTYPE).as("type");
  private static final Field<String> STORAGE =
      when(OPCKEYTYPE.ne(0L), Functions.formatType(OPCKEYTYPE)).as("storage");

  private static final Question FAMILIES =
      Question.of(
          select(OPFAMILY_OID, OPFNAME, PG_NAMESPACE.NSPNAME, AMNAME)
              .from(PG_OPFAMILY)
              .join(PG_NAMESPACE)
              .on(PG_NAMESPACE.OID.eq(OPFNAMESPACE))
              .join(PG_AM)
              .on(AM_OID.eq(OPFMETHOD))
              .where(UserObjects.userObject("pg_opfamily", OPFAMILY_OID, OPFNAMESPACE)));

  private static final Question CLASSES =
      Question.of(
          select(OPCLASS_OID, OPCNAME, PG_NAMESPACE.NSPNAME, AMNAME, TYPE, STORAGE, OPCDEFAULT)
              .select(OPFNAME, FAMILY_SCHEMA.NSPNAME)
              .from(PG_OPCLASS)
              .join(PG_NAMESPACE)
              .on(PG_NAMESPACE.OID.eq(OPCNAMESPACE))
              .join(PG_AM)
              .on(AM_OID.eq(OPCMETHOD))
              .join(PG_OPFAMILY)
              .on(OPFAMILY_OID.eq(OPCFAMILY))
              .join(FAMILY_SCHEMA)
              .on(FAMILY_SCHEMA.OID.eq(OPFNAMESPACE))
              .where(UserObjects.userObject("pg_opclass", OPCLASS_OID, OPCNAMESPACE)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(FAMILIES)) {
      findings.add(
          new OperatorFamily(id(Kind.OPERATOR_FAMILY, row, row.get(OPFNAME))),
          new ObjectAddress("pg_opfamily", row.get(OPFAMILY_OID), 0));
    }
    List<Record> classes = new ArrayList<>(server.ask(CLASSES).all());
    for (Record row : classes) {
      findings.settle(
          id(Kind.OPERATOR_CLASS, row, row.get(OPCNAME)),
          new ObjectAddress("pg_opclass", row.get(OPCLASS_OID), 0));
    }
    Map<FactId, List<String>> members = new HashMap<>();
    Map<FactId, List<FactId>> loose = new HashMap<>();
    for (Record row : server.ask(OperatorFamilyMembers.QUESTION)) {
      member(row, findings, members, loose);
    }
    for (Record row : classes) {
      OperatorClass made = operatorClass(row, members);
      findings.add(made);
      // Whoever uses the class may rely on all that its family can do.
      FactId family =
          new FactId(
              Kind.OPERATOR_FAMILY,
              FactId.schema(row.get(FAMILY_SCHEMA.NSPNAME)),
              row.get(OPFNAME),
              row.get(AMNAME));
      loose
          .getOrDefault(family, List.of())
          .forEach(member -> findings.add(new Edge(made.id(), member)));
    }
  }

  private static void member(
      Record row,
      Findings findings,
      Map<FactId, List<String>> members,
      Map<FactId, List<FactId>> loose) {
    FactId family = findings.at("pg_opfamily", row.get(OperatorFamilyMembers.FAMILY));
    boolean extended = family != null && family.kind() == Kind.EXTENSION;
    Long owner = row.get(OperatorFamilyMembers.CLASS);
    FactId whole = owner == null ? null : findings.at("pg_opclass", owner);
    ObjectAddress address =
        new ObjectAddress(
            row.get(OperatorFamilyMembers.CATALOG), row.get(OperatorFamilyMembers.MEMBER), 0);
    if (whole != null) {
      members
          .computeIfAbsent(whole, key -> new ArrayList<>())
          .add(OperatorFamilyMembers.definition(row));
      findings.attach(address, whole);
    } else if (owner == null && !extended) {
      FactId id = OperatorFamilyMembers.id(row);
      findings.add(new OperatorFamilyMember(id, OperatorFamilyMembers.definition(row)), address);
      loose.computeIfAbsent(id.parent(), key -> new ArrayList<>()).add(id);
    }
  }

  private static OperatorClass operatorClass(Record row, Map<FactId, List<String>> members) {
    FactId id = id(Kind.OPERATOR_CLASS, row, row.get(OPCNAME));
    return new OperatorClass(
        id,
        row.get(TYPE),
        Names.qualified(row.get(FAMILY_SCHEMA.NSPNAME), row.get(OPFNAME)),
        row.get(OPCDEFAULT),
        row.get(STORAGE),
        members.getOrDefault(id, List.of()));
  }

  private static FactId id(Kind kind, Record row, String name) {
    return new FactId(kind, FactId.schema(row.get(PG_NAMESPACE.NSPNAME)), name, row.get(AMNAME));
  }
}
