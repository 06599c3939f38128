package dev.lockstep.seed;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.DomainConstraint;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a table asks of its rows.
 *
 * @param columns those that a row may name, in physical order
 * @param concerned the columns that a constraint or unique index is about, by its raw name
 */
public record SeedTable(FactId id, List<SeedColumn> columns, Map<String, List<String>> concerned) {

  public static SeedTable of(FactId id, Catalog catalog, TypeVariants types) {
    Table table = catalog.get(id, Table.class);
    List<Table> family = withPartitions(table, catalog);
    List<Column> writable =
        catalog
            .children(id, Column.class)
            .filter(column -> !column.computed() && column.identity() == null)
            .sorted(Comparator.comparingInt(Column::position))
            .toList();
    List<SeedColumn> columns =
        writable.stream().map(column -> column(column, table, family, catalog, types)).toList();
    return new SeedTable(id, columns, concerned(family, writable, catalog));
  }

  private static SeedColumn column(
      Column column, Table table, List<Table> family, Catalog catalog, TypeVariants types) {
    boolean divides = divides(column, family);
    List<String> definitions = new ArrayList<>();
    catalog
        .children(table.id(), Constraint.class)
        .filter(constraint -> constraint.type() == Constraint.Type.CHECK)
        .filter(constraint -> constraint.columns().contains(column.id().name()))
        .forEach(constraint -> definitions.add(constraint.definition()));
    if (divides) {
      family.stream().map(Table::bound).filter(bound -> bound != null).forEach(definitions::add);
    }
    List<Variant> variants = new ArrayList<>(types.of(column.type(), definitions));
    if (!column.notNull()) {
      variants.add(Variant.NULL);
    }
    boolean optional = catalog.children(column.id(), ColumnDefault.class).findAny().isPresent();
    boolean counted =
        catalog
            .facts(SequenceOwnership.class)
            .anyMatch(ownership -> ownership.column().equals(column.id()));
    return new SeedColumn(column, optional, optional && counted, divides, List.copyOf(variants));
  }

  private static boolean divides(Column column, List<Table> family) {
    return family.stream().anyMatch(table -> table.partitionColumns().contains(column.id().name()));
  }

  private static List<Table> withPartitions(Table table, Catalog catalog) {
    List<Table> family = new ArrayList<>(List.of(table));
    for (int i = 0; i < family.size(); i++) {
      FactId parent = family.get(i).id();
      if (family.get(i).partitioned()) {
        catalog
            .facts(Table.class)
            .filter(part -> part.partition() && part.parents().contains(parent))
            .forEach(family::add);
      }
    }
    return family;
  }

  private static Map<String, List<String>> concerned(
      List<Table> family, List<Column> columns, Catalog catalog) {
    Map<String, List<String>> concerned = new TreeMap<>();
    for (Table table : family) {
      catalog
          .children(table.id(), Constraint.class)
          .forEach(constraint -> concerned.put(constraint.id().name(), constraint.columns()));
      catalog
          .facts(Index.class)
          .filter(index -> index.relation().equals(table.id()))
          .forEach(index -> concerned.put(index.id().name(), index.columns()));
    }
    for (Column column : columns) {
      domainChecks(column.type(), catalog)
          .forEach(
              check ->
                  concerned
                      .computeIfAbsent(check, key -> new ArrayList<>())
                      .add(column.id().name()));
    }
    return concerned;
  }

  private static Stream<String> domainChecks(String type, Catalog catalog) {
    String element = TypeName.elementOf(type);
    return catalog
        .facts(DomainType.class)
        .filter(domain -> domain.id().sqlName().equals(element))
        .flatMap(
            domain ->
                Stream.concat(
                    catalog
                        .children(domain.id(), DomainConstraint.class)
                        .map(check -> check.id().name()),
                    domainChecks(domain.type(), catalog)));
  }
}
