package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Conversion;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.Sql;
import java.util.List;

/**
 * How the type of one column is changed.
 *
 * @param before the column under the name it has afterwards
 * @param phase when the column has its new type
 */
public record TypeChange(
    Column before, Column after, Method method, Phase phase, Conversion conversion) {

  /** The ways to change a type. */
  public enum Method {
    /** ALTER COLUMN TYPE, which touches only the catalog. */
    IN_PLACE,
    /** A column aside, kept equal by a trigger, filled in batches, then swapped in. */
    SWAP,
    /** ALTER COLUMN TYPE, which rewrites the table under its lock. */
    PLAIN
  }

  /** All type changes of columns that keep their name. */
  static List<TypeChange> all(Edit edit) {
    return deltas(edit).stream()
        .map(delta -> of(edit, (Column) delta.before(), (Column) delta.after()))
        .toList();
  }

  /** The columns of which the type or the collation changes, and that keep their name. */
  static List<Delta.Altered> deltas(Edit edit) {
    return edit.alterations().stream()
        .filter(delta -> delta.after() instanceof Column)
        .filter(delta -> !edit.remadeTables().covers(delta.id()))
        .filter(
            delta ->
                delta.attributes().contains("type") || delta.attributes().contains("collation"))
        .filter(delta -> !((Column) delta.after()).inherited() && !isRemade(delta))
        .filter(delta -> !isComputedAnew(edit, (Column) delta.after()))
        .filter(delta -> !TypedTables.isTyped(edit, delta.id().parent()))
        .toList();
  }

  /** Whether a column has to be made anew because its values are computed in another way. */
  static boolean isRemade(Delta.Altered delta) {
    return delta.after() instanceof Column column
        && !column.inherited()
        && !DropExpression.isPossible(delta)
        && (delta.attributes().contains("generated") || delta.attributes().contains("virtual"));
  }

  /** A generated column is made again when the type of a column that it reads changes. */
  private static boolean isComputedAnew(Edit edit, Column column) {
    return column.computed()
        && edit.before().dependencies(column.id()).stream()
            .flatMap(need -> edit.delta(need).stream())
            .anyMatch(
                delta ->
                    delta instanceof Delta.Altered altered
                        && altered.after() instanceof Column
                        && altered.attributes().contains("type"));
  }

  static TypeChange of(Edit edit, Column before, Column after) {
    Conversion conversion = conversion(edit, before, after);
    Phase phase = relaxes(edit, before, after) ? Phase.EXPAND : Phase.CONTRACT;
    if (isInPlace(edit, before, after)) {
      return new TypeChange(before, after, Method.IN_PLACE, phase, conversion);
    }
    return edit.swaps()
        .of(after.id())
        .map(swap -> new TypeChange(before, after, Method.SWAP, swap.phase(), conversion))
        .orElseGet(() -> new TypeChange(before, after, Method.PLAIN, phase, conversion));
  }

  /** Whether the old application can use the new type as it did the old one. */
  static boolean relaxes(Edit edit, Delta.Altered delta) {
    return relaxes(edit, (Column) delta.before(), (Column) delta.after());
  }

  private static boolean relaxes(Edit edit, Column before, Column after) {
    // What the user computes may read differently, however kin the types are.
    return conversion(edit, before, after).implicit()
        && !edit.replacedTypes().isJoined(after.id())
        && !isCalledWithOld(edit, after.id())
        && edit.annotation(after.id(), Annotation.Type.USING).isEmpty();
  }

  /**
   * Whether something that goes or changes only after the gate calls, with the column, what is
   * chosen by the types of its arguments: nobody has said that there is one for the new type.
   */
  private static boolean isCalledWithOld(Edit edit, FactId column) {
    return edit.before().dependents(column).stream()
        .filter(user -> Rebuilds.readsShape(edit.before().get(user, Fact.class)))
        .filter(user -> staysOld(edit, user))
        .flatMap(user -> edit.before().dependencies(user).stream())
        .map(FactId::kind)
        .anyMatch(kind -> kind == Kind.ROUTINE || kind == Kind.AGGREGATE || kind == Kind.OPERATOR);
  }

  private static boolean staysOld(Edit edit, FactId user) {
    Fact before = edit.before().get(user, Fact.class);
    Delta delta = edit.delta(user).orElse(null);
    return delta instanceof Delta.Removed && PlainPhase.ofRemoval(edit, before) == Phase.CONTRACT
        || delta instanceof Delta.Altered altered
            && PlainPhase.change(edit, before, altered.after()) == Phase.CONTRACT;
  }

  /** Whether every value that the old application may write is known to become one of the new. */
  static boolean isPromised(Edit edit, Delta.Altered delta) {
    return conversion(edit, (Column) delta.before(), (Column) delta.after()).implicit()
        || edit.annotation(delta.id(), Annotation.Type.USING).isPresent();
  }

  /** Whether it is a matter of the catalog only. */
  static boolean isInPlace(Edit edit, Delta.Altered delta) {
    return isInPlace(edit, (Column) delta.before(), (Column) delta.after());
  }

  private static boolean isInPlace(Edit edit, Column before, Column after) {
    // What was measured of a type that is made anew is true of its new form.
    return conversion(edit, before, after).catalogOnly() && !edit.replacedTypes().isLeft(after.id())
        || ForeignTableParts.isIn(after.id());
  }

  static Conversion conversion(Edit edit, Column before, Column after) {
    return edit.measured().conversion(after.id(), spelled(before), spelled(after));
  }

  /** The type as a column definition spells it, collation included. */
  public static String spelled(Column column) {
    return column.collation() == null
        ? column.type()
        : column.type() + " COLLATE " + column.collation();
  }

  /** The name of the column that stands aside while the plan goes up. */
  public static String asideName(FactId column) {
    return Sql.shortName(column.name(), "lockstep_new");
  }

  /** The name of the column that stands aside while the plan goes down. */
  public static String asideNameDown(FactId column) {
    return Sql.shortName(column.name(), "lockstep_old");
  }
}
