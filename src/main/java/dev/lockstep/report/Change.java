package dev.lockstep.report;

import dev.lockstep.catalog.Attributes;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.OnRelation;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A delta as every document shows it.
 *
 * @param word {@code added}, {@code removed}, {@code altered} or {@code renamed}
 * @param before null when the fact is new
 * @param after null when the fact is gone
 * @param values the attributes to show, in the order of the fact's record: those that differ, or
 *     for a fact that is new or gone those that say something
 */
record Change(FactId id, String word, Fact before, Fact after, List<Value> values) {

  private static final int LONGEST_VALUES = 100;

  /**
   * One attribute of a change.
   *
   * @param name of the record's component
   */
  record Value(String name, Object before, Object after) {}

  static Change of(Delta delta) {
    if (delta instanceof Delta.Added added) {
      return of(delta, "added", null, added.fact(), null);
    }
    if (delta instanceof Delta.Removed removed) {
      return of(delta, "removed", removed.fact(), null, null);
    }
    if (delta instanceof Delta.Renamed renamed) {
      return of(delta, "renamed", renamed.before(), renamed.after(), renamed.attributes());
    }
    Delta.Altered altered = (Delta.Altered) delta;
    return of(delta, "altered", altered.before(), altered.after(), altered.attributes());
  }

  private static Change of(
      Delta delta, String word, Fact before, Fact after, Set<String> attributes) {
    Map<String, Object> left = before == null ? Map.of() : Attributes.compared(before);
    Map<String, Object> right = after == null ? Map.of() : Attributes.compared(after);
    List<Value> values = new ArrayList<>();
    for (String name : (after == null ? left : right).keySet()) {
      Value value = new Value(name, left.get(name), right.get(name));
      boolean shown =
          attributes != null
              ? attributes.contains(name)
              : !Values.isNothing(value.before()) || !Values.isNothing(value.after());
      if (shown) {
        values.add(value);
      }
    }
    return new Change(delta.id(), word, before, after, List.copyOf(values));
  }

  /** Whether the fact is on one side only. */
  boolean oneSided() {
    return before == null || after == null;
  }

  /** What it is called for people; a renamed one by both names. */
  String display() {
    return word.equals("renamed") ? before.id().display() + " to " + id.localName() : id.display();
  }

  /** The relation, type or routine that it is about or a part of; the fact itself otherwise. */
  FactId object() {
    FactId at = (after == null ? before : after) instanceof OnRelation part ? part.relation() : id;
    while (at.parent() != null && at.parent().kind() != Kind.SCHEMA) {
      at = at.parent();
    }
    return at;
  }

  /**
   * One line for people: {@code altered column public.users.age: type integer to bigint}. Of an
   * attribute whose values are long only the name is said.
   */
  String sentence() {
    List<String> details = new ArrayList<>();
    for (Value value : values) {
      String left = Values.text(value.before());
      String right = Values.text(value.after());
      String shown = oneSided() ? (before == null ? right : left) : left + " to " + right;
      boolean isShort = shown.length() <= LONGEST_VALUES && shown.indexOf('\n') < 0;
      details.add(Values.words(value.name()) + (isShort ? " " + shown : ""));
    }
    return word + " " + display() + (details.isEmpty() ? "" : ": " + String.join(", ", details));
  }
}
