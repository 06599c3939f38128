package dev.lockstep.workbench;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.rehearse.Roles;
import dev.lockstep.render.Templates;
import java.util.List;
import java.util.Map;

/** A catalog as a file of SQL that reloads to the same catalog. */
public final class SchemaSql {

  private SchemaSql() {}

  /**
   * The text of the file; roles that it names are named in a comment and not made, and so is what
   * is not modelled.
   */
  public static String of(Catalog catalog, Templates templates) {
    List<String> roles = Roles.neededBy(catalog).stream().map(SchemaSql::oneLine).toList();
    return templates
            .render(
                "script/schema",
                Map.of(
                    "needsRoles", !roles.isEmpty(),
                    "roles", roles,
                    "unmodelled",
                        catalog.unmodelled().stream()
                            .map(object -> oneLine(object.kind() + " " + object.name()))
                            .toList(),
                    "statements", Baseline.statements(catalog, templates)))
            .stripTrailing()
        + "\n";
  }

  /** A name in a comment must not end the comment. */
  private static String oneLine(String text) {
    return text.replaceAll("\\R", " ");
  }
}
