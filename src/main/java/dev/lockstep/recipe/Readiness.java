package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import java.util.HashSet;
import java.util.Set;

/** From which phase on a fact can be used in its second form. */
final class Readiness {

  private Readiness() {}

  /** The latest phase in which something becomes usable that the fact needs. */
  static Phase ofNeeds(Edit edit, FactId id) {
    return ofNeeds(edit, id, new HashSet<>(Set.of(id)));
  }

  private static Phase ofNeeds(Edit edit, FactId id, Set<FactId> seen) {
    Phase phase = Phase.EXPAND;
    for (FactId need : edit.after().dependencies(id)) {
      if (seen.add(need)) {
        phase = phase.max(of(edit, need, seen));
      }
    }
    return phase;
  }

  private static Phase of(Edit edit, FactId id, Set<FactId> seen) {
    Delta delta = edit.delta(id).orElse(null);
    if (edit.replacedTypes().of(id).isPresent()) {
      return Phase.CONTRACT;
    }
    if (delta == null) {
      return id.kind() == Kind.COMPOSITE ? ofAttributes(edit, id, seen) : Phase.EXPAND;
    }
    if (id.kind() == Kind.COLUMN && !edit.isFresh(id)) {
      return ofColumn(edit, delta);
    }
    if (delta instanceof Delta.Added && edit.waitsForName(id)) {
      return Phase.CONTRACT;
    }
    return switch (id.kind()) {
      case VIEW, MATERIALIZED_VIEW, ROUTINE, AGGREGATE, ATTRIBUTE, RANGE -> {
        Phase needs = ofNeeds(edit, id, seen);
        yield delta instanceof Delta.Altered altered
            ? needs.max(PlainPhase.change(edit, altered.before(), altered.after()))
            : needs;
      }
      case EXTENSION ->
          delta instanceof Delta.Altered altered
              ? PlainPhase.change(edit, altered.before(), altered.after())
              : Phase.EXPAND;
      case ENUM ->
          delta instanceof Delta.Altered altered
                  && !AddEnumValue.isExtension(
                      (EnumType) altered.before(), (EnumType) altered.after())
              ? Phase.CONTRACT
              : Phase.EXPAND;
      case DOMAIN ->
          delta instanceof Delta.Altered altered
                  && (altered.attributes().contains("type")
                      || altered.attributes().contains("collation"))
              ? Phase.CONTRACT
              : Phase.EXPAND;
      default ->
          delta instanceof Delta.Renamed renamed && !RenameTable.isBridgeable(edit, renamed)
              ? Phase.CONTRACT
              : Phase.EXPAND;
    };
  }

  /** Whether something uses an extension that changes after the gate. */
  static boolean waitsForExtension(Edit edit, FactId id) {
    return edit.after().dependencies(id).stream()
        .filter(need -> need.kind() == Kind.EXTENSION)
        .anyMatch(need -> of(edit, need, new HashSet<>()) == Phase.CONTRACT);
  }

  private static Phase ofAttributes(Edit edit, FactId composite, Set<FactId> seen) {
    return edit.after()
        .children(composite, Attribute.class)
        .map(attribute -> of(edit, attribute.id(), seen))
        .reduce(Phase.EXPAND, Phase::max);
  }

  private static Phase ofColumn(Edit edit, Delta delta) {
    if (delta instanceof Delta.Renamed renamed) {
      return RenameColumn.isBridgeable(edit, renamed) ? Phase.VALIDATE : Phase.CONTRACT;
    }
    if (delta instanceof Delta.Added added) {
      return AddColumn.isFilledLater(edit, (Column) added.fact()) ? Phase.VALIDATE : Phase.EXPAND;
    }
    if (delta instanceof Delta.Altered altered
        && !TypeChange.isRemade(altered)
        && (altered.attributes().contains("type") || altered.attributes().contains("collation"))) {
      return TypeChange.of(edit, (Column) altered.before(), (Column) altered.after()).phase();
    }
    return Phase.EXPAND;
  }

  /** Whether a column's values for existing rows come from an annotation. */
  static boolean hasBackfill(Edit edit, Fact column) {
    return edit.annotation(column.id(), Annotation.Type.BACKFILL).isPresent();
  }
}
