package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A primary key or unique constraint of a partitioned table, and those of its partitions that are
 * part of it. Each partition gets its own over an index that was built concurrently, the
 * partitioned table gets an empty one, and the parts are attached to it. What goes, goes with the
 * whole.
 */
final class PartitionedKey {

  private static final String ADD = "add-constraint";
  private static final String DROP = "drop-constraint";

  private final Edit edit;
  private final Rebuilds rebuilds;
  private final Constraint before;
  private final Constraint after;
  private final FactId id;
  private final FactId table;
  private final Phase phase;
  private final String group;

  /**
   * @param before null for a key that comes
   * @param after null for a key that goes
   */
  PartitionedKey(Edit edit, Rebuilds rebuilds, Constraint before, Constraint after) {
    this.edit = edit;
    this.rebuilds = rebuilds;
    this.before = before;
    this.after = after;
    this.id = (after == null ? before : after).id();
    this.table = id.parent();
    this.phase =
        before == null
            ? PlainPhase.ofAddition(edit, after)
            : after == null ? PlainPhase.ofRemoval(edit, before) : Phase.CONTRACT;
    String rebuilt = rebuilds.group(id, phase);
    this.group =
        rebuilt != null || !isExchange() ? rebuilt : "exchange " + whole(edit.after(), after);
  }

  /** Whether a key is one of a partitioned table or part of such a one. */
  static boolean isTree(Catalog catalog, Constraint key) {
    return key.isKey()
        && !key.isTemporal()
        && (key.partOf() != null || isPartitioned(catalog, key));
  }

  /** Whether it is a constraint of a partitioned table. */
  static boolean isPartitioned(Catalog catalog, Constraint key) {
    return catalog.find(key.id().parent(), Table.class).filter(Table::partitioned).isPresent();
  }

  private static String whole(Catalog catalog, Constraint key) {
    return key.partOf() == null
        ? key.id().key()
        : catalog
            .find(key.partOf(), Constraint.class)
            .map(parent -> whole(catalog, parent))
            .orElse(key.partOf().key());
  }

  private boolean isExchange() {
    return before != null && after != null;
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>(nullable());
    List<String> previous = new ArrayList<>();
    if (after != null && !isPartitioned(edit.after(), after)) {
      Step build = build();
      steps.add(build);
      previous.add(build.key());
    }
    if (before != null) {
      if (before.partOf() != null) {
        steps.add(downAttach());
      }
      steps.add(drop());
      previous.add(StepBuilder.key(DROP, "drop", id));
    }
    String last = StepBuilder.key(DROP, "drop", id);
    if (after != null) {
      steps.add(add(previous));
      last = AddConstraint.key(id);
      if (after.partOf() != null) {
        Step attach = attach(edit, after, phase).joined(group);
        steps.add(attach);
        last = attach.key();
      }
    }
    if (before != null && !isPartitioned(edit.before(), before)) {
      steps.add(downBuild(last));
    }
    return steps;
  }

