package dev.lockstep.seed;

import dev.lockstep.catalog.Table;

/** Names a table in a FROM clause so that each of its rows is counted exactly once. */
public final class TableRows {

  private TableRows() {}

  /** A partitioned table with all its partitions; any other without the tables that inherit. */
  public static String from(Table table) {
    return (table.partitioned() ? "" : "ONLY ") + table.id().sqlName();
  }
}
