package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.DefaultPrivileges.Objects;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Kind;
import java.util.List;

/**
 * That a statement makes an object to which default privileges apply.
 *
 * @param objects what ALTER DEFAULT PRIVILEGES calls its kind
 * @param grants those that it has in the end
 */
public record Creation(FactId id, Objects objects, List<Grant> grants) {

  /** The creation of an object; null where default privileges do not apply. */
  static Creation of(FactId id, Catalog catalog) {
    Objects objects = objects(id.kind());
    return objects == null
        ? null
        : new Creation(id, objects, catalog.children(id, Grant.class).toList());
  }

  private static Objects objects(Kind kind) {
    return switch (kind) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> Objects.TABLES;
      case SEQUENCE -> Objects.SEQUENCES;
      case ROUTINE, AGGREGATE -> Objects.ROUTINES;
      case ENUM, DOMAIN, COMPOSITE, RANGE, BASE_TYPE -> Objects.TYPES;
      case SCHEMA -> Objects.SCHEMAS;
      default -> null;
    };
  }
}
