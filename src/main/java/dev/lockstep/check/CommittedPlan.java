package dev.lockstep.check;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.failure.Failure;
import dev.lockstep.layout.PlanFolder;
import dev.lockstep.plan.Plan;
import dev.lockstep.plan.TableSize;
import dev.lockstep.report.PlanReader;
import dev.lockstep.report.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A plan that is in a folder.
 *
 * @param folder where it is
 * @param plan as {@code plan.json} has it
 * @param sizes of tables, as far as it holds them
 * @param made what it was made with; empty in a plan of a release that did not say so
 */
public record CommittedPlan(
    Path folder, Plan plan, Map<FactId, TableSize> sizes, Optional<Provenance> made) {

  /**
   * Reads a plan.
   *
   * @throws Failure PLAN_FILE when {@code plan.json} or a snapshot next to it cannot be read
   */
  public static CommittedPlan read(Path folder) {
    PlanFolder files = new PlanFolder(folder);
    Catalog before = files.before();
    Catalog after = files.after();
    PlanReader reader = new PlanReader(files.planName(), before, after);
    String text = files.plan();
    return new CommittedPlan(
        folder, reader.read(text).plan(), reader.sizes(text), reader.made(text));
  }

  /** The newest plan in a folder of plans, by its name, which begins with the time. */
  public static Optional<Path> newest(Path plans) {
    return Files.isDirectory(plans)
        ? PlanFolder.newestFirst(plans).stream().findFirst()
        : Optional.empty();
  }

  /** Where a file of it is. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** For people: the name of the folder. */
  public String name() {
    return folder.getFileName().toString();
  }
}
