package dev.lockstep.introspect;

import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRIBUTE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CONSTRAINT;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DESCRIPTION;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_TYPE;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.NotNullForm;
import dev.lockstep.sql.DefaultNames;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.meta.postgres.pg_catalog.tables.PgConstraint;

/**
 * The constraints behind NOT NULL, which columns have since 18 and domains since 17. Their names
 * count where somebody gave them; one that a parent table gives has the parent's.
 */
final class NotNullConstraints {

  static final PgConstraint ROW = PG_CONSTRAINT.as("required");

  static final Field<String> NAME = ROW.CONNAME.as("not_null_constraint");
  private static final Field<Long> OID = ROW.OID.as("not_null_oid");
  private static final Field<Boolean> NO_INHERIT = ROW.CONNOINHERIT.as("not_null_no_inherit");
  private static final Field<Boolean> VALIDATED = ROW.CONVALIDATED.as("not_null_validated");
  private static final Field<Boolean> INHERITED =
      field(ROW.CONINHCOUNT.gt(0)).as("not_null_inherited");
  private static final Field<Boolean> COMMENTED =
      field(
              ROW.OID.in(
                  select(PG_DESCRIPTION.OBJOID)
                      .from(PG_DESCRIPTION)
                      .where(PG_DESCRIPTION.CLASSOID.eq(Functions.catalog("pg_constraint")))))
          .as("not_null_commented");

  private NotNullConstraints() {}

  /** What the other methods read, for a query that joins {@link #ROW}. */
  static List<Field<?>> fields() {
    return List.of(NAME, OID, NO_INHERIT, VALIDATED, INHERITED, COMMENTED);
  }

  static Condition ofColumn() {
    return ROW.CONTYPE
        .eq("n")
        .and(ROW.CONRELID.eq(PG_ATTRIBUTE.ATTRELID))
        .and(arrayGet(ROW.CONKEY, 1).eq(PG_ATTRIBUTE.ATTNUM));
  }

  static Condition ofDomain() {
    return ROW.CONTYPE.eq("n").and(ROW.CONTYPID.eq(PG_TYPE.OID));
  }

  /**
   * What is worth saying of it, else null.
   *
   * @param column the raw name; empty for a domain
   */
  static NotNullForm form(String owner, String column, Record row) {
    String name = row.get(NAME);
    if (name == null) {
      return null;
    }
    // The comment is found by the name, so that has to be the same on both sides.
    boolean given =
        row.get(COMMENTED) && !name.equals(DefaultNames.of(owner, column, "not_null"))
            || !row.get(INHERITED) && !DefaultNames.isDefault(name, owner, column, "not_null");
    NotNullForm form =
        new NotNullForm(given ? name : null, row.get(NO_INHERIT), row.get(VALIDATED));
    return form.equals(NotNullForm.USUAL) ? null : form;
  }

  /** Says that the constraint is a part of a column or domain, with comments of its own. */
  static void settle(Findings findings, Record row, FactId owner, Kind kind, FactId whole) {
    Long oid = row.get(OID);
    if (oid != null) {
      findings.attach(
          new ObjectAddress("pg_constraint", oid, 0), whole, owner.child(kind, row.get(NAME)));
    }
  }
}
