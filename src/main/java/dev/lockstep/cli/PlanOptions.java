package dev.lockstep.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import picocli.CommandLine.Option;

/** What is made of a plan, and where it is written. */
final class PlanOptions {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "migrations",
      description = "Make the plan's folder in this one. Default: ${DEFAULT-VALUE}.")
  private Path out;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the plan's folder is called behind the time. Default: from what changes.")
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
      defaultValue = "1000",
      description = "How many rows a backfill moves in a transaction. Default: ${DEFAULT-VALUE}.")
  private int batchSize;

  @Option(
      names = "--no-rehearse",
      description = "Write the plan without proving it; it then says that it was not rehearsed.")
  private boolean noRehearse;

  Path out() {
    return out;
  }

  /** Null when the user gave none. */
  String name() {
    return name;
  }

  /** Null when the user gave none. */
  LocalDateTime at() {
    return at;
  }

  /** Null when the user named none. */
  Path templates() {
    return templates;
  }

  int batchSize() {
    return batchSize;
  }

  boolean rehearses() {
    return !noRehearse;
  }
}
