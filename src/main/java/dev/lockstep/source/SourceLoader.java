package dev.lockstep.source;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Declared;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.introspect.Introspected;
import dev.lockstep.postgres.Connections;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.postgres.RoleHold;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a source, whatever it is, to a catalog. */
public final class SourceLoader {

  private final CatalogReader reader;
  private final Function<Path, Catalog> snapshots;
  private final Supplier<DevServer> servers;
  private final InputStream standardInput;
  private final boolean roles;
  private final String liveDatabase;

  /**
   * @param reader reads a database
   * @param snapshots reads a snapshot
   * @param servers gives the server that declared files are loaded on; asked only for such sources
   * @param standardInput what {@code -} reads
   */
  public SourceLoader(
      CatalogReader reader,
      Function<Path, Catalog> snapshots,
      Supplier<DevServer> servers,
      InputStream standardInput) {
    this(reader, snapshots, servers, standardInput, false, null);
  }

  private SourceLoader(
      CatalogReader reader,
      Function<Path, Catalog> snapshots,
      Supplier<DevServer> servers,
      InputStream standardInput,
      boolean roles,
      String liveDatabase) {
    this.reader = reader;
    this.snapshots = snapshots;
    this.servers = servers;
    this.standardInput = standardInput;
    this.roles = roles;
    this.liveDatabase = liveDatabase;
  }

  /**
   * The same, that also loads what declared files say of roles. The server must be one on which
   * nobody else makes roles meanwhile, and the reader must read them.
   *
   * @param database the name of the live database that they are compared with; null for none
   */
  public SourceLoader withRoles(String database) {
    return new SourceLoader(reader, snapshots, servers, standardInput, true, database);
  }

  /**
   * Reads the source.
   *
   * @throws Failure with what stands in the way; see {@code docs/sources.md}
   */
  public LoadedSource load(Source source) {
    return load(source, false);
  }

  /**
   * Reads the source from which a plan starts: files without any SQL statement are a schema with
   * nothing in it, the same as {@link Source.Empty}. As a target they would drop everything.
   *
   * @throws Failure with what stands in the way; see {@code docs/sources.md}
   */
  public LoadedSource loadStart(Source source) {
    return load(source, true);
  }

  private LoadedSource load(Source source, boolean mayBeEmpty) {
    if (source instanceof Source.Live live) {
      return live(live);
    } else if (source instanceof Source.Snapshot snapshot) {
      return plain(source, snapshots.apply(snapshot.path()));
    } else if (source instanceof Source.Empty) {
      return plain(source, Catalog.EMPTY);
    }
    Notices notices = new Notices();
    Programs read = Programs.of(source, standardInput, notices);
    List<Program> programs = read.all();
    if (programs.stream().allMatch(program -> program.items().isEmpty())) {
      if (mayBeEmpty) {
        return plain(new Source.Empty(), Catalog.EMPTY);
      }
      throw new Failure(
          Code.EMPTY_SCHEMA,
          Place.of(source.display()),
          "There is no SQL statement in " + source.display() + ".",
          "If a schema with nothing in it is meant, name the source empty.");
    }
    if (programs.stream().flatMap(program -> program.items().stream()).noneMatch(this::counts)) {
      throw new Failure(
          Code.EMPTY_SCHEMA,
          Place.of(source.display()),
          "No statement in "
              + source.display()
              + " is about a schema: all of it is rows, roles or"
              + " settings.",
          "If a schema with nothing in it is meant, name the source empty; of a database, dump the"
              + " schema too (pg_dump --schema-only).");
    }
    return declared(source, read, notices);
  }

  private boolean counts(Item item) {
    return item.ofSchema()
        || roles
            && (item.sort() == Statements.ROLE
                || item.sort() == Statements.OUTSIDE
                    && new RoleStatements(List.of(), null).concerns(item.statement()));
  }

  private static LoadedSource plain(Source source, Catalog catalog) {
    return new LoadedSource(Declared.of(catalog), source, 0, source.display(), List.of());
  }

  private LoadedSource live(Source.Live live) {
    try (Connection connection = Connections.open(live.address())) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      Catalog catalog = reader.read(connection).catalog();
      return new LoadedSource(Declared.of(catalog), live, major, live.display(), List.of());
    } catch (SQLException e) {
      throw database(e);
    }
  }

  private LoadedSource declared(Source source, Programs programs, Notices notices) {
    Set<SourceFile> files = new LinkedHashSet<>();
    programs.all().forEach(program -> files.addAll(program.files()));
    // A misspelt annotation needs no server to be found.
    boolean annotated = false;
    for (SourceFile file : files) {
      annotated |= !Marks.of(file).isEmpty();
    }
    DevServer server = servers.get();
    try (RoleHold held = server.holdRoles(name -> roles || mention(files, name));
        Database database = server.create();
        Connection connection = database.connect()) {
      Recorder recorder = Recorder.install(connection);
      if (annotated && !recorder.installed()) {
        throw recorder.needed(Place.of(source.display()));
      }
      Provisions provisions =
          new Provisions(
              server,
              database,
              held,
              notices,
              roles ? new RoleStatements(programs.all(), liveDatabase) : null);
      UnitRunner runner = new UnitRunner(connection, provisions, notices);
      programs.load(new Loading(runner));
      runner.beginFile();
      recorder.remove();
      Bodies.check(connection, runner.made(), notices);
      Introspected introspected = reader.read(connection);
      Declarations declarations = new Declarations(introspected, runner.made());
      if (!recorder.installed() && files.stream().anyMatch(f -> !IgnoreMarks.of(f).isEmpty())) {
        notices.say(
            source.display()
                + ": lockstep:ignore is not read, because the user of the development server is no"
                + " superuser");
      }
      return new LoadedSource(
          declarations
              .declared(List.copyOf(files), recorder.installed())
              .without(runner.unmodelled())
              .reserving(provisions.named()),
          source,
          server.majorVersion(),
          source.display(),
          notices.all());
    } catch (SQLException e) {
      throw database(e);
    }
  }

  private static boolean mention(Set<SourceFile> files, String name) {
    return files.stream().anyMatch(file -> file.script().text().contains(name));
  }

  private static Failure database(SQLException e) {
    return new Failure(
        Code.DATABASE,
        null,
        "PostgreSQL says: " + e.getMessage() + " (SQLSTATE " + e.getSQLState() + ")",
        "See what PostgreSQL says above.",
        e);
  }
}
