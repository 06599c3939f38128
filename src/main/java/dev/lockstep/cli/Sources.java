package dev.lockstep.cli;

import dev.lockstep.catalog.CatalogSnapshot;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Unmodelled;
import dev.lockstep.diff.Difference;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.introspect.Introspected;
import dev.lockstep.introspect.Introspector;
import dev.lockstep.introspect.Reading;
import dev.lockstep.policy.Policy;
import dev.lockstep.postgres.Address;
import dev.lockstep.postgres.Connections;
import dev.lockstep.render.Templates;
import dev.lockstep.source.LoadedSource;
import dev.lockstep.source.Source;
import dev.lockstep.source.SourceLoader;
import dev.lockstep.workbench.LiveRows;
import dev.lockstep.workbench.NormalForms;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the user named, live databases first, and says what was left out. */
final class Sources implements AutoCloseable {

  private final Surroundings surroundings;
  private final Console console;
  private final Scope scope;
  private final RunServer server;

  /** What the live database is called, null where there is none. */
  private String liveDatabase;

  /** The live database that is to be changed, null where there is none. */
  private Address changed;

  Sources(Surroundings surroundings, Console console, Scope scope, ServerOptions server) {
    this.surroundings = surroundings;
    this.console = console;
    this.scope = scope;
    if (scope.roles()) {
      server.requireOwn("--roles");
    }
    this.server = new RunServer(server, surroundings, console);
  }

  /** The server of this run. */
  RunServer server() {
    return server;
  }

  /** Both sides of a comparison. */
  Comparison compared(ComparisonOptions options) {
    Source from = source(options.from(), "--from");
    Source to = source(options.to(), "--to");
    if (from instanceof Source.StandardInput && to instanceof Source.StandardInput) {
      throw FailurePrinter.usage(
          "Both sources are standard input, which can be read only once.", "Name a file for one.");
    }
    changed = from instanceof Source.Live live ? live.address() : null;
    // A live server decides on which version the declared files are loaded.
    liveDatabase = databaseOf(from) == null ? databaseOf(to) : databaseOf(from);
    Pair sides = both(from, to);
    Comparison compared = compared(sides.first(), sides.second(), options.strict(), "");
    return sides.first().source() instanceof Source.Empty ? compared.fromNothing() : compared;
  }

  /**
   * Both sides of a comparison that were read already.
   *
   * @param name what notes call the first one; empty where there is only one
   */
  Comparison compared(LoadedSource first, LoadedSource second, boolean strict, String name) {
    Comparison compared = scope.of(first.declared(), second.declared());
    requireSchemas(List.of(compared.before(), compared.after()));
    sayLeftOut(name, compared.leftOutByUs());
    if (strict && !compared.unmodelled().isEmpty()) {
      throw new Failure(
          Code.UNMODELLED,
          null,
          "Lockstep does not model " + words(compared.unmodelled()) + ".",
          "Leave it alone with --ignore, or run without --strict.");
    }
    return compared;
  }

  /** A database as it is; nothing is noted, and any number may be read at a time. */
  LoadedSource live(Source.Live live) {
    return read(live, SourceLoader::load);
  }

  /** What is declared, for databases that are read elsewhere. */
  LoadedSource declared(String to) {
    return load(source(to, "--to"), SourceLoader::load);
  }

  /** The same, for a live server of this major version. */
  Sources forMajor(int major) {
    server.matches(major);
    return this;
  }

  /**
   * The same, with what somebody at the terminal says of what may have been renamed; nobody is
   * asked where no terminal is, or where it is the schema that comes by standard input.
   */
  Comparison answered(ComparisonOptions options) {
    Comparison compared = compared(options);
    boolean inputIsSchema = "-".equals(options.from()) || "-".equals(options.to());
    return options.renames() && console.canAsk() && !inputIsSchema
        ? new RenameQuestions(console, new Dialog(console, surroundings.input())).answered(compared)
        : compared;
  }

  /** The rows of the database that is to be changed; null where none is. */
  LiveRows rows() {
    Policy policy = surroundings.policy();
    return changed == null
        ? null
        : new LiveRows(
            () -> Connections.open(changed),
            step -> policy.measures(step) ? Policy.tables(step) : Stream.empty());
  }

  /** The difference without what only reads differently. */
  Difference settled(Difference difference) {
    return new NormalForms(server, Templates.load(null)).settled(difference);
  }

  /** One source by itself. */
  Declared single(String word) {
    Declared whole = load(source(word, "SOURCE"), SourceLoader::load).declared();
    Declared declared = scope.of(whole);
    requireSchemas(List.of(declared));
    sayLeftOut("", scope.leftOutByUs(whole));
    return declared;
  }

  private static String databaseOf(Source source) {
    return source instanceof Source.Live live ? live.address().database() : null;
  }

