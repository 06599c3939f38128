package dev.lockstep.recipe;

import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Collation;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.ForeignTable;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Operator;
import dev.lockstep.catalog.View;
import dev.lockstep.diff.Delta;
import dev.lockstep.recipe.Rebuilds.Rebuild;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What changes in a way that PostgreSQL does not carry through to what depends on it. */
final class Disturbances {

  /** How much of what depends on a disturbed fact PostgreSQL refuses to carry along. */
  enum Level {
    /** What a value of the type is written as changes, not what is stored. */
    RESHAPED,
    /** The column's type changes in place to one that takes every old value. */
    WIDENED,
    /** The column's type changes in place to a different one. */
    RETYPED,
    /** Another column takes the place of this one; its indexes and constraints are seen to. */
    SWAPPED,
    /** The fact is removed and made again. */
    REPLACED
  }

  /**
   * A fact that changes so.
   *
   * @param group the transaction in which it changes
   * @param replacement how it is itself removed and made again; null for what has another recipe
   */
  record Disturbance(FactId fact, Level level, Phase phase, String group, Rebuild replacement) {

    static Disturbance of(FactId fact, Level level, Phase phase, String group) {
      return new Disturbance(fact, level, phase, group, null);
    }
  }

  private final Edit edit;
  private final List<Disturbance> all;

  Disturbances(Edit edit) {
    this.edit = edit;
    this.all = found();
  }

  List<Disturbance> all() {
    return all;
  }

  private List<Disturbance> found() {
    List<Disturbance> found = new ArrayList<>();
    for (TypeChange change : TypeChange.all(edit)) {
      FactId id = change.after().id();
      Level level =
          change.method() == TypeChange.Method.SWAP
              ? Level.SWAPPED
              : change.conversion().implicit() ? Level.WIDENED : Level.RETYPED;
      String group =
          edit.swaps().of(id).map(Swaps.Swap::group).orElseGet(() -> "retype " + id.key());
      found.add(Disturbance.of(id, level, change.phase(), group));
    }
    edit.replacedTypes().all().forEach(cluster -> found.addAll(anew(cluster)));
    found.addAll(ReshapedTypes.disturbances(edit));
    Rekeying rekeying = new Rekeying(edit);
    List<Delta> deltas = new ArrayList<>(edit.alterations());
    edit.deltas().stream().filter(Delta.Removed.class::isInstance).forEach(deltas::add);
    deltas.removeIf(delta -> edit.replacedTypes().of(delta.id()).isPresent());
    deltas.removeIf(delta -> edit.remadeTables().covers(delta.id()));
    for (Delta delta : deltas) {
      if (delta instanceof Delta.Altered altered
          && altered.before() instanceof EnumType older
          && altered.after() instanceof EnumType newer
          && !AddEnumValue.isExtension(older, newer)) {
        Optional<Swaps.Swap> swap = edit.swaps().of(altered.id());
        String group = swap.map(Swaps.Swap::group).orElseGet(() -> ReplaceEnum.group(altered.id()));
        Level level = swap.isPresent() ? Level.SWAPPED : Level.RETYPED;
        found.add(Disturbance.of(altered.id(), Level.REPLACED, Phase.CONTRACT, group));
        for (Column column : ReplaceEnum.staying(edit, altered.id())) {
          found.add(Disturbance.of(column.id(), level, Phase.CONTRACT, group));
        }
      } else if (rekeying.concerns(before(delta))) {
        found.addAll(rekeying.of(before(delta)));
      } else if (delta instanceof Delta.Altered altered && altered.after() instanceof Collation) {
        String group = ReplaceCollation.group(altered.id());
        found.add(Disturbance.of(altered.id(), Level.REPLACED, Phase.CONTRACT, group));
        for (Fact user : ReplaceCollation.users(edit, altered.id())) {
          found.add(Disturbance.of(user.id(), Level.RETYPED, Phase.CONTRACT, group));
        }
      } else if (delta instanceof Delta.Altered altered
          && altered.after() instanceof Attribute attribute) {
        Phase phase = PlainPhase.ofChange(edit, altered.before(), attribute);
        String group = "retype " + altered.id().parent().key();
        found.add(Disturbance.of(altered.id(), Level.RETYPED, phase, group));
        found.add(Disturbance.of(altered.id().parent(), Level.RETYPED, phase, group));
      } else if (delta instanceof Delta.Removed removed && isReduced(removed.id())) {
        Phase phase = PlainPhase.ofRemoval(edit, removed.fact());
        String group = "remove " + removed.id().key();
        found.add(Disturbance.of(removed.id(), Level.REPLACED, phase, group));
        found.addAll(nameAnew(removed.id(), phase, group));
      } else if (delta instanceof Delta.Removed && delta.id().kind().isInSchema()) {
        found.addAll(left(delta.id()));
      } else if (delta instanceof Delta.Altered altered) {
        found.addAll(replaced(altered));
      }
    }
    return found;
  }