  /**
   * Since 18 the primary key of a partition makes NOT NULL its own, so that it stays when that of
   * the partitioned table goes.
   */
  private List<Step> nullable() {
    List<Step> steps = new ArrayList<>();
    for (Column column : Edit.columns(edit.after(), table)) {
      FactId columnId = column.id();
      Column old = edit.before().find(columnId, Column.class).orElse(null);
      if (old == null || old.notNull() == column.notNull()) {
        continue;
      }
      boolean comes = column.notNull();
      Constraint key = comes ? after : before;
      if (key == null
          || key.partOf() == null
          || key.partOf().kind() != Kind.CONSTRAINT
          || (comes ? column : old).notNullConstraint() == null
          || !ColumnNotNull.isPrimaryOver(key, columnId)) {
        continue;
      }
      Action relax =
          Actions.instant(
              Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE),
              Lifecycle.statement(comes ? old : column, "not-null"));
      FactId above = columnId.under(key.partOf().parent());
      steps.add(
          comes
              ? new StepBuilder(ADD, "down-relax", columnId, phase)
                  .summary("let " + columnId.sqlName() + " be null again on the way down")
                  .down(relax)
                  .alters(columnId)
                  .after(downRelaxKeys(edit.after(), columnId))
                  .build()
              : new StepBuilder(DROP, "relax", columnId, phase)
                  .summary("let " + columnId.sqlName() + " be null")
                  .up(relax)
                  .alters(columnId)
                  .after(ColumnNotNull.relaxedKey(above), StepBuilder.key(DROP, "relax", above))
                  .build());
    }
    return steps;
  }

  /** The keys of the steps that, on the way down, come after a column of the whole is nullable. */
  static List<String> downRelaxKeys(Catalog catalog, FactId column) {
    return catalog
        .heirs(column.parent())
        .map(heir -> StepBuilder.key(ADD, "down-relax", column.under(heir.id())))
        .toList();
  }

  /** The keys of the steps that attach again, on the way down, the keys that go with an index. */
  static List<String> downAttachKeys(Edit edit, FactId whole) {
    return edit.before()
        .facts(Constraint.class)
        .filter(part -> whole.equals(part.partOf()))
        .map(part -> StepBuilder.key(DROP, "down-attach", part.id()))
        .toList();
  }

  /** The keys of the steps that add the keys that are parts of an index or a key. */
  static List<String> addKeys(Catalog catalog, FactId whole) {
    return catalog
        .facts(Constraint.class)
        .filter(part -> whole.equals(part.partOf()))
        .map(part -> AddConstraint.key(part.id()))
        .toList();
  }

  /** An index does not take keys that are parts of it along without being told to. */
  static Statement dropIndex(Catalog catalog, Index index) {
    boolean hasKeys =
        catalog.facts(Constraint.class).anyMatch(part -> index.id().equals(part.partOf()));
    return Lifecycle.statement(index, hasKeys ? "drop-with-keys" : "drop");
  }

  /** Puts a key of a partition under that of the partitioned table. */
  static Step attach(Edit edit, Constraint key, Phase phase) {
    return new StepBuilder(ADD, "attach", key.id(), phase)
        .summary("attach " + key.id().display() + " to " + key.partOf().localName())
        .up(Actions.instant(Attachments.ofIndex(edit, key.id().parent()), attachment(key)))
        .alters(key.id())
        .after(AddConstraint.key(key.id()))
        .after(AddConstraint.key(key.partOf()))
        .after(CreateIndex.keys(key.partOf()))
        .build();
  }

  private Step build() {
    return new StepBuilder(ADD, "build", id, phase)
        .summary("build the unique index of " + id.display())
        .up(
            Actions.alone(
                Work.BUILD,
                weak(edit, after),
                IndexSql.concurrently(edit, edit.after(), after, newIndex())))
        .down(Actions.alone(Work.CATALOG, weak(edit, after), IndexSql.drop(newIndex())))
        .alters(id, newIndex())
        .hazard(
            HazardCode.ROWS_MAY_VIOLATE,
            "Rows with equal values make the build fail and leave an invalid index.",
            "Look for duplicates first; drop the invalid index before trying again.")
        .check(RowCounts.duplicates(after))
        .build();
  }

  private Step downAttach() {
    return new StepBuilder(DROP, "down-attach", id, phase)
        .summary("attach " + id.display() + " again on the way down")
        .down(Actions.instant(Attachments.ofIndex(edit, table), attachment(before)))
        .group(group)
        .build();
  }

  private Step drop() {
    boolean goesAlone = goesAlone();
    StepBuilder drop =
        new StepBuilder(DROP, "drop", id, phase)
            .up(
                goesAlone
                    ? Actions.instant(strong(edit, before), Lifecycle.statement(before, "drop"))
                    : Action.nothing())
            .down(made(edit.before(), before, oldIndex()))
            .alters(id)
            .after(StepBuilder.key("plain", "alter", table))
            .after(downAttachKeys(edit, id))
            .group(group)
            .after(rebuilds.removalsBefore(id, phase));
    if (!goesAlone) {
      drop.after(StepBuilder.key(DROP, "drop", before.partOf()))
          .after(StepBuilder.key("drop-index", "drop", before.partOf()));
    }
    if (after == null) {
      drop.destroys(id)
          .hazard(
              HazardCode.DOWN_LOSES_DATA,
              "The down script fails while rows violate " + id.localName() + ".",
              "Mend such rows before going down.");
    }
    return drop.build();
  }

  private Step add(List<String> previous) {
    return new StepBuilder(ADD, "add", id, phase)
        .hazards(isPartitioned(edit.after(), after) ? List.of() : KeyColumns.hazards(edit, after))
        .up(made(edit.after(), after, newIndex()))
        .down(
            comesAlone()
                ? Actions.instant(strong(edit, after), Lifecycle.statement(after, "drop"))
                : Action.nothing())
        .after(previous)
        .after(addKeys(edit.after(), id))
        .after(AddConstraint.requiredBefore(edit, after))
        .after(DropConstraint.ofLastPrimaryKey(edit, after))
        .after(ColumnNotNull.relaxedKeysAbove(edit, table, after))
        .group(group)
        .after(rebuilds.removalsBefore(id, phase))
        .produces(id)
        .build();
  }

  private Step downBuild(String last) {
    return new StepBuilder(DROP, "down-build", id, phase)
        .alters(id)
        .summary("build the unique index of " + id.display() + " on the way down")
        .down(
            Actions.alone(
                Work.BUILD,
                weak(edit, before),
                IndexSql.concurrently(edit, edit.before(), before, oldIndex())))
        .after(last)
        .build();
  }

  /** Over the index that was built; on a partitioned table empty, whatever its parts are. */
  private Action made(Catalog catalog, Constraint key, FactId index) {
    if (isPartitioned(catalog, key)) {
      return Actions.instant(strong(edit, key), Lifecycle.statement(key, "create-on-only"));
    }
    Map<String, Object> variables = Variables.of(key);
    variables.put("table", table.sqlName());
    variables.put("index", index.localName());
    return Actions.working(
        KeyColumns.work(key == after ? edit.before() : edit.after(), catalog, key),
        strong(edit, key),
        new Statement("sql/constraint/using-index", variables));
  }

  /** Whether nothing that it is part of goes at the same time, and takes it along. */
  private boolean goesAlone() {
    return before.partOf() == null || !isRemade(before.partOf());
  }

  private boolean comesAlone() {
    return after.partOf() == null || !isRemade(after.partOf());
  }

  private boolean isRemade(FactId whole) {
    boolean stays = edit.delta(whole).filter(delta -> !(delta instanceof Delta.Renamed)).isEmpty();
    return !stays && !edit.isRemoved(edit.whole(whole));
  }

  private FactId newIndex() {
    return isExchange() ? index("lockstep_new") : after.index();
  }

  private FactId oldIndex() {
    return isExchange() ? index("lockstep_old") : before.index();
  }

  private FactId index(String suffix) {
    return FactId.of(Kind.INDEX, table.parent(), Sql.shortName(id.name(), suffix));
  }

  private static Statement attachment(Constraint key) {
    FactId whole =
        key.partOf().kind() == Kind.CONSTRAINT
            ? FactId.of(Kind.INDEX, key.partOf().parent().parent(), key.partOf().name())
            : key.partOf();
    return Actions.sql(
        "sql/index/attach", "name", key.index().sqlName(), "parentIndex", whole.sqlName());
  }

  private static List<Lock> weak(Edit edit, Constraint key) {
    return Actions.lock(edit, key.id().parent(), LockMode.SHARE_UPDATE_EXCLUSIVE);
  }

  /** A primary key also looks whether the columns of the partitions are NOT NULL. */
  private static List<Lock> strong(Edit edit, Constraint key) {
    List<Lock> locks = Actions.lock(edit, key.id().parent(), LockMode.ACCESS_EXCLUSIVE);
    for (FactId part : edit.after().heirs(key.id().parent()).map(Inheriting::id).toList()) {
      locks = Actions.locks(locks, Actions.lock(edit, part, LockMode.ACCESS_EXCLUSIVE));
    }
    return locks;
  }
}
