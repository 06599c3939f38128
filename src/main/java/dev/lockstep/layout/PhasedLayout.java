package dev.lockstep.layout;

import dev.lockstep.render.RenderedPhase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lockstep's own layout: a folder for each plan, in it a pair of scripts for each phase and the
 * documents.
 */
public final class PhasedLayout {

  /** The plan for machines. */
  public static final String PLAN_JSON = "plan.json";

  /** The plan for review. */
  public static final String PLAN_MARKDOWN = "plan.md";

  /** The plan for review in a browser. */
  public static final String PLAN_HTML = "plan.html";

  /** The snapshot of the schema that the plan starts from. */
  public static final String BEFORE = "before.json";

  /** The snapshot of the schema that the plan ends at. */
  public static final String AFTER = "after.json";

  /** The checks. */
  public static final String VERIFY = "verify.sql";

  private PhasedLayout() {}

  /** The scripts of the phases by their file names: {@code 1_expand.up.sql}. */
  public static SortedMap<String, String> scripts(List<RenderedPhase> phases) {
    SortedMap<String, String> files = new TreeMap<>();
    for (RenderedPhase phase : phases) {
      String name = scriptName(phase);
      files.put(name + ".up.sql", phase.up());
      files.put(name + ".down.sql", phase.down());
    }
    return files;
  }

  /** What both scripts of a phase are called in front of their direction: {@code 1_expand}. */
  static String scriptName(RenderedPhase phase) {
    return phase.number() + "_" + phase.phase().word();
  }

  /**
   * Writes {@code <out>/<timestamp>_<name>/}, whole or not at all.
   *
   * @param out made when it is not there
   * @param timestamp what sorts the folders, {@code 20261120211500}
   * @param name any text; it is made a slug as {@link PlanName#slug} says
   * @param files file name to content
   * @return the folder
   * @throws dev.lockstep.failure.Failure OUTPUT_EXISTS when the folder exists and is not empty,
   *     FILE when it cannot be written; then nothing is left behind
   */
  public static Path write(Path out, String timestamp, String name, Map<String, String> files) {
    Path folder = out.resolve(timestamp + "_" + PlanName.slug(name));
    Folder.write(folder, files);
    return folder;
  }
}
