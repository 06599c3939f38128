package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The databases that a script goes to: only one may hold a schema. */
final class Connects {

  /** Where the first statement about each database's schema stands. */
  private final Map<String, Place> used = new LinkedHashMap<>();

  /** As written; null until the script names one. */
  private String current;

  /**
   * @param target what follows {@code \connect}
   */
  void connect(String target) {
    // A dash stays where it is, and changes the user alone.
    if (!target.isEmpty() && !target.startsWith("- ")) {
      current = target;
    }
  }

  /**
   * Says that a statement of the schema stands there.
   *
   * @throws Failure with {@link Code#SCHEMA_SQL} when another database has one already
   */
  void used(Place place) {
    if (current == null || used.putIfAbsent(current, place) != null || used.size() == 1) {
      return;
    }
    throw new Failure(
        Code.SCHEMA_SQL,
        place,
        "The script holds the schemas of several databases: "
            + used.entrySet().stream()
                .map(entry -> entry.getKey() + " from line " + entry.getValue().line())
                .collect(Collectors.joining(", "))
            + ".",
        "A source is one database: dump it with pg_dump --schema-only, or give the part of the"
            + " file that is about it.");
  }
}