  /** Types that are made anew together, and the columns that have them. */
  private List<Disturbance> anew(ReplacedTypes.Cluster cluster) {
    List<Disturbance> found = new ArrayList<>();
    for (FactId type : cluster.types()) {
      for (Fact part : edit.replacedTypes().parts(cluster, edit.before(), type)) {
        found.add(Disturbance.of(part.id(), Level.REPLACED, Phase.CONTRACT, cluster.group()));
      }
      if (TypeCluster.isType(type)) {
        found.addAll(nameAnew(type, Phase.CONTRACT, cluster.group()));
      }
    }
    for (Column column : cluster.columns()) {
      found.add(Disturbance.of(column.id(), Level.RETYPED, Phase.CONTRACT, cluster.group()));
    }
    return found;
  }

  /**
   * What goes although something that stays uses it, which from then on uses another object of the
   * name, or another routine that takes the same call.
   */
  private List<Disturbance> left(FactId id) {
    List<FactId> gone = new ArrayList<>(List.of(id));
    gone.addAll(edit.before().children(id));
    boolean used =
        gone.stream()
            .flatMap(part -> edit.before().dependents(part).stream())
            .anyMatch(user -> !user.isWithin(id) && staysWith(user, id));
    String group = edit.successions().group(id);
    if (!used && group == null) {
      return List.of();
    }
    String joint = group == null ? "drop " + id.key() : group;
    List<Disturbance> found = new ArrayList<>();
    edit.successions()
        .successor(id)
        .map(successor -> Disturbance.of(successor, Level.REPLACED, Phase.CONTRACT, joint))
        .ifPresent(found::add);
    gone.forEach(part -> found.add(Disturbance.of(part, Level.REPLACED, Phase.CONTRACT, joint)));
    for (Column column : ReplaceType.columns(edit, id)) {
      found.add(Disturbance.of(column.id(), Level.RETYPED, Phase.CONTRACT, joint));
    }
    return found;
  }

  /** Whether a user of something that goes is the same afterwards, or uses what succeeds it. */
  boolean staysWith(FactId user, FactId gone) {
    return edit.after().contains(user)
        && (edit.delta(user).isEmpty()
            || edit.successions()
                .successor(gone)
                .filter(
                    successor ->
                        edit.after().dependencies(user).stream()
                            .anyMatch(need -> need.isWithin(successor)))
                .isPresent());
  }

  /** What cannot take its second form in place. */
  private List<Disturbance> replaced(Delta.Altered delta) {
    Fact before = delta.before();
    Fact after = delta.after();
    if (!isReplaceable(delta) || Alterations.inPlace(before, after, ownAttributes(delta))) {
      return List.of();
    }
    Phase phase = PlainPhase.ofChange(edit, before, after);
    if (edit.isRenamed(delta.id())) {
      phase = Phase.CONTRACT;
    }
    String group = "replace " + delta.id().key();
    List<Disturbance> found = new ArrayList<>();
    Optional<View> bridge = ViewBridge.between(edit, before, after);
    if (bridge.isPresent()) {
      Phase early = Readiness.ofNeeds(edit, delta.id());
      String earlier = "bridge " + delta.id().key();
      Rebuild first = new Rebuild(early, earlier, before, bridge.get());
      found.add(new Disturbance(delta.id(), Level.REPLACED, early, earlier, first));
    }
    Rebuild rebuild = new Rebuild(phase, group, bridge.map(Fact.class::cast).orElse(before), after);
    for (FactId column : inheritedFrom(edit, delta.id())) {
      found.add(Disturbance.of(column, Level.REPLACED, phase, group));
    }
    found.add(new Disturbance(delta.id(), Level.REPLACED, phase, group, rebuild));
    for (FactId part : wholly(edit.before(), delta.id())) {
      if (!part.equals(delta.id())) {
        found.add(Disturbance.of(part, Level.REPLACED, phase, group));
      }
    }
    if (TypeCluster.isType(delta.id())) {
      found.addAll(nameAnew(delta.id(), phase, group));
    }
    for (Operator promiser : promisersAnew(after)) {
      Fact old = edit.before().get(promiser.id(), Fact.class);
      Rebuild again = new Rebuild(phase, group, old, promiser);
      found.add(new Disturbance(promiser.id(), Level.REPLACED, phase, group, again));
    }
    return found;
  }

