package dev.lockstep.observe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The relations of the user's that were there before a transaction. */
final class Relations {

  private static final String ALL =
      "SELECT " + Relation.COLUMNS + " FROM pg_catalog.pg_class c" + Relation.JOINS + " WHERE ";

  private static final String OF_USERS = "c.oid >= 16384";

  private final Map<Long, Relation> known = new HashMap<>();

  static Relations read(Connection connection) throws SQLException {
    Relations relations = new Relations();
    relations.read(connection, OF_USERS);
    return relations;
  }

  private List<Relation> read(Connection connection, String condition) throws SQLException {
    List<Relation> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ALL + condition)) {
      while (row.next()) {
        Relation relation = Relation.of(row);
        if (relation != null) {
          found.add(relation);
          known.put(relation.oid(), relation);
        }
      }
    }
    return found;
  }

  /** The OIDs of what this session has scanned and not yet told the server's statistics. */
  Set<Long> scanned(Connection connection) throws SQLException {
    Set<Long> found = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT relid FROM pg_catalog.pg_stat_xact_user_tables WHERE seq_scan > 0")) {
      while (row.next()) {
        found.add(row.getLong(1));
      }
    }
    return found;
  }

  /** Null when it was not there. */
  Relation find(long oid) {
    return known.get(oid);
  }

  /**
   * Whether an index that is made again took over the file of one that was there, as it does when a
   * column gets a type that its entries need not know of.
   */
  boolean isTakenOver(Relation index) {
    return known.values().stream()
        .anyMatch(
            old -> old.isIndex() && old.table() == index.table() && old.file() == index.file());
  }

  /** The table of an index, the relation itself of any other; null when it was not there. */
  Relation home(Relation relation) {
    return relation != null && relation.isIndex() ? known.get(relation.table()) : relation;
  }

  /** From now on, what a transaction has made or changed was there. */
  void settle(Collection<Relation> changed) {
    changed.forEach(relation -> known.put(relation.oid(), relation));
  }

  /** Reads what is new, and again what is part of some tables; returns it as it is now. */
  List<Relation> readAgain(Connection connection, Set<Long> tables) throws SQLException {
    String listed = tables.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String parts =
        tables.isEmpty() ? "" : " OR c.oid IN (%s) OR i.indrelid IN (%s)".formatted(listed, listed);
    long last = known.keySet().stream().max(Long::compare).orElse(0L);
    return read(connection, OF_USERS + " AND (c.oid > " + last + parts + ")");
  }

  /** Some relations and their indexes as they were. */
  List<Relation> parts(Set<Long> tables) {
    return known.values().stream()
        .filter(relation -> tables.contains(relation.oid()) || tables.contains(relation.table()))
        .toList();
  }

  /** The tables that have one of these names, or an index of one of these names. */
  Set<Relation> tables(Set<FactId> names) {
    return known.values().stream()
        .filter(relation -> names.contains(relation.id()))
        .map(this::home)
        .filter(relation -> relation != null && relation.id().kind() == Kind.TABLE)
        .collect(Collectors.toSet());
  }
}
