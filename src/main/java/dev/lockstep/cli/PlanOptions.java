package dev.lockstep.cli;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Nearest;
import dev.lockstep.failure.Place;
import dev.lockstep.layout.Layout;
import dev.lockstep.layout.Layouts;
import dev.lockstep.layout.Stamp;
import dev.lockstep.recipe.Options;
import dev.lockstep.rehearse.SeedFile;
import dev.lockstep.render.ScriptOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** What is made of a plan, and where it is written. */
final class PlanOptions {

  /** How many letters of a layout's name may be wrong for it to be guessed. */
  private static final int MOST_WRONG = 3;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Make the plan's folder in this one, default: migrations; with --layout, write the"
              + " migrations into it, default: where the program looks for them.")
  private Path out;

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      defaultValue = Layouts.PHASED,
      completionCandidates = LayoutNames.class,
      description =
          "Write the scripts as another program's migrations: ${COMPLETION-CANDIDATES}."
              + " Default: ${DEFAULT-VALUE}.")
  private String layout;

  @Option(
      names = "--plans",
      paramLabel = "DIR",
      defaultValue = "plans",
      description =
          "With --layout, make the plan's folder in this one, with what is held back until"
              + " 'lockstep release'. Default: ${DEFAULT-VALUE}.")
  private Path plans;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "What the plan's folder is called behind the time; {changes} in it stands for the"
              + " default, which is made from what changes.")
  private String name;

  @Option(
      names = "--at",
      paramLabel = "TIMESTAMP",
      converter = TimestampConverter.class,
      description =
          "The time in the name of the plan's folder, yyyyMMddHHmmss. Default: now, in UTC.")
  private LocalDateTime at;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Take templates from this folder; what is not in it is built in.")
  private Path templates;

  @Option(
      names = "--batch-size",
      paramLabel = "ROWS",
      defaultValue = "5000",
      description = "How many rows a backfill moves in a transaction. Default: ${DEFAULT-VALUE}.")
  private int batchSize;

  @Option(
      names = "--batch-pause",
      paramLabel = "TIME",
      defaultValue = "0ms",
      converter = DurationConverter.class,
      description =
          "How long a backfill rests between two transactions, as 50ms or 1s."
              + " Default: ${DEFAULT-VALUE}.")
  private Duration batchPause;

  @Option(
      names = "--max-replica-lag",
      paramLabel = "TIME",
      defaultValue = "10s",
      converter = DurationConverter.class,
      description =
          "A backfill waits while a replica is further behind than this; 0s never waits."
              + " Default: ${DEFAULT-VALUE}.")
  private Duration maxReplicaLag;

  @Option(
      names = "--lock-timeout",
      paramLabel = "TIME",
      defaultValue = "5s",
      converter = DurationConverter.class,
      description =
          "How long a script waits for a lock before it gives up; who waits longer makes everybody"
              + " wait behind it. Default: ${DEFAULT-VALUE}.")
  private Duration lockTimeout;

  @Option(
      names = "--statement-timeout",
      paramLabel = "TIME",
      defaultValue = "30s",
      converter = DurationConverter.class,
      description =
          "How long a statement that only changes the catalogs may take. Default:"
              + " ${DEFAULT-VALUE}.")
  private Duration statementTimeout;

  @Option(
      names = "--plain-scripts",
      description =
          "Write scripts that keep no record in the database, for a runner that has a history of"
              + " its own. Once interrupted, they cannot be run again as they are.")
  private boolean plainScripts;

  @Option(
      names = "--allow-missing-values",
      description =
          "Plan a new NOT NULL column without a value for existing rows, instead of stopping to ask"
              + " for an annotation: it can be NULL until contract, which fails while rows have no"
              + " value.")
  private boolean allowMissingValues;

  @Option(
      names = "--no-row-checks",
      description =
          "Do not look at the rows of a live database: neither count those that a new constraint"
              + " refuses, nor try on them what annotations compute, nor ask how large tables are.")
  private boolean noRowChecks;

  @Option(
      names = "--assume-satisfied",
      paramLabel = "NAME",
      description =
          "The old application already obeys this new or changed constraint or unique index, or"
              + " writes no NULL into this column, so it may come before the gate. With its table"
              + " where the name alone is not enough: orders.note. Can be repeated.")
  private Set<String> assumed = new TreeSet<>();

  @Option(
      names = "--no-online",
      description =
          "For a database that no application uses meanwhile: everything in one phase, without"
              + " bridges between old and new columns.")
  private boolean noOnline;

  @Option(
      names = "--no-rehearse",
      description = "Write the plan without proving it; it then says that it was not rehearsed.")
  private boolean noRehearse;

  @Option(
      names = "--seed-file",
      paramLabel = "FILE",
      description =
          "Run this SQL, which inserts rows into the schema before, at the start of the rehearsal;"
              + " the tables it leaves empty get made-up rows.")
  private Path seedFile;

  /** Where plans are made, or migrations in the layout of another program. */
  Path out() {
    if (out != null) {
      return out;
    }
    return Path.of(layout().map(Layout::folder).orElse("migrations"));
  }

  /** The layout of another program; empty for Lockstep's own. */
  Optional<Layout> layout() {
    Optional<Layout> runner = Layouts.runner(layout);
    if (runner.isEmpty() && !layout.equals(Layouts.PHASED)) {
      throw FailurePrinter.usage(
          "There is no layout '"
              + layout
              + "'."
              + Nearest.to(layout, Layouts.names(), MOST_WRONG).stream()
                  .findFirst()
                  .map(word -> " Did you mean " + word + "?")
                  .orElse(""),
          "Give --layout one of " + String.join(", ", Layouts.names()) + ".");
    }
    return runner;
  }

  /** Where folders of plans are in the layout of another program. */
  Path plans() {
    return plans;
  }

  /** When the first migration comes. */
  LocalDateTime moment() {
    return Stamp.first(out(), at, LocalDateTime.now(ZoneOffset.UTC));
  }

  /**
   * What the plan is called.
   *
   * @param changes what it is called after its changes
   */
  String name(String changes) {
    return name == null ? changes : name.replace("{changes}", changes);
  }

  /** What the folder's name begins with. */
  String timestamp() {
    LocalDateTime time = at == null ? LocalDateTime.now(ZoneOffset.UTC) : at;
    return TimestampConverter.FORMAT.format(time);
  }

  /** Null when the user named none. */
  Path templates() {
    return templates;
  }

  Options options() {
    if (batchSize < 1) {
      throw FailurePrinter.usage(
          "--batch-size is " + batchSize + ", and a batch has at least one row.",
          "Give a number from 1.");
    }
    return new Options(
        batchSize, batchPause, maxReplicaLag, allowMissingValues, Set.copyOf(assumed), !noOnline);
  }

  /**
   * @param title what the scripts say that they are
   */
  ScriptOptions scriptOptions(String title) {
    boolean marks = layout().map(known -> known.grain() == Layout.Grain.PHASE).orElse(true);
    return new ScriptOptions(
        title,
        positive("--lock-timeout", lockTimeout),
        positive("--statement-timeout", statementTimeout),
        marks && !plainScripts);
  }

  /** PostgreSQL takes 0 as no limit, and without one a script may block everybody for hours. */
  private static Duration positive(String option, Duration limit) {
    if (limit.isZero()) {
      throw FailurePrinter.usage(
          option + " is 0, which PostgreSQL takes as no limit.", "Give a length of time.");
    }
    return limit;
  }

  /** Null when the user named none. */
  SeedFile seed() {
    if (seedFile == null) {
      return null;
    }
    try {
      return new SeedFile(seedFile.toString(), Files.readString(seedFile));
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(seedFile.toString()),
          "The file of rows cannot be read: " + e + ".",
          "Check that it exists, that you may read it and that it is UTF-8 text.",
          e);
    }
  }

  boolean looksAtRows() {
    return !noRowChecks;
  }

  boolean rehearses() {
    return !noRehearse;
  }
}
