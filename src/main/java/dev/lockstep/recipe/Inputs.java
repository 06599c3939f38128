package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns whose values decide what an annotation's expression gives. In the place of a
 * generated column stand those it is computed from, because a BEFORE trigger does not see it
 * (manual, "Overview of Trigger Behavior", 14 to 18).
 *
 * @param names quoted, without their table
 * @param known whether it reads these and no others; else they are all columns of the table that
 *     stay as they are
 * @param steady whether all of them stay as they are, so that a trigger may depend on them
 */
record Inputs(Set<String> names, boolean known, boolean steady) {

  static Inputs of(Edit edit, Annotation annotation) {
    boolean back = annotation.type() == Annotation.Type.REVERSE;
    Catalog catalog = back ? edit.after() : edit.original();
    FactId current = annotation.target().parent();
    FactId table = back ? current : edit.oldName(current);
    Optional<Set<String>> known = edit.measured().read(annotation);
    Set<FactId> read = new TreeSet<>();
    known
        .map(names -> names.stream().map(name -> table.child(Kind.COLUMN, name)))
        .orElseGet(() -> all(edit, catalog, table, current))
        .forEach(id -> plain(catalog, id, read));
    boolean steady = read.stream().allMatch(id -> isSteady(edit, current, id));
    return new Inputs(
        read.stream().map(FactId::localName).collect(Collectors.toCollection(TreeSet::new)),
        known.isPresent(),
        steady);
  }

  private static Stream<FactId> all(Edit edit, Catalog catalog, FactId table, FactId current) {
    return Edit.columns(catalog, table).stream()
        .filter(column -> !column.computed())
        .map(Column::id)
        .filter(id -> isSteady(edit, current, id));
  }

  private static boolean isSteady(Edit edit, FactId table, FactId column) {
    FactId id = table.child(Kind.COLUMN, column.name());
    return edit.original().contains(id)
        && edit.before().contains(id)
        && edit.after().contains(id)
        && edit.delta(id).isEmpty();
  }

  private static void plain(Catalog catalog, FactId id, Set<FactId> into) {
    boolean computed = catalog.find(id, Column.class).filter(Column::computed).isPresent();
    if (!computed) {
      into.add(id);
      return;
    }
    catalog.dependencies(id).stream()
        .filter(need -> need.kind() == Kind.COLUMN && !need.equals(id))
        .forEach(need -> plain(catalog, need, into));
  }
}
