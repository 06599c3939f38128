package dev.lockstep.recipe;

import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An attribute that comes, goes or changes in a type of which there are tables: their columns do
 * the same in the same statement, and in no other way.
 */
final class TypedTables implements Recipe {

  private static final String NAME = "typed-tables";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta delta : draft.unclaimed(Delta.class)) {
      if (delta.id().kind() == Kind.ATTRIBUTE && !(delta instanceof Delta.Renamed)) {
        List<FactId> tables = of(edit, delta.id().parent());
        if (!tables.isEmpty()) {
          draft.claim(delta.id());
          tables.forEach(table -> follow(edit, draft, delta, table));
          draft.add(step(edit, delta, tables));
        }
      }
    }
  }

  /** The tables of a type that are so before and after. */
  private static List<FactId> of(Edit edit, FactId type) {
    return edit.after()
        .facts(Table.class)
        .filter(table -> type.equals(typeOf(edit.after(), table)))
        .map(Table::id)
        .filter(
            id ->
                edit.before()
                    .find(id, Table.class)
                    .filter(table -> type.equals(typeOf(edit.before(), table)))
                    .isPresent())
        .toList();
  }

  /** Whether the columns of a table are those of a type, before and after. */
  static boolean isTyped(Edit edit, FactId table) {
    return List.of(edit.before(), edit.after()).stream()
        .allMatch(
            catalog ->
                catalog.find(table, Table.class).filter(fact -> fact.ofType() != null).isPresent());
  }

  /** The type that a table is of; null for an ordinary table. */
  private static FactId typeOf(Catalog catalog, Table table) {
    return table.ofType() == null
        ? null
        : catalog.dependencies(table.id()).stream()
            .filter(id -> id.kind() == Kind.COMPOSITE && id.sqlName().equals(table.ofType()))
            .findFirst()
            .orElse(null);
  }

  /** The steps that make or remove the attributes of the type that a table is of. */
  static List<String> attributeKeys(Catalog catalog, Table table, String verb) {
    FactId type = typeOf(catalog, table);
    return type == null
        ? List.of()
        : catalog
            .children(type, Attribute.class)
            .map(attribute -> StepBuilder.key("plain", verb, attribute.id()))
            .toList();
  }

  /** The steps that drop the tables of a type before its attributes go. */
  static List<String> dropKeys(Catalog catalog, Fact attribute) {
    return attribute.id().kind() != Kind.ATTRIBUTE
        ? List.of()
        : catalog
            .facts(Table.class)
            .filter(table -> attribute.id().parent().equals(typeOf(catalog, table)))
            .map(table -> StepBuilder.key("drop-table", "drop", table.id()))
            .toList();
  }

  private static void follow(Edit edit, Draft draft, Delta delta, FactId table) {
    FactId column = table.child(Kind.COLUMN, delta.id().name());
    draft.follows(column, delta.id());
    if (delta instanceof Delta.Altered altered) {
      altered.attributes().forEach(attribute -> draft.claim(column, attribute));
      return;
    }
    draft.claim(column);
    if (delta instanceof Delta.Removed) {
      draft.claim(column.child(Kind.DEFAULT, ""));
      draft.follows(column.child(Kind.DEFAULT, ""), delta.id());
    } else {
      Column after = edit.after().get(column, Column.class);
      if (after.notNull()) {
        draft.become(new Delta.Altered(after.nullable(), after, Set.of("notNull")));
      }
    }
  }

  private static Step step(Edit edit, Delta delta, List<FactId> tables) {
    FactId id = delta.id();
    Set<FactId> columns = new TreeSet<>();
    List<Lock> locks = List.of();
    for (FactId table : tables) {
      columns.add(table.child(Kind.COLUMN, id.name()));
      locks = Actions.locks(locks, Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE));
    }
    if (delta instanceof Delta.Added added) {
      return new StepBuilder(NAME, "add", id, Phase.EXPAND)
          .summary("add " + id.display() + " and the columns of the tables of that type")
          .up(Actions.instant(locks, cascading(added.fact(), "create")))
          .down(Actions.instant(locks, cascading(added.fact(), "drop")))
          .produces(id)
          .produces(columns)
          .alters(id.parent())
          .hazard(
              HazardCode.DOWN_LOSES_DATA,
              "The down script drops the columns with what was written to them.",
              "Keep a copy of them before going down.")
          .build();
    }
    if (delta instanceof Delta.Removed removed) {
      return new StepBuilder(NAME, "drop", id, Phase.CONTRACT)
          .summary("drop " + id.display() + " and the columns of the tables of that type")
          .up(Actions.instant(locks, cascading(removed.fact(), "drop")))
          .down(Actions.instant(locks, again(edit, removed.fact(), columns)))
          .destroys(id)
          .destroys(columns)
          .alters(id.parent())
          .hazard(
              HazardCode.DATA_LOSS,
              "The values of the columns " + id.localName() + " are gone.",
              "Keep a copy of them if they may be needed again.")
          .hazard(
              HazardCode.DOWN_LOSES_DATA,
              "The down script makes the columns again without their values.",
              "Restore the values from the copy.")
          .build();
    }
    Delta.Altered altered = (Delta.Altered) delta;
    return new StepBuilder(NAME, "retype", id, Phase.CONTRACT)
        .summary("change " + id.display() + " and the columns of the tables of that type")
        .up(Actions.working(Work.REWRITE, locks, cascading(altered.after(), "type")))
        .down(Actions.working(Work.REWRITE, locks, cascading(altered.before(), "type")))
        .alters(id)
        .alters(columns.toArray(FactId[]::new))
        .hazards(tables.stream().flatMap(table -> Hazards.ofRewrite(table).stream()).toList())
        .build();
  }

  /** The attribute, and what the columns say of their own. */
  private static List<Statement> again(Edit edit, Fact attribute, Set<FactId> columns) {
    List<Statement> statements = new ArrayList<>(List.of(cascading(attribute, "create")));
    for (FactId id : columns) {
      Column column = edit.before().get(id, Column.class);
      Edit.defaultFact(edit.before(), id)
          .ifPresent(fact -> statements.add(Lifecycle.statement(fact, "create")));
      if (column.notNull()) {
        statements.add(Lifecycle.statement(column, "not-null"));
      }
      statements.addAll(Lifecycle.settings(column));
    }
    return statements;
  }

  private static Statement cascading(Fact attribute, String verb) {
    Map<String, Object> variables = Variables.of(attribute);
    variables.put("cascade", true);
    return new Statement("sql/attribute/" + verb, variables);
  }
}
