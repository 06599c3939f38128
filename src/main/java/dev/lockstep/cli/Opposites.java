package dev.lockstep.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The switches that take back what a variable or the file switches on: {@code --owner}, {@code
 * --no-strict}. They stand in no help, because without a file there is nothing to take back.
 */
final class Opposites {

  private Opposites() {}

  /** Gives every switch of every command its opposite. */
  static void addTo(CommandLine root) {
    root.getSubcommands().values().forEach(line -> addTo(line.getCommandSpec()));
  }

  private static void addTo(CommandSpec command) {
    for (OptionSpec option : List.copyOf(command.options())) {
      if (OptionKeys.isSettable(option)
          && OptionKeys.isSwitch(option)
          && !option.inherited()
          && !command.optionsMap().containsKey(OptionKeys.opposite(option))) {
        command.addOption(
            OptionSpec.builder(OptionKeys.opposite(option))
                .type(boolean.class)
                .arity("0")
                .hidden(true)
                .build());
      }
    }
  }
}
