package dev.lockstep.cli;

import dev.lockstep.ignore.IgnoreRules;
import dev.lockstep.ignore.Platforms;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the rules by which objects are left alone. */
@Command(
    name = "ignores",
    sortOptions = false,
    description = {
      "Prints which objects are left alone: what platforms and migration runners keep, and the"
          + " patterns of --ignore and the ignore file after it.",
      "The output is itself an ignore file."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep ignores",
      "  lockstep ignores --no-platform-ignores --ignore-file db/.lockstepignore",
      "",
      "Exit status: 0 done, 1 it could not be done."
    })
final class IgnoresCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private ScopeOptions scope;

  IgnoresCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Scope chosen = scope.scope();
    IgnoreRules rules = chosen.rules();
    StringBuilder text = new StringBuilder(chosen.platforms() ? Platforms.text() : "");
    if (!rules.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append("# [your own]\n");
      rules.texts().forEach(rule -> text.append(rule).append('\n'));
    }
    console.out().print(text);
    Recording.isGood();
    return ExitStatus.DONE;
  }
}
