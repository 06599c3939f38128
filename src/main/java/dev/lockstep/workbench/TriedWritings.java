package dev.lockstep.workbench;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Column;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.postgres.ServerWords;
import dev.lockstep.recipe.Writing;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tries what annotations write on an empty table with the columns of theirs, before anything is
 * planned with it.
 *
 * <p>Source of the conditions: PostgreSQL 18 manual, appendix "PostgreSQL Error Codes".
 */
final class TriedWritings {

  private static final String VOLATILE = "<Node-Type>Subquery Scan</Node-Type>";
  private static final String NO_SUCH_COLUMN = "42703";
  private static final String ONE_ROW =
      "Write an expression over the columns of one row. For what stands elsewhere declare a"
          + " function that looks it up, and call it.";
  private static final String CAST =
      "Cast it:  (expression)::type  , or write one that gives a value of that type.";
  private static final String SIGNATURE =
      "Check the name and cast the arguments; a function of your own belongs in the declared"
          + " schema.";

  /** What to write instead, by SQLSTATE. */
  private static final Map<String, String> REMEDIES =
      Map.of(
          "42P01", ONE_ROW,
          "42803", ONE_ROW,
          "42P20", ONE_ROW,
          "0A000", ONE_ROW,
          "42804", CAST,
          "42846", CAST,
          "42883", SIGNATURE,
          "42725", SIGNATURE,
          "42704", "Declare the type, or write its name with its schema.");

  private final Trial trial;

  TriedWritings(Trial trial) {
    this.trial = trial;
  }

  /**
   * Stops at the first that cannot be used.
   *
   * @throws Failure EXPRESSION at the annotation
   */
  void check(List<Writing> writings) {
    for (Writing writing : writings) {
      Optional<Failure> found = trial.undoing(() -> tried(writing));
      if (found.isPresent()) {
        throw found.get();
      }
    }
  }

  private Optional<Failure> tried(Writing writing) throws SQLException {
    Map<String, Object> variables = writing.variables();
    // A column may have the row type of a table, which is not here: then the rehearsal tells.
    if (!trial.tried("probe/writing-row", variables)) {
      return Optional.empty();
    }
    trial.tried("recipe/user-expression/use", variables);
    // What a function says that is called to plan may be about tables that are not here.
    Optional<SQLException> refusal =
        trial.refusal("probe/writing", variables).filter(said -> !ServerWords.isOfCall(said));
    if (refusal.isPresent()) {
      return Optional.of(refused(writing, refusal.get()));
    }
    boolean changing =
        writing.annotation().type() == Annotation.Type.USING
            && trial.texts("probe/writing-volatile", variables).stream()
                .anyMatch(line -> line.contains(VOLATILE));
    return changing ? Optional.of(changing(writing)) : Optional.empty();
  }

  private static Failure refused(Writing writing, SQLException refusal) {
    return new Failure(
        Code.EXPRESSION,
        writing.annotation().place(),
        name(writing)
            + " gives nothing that "
            + writing.column().id().sqlName()
            + " of type "
            + writing.column().type()
            + " can have: "
            + ServerWords.whole(refusal)
            + ".",
        NO_SUCH_COLUMN.equals(refusal.getSQLState())
            ? "Name columns that the table has: " + columns(writing) + "."
            : REMEDIES.getOrDefault(
                refusal.getSQLState(), "Write an expression that PostgreSQL takes."));
  }

  private static String columns(Writing writing) {
    return writing.readable().stream()
        .map(Column::id)
        .map(id -> id.localName())
        .collect(Collectors.joining(", "));
  }

  private static Failure changing(Writing writing) {
    return new Failure(
        Code.EXPRESSION,
        writing.annotation().place(),
        name(writing)
            + " is volatile: it gives another value each time, so that "
            + writing.column().id().sqlName()
            + " would change with every write of its row until contract.",
        "Write an expression that depends on the row alone, or make a new column with  -- @backfill"
            + "  , which is computed once for each row.");
  }

  private static String name(Writing writing) {
    return "The expression of @" + writing.annotation().type().name().toLowerCase(Locale.ROOT);
  }
}
