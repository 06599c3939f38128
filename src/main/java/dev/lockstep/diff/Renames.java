package dev.lockstep.diff;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.catalog.Table;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was renamed: as the annotations say, never guessed. */
final class Renames {

  private Renames() {}

  /** The renames that annotations declare and that are still to be made, old identity to new. */
  static Map<FactId, FactId> declared(Catalog before, Declared after) {
    List<Annotation> annotations =
        new ArrayList<>(
            after.annotations().stream()
                .filter(annotation -> annotation.type() == Annotation.Type.RENAMED)
                .toList());
    // Parents first, so that a column of a renamed table is looked for in the old table.
    annotations.sort((a, b) -> Integer.compare(depth(a.target()), depth(b.target())));
    Map<FactId, FactId> renames = new TreeMap<>();
    for (Annotation annotation : annotations) {
      FactId target = annotation.target();
      FactId old = oldIdentity(annotation, renames);
      boolean stillThere = after.catalog().contains(old) && !isTarget(old, annotations);
      boolean done =
          (before.contains(inverse(target, renames)) || before.contains(target))
              && !isSource(target, annotations);
      if (before.contains(old) && !done && !stillThere) {
        renames.put(old, target);
      } else if (before.contains(old) && stillThere) {
        throw new Failure(
            Code.ANNOTATION,
            annotation.place(),
            "@renamed from=" + annotation.value() + ": " + old.display() + " is still declared.",
            "Remove the annotation, or remove the old declaration.");
      } else if (!done && isExpected(before, target, renames)) {
        throw new Failure(
            Code.ANNOTATION,
            annotation.place(),
            "@renamed from="
                + annotation.value()
                + ": the current schema has neither "
                + old.display()
                + " nor "
                + target.display()
                + ".",
            "Correct the old name, or remove the annotation if the object is new.");
      }
    }
    inherit(before, after.catalog(), renames);
    move(before, renames);
    return renames;
  }

  /** The indexes of a table that goes to another schema, and its sequences, go with it. */
  private static void move(Catalog before, Map<FactId, FactId> renames) {
    Map<FactId, FactId> carried = new TreeMap<>();
    for (Map.Entry<FactId, FactId> rename : renames.entrySet()) {
      FactId schema = rename.getValue().parent();
      for (FactId part : before.dependents(rename.getKey())) {
        if (part.kind() == Kind.INDEX && rename.getKey().kind().isInSchema()) {
          carried.put(part, part.under(schema));
        } else if (part.kind() == Kind.COLUMN) {
          before.dependents(part).stream()
              .filter(id -> id.kind() == Kind.SEQUENCE_OWNERSHIP)
              .map(FactId::parent)
              .forEach(sequence -> carried.put(sequence, sequence.under(schema)));
        }
      }
    }
    carried.forEach(
        (old, current) -> {
          if (!inherited(old, renames).equals(current)) {
            renames.putIfAbsent(old, current);
          }
        });
  }

  /** The identity under the new names of what it is part of. */
  private static FactId inherited(FactId id, Map<FactId, FactId> renames) {
    return id.parent() == null
        ? id
        : id.under(renames.getOrDefault(id.parent(), inherited(id.parent(), renames)));
  }

  /**
   * Whether a fact has another identity only because it goes with one that moved.
   *
   * @param renamed the first catalog under the names that facts have in the second
   */
  static boolean isCarried(Catalog before, Catalog renamed, FactId old, FactId current) {
    boolean goesAlong =
        old.kind() == Kind.INDEX
            || old.kind() == Kind.SEQUENCE
                && owner(before, old)
                    .flatMap(table -> owner(renamed, current))
                    .filter(table -> table.parent().equals(current.parent()))
                    .isPresent();
    return goesAlong && old.name().equals(current.name());
  }

  /** The table that a sequence belongs to. */
  private static Optional<FactId> owner(Catalog catalog, FactId sequence) {
    return catalog
        .find(sequence.child(Kind.SEQUENCE_OWNERSHIP, ""), SequenceOwnership.class)
        .map(ownership -> ownership.column().parent());
  }

  /** A column that a child table or partition has from its parent is renamed with the parent's. */
  private static void inherit(Catalog before, Catalog after, Map<FactId, FactId> renames) {
    List<FactId> open = new ArrayList<>(renames.values());
    while (!open.isEmpty()) {
      FactId column = open.remove(open.size() - 1);
      if (column.kind() != Kind.COLUMN) {
        continue;
      }
      FactId old = inverse(column, renames);
      for (Inheriting child : after.heirs(column.parent()).toList()) {
        FactId from = inverse(child.id(), renames).child(Kind.COLUMN, old.name());
        FactId to = child.id().child(Kind.COLUMN, column.name());
        boolean inherited =
            before.find(from, Column.class).filter(Column::inherited).isPresent()
                && after.find(to, Column.class).filter(Column::inherited).isPresent();
        if (inherited && renames.put(from, to) == null) {
          open.add(to);
        }
      }
    }
  }

