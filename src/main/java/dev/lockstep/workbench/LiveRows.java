package dev.lockstep.workbench;

import dev.lockstep.catalog.FactId;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.plan.Plan;
import dev.lockstep.plan.TableSize;
import dev.lockstep.postgres.ServerWords;
import dev.lockstep.recipe.Check;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Variables;
import dev.lockstep.recipe.Work;
import dev.lockstep.recipe.Writing;
import dev.lockstep.render.Templates;
import dev.lockstep.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the rows of the database say to a plan that is for it: how many of them a step refuses, on
 * which of them an annotation's expression fails, and how large the tables are on whose rows a step
 * works. They are looked at in one read-only transaction, each time for a limited time only, and no
 * connection is made where there is nothing to ask.
 */
public final class LiveRows {

  /** What a look at the rows of one table may take. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** Not looked at: it took too long, a lock was in the way, or the role may not read the table. */
  private static final Set<String> LEFT_OUT = Set.of("57014", "55P03", "42501");

  private final Supplier<Connection> database;
  private final Function<Step, Stream<FactId>> measured;

  /**
   * @param database connects to it
   */
  public LiveRows(Supplier<Connection> database) {
    this(database, step -> Stream.empty());
  }

  /**
   * @param database connects to it
   * @param measured the tables of a step whose size is wanted although it does not work on their
   *     rows
   */
  public LiveRows(Supplier<Connection> database, Function<Step, Stream<FactId>> measured) {
    this.database = database;
    this.measured = measured;
  }

  /**
   * A plan and what the database says to it.
   *
   * @param plan with the number of rows at the steps that fail while there are any
   * @param sizes of the tables on whose rows it works; without those that could not be asked for
   */
  record Seen(Plan plan, Map<FactId, TableSize> sizes) {}

  /**
   * Looks at the rows.
   *
   * @throws Failure EXPRESSION at the first annotation that fails on rows
   */
  Seen seenBy(Plan plan, List<Writing> writings, Templates templates) {
    List<Step> counted = countable(plan);
    List<FactId> worked =
        Stream.concat(
                plan.worked().stream(),
                plan.steps().flatMap(measured).filter(plan.before()::contains))
            .distinct()
            .sorted()
            .toList();
    if (counted.isEmpty() && writings.isEmpty() && worked.isEmpty()) {
      return new Seen(plan, Map.of());
    }
    try (Connection connection = database.get()) {
      connection.setReadOnly(true);
      Trial trial = new Trial(connection, templates);
      Map<String, Hazard> found = new HashMap<>();
      Map<FactId, TableSize> sizes = new TreeMap<>();
      trial.undoing(
          () -> {
            trial.tried("rows/limits", Map.of("milliseconds", LIMIT.toMillis()));
            for (Step step : counted) {
              count(trial, step).ifPresent(hazard -> found.put(step.key(), hazard));
            }
            for (Writing writing : writings) {
              tried(trial, writing);
            }
            sizes.putAll(sizes(trial, worked));
            return null;
          });
      return new Seen(
          plan.with(
              step -> found.containsKey(step.key()) ? step.with(found.get(step.key())) : step),
          sizes);
    } catch (SQLException e) {
      throw Scratch.interrupted(e);
    }
  }

  private static Map<FactId, TableSize> sizes(Trial trial, List<FactId> tables)
      throws SQLException {
    Map<FactId, TableSize> sizes = new TreeMap<>();
    if (!tables.isEmpty()) {
      List<String> literals = tables.stream().map(id -> Sql.literal(id.sqlName())).toList();
      for (List<String> row :
          trial.rows("rows/sizes", Map.of("tables", Variables.list(literals)))) {
        sizes.put(
            tables.get(Integer.parseInt(row.get(0)) - 1),
            TableSize.estimated(Long.parseLong(row.get(1)), Long.parseLong(row.get(2))));
      }
    }
    return sizes;
  }

  /** The steps with a check whose rows no step before them fills. */
  private static List<Step> countable(Plan plan) {
    Set<FactId> filled = new HashSet<>();
    return plan.steps()
        .filter(
            step -> {
              FactId table = step.subject().parent();
              if (step.up().work() == Work.BATCHES) {
                filled.add(table);
              }
              return !filled.contains(table)
                  && step.checks().stream()
                      .anyMatch(check -> check.moment() == Check.Moment.BEFORE);
            })
        .toList();
  }

  private static Optional<Hazard> count(Trial trial, Step step) throws SQLException {
    for (Check check : step.checks()) {
      if (check.moment() == Check.Moment.BEFORE) {
        Trial.Answer answer = trial.answer(check.query().template(), check.query().variables());
        String meaning =
            check.meaning().substring(0, 1).toUpperCase(Locale.ROOT) + check.meaning().substring(1);
        if (answer.refusal().filter(LiveRows::isLeftOut).isPresent()) {
          return Optional.of(
              new Hazard(
                  HazardCode.ROWS_MAY_VIOLATE,
                  meaning + ": not counted, " + ServerWords.firstLine(answer.refusal().get()) + ".",
                  "Run the check of verify.sql before this step."));
        }
        // What the plan makes first cannot be asked for yet.
        if (answer.texts().stream().anyMatch(number -> !number.equals("0"))) {
          return Optional.of(
              new Hazard(
                  HazardCode.ROWS_MAY_VIOLATE,
                  meaning + ": " + answer.texts().get(0) + " when this was planned.",
                  "Mend them before this step, which fails while there are any."));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isLeftOut(SQLException refusal) {
    return LEFT_OUT.contains(refusal.getSQLState());
  }

  private static void tried(Trial trial, Writing writing) throws SQLException {
    Map<String, Object> variables = writing.rowVariables();
    boolean asked =
        trial.tried("recipe/user-expression/use", variables)
            && trial.tried("rows/try", variables)
            && trial.tried("recipe/user-expression/leave", Map.of());
    List<String> found = asked ? trial.texts("rows/found", Map.of()) : List.of("0");
    if (!found.get(0).equals("0")) {
      throw new Failure(
          Code.EXPRESSION,
          writing.annotation().place(),
          "The expression of @"
              + writing.annotation().type().name().toLowerCase(Locale.ROOT)
              + " fails on rows of "
              + writing.table().sqlName()
              + " in the live database: "
              + found.get(0)
              + " of them, the first at "
              + found.get(1)
              + ": "
              + found.get(2)
              + ".",
          "Write an expression that takes their values, or mend the rows; --no-row-checks plans"
              + " without a look at them.");
    }
  }
}
