package dev.lockstep.source;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.CatalogSnapshot;
import dev.lockstep.introspect.Introspector;
import dev.lockstep.introspect.Reading;
import dev.lockstep.postgres.Servers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Loads declared schemas for tests, on a shared ephemeral server. */
final class Loaded {

  static final int MAJOR = 17;

  private Loaded() {}

  static SourceLoader loader(String standardInput) {
    return new SourceLoader(
        connection -> Introspector.read(connection, Reading.EPHEMERAL),
        CatalogSnapshot::read,
        () -> Servers.of(MAJOR),
        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
  }

  /** Loads SQL as if it came by standard input. */
  static LoadedSource sql(String sql) {
    return loader(sql).load(new Source.StandardInput());
  }

  static LoadedSource path(Path path) {
    return loader("").load(Source.parse(path.toString(), Map.of()));
  }

  static Catalog catalog(String sql) {
    return sql(sql).declared().catalog();
  }

  static Path write(Path directory, String name, String content) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
