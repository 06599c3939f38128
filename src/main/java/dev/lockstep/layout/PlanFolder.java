package dev.lockstep.layout;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.CatalogSnapshot;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.render.RenderedPhase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of a plan that {@link PhasedLayout} wrote, read back. */
public record PlanFolder(Path path) {

  private static final String REMEDY =
      "Name a folder that 'lockstep plan' wrote; if a file of it is lost, make the plan again.";

  /** What a message calls {@code plan.json}. */
  public String planName() {
    return path.resolve(PhasedLayout.PLAN_JSON).toString();
  }

  /**
   * The text of {@code plan.json}.
   *
   * @throws Failure PLAN_FILE when it cannot be read
   */
  public String plan() {
    return text(PhasedLayout.PLAN_JSON);
  }

  /** The schema that the plan starts from. */
  public Catalog before() {
    return snapshot(PhasedLayout.BEFORE);
  }

  /** The schema that the plan ends at. */
  public Catalog after() {
    return snapshot(PhasedLayout.AFTER);
  }

  /** The phases with the text that their scripts have now, which somebody may have edited. */
  public List<RenderedPhase> withScripts(List<RenderedPhase> phases) {
    return phases.stream()
        .map(
            phase ->
                new RenderedPhase(
                    phase.number(),
                    phase.phase(),
                    text(PhasedLayout.scriptName(phase) + ".up.sql"),
                    text(PhasedLayout.scriptName(phase) + ".down.sql"),
                    phase.steps()))
        .toList();
  }

  private Catalog snapshot(String name) {
    try {
      return CatalogSnapshot.parse(text(name), path.resolve(name).toString());
    } catch (Failure e) {
      throw new Failure(Code.PLAN_FILE, e.place(), e.getMessage(), REMEDY, e);
    }
  }

  private String text(String name) {
    Path file = path.resolve(name);
    try {
      return Files.readString(file);
    } catch (IOException e) {
      boolean missing = !Files.exists(file);
      throw new Failure(
          Code.PLAN_FILE,
          Place.of(file.toString()),
          missing ? "The plan has no such file." : "The file cannot be read: " + e + ".",
          REMEDY,
          e);
    }
  }
}
