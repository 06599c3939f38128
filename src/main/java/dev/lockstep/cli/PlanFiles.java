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
import dev.lockstep.report.ReportedPlan;
import dev.lockstep.workbench.Migration;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;

/** The files of a plan's folder. */
final class PlanFiles {

  private PlanFiles() {}

  /** A migration with all that its documents tell of it. */
  static ReportedPlan reported(Migration migration, String title) {
    Map<Phase, String> fingerprints = new EnumMap<>(Phase.class);
    migration.evidence().stream()
        .flatMap(evidence -> evidence.phases().stream())
        .forEach(phase -> fingerprints.put(phase.phase(), phase.fingerprintAfterUp()));
    return new ReportedPlan(
        title,
        migration.plan(),
        migration.scripts(),
        fingerprints,
        migration.sizes(),
        migration.evidence());
  }

  /** File name to content. */
  static SortedMap<String, String> of(
      ReportedPlan reported, Templates templates, ScriptOptions options) {
    SortedMap<String, String> files = PhasedLayout.scripts(reported.scripts());
    files.put(PhasedLayout.PLAN_JSON, new PlanJson(templates).write(reported));
    files.put(PhasedLayout.PLAN_MARKDOWN, new PlanMarkdown(templates).write(reported));
    files.put(PhasedLayout.PLAN_HTML, new PlanHtml(templates).write(reported));
    files.put(PhasedLayout.VERIFY, new Scripts(templates).verify(reported.plan(), options));
    files.put(PhasedLayout.BEFORE, CatalogSnapshot.write(reported.plan().before()));
    files.put(PhasedLayout.AFTER, CatalogSnapshot.write(reported.plan().after()));
    return files;
  }
}