  private static FactId oldIdentity(Annotation annotation, Map<FactId, FactId> renames) {
    FactId target = inverse(annotation.target(), renames);
    String value = annotation.value();
    int dot = value.indexOf('.');
    if (dot > 0 && target.parent() != null && target.parent().kind() == Kind.SCHEMA) {
      return target.under(FactId.schema(value.substring(0, dot))).named(value.substring(dot + 1));
    }
    return target.named(value);
  }

  /** The identity as it was before the renames found so far. */
  static FactId inverse(FactId id, Map<FactId, FactId> renames) {
    for (Map.Entry<FactId, FactId> rename : renames.entrySet()) {
      if (id.equals(rename.getValue())) {
        return rename.getKey();
      }
    }
    return id.parent() == null ? id : id.under(inverse(id.parent(), renames));
  }

  /**
   * Whether the old or the new thing should have been there: what is part of a new table is as new
   * as the table, and in an empty database everything is.
   */
  private static boolean isExpected(Catalog before, FactId target, Map<FactId, FactId> renames) {
    FactId parent = inverse(target, renames).parent();
    return parent != null
        && before.contains(parent)
        && (parent.kind() != Kind.SCHEMA
            || before.facts().stream().anyMatch(fact -> fact.id().kind() == target.kind()));
  }

  /** Whether another thing is renamed to the name. */
  private static boolean isTarget(FactId id, List<Annotation> annotations) {
    return annotations.stream().anyMatch(annotation -> annotation.target().equals(id));
  }

  /** Whether what bears the name is itself renamed, as when two things change names. */
  private static boolean isSource(FactId id, List<Annotation> annotations) {
    return annotations.stream()
        .anyMatch(annotation -> annotation.target().named(annotation.value()).equals(id));
  }

  private static int depth(FactId id) {
    return id.parent() == null ? 0 : 1 + depth(id.parent());
  }

  /** Stops at a removed and an added thing that look like one that was renamed. */
  static void guard(List<Delta> deltas, Declared after) {
    probable(deltas, after).findFirst().ifPresent(rename -> refuse(rename, after));
  }

  /** The removed and added things that look like one that was renamed. */
  static Stream<ProbableRename> probable(List<Delta> deltas, Declared after) {
    List<Delta.Removed> removed = of(deltas, Delta.Removed.class);
    return of(deltas, Delta.Added.class).stream()
        .filter(added -> !hasBackfill(added.id(), after))
        .flatMap(
            added ->
                removed.stream()
                    .filter(other -> isProbable(added, other, deltas))
                    .map(other -> new ProbableRename(other.id(), added.id())));
  }

  private static boolean isProbable(Delta.Added added, Delta.Removed removed, List<Delta> deltas) {
    if (added.fact() instanceof Column newer && removed.fact() instanceof Column older) {
      return !newer.inherited()
          && newer.id().parent().equals(older.id().parent())
          && newer.type().equals(older.type());
    }
    if (added.fact() instanceof Table newer && removed.fact() instanceof Table older) {
      return newer.id().parent().equals(older.id().parent())
          && newer.bound() == null
          && older.bound() == null
          && columns(newer.id(), of(deltas, Delta.Added.class))
              .equals(columns(older.id(), of(deltas, Delta.Removed.class)));
    }
    return false;
  }

  private static Map<String, String> columns(FactId table, List<? extends Delta> deltas) {
    return deltas.stream()
        .map(
            delta ->
                delta instanceof Delta.Added added ? added.fact() : ((Delta.Removed) delta).fact())
        .filter(fact -> fact instanceof Column && table.equals(fact.id().parent()))
        .map(Column.class::cast)
        .collect(Collectors.toMap(column -> column.id().name(), Column::type));
  }

  private static boolean hasBackfill(FactId id, Declared after) {
    return after.annotations().stream()
        .anyMatch(
            annotation ->
                annotation.type() == Annotation.Type.BACKFILL && annotation.target().equals(id));
  }

  private static void refuse(ProbableRename rename, Declared after) {
    FactId added = rename.added();
    FactId removed = rename.removed();
    throw new Failure(
        Code.PROBABLE_RENAME,
        after.places().get(added),
        removed.display()
            + " is gone and "
            + added.display()
            + " of the same shape is new: this may be a rename, which keeps the data, or a drop"
            + " and an add, which loses it.",
        "For a rename write the comment  -- @renamed from="
            + Sql.identifier(removed.name())
            + "  at its declaration; for a drop and an add use --no-renames.");
  }

  private static <T extends Delta> List<T> of(List<Delta> deltas, Class<T> type) {
    return deltas.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
