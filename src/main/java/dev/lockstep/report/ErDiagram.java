package dev.lockstep.report;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Draws the tables of a catalog and their foreign keys as a Mermaid entity relationship diagram.
 * Partitions are left out, because their partitioned table stands for them.
 */
public final class ErDiagram {

  private ErDiagram() {}

  /** The text of the diagram, the same for the same catalog. */
  public static String of(Catalog catalog) {
    return of(catalog, table -> true, Map.of());
  }

  /**
   * The text of a diagram of some tables; tables that they refer to have no columns in it.
   *
   * @param wanted which tables it shows
   * @param marks what stands beside a column, a word or two
   */
  static String of(Catalog catalog, Predicate<FactId> wanted, Map<FactId, String> marks) {
    StringBuilder text = new StringBuilder("erDiagram\n");
    List<Table> tables =
        catalog
            .facts(Table.class)
            .filter(table -> !table.partition() && wanted.test(table.id()))
            .toList();
    for (Table table : tables) {
      List<Constraint> constraints = constraints(table, catalog);
      text.append("  ").append(quoted(table.id().sqlName())).append(" {\n");
      catalog
          .children(table.id(), Column.class)
          .sorted(Comparator.comparingInt(Column::position))
          .forEach(column -> text.append(attribute(column, constraints, marks)));
      text.append("  }\n");
    }
    for (Table table : tables) {
      List<Constraint> constraints = constraints(table, catalog);
      constraints.stream()
          .filter(constraint -> constraint.type() == Constraint.Type.FOREIGN_KEY)
          .forEach(key -> text.append(relation(table.id(), key, constraints, catalog)));
    }
    return text.toString();
  }

  private static List<Constraint> constraints(Table table, Catalog catalog) {
    return catalog.children(table.id(), Constraint.class).toList();
  }

  private static String attribute(
      Column column, List<Constraint> constraints, Map<FactId, String> marks) {
    String name = column.id().name();
    List<String> keys = new ArrayList<>();
    for (Constraint constraint : constraints) {
      String mark =
          switch (constraint.type()) {
            case PRIMARY_KEY -> "PK";
            case FOREIGN_KEY -> "FK";
            case UNIQUE -> constraint.columns().size() == 1 ? "UK" : null;
            case CHECK, EXCLUDE -> null;
          };
      if (mark != null && constraint.columns().contains(name) && !keys.contains(mark)) {
        keys.add(mark);
      }
    }
    keys.sort(Comparator.comparing("PK FK UK"::indexOf));
    String shown = word(name);
    List<String> said = new ArrayList<>();
    if (!shown.equals(name)) {
      said.add(name);
    }
    if (marks.containsKey(column.id())) {
      said.add(marks.get(column.id()));
    }
    return "    "
        + word(column.type())
        + " "
        + shown
        + (keys.isEmpty() ? "" : " " + String.join(", ", keys))
        + (said.isEmpty() ? "" : " " + quoted(String.join(", ", said)))
        + "\n";
  }

  private static String relation(
      FactId table, Constraint key, List<Constraint> constraints, Catalog catalog) {
    boolean required =
        key.columns().stream()
            .map(name -> table.child(Kind.COLUMN, name))
            .allMatch(id -> catalog.find(id, Column.class).filter(Column::notNull).isPresent());
    boolean single =
        constraints.stream()
            .filter(Constraint::isKey)
            .anyMatch(constraint -> key.columns().containsAll(constraint.columns()));
    return "  "
        + quoted(table.sqlName())
        + (single ? " |o--" : " }o--")
        + (required ? "|| " : "o| ")
        + quoted(key.referenced().sqlName())
        + " : "
        + quoted(key.id().name())
        + "\n";
  }

  /** Text between quotes; what Mermaid cannot take there is written as its entity code. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '%' || c == '\\' || c == '#' || c == ';' || c == '<') {
                quoted.append('#').append(c).append(';');
              } else {
                quoted.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
              }
            });
    return quoted.append('"').toString();
  }

  /** Text as one word of an attribute: what Mermaid cannot take there is an underscore. */
  private static String word(String text) {
    String word = text.replaceAll("[^A-Za-z0-9_()\\[\\]\\u00C0-\\uFFFF-]", "_");
    return word.isEmpty() || !word.substring(0, 1).matches("[A-Za-z_\\u00C0-\\uFFFF]")
        ? "_" + word
        : word;
  }
}
