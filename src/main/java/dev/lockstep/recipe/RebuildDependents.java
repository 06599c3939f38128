package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.ForeignObject;
import dev.lockstep.catalog.ForeignTable;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.OnRelation;
import dev.lockstep.catalog.Operator;
import dev.lockstep.catalog.Routine;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Removes what depends on something that changes and makes it again, with its comments, grants and
 * everything else that is part of it, in the transaction of the change.
 */
final class RebuildDependents implements Recipe {

  private static final String NAME = "rebuild-dependents";

  @Override
  public void apply(Edit edit, Draft draft) {
    Rebuilds rebuilds = draft.rebuilds();
    Besides besides = draft.besides();
    for (Rebuilds.Rebuild rebuild : rebuilds.all()) {
      FactId id = rebuild.before().id();
      if (rebuilds.isAlteredByRebuild(id)) {
        draft.claim(id);
      }
      if (rebuild.before() instanceof Index index
          && index.relation().kind() == Kind.TABLE
          && !index.partitioned()) {
        draft.addAll(rebuiltIndex(edit, rebuilds, rebuild));
      } else {
        draft.addAll(rebuilt(edit, rebuilds, besides, rebuild));
      }
    }
  }

  static String removalKey(FactId id, Phase phase) {
    return StepBuilder.key(NAME, "remove-" + phase.word(), id);
  }

  static String makingKey(FactId id, Phase phase) {
    return StepBuilder.key(NAME, "make-" + phase.word(), id);
  }

  private List<Step> rebuilt(
      Edit edit, Rebuilds rebuilds, Besides besides, Rebuilds.Rebuild rebuild) {
    Fact before = rebuild.before();
    Fact after = rebuild.after();
    FactId id = after.id();
    Optional<FactId> awaited =
        Refill.awaited(edit, rebuilds, after, rebuild.phase())
            .filter(view -> !besides.contains(view, rebuild.phase()));
    boolean beside =
        (after instanceof MaterializedView || after instanceof Index)
            && besides.contains(Locks.relation(after), rebuild.phase());
    String joint = rebuilds.group(id, rebuild.phase());
    String leaving = awaited.map(view -> "rights on old " + view.key()).orElse(joint);
    String coming = awaited.map(view -> "rights on " + view.key()).orElse(joint);
    boolean whole = isCheckedWhenMade(edit, after);
    boolean checked =
        !whole
            && before instanceof Constraint constraint
            && constraint.validated()
            && !constraint.indexed();
    Work work =
        after instanceof Column && !ForeignTableParts.isIn(id)
            ? Work.REWRITE
            : whole
                ? Work.SCAN
                : after instanceof Index index && index.partitioned() ? Work.BUILD : Work.CATALOG;
    Step removal =
        builder("remove-", rebuild)
            .summary("remove " + id.display() + ", to be made again")
            .up(
                goesAlong(edit, rebuilds, before, rebuild.phase())
                    ? Action.nothing()
                    : action(Work.CATALOG, Locks.ofRemoval(edit, before), drop(rebuilds, before)))
            .down(
                beside
                    ? action(work, Locks.ofCreation(edit, before), besides.settle(before, false))
                    : making(edit, before, work, create(edit, rebuilds, before)))
            .destroys(made(rebuilds, before))
            .after(checked ? List.of(key("revalidate-", rebuild)) : List.of())
            .after(callersOfOthers(edit, rebuilds, id, rebuild.phase()))
            .after(earlier(rebuild))
            .group(leaving)
            .build();
    Action make =
        beside
            ? action(work, Locks.ofCreation(edit, after), besides.settle(after, true))
            : making(edit, after, work, create(edit, rebuilds, after));
    StepBuilder creation =
        builder("make-", rebuild)
            .summary("make " + id.display() + " again")
            .up(make)
            .down(
                goesAlongBack(edit, rebuilds, after, rebuild.phase())
                    ? Action.nothing()
                    : action(Work.CATALOG, Locks.ofRemoval(edit, after), drop(rebuilds, after)))
            .produces(made(rebuilds, after))
            .after(removal.key())
            .after(changesUnder(edit, rebuilds, rebuild))
            .after(awaited.stream().map(view -> Refill.key(view, rebuild.phase())).toList())
            .group(coming);
    if (work == Work.REWRITE) {
      creation.hazard(
          HazardCode.BLOCKS_WHILE_WORKING,
          "Every row of "
              + id.parent().sqlName()
              + " is written anew to compute "
              + id.display()
              + ".",
          "Run it when the table may be locked for that long.");
    }
    if (whole) {
      creation.hazard(
          HazardCode.BLOCKS_WHILE_WORKING,
          "Every row of " + id.parent().sqlName() + " is checked while nobody can write the table.",
          "Run it when the table may be locked for that long.");
    }
    if (work == Work.BUILD) {
      creation.hazard(
          HazardCode.BLOCKS_WHILE_WORKING,
          id.display() + " is built in all partitions while nobody can read or write them.",
          "Run it when they may be locked for that long.");
    } else if (make.work() == Work.BUILD) {
      creation.hazard(
          HazardCode.BLOCKS_WHILE_WORKING,
          id.display() + " is built while nobody can write into its table.",
          "Run it when the table may be locked for that long.");
    }
    if (DomainUsers.checks(after)) {
      creation.hazards(DomainUsers.hazards(edit, id.parent()));
    }
    if (after instanceof ForeignObject object) {
      creation.hazards(Hazards.leftOut(object, List.of()));
    }
    if (!before.equals(after)) {
      creation.hazards(Hazards.ofReplacement(before, after, rebuild.phase()));
      if (after instanceof Column) {
        creation.alters(id); // its values are others from then on
      }
    }
    if (beside && after instanceof MaterializedView) {
      List<Step> steps = new ArrayList<>(besides.steps(id, rebuild.phase(), creation.key()));
      steps.add(removal.behind(besides.readyKey(id, rebuild.phase())));
      steps.add(creation.build());
      return steps;
    }
    if (!checked) {
      List<Step> steps =
          new ArrayList<>(Refill.steps(edit, id, rebuild.phase(), removal, creation.key()));
      steps.add(creation.build());
      return steps;
    }
    return List.of(
        builder("revalidate-", rebuild)
            .summary("check " + id.display() + " again on the way down")
            .down(validate(edit, before))
            .build(),
        removal,
        creation.build(),
        builder("validate-", rebuild)
            .summary("check existing rows against " + id.display())
            .up(validate(edit, after))
            .alters(id)
            .after(creation.key())
            .build());
  }

