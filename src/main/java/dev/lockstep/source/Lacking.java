package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.postgres.StatementError;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to do about refusals that come from what the loading server is, and not from the schema. */
final class Lacking {

  /** Some words of PostgreSQL's, the SQLSTATEs they come with, and what helps. */
  private record Case(Code code, Set<String> states, List<String> words, String remedy) {
    boolean matches(StatementError error) {
      return states.contains(error.sqlState())
          && words.stream().allMatch(error.serverMessage()::contains);
    }
  }

  private static final String OTHER_SERVER = " Name a server that has it with --dev-url";

  private static final List<Case> CASES =
      List.of(
          new Case(
              Code.EXTENSION,
              Set.of("58P01", "0A000"),
              List.of("extension"),
              "The server that loads the schema has only the extensions that PostgreSQL itself"
                  + " brings."
                  + OTHER_SERVER
                  + ", or take the statement out if nothing in the schema needs it."),
          new Case(
              Code.EXTENSION,
              Set.of("22023"),
              List.of("extension", "version"),
              "The server that loads the schema has another version of the extension."
                  + OTHER_SERVER
                  + ", or leave the version out."),
          new Case(
              Code.EXTENSION,
              Set.of("58P01"),
              List.of(),
              "The server that loads the schema lacks this library or what it needs."
                  + OTHER_SERVER
                  + "."),
          new Case(
              Code.EXTENSION,
              Set.of("42704"),
              List.of("language \"", "does not exist"),
              "The language comes with an extension: declare it with CREATE EXTENSION before."),
          new Case(
              Code.EXTENSION,
              Set.of("42704"),
              List.of("extension \"", "does not exist"),
              "Declare the extension with CREATE EXTENSION before."),
          new Case(
              Code.EXTENSION,
              Set.of("42704"),
              List.of("required extension \""),
              "Declare the extension that is required before, or write CASCADE."),
          new Case(
              Code.SCHEMA_SQL,
              Set.of("22023"),
              List.of("could not create locale"),
              "The operating system of the server that loads the schema does not know the locale."
                  + OTHER_SERVER
                  + "."));

  private Lacking() {}

  /** What to do about a refusal, if it is one of these. */
  static Optional<Failure> of(StatementError error) {
    return CASES.stream()
        .filter(known -> known.matches(error))
        .findFirst()
        .map(known -> error.failure(known.code(), known.remedy()));
  }
}
