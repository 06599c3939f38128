package dev.lockstep.cli;

import dev.lockstep.catalog.Declared;
import dev.lockstep.check.CommittedPlan;
import dev.lockstep.check.FileCheck;
import dev.lockstep.check.Remake;
import dev.lockstep.check.SchemaCheck;
import dev.lockstep.diff.Differ;
import dev.lockstep.diff.Difference;
import dev.lockstep.render.Templates;
import dev.lockstep.report.Finding;
import java.util.ArrayList;
import java.util.List;

/** Asks all questions about the plans of a check. */
final class PlanChecks {

  private final PlanCheckOptions options;
  private final Sources sources;
  private final List<CommittedPlan> plans;

  /**
   * @param plans in the order in which they run
   */
  PlanChecks(PlanCheckOptions options, Sources sources, List<CommittedPlan> plans) {
    this.options = options;
    this.sources = sources;
    this.plans = plans;
  }

  /** The plans' files, and whether they would be written again as they are. */
  List<Finding> files() {
    Templates templates = Templates.load(options.templates());
    List<Finding> findings = new ArrayList<>();
    for (CommittedPlan plan : plans) {
      FileCheck check = new FileCheck(plan, Rules::of);
      findings.addAll(check.findings(options.allowsEdited()));
      if (plan.made().isPresent()) {
        Remake remake =
            new Remake(
                sources.server(),
                templates,
                RehearseCommand.reading(plan.plan().before(), plan.plan().after()));
        findings.addAll(check.compared(remake.scripts(plan), Version.text()));
      }
    }
    return findings;
  }

  /**
   * Whether the plans lead from there to the declared schema, each to the start of the next.
   *
   * @param start null when it does not matter
   */
  List<Finding> schemas(Declared start, Declared declared, String declaredName) {
    List<Finding> findings = new ArrayList<>();
    Declared expected = start;
    String name = options.from();
    for (CommittedPlan plan : plans) {
      Declared before = Declared.of(plan.plan().before());
      if (expected != null) {
        findings.addAll(new SchemaCheck(plan, Rules::of).start(difference(before, expected), name));
      }
      expected = Declared.of(plan.plan().after());
      name = "where " + plan.name() + " ends";
    }
    if (expected != null && !plans.isEmpty()) {
      findings.addAll(
          new SchemaCheck(plans.get(plans.size() - 1), Rules::of)
              .target(difference(expected, Comparison.withoutRenames(declared)), declaredName));
    }
    return findings;
  }

  /** What differs, without what only reads differently. */
  private Difference difference(Declared left, Declared right) {
    return sources.settled(Differ.between(left, Comparison.withoutRenames(right), false));
  }
}