  /**
   * Whether it is a foreign key that PostgreSQL does not take without a look at the rows: one of a
   * partitioned table, before 18 (manual, ALTER TABLE, 14 to 17).
   */
  private static boolean isCheckedWhenMade(Edit edit, Fact fact) {
    return fact instanceof Constraint key
        && key.referenced() != null
        && key.validated()
        && edit.isPartitioned(key.id().parent());
  }

  /**
   * The action that makes a fact again; what is checked against rows is so in a step of its own,
   * and a column is computed anew.
   */
  private static Action making(Edit edit, Fact fact, Work work, List<Statement> statements) {
    // A materialized view that is made again is still empty when its indexes come.
    boolean apart =
        fact instanceof Constraint constraint && !constraint.indexed()
            || fact instanceof Index index && index.relation().kind() == Kind.MATERIALIZED_VIEW;
    return apart || work != Work.CATALOG
        ? action(work, Locks.ofCreation(edit, fact), statements)
        : Locks.making(edit, Refill.unfilled(fact), statements);
  }

  /** What one statement makes. */
  private static Set<FactId> made(Rebuilds rebuilds, Fact fact) {
    return fact instanceof ForeignTable table
        ? new TableShape(rebuilds.catalogOf(fact), table).produced()
        : Set.of(fact.id());
  }

  private static Action validate(Edit edit, Fact constraint) {
    return Actions.working(
        Work.SCAN,
        Actions.lock(edit, constraint.id().parent(), LockMode.SHARE_UPDATE_EXCLUSIVE),
        Lifecycle.statement(constraint, "validate"));
  }

