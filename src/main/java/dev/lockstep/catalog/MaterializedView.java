package dev.lockstep.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A materialized view.
 *
 * @param definition the query, without the final semicolon
 * @param options storage parameters as {@code name=value}, sorted
 * @param accessMethod the raw name where it is not {@code heap}, or null
 * @param tablespace the raw name where it is not the database's, or null
 * @param clusteredOn the raw name of the index that CLUSTER orders the rows by, or null
 * @param columns what it shows, in order
 * @param columnSettings of those columns that have any, in order
 * @param populated whether it has been filled
 */
public record MaterializedView(
    FactId id,
    @Printed String definition,
    List<String> options,
    String accessMethod,
    String tablespace,
    String clusteredOn,
    List<OutputColumn> columns,
    List<ColumnSettings> columnSettings,
    @Uncompared("whether it was refreshed is data, not schema") boolean populated)
    implements Fact {

  /** What was said of a column; nothing for one that is not there. */
  public ColumnSettings settings(String column) {
    return columnSettings.stream()
        .filter(settings -> settings.name().equals(column))
        .findFirst()
        .orElseGet(() -> ColumnSettings.none(column));
  }

  /** The type of a column, if there is one of that name. */
  public Optional<String> type(String column) {
    return columns.stream()
        .filter(output -> output.name().equals(column))
        .map(OutputColumn::type)
        .findFirst();
  }

  /** The same as it is made with {@code WITH NO DATA}. */
  public MaterializedView unfilled() {
    return new MaterializedView(
        id,
        definition,
        options,
        accessMethod,
        tablespace,
        clusteredOn,
        columns,
        columnSettings,
        false);
  }

  /** The same under another name, its query spelled in another way. */
  public MaterializedView aside(FactId as, String query) {
    return new MaterializedView(
        as,
        query,
        options,
        accessMethod,
        tablespace,
        clusteredOn,
        columns,
        columnSettings,
        populated);
  }
}
