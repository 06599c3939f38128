package dev.lockstep.workbench;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Conversion;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Implied;
import dev.lockstep.catalog.Measured;
import dev.lockstep.diff.Differ;
import dev.lockstep.diff.Difference;
import dev.lockstep.introspect.Introspector;
import dev.lockstep.introspect.Reading;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.recipe.Edit;
import dev.lockstep.recipe.Options;
import dev.lockstep.recipe.Questions;
import dev.lockstep.recipe.RenameTable;
import dev.lockstep.recipe.Statement;
import dev.lockstep.render.Templates;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks PostgreSQL what planning has to know: what a type change costs, which defaults rewrite a
 * table, and how definitions read when a column or an object has another name. Nothing is asked,
 * and no server is started, where an edit raises no question.
 */
final class Survey {

  private final Supplier<DevServer> server;
  private final Templates templates;
  private final Reading reading;

  Survey(Supplier<DevServer> server, Templates templates, Reading reading) {
    this.server = server;
    this.templates = templates;
    this.reading = new Reading(reading.schemas(), true);
  }

  /**
   * The difference once the renames were made that have no bridge; the same where there are none.
   */
  Difference settle(Difference difference, Declared after, Options options) {
    Difference settled = difference;
    List<Statement> made = List.of();
    while (true) {
      Measured nothing = Measured.nothing(difference.before(), difference.after());
      Questions questions = new Questions(new Edit(settled, after, nothing, options));
      if (questions.renames().equals(made)) {
        return settled;
      }
      // What bears the name of something that was renamed may turn out to be the same as before.
      made = questions.renames();
      Catalog renamed = built(difference.before(), made).reidentified(questions.inTheWay());
      settled =
          Differ.settled(
              settled, asItWas(renamed, questions, difference.before()), after.catalog());
    }
  }

  /** What is in the way of a rename, and what uses that, still reads as before the rename. */
  private static Catalog asItWas(Catalog renamed, Questions questions, Catalog before) {
    Set<FactId> reached = new HashSet<>();
    Deque<FactId> open = new ArrayDeque<>(questions.inTheWay().values());
    while (!open.isEmpty()) {
      FactId id = open.remove();
      if (before.contains(id) && reached.add(id)) {
        open.addAll(renamed.dependents(id));
      }
    }
    return renamed
        .without(fact -> reached.contains(fact.id()))
        .with(reached.stream().map(id -> before.get(id, Fact.class)).toList());
  }

  /** Everything that the recipes may ask about an edit. */
  Measured measure(Difference difference, Declared after, Options options) {
    Catalog oldCatalog = difference.before();
    Catalog newCatalog = difference.after();
    boolean invokerViews = hasInvokerViews(difference);
    Measured measured = Measured.nothing(oldCatalog, newCatalog).withInvokerViews(invokerViews);
    Questions questions = new Questions(new Edit(difference, after, measured, options));
    if (questions.isEmpty()) {
      return measured;
    }
    Map<FactId, Conversion> conversions = new HashMap<>();
    Set<FactId> rewriting = new HashSet<>();
    Map<FactId, String> constant = new HashMap<>();
    Set<FactId> harmless = new HashSet<>();
    Map<Annotation, Set<String>> reads = new HashMap<>();
    Conclusions conclusions = new Conclusions(questions.entailments());
    if (!questions.isAboutColumns() && !questions.standsAside() && !conclusions.needServer()) {
      return new Measured(
          conversions,
          rewriting,
          constant,
          harmless,
          conclusions.implied(),
          reads,
          oldCatalog,
          newCatalog,
          invokerViews);
    }
    Catalog asked = AskedPart.of(questions, difference);
    try (Database scratch = Scratch.built(server.get(), asked, templates);
        Connection connection = scratch.connect()) {
      Trial trial = new Trial(connection, templates);
      Probe probe = new Probe(trial);
      new TriedWritings(trial).check(questions.writings());
      conclusions.ask(new Prover(trial));
      questions.retyped().forEach((id, pair) -> conversions.put(id, probe.conversion(pair)));
      questions
          .defaults()
          .forEach(
              (id, added) -> {
                if (probe.addRewrites(added)) {
                  rewriting.add(id);
                }
              });
      questions
          .backfills()
          .forEach(
              (id, added) -> {
                String normal = probe.constant(added);
                if (normal != null) {
                  constant.put(id, normal);
                }
              });
      questions
          .conditions()
          .forEach(
              (id, condition) -> {
                if (probe.isNever(condition)) {
                  harmless.add(id);
                }
              });
      questions
          .readings()
          .forEach(
              (annotation, reading) ->
                  probe.reads(reading).ifPresent(names -> reads.put(annotation, names)));
    } catch (SQLException e) {
      throw Scratch.interrupted(e);
    }
    Implied implied = conclusions.implied();
    Measured known =
        new Measured(
            conversions,
            rewriting,
            constant,
            harmless,
            implied,
            reads,
            oldCatalog,
            newCatalog,
            invokerViews);
    Questions next = new Questions(new Edit(difference, after, known, options));
    Catalog afterAside = next.asideUp().isEmpty() ? newCatalog : built(newCatalog, next.asideUp());
    List<Statement> names = new ArrayList<>(next.renames());
    names.addAll(next.asideDown());
    Catalog beforeAside = next.asideDown().isEmpty() ? oldCatalog : built(oldCatalog, names);
    return new Measured(
        conversions,
        rewriting,
        constant,
        harmless,
        implied,
        reads,
        beforeAside,
        afterAside,
        invokerViews);
  }

  /**
   * Whether the views of the server can read with the rights of whoever asks them; asked only where
   * that makes a difference.
   *
   * <p>Source: PostgreSQL 15 manual, "Release Notes": {@code security_invoker}.
   */
  private boolean hasInvokerViews(Difference difference) {
    return difference.deltas().stream().anyMatch(RenameTable::wantsInvokerView)
        && server.get().majorVersion() >= 15;
  }

  private Catalog built(Catalog catalog, List<Statement> statements) {
    try (Database database = Scratch.built(server.get(), catalog, templates)) {
      return renamed(database, statements);
    }
  }

  private Catalog renamed(Database database, List<Statement> statements) {
    try (Connection connection = database.connect();
        java.sql.Statement sql = connection.createStatement()) {
      for (Statement statement : statements) {
        sql.execute(templates.render(statement));
      }
      return Introspector.read(connection, reading).catalog();
    } catch (SQLException e) {
      throw Scratch.interrupted(e);
    }
  }
}
