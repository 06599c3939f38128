package dev.lockstep.cli;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One run of the program: parses the words of the command line, runs the command, reports. */
final class Invocation {

  private static final int HELP_WIDTH = 100;

  private final Console console;
  private final Surroundings surroundings;

  Invocation(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
  }

  /**
   * Runs a command line.
   *
   * @return the exit status
   */
  int run(List<String> arguments) {
    FailurePrinter failures = new FailurePrinter(console, new Secrets(arguments));
    LockstepCommand root = new LockstepCommand(console);
    try {
      Settings settings = settings(root, arguments);
      List<String> words = settings.words();
      failures = new FailurePrinter(console, new Secrets(words));
      CommandLine line = commandLine(root, failures, settings);
      int status = line.execute(words.toArray(String[]::new));
      return console.written().failure() == null ? status : unwritten(failures);
    } catch (Throwable thrown) { // an Error too must become one line and a status
      failures.print(thrown, root.verbose());
      return ExitStatus.FAILED;
    }
  }

  private Settings settings(LockstepCommand root, List<String> arguments) {
    return Settings.of(commands(root, surroundings), arguments, surroundings.environment());
  }

  /** What holds for a command line, when it could be run. */
  private Settings checked(List<String> arguments) {
    Settings settings = settings(new LockstepCommand(console), arguments);
    List<ParameterException> errors = Settings.errors(commands(), settings.words());
    if (!errors.isEmpty()) {
      throw failure(errors.get(0), settings);
    }
    return settings;
  }

  /** The commands and their options, ready to parse. */
  CommandLine commands() {
    return commands(new LockstepCommand(console), surroundings);
  }

  private CommandLine commands(LockstepCommand root, Surroundings around) {
    CommandLine line = new CommandLine(root);
    line.addSubcommand(new PlanCommand(console, around));
    line.addSubcommand(new DiffCommand(console, around));
    line.addSubcommand(new DriftCommand(console, around));
    line.addSubcommand(new InspectCommand(console, around));
    line.addSubcommand(new RehearseCommand(console, around));
    line.addSubcommand(new CheckCommand(console, around));
    line.addSubcommand(new InitCommand(console, around));
    line.addSubcommand(new ExplainCommand(console));
    line.addSubcommand(new ReleaseCommand(console));
    line.addSubcommand(new IgnoresCommand(console));
    List<String> names = List.copyOf(line.getSubcommands().keySet());
    line.addSubcommand(new CommandLine(new ConfigCommand(console, names, this::checked)));
    line.addSubcommand(new CompletionCommand(console));
    line.addSubcommand(new ManualCommand(console));
    Opposites.addTo(line);
    line.setExpandAtFiles(false);
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.getSubcommands().get("config").setStopAtPositional(true);
    return line;
  }

  private CommandLine commandLine(
      LockstepCommand root, FailurePrinter failures, Settings settings) {
    CommandLine line = commands(root, surroundings.under(settings.policy()));
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(console.colorsOut() ? Ansi.ON : Ansi.OFF));
    line.setParameterExceptionHandler(
        (exception, words) -> {
          failures.print(failure(exception, settings), root.verbose());
          return ExitStatus.FAILED;
        });
    line.setExecutionExceptionHandler(
        (exception, command, result) -> {
          failures.print(exception, root.verbose());
          return ExitStatus.FAILED;
        });
    return line;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** What a value from the file or a variable breaks is not a mistake of the command line. */
  private static Failure failure(ParameterException exception, Settings settings) {
    return settings
        .added(exception.getArgSpec())
        .map(value -> Settings.wrong(value, exception.getMessage() + ".", exception))
        .orElseGet(() -> usage(exception));
  }

  private static Failure usage(ParameterException exception) {
    String command = exception.getCommandLine().getCommandSpec().qualifiedName();
    String cause = exception.getMessage();
    if (exception instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      cause += ". Did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?";
    }
    return new Failure(Code.USAGE, null, cause, "See '" + command + " --help'.", exception);
  }

  private int unwritten(FailurePrinter failures) {
    if (!console.written().readerHasGone()) {
      IOException why = console.written().failure();
      failures.print(
          new Failure(
              Code.FILE,
              null,
              "Standard output could not be written: " + why.getMessage() + ".",
              "Check that there is space left on the disk.",
              why),
          false);
    }
    return ExitStatus.FAILED;
  }
}
