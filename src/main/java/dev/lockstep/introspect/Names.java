package dev.lockstep.introspect;

import dev.lockstep.sql.Sql;
import java.util.Arrays;
import java.util.List;

/** Puts what the system catalogs say into the normal form of facts. */
final class Names {

  private Names() {}

  /** A qualified name, ready for SQL; null when there is no name. */
  static String qualified(String schema, String name) {
    return name == null ? null : Sql.identifier(schema) + "." + Sql.identifier(name);
  }

  /** The elements in order, none for null. */
  static List<String> sorted(String[] elements) {
    return elements == null ? List.of() : Arrays.stream(elements).sorted().toList();
  }

  /** The elements as they are, none for null. */
  static List<String> listed(String[] elements) {
    return elements == null ? List.of() : List.of(elements);
  }

  /** A role ready for SQL, {@code PUBLIC} for the empty name. */
  static String role(String name) {
    return name.isEmpty() ? "PUBLIC" : Sql.identifier(name);
  }

  /** A query without the indentation before it and the semicolon after it. */
  static String query(String definition) {
    return withoutEnd(definition.strip(), ";");
  }

  /** A constraint's definition without NOT VALID, which only one that is not validated has. */
  static String constraint(String definition, boolean validated) {
    return validated ? definition : withoutEnd(definition, " NOT VALID");
  }

  /** The text without that end, where it has it. */
  static String withoutEnd(String text, String end) {
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }
}
