package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Sequence;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.catalog.Table;
import dev.lockstep.recipe.RemadeTables.Side;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes tables anew in one direction: what uses them is removed, they are put into a schema aside,
 * the others are made, rows copied, and everything else made again.
 *
 * <p>A schema aside takes the names of indexes, constraints and sequences along, so that the new
 * tables have all their names from the beginning.
 */
final class TableRemaking {

  /** What a column of a new table gets its values from. */
  interface Values {

    /**
     * The expression over the columns of an old table; null where the default says it.
     *
     * @param column of the new table, or of the whole that it is a part of
     * @param source the old table
     */
    String of(Column column, FactId source);
  }

  private final Side from;
  private final Side to;
  private final Function<FactId, FactId> successor;
  private final Values values;
  private final List<Statement> statements = new ArrayList<>();
  private final Set<FactId> made = new TreeSet<>();

  /**
   * @param successor what is called so on the first side is called so on the other
   * @param values of the columns of the other side, over those of the first
   */
  TableRemaking(Side from, Side to, Function<FactId, FactId> successor, Values values) {
    this.from = from;
    this.to = to;
    this.successor = successor;
    this.values = values;
  }

  List<Statement> statements() {
    removeUsers();
    moveAside();
    makeTables();
    from.roots().forEach(this::copy);
    to.tables().forEach(this::countOn);
    from.roots()
        .forEach(root -> statements.add(drop(from.catalog().get(root, Fact.class), aside(root))));
    asideSchemas()
        .forEach(schema -> statements.add(Actions.sql("sql/schema/drop", "local", schema)));
    makeUsers();
    to.tables().stream()
        .map(id -> to.catalog().get(id, Fact.class))
        .forEach(table -> statements.addAll(IndexMarks.of(table)));
    return statements;
  }

  /** What does not go with the tables has to go before them. */
  private void removeUsers() {
    List<FactId> order = new ArrayList<>();
    from.facts().forEach(id -> Remaking.place(from.catalog(), id, from.facts(), order));
    Collections.reverse(order);
    Set<FactId> outside = new TreeSet<>();
    for (FactId id : order) {
      if (!from.isPart(fact(id)) && !isOwnSequence(id)) {
        outside.add(id);
      }
    }
    for (FactId id : order) {
      Fact fact = fact(id);
      boolean goesAlong =
          outside.contains(id)
              ? Plain.owner(from.catalog(), fact).filter(outside::contains).isPresent()
              : !(fact instanceof SequenceOwnership && !isOwnSequence(id.parent()))
                  && from.catalog().dependencies(id).stream().noneMatch(outside::contains);
      if (!goesAlong && !isOwnSequence(id)) {
        statements.addAll(Lifecycle.drop(fact, from.catalog()));
      }
    }
  }

  private Fact fact(FactId id) {
    return from.catalog().get(id, Fact.class);
  }

  /** Whether it is or is part of a sequence that only comes or goes with the tables. */
  private boolean isOwnSequence(FactId id) {
    Side side = from.catalog().contains(id) ? from : to;
    FactId at = id;
    while (at != null && at.kind() != Kind.SEQUENCE) {
      at = at.parent();
    }
    return at != null && side.facts().contains(at);
  }

  private void moveAside() {
    for (FactId guest : from.guests()) {
      Inheriting table = from.table(guest);
      if (from.tables().contains(table.parents().get(0))) {
        statements.add(detach(table));
      }
    }
    for (FactId root : from.roots()) {
      if (from.table(root).partition()) {
        statements.add(detach(from.table(root)));
      }
    }
    asideSchemas()
        .forEach(schema -> statements.add(Actions.sql("sql/schema/create", "local", schema)));
    from.tables().forEach(id -> statements.addAll(RenameStatements.of(id, aside(id))));
  }

  private static FactId aside(FactId table) {
    return table.under(FactId.schema(Sql.shortName(table.schemaName(), "lockstep_old")));
  }

  private List<String> asideSchemas() {
    return from.tables().stream()
        .map(id -> aside(id).parent().localName())
        .distinct()
        .sorted()
        .toList();
  }

  private static Statement drop(Fact table, FactId name) {
    return Actions.sql("sql/" + table.id().kind().slug() + "/drop", "name", name.sqlName());
  }

  private static Statement detach(Inheriting table) {
    return Actions.sql(
        "sql/table/detach", "name", table.id().sqlName(), "from", table.parents().get(0).sqlName());
  }

