package dev.lockstep.expression;

import java.util.Set;

/**
 * What is known of the values of a type.
 *
 * @param name of the type without its modifier
 * @param domain values are comparable within it
 * @param ordered whether they have a total order that does not depend on a collation
 * @param whole whether there is nothing between one value and the next
 */
record ValueType(String name, String domain, boolean ordered, boolean whole) {

  static final String NUMBER = "number";
  static final String FLOAT = "float";
  static final String TEXT = "text";
  static final String PADDED = "bpchar";
  static final String DATE = "date";
  static final String TIMESTAMP = "timestamp";
  static final String TIMESTAMPTZ = "timestamptz";
  static final String UUID = "uuid";
  static final String BOOLEAN = "boolean";

  private static final Set<String> NOT_ROWS = Set.of("record");

  /** The type of that name, or null when nothing is known of its values. */
  static ValueType of(String type, Set<String> enums) {
    if (enums.contains(type)) {
      return new ValueType(type, "enum " + type, false, false);
    }
    String name = withoutModifier(type);
    return switch (name) {
      case "smallint", "integer", "bigint" -> new ValueType(name, NUMBER, true, true);
      case "numeric" -> new ValueType(name, NUMBER, true, false);
      case "real", "double precision" -> new ValueType(name, FLOAT, true, false);
      case "text", "character varying" -> new ValueType(name, TEXT, false, false);
      case "character", "bpchar" -> new ValueType(name, PADDED, false, false);
      case "date" -> new ValueType(name, DATE, true, true);
      case "timestamp without time zone" -> new ValueType(name, TIMESTAMP, true, true);
      case "timestamp with time zone" -> new ValueType(name, TIMESTAMPTZ, true, true);
      case "uuid" -> new ValueType(name, UUID, false, false);
      case "boolean" -> new ValueType(name, BOOLEAN, false, false);
      default -> null;
    };
  }

  /** {@code timestamp(3) without time zone} is a {@code timestamp without time zone}. */
  static String withoutModifier(String type) {
    int open = type.indexOf('(');
    int close = type.indexOf(')', open + 1);
    return open < 0 || close < 0 ? type : type.substring(0, open) + type.substring(close + 1);
  }

  /**
   * Whether IS NULL and IS NOT NULL of such a value are opposites; of a composite they are not. No
   * type that PostgreSQL brings and that a column can have is one.
   */
  static boolean isPlain(String type, Set<String> enums) {
    return enums.contains(type)
        || type.indexOf('.') < 0 && type.indexOf('"') < 0 && !NOT_ROWS.contains(type);
  }

  /** Whether a cast to the other type keeps every value and tells any two apart as before. */
  boolean widensTo(ValueType other, boolean modified) {
    if (modified) {
      return false;
    }
    return switch (other.name) {
      case "smallint" -> name.equals("smallint");
      case "integer" -> name.equals("smallint") || name.equals("integer");
      case "bigint" -> domain.equals(NUMBER) && whole;
      case "numeric" -> domain.equals(NUMBER);
      case "real" -> name.equals("real") || name.equals("smallint");
      case "double precision" ->
          domain.equals(FLOAT) || name.equals("smallint") || name.equals("integer");
      case "text", "character varying" -> domain.equals(TEXT) || domain.equals(PADDED);
      default -> name.equals(other.name);
    };
  }
}
