package dev.lockstep.catalog;

import java.util.List;

/**
 * A table: ordinary, partitioned or a partition.
 *
 * @param partitionKey {@code RANGE (a, b)} as {@code pg_get_partkeydef} says, or null
 * @param partitionColumns the raw names of the columns in the partition key, sorted
 * @param parents the tables it inherits from, in order; for a partition the one it is part of
 * @param bound {@code FOR VALUES …} or {@code DEFAULT} of a partition, else null
 * @param condition what the rows of a partition satisfy by its bound and those above it, as {@code
 *     pg_get_partition_constraintdef} says; null for a default partition and below one by hash
 * @param options storage parameters as {@code name=value}, sorted, those of TOAST with the prefix
 *     {@code toast.}
 * @param accessMethod the raw name of the table access method where it is not {@code heap}, or null
 * @param tablespace the raw name where it is not the database's, or null
 * @param replicaIdentity {@code DEFAULT}, {@code FULL}, {@code NOTHING} or {@code USING INDEX name}
 * @param clusteredOn the raw name of the index that CLUSTER orders the rows by, or null
 * @param ofType the qualified composite type of a typed table, or null
 */
public record Table(
    FactId id,
    @Printed String partitionKey,
    @Uncompared("the partition key says the same") List<String> partitionColumns,
    List<FactId> parents,
    @Printed String bound,
    @Printed @Uncompared("the bound says the same") String condition,
    boolean unlogged,
    List<String> options,
    String accessMethod,
    String tablespace,
    String replicaIdentity,
    String clusteredOn,
    boolean rowSecurity,
    boolean forceRowSecurity,
    String ofType)
    implements Fact, Inheriting {

  /** Whether rows are in its partitions and not in itself. */
  public boolean partitioned() {
    return partitionKey != null;
  }
}
