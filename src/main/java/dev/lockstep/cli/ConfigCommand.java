package dev.lockstep.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints what is in force, and where it comes from. */
@Command(
    name = "config",
    sortOptions = false,
    description = {
      "Prints every setting that is in force, and where it comes from: a flag, a variable, a line of"
          + " lockstep.yaml, or the default. No password is printed.",
      "Before a command's own words it says what holds for that command line."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep config",
      "  lockstep config --env production --format json",
      "  What would this run use?",
      "    lockstep config plan --env production --batch-size 1000",
      "",
      "Exit status: 0 done, 1 the file or a variable makes no sense."
    })
final class ConfigCommand implements Callable<Integer> {

  private final Console console;
  private final Function<List<String>, Settings> resolution;
  private final List<String> commands;

  @Spec private CommandSpec spec;
  @ParentCommand private LockstepCommand root;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "A command with its options. Default: all commands.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text for people, json for machines, or schema: the JSON Schema of lockstep.yaml, for"
              + " editors. Default: ${DEFAULT-VALUE}.")
  private ConfigFormat format;

  /**
   * @param commands the names of all commands
   * @param resolution finds what holds for a command line, which it checks
   */
  ConfigCommand(
      Console console, List<String> commands, Function<List<String>, Settings> resolution) {
    this.console = console;
    this.commands = commands;
    this.resolution = resolution;
  }

  @Override
  public Integer call() {
    switch (format) {
      case TEXT -> new LinePrinter(console).print(report().lines());
      case JSON -> console.out().print(report().json());
      case SCHEMA -> console.out().print(ConfigSchema.of(spec.commandLine().getParent()));
    }
    Recording.isGood();
    return ExitStatus.DONE;
  }

  private ConfigReport report() {
    Map<String, Settings> found = new LinkedHashMap<>();
    if (words.isEmpty()) {
      commands.forEach(command -> found.put(command, resolution.apply(around(List.of(command)))));
    } else {
      found.put(words.get(0), resolution.apply(around(words)));
    }
    return new ConfigReport(found);
  }

  /** With what was said in front of the words about the file. */
  private List<String> around(List<String> command) {
    List<String> all = new ArrayList<>();
    if (root.config() != null) {
      all.add(LockstepCommand.CONFIG + "=" + root.config());
    }
    if (root.env() != null) {
      all.add(LockstepCommand.ENV + "=" + root.env());
    }
    all.addAll(command);
    return all;
  }
}
