package dev.lockstep.introspect;

import static dev.lockstep.introspect.SystemTables.PgOperator.OPRNAME;
import static org.jooq.impl.DSL.when;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_PROC;

import dev.lockstep.introspect.SystemTables.PgAggregate;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.meta.postgres.pg_catalog.tables.PgNamespace;

/**
 * What CREATE AGGREGATE takes, where it is not at its default, in the order of the manual.
 *
 * <p>Source: PostgreSQL 18 manual, CREATE AGGREGATE and 52.1 {@code pg_aggregate}.
 */
final class AggregateParameters {

  static final PgNamespace OPERATOR_SCHEMA = PG_NAMESPACE.as("operator_schema");
  static final Field<String> STATE = Functions.formatType(PgAggregate.AGGTRANSTYPE).as("state");
  static final Field<String> MOVING_STATE =
      when(PgAggregate.AGGMTRANSTYPE.ne(0L), Functions.formatType(PgAggregate.AGGMTRANSTYPE))
          .as("moving_state");

  static List<String> of(Record row) {
    AggregateParameters parameters = new AggregateParameters(row);
    parameters.function("SFUNC", PgAggregate.AGGTRANSFN);
    parameters.value("STYPE", row.get(STATE));
    parameters.size("SSPACE", PgAggregate.AGGTRANSSPACE);
    parameters.function("FINALFUNC", PgAggregate.AGGFINALFN);
    parameters.flag("FINALFUNC_EXTRA", row.get(PgAggregate.AGGFINALEXTRA));
    parameters.modification("FINALFUNC_MODIFY", PgAggregate.AGGFINALFN, PgAggregate.AGGFINALMODIFY);
    parameters.function("COMBINEFUNC", PgAggregate.AGGCOMBINEFN);
    parameters.function("SERIALFUNC", PgAggregate.AGGSERIALFN);
    parameters.function("DESERIALFUNC", PgAggregate.AGGDESERIALFN);
    parameters.literal("INITCOND", row.get(PgAggregate.AGGINITVAL));
    parameters.function("MSFUNC", PgAggregate.AGGMTRANSFN);
    parameters.function("MINVFUNC", PgAggregate.AGGMINVTRANSFN);
    parameters.value("MSTYPE", row.get(MOVING_STATE));
    parameters.size("MSSPACE", PgAggregate.AGGMTRANSSPACE);
    parameters.function("MFINALFUNC", PgAggregate.AGGMFINALFN);
    parameters.flag("MFINALFUNC_EXTRA", row.get(PgAggregate.AGGMFINALEXTRA));
    parameters.modification(
        "MFINALFUNC_MODIFY", PgAggregate.AGGMFINALFN, PgAggregate.AGGMFINALMODIFY);
    parameters.literal("MINITCOND", row.get(PgAggregate.AGGMINITVAL));
    String operator = row.get(OPRNAME);
    if (operator != null) {
      String schema = Sql.identifier(row.get(OPERATOR_SCHEMA.NSPNAME));
      parameters.value("SORTOP", "OPERATOR(" + schema + "." + operator + ")");
    }
    switch (row.get(PG_PROC.PROPARALLEL)) {
      case "s" -> parameters.value("PARALLEL", "SAFE");
      case "r" -> parameters.value("PARALLEL", "RESTRICTED");
      default -> {}
    }
    parameters.flag("HYPOTHETICAL", row.get(PgAggregate.AGGKIND).equals("h"));
    return parameters.list;
  }

  private final Record row;
  private final List<String> list = new ArrayList<>();

  private AggregateParameters(Record row) {
    this.row = row;
  }

  void value(String name, String value) {
    if (value != null) {
      list.add(name + " = " + value);
    }
  }

  void literal(String name, String value) {
    value(name, value == null ? null : Sql.literal(value));
  }

  void function(String name, Field<String> function) {
    value(name, isAbsent(function) ? null : row.get(function));
  }

  void size(String name, Field<Integer> bytes) {
    value(name, row.get(bytes) == 0 ? null : String.valueOf(row.get(bytes)));
  }

  void flag(String name, boolean set) {
    if (set) {
      list.add(name);
    }
  }

  /** An ordered-set aggregate may modify its state by default, an ordinary one may not. */
  void modification(String name, Field<String> function, Field<String> code) {
    String usual = row.get(PgAggregate.AGGKIND).equals("n") ? "r" : "w";
    if (!isAbsent(function) && !row.get(code).equals(usual)) {
      value(
          name,
          switch (row.get(code)) {
            case "r" -> "READ_ONLY";
            case "s" -> "SHAREABLE";
            default -> "READ_WRITE";
          });
    }
  }

  /** A {@code regproc} that is none prints as a dash. */
  private boolean isAbsent(Field<String> function) {
    return row.get(function).equals("-");
  }
}
