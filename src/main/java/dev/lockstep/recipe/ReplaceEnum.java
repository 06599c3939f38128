package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values of an enum type removed or put in another order: the type is made anew under its name. */
final class ReplaceEnum implements Recipe {

  private static final String NAME = "replace-enum";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (delta.before() instanceof EnumType before
          && delta.after() instanceof EnumType after
          && edit.replacedTypes().of(after.id()).isEmpty()) {
        draft.claim(after.id());
        draft.add(step(edit, draft, before, after));
      }
    }
  }

  /** The columns whose values are of the type and that are there before and after. */
  static List<Column> columns(Edit edit, FactId type) {
    return columns(edit.before(), type).stream()
        .filter(column -> !edit.isRemoved(column.id()) && !edit.isRemoved(column.id().parent()))
        .toList();
  }

  /** Those that do not get another type. */
  static List<Column> staying(Edit edit, FactId type) {
    return columns(edit, type).stream()
        .filter(column -> edit.after().dependencies(column.id()).contains(type))
        .toList();
  }

  static List<Column> columns(Catalog catalog, FactId type) {
    return catalog.dependents(type).stream()
        .flatMap(id -> catalog.find(id, Column.class).stream())
        .filter(column -> !column.inherited())
        .toList();
  }

  /** Whether only columns of tables have the type, and none of them feeds a generated column. */
  static boolean isSimple(Catalog catalog, FactId type) {
    return catalog.dependents(type).stream()
            .noneMatch(
                id ->
                    id.kind() == Kind.DOMAIN
                        || id.kind() == Kind.ATTRIBUTE
                        || id.kind() == Kind.RANGE)
        && columns(catalog, type).stream()
            .flatMap(column -> catalog.dependents(column.id()).stream())
            .noneMatch(id -> id.kind() == Kind.COLUMN);
  }

  /** Makes the type anew as it was, with everything that depends on it, under the tables' locks. */
  static Action wayBack(Edit edit, EnumType before) {
    FactId id = before.id();
    // By then what was renamed at once has its first name again.
    Catalog there = edit.original().contains(id) ? edit.original() : edit.before();
    List<Column> columns = columns(there, id);
    List<FactId> changed = new ArrayList<>(List.of(id));
    columns.forEach(column -> changed.add(column.id()));
    return action(
        Actions.locks(
            locks(edit, columns(edit.before(), id)), Remaking.locks(edit, there, changed)),
        Remaking.around(
            there,
            changed,
            statements(
                id,
                creation(before, there),
                columns.stream().map(column -> retype(column, throughText(column))).toList())));
  }

  static String group(FactId type) {
    return "replace " + type.key();
  }

  private static Step step(Edit edit, Draft draft, EnumType before, EnumType after) {
    FactId id = after.id();
    List<Column> staying = staying(edit, id);
    List<Lock> locks = locks(edit, staying);
    StepBuilder step =
        new StepBuilder(NAME, "replace", id, Phase.CONTRACT)
            .summary("make " + id.display() + " anew with other values")
            .up(action(locks, anew(edit, after, edit.after(), Annotation.Type.USING)))
            .down(action(locks, anew(edit, before, edit.before(), Annotation.Type.REVERSE)))
            .produces(id)
            .alters(id)
            .after(edit.replacedTypes().leaving(Set.of(id)))
            .after(draft.rebuilds().removalsBefore(id, Phase.CONTRACT))
            .group(draft.rebuilds().group(id, Phase.CONTRACT))
            .hazard(
                HazardCode.NO_ONLINE_RECIPE,
                "There is no online recipe for removing or reordering values of "
                    + id.sqlName()
                    + " yet.",
                "Keep the values, or plan a short stop.")
            .hazard(
                HazardCode.ROWS_MAY_VIOLATE,
                "It fails while rows use a value that goes.",
                "Change such rows first, or say with @using what becomes of it.")
            .hazards(List.of(Hazards.ofTypeMadeAnew(id)));
    staying.forEach(column -> step.alters(column.id()));
    if (!locks.isEmpty()) {
      step.hazard(
          HazardCode.BLOCKS_WHILE_WORKING,
          "Every row of the tables that use "
              + id.sqlName()
              + " is written anew while nobody can read or write them.",
          "Run it when they may be locked for that long.");
    }
    return step.build();
  }

  private static List<Lock> locks(Edit edit, List<Column> columns) {
    List<Lock> locks = List.of();
    for (Column column : columns) {
      locks =
          Actions.locks(locks, Actions.lock(edit, column.id().parent(), LockMode.ACCESS_EXCLUSIVE));
    }
    return locks;
  }

  static Action action(List<Lock> locks, List<Statement> statements) {
    return Actions.working(locks.isEmpty() ? Work.CATALOG : Work.REWRITE, locks, statements);
  }

  private static List<Statement> creation(EnumType wanted, Catalog catalog) {
    return List.of(Lifecycle.creation(wanted, catalog));
  }

  /** The type made anew, and its columns with it, as is said of each or over the text. */
  private static List<Statement> anew(
      Edit edit, EnumType wanted, Catalog catalog, Annotation.Type said) {
    List<Statement> retypes =
        staying(edit, wanted.id()).stream()
            .flatMap(column -> retype(edit, column, said).stream())
            .toList();
    return statements(wanted.id(), creation(wanted, catalog), retypes);
  }

  private static List<Statement> retype(Edit edit, Column column, Annotation.Type said) {
    return edit.annotation(column.id(), said)
        .map(Annotation::value)
        .map(
            own ->
                List.of(
                    UserExpression.use(column.id().parent()),
                    retype(column, Casts.cast("(" + own + ")", column, column)),
                    UserExpression.leave()))
        .orElseGet(() -> List.of(retype(column, throughText(column))));
  }

  private static List<Statement> statements(
      FactId type, List<Statement> creation, List<Statement> retypes) {
    FactId aside = RenameObject.aside(type);
    List<Statement> statements = new ArrayList<>();
    statements.addAll(RenameStatements.of(type, aside));
    statements.addAll(creation);
    statements.addAll(retypes);
    statements.add(Actions.sql("sql/enum/drop", "name", aside.sqlName()));
    return statements;
  }

  static Statement retype(Column column, String using) {
    Map<String, Object> variables = Variables.of(column);
    variables.put("using", using);
    return new Statement("sql/column/type", variables);
  }

  /** The value of a column as one of a type that has the name of the old one. */
  static String throughText(Column column) {
    return column.type().endsWith("[]")
        ? column.id().localName() + "::text[]::" + column.type()
        : Casts.cast(column.id().localName(), column, column);
  }
}
