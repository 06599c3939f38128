package dev.lockstep.recipe;

import dev.lockstep.catalog.BaseType;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A base type whose values are stored in another way: the columns that are there keep the old way,
 * unless they are told as well.
 *
 * <p>Source: PostgreSQL 18 manual, ALTER TYPE, {@code STORAGE}, and as measured on 14 to 18.
 */
final class StoredType {

  private StoredType() {}

  /** Lets a step that alters the type tell its columns, where it is about that. */
  static void carry(
      Edit edit, StepBuilder step, BaseType before, BaseType after, Set<String> attributes) {
    List<Column> columns = attributes.contains("storage") ? followers(edit, after.id()) : List.of();
    if (columns.isEmpty()) {
      return;
    }
    List<Lock> locks = List.of();
    for (Column column : columns) {
      FactId table = column.id().parent();
      locks = Actions.locks(locks, Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE));
      step.alters(column.id());
    }
    step.up(Actions.instant(locks, statements(before, after, attributes, columns)))
        .down(Actions.instant(locks, statements(after, before, attributes, columns)));
  }

  /** The columns that store their values as the type says, before and after. */
  private static List<Column> followers(Edit edit, FactId type) {
    return edit.before().dependents(type).stream()
        .flatMap(id -> edit.before().find(id, Column.class).stream())
        .filter(column -> column.storage() == null && !column.type().endsWith("[]"))
        .filter(
            column ->
                edit.after()
                    .find(column.id(), Column.class)
                    .filter(newer -> newer.storage() == null)
                    .filter(newer -> newer.type().equals(column.type()))
                    .isPresent())
        .toList();
  }

  private static List<Statement> statements(
      BaseType from, BaseType to, Set<String> attributes, List<Column> columns) {
    List<Statement> statements = new ArrayList<>(Alterations.statements(from, to, attributes));
    for (Column column : columns) {
      Map<String, Object> variables = Variables.of(column);
      variables.put("storage", to.storage().toUpperCase(Locale.ROOT));
      statements.add(new Statement("sql/column/storage", variables));
    }
    return statements;
  }
}
