package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.DomainConstraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A type that cannot become what it shall be, or gives its name to one of another kind, while
 * columns that stay are of the type.
 */
final class ReplaceType implements Recipe {

  private static final String NAME = "replace-type";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (FactId old : edit.successions().leaving()) {
      FactId current = edit.successions().successor(old).orElseThrow();
      List<Column> columns = columns(edit, old);
      if (isType(current)
          && !columns.isEmpty()
          && draft.isUnclaimed(old)
          && draft.isUnclaimed(current)) {
        List<Fact> before = parts(edit.before(), old);
        List<Fact> after = parts(edit.after(), current);
        after.forEach(part -> draft.claim(part.id()));
        before.forEach(part -> draft.claim(part.id()));
        draft.add(
            step(edit, draft.rebuilds(), before, after, old, current, columns)
                .destroys(before.stream().map(Fact::id).toList())
                .build());
      }
    }
    for (ReplacedTypes.Cluster cluster : edit.replacedTypes().all()) {
      List<Fact> before = parts(edit, cluster, edit.before());
      List<Fact> after = parts(edit, cluster, edit.after());
      before.forEach(part -> draft.claim(part.id()));
      after.forEach(part -> draft.claim(part.id()));
      StepBuilder step =
          step(
                  edit,
                  draft.rebuilds(),
                  before,
                  after,
                  cluster.root(),
                  cluster.root(),
                  cluster.columns())
              .destroys(
                  before.stream().map(Fact::id).filter(id -> !edit.after().contains(id)).toList());
      before.stream().map(Fact::id).filter(edit.after()::contains).forEach(step::alters);
      draft.add(step.after(edit.replacedTypes().leaving(cluster.types())).build());
    }
  }

  /** The types that are made anew together, the root's parts first. */
  private static List<Fact> parts(Edit edit, ReplacedTypes.Cluster cluster, Catalog catalog) {
    return ReplacedTypes.order(catalog, cluster.types()).stream()
        .flatMap(type -> edit.replacedTypes().parts(cluster, catalog, type).stream())
        .toList();
  }

  /** The columns of a type that goes which stay and so are of what succeeds it. */
  static List<Column> columns(Edit edit, FactId old) {
    return isType(old)
        ? ReplaceEnum.columns(edit.before(), old).stream()
            .filter(column -> edit.after().contains(column.id()))
            .toList()
        : List.of();
  }

  private static boolean isType(FactId id) {
    return switch (id.kind()) {
      case ENUM, DOMAIN, COMPOSITE, RANGE -> true;
      default -> false;
    };
  }

  /** What is built on the type and so made anew with it, in words. */
  private static String with(List<Fact> parts, FactId type) {
    String others =
        parts.stream()
            .map(Fact::id)
            .filter(id -> isType(id) && !id.equals(type))
            .map(FactId::display)
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "" : ", with " + others;
  }

  /**
   * The step that puts one type into the place of another.
   *
   * @param before the old type, and what goes with it
   * @param after the new type, and what comes with it
   * @param old the type that the step is about, as it was
   * @param current the same as it shall be
   */
  private static StepBuilder step(
      Edit edit,
      Rebuilds rebuilds,
      List<Fact> before,
      List<Fact> after,
      FactId old,
      FactId current,
      List<Column> columns) {
    List<Lock> locks = new ArrayList<>();
    for (Column column : columns) {
      Actions.lock(edit, column.id().parent(), LockMode.ACCESS_EXCLUSIVE).stream()
          .filter(lock -> !locks.contains(lock))
          .forEach(locks::add);
    }
    StepBuilder step =
        new StepBuilder(NAME, "replace", current, Phase.CONTRACT)
            .summary(
                old.equals(current)
                    ? "make " + current.display() + " anew in its other form" + with(after, current)
                    : "put " + current.display() + " in the place of " + old.display())
            .up(
                ReplaceEnum.action(
                    locks, statements(before, creation(after, edit.after()), up(edit, columns))))
            .down(
                ReplaceEnum.action(
                    locks, statements(after, creation(before, edit.before()), down(columns))))
            .produces(after.stream().map(Fact::id).toList())
            .after(rebuilds.removalsBefore(old, Phase.CONTRACT))
            .group(rebuilds.group(old, Phase.CONTRACT))
            .hazards(Hazards.ofSuccession(edit, current))
            .hazards(List.of(Hazards.ofTypeMadeAnew(current)))
            .hazard(
                HazardCode.BLOCKS_WHILE_WORKING,
                "Every row of the tables that use "
                    + current.sqlName()
                    + " is written anew while nobody can read or write them.",
                "Run it when they may be locked for that long.")
            .hazard(
                HazardCode.ROWS_MAY_VIOLATE,
                "It fails while rows have values that " + current.display() + " does not take.",
                "Change such rows first, or say with @using how the values are turned.")
            .hazard(
                HazardCode.DOWN_LOSES_DATA,
                "On the way down the values are turned back over their text, which fails where "
                    + old.display()
                    + " does not take it.",
                "Check on a copy that the values come back as you need them.");
    columns.forEach(column -> step.alters(column.id()));
    return step;
  }

  /** The type, and what is made with it. */
  static List<Fact> parts(Catalog catalog, FactId type) {
    List<Fact> parts = new ArrayList<>();
    parts.add(catalog.get(type, Fact.class));
    catalog
        .children(type, Attribute.class)
        .sorted(Comparator.comparingInt(Attribute::position))
        .forEach(parts::add);
    catalog.children(type, DomainConstraint.class).forEach(parts::add);
    return parts;
  }

  private static List<Statement> creation(List<Fact> parts, Catalog catalog) {
    return parts.stream().flatMap(part -> Lifecycle.create(part, catalog).stream()).toList();
  }

  private static List<Statement> statements(
      List<Fact> leaving, List<Statement> creation, List<Statement> retypes) {
    List<FactId> types = leaving.stream().map(Fact::id).filter(ReplaceType::isType).toList();
    List<Statement> statements = new ArrayList<>();
    types.forEach(type -> statements.addAll(RenameStatements.of(type, RenameObject.aside(type))));
    statements.addAll(creation);
    statements.addAll(retypes);
    for (int i = types.size() - 1; i >= 0; i--) {
      FactId type = types.get(i);
      String aside = RenameObject.aside(type).sqlName();
      statements.add(Actions.sql("sql/" + type.kind().slug() + "/drop", "name", aside));
    }
    return statements;
  }

  private static List<Statement> up(Edit edit, List<Column> columns) {
    List<Statement> statements = new ArrayList<>();
    for (Column column : columns) {
      edit.annotation(column.id(), Annotation.Type.USING)
          .map(Annotation::value)
          .ifPresentOrElse(
              using -> {
                statements.add(UserExpression.use(column.id().parent()));
                statements.add(ReplaceEnum.retype(column, using));
                statements.add(UserExpression.leave());
              },
              () -> statements.add(ReplaceEnum.retype(column, ReplaceEnum.throughText(column))));
    }
    return statements;
  }

  private static List<Statement> down(List<Column> columns) {
    return columns.stream()
        .map(column -> ReplaceEnum.retype(column, ReplaceEnum.throughText(column)))
        .toList();
  }
}
