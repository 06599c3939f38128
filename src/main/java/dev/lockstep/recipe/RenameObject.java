package dev.lockstep.recipe;

import dev.lockstep.catalog.Attributes;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A rename in one moment, for everything that has no bridge. What follows such a rename by itself,
 * as definitions that name the object do, is no change of its own.
 */
final class RenameObject implements Recipe {

  private static final String NAME = "rename-object";

  @Override
  public void apply(Edit edit, Draft draft) {
    List<Delta.Renamed> renames = draft.unclaimed(Delta.Renamed.class);
    for (Delta.Renamed delta : renames) {
      draft.claim(delta.id());
      draft.addAll(steps(edit, delta));
      if (!delta.attributes().isEmpty()) {
        Fact before = edit.before().get(delta.id(), Fact.class);
        draft.become(new Delta.Altered(before, delta.after(), delta.attributes()));
      }
    }
    if (!renames.isEmpty()) {
      claimConsequences(edit, draft, renames.get(0).id());
    }
  }

  private static void claimConsequences(Edit edit, Draft draft, FactId leader) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      Fact followed = edit.measured().beforeRenamed().find(delta.id()).orElse(null);
      if (followed != null) {
        Set<String> left = Attributes.differing(followed, delta.after());
        if (left.isEmpty()) {
          draft.claim(delta.id());
          draft.follows(delta.id(), leader);
        } else if (!left.equals(delta.attributes())) {
          draft.become(new Delta.Altered(followed, delta.after(), left));
        }
      }
    }
  }

  /** The name of something that waits for its new name to be free. */
  static FactId between(FactId current) {
    return current.named(Sql.shortName(current.name(), "lockstep_new"));
  }

  /** Where the new name is still taken, by something renamed too, there is a name between. */
  private static List<Step> steps(Edit edit, Delta.Renamed delta) {
    FactId old = delta.before().id();
    FactId current = delta.after().id();
    if (!edit.original().contains(current)) {
      return List.of(step(edit, delta, old, current));
    }
    FactId between = between(current);
    StepBuilder park =
        new StepBuilder(NAME, "park", current, Phase.CONTRACT)
            .summary("rename " + old.display() + " to " + between.localName() + " for a moment")
            .up(Plain.instant(locks(edit, delta.after()), statements(old, between)))
            .down(Plain.instant(locks(edit, delta.after()), statements(between, old)))
            .destroys(old)
            .produces(between)
            .group("rename " + current.parent().key());
    return List.of(park.build(), step(edit, delta, between, current).behind(park.key()));
  }

  private static Step step(Edit edit, Delta.Renamed delta, FactId old, FactId current) {
    boolean harmless =
        switch (current.kind()) {
          case INDEX, CONSTRAINT, DOMAIN_CONSTRAINT, TRIGGER, POLICY, RULE -> true;
          default -> false;
        };
    StepBuilder step =
        new StepBuilder(NAME, "rename", current, harmless ? Phase.EXPAND : Phase.CONTRACT)
            .summary("rename " + old.display() + " to " + current.localName())
            .up(Plain.instant(locks(edit, delta.after()), statements(old, current)))
            .down(Plain.instant(locks(edit, delta.after()), statements(current, old)))
            .produces(current)
            .destroys(old)
            .group(edit.original().contains(current) ? "rename " + current.parent().key() : null);
    if (!harmless) {
      step.hazard(
              HazardCode.BREAKS_OLD_APPLICATION,
              "Code that uses the name " + old.sqlName() + " fails from this moment on.",
              "Run it only when the last old application has gone.")
          .hazard(
              HazardCode.NEW_APPLICATION_WAITS,
              "Code that uses the name " + current.sqlName() + " fails until then.",
              "Deploy a version that does not use the object, or accept a short stop.")
          .hazard(
              HazardCode.NO_ONLINE_RECIPE,
              "There is no bridge for the rename of " + old.display() + ", so it happens at once.",
              "Plan the deployment around it.");
    }
    return step.build();
  }

  private static List<Lock> locks(Edit edit, Fact fact) {
    if (fact instanceof Index index) {
      return Actions.lock(edit, index.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    }
    return Locks.ofChange(edit, fact);
  }

  /** The statements that rename: the name, and the schema where that changes. */
  static List<Statement> statements(FactId from, FactId to) {
    List<Statement> statements = new ArrayList<>();
    FactId at = from.parent() == null ? from : from.under(to.parent());
    if (from.parent() != null && !from.parent().equals(to.parent()) && from.kind().isInSchema()) {
      statements.add(
          Actions.sql(
              "sql/relation/set-schema",
              "reference",
              from.sqlReference(),
              "to",
              to.parent().localName()));
    }
    if (!from.name().equals(to.name())) {
      statements.add(rename(at, to));
    }
    return statements;
  }

  private static Statement rename(FactId from, FactId to) {
    return switch (from.kind()) {
      case COLUMN ->
          Actions.sql(
              "sql/column/rename",
              "table",
              from.parent().sqlName(),
              "from",
              from.localName(),
              "to",
              to.localName());
      case ATTRIBUTE ->
          Actions.sql(
              "sql/attribute/rename",
              "type",
              from.parent().sqlName(),
              "from",
              from.localName(),
              "to",
              to.localName());
      case CONSTRAINT ->
          Actions.sql(
              "sql/constraint/rename",
              "table",
              from.parent().sqlName(),
              "from",
              from.localName(),
              "to",
              to.localName());
      case DOMAIN_CONSTRAINT ->
          Actions.sql(
              "sql/domain-constraint/rename",
              "domain",
              from.parent().sqlName(),
              "from",
              from.localName(),
              "to",
              to.localName());
      default ->
          Actions.sql(
              "sql/relation/rename", "reference", from.sqlReference(), "to", to.localName());
    };
  }
}
