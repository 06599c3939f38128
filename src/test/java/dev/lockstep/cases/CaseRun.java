package dev.lockstep.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.CatalogSnapshot;
import dev.lockstep.catalog.Declared;
import dev.lockstep.diff.Delta;
import dev.lockstep.diff.Differ;
import dev.lockstep.introspect.Introspector;
import dev.lockstep.introspect.Reading;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.recipe.Options;
import dev.lockstep.rehearse.SeedFile;
import dev.lockstep.render.ScriptOptions;
import dev.lockstep.render.Templates;
import dev.lockstep.source.Source;
import dev.lockstep.source.SourceLoader;
import dev.lockstep.workbench.Migration;
import dev.lockstep.workbench.SchemaSql;
import dev.lockstep.workbench.Workbench;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The whole way of one case on one server: load, diff, plan, rehearse, and nothing is left to do.
 */
public final class CaseRun {

  /** Batches of two rows, so that there are several, and whatever a person would have to say. */
  static final Options OPTIONS =
      new Options(2, Duration.ZERO, Duration.ofSeconds(10), true, Set.of(), true);

  private static final Reading READING = new Reading(Set.of(), true);
  private static final Templates TEMPLATES = Templates.load(null);

  /** Both directions of a case start from the same files. */
  private static final Map<Loaded, Declared> DECLARED = new ConcurrentHashMap<>();

  private static final Declared NOTHING = Declared.of(Catalog.EMPTY);

  private record Loaded(int majorVersion, Path file) {}

  private final DevServer server;
  private final boolean roles;
  private final Options options;

  public CaseRun(DevServer server) {
    this(server, false);
  }

  /**
   * @param roles whether roles are compared too; then nobody else uses the server
   */
  CaseRun(DevServer server, boolean roles) {
    this(server, roles, OPTIONS);
  }

  CaseRun(DevServer server, boolean roles, Options options) {
    this.server = server;
    this.roles = roles;
    this.options = options;
  }

  Migration prove(Path from, Path to, Path seed) throws IOException {
    return prove(load(from), load(to), seed);
  }

  /** The same, when what one file says of renames was not said of the other file. */
  Migration proveStrangers(Path from, Path to) throws IOException {
    Declared after = load(to);
    List<Annotation> kept =
        after.annotations().stream()
            .filter(annotation -> annotation.type() != Annotation.Type.RENAMED)
            .toList();
    return prove(load(from), new Declared(after.catalog(), kept, after.places()), null);
  }

  /** That one schema survives a round trip through SQL, comes from nothing and goes to nothing. */
  void proveAlone(Path file) throws IOException {
    proveRoundTrip(file);
    proveFromNothing(file);
    proveToNothing(file);
  }

  void proveFromNothing(Path file) throws IOException {
    prove(NOTHING, load(file), null);
  }

  void proveToNothing(Path file) throws IOException {
    prove(load(file), NOTHING, null);
  }

  /** That what {@code inspect} writes loads to the same. */
  void proveRoundTrip(Path file) throws IOException {
    Declared declared = load(file);
    Path inspected = Files.createTempFile("inspected", ".sql");
    try {
      Files.writeString(inspected, SchemaSql.of(declared.catalog(), TEMPLATES));
      Declared reloaded = read(inspected);
      assertThat(difference(declared, reloaded)).isEmpty();
      assertThat(reloaded.catalog().fingerprint()).isEqualTo(declared.catalog().fingerprint());
    } finally {
      Files.delete(inspected);
    }
  }

  private static List<Delta> difference(Declared before, Declared after) {
    return Differ.between(before, after, false).deltas();
  }

  private Migration prove(Declared before, Declared after, Path seed) throws IOException {
    SeedFile rows = seed == null ? null : new SeedFile(seed.toString(), Files.readString(seed));
    Migration migration =
        workbench().rehearse(workbench().plan(before, after, false), rows, line -> {});
    assertThat(migration.evidence().orElseThrow().converged()).isTrue();
    assertThat(migration.evidence().orElseThrow().excessLines())
        .as("seen and not declared")
        .isEmpty();
    return migration;
  }

  /** The plan alone, not rehearsed. */
  Migration plan(Path from, Path to) {
    return workbench().plan(load(from), load(to), false);
  }

  private Workbench workbench() {
    return new Workbench(
        () -> server,
        TEMPLATES,
        READING.withRoles(roles),
        options,
        new ScriptOptions("case", Duration.ofSeconds(5), Duration.ofSeconds(30), true));
  }

  public Declared load(Path file) {
    return DECLARED.computeIfAbsent(
        new Loaded(server.majorVersion(), file), key -> read(key.file()));
  }

  private Declared read(Path file) {
    SourceLoader loader =
        new SourceLoader(
            connection -> Introspector.read(connection, READING.withRoles(roles)),
            CaseRun::snapshot,
            () -> server,
            InputStream.nullInputStream());
    SourceLoader whole = roles ? loader.withRoles(null) : loader;
    Declared declared = whole.load(Source.parse(file.toString(), Map.of())).declared();
    return declared.withoutRoles(declared.reserved());
  }

  private static Catalog snapshot(Path path) {
    return CatalogSnapshot.read(path);
  }
}
