package dev.lockstep.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands and options. */
@Command(
    name = "completion",
    sortOptions = false,
    description = "Prints a script with which bash and zsh complete commands, options and formats.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  In this shell:",
      "    source <(lockstep completion)",
      "  In every one:",
      "    lockstep completion > ~/.local/share/bash-completion/completions/lockstep",
      "  zsh, in ~/.zshrc:",
      "    autoload -U +X bashcompinit && bashcompinit && source <(lockstep completion)",
      "",
      "Exit status: 0 done."
    })
final class CompletionCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(AutoComplete.bash("lockstep", spec.root().commandLine()));
    return ExitStatus.DONE;
  }
}
