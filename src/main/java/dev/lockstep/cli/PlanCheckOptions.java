package dev.lockstep.cli;

import dev.lockstep.check.CommittedPlan;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which committed plans are looked at, and how strictly. */
final class PlanCheckOptions {

  @Option(
      names = "--plan",
      paramLabel = "FOLDER",
      description =
          "A plan that has not run yet; several, in the order in which they run, lead from one to the"
              + " next. Default: the newest in the folder of --plans.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--plans",
      paramLabel = "DIR",
      description = "The folder of plans. Default: migrations or plans, where the newest is.")
  private Path plans;

  @Option(names = "--lint-only", description = "Look at the declared schema only, and at no plan.")
  private boolean lintOnly;

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      description =
          "What the first plan must start from: a live database, or the schema of the main branch.")
  private String from;

  @Option(
      names = "--allow-edited",
      description =
          "Files of a plan that were edited by hand are noted and do not fail; 'lockstep rehearse'"
              + " proves them.")
  private boolean allowEdited;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "The templates that the plans were made with, if not those that are built in.")
  private Path templates;

  /** The plans, in the order in which they run. */
  List<CommittedPlan> plans() {
    if (lintOnly) {
      return List.of();
    }
    if (!folders.isEmpty()) {
      return folders.stream().map(CommittedPlan::read).toList();
    }
    if (plans != null && !Files.isDirectory(plans)) {
      throw new Failure(
          Code.FILE,
          Place.of(plans.toString()),
          "There is no such folder of plans.",
          "Name the one that 'lockstep plan' writes to, or look at the schema with --lint-only.");
    }
    return Optional.ofNullable(plans).or(UsualPlans::folder).stream()
        .flatMap(folder -> CommittedPlan.newest(folder).stream())
        .map(CommittedPlan::read)
        .toList();
  }

  /** Null when the user named none. */
  String from() {
    return from;
  }

  boolean isLintOnly() {
    return lintOnly;
  }

  boolean allowsEdited() {
    return allowEdited;
  }

  /** Null when the user named none. */
  Path templates() {
    return templates;
  }
}
