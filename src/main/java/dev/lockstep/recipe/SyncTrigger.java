package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A BEFORE ROW trigger that keeps a column equal to another or fills it, and its function.
 *
 * <p>It only assigns to NEW, so it cannot recurse and cannot deadlock. Its name begins with {@code
 * zz_}, because triggers fire in the order of their names and it has to see what the others leave.
 */
final class SyncTrigger {

  private final FactId table;
  private final FactId function;
  private final FactId trigger;
  private final String template;
  private final Map<String, Object> variables = new LinkedHashMap<>();

  /**
   * @param column the column it is for, which makes its name unique
   * @param searchPath where names in the user's own expressions are looked for, or null when there
   *     are none
   * @param template the template of the function's body
   * @param bodyVariables what the body reads, as name, value, name, value, …
   */
  SyncTrigger(
      FactId column, String purpose, String searchPath, String template, Object... bodyVariables) {
    this.table = column.parent();
    this.template = template;
    String name = Sql.shortName("lockstep", purpose, table.name(), column.name());
    function = FactId.of(Kind.ROUTINE, table.parent(), name);
    trigger =
        table.child(
            Kind.TRIGGER, Sql.shortName("zz_lockstep", purpose, table.name(), column.name()));
    variables.put("function", function.sqlName());
    variables.put("searchPath", searchPath);
    variables.put("trigger", trigger.localName());
    variables.put("table", table.sqlName());
    variables.put("row", Sql.identifier(table.name()));
    for (int i = 0; i < bodyVariables.length; i += 2) {
      variables.put((String) bodyVariables[i], bodyVariables[i + 1]);
    }
    variables.put("quote", Sql.dollarQuote(variables.values().toString()));
  }

  /** The statements that make the function and the trigger. */
  List<Statement> create() {
    return List.of(
        new Statement(template, variables),
        new Statement("recipe/sync-trigger/create-trigger", variables));
  }

  /** The statements that remove the trigger and the function. */
  List<Statement> drop() {
    return List.of(
        new Statement("recipe/sync-trigger/drop", variables),
        new Statement("recipe/sync-trigger/drop-function", variables));
  }

  /** The facts it consists of. */
  List<FactId> facts() {
    return List.of(function, trigger);
  }

  /** These statements after some others, in one list. */
  static List<Statement> join(List<Statement> first, List<Statement> second) {
    List<Statement> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
