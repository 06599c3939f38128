package dev.lockstep.workbench;

import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.Measured;
import dev.lockstep.diff.Differ;
import dev.lockstep.diff.Difference;
import dev.lockstep.introspect.Reading;
import dev.lockstep.plan.Plan;
import dev.lockstep.plan.Planner;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.recipe.Edit;
import dev.lockstep.recipe.Options;
import dev.lockstep.recipe.Writing;
import dev.lockstep.rehearse.Evidence;
import dev.lockstep.rehearse.Rehearsal;
import dev.lockstep.rehearse.SeedFile;
import dev.lockstep.render.RenderedPhase;
import dev.lockstep.render.ScriptOptions;
import dev.lockstep.render.Scripts;
import dev.lockstep.render.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes a migration of two declared catalogs, the whole way: diff, measure, plan, render, rehearse.
 */
public final class Workbench {

  private final Supplier<DevServer> server;
  private final Templates templates;
  private final Reading reading;
  private final Options options;
  private final ScriptOptions scriptOptions;
  private final NormalForms normalForms;

  /**
   * @param server started when it is needed first; the caller closes it
   * @param reading the schemas that are compared
   */
  public Workbench(
      Supplier<DevServer> server,
      Templates templates,
      Reading reading,
      Options options,
      ScriptOptions scriptOptions) {
    this.server = server;
    this.templates = templates;
    this.reading = reading;
    this.options = options;
    this.scriptOptions = scriptOptions;
    this.normalForms = new NormalForms(server, templates);
  }

  /**
   * Plans the way from one schema to another, without rehearsing it.
   *
   * @param guardRenames whether a probable rename that nobody confirmed is an error
   */
  public Migration plan(Declared before, Declared after, boolean guardRenames) {
    return plan(normalForms.settled(Differ.between(before, after, guardRenames)), after);
  }

  /**
   * Plans the way from one schema to another, without rehearsing it.
   *
   * @param difference the two schemas, without what only reads differently
   * @param after the second of them, with what its files say beyond SQL
   */
  public Migration plan(Difference difference, Declared after) {
    return plan(difference, after, null);
  }

  /**
   * The same with a look at the rows of the live database that it is for.
   *
   * @param rows null when there is none or it must not be looked at
   */
  public Migration plan(Difference difference, Declared after, LiveRows rows) {
    Survey survey = new Survey(server, templates, reading);
    Difference settled = survey.settle(difference, after, options);
    if (settled != difference) {
      settled = normalForms.settled(settled);
    }
    Measured measured = survey.measure(settled, after, options);
    Edit edit = new Edit(settled, after, measured, options);
    Plan planned = Planner.plan(edit);
    LiveRows.Seen seen =
        rows == null
            ? new LiveRows.Seen(planned, Map.of())
            : rows.seenBy(planned, Writing.all(edit), templates);
    List<RenderedPhase> scripts = new Scripts(templates).phases(seen.plan(), scriptOptions);
    return new Migration(settled, seen.plan(), scripts, seen.sizes(), Optional.empty());
  }

  /**
   * Rehearses a migration on a scratch database.
   *
   * @param seed rows for the schema before, or null
   * @param progress hears what is being done
   * @throws dev.lockstep.failure.Failure REHEARSAL when it does not do what it says
   */
  public Migration rehearse(Migration migration, SeedFile seed, Consumer<String> progress) {
    String baseline = Baseline.script(migration.plan().before(), templates);
    Evidence evidence =
        new Rehearsal(server.get(), reading, normalForms, progress)
            .prove(
                migration.plan(), migration.scripts(), baseline, scriptOptions.rerunnable(), seed);
    return migration.proven(evidence);
  }
}
