package dev.lockstep.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Which part of a source counts. */
final class ScopeOptions {

  @Option(
      names = "--schemas",
      paramLabel = "NAME",
      split = ",",
      description =
          "Look at these schemas only, comma-separated. Default: all but PostgreSQL's own.")
  private List<String> schemas = new ArrayList<>();

  @Option(names = "--no-owner", description = "Leave out who owns what.")
  private boolean noOwner;

  @Option(names = "--no-privileges", description = "Leave out who was granted what.")
  private boolean noPrivileges;

  /** What the user chose. */
  Scope scope() {
    return new Scope(new TreeSet<>(schemas), !noOwner, !noPrivileges);
  }
}