  private static Statement attach(Inheriting table) {
    return Actions.sql(
        "sql/table/attach",
        "name",
        table.id().sqlName(),
        "to",
        table.parents().get(0).sqlName(),
        "bound",
        table.bound());
  }

  /** Partitions get their parts of indexes before they are attached, so that these keep names. */
  private void makeTables() {
    Catalog catalog = to.catalog();
    for (FactId id : to.facts()) {
      if (catalog.find(id, Sequence.class).isPresent()) {
        make(id);
      }
    }
    for (FactId id : to.tables()) {
      TableShape shape = new TableShape(catalog, to.table(id));
      statements.addAll(shape.create());
      made.addAll(shape.produced());
    }
    for (FactId id : to.facts()) {
      if (catalog.find(id, Index.class).filter(index -> index.parent() != null).isPresent()) {
        make(id);
      }
    }
    Stream.concat(to.tables().stream(), to.guests().stream())
        .map(to::table)
        .filter(Inheriting::partition)
        .filter(
            table ->
                to.tables().contains(table.id()) || to.tables().contains(table.parents().get(0)))
        .forEach(table -> statements.add(attach(table)));
  }

  private void make(FactId id) {
    if (made.add(id)) {
      statements.addAll(Lifecycle.create(to.catalog().get(id, Fact.class), to.catalog()));
    }
  }

  private void copy(FactId root) {
    FactId current = successor.apply(from.whole(root));
    List<Map<String, Object>> columns = new ArrayList<>();
    for (Column column : Edit.columns(to.catalog(), current)) {
      String value = column.computed() ? null : values.of(column, root);
      if (value != null) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("name", column.id().localName());
        variables.put("value", value);
        columns.add(variables);
      }
    }
    boolean partitioned =
        from.catalog().find(root, Table.class).filter(Table::partitioned).isPresent();
    statements.add(UserExpression.use(current));
    statements.add(
        Actions.sql(
            "recipe/remake-table/copy",
            "table",
            current.sqlName(),
            "anyColumn",
            !columns.isEmpty(),
            "columns",
            Variables.separated(columns),
            "source",
            (partitioned ? "" : "ONLY ") + aside(root).sqlName()));
    statements.add(UserExpression.leave());
  }

  /** Identity columns go on where they were, new sequences after the highest value there is. */
  private void countOn(FactId table) {
    for (Column column : Edit.columns(to.catalog(), table)) {
      FactId old =
          from.tables().stream()
              .filter(id -> successor.apply(id).equals(table))
              .flatMap(id -> Edit.columns(from.catalog(), id).stream())
              .map(Column::id)
              .filter(id -> successor.apply(id).equals(column.id()))
              .findFirst()
              .orElse(null);
      if (old != null && column.identity() != null && !to.table(table).partition()) {
        boolean counted = from.catalog().get(old, Column.class).identity() != null;
        statements.add(counted ? countOn(column, old) : IdentityOfColumn.countOn(column));
      }
      if (old != null) {
        Edit.defaultFact(to.catalog(), column.id())
            .ifPresent(
                value ->
                    statements.addAll(
                        CountOn.statements(
                            to.catalog(), id -> to.facts().contains(id) && isNew(id), value)));
      }
    }
  }

  /** Only a sequence is looked at; the column has the rows of the old one. */
  private static boolean isNew(FactId id) {
    return id.kind() == Kind.SEQUENCE;
  }

  private static Statement countOn(Column column, FactId old) {
    String table = column.id().parent().sqlName();
    return Actions.sql(
        "recipe/remake-table/count-on",
        "quote",
        Sql.dollarQuote(table + column.id().sqlName() + aside(old.parent()).sqlName()),
        "tableLiteral",
        Sql.literal(table),
        "columnLiteral",
        Sql.literal(column.id().name()),
        "sourceLiteral",
        Sql.literal(aside(old.parent()).sqlName()),
        "sourceColumnLiteral",
        Sql.literal(old.name()));
  }

  private void makeUsers() {
    List<FactId> order = new ArrayList<>();
    to.facts().forEach(id -> Remaking.place(to.catalog(), id, to.facts(), order));
    for (FactId id : order) {
      Fact fact = to.catalog().get(id, Fact.class);
      boolean comesByItself =
          fact instanceof Column
              || fact instanceof Constraint constraint
                  && (constraint.inherited() || constraint.partOf() != null);
      if (!comesByItself) {
        make(id);
      }
    }
  }
}
