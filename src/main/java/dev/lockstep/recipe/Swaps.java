package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Conversion;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns whose types can be changed over columns aside, those together that an index, a
 * constraint or a foreign key ties to each other: they change places in one moment.
 */
final class Swaps {

  /**
   * Columns that change places together with those that stand aside for them.
   *
   * @param columns those of tables that refer to others before those they refer to
   * @param phase in which that happens
   * @param late whether all else happens then as well, because the new types may refuse what the
   *     old application writes
   * @param enums the types that are made anew with other values, under their names
   */
  record Swap(List<FactId> columns, Phase phase, boolean late, List<FactId> enums) {

    /** When something is done to what stands aside that belongs into this phase. */
    Phase aside(Phase usual) {
      return late ? phase : usual;
    }

    /** The column that the steps of all are named after: one that others refer to. */
    FactId lead() {
      return columns.get(columns.size() - 1);
    }

    /** The transaction in which they change places. */
    String group() {
      return "retype " + lead().key();
    }
  }

  private final Edit edit;
  private final Map<FactId, Delta.Altered> retyped = new TreeMap<>();
  private final Map<FactId, Set<FactId>> ties = new TreeMap<>();
  private final Set<FactId> bound = new TreeSet<>();
  private final Map<FactId, Set<FactId>> enums = new TreeMap<>();
  private final List<Swap> swaps = new ArrayList<>();

  Swaps(Edit edit) {
    this.edit = edit;
    for (Delta.Altered delta : TypeChange.deltas(edit)) {
      if (edit.options().online() && !TypeChange.isInPlace(edit, delta)) {
        retyped.put(delta.id(), delta);
      }
    }
    if (edit.options().online()) {
      edit.alterations().stream().filter(this::isReplacedEnum).forEach(this::retypeAll);
    }
    for (FactId id : retyped.keySet()) {
      ties.computeIfAbsent(id, key -> new TreeSet<>()).add(id);
      if (!isOrdinary(id)) {
        bound.add(id);
      }
      Stream.of(edit.before(), edit.after())
          .forEach(catalog -> catalog.dependents(id).forEach(user -> tie(catalog, id, user)));
    }
    Set<FactId> seen = new TreeSet<>();
    for (FactId id : retyped.keySet()) {
      Set<FactId> members = new TreeSet<>();
      reach(id, members);
      if (seen.add(members.iterator().next()) && members.stream().noneMatch(bound::contains)) {
        swaps.add(new Swap(ordered(members), phase(members), isLate(members), enums(members)));
      }
    }
  }

  List<Swap> all() {
    return swaps;
  }

  /** The swap that a column, or a type that is made anew, is part of. */
  Optional<Swap> of(FactId id) {
    return swaps.stream()
        .filter(swap -> swap.columns().contains(id) || swap.enums().contains(id))
        .findFirst();
  }

  /** How the columns of a swap change. */
  List<TypeChange> changes(Swap swap) {
    return swap.columns().stream()
        .map(retyped::get)
        .map(delta -> change(swap, (Column) delta.before(), (Column) delta.after()))
        .toList();
  }

  private TypeChange change(Swap swap, Column before, Column after) {
    return swap.enums().isEmpty()
        ? TypeChange.of(edit, before, after)
        : new TypeChange(
            before,
            after,
            TypeChange.Method.SWAP,
            swap.phase(),
            Conversion.unknown(before.type(), after.type()));
  }

  /** What a column that stands aside has for its type while a type of that name is there. */
  String asideType(Column column, UnaryOperator<FactId> name) {
    String array = column.type().endsWith("[]") ? "[]" : "";
    return enums.entrySet().stream()
        .filter(entry -> entry.getValue().contains(column.id()))
        .map(entry -> name.apply(entry.getKey()).sqlName() + array)
        .findFirst()
        .orElse(column.type());
  }

  /**
   * A type that a script can name at any moment, in the place of one that is only so called now.
   */
  String lastingType(String type) {
    for (FactId replaced : enums.keySet()) {
      for (FactId name : List.of(Besides.aside(replaced), Besides.asideDown(replaced))) {
        if (type.equals(name.sqlName()) || type.equals(name.sqlName() + "[]")) {
          return "text" + type.substring(name.sqlName().length());
        }
      }
    }
    return type;
  }

