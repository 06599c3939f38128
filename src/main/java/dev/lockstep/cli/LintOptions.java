package dev.lockstep.cli;

import dev.lockstep.catalog.Declared;
import dev.lockstep.lint.Lint;
import dev.lockstep.lint.LintCode;
import dev.lockstep.lint.Linter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which lints of the declared schema are reported. */
final class LintOptions {

  @Option(
      names = "--lint-ignore",
      paramLabel = "CODE",
      split = ",",
      converter = LintCodeConverter.class,
      description =
          "Do not look for this, such as LINT-QUOTED-NAME; comma-separated or repeated. In a file,"
              + " '-- lockstep:ignore CODE' says it of one object.")
  private Set<LintCode> left = EnumSet.noneOf(LintCode.class);

  @Option(
      names = "--base",
      paramLabel = "SOURCE",
      description =
          "Report only what this schema does not have yet, such as that of the main branch.")
  private String base;

  @Option(
      names = "--changed-only",
      description =
          "Report only what the schema before the plan does not have yet; --base names another.")
  private boolean changedOnly;

  boolean changedOnly() {
    return changedOnly;
  }

  /** Null when the user named none. */
  String base() {
    return base;
  }

  /** What is found in a schema. */
  List<Lint> lints(Declared declared) {
    return Linter.lint(declared, left);
  }
}
