package dev.lockstep.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the manual page of a command. */
@Command(
    name = "man",
    sortOptions = false,
    description = "Prints the manual page of a command, made from its help, for man(1).",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  Read one:",
      "    lockstep man plan | man -l -",
      "  Install them:",
      "    dir=~/.local/share/man/man1; mkdir -p $dir; lockstep man > $dir/lockstep.1",
      "    for c in plan diff drift; do lockstep man $c > $dir/lockstep-$c.1; done",
      "",
      "Exit status: 0 done, 1 there is no such command."
    })
final class ManualCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      description = "The command. Default: lockstep itself.")
  private String command;

  ManualCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandLine line = spec.root().commandLine();
    if (command != null) {
      line = line.getSubcommands().get(command);
      if (line == null) {
        throw FailurePrinter.usage(
            "There is no command " + command + ".", "See 'lockstep --help' for the commands.");
      }
    }
    console.out().print(new ManualPage(line).roff());
    return ExitStatus.DONE;
  }
}
