package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.postgres.StatementError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes of PostgreSQL's refusals one failure that its user can act on. */
final class Refusals {

  private static final int SHOWN = 5;

  /**
   * Something does not exist: column, function, table, object, parameter type, schema (PostgreSQL
   * 18 manual, appendix A "PostgreSQL Error Codes").
   */
  private static final Set<String> MISSING =
      Set.of("42703", "42883", "42P01", "42704", "3F000", "42P17", "0LP01");

  /** Something is there already: relation, object, function, schema. */
  private static final Set<String> DUPLICATE = Set.of("42P07", "42710", "42723", "42P06");

  /** What PostgreSQL speaks of comes first in its words. */
  private static final Pattern SPOKEN_OF = Pattern.compile("[^\"]*\"([^\"]+)\".*");

  private Refusals() {}

  /** Whether something merely does not exist. */
  static boolean missing(StatementError error) {
    return MISSING.contains(error.sqlState());
  }

  /**
   * @param errors at least one, in the order of the files
   * @param made what was made before
   */
  static Failure of(List<StatementError> errors, Map<Item, List<Recorder.Made>> made) {
    List<StatementError> real = errors.stream().filter(error -> !missing(error)).toList();
    if (real.isEmpty() && errors.size() > 1) {
      return waiting(errors);
    }
    StatementError first = real.isEmpty() ? errors.get(0) : real.get(0);
    Optional<Failure> lacking = Lacking.of(first);
    if (lacking.isPresent()) {
      return lacking.get();
    }
    String more =
        real.size() < 2
            ? ""
            : " Other errors, which may follow from this one: "
                + listed(real.subList(1, real.size()));
    if (first.serverMessage().contains("at or near \":")
        && !first.statement().variables().isEmpty()) {
      return first.failure(
          Code.SCHEMA_SQL,
          "psql puts the value of a variable there, and nothing gives it one: write \\set name value"
              + " above.");
    }
    Optional<Place> earlier =
        DUPLICATE.contains(first.sqlState()) ? maker(first, made) : Optional.empty();
    if (earlier.isPresent()) {
      return first.failure(
          Code.SCHEMA_SQL,
          "It is declared at " + earlier.get() + " already: take one of the two out." + more);
    }
    return first.failure(
        Code.SCHEMA_SQL,
        "Correct the statement; PostgreSQL must accept the declared schema." + more);
  }

  /** Where the one object of that name was made; nothing when that may be several. */
  private static Optional<Place> maker(StatementError error, Map<Item, List<Recorder.Made>> made) {
    Matcher spokenOf = SPOKEN_OF.matcher(error.serverMessage());
    if (!spokenOf.matches()) {
      return Optional.empty();
    }
    Set<Place> places = new LinkedHashSet<>();
    made.forEach(
        (item, objects) -> {
          for (Recorder.Made object : objects) {
            if (object.tag().startsWith("CREATE")
                && Names.raw(object.identity()).equals(spokenOf.group(1))) {
              places.add(item.place());
            }
          }
        });
    return places.size() == 1 ? places.stream().findFirst() : Optional.empty();
  }

  private static Failure waiting(List<StatementError> errors) {
    Knot knot = new Knot(errors);
    List<StatementError> circle = knot.circle();
    if (!circle.isEmpty()) {
      return failure(
          circle,
          "These statements need each other in a circle: " + listed(circle),
          "Break the circle, for example with ALTER TABLE … ADD CONSTRAINT after both tables.");
    }
    List<StatementError> roots = knot.roots();
    int others = errors.size() - roots.size();
    return failure(
        roots,
        "No file declares what "
            + (roots.size() == 1 ? "this statement needs: " : "these statements need: ")
            + listed(roots)
            + (others == 0 ? "" : " Waiting for that: " + others + " more."),
        "Declare what is missing, or correct its name.");
  }

  private static Failure failure(List<StatementError> errors, String cause, String remedy) {
    StatementError first = errors.get(0);
    return new Failure(Code.SCHEMA_SQL, first.place(), cause, remedy, first.getCause());
  }

  private static String listed(List<StatementError> errors) {
    String list =
        errors.stream().limit(SHOWN).map(Throwable::getMessage).collect(Collectors.joining("; "));
    return list + (errors.size() > SHOWN ? "; and " + (errors.size() - SHOWN) + " more." : ".");
  }
}
