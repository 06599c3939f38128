package dev.lockstep.layout;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.CatalogSnapshot;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.render.RenderedPhase;
import dev.lockstep.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of a plan that {@link PhasedLayout} wrote, read back. */
public record PlanFolder(Path path) {

  private static final String REMEDY =
      "Name a folder that 'lockstep plan' wrote; if a file of it is lost, make the plan again.";

  /**
   * The plans in a folder, the newest first by their names, which begin with the time.
   *
   * @throws Failure FILE when the folder cannot be read
   */
  public static List<Path> newestFirst(Path plans) {
    try (Stream<Path> folders = Files.list(plans)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(PhasedLayout.PLAN_JSON)))
          .sorted(Comparator.comparing((Path folder) -> folder.getFileName().toString()).reversed())
          .toList();
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(plans.toString()),
          "The folder of plans cannot be read: " + e + ".",
          "Name a folder that you may read with --plans.",
          e);
    }
  }

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

  /**
   * Fails when a migration that this plan wrote for another program is not as it was written: what
   * is rehearsed would not be what is run.
   *
   * @throws Failure PLAN_FILE when a file is missing or was edited
   */
  public void requireMigrations() {
    migrations().forEach(PlanFolder::requireUnchanged);
  }

  /**
   * The files that this plan wrote for another program, wherever they are now, with the SHA-256 of
   * what was written; none in Lockstep's own layout.
   *
   * @throws Failure PLAN_FILE when the list of them is damaged
   */
  public SortedMap<Path, String> migrations() {
    SortedMap<Path, String> files = new TreeMap<>();
    if (Files.exists(path.resolve(Ledger.FILE))) {
      Ledger ledger = ledger();
      layout(ledger);
      for (Ledger.Entry entry : ledger.migrations()) {
        Path home = entry.released() ? path.resolve(ledger.folder()) : path.resolve(Delivery.HELD);
        entry.files().forEach((file, sum) -> files.put(home.resolve(file).normalize(), sum));
      }
    }
    return files;
  }

  private static void requireUnchanged(Path file, String sum) {
    if (!Sql.sha256(text(file)).equals(sum)) {
      throw new Failure(
          Code.PLAN_FILE,
          Place.of(file.toString()),
          "The migration was edited after the plan wrote it, so what would be run is not what is"
              + " rehearsed.",
          "Undo the edit; to write other SQL, override a template with --templates and make the"
              + " plan again.");
    }
  }

  /** The list of what was written for another program. */
  Ledger ledger() {
    return Ledger.parse(text(Ledger.FILE), path.resolve(Ledger.FILE).toString());
  }

  /** The layout that the list names. */
  Layout layout(Ledger ledger) {
    return Layouts.runner(ledger.layout())
        .orElseThrow(
            () ->
                new Failure(
                    Code.PLAN_FILE,
                    Place.of(path.resolve(Ledger.FILE).toString()),
                    "There is no layout \"" + ledger.layout() + "\".",
                    "Use the release that wrote the plan."));
  }

  /** The text of a file that is held back. */
  String held(String file) {
    return text(path.resolve(Delivery.HELD).resolve(file));
  }

  private Catalog snapshot(String name) {
    try {
      return CatalogSnapshot.parse(text(name), path.resolve(name).toString());
    } catch (Failure e) {
      throw new Failure(Code.PLAN_FILE, e.place(), e.getMessage(), REMEDY, e);
    }
  }

  private String text(String name) {
    return text(path.resolve(name));
  }

  private static String text(Path file) {
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
