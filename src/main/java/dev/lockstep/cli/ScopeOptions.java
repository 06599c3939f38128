package dev.lockstep.cli;

import dev.lockstep.ignore.IgnoreRules;
import java.nio.file.Files;
import java.nio.file.Path;
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

  @Option(
      names = "--roles",
      description =
          "Compare also the server's roles with their memberships, and what is set for roles and for"
              + " the database. Passwords are never read.")
  private boolean roles;

  @Option(
      names = "--ignore",
      paramLabel = "PATTERN",
      description =
          "Leave these objects alone: [KIND:]NAME or [KIND:]SCHEMA.NAME with * and ?, such as"
              + " table:tmp_* or schema:audit; ! before it takes back. May be repeated.")
  private List<String> ignored = new ArrayList<>();

  @Option(
      names = "--ignore-file",
      paramLabel = "FILE",
      description = "Read such patterns from this file. Default: .lockstepignore, if there is one.")
  private Path ignoreFile;

  @Option(
      names = "--no-platform-ignores",
      description =
          "Compare also what platforms and migration runners keep in a database; 'lockstep ignores'"
              + " lists it.")
  private boolean noPlatforms;

  /** What the user chose. */
  Scope scope() {
    return new Scope(new TreeSet<>(schemas), !noOwner, !noPrivileges, roles, rules(), !noPlatforms);
  }

  private IgnoreRules rules() {
    Path usual = Path.of(".lockstepignore");
    IgnoreRules inFile =
        ignoreFile != null
            ? IgnoreRules.read(ignoreFile)
            : Files.exists(usual) ? IgnoreRules.read(usual) : IgnoreRules.NONE;
    return inFile.and(IgnoreRules.of(ignored));
  }
}
