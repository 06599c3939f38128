package dev.lockstep.cli;

import dev.lockstep.catalog.CatalogSnapshot;
import dev.lockstep.layout.PhasedLayout;
import dev.lockstep.recipe.Phase;
import dev.lockstep.render.ScriptOptions;
import dev.lockstep.render.Scripts;
import dev.lockstep.render.Templates;
import dev.lockstep.report.PlanHtml;
import dev.lockstep.report.PlanJson;
import dev.lockstep.report.PlanMarkdown;
import dev.lockstep.report.Provenance;
import dev.lockstep.report.ReportedPlan;
import dev.lockstep.sql.Sql;
import dev.lockstep.workbench.Migration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of a plan's folder. */
final class PlanFiles {

  private PlanFiles() {}

  /**
   * A migration with all that its documents tell of it.
   *
   * @param made what it was made with, without its files
   */
  static ReportedPlan reported(
      Migration migration, Provenance made, Templates templates, ScriptOptions options) {
    Map<Phase, String> fingerprints = new EnumMap<>(Phase.class);
    migration.evidence().stream()
        .flatMap(evidence -> evidence.phases().stream())
        .forEach(phase -> fingerprints.put(phase.phase(), phase.fingerprintAfterUp()));
    return new ReportedPlan(
            options.title(),
            migration.plan(),
            migration.scripts(),
            fingerprints,
            migration.sizes(),
            migration.evidence())
        .with(made.of(digests(parts(migration, templates, options))));
  }

  /** Those of a migration that are carried out or read again, file name to content. */
  private static SortedMap<String, String> parts(
      Migration migration, Templates templates, ScriptOptions options) {
    SortedMap<String, String> files = PhasedLayout.scripts(migration.scripts());
    files.put(PhasedLayout.VERIFY, new Scripts(templates).verify(migration.plan(), options));
    files.put(PhasedLayout.BEFORE, CatalogSnapshot.write(migration.plan().before()));
    files.put(PhasedLayout.AFTER, CatalogSnapshot.write(migration.plan().after()));
    return files;
  }

  private static Map<String, String> digests(Map<String, String> files) {
    Map<String, String> digests = new TreeMap<>();
    files.forEach((name, text) -> digests.put(name, Sql.sha256(text)));
    return digests;
  }

  /** File name to content. */
  static SortedMap<String, String> of(
      Migration migration, ReportedPlan reported, Templates templates, ScriptOptions options) {
    SortedMap<String, String> files = parts(migration, templates, options);
    files.put(PhasedLayout.PLAN_JSON, new PlanJson(templates).write(reported));
    files.put(PhasedLayout.PLAN_MARKDOWN, new PlanMarkdown(templates).write(reported));
    files.put(PhasedLayout.PLAN_HTML, new PlanHtml(templates).write(reported));
    return files;
  }
}
