package dev.lockstep.cli;

import picocli.CommandLine.Option;

/** The PostgreSQL that loads declared files and rehearses. */
final class ServerOptions {

  @Option(
      names = "--postgres",
      paramLabel = "MAJOR",
      description =
          "Use this major version for the ephemeral PostgreSQL, 14 to 18. Default: that of the live"
              + " database, else the newest.")
  private Integer postgres;

  @Option(
      names = "--dev-url",
      paramLabel = "URL",
      description =
          "Use this server instead of an ephemeral one. Databases are made in it and dropped again.")
  private String devUrl;

  /**
   * Roles belong to a server: to make and drop them for a while, it must be nobody else's.
   *
   * @throws dev.lockstep.failure.Failure when the user names one
   */
  void requireOwn(String why) {
    if (devUrl != null) {
      throw FailurePrinter.usage(
          why
              + " makes, changes and drops roles on the server that rehearses, and those of --dev-url"
              + " belong to everybody who uses it.",
          "Leave --dev-url out, so that Lockstep starts a server of its own, or leave out roles.");
    }
  }

  /** Null when the user named none. */
  Integer postgres() {
    return postgres;
  }

  /** Null when the user named none. */
  String devUrl() {
    return devUrl;
  }
}
