package dev.lockstep.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What stands before the name of a command, and the options that every command has. */
@Command(
    name = "lockstep",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Turns an edit of a PostgreSQL schema into a phased, rehearsed migration.",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%n",
    footer = {
      "Sources, wherever a command takes one:",
      "  postgresql://user@host:5432/db   a live database; also postgres:// and jdbc:postgresql://",
      "  schema.sql                       an SQL file, what pg_dump writes included",
      "  schema/                          a folder of SQL files, in any order",
      "  snapshot.json                    what 'lockstep inspect --format json' wrote",
      "  migrations:db/migrations         a folder of migrations, replayed (Flyway, Prisma, Drizzle, …)",
      "  exec:COMMAND                     the SQL that a program prints",
      "  -                                SQL on standard input",
      "  empty                            nothing",
      "",
      "A password is taken from the URL, PGPASSWORD or ~/.pgpass, as psql does.",
      "",
      "Any option can be set in lockstep.yaml or by a variable: 'batch-size: 1000' or",
      "LOCKSTEP_BATCH_SIZE=1000 for --batch-size. 'lockstep config' prints what is in force.",
      "",
      "Examples:",
      "  lockstep plan --from schemas/shop/v1.sql --to schemas/shop/v2.sql",
      "  lockstep drift --from postgresql://app@db.example.com/shop --to schema.sql",
      "",
      "Exit status: 0 done or nothing differs, 2 something differs, 1 it could not be done.",
      "'lockstep COMMAND --help' says more about a command."
    })
final class LockstepCommand implements Runnable {

  /** The option that names the file of settings. */
  static final String CONFIG = "--config";

  /** The option that names an environment of it. */
  static final String ENV = "--env";

  private final Console console;
  private boolean verbose;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Print this help and exit.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  private boolean version;

  @Option(
      names = CONFIG,
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Take settings from this file. Default: lockstep.yaml, if there is one.")
  private Path config;

  @Option(
      names = ENV,
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "Use the database and settings of this environment of the file.")
  private String env;

  LockstepCommand(Console console) {
    this.console = console;
  }

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Print what takes how long, and the stack trace of a failure.")
  void verbose(boolean wanted) {
    verbose |= wanted;
    console.detailed(verbose);
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "auto, always or never; auto is on a terminal unless NO_COLOR is set.")
  void color(ColorMode mode) {
    console.use(mode);
  }

  /** Null when the user named none. */
  Path config() {
    return config;
  }

  /** Null when the user named none. */
  String env() {
    return env;
  }

  boolean verbose() {
    return verbose;
  }

  /** Runs when no command was named. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "A command is missing");
  }
}
