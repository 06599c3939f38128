package dev.lockstep.source;

import dev.lockstep.introspect.Introspected;
import java.sql.Connection;

/** Reads the catalog of a database, in one read-only transaction of its own. */
@FunctionalInterface
public interface CatalogReader {

  /** Reads everything at once. */
  Introspected read(Connection connection);
}