  /** Whether a fact that uses a type is made for the columns aside, and so needs no rebuild. */
  boolean carries(Fact fact, FactId type) {
    return of(type)
        .filter(swap -> swap.enums().contains(type))
        .filter(
            swap ->
                fact instanceof ColumnDefault && swap.columns().contains(fact.id().parent())
                    || (fact instanceof Constraint || fact instanceof Index)
                        && edit.before().dependencies(fact.id()).stream()
                            .anyMatch(swap.columns()::contains))
        .isPresent();
  }

  /** Values of an enum go or change their order, and only columns of tables have it. */
  private boolean isReplacedEnum(Delta.Altered delta) {
    FactId id = delta.id();
    return delta.before() instanceof EnumType older
        && delta.after() instanceof EnumType newer
        && !AddEnumValue.isExtension(older, newer)
        && edit.replacedTypes().of(id).isEmpty()
        && !edit.isRenamed(id)
        && Stream.of(edit.before(), edit.after())
            .allMatch(catalog -> ReplaceEnum.isSimple(catalog, id))
        && !columns(edit.before(), id).isEmpty()
        && columns(edit.before(), id).equals(columns(edit.after(), id));
  }

  private static Set<FactId> columns(Catalog catalog, FactId type) {
    return catalog.dependents(type).stream()
        .filter(user -> catalog.find(user, Column.class).isPresent())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void retypeAll(Delta.Altered type) {
    Set<FactId> columns = columns(edit.after(), type.id());
    enums.put(type.id(), columns);
    for (FactId id : columns) {
      Column before = edit.before().get(id, Column.class);
      Column after = edit.after().get(id, Column.class);
      retyped.put(id, new Delta.Altered(before, after, Set.of("type")));
      ties.computeIfAbsent(id, key -> new TreeSet<>()).addAll(columns);
      if (edit.isRenamed(id) || !before.type().equals(after.type())) {
        bound.add(id);
      }
    }
  }

  private List<FactId> enums(Set<FactId> members) {
    return enums.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(members::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Old applications may have any of them as it is only where each takes what the old one did. */
  private Phase phase(Set<FactId> members) {
    return enums(members).isEmpty()
            && members.stream().noneMatch(this::comesLate)
            && members.stream().allMatch(id -> TypeChange.relaxes(edit, retyped.get(id)))
        ? Phase.VALIDATE
        : Phase.CONTRACT;
  }

  /**
   * Whether nobody has said what becomes of values that a new type does not take, or a new type, or
   * what is built for the column aside, is what it shall be, or has its name, only then.
   */
  private boolean isLate(Set<FactId> members) {
    return !enums(members).isEmpty()
        || members.stream().anyMatch(this::comesLate)
        || members.stream().anyMatch(id -> !TypeChange.isPromised(edit, retyped.get(id)));
  }

  private boolean comesLate(FactId column) {
    return edit.replacedTypes().isJoined(column)
        || Readiness.ofNeeds(edit, column) == Phase.CONTRACT
        || edit.after().dependents(column).stream()
            .map(user -> edit.after().get(user, Fact.class))
            .filter(user -> user instanceof Index || user instanceof Constraint)
            .anyMatch(
                user ->
                    Restriction.ofTwin(edit, user) == Restriction.RESTRICTS
                        || edit.after().dependencies(user.id()).stream()
                            .anyMatch(need -> RenameObject.isNamedLate(edit, need)));
  }

  /** Whether nothing of the column itself stands in the way of another in its place. */
  private boolean isOrdinary(FactId id) {
    Column before = (Column) retyped.get(id).before();
    Column after = (Column) retyped.get(id).after();
    FactId table = id.parent();
    return isSettled(table)
        && edit.replacedTypes().passed(id).stream().noneMatch(type -> isTangled(id, type))
        && Stream.of(before, after).noneMatch(one -> one.computed() || one.inherited())
        && (before.identity() == null) == (after.identity() == null);
  }

  /** What uses both is made anew in the moment of both, which leaves none to what is aside. */
  private boolean isTangled(FactId column, FactId type) {
    Set<FactId> ofColumn = new TreeSet<>();
    users(column, column, ofColumn);
    Set<FactId> ofType = new TreeSet<>();
    users(type, column, ofType);
    return !Collections.disjoint(ofColumn, ofType);
  }

  private void users(FactId id, FactId except, Set<FactId> users) {
    edit.before().dependents(id).stream()
        .filter(user -> !user.equals(except) && users.add(user))
        .forEach(user -> users(user, except, users));
  }

  private boolean isSettled(FactId table) {
    return !Edit.isInHierarchy(edit.before(), table)
        && !Edit.isInHierarchy(edit.after(), table)
        && !edit.remadeTables().covers(table)
        && !edit.isRenamed(table);
  }

  /** What an object that uses the column means for it. */
  private void tie(Catalog catalog, FactId id, FactId user) {
    Fact fact = catalog.get(user, Fact.class);
    if (fact instanceof Column || fact instanceof SequenceOwnership && isMoved(user)) {
      bound.add(id);
    } else if (fact instanceof Index || fact instanceof Constraint) {
      catalog.dependencies(user).stream()
          .filter(retyped::containsKey)
          .forEach(other -> ties.computeIfAbsent(id, key -> new TreeSet<>()).add(other));
      if (fact instanceof Constraint constraint && binds(catalog, constraint)
          || fact instanceof Index index && binds(index, id)) {
        bound.add(id);
      }
    }
  }

  private boolean isMoved(FactId ownership) {
    return edit.delta(ownership).isPresent() || edit.isRenamed(ownership.parent());
  }

  /** Whether a constraint cannot be built for columns aside, with all that hangs on it. */
  private boolean binds(Catalog catalog, Constraint constraint) {
    if (constraint.type() == Constraint.Type.EXCLUDE) {
      return true;
    }
    if (constraint.referenced() == null) {
      return edit.delta(constraint.id()).isPresent() && isReferenced(catalog, constraint);
    }
    return catalog.dependencies(constraint.id()).stream().anyMatch(this::isRetypedInPlace)
        || points(catalog, constraint, retyped.keySet())
            && (edit.delta(constraint.id()).isPresent() || !isSettled(constraint.id().parent()));
  }

  /** A script that is run again could not read a type in it that is not called so any more. */
  private boolean binds(Index index, FactId column) {
    return (index.computed() || index.predicate() != null)
        && enums.values().stream().anyMatch(columns -> columns.contains(column));
  }

  private boolean isRetypedInPlace(FactId id) {
    return id.kind() == Kind.COLUMN
        && !retyped.containsKey(id)
        && edit.delta(id)
            .filter(Delta.Altered.class::isInstance)
            .filter(delta -> ((Delta.Altered) delta).attributes().contains("type"))
            .isPresent();
  }

  private static boolean isReferenced(Catalog catalog, Constraint constraint) {
    return constraint.indexed()
        && catalog.dependents(constraint.id()).stream()
            .anyMatch(id -> catalog.find(id, Constraint.class).isPresent());
  }

  /** Whether a foreign key refers to one of these columns. */
  static boolean points(Catalog catalog, Constraint constraint, Set<FactId> columns) {
    return constraint.referenced() != null
        && catalog.dependencies(constraint.id()).stream()
            .anyMatch(id -> columns.contains(id) && constraint.referenced().equals(id.parent()));
  }

  private void reach(FactId id, Set<FactId> members) {
    if (members.add(id)) {
      ties.getOrDefault(id, Set.of()).forEach(other -> reach(other, members));
    }
  }

  /** Applications lock the table that refers before the one it refers to. */
  private List<FactId> ordered(Set<FactId> members) {
    List<FactId> order = new ArrayList<>();
    Set<FactId> left = new TreeSet<>(members);
    while (!left.isEmpty()) {
      FactId next =
          left.stream()
              .min(Comparator.comparing((FactId id) -> isReferredTo(id, left)))
              .orElseThrow();
      left.remove(next);
      order.add(next);
    }
    return List.copyOf(order);
  }

  /** Whether a foreign key over others of these refers to the column. */
  private boolean isReferredTo(FactId id, Set<FactId> left) {
    return edit.before().dependents(id).stream()
        .flatMap(user -> edit.before().find(user, Constraint.class).stream())
        .filter(key -> points(edit.before(), key, Set.of(id)))
        .anyMatch(
            key ->
                key.columns().stream()
                    .map(name -> key.id().parent().child(Kind.COLUMN, name))
                    .anyMatch(other -> !other.equals(id) && left.contains(other)));
  }
}
