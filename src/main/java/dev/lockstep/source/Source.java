package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.postgres.Address;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a schema comes from. */
public sealed interface Source {

  /** What stands before a command whose output is meant. */
  String EXEC = "exec:";

  /** What stands before a folder of migrations. */
  String MIGRATIONS = "migrations:";

  /** A live database. */
  record Live(Address address) implements Source {
    @Override
    public String display() {
      return address.display();
    }
  }

  /** A file of SQL. */
  record SqlFile(Path path) implements Source {
    @Override
    public String display() {
      return path.toString();
    }
  }

  /** A directory: every {@code .sql} file below it, in any order. */
  record Directory(Path path) implements Source {
    @Override
    public String display() {
      return path.toString();
    }
  }

  /** A folder of migrations, replayed in the order in which their runner runs them. */
  record Migrations(Path path) implements Source {
    @Override
    public String display() {
      return "the migrations in " + path;
    }
  }

  /**
   * What a program prints as SQL.
   *
   * @param command what a shell runs in the working directory; it may hold a password
   */
  record Printed(String command) implements Source {
    @Override
    public String display() {
      return "what " + command.strip().split("\\s+")[0] + " prints";
    }
  }

  /** SQL on standard input. */
  record StandardInput() implements Source {
    @Override
    public String display() {
      return "standard input";
    }
  }

  /** A catalog snapshot, a {@code .json} file. */
  record Snapshot(Path path) implements Source {
    @Override
    public String display() {
      return path.toString();
    }
  }

  /** A schema with nothing in it. */
  record Empty() implements Source {
    @Override
    public String display() {
      return "empty";
    }
  }

  /** For people; never with a password. */
  String display();

  /** Whether SQL has to be run on a {@link dev.lockstep.postgres.DevServer} to read it. */
  default boolean needsServer() {
    return this instanceof SqlFile
        || this instanceof Directory
        || this instanceof Migrations
        || this instanceof Printed
        || this instanceof StandardInput;
  }

  /**
   * Finds out what a word on the command line names.
   *
   * @param text a database URL, the path of a file or directory, {@code migrations:DIR}, {@code
   *     exec:COMMAND}, {@code -} or {@code empty}
   * @param env the environment variables, for what a URL leaves open
   * @throws Failure with {@link Code#SOURCE}
   */
  static Source parse(String text, Map<String, String> env) {
    if (text.equals("-")) {
      return new StandardInput();
    } else if (text.equals("empty")) {
      return new Empty();
    } else if (text.startsWith(EXEC)) {
      return printed(text.substring(EXEC.length()));
    } else if (text.startsWith(MIGRATIONS)) {
      return migrations(text.substring(MIGRATIONS.length()));
    } else if (Address.isUrl(text)) {
      return new Live(Address.parse(text, env));
    } else if (text.matches("(?s)[A-Za-z][A-Za-z0-9+.:-]*://.*")) {
      String scheme = text.substring(0, text.indexOf("://"));
      throw unknown("URLs that start with " + scheme + ":// are not PostgreSQL's.");
    }
    return ofPath(text);
  }

  private static Source printed(String command) {
    if (command.isBlank()) {
      throw unknown("exec: names no command.");
    }
    return new Printed(command);
  }

  private static Source migrations(String text) {
    Path path = existing(text);
    if (!Files.isDirectory(path)) {
      throw unknown("\"" + text + "\" is not a directory.");
    }
    return new Migrations(path);
  }

  private static Source ofPath(String text) {
    Path path = existing(text);
    if (Files.isDirectory(path)) {
      return new Directory(path);
    }
    boolean json = path.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    return json ? new Snapshot(path) : new SqlFile(path);
  }

  private static Path existing(String text) {
    Path path;
    try {
      path = Path.of(text);
    } catch (InvalidPathException e) {
      throw unknown("\"" + text + "\" is not a path.");
    }
    if (text.isBlank() || !Files.exists(path)) {
      throw unknown("There is no file or directory \"" + text + "\".");
    }
    return path;
  }

  private static Failure unknown(String cause) {
    return new Failure(
        Code.SOURCE,
        null,
        cause,
        "A source is a database URL (postgresql://…), an SQL file, a directory of SQL files, a"
            + " snapshot (.json), migrations:DIR, exec:COMMAND, - for standard input, or the word"
            + " empty.");
  }
}
