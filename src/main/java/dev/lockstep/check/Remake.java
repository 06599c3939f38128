package dev.lockstep.check;

import dev.lockstep.catalog.Declared;
import dev.lockstep.introspect.Reading;
import dev.lockstep.layout.PhasedLayout;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.render.Scripts;
import dev.lockstep.render.Templates;
import dev.lockstep.report.Provenance;
import dev.lockstep.workbench.Migration;
import dev.lockstep.workbench.Workbench;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * Makes a committed plan again, from its two schemas and what it was made with, without rehearsing
 * it.
 *
 * @param server started when a question needs it
 * @param reading the schemas that are compared
 */
public record Remake(Supplier<DevServer> server, Templates templates, Reading reading) {

  /**
   * The scripts, file name to content.
   *
   * @param plan one that says what it was made with
   */
  public SortedMap<String, String> scripts(CommittedPlan plan) {
    Provenance made = plan.made().orElseThrow();
    Workbench workbench = new Workbench(server, templates, reading, made.options(), made.script());
    Migration again =
        workbench.plan(
            Declared.of(plan.plan().before()),
            new Declared(plan.plan().after(), made.annotations(), Map.of()),
            false);
    SortedMap<String, String> files = PhasedLayout.scripts(again.scripts());
    files.put(PhasedLayout.VERIFY, new Scripts(templates).verify(again.plan(), made.script()));
    return files;
  }
}
