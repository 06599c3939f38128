package dev.lockstep.recipe;

import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.DomainConstraint;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The types that columns have and that PostgreSQL cannot turn into what they shall be, each with
 * the domains, composite types and ranges that are built on it: they all have to be made anew.
 *
 * <p>Source: PostgreSQL 18 manual, ALTER DOMAIN (Notes: no check of a domain can be added while a
 * column has a composite, array or range type with it) and ALTER TYPE.
 */
final class ReplacedTypes {

  /**
   * Types that change together.
   *
   * @param root the first of the types, which the group is named after
   * @param types the root and what is built on it, each after what it needs
   * @param columns those of one of these types on both sides, but not generated ones
   * @param contained whether an array, a composite type or a range has a domain of them in it
   */
  record Cluster(FactId root, List<FactId> types, List<Column> columns, boolean contained) {

    String group() {
      return ReplaceEnum.group(root);
    }

    String key() {
      return StepBuilder.key("replace-type", "replace", root);
    }
  }

  private final Edit edit;
  private final List<Cluster> clusters = new ArrayList<>();

  /** Enums that nothing is built on, which have a recipe of their own. */
  private final Set<FactId> alone = new TreeSet<>();

  ReplacedTypes(Edit edit) {
    this.edit = edit;
    Set<FactId> roots = new TreeSet<>();
    edit.alterations().forEach(delta -> root(delta).ifPresent(roots::add));
    edit.deltas().stream()
        .filter(delta -> delta instanceof Delta.Added || delta instanceof Delta.Removed)
        .filter(delta -> delta.id().kind() == Kind.DOMAIN_CONSTRAINT)
        .map(delta -> delta.id().parent())
        .filter(this::isContained)
        .forEach(roots::add);
    Set<FactId> seen = new TreeSet<>();
    for (FactId root : roots) {
      if (!seen.contains(root)) {
        Set<FactId> types = joint(root, roots);
        seen.addAll(types);
        add(root, types);
      }
    }
  }

  List<Cluster> all() {
    return clusters;
  }

  /** The types with which a type, or a part of one, is made anew. */
  Optional<Cluster> of(FactId id) {
    return clusters.stream()
        .filter(cluster -> cluster.types().stream().anyMatch(id::isWithin))
        .findFirst();
  }

  /** Whether a column gets a type that is made anew, and did not have one. */
  boolean isJoined(FactId column) {
    return passed(column).stream().anyMatch(type -> isOf(edit.after(), column, Set.of(type)));
  }

  /** Whether a column has a type that is made anew, which means another one by its name then. */
  boolean isLeft(FactId column) {
    return clusters.stream().anyMatch(cluster -> left(cluster.types()).contains(column));
  }

  /** The types made anew that a column had and does not get, or gets and did not have. */
  List<FactId> passed(FactId column) {
    return Stream.concat(clusters.stream().map(Cluster::types), alone.stream().map(Set::of))
        .filter(types -> isOf(edit.before(), column, types) != isOf(edit.after(), column, types))
        .flatMap(Collection::stream)
        .toList();
  }

  /** The steps with which columns that have some types get others, or go. */
  List<String> leaving(Collection<FactId> types) {
    return left(types).stream()
        .flatMap(
            column ->
                Stream.of(
                    RetypeColumn.key(column),
                    SwapColumnType.key(edit, column),
                    SwapColumnType.lastKey(column),
                    DropColumn.key(column)))
        .toList();
  }

  private List<FactId> left(Collection<FactId> types) {
    return types.stream()
        .flatMap(type -> ReplaceEnum.columns(edit.before(), type).stream())
        .map(Column::id)
        .filter(id -> !isOf(edit.after(), id, types))
        .distinct()
        .toList();
  }

  /** A type and its attributes and checks that are made in one go with it. */
  List<Fact> parts(Cluster cluster, Catalog catalog, FactId type) {
    List<Fact> parts = new ArrayList<>(ReplaceType.parts(catalog, type));
    parts.removeIf(
        part ->
            part instanceof DomainConstraint
                && !cluster.contained()
                && edit.delta(part.id()).isEmpty());
    return parts;
  }

