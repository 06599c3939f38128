package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A unique index that becomes a constraint or the reverse, and a unique index that foreign keys
 * point to and that comes, changes or goes. What has to be built is built beside; the exchange is
 * one transaction, in which the foreign keys find exactly one key to point to.
 */
final class ExchangeKey implements Recipe {

  private static final String NAME = "exchange-key";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Added delta : draft.unclaimed(Delta.Added.class)) {
      if (delta.fact() instanceof Constraint next && isOrdinary(edit, next)) {
        indexes(draft.unclaimed(Delta.Removed.class).stream().map(Delta.Removed::fact).toList())
            .filter(index -> isOf(index, next))
            .min(Comparator.comparing(index -> !index.id().name().equals(next.id().name())))
            .ifPresent(index -> claim(edit, draft, index, next));
      }
    }
    for (Delta.Removed delta : draft.unclaimed(Delta.Removed.class)) {
      if (delta.fact() instanceof Constraint old && isOrdinary(edit, old)) {
        indexes(draft.unclaimed(Delta.Added.class).stream().map(Delta.Added::fact).toList())
            .filter(index -> isOf(index, old))
            .min(Comparator.comparing(index -> !index.id().name().equals(old.id().name())))
            .ifPresent(index -> claim(edit, draft, old, index));
      }
    }
    for (Delta delta : draft.unclaimed(Delta.class)) {
      Fact old = delta instanceof Delta.Added ? null : edit.before().find(delta.id()).orElse(null);
      Fact next =
          delta instanceof Delta.Removed ? null : edit.after().find(delta.id()).orElse(null);
      if ((old == null ? next : old) instanceof Index
          && draft.rebuilds().group(delta.id(), Phase.CONTRACT) != null) {
        claim(edit, draft, old, next);
      }
    }
  }

  private static Stream<Index> indexes(List<Fact> facts) {
    return facts.stream().filter(Index.class::isInstance).map(Index.class::cast);
  }

  private static boolean isOrdinary(Edit edit, Constraint key) {
    boolean unique =
        key.type() == Constraint.Type.UNIQUE || key.type() == Constraint.Type.PRIMARY_KEY;
    return unique
        && !key.inherited()
        && !edit.isFresh(key.id())
        && !edit.isRemoved(key.id().parent())
        && edit.fact(key.id().parent())
            .filter(table -> table instanceof Table fact && !fact.partitioned())
            .isPresent();
  }

  /** Whether one of the two is a constraint over what the other is, an index. */
  static boolean isPair(Fact one, Fact other) {
    return one instanceof Index index
        ? other instanceof Constraint key && isOf(index, key)
        : other instanceof Index && isPair(other, one);
  }

  private static boolean isOf(Index index, Constraint key) {
    return index.relation().equals(key.id().parent())
        && index.unique()
        && index.valid()
        && index.parent() == null
        && index.body().equals(key.indexBody());
  }

  private static void claim(Edit edit, Draft draft, Fact old, Fact next) {
    Optional.ofNullable(old).ifPresent(fact -> draft.claim(fact.id()));
    Optional.ofNullable(next).ifPresent(fact -> draft.claim(fact.id()));
    draft.addAll(new Exchange(edit, draft.rebuilds(), old, next).steps());
  }

  /** The steps for one key, the old or the new of which may be missing. */
  private static final class Exchange {

    private final Edit edit;
    private final Rebuilds rebuilds;
    private final Fact old;
    private final Fact next;
    private final FactId id;
    private final FactId table;
    private final Phase phase;
    private final boolean promoted;

    Exchange(Edit edit, Rebuilds rebuilds, Fact old, Fact next) {
      this.edit = edit;
      this.rebuilds = rebuilds;
      this.old = old;
      this.next = next;
      this.id = (next == null ? old : next).id();
      this.table = Locks.relation(next == null ? old : next);
      this.phase =
          group(Phase.CONTRACT) != null || next instanceof Index index && old instanceof Index
              ? Phase.CONTRACT
              : Phase.EXPAND;
      this.promoted = old instanceof Index && next instanceof Constraint;
    }

    private String group(Phase when) {
      String group = old == null ? null : rebuilds.group(old.id(), when);
      return group != null || next == null ? group : rebuilds.group(next.id(), when);
    }

    List<Step> steps() {
      List<Step> steps = new ArrayList<>();
      List<String> previous = new ArrayList<>();
      FactId ready = promoted ? old.id() : aside(next, "lockstep_new");
      if (next != null && !promoted) {
        Step build =
            new StepBuilder(NAME, "build", id, phase)
                .summary("build " + built(next) + " beside")
                .up(build(edit.after(), next, ready))
                .produces(ready)
                .hazards(
                    next instanceof Index index
                        ? CreateIndex.duplicates(edit, index, phase)
                        : List.of())
                .checks(
                    next instanceof Index index ? CreateIndex.equal(edit, index, phase) : List.of())
                .build();
        steps.add(build);
        previous.add(build.key());
      }
      if (next instanceof Constraint key) {
        previous.addAll(ColumnNotNull.requiredKeys(edit, table, key.columns()));
        previous.addAll(DropConstraint.ofLastPrimaryKey(edit, key));
      }
      StepBuilder change =
          new StepBuilder(NAME, "switch", id, phase)
              .summary(summary())
              .up(exchange(old, next, ready, promoted, edit.after()))
              .down(
                  exchange(
                      next,
                      old,
                      isDemotion() ? next.id() : aside(old, "lockstep_old"),
                      isDemotion(),
                      edit.before()))
              .group(group(phase))
              .after(previous);
      for (Fact fact : Arrays.asList(old, next)) {
        if (fact != null) {
          change.after(rebuilds.removalsBefore(fact.id(), phase));
        }
      }
      if (old != null && (next == null || !old.id().equals(next.id()))) {
        change.destroys(old.id());
      }
      if (next != null) {
        change.produces(id).alters(id);
      }
      if (next != null && !promoted) {
        change.destroys(ready);
      }
      if (old instanceof Constraint key) {
        change.hazard(
            HazardCode.BEHAVIOUR_CHANGES,
            "ON CONFLICT ON CONSTRAINT " + key.id().localName() + " fails from then on.",
            "Name the columns of the conflict instead.");
      }
      Step changed = change.build();
      steps.add(changed);
      if (old != null && !isDemotion()) {
        steps.add(
            new StepBuilder(NAME, "down-build", id, phase)
                .summary("build " + built(old) + " on the way down")
                .down(build(edit.before(), old, aside(old, "lockstep_old")))
                .after(changed.key())
                .build());
      }
      return steps;
    }

    private boolean isDemotion() {
      return old instanceof Constraint && next instanceof Index;
    }

    private String summary() {
      if (promoted) {
        return "make " + id.display() + " of " + old.id().display();
      }
      return old == null
          ? "let " + id.display() + " take its place"
          : next == null
              ? "drop " + old.id().display()
              : "put " + id.display() + " in the place of the old " + old.id().localName();
    }

    private static String built(Fact key) {
      return (key instanceof Constraint ? "the index of " : "") + key.id().display();
    }

    private static FactId aside(Fact key, String suffix) {
      if (key == null) {
        return null;
      }
      FactId schema = Locks.relation(key).parent();
      return FactId.of(Kind.INDEX, schema, Sql.shortName(key.id().name(), suffix));
    }

    private Action build(Catalog catalog, Fact key, FactId as) {
      Statement[] statements =
          key instanceof Constraint constraint
              ? new Statement[] {IndexSql.concurrently(edit, catalog, constraint, as)}
              : IndexSql.concurrently(edit, catalog, (Index) key, as);
      return Actions.alone(
          Work.BUILD, Actions.lock(edit, table, LockMode.SHARE_UPDATE_EXCLUSIVE), statements);
    }

    /**
     * One key out, the other in over the index that was built for it, or that the first one was.
     */
    private Action exchange(Fact out, Fact in, FactId ready, boolean takesOver, Catalog catalog) {
      List<Statement> statements = new ArrayList<>();
      if (out != null && !takesOver) {
        statements.add(Lifecycle.statement(out, "drop"));
      }
      if (in instanceof Constraint constraint) {
        Map<String, Object> variables = Variables.of(constraint);
        variables.put("table", table.sqlName());
        variables.put("index", ready.localName());
        statements.add(new Statement("sql/constraint/using-index", variables));
      } else if (in != null) {
        statements.add(
            Actions.sql("sql/index/rename", "from", ready.sqlName(), "to", in.id().localName()));
      }
      if (out != null && in != null && !takesOver) {
        statements.addAll(marks(in, catalog));
        statements.addAll(IndexMarks.comments(edit, in.id(), phase));
      }
      List<Lock> locks = Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE);
      return statements.isEmpty() ? Action.nothing() : Actions.instant(locks, statements);
    }

    /** What the table says of the one key it also says of the other. */
    private List<Statement> marks(Fact in, Catalog catalog) {
      boolean stays =
          !IndexMarks.of(edit.before(), table, old.id().name()).isEmpty()
              && !IndexMarks.of(edit.after(), table, next.id().name()).isEmpty();
      return stays ? IndexMarks.of(catalog, table, in.id().name()) : List.of();
    }
  }
}
