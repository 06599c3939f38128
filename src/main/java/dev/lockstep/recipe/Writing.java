package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value that the expression of an annotation gives to a column of rows that are there.
 *
 * @param column what gets it, as it is in the end
 * @param readable the columns of a row while it is made, as they were first and then the new ones
 * @param oldTypes the types of these columns that the first catalog has
 * @param table as it is called first
 * @param key the columns of its primary key, as they are called first; none where there is no key
 */
public record Writing(
    Annotation annotation,
    Column column,
    List<Column> readable,
    Set<FactId> oldTypes,
    FactId table,
    List<FactId> key) {

  private static final String ASIDE = "lockstep_value";
  private static final Set<Annotation.Type> FORTH =
      Set.of(Annotation.Type.BACKFILL, Annotation.Type.USING);

  /**
   * Those of an edit. Left out are those over a type that changes itself: what its name means
   * differs from step to step.
   */
  public static List<Writing> all(Edit edit) {
    return edit.declared().annotations().stream()
        .filter(annotation -> FORTH.contains(annotation.type()))
        .filter(annotation -> edit.delta(annotation.target()).isPresent())
        .flatMap(annotation -> of(edit, annotation).stream())
        .toList();
  }

  private static Optional<Writing> of(Edit edit, Annotation annotation) {
    FactId table = annotation.target().parent();
    Optional<Column> column =
        edit.after().find(annotation.target(), Column.class).filter(one -> !one.inherited());
    if (column.isEmpty() || edit.isFresh(table) || !edit.before().contains(table)) {
      return Optional.empty();
    }
    List<Column> readable = new ArrayList<>(Edit.columns(edit.original(), edit.oldName(table)));
    Set<FactId> oldTypes = types(edit.original(), readable);
    Set<String> names = readable.stream().map(one -> one.id().name()).collect(Collectors.toSet());
    Edit.columns(edit.after(), table).stream()
        .filter(one -> !names.contains(one.id().name()))
        .forEach(readable::add);
    boolean settled =
        Stream.concat(oldTypes.stream(), types(edit.after(), List.of(column.get())).stream())
            .allMatch(type -> isSettled(edit, type));
    return settled
        ? Optional.of(
            new Writing(
                annotation,
                column.get(),
                List.copyOf(readable),
                oldTypes,
                edit.oldName(table),
                key(edit.original(), edit.oldName(table))))
        : Optional.empty();
  }

  private static List<FactId> key(Catalog catalog, FactId table) {
    return catalog
        .children(table, Constraint.class)
        .filter(constraint -> constraint.type() == Constraint.Type.PRIMARY_KEY)
        .flatMap(constraint -> constraint.columns().stream())
        .map(name -> table.child(Kind.COLUMN, name))
        .toList();
  }

  private static Set<FactId> types(Catalog catalog, List<Column> columns) {
    return columns.stream()
        .flatMap(column -> catalog.dependencies(column.id()).stream())
        .filter(need -> need.kind() != Kind.TABLE)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a name means the same type all the time that there is such a type. */
  private static boolean isSettled(Edit edit, FactId type) {
    return edit.delta(type).isEmpty()
        || edit.original().contains(type) != edit.after().contains(type)
            && Stream.of(edit.original(), edit.after())
                .flatMap(catalog -> catalog.ids().stream())
                .noneMatch(
                    other ->
                        !other.equals(type)
                            && other.name().equals(type.name())
                            && type.parent().equals(other.parent()));
  }

  /**
   * What the template reads that tries it on rows that are there: on all of them, or on those that
   * have no value where a value is only filled in.
   */
  public Map<String, Object> rowVariables() {
    FactId same = table.child(Kind.COLUMN, column.id().name());
    boolean filled =
        annotation.type() == Annotation.Type.BACKFILL
            && readable.stream().anyMatch(one -> one.id().equals(same));
    List<Map<String, Object>> parts = new ArrayList<>();
    for (FactId part : key) {
      parts.add(part(part.name() + " = ", part.localName()));
    }
    boolean ordered = !parts.isEmpty();
    if (!ordered) {
      parts.add(part("ctid = ", "ctid"));
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("table", table.sqlName());
    variables.put("row", Sql.identifier(column.id().parent().name()));
    variables.put("type", column.type());
    variables.put("expression", annotation.value());
    variables.put("filled", filled ? column.id().localName() : null);
    variables.put("key", Variables.separated(parts));
    variables.put("ordered", ordered);
    variables.put("searchPath", UserExpression.searchPath(column.id().parent()));
    variables.put("quote", Sql.dollarQuote(variables.values().toString()));
    return variables;
  }

  private static Map<String, Object> part(String label, String name) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("label", Sql.literal(label));
    map.put("name", name);
    return map;
  }

  /** What the templates read that try it. */
  public Map<String, Object> variables() {
    FactId named = column.id().parent();
    List<Map<String, Object>> columns = new ArrayList<>();
    readable.forEach(one -> columns.add(named(one.id().localName(), one.type())));
    boolean there = columns.contains(named(column.id().localName(), column.type()));
    String target = there ? column.id().localName() : ASIDE;
    if (!there) {
      columns.add(named(target, column.type()));
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("columns", Variables.separated(columns));
    variables.put("target", target);
    variables.put("expression", annotation.value());
    variables.put("row", Sql.identifier(named.name()));
    variables.put("searchPath", UserExpression.searchPath(named));
    return variables;
  }

  private static Map<String, Object> named(String name, String type) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", name);
    map.put("type", type);
    return map;
  }
}
