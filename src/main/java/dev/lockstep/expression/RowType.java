package dev.lockstep.expression;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns that a predicate may name, by their names as the normal form writes them.
 *
 * @param enums the enum types among their types, as {@code format_type} prints them
 */
public record RowType(Map<String, ColumnType> columns, Set<String> enums) {

  /**
   * A column.
   *
   * @param type as {@code format_type} prints it with an empty search path
   * @param notNull whether it never has NULL
   * @param usualCollation whether it compares by its type's collation, under which only equal texts
   *     are equal
   */
  public record ColumnType(String type, boolean notNull, boolean usualCollation) {}

  public RowType {
    columns = Map.copyOf(columns);
    enums = Set.copyOf(enums);
  }

  /**
   * Some columns of a table.
   *
   * @param names raw
   */
  public static RowType of(Catalog catalog, FactId table, Set<String> names) {
    Map<String, ColumnType> columns = new HashMap<>();
    catalog
        .children(table, Column.class)
        .filter(column -> names.contains(column.id().name()))
        .forEach(
            column ->
                columns.put(
                    column.id().localName(),
                    new ColumnType(column.type(), column.notNull(), column.collation() == null)));
    return new RowType(columns, enums(catalog));
  }

  /** The same, where NULL is possible unless the other says no as well. */
  public RowType orNull(RowType other) {
    Map<String, ColumnType> both = new HashMap<>();
    columns.forEach(
        (name, column) -> {
          ColumnType second = other.columns.get(name);
          boolean notNull = column.notNull() && second != null && second.notNull();
          both.put(name, new ColumnType(column.type(), notNull, column.usualCollation()));
        });
    return new RowType(both, enums);
  }

  /** The value of a domain over a type, which its checks call VALUE. */
  public static RowType ofValue(Catalog catalog, String type, boolean usualCollation) {
    return new RowType(
        Map.of("VALUE", new ColumnType(type, false, usualCollation)), enums(catalog));
  }

  private static Set<String> enums(Catalog catalog) {
    return catalog.ids().stream()
        .filter(id -> id.kind() == Kind.ENUM)
        .map(id -> catalog.get(id, EnumType.class).id().sqlName())
        .collect(Collectors.toSet());
  }
}
