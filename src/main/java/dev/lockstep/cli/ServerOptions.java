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

  /** Null when the user named none. */
  Integer postgres() {
    return postgres;
  }

  /** Null when the user named none. */
  String devUrl() {
    return devUrl;
  }
}