  /** The columns of child tables that come and go with one of their parent. */
  static List<FactId> inheritedFrom(Edit edit, FactId id) {
    List<FactId> inherited = new ArrayList<>();
    if (id.kind() == Kind.COLUMN) {
      edit.before()
          .heirs(id.parent())
          .map(heir -> id.under(heir.id()))
          .flatMap(column -> edit.before().find(column, Column.class).stream())
          .filter(Column::inherited)
          .map(Column::id)
          .forEach(
              column -> {
                inherited.add(column);
                inherited.addAll(inheritedFrom(edit, column));
              });
    }
    return inherited;
  }

  /** Whether a type goes of which the name stays. */
  private boolean isReduced(FactId id) {
    return TypeCluster.isType(id) && edit.after().contains(TypeCluster.shell(id));
  }

  /** The name of a type goes with it, and the functions that it is made of as well. */
  private List<Disturbance> nameAnew(FactId type, Phase phase, String group) {
    FactId shell = TypeCluster.shell(type);
    if (!edit.before().contains(shell) || !edit.after().contains(shell)) {
      return List.of();
    }
    Fact name = edit.after().get(shell, Fact.class);
    Rebuild rebuild = new Rebuild(phase, group, name, name);
    return List.of(new Disturbance(shell, Level.REPLACED, phase, group, rebuild));
  }

  /** The attributes that do not change by themselves with another fact. */
  private Set<String> ownAttributes(Delta.Altered altered) {
    Set<String> own = new TreeSet<>(altered.attributes());
    own.removeAll(OperatorLinks.following(edit, altered));
    return own;
  }

  /** An operator that is only promised from now on has to be promised anew by who stays. */
  private List<Operator> promisersAnew(Fact after) {
    return after instanceof Operator operator && operator.shell()
        ? OperatorLinks.promisers(edit.after(), operator.id()).stream()
            .filter(this::staysItself)
            .toList()
        : List.of();
  }

  /** Whether nothing of an operator changes but what follows from another one. */
  private boolean staysItself(Operator operator) {
    return edit.delta(operator.id())
        .filter(
            delta -> !(delta instanceof Delta.Altered altered) || !ownAttributes(altered).isEmpty())
        .isEmpty();
  }

  /** What goes and comes with a fact that is made again, and may itself be used. */
  static List<FactId> wholly(Catalog catalog, FactId id) {
    return catalog
        .find(id, ForeignTable.class)
        .map(table -> List.copyOf(new TableShape(catalog, table).produced()))
        .orElse(List.of(id));
  }

  /** What a removed or altered fact was. */
  private static Fact before(Delta delta) {
    if (delta instanceof Delta.Removed removed) {
      return removed.fact();
    }
    return ((Delta.Altered) delta).before();
  }

  /** Kinds that are made again when they cannot be altered; the rest have recipes of their own. */
  private static boolean isReplaceable(Delta.Altered delta) {
    return switch (delta.id().kind()) {
      case COLUMN -> TypeChange.isRemade(delta);
      case VIEW,
          MATERIALIZED_VIEW,
          ROUTINE,
          AGGREGATE,
          TRIGGER,
          POLICY,
          RULE,
          DOMAIN,
          DOMAIN_CONSTRAINT,
          STATISTICS,
          RANGE,
          EVENT_TRIGGER,
          ACCESS_METHOD,
          PUBLICATION,
          PUBLICATION_TABLE,
          FOREIGN_SERVER,
          FOREIGN_TABLE,
          BASE_TYPE,
          CONVERSION,
          CAST,
          OPERATOR,
          OPERATOR_FAMILY_MEMBER,
          OPERATOR_CLASS,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          TEXT_SEARCH_DICTIONARY,
          TEXT_SEARCH_CONFIGURATION ->
          true;
      default -> false;
    };
  }
}
