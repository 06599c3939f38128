package dev.lockstep.layout;

import dev.lockstep.render.Templates;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sqitch: a script to deploy, to revert and to verify for each change, run by psql, and the plan
 * that orders them.
 *
 * <p>Source: sqitch documentation, "sqitchtutorial" and "sqitch-plan".
 */
final class SqitchLayout extends RunnerLayout {

  SqitchLayout() {
    super("sqitch", ".", Grain.PHASE, "sqitch --chdir %s deploy");
  }

  @Override
  public SortedMap<String, String> files(Migration migration, Templates templates) {
    String script = migration.name() + ".sql";
    return new TreeMap<>(
        Map.of(
            "deploy/" + script, migration.file(templates, "sqitch/deploy", null),
            "revert/" + script, migration.file(templates, "sqitch/revert", null),
            "verify/" + script, migration.file(templates, "sqitch/verify", null)));
  }

  @Override
  public Optional<Index> index() {
    return Optional.of(new SqitchPlan());
  }
}
