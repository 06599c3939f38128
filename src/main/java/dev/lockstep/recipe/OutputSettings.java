package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnSettings;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.OutputColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the columns of a materialized view are kept and sampled, by the statements that say it of the
 * columns of a table, which PostgreSQL takes for both.
 */
final class OutputSettings {

  private OutputSettings() {}

  /** What a view needs after it was made. */
  static List<Statement> of(MaterializedView view) {
    List<Statement> statements = new ArrayList<>();
    for (ColumnSettings settings : view.columnSettings()) {
      statements.addAll(change(view, ColumnSettings.none(settings.name()), settings));
    }
    return statements;
  }

  /** What turns the settings of one form of a view into those of another. */
  static List<Statement> change(MaterializedView before, MaterializedView after) {
    List<Statement> statements = new ArrayList<>();
    for (OutputColumn column : after.columns()) {
      statements.addAll(
          change(after, before.settings(column.name()), after.settings(column.name())));
    }
    return statements;
  }

  private static List<Statement> change(
      MaterializedView view, ColumnSettings before, ColumnSettings after) {
    Column column = column(view, after);
    List<Statement> statements = new ArrayList<>();
    if (!Objects.equals(before.storage(), after.storage())) {
      statements.add(Lifecycle.statement(column, "storage"));
    }
    if (!Objects.equals(before.compression(), after.compression())) {
      statements.add(Lifecycle.statement(column, "compression"));
    }
    if (!Objects.equals(before.statistics(), after.statistics())) {
      statements.add(Lifecycle.statement(column, "statistics"));
    }
    if (!before.options().equals(after.options())) {
      Map<String, Object> variables = Variables.of(column);
      Variables.changedOptions(variables, before.options(), after.options());
      statements.add(new Statement("sql/column/options", variables));
    }
    return statements;
  }

  /** A column of the view as if it were one of a table. */
  private static Column column(MaterializedView view, ColumnSettings settings) {
    FactId id = view.id().child(Kind.COLUMN, settings.name());
    return new Column(
        id,
        view.type(settings.name()).orElseThrow(),
        null,
        false,
        null,
        null,
        null,
        null,
        false,
        settings.storage(),
        settings.compression(),
        settings.statistics(),
        settings.options(),
        false,
        1);
  }
}
