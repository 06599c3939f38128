package dev.lockstep.cli;

import dev.lockstep.check.CommittedPlan;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where {@code plan} makes the folders of plans when nobody says where. */
final class UsualPlans {

  /** In Lockstep's own layout, and in those of other programs. */
  private static final Path[] FOLDERS = {Path.of("migrations"), Path.of("plans")};

  private UsualPlans() {}

  /** The one of them with the newest plan; empty when no plan is there. */
  static Optional<Path> folder() {
    return Stream.of(FOLDERS)
        .filter(folder -> CommittedPlan.newest(folder).isPresent())
        .max(Comparator.comparing(folder -> name(CommittedPlan.newest(folder).orElseThrow())));
  }

  private static String name(Path plan) {
    return plan.getFileName().toString();
  }
}
