package dev.lockstep.source;

import dev.lockstep.introspect.Introspected;
import java.sql.Connection;

/** Reads the catalog of a database through a connection that is in a read-only transaction. */
@FunctionalInterface
public interface CatalogReader {

  /** Reads everything at once. */
  Introspected read(Connection connection);
}