  /** An index is dropped before and built after, neither under a strong lock. */
  private List<Step> rebuiltIndex(Edit edit, Rebuilds rebuilds, Rebuilds.Rebuild rebuild) {
    FactId id = rebuild.after().id();
    FactId table = ((Index) rebuild.after()).relation();
    List<Lock> lock = Actions.lock(edit, table, LockMode.SHARE_UPDATE_EXCLUSIVE);
    Step removal =
        builder("remove-", rebuild)
            .summary("drop " + id.display() + ", which the change would rebuild under its lock")
            .up(Actions.alone(Work.CATALOG, lock, drop(rebuild.before())))
            .down(Actions.alone(Work.BUILD, lock, build(edit, edit.before(), rebuild.before())))
            .destroys(id)
            .after(earlier(rebuild))
            .build();
    Step creation =
        builder("make-", rebuild)
            .summary("build " + id.display() + " again")
            .up(Actions.alone(Work.BUILD, lock, build(edit, edit.after(), rebuild.after())))
            .down(Actions.alone(Work.CATALOG, lock, drop(rebuild.after())))
            .produces(id)
            .after(removal.key())
            .after(changesUnder(edit, rebuilds, rebuild))
            .build();
    List<Statement> marks = IndexMarks.of(edit.after(), table, id.name());
    if (marks.isEmpty()) {
      return List.of(removal, creation);
    }
    List<Lock> strong = Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE);
    Step unmark =
        builder("unmark-", rebuild)
            .summary("say again on the way down what " + id.localName() + " is for")
            .down(Actions.instant(strong, marks))
            .alters(table)
            .build();
    Step mark =
        builder("mark-", rebuild)
            .summary("say again what " + id.localName() + " is for")
            .up(Actions.instant(strong, marks))
            .alters(table)
            .after(creation.key())
            .build();
    return List.of(unmark, removal.behind(unmark.key()), creation, mark);
  }

  private static Statement drop(Fact index) {
    return IndexSql.drop(index.id());
  }

  private static Statement[] build(Edit edit, Catalog catalog, Fact index) {
    return IndexSql.concurrently(edit, catalog, (Index) index);
  }

  /** Whether the object that this is a part of takes it along when it is removed. */
  private static boolean goesAlong(Edit edit, Rebuilds rebuilds, Fact fact, Phase phase) {
    Optional<FactId> type = TypeCluster.type(edit.before(), fact.id());
    return type.isPresent()
        ? rebuilds.isRebuilt(type.get(), phase) || edit.isRemoved(type.get())
        : isAbsorbed(edit, rebuilds, fact, phase);
  }

  /** Whether the object that this is a part of takes it along when its making is taken back. */
  private static boolean goesAlongBack(Edit edit, Rebuilds rebuilds, Fact fact, Phase phase) {
    Optional<FactId> type = TypeCluster.type(edit.after(), fact.id());
    return type.isPresent()
        ? rebuilds.isRebuilt(type.get(), phase)
        : isAbsorbed(edit, rebuilds, fact, phase);
  }

  private static boolean isAbsorbed(Edit edit, Rebuilds rebuilds, Fact fact, Phase phase) {
    return hasRebuiltOwner(rebuilds, fact, phase)
        && !needsRebuilt(edit.before(), rebuilds, fact, phase)
        && !needsRebuilt(edit.after(), rebuilds, fact, phase);
  }

  private static boolean hasRebuiltOwner(Rebuilds rebuilds, Fact fact, Phase phase) {
    if (fact instanceof OnRelation part && rebuilds.isRebuilt(part.relation(), phase)) {
      return true;
    }
    if (fact.id().kind() == Kind.USER_MAPPING) {
      return false; // a server with mappings cannot be dropped
    }
    for (FactId at = fact.id().parent(); at != null; at = at.parent()) {
      if (rebuilds.isRebuilt(at, phase)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it stands in the way of something else that may be removed before its owner is. */
  private static boolean needsRebuilt(Catalog catalog, Rebuilds rebuilds, Fact fact, Phase phase) {
    FactId whole = Locks.relation(fact);
    return catalog.dependencies(fact.id()).stream()
        .filter(need -> !need.isWithin(whole) && !whole.isWithin(need))
        .anyMatch(need -> rebuilds.isRebuilt(need, phase));
  }

  private static List<Statement> create(Edit edit, Rebuilds rebuilds, Fact fact) {
    if (fact instanceof Constraint constraint && !constraint.indexed()) {
      Map<String, Object> variables = Variables.of(fact);
      variables.put("notValid", !isCheckedWhenMade(edit, fact));
      return List.of(new Statement("sql/constraint/create", variables));
    }
    if (fact instanceof Index index && index.partitioned()) {
      return IndexTree.create(rebuilds.catalogOf(fact), index);
    }
    List<Statement> statements =
        new ArrayList<>(Lifecycle.create(Refill.unfilled(fact), rebuilds.catalogOf(fact)));
    if (fact instanceof Constraint) {
      FactId id = fact.id();
      statements.addAll(IndexMarks.of(rebuilds.catalogOf(fact), id.parent(), id.name()));
    }
    return statements;
  }

  private static List<Statement> drop(Rebuilds rebuilds, Fact fact) {
    return Lifecycle.drop(fact, rebuilds.catalogOf(fact));
  }

  private static Action action(Work work, List<Lock> locks, List<Statement> statements) {
    return new Action(statements, Execution.TRANSACTION, locks, work);
  }

  private StepBuilder builder(String verb, Rebuilds.Rebuild rebuild) {
    return new StepBuilder(
        NAME, verb + rebuild.phase().word(), rebuild.after().id(), rebuild.phase());
  }

  /** The steps that change what the fact needed before; afterwards it may not need it any more. */
  private static List<String> changesUnder(Edit edit, Rebuilds rebuilds, Rebuilds.Rebuild rebuild) {
    List<String> keys = new ArrayList<>();
    for (FactId need : edit.before().dependencies(rebuild.before().id())) {
      if (!isRetypedLater(edit, need, rebuild.phase())) {
        keys.add(StepBuilder.key("retype-column", "retype", need));
        keys.add(SwapColumnType.key(edit, need));
      }
      keys.add(StepBuilder.key("replace-enum", "replace", need));
      keys.add(StepBuilder.key("drop-constraint", "drop", need));
      keys.add(StepBuilder.key("replace-constraint", "switch", need));
      keys.add(StepBuilder.key("replace-type", "replace", need));
      keys.addAll(replacement(edit, need));
      for (FactId type : edit.before().dependencies(need)) {
        keys.addAll(replacement(edit, type));
        keys.add(StepBuilder.key("replace-type", "replace", type));
        edit.successions()
            .successor(type)
            .ifPresent(current -> keys.add(StepBuilder.key("replace-type", "replace", current)));
      }
      keys.add(StepBuilder.key("plain", "alter", need));
      if (need.kind() == Kind.ATTRIBUTE) {
        keys.add(StepBuilder.key("plain", "drop", need));
      }
      keys.add(StepBuilder.key(NAME, "make-" + rebuild.phase().word(), need));
      // What goes in another transaction goes after this one, because it is used until then.
      if (isInOne(rebuilds, rebuild, edit.whole(need))) {
        keys.add(StepBuilder.key("plain", "drop", edit.whole(need)));
        keys.add(StepBuilder.key("drop-table", "drop", edit.whole(need)));
      }
    }
    if (rebuild.after() instanceof Operator operator) {
      OperatorLinks.linked(edit.before(), operator)
          .forEach(linked -> keys.add(removalKey(linked, rebuild.phase())));
    }
    return keys;
  }

  /**
   * The steps that remove what calls another routine of the name: on the way down it is only made
   * again when this one has its old form, or its call could mean either.
   */
  static List<String> callersOfOthers(Edit edit, Rebuilds rebuilds, FactId id, Phase phase) {
    return id.kind() != Kind.ROUTINE
        ? List.of()
        : edit.before()
            .children(id.parent(), Routine.class)
            .map(Fact::id)
            .filter(other -> other.name().equals(id.name()) && !other.equals(id))
            .flatMap(other -> edit.before().dependents(other).stream())
            .filter(user -> !user.equals(id) && rebuilds.isRebuilt(user, phase))
            .map(user -> removalKey(user, phase))
            .toList();
  }

  private static List<String> replacement(Edit edit, FactId type) {
    return edit.replacedTypes().of(type).map(ReplacedTypes.Cluster::key).stream().toList();
  }

  private static boolean isInOne(Rebuilds rebuilds, Rebuilds.Rebuild rebuild, FactId gone) {
    String group = rebuilds.group(gone, rebuild.phase());
    return group != null
        && !rebuilds.isRebuilt(gone, rebuild.phase())
        && group.equals(rebuilds.group(rebuild.before().id(), rebuild.phase()));
  }

  private static boolean isRetypedLater(Edit edit, FactId column, Phase phase) {
    return edit.delta(column).orElse(null) instanceof Delta.Altered altered
        && altered.before() instanceof Column older
        && altered.after() instanceof Column newer
        && TypeChange.of(edit, older, newer).phase().compareTo(phase) > 0;
  }

  /** The steps that made the fact again in earlier phases. */
  private static List<String> earlier(Rebuilds.Rebuild rebuild) {
    return Arrays.stream(Phase.values())
        .filter(phase -> phase.compareTo(rebuild.phase()) < 0)
        .map(phase -> StepBuilder.key(NAME, "make-" + phase.word(), rebuild.after().id()))
        .toList();
  }

  private static String key(String verb, Rebuilds.Rebuild rebuild) {
    return StepBuilder.key(NAME, verb + rebuild.phase().word(), rebuild.after().id());
  }
}
