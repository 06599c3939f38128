package dev.lockstep.recipe;

import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import dev.lockstep.recipe.Disturbances.Disturbance;
import dev.lockstep.recipe.Disturbances.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Composite types of which attributes come or go while defaults over them change. The value of a
 * default has a field for each attribute that the type has at the moment it is said. So one that
 * changes leaves before the attributes do and comes after them, in one transaction; one that goes
 * does so before them, and one that comes does so after them.
 */
final class ReshapedTypes {

  private ReshapedTypes() {}

  /** What is disturbed in such a type: itself and what is made of it. */
  static List<Disturbance> disturbances(Edit edit) {
    List<Disturbance> found = new ArrayList<>();
    types(edit)
        .forEach(
            type ->
                phase(edit, type)
                    .ifPresent(
                        phase -> {
                          String group = group(type);
                          changes(edit, type)
                              .map(Delta::id)
                              .forEach(id -> found.add(of(id, phase, group)));
                          reached(edit.before(), type)
                              .forEach(id -> found.add(of(id, phase, group)));
                        }));
    return found;
  }

  /** What becomes of the values that columns have for an attribute which comes or goes. */
  static List<Hazard> hazards(Edit edit, Fact fact) {
    FactId id = fact.id();
    List<String> columns =
        id.kind() != Kind.ATTRIBUTE || edit.isFresh(id)
            ? List.of()
            : reached(edit.before(), id.parent()).stream()
                .flatMap(type -> edit.before().dependents(type).stream())
                .filter(user -> user.kind() == Kind.COLUMN && edit.after().contains(user))
                .filter(user -> user.parent().kind() == Kind.TABLE)
                .map(FactId::sqlName)
                .distinct()
                .sorted()
                .toList();
    if (columns.isEmpty()) {
      return List.of();
    }
    String where = " in " + String.join(", ", columns);
    return edit.isAdded(id)
        ? List.of(
            new Hazard(
                HazardCode.DOWN_LOSES_DATA,
                "The down script drops "
                    + id.sqlName()
                    + " with what the new application has written for it"
                    + where
                    + ".",
                "Keep a copy of it before going down."))
        : List.of(
            new Hazard(
                HazardCode.DATA_LOSS,
                "The values of " + id.sqlName() + where + " are gone.",
                "Keep a copy of them if they may be needed again."),
            new Hazard(
                HazardCode.DOWN_LOSES_DATA,
                "The down script makes " + id.sqlName() + " again without its values" + where + ".",
                "Restore the values from the copy."));
  }

  private static Disturbance of(FactId id, Phase phase, String group) {
    return Disturbance.of(id, Level.RESHAPED, phase, group);
  }

  private static String group(FactId type) {
    return "retype " + type.key();
  }

  /** When all attributes of such a type come and go; empty for any other. */
  static Optional<Phase> phase(Edit edit, FactId type) {
    boolean leaving = !leaving(edit, type).isEmpty();
    boolean changing =
        defaults(edit.before(), type).stream()
            .anyMatch(id -> edit.delta(id).filter(Delta.Altered.class::isInstance).isPresent());
    if (!leaving && !changing || changes(edit, type).findAny().isEmpty()) {
      return Optional.empty();
    }
    boolean restricts = changes(edit, type).anyMatch(delta -> delta instanceof Delta.Removed);
    return Optional.of(leaving || restricts ? Phase.CONTRACT : Phase.EXPAND);
  }

  /** When a default over such types can be what it shall be; empty for any other. */
  static Optional<Phase> phaseOfDefault(Edit edit, FactId id) {
    return types(edit)
        .filter(type -> defaults(edit.before(), type).contains(id))
        .flatMap(type -> phase(edit, type).stream())
        .reduce(Phase::max);
  }

  /**
   * The steps, those with a default over a type after those that make its attributes what they are.
   */
  static List<Step> ordered(Edit edit, List<Step> steps) {
    List<Step> ordered = steps;
    for (FactId type : types(edit).toList()) {
      Set<FactId> defaults = defaults(edit.after(), type);
      Set<FactId> leaving = leaving(edit, type);
      Set<String> keys = new TreeSet<>();
      changes(edit, type).forEach(delta -> keys.add(key(delta)));
      Set<String> goings = new TreeSet<>();
      steps.stream()
          .filter(step -> step.destroys().stream().anyMatch(leaving::contains))
          .forEach(step -> goings.add(step.key()));
      ordered =
          ordered.stream()
              .map(step -> keys.contains(step.key()) ? step.behind(goings) : step)
              .map(
                  step ->
                      step.produces().stream().anyMatch(defaults::contains)
                          ? step.behind(keys)
                          : step)
              .toList();
    }
    return ordered;
  }

  /** The defaults that go, which have to be made again on the way down as they were. */
  private static Set<FactId> leaving(Edit edit, FactId type) {
    Set<FactId> leaving = new TreeSet<>(defaults(edit.before(), type));
    leaving.removeIf(edit.after()::contains);
    return leaving;
  }

  private static String key(Delta delta) {
    return StepBuilder.key("plain", delta instanceof Delta.Added ? "create" : "drop", delta.id());
  }

  /** The types that stay while attributes of them come or go. */
  private static Stream<FactId> types(Edit edit) {
    return edit.deltas().stream()
        .filter(delta -> delta.id().kind() == Kind.ATTRIBUTE)
        .map(delta -> delta.id().parent())
        .distinct()
        .filter(type -> changes(edit, type).findAny().isPresent());
  }

  private static Stream<Delta> changes(Edit edit, FactId type) {
    boolean stays = edit.before().contains(type) && edit.after().contains(type);
    return !stays || edit.replacedTypes().of(type).isPresent()
        ? Stream.empty()
        : Stream.of(edit.before(), edit.after())
            .flatMap(catalog -> catalog.children(type, Attribute.class))
            .map(Attribute::id)
            .distinct()
            .flatMap(id -> edit.delta(id).stream())
            .filter(delta -> delta instanceof Delta.Added || delta instanceof Delta.Removed);
  }

  private static Set<FactId> defaults(Catalog catalog, FactId type) {
    Set<FactId> defaults = new TreeSet<>();
    for (FactId reached : reached(catalog, type)) {
      catalog.dependents(reached).stream()
          .filter(id -> id.kind() == Kind.DEFAULT)
          .forEach(defaults::add);
    }
    return defaults;
  }

  /** The type, and the types that have values of it in theirs. */
  static Set<FactId> reached(Catalog catalog, FactId type) {
    Set<FactId> reached = new TreeSet<>();
    reach(catalog, type, reached);
    return reached;
  }

  private static void reach(Catalog catalog, FactId type, Set<FactId> reached) {
    if (reached.add(type)) {
      for (FactId user : catalog.dependents(type)) {
        if (user.kind() == Kind.ATTRIBUTE && !user.isWithin(type)) {
          reach(catalog, user.parent(), reached);
        } else if (user.kind() == Kind.DOMAIN) {
          reach(catalog, user, reached);
        }
      }
    }
  }
}
