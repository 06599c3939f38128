package dev.lockstep.introspect;

import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_CONSTRAINT;

import dev.lockstep.catalog.DomainConstraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import org.jooq.Field;
import org.jooq.Record;

/** Reads the CHECK constraints of domains. */
final class DomainConstraintReader implements Reader {

  private static final Field<String> DEFINITION =
      Functions.definition("pg_get_constraintdef", PG_CONSTRAINT.OID).as("definition");

  private static final Question QUESTION =
      Question.of(
          select(
                  PG_CONSTRAINT.OID,
                  PG_CONSTRAINT.CONNAME,
                  PG_CONSTRAINT.CONTYPID,
                  PG_CONSTRAINT.CONVALIDATED,
                  DEFINITION)
              .from(PG_CONSTRAINT)
              .where(PG_CONSTRAINT.CONTYPE.eq("c"))
              .and(PG_CONSTRAINT.CONTYPID.ne(0L))
              .and(
                  UserObjects.userObject(
                      "pg_type", PG_CONSTRAINT.CONTYPID, PG_CONSTRAINT.CONNAMESPACE)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(QUESTION)) {
      FactId domain = findings.at("pg_type", row.get(PG_CONSTRAINT.CONTYPID));
      if (domain != null) {
        boolean validated = row.get(PG_CONSTRAINT.CONVALIDATED);
        findings.add(
            new DomainConstraint(
                domain.child(Kind.DOMAIN_CONSTRAINT, row.get(PG_CONSTRAINT.CONNAME)),
                Names.constraint(row.get(DEFINITION), validated),
                validated),
            new ObjectAddress("pg_constraint", row.get(PG_CONSTRAINT.OID), 0));
      }
    }
  }
}
