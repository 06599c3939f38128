package dev.lockstep.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What PostgreSQL was asked before planning, so that planning itself needs no server.
 *
 * @param conversions the type changes that the plan has to make, by column
 * @param rewritingAdds new columns whose default makes ADD COLUMN rewrite the table
 * @param constantBackfills new columns whose {@code @backfill} reads no column and is not volatile,
 *     with the expression in normal form
 * @param harmless new constraints and unique indexes that no row can violate in which new columns
 *     are as they come by themselves
 * @param implied which conditions on rows follow from others
 * @param reads the raw names of the columns that the expression of an annotation reads, for those
 *     that PostgreSQL could tell of
 * @param beforeAside the first catalog as it reads when every column whose type is swapped has its
 *     aside name
 * @param afterAside the second catalog likewise
 * @param invokerViews whether a view can read with the rights of whoever asks it (15 and later)
 */
public record Measured(
    Map<FactId, Conversion> conversions,
    Set<FactId> rewritingAdds,
    Map<FactId, String> constantBackfills,
    Set<FactId> harmless,
    Implied implied,
    Map<Annotation, Set<String>> reads,
    Catalog beforeAside,
    Catalog afterAside,
    boolean invokerViews) {

  /** A statement-free measurement, for a plan that needs none. */
  public static Measured nothing(Catalog before, Catalog after) {
    return new Measured(
        Map.of(), Set.of(), Map.of(), Set.of(), Implied.NOTHING, Map.of(), before, after, false);
  }

  /** The same of a server whose views can read with the rights of whoever asks them, or not. */
  public Measured withInvokerViews(boolean possible) {
    return new Measured(
        conversions,
        rewritingAdds,
        constantBackfills,
        harmless,
        implied,
        reads,
        beforeAside,
        afterAside,
        possible);
  }

  /** The raw names of the columns that an expression reads; empty when nobody knows. */
  public Optional<Set<String>> read(Annotation annotation) {
    return Optional.ofNullable(reads.get(annotation));
  }

  /** The conversion of a column, or what is assumed when nobody asked. */
  public Conversion conversion(FactId column, String from, String to) {
    Conversion asked = conversions.get(column);
    return asked != null ? asked : Conversion.unknown(from, to);
  }
}
