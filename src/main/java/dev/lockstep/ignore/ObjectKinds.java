package dev.lockstep.ignore;

import dev.lockstep.catalog.Kind;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words for kinds of objects that a rule may name: those of facts, and PostgreSQL's others. */
final class ObjectKinds {

  /** What {@code pg_identify_object} calls kinds of which there may be no facts. */
  private static final String[] OTHERS = {
    "access-method",
    "cast",
    "collation",
    "conversion",
    "event-trigger",
    "foreign-data-wrapper",
    "foreign-table",
    "language",
    "operator",
    "operator-class",
    "operator-family",
    "publication",
    "server",
    "statistics-object",
    "subscription",
    "text-search-configuration",
    "text-search-dictionary",
    "text-search-parser",
    "text-search-template",
    "transform",
    "type",
    "user-mapping"
  };

  private static final SortedSet<String> ALL = new TreeSet<>(Arrays.asList(OTHERS));

  static {
    for (Kind kind : Kind.values()) {
      ALL.add(kind.slug());
    }
  }

  private ObjectKinds() {}

  static boolean isKnown(String kind) {
    return ALL.contains(kind);
  }

  static SortedSet<String> all() {
    return ALL;
  }
}