  private Source source(String word, String option) {
    if (word != null) {
      return Source.parse(word, surroundings.environment());
    }
    return Address.fromEnvironment(surroundings.environment())
        .<Source>map(Source.Live::new)
        .orElseThrow(
            () ->
                new Failure(
                    Code.SOURCE,
                    null,
                    option
                        + " is not given, and neither DATABASE_URL nor PGHOST, PGPORT, PGDATABASE"
                        + " or PGUSER names a database.",
                    "Give "
                        + option
                        + ", set DATABASE_URL, or name an environment of lockstep.yaml with --env."));
  }

  /** How a source is loaded that the run starts from or that it ends with. */
  private interface Way extends BiFunction<SourceLoader, Source, LoadedSource> {}

  private record Pair(LoadedSource first, LoadedSource second) {}

  private Pair both(Source from, Source to) {
    Way start = SourceLoader::loadStart;
    Way end = SourceLoader::load;
    if (!from.needsServer() && !to.needsServer()) {
      Pair sides =
          console.during(
              "reading " + from.display() + " and " + to.display(),
              () -> beside(() -> read(from, start), () -> read(to, end)));
      return new Pair(noted(sides.first()), noted(sides.second()));
    }
    if (to instanceof Source.Live && !(from instanceof Source.Live)) {
      LoadedSource second = load(to, end);
      return new Pair(load(from, start), second);
    }
    return new Pair(load(from, start), load(to, end));
  }

  /** Both at the same time; when both fail, it is the first one that is reported. */
  private static Pair beside(Supplier<LoadedSource> first, Supplier<LoadedSource> second) {
    CompletableFuture<LoadedSource> other = CompletableFuture.supplyAsync(second);
    try {
      LoadedSource own = first.get();
      return new Pair(own, other.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      other.handle((read, failure) -> read).join();
    }
  }

  private LoadedSource load(Source source, Way how) {
    if (source.needsServer()) {
      server.get();
    }
    return noted(console.during("reading " + source.display(), () -> read(source, how)));
  }

  private LoadedSource read(Source source, Way how) {
    // Everything is read whole: what counts may need the rest, and annotations may name it.
    Reading reading =
        (source instanceof Source.Live ? Reading.LIVE : Reading.EPHEMERAL).withRoles(scope.roles());
    SourceLoader loader =
        new SourceLoader(
            connection -> read(connection, reading),
            CatalogSnapshot::read,
            server,
            surroundings.input());
    SourceLoader loaderOfAll = scope.roles() ? loader.withRoles(liveDatabase) : loader;
    return how.apply(loaderOfAll, source);
  }

  private LoadedSource noted(LoadedSource loaded) {
    if (loaded.source() instanceof Source.Live) {
      server.matches(loaded.serverMajor());
    }
    loaded.notices().forEach(notice -> console.note(Paint.YELLOW, "note: " + notice));
    return loaded;
  }

  private Introspected read(Connection connection, Reading reading) {
    Introspected read = Introspector.read(connection, reading);
    console.detail(
        "%d facts in %d statements, for which the server took %.3f s",
        read.catalog().ids().size(), read.statements(), read.waited().toNanos() / 1e9);
    return read;
  }

  /** Names on standard error what no command can compare or plan. */
  void warnOfUnmodelled(List<Unmodelled> objects) {
    if (!objects.isEmpty()) {
      console.note(Paint.YELLOW, "note: not modelled, and so left alone: " + words(objects));
    }
  }

  private static String words(List<Unmodelled> objects) {
    return objects.stream()
        .map(object -> object.kind() + " " + object.name())
        .collect(Collectors.joining(", "));
  }

  /** Names what uses something that the plan changes, and was left out. */
  void warnOfUsersLeftOut(Set<FactId> users) {
    if (!users.isEmpty()) {
      console.note(
          Paint.YELLOW,
          "note: the plan changes what these use, which are left out and were not rehearsed: "
              + displayed(users));
    }
  }

  /** Nothing is left out silently by rules that the user did not write. */
  private void sayLeftOut(String name, List<FactId> objects) {
    if (!objects.isEmpty()) {
      console.note(
          Paint.YELLOW,
          (name.isEmpty() ? "note: " : "note: " + name + ": ")
              + "left alone, as a platform's or a migration runner's own: "
              + displayed(objects)
              + " (--no-platform-ignores compares it too)");
    }
  }

  private static String displayed(Collection<FactId> objects) {
    return objects.stream().map(FactId::display).collect(Collectors.joining(", "));
  }

  private void requireSchemas(List<Declared> sides) {
    if (scope.schemas().isEmpty()) {
      return;
    }
    Set<String> known =
        sides.stream()
            .flatMap(side -> side.catalog().ids().stream())
            .map(FactId::schemaName)
            .collect(Collectors.toSet());
    List<String> unknown =
        scope.schemas().stream().filter(name -> !known.contains(name)).sorted().toList();
    if (!unknown.isEmpty()) {
      throw FailurePrinter.usage(
          "There is no schema called " + String.join(", ", unknown) + ".",
          "Correct --schemas; names in it are written as they are, without quotes.");
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