  private void add(FactId root, Set<FactId> types) {
    if (types.stream().anyMatch(this::isOfTables)) {
      return; // what has tables of its own changes by ALTER TYPE CASCADE
    }
    List<FactId> order = order(edit.before(), types);
    List<Column> columns =
        order.stream()
            .flatMap(type -> ReplaceEnum.columns(edit, type).stream())
            .filter(column -> !column.computed() && isOf(edit.after(), column.id(), types))
            .distinct()
            .toList();
    if (types.size() == 1 && root.kind() == Kind.ENUM) {
      alone.add(root);
    } else if (!columns.isEmpty()) {
      clusters.add(
          new Cluster(order.get(0), order, columns, types.stream().anyMatch(this::isContained)));
    }
  }

  /** The type that a change makes it necessary to make anew. */
  private Optional<FactId> root(Delta.Altered delta) {
    FactId id = delta.id();
    return switch (id.kind()) {
      case ENUM ->
          AddEnumValue.isExtension((EnumType) delta.before(), (EnumType) delta.after())
              ? Optional.empty()
              : Optional.of(id);
      case DOMAIN ->
          !Alterations.inPlace(delta.before(), delta.after(), delta.attributes())
                  || delta.attributes().contains("notNull") && isContained(id)
              ? Optional.of(id)
              : Optional.empty();
      case RANGE ->
          Alterations.inPlace(delta.before(), delta.after(), delta.attributes())
              ? Optional.empty()
              : Optional.of(id);
      case DOMAIN_CONSTRAINT -> Optional.of(id.parent()).filter(this::isContained);
      case ATTRIBUTE -> Optional.of(id.parent());
      default -> Optional.empty();
    };
  }

  /** All types that have to change with a root, those of other roots among them included. */
  private Set<FactId> joint(FactId root, Set<FactId> roots) {
    Set<FactId> types = new TreeSet<>();
    reach(root, types);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (FactId other : roots) {
        Set<FactId> more = new TreeSet<>();
        reach(other, more);
        if (more.stream().anyMatch(types::contains)) {
          grown |= types.addAll(more);
        }
      }
    }
    return types;
  }

  private void reach(FactId type, Set<FactId> types) {
    if (!edit.before().contains(type) || !edit.after().contains(type) || !types.add(type)) {
      return;
    }
    for (FactId user : edit.before().dependents(type)) {
      switch (user.kind()) {
        case DOMAIN, RANGE -> reach(user, types);
        case ATTRIBUTE -> reach(user.parent(), types);
        default -> {}
      }
    }
  }

  private boolean isOfTables(FactId type) {
    return edit.before().dependents(type).stream()
        .flatMap(id -> edit.before().find(id, Table.class).stream())
        .anyMatch(table -> table.ofType() != null);
  }

  /** Whether a domain is in an array, a composite type or a range that a column has. */
  private boolean isContained(FactId domain) {
    if (domain.kind() != Kind.DOMAIN) {
      return false;
    }
    Set<FactId> built = new TreeSet<>();
    reach(domain, built);
    boolean boxed =
        built.stream()
            .anyMatch(
                type ->
                    type.kind() != Kind.DOMAIN
                        || !type.equals(domain)
                            && isArray(edit.before().get(type, DomainType.class).type()));
    return built.stream()
        .flatMap(type -> ReplaceEnum.columns(edit, type).stream())
        .anyMatch(column -> boxed || isArray(column.type()));
  }

  private static boolean isArray(String type) {
    return type.endsWith("[]");
  }

  private static boolean isOf(Catalog catalog, FactId column, Collection<FactId> types) {
    return catalog.contains(column)
        && catalog.dependencies(column).stream().anyMatch(types::contains);
  }

  /** The types, each after those that it is built on. */
  static List<FactId> order(Catalog catalog, Collection<FactId> types) {
    List<FactId> order = new ArrayList<>();
    types.forEach(type -> place(catalog, type, types, order));
    return order;
  }

  private static void place(
      Catalog catalog, FactId type, Collection<FactId> types, List<FactId> order) {
    if (order.contains(type)) {
      return;
    }
    Stream.concat(Stream.of(type), catalog.children(type, Attribute.class).map(Fact::id))
        .flatMap(part -> catalog.dependencies(part).stream())
        .filter(need -> !need.equals(type) && types.contains(need))
        .forEach(need -> place(catalog, need, types, order));
    order.add(type);
  }
}
