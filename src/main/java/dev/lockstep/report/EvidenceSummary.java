package dev.lockstep.report;

import dev.lockstep.rehearse.Evidence;
import java.util.ArrayList;
import java.util.List;

/** What a console says about a plan that was proven again. */
public final class EvidenceSummary {

  private EvidenceSummary() {}

  /**
   * The lines, the verdict first.
   *
   * @param folder of the plan
   */
  public static List<Line> lines(String folder, Evidence evidence) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            Line.Role.ADDED,
            "The plan in "
                + folder
                + " holds on PostgreSQL "
                + evidence.serverMajor()
                + ": every phase up, down and up again."));
    for (Evidence.PhaseEvidence phase : evidence.phases()) {
      lines.add(
          plain(
              "  %-9s %d objects changed; the schema afterwards is %s"
                  .formatted(
                      phase.phase().word(),
                      phase.changed().size(),
                      phase.fingerprintAfterUp().substring(0, 12))));
    }
    evidence.seeded().forEach(table -> lines.add(plain("  rows kept in " + table)));
    evidence.notSeeded().forEach(table -> lines.add(plain("  no rows in " + table)));
    return lines;
  }

  private static Line plain(String text) {
    return new Line(Line.Role.PLAIN, text);
  }
}
