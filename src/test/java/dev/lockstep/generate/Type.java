package dev.lockstep.generate;

import java.util.List;

/**
 * A type that columns may have.
 *
 * @param sql as SQL calls it
 * @param family types of one family turn into each other by assignment
 * @param sample an expression of it
 */
record Type(String sql, String family, String sample) {

  static final List<Type> BUILT_IN =
      List.of(
          new Type("smallint", "number", "1"),
          new Type("integer", "number", "1"),
          new Type("bigint", "number", "1"),
          new Type("numeric(14,2)", "number", "1"),
          new Type("numeric(18,4)", "number", "1"),
          new Type("double precision", "float", "1"),
          new Type("real", "float", "1"),
          new Type("text", "text", "'a'"),
          new Type("varchar(40)", "text", "'a'"),
          new Type("varchar(80)", "text", "'a'"),
          new Type("varchar", "text", "'a'"),
          new Type("char(3)", "char", "'abc'"),
          new Type("boolean", "boolean", "true"),
          new Type("date", "time", "'2024-02-29'"),
          new Type("timestamp", "time", "'2024-02-29 12:00'"),
          new Type("timestamptz", "time", "'2024-02-29 12:00+00'"),
          new Type("timestamptz(3)", "time", "'2024-02-29 12:00+00'"),
          new Type("interval", "interval", "'1 day'"),
          new Type("uuid", "uuid", "'6b1f3d52-6c0e-4a6e-9f0e-0d6a3c8f0a11'"),
          new Type("jsonb", "json", "'{\"a\": [1, 2]}'"),
          new Type("json", "json", "'{}'"),
          new Type("bytea", "bytea", "'\\x00ff'"),
          new Type("inet", "inet", "'10.0.0.1'"),
          new Type("int4range", "range", "'[1,5)'"),
          new Type("text[]", "texts", "'{a,b}'"),
          new Type("integer[]", "numbers", "ARRAY[1, 2]"),
          new Type("bit varying(8)", "bits", "B'101'"),
          new Type("money", "money", "1"),
          new Type("xml", "xml", "'<a/>'"),
          new Type("point", "point", "'(1,2)'"));

  boolean number() {
    return family.equals("number");
  }

  boolean text() {
    return family.equals("text");
  }

  /** Whether PostgreSQL can compare its values, so that a btree index can hold them. */
  boolean ordered() {
    return switch (family) {
      case "json", "xml", "point", "unordered" -> sql.equals("jsonb");
      // No index can be on a virtual generated column.
      case "virtual" -> false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return sql;
  }
}
