package dev.lockstep.introspect;

/**
 * Reads one kind of facts, or a small family of kinds, in a fixed number of statements.
 *
 * <p>To add one: (1) the class, with its query over the typed system tables; (2) its line in {@link
 * Readers}, after those of the facts that its own are parts of; (3) an object of the kind in the
 * test resource {@code rich.sql}; (4) its catalog's line in {@link CompletenessReader} goes away,
 * (5) what is read of the catalog, in the test resource {@code coverage/catalogs.txt}.
 */
interface Reader {

  /** Asks the server and adds the facts, with their addresses, to what was found so far. */
  void read(Server server, Findings findings);
}
