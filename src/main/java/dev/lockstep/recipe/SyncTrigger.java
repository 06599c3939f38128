package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * BEFORE ROW triggers that keep columns equal to others or fill them, and their function.
 *
 * <p>They only assign to NEW, so they cannot recurse and cannot deadlock. Their names begin with
 * {@code zz_}, because triggers fire in the order of their names and these have to see what the
 * others leave; for the same reason the one for UPDATE names no columns but compares their values
 * before the function is called (manual, CREATE TRIGGER, 14 to 18: {@code UPDATE OF} does not see
 * what other triggers change, and WHEN is evaluated just before the function would be). It compares
 * images of the values, which every type has, also one without equality or with one that takes
 * different values for the same. The function runs with the rights of whoever writes, and as an
 * ordinary trigger it does nothing while {@code session_replication_role} is {@code replica}.
 */
final class SyncTrigger {

  private final FactId function;
  private final FactId insert;
  private final Optional<FactId> update;
  private final String template;
  private final Map<String, Object> variables = new LinkedHashMap<>();

  /**
   * @param column the column it is for, which makes its name unique
   * @param searchPath where names in the user's own expressions are looked for, or null when there
   *     are none
   * @param inputs the quoted names of the columns that have to change before it does anything with
   *     an UPDATE, or null when it looks at every one by itself
   * @param template the template of the function's body
   * @param bodyVariables what the body reads, as name, value, name, value, …
   */
  SyncTrigger(
      FactId column,
      String purpose,
      String searchPath,
      Collection<String> inputs,
      String template,
      Object... bodyVariables) {
    this(column, purpose, searchPath, inputs, null, template, bodyVariables);
  }

  /** One that fills a column of rows that are written without a value in it, and only then. */
  static SyncTrigger filling(FactId column, String expression) {
    return new SyncTrigger(
        column,
        "fill",
        UserExpression.searchPath(column.parent()),
        null,
        column.localName(),
        "recipe/column-not-null/function",
        new Object[] {"column", column.localName(), "expression", expression});
  }

  /**
   * One that fills a column where it is left out, and lets it follow what it is made of for as long
   * as nobody has given it a value of its own.
   */
  static SyncTrigger following(Column column, String expression, Inputs inputs) {
    FactId id = column.id();
    return new SyncTrigger(
        id,
        "fill",
        UserExpression.searchPath(id.parent()),
        inputs.steady() ? inputs.names() : null,
        "recipe/add-column/function",
        "column",
        id.localName(),
        "type",
        column.type(),
        "notNull",
        column.notNull(),
        "expression",
        expression,
        "follows",
        !inputs.names().isEmpty(),
        "inputs",
        names(inputs.names()));
  }

  private SyncTrigger(
      FactId column,
      String purpose,
      String searchPath,
      Collection<String> inputs,
      String unset,
      String template,
      Object[] bodyVariables) {
    FactId table = column.parent();
    this.template = template;
    function =
        FactId.of(
            Kind.ROUTINE,
            table.parent(),
            Sql.shortName("lockstep", purpose, table.name(), column.name()));
    insert = trigger(column, purpose, "insert");
    update =
        inputs != null && inputs.isEmpty()
            ? Optional.empty()
            : Optional.of(trigger(column, purpose, "update"));
    variables.put("function", function.sqlName());
    variables.put("searchPath", searchPath);
    variables.put("insertTrigger", insert.localName());
    variables.put("updateTrigger", update.map(FactId::localName).orElse(null));
    variables.put("table", table.sqlName());
    variables.put("row", Sql.identifier(table.name()));
    variables.put("unset", unset);
    variables.put("watched", inputs == null ? null : Map.of("inputs", names(inputs)));
    for (int i = 0; i < bodyVariables.length; i += 2) {
      variables.put((String) bodyVariables[i], bodyVariables[i + 1]);
    }
    variables.put("quote", Sql.dollarQuote(variables.values().toString()));
  }

  private static FactId trigger(FactId column, String purpose, String event) {
    FactId table = column.parent();
    return table.child(
        Kind.TRIGGER, Sql.shortName("zz_lockstep", purpose, event, table.name(), column.name()));
  }

  /** Quoted names as templates read them, sorted. */
  static List<Map<String, Object>> names(Collection<String> quoted) {
    List<Map<String, Object>> names = new ArrayList<>();
    for (String name : new TreeSet<>(quoted)) {
      names.add(new LinkedHashMap<>(Map.of("name", name)));
    }
    return Variables.separated(names);
  }

  /** The statements that make the function and the triggers. */
  List<Statement> create() {
    List<Statement> statements =
        new ArrayList<>(
            List.of(
                new Statement(template, variables),
                new Statement("recipe/sync-trigger/on-insert", variables)));
    if (update.isPresent()) {
      statements.add(new Statement("recipe/sync-trigger/on-update", variables));
    }
    return statements;
  }

  /** The statements that remove the triggers and the function. */
  List<Statement> drop() {
    List<Statement> statements =
        new ArrayList<>(List.of(new Statement("recipe/sync-trigger/off-insert", variables)));
    if (update.isPresent()) {
      statements.add(new Statement("recipe/sync-trigger/off-update", variables));
    }
    statements.add(new Statement("recipe/sync-trigger/drop-function", variables));
    return statements;
  }

  /** The facts it consists of. */
  List<FactId> facts() {
    List<FactId> facts = new ArrayList<>(List.of(function, insert));
    update.ifPresent(facts::add);
    return facts;
  }

  /** These statements after some others, in one list. */
  static List<Statement> join(List<Statement> first, List<Statement> second) {
    List<Statement> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
