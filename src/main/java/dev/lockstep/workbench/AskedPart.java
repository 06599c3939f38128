package dev.lockstep.workbench;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Difference;
import dev.lockstep.recipe.Questions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part of the second schema that types and expressions of columns are asked about in: what the
 * columns need, and the types they had, so that the answers cost as much as the change.
 */
final class AskedPart {

  private AskedPart() {}

  static Catalog of(Questions questions, Difference difference) {
    Catalog before = difference.renamed();
    Catalog after = difference.after();
    Set<FactId> wanted = new HashSet<>();
    for (Map<FactId, ?> columns : List.of(questions.retyped(), questions.defaults())) {
      for (FactId column : columns.keySet()) {
        wanted.add(column.child(Kind.DEFAULT, ""));
        types(after, column).forEach(wanted::add);
      }
    }
    Set<FactId> conditions = new HashSet<>();
    conditions.addAll(questions.entailments().relaxing().keySet());
    conditions.addAll(questions.entailments().obeyed().keySet());
    questions.entailments().premises().values().forEach(conditions::addAll);
    conditions.forEach(id -> ofCondition(after, id).forEach(wanted::add));
    if (!questions.backfills().isEmpty()
        || !questions.writings().isEmpty()
        || !questions.readings().isEmpty()) {
      // An annotation may call and name whatever is no relation; PostgreSQL has not read it yet.
      after.ids().stream().filter(id -> !isOfRelation(id)).forEach(wanted::add);
    }
    for (FactId asked : questions.conditions().keySet()) {
      Stream.concat(after.dependencies(asked).stream(), needs(after, asked))
          .filter(id -> !isOfRelation(id))
          .forEach(wanted::add);
    }
    Set<FactId> older = new HashSet<>();
    for (FactId column : questions.retyped().keySet()) {
      types(before, column).forEach(older::add);
    }
    conditions.forEach(id -> ofCondition(before, id).forEach(older::add));
    questions.writings().stream()
        .flatMap(writing -> writing.oldTypes().stream())
        .filter(id -> !isOfRelation(id))
        .forEach(older::add);
    for (Questions.Reading reading : questions.readings().values()) {
      before.children(reading.table()).stream()
          .flatMap(column -> types(before, column))
          .filter(id -> !isOfRelation(id))
          .forEach(older::add);
    }
    return whole(after, wanted).union(whole(before, older));
  }

  /** What the columns need that a constraint or an index is about. */
  private static Stream<FactId> needs(Catalog catalog, FactId id) {
    return catalog.dependencies(id).stream()
        .filter(need -> need.kind() == Kind.COLUMN)
        .flatMap(
            column ->
                Stream.concat(
                    catalog.dependencies(column).stream(),
                    catalog.dependencies(column.child(Kind.DEFAULT, "")).stream()));
  }

  /** What a condition calls, and the types of the columns that it names. */
  private static Stream<FactId> ofCondition(Catalog catalog, FactId id) {
    return Stream.concat(Stream.of(id), catalog.dependencies(id).stream())
        .flatMap(need -> Stream.concat(Stream.of(need), catalog.dependencies(need).stream()))
        .filter(need -> !isOfRelation(need));
  }

  private static Stream<FactId> types(Catalog catalog, FactId column) {
    return catalog.dependencies(column).stream().filter(id -> id.kind() != Kind.TABLE);
  }

  /**
   * With what a type or routine consists of: a domain's checks decide what a column of it costs.
   */
  private static Catalog whole(Catalog catalog, Set<FactId> wanted) {
    Catalog part = catalog.closure(wanted);
    Set<FactId> parts = new HashSet<>(part.ids());
    for (FactId id : part.ids()) {
      if (id.kind() != Kind.SCHEMA && !isOfRelation(id)) {
        parts.addAll(catalog.children(id));
      }
    }
    return parts.size() == part.ids().size() ? part : whole(catalog, parts);
  }

  private static boolean isOfRelation(FactId id) {
    FactId at = id;
    while (at.parent() != null && at.kind().scope() == Kind.Scope.PART) {
      at = at.parent();
    }
    return switch (at.kind()) {
      case TABLE, FOREIGN_TABLE, INDEX, STATISTICS, VIEW, MATERIALIZED_VIEW, SEQUENCE -> true;
      default -> false;
    };
  }
}
