package dev.lockstep.catalog;

import java.util.List;

/**
 * What a parameter, the name of the identity, is set to where a session begins: of a role, the
 * parent, or of all roles where there is none. Its argument is {@link #HERE} for the database that
 * was read, and empty for all databases.
 *
 * @param values raw; more than one only where the parameter is a list of names
 */
public record Setting(FactId id, List<String> values) implements Fact {

  /** The argument of a setting that counts in one database only. */
  public static final String HERE = "database";

  /** The identity of a setting. */
  public static FactId id(FactId role, String parameter, boolean here) {
    return new FactId(Kind.SETTING, role, parameter, here ? HERE : "");
  }

  /** For people: {@code role app in this database}. */
  static String words(FactId id) {
    String of = id.parent() == null ? "" : id.parent().display();
    if (id.arguments().isEmpty()) {
      return of.isEmpty() ? "all roles" : of;
    }
    return of.isEmpty() ? "the database" : of + " in the database";
  }
}
