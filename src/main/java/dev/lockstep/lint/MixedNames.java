package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Schema;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who writes a query has to remember the style of each name where there are two. */
final class MixedNames implements LintRule {

  private static final Pattern SNAKE = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");
  private static final Pattern CAMEL = Pattern.compile("[A-Za-z][a-z0-9]*[A-Z][A-Za-z0-9]*");

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return Stream.concat(
        catalog.facts().stream()
            .filter(Inheriting.class::isInstance)
            .map(Fact::id)
            .flatMap(table -> mixed(table, "columns", columns(catalog, table))),
        catalog
            .facts(Schema.class)
            .flatMap(schema -> mixed(schema.id(), "tables", tables(catalog, schema.id()))));
  }

  private static List<String> columns(Catalog catalog, FactId table) {
    return catalog
        .children(table, Column.class)
        .filter(column -> !column.inherited())
        .map(column -> column.id().name())
        .toList();
  }

  private static List<String> tables(Catalog catalog, FactId schema) {
    return catalog.children(schema).stream()
        .filter(id -> catalog.table(id).isPresent())
        .map(FactId::name)
        .toList();
  }

  private static Stream<Lint> mixed(FactId whole, String parts, List<String> names) {
    List<String> snake = names.stream().filter(name -> SNAKE.matcher(name).matches()).toList();
    List<String> camel = names.stream().filter(name -> CAMEL.matcher(name).matches()).toList();
    return snake.isEmpty() || camel.isEmpty()
        ? Stream.empty()
        : Stream.of(
            Lint.of(
                LintCode.MIXED_NAMES,
                whole,
                "The %s of %s have names of two styles, such as %s and %s."
                    .formatted(parts, whole.display(), snake.get(0), camel.get(0)),
                "Choose one style; words with underscores need no quotes."));
  }
}
