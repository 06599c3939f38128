package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Trigger;
import dev.lockstep.diff.Delta;
import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which rows and values a plan may change, and what things are called after its renames. */
final class RowExemptions {

  private static final Set<HazardCode> LOSING =
      EnumSet.of(HazardCode.DATA_LOSS, HazardCode.DOWN_LOSES_DATA);

  private final Map<FactId, FactId> renamed = new TreeMap<>();
  private final Set<FactId> rewritten = new TreeSet<>();

  /** Names that mean another column afterwards than before. */
  private final Set<FactId> takenOver = new TreeSet<>();

  private final Set<FactId> lost = new TreeSet<>();
  private final Set<FactId> triggered = new TreeSet<>();

  /** Tables of which the rows are put elsewhere: into partitions, or from some into others. */
  private final Set<FactId> moved = new TreeSet<>();

  private final Catalog before;
  private final Catalog after;

  RowExemptions(Plan plan) {
    before = plan.before();
    after = plan.after();
    for (Delta delta : plan.deltas()) {
      if (delta instanceof Delta.Renamed rename) {
        renamed.put(rename.before().id(), rename.after().id());
        if (plan.after().contains(rename.before().id())) {
          takenOver.add(rename.before().id());
        }
      }
    }
    takenOver.addAll(renamed.values());
    plan.steps().forEach(step -> exempt(step, plan));
  }

  private void exempt(Step step, Plan plan) {
    step.alters().stream().filter(RowExemptions::isColumn).forEach(rewritten::add);
    if (movesRows(step)) {
      Stream.of(step.alters(), step.produces(), step.destroys())
          .flatMap(Set::stream)
          .filter(id -> id.kind() == Kind.TABLE)
          .forEach(moved::add);
    }
    boolean writes = step.up().work() == Work.BATCHES || step.down().work() == Work.BATCHES;
    if (writes && isColumn(step.subject())) {
      rewritten.add(step.subject());
    }
    if (writes) {
      plan.before()
          .facts(Trigger.class)
          .map(trigger -> trigger.id().parent())
          .filter(step.subject()::isWithin)
          .forEach(triggered::add);
    }
  }

  /** Lets go what the steps say that they, or their downs, lose. */
  void forgive(List<Step> steps) {
    for (Step step : steps) {
      if (step.hazards().stream().anyMatch(hazard -> LOSING.contains(hazard.code()))) {
        if (!movesRows(step)) {
          lost.add(step.subject());
        }
        step.destroys().stream().filter(RowExemptions::isColumn).forEach(lost::add);
      }
    }
  }

  private static boolean movesRows(Step step) {
    return step.up().work() == Work.REWRITE && step.subject().kind() == Kind.TABLE;
  }

  /** Whether the rows of a partition may be in another one of the same table. */
  boolean rowsMayMove(FactId partition) {
    return moved.contains(partition) || moved.contains(newName(partition));
  }

  /** Whether a partitioned table must have the rows that it had, wherever they are in it. */
  boolean keepsRowsAsWhole(FactId table) {
    Set<FactId> parts = Ancestry.families(Set.of(table), before);
    Set<FactId> partsNow = Ancestry.families(Set.of(newName(table)), after);
    return parts.stream().anyMatch(this::rowsMayMove)
        && parts.stream().noneMatch(this::rowsMayGo)
        && parts.stream()
            .map(this::newName)
            .allMatch(part -> partsNow.contains(part) || !after.contains(part))
        && partsNow.stream()
            .map(this::oldName)
            .allMatch(part -> parts.contains(part) || !before.contains(part));
  }

  /** What a table or column may be called, its first name first. */
  List<FactId> names(FactId original) {
    Set<FactId> names = new LinkedHashSet<>(List.of(original, newName(original)));
    if (isColumn(original)) {
      names(original.parent()).stream().map(original::under).forEach(names::add);
    }
    for (FactId name : List.copyOf(names)) {
      for (FactId declared : Ancestry.of(name, before)) {
        if (renamed.containsKey(declared) && (isColumn(name) || declared.equals(name))) {
          names.add(renamed.get(declared).under(name.parent()));
          names.add(renamed.get(declared));
        }
      }
    }
    return new ArrayList<>(names);
  }

  /** What it is called when everything has its new name. */
  FactId newName(FactId id) {
    FactId direct = renamed.get(id);
    return direct != null || id.parent() == null
        ? Objects.requireNonNullElse(direct, id)
        : id.under(newName(id.parent()));
  }

  /** What it was called before anything got a new name. */
  FactId oldName(FactId id) {
    for (Map.Entry<FactId, FactId> rename : renamed.entrySet()) {
      if (rename.getValue().equals(id)) {
        return rename.getKey();
      }
    }
    return id.parent() == null ? id : id.under(oldName(id.parent()));
  }

  /** Whether the rows of a table may be gone. */
  boolean rowsMayGo(FactId table) {
    return Ancestry.of(table, before).stream()
        .anyMatch(id -> lost.contains(id) || lost.contains(newName(id)));
  }

  /** Whether the values of a column may be others. */
  boolean valuesMayChange(FactId column) {
    return Ancestry.of(column, before).stream()
        .anyMatch(
            id ->
                takenOver.contains(id)
                    || rewritten.contains(id)
                    || rewritten.contains(newName(id))
                    || triggered.contains(id.parent())
                    || lost.stream()
                        .anyMatch(gone -> id.isWithin(gone) || newName(id).isWithin(gone)));
  }

  /** Whether a trigger of the user's sees the backfill, and may write where it likes. */
  boolean triggersMayWrite() {
    return !triggered.isEmpty();
  }

  private static boolean isColumn(FactId id) {
    return id.kind() == Kind.COLUMN;
  }
}
