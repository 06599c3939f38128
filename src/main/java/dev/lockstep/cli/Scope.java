package dev.lockstep.cli;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Unmodelled;
import dev.lockstep.ignore.Context;
import dev.lockstep.ignore.IgnoreRules;
import dev.lockstep.ignore.Platforms;
import dev.lockstep.ignore.Selection;
import dev.lockstep.rehearse.Roles;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which facts of a source count.
 *
 * @param schemas the raw names of the schemas; empty for all of them
 * @param owners whether it counts who owns what
 * @param privileges whether it counts who was granted what
 * @param roles whether roles, their memberships and settings count
 * @param rules what the user wants left alone
 * @param platforms whether what platforms and runners keep is left alone too
 */
record Scope(
    Set<String> schemas,
    boolean owners,
    boolean privileges,
    boolean roles,
    IgnoreRules rules,
    boolean platforms) {

  /** Both sides of a comparison, cut to what counts, with what that needs of the rest. */
  Comparison of(Declared wholeBefore, Declared wholeAfter) {
    Set<String> reserved = new TreeSet<>(wholeBefore.reserved());
    reserved.addAll(wholeAfter.reserved());
    Declared before = withRoles(wholeBefore, reserved);
    Declared after = withRoles(wholeAfter, reserved);
    IgnoreRules own = platforms(before.catalog()).and(platforms(after.catalog()));
    IgnoreRules ruled = own.and(rules);
    Set<FactId> keptBefore = kept(before.catalog(), ruled);
    Set<FactId> keptAfter = kept(after.catalog(), ruled);
    Set<FactId> leftOut = new TreeSet<>();
    leftOut.addAll(leftOutByUs(own, before.catalog(), keptBefore));
    leftOut.addAll(leftOutByUs(own, after.catalog(), keptAfter));
    IgnoreRules unknown = unknown(before.catalog()).and(unknown(after.catalog()));
    if (!unknown.isEmpty()) {
      keptBefore = kept(before.catalog(), ruled.and(unknown));
      keptAfter = kept(after.catalog(), ruled.and(unknown));
    }
    removeUnreadable(keptBefore, after.catalog());
    removeUnreadable(keptAfter, before.catalog());
    Context context =
        Context.empty().with(before.catalog(), keptBefore).with(after.catalog(), keptAfter);
    return new Comparison(
        cut(before, keptBefore, context, ruled),
        cut(after, keptAfter, context, ruled),
        before.catalog(),
        List.copyOf(leftOut),
        false);
  }

  /** One source, cut to what counts, with what that needs of the rest. */
  Declared of(Declared whole) {
    Declared declared = withRoles(whole, whole.reserved());
    IgnoreRules all = platforms(declared.catalog()).and(rules);
    Set<FactId> kept = kept(declared.catalog(), all);
    return cut(declared, kept, Context.empty().with(declared.catalog(), kept), all);
  }

  /** What of a source is left out by the rules for platforms and by nothing else. */
  List<FactId> leftOutByUs(Declared whole) {
    Declared declared = withRoles(whole, whole.reserved());
    IgnoreRules own = platforms(declared.catalog());
    Catalog catalog = declared.catalog();
    return List.copyOf(leftOutByUs(own, catalog, kept(catalog, own.and(rules))));
  }

  /** One side without the roles that are left alone on either, or without any. */
  private Declared withRoles(Declared declared, Set<String> reserved) {
    return roles ? declared.withoutRoles(reserved) : declared.withoutRoles();
  }

  /** What rules of ours leave out that those of the user would not, sorted. */
  private Set<FactId> leftOutByUs(IgnoreRules own, Catalog catalog, Set<FactId> kept) {
    if (own.isEmpty() || kept.size() == catalog.ids().size()) {
      return Set.of();
    }
    Set<FactId> objects = new TreeSet<>();
    for (FactId id : kept(catalog, rules)) {
      if (!kept.contains(id) && (id.parent() == null || kept.contains(id.parent()))) {
        objects.add(id);
      }
    }
    return objects;
  }

  /** Where a side's labels could not be loaded, what the other side has says nothing. */
  private static IgnoreRules unknown(Catalog catalog) {
    boolean unloaded =
        catalog.unmodelled().stream()
            .anyMatch(object -> object.kind().equals(Unmodelled.SECURITY_LABEL));
    return unloaded ? IgnoreRules.of(List.of("security-label:**")) : IgnoreRules.NONE;
  }

  private IgnoreRules platforms(Catalog catalog) {
    return platforms ? Platforms.of(catalog, Roles.namedIn(catalog)) : IgnoreRules.NONE;
  }

  private Set<FactId> kept(Catalog catalog, IgnoreRules ignored) {
    return Selection.kept(catalog, ignored, this::counts);
  }

  /** What of one side cannot be compared, because the other side could not be read in whole. */
  private static void removeUnreadable(Set<FactId> kept, Catalog other) {
    if (!other.unmodelled().isEmpty()) {
      kept.removeIf(
          id -> {
            for (FactId at = id; at != null; at = at.parent()) {
              if (other.unmodelled().contains(Unmodelled.of(at))) {
                return true;
              }
            }
            return false;
          });
    }
  }

  /** Annotations on what is left out go with it. */
  private Declared cut(Declared declared, Set<FactId> kept, Context context, IgnoreRules ignored) {
    Catalog whole = declared.catalog();
    Catalog catalog = context.around(whole, kept);
    List<Unmodelled> unmodelled =
        whole.unmodelled().stream().filter(object -> !ignored.ignores(object)).toList();
    return new Declared(
        unmodelled.equals(catalog.unmodelled())
            ? catalog
            : new Catalog(catalog.facts(), catalog.edges(), unmodelled),
        declared.annotations().stream()
            .filter(annotation -> kept.contains(annotation.target()))
            .toList(),
        declared.places(),
        declared.ignores().stream().filter(ignore -> kept.contains(ignore.target())).toList());
  }

  /**
   * The catalog with the schema that every new database has, unless it was looked for and is gone:
   * what was only left out must not be dropped when the catalog is made again.
   */
  Catalog reloadable(Catalog catalog) {
    boolean leftOut =
        !schemas.isEmpty()
            && !schemas.contains("public")
            && !catalog.contains(FactId.schema("public"));
    return leftOut ? catalog.with(Catalog.EMPTY.facts()) : catalog;
  }

  private boolean counts(FactId id) {
    String schema = id.schemaName();
    return (schemas.isEmpty() || schema.isEmpty() || schemas.contains(schema))
        && (owners || !isAboutOwner(id))
        && (privileges || !(id.kind() == Kind.GRANT || id.kind() == Kind.DEFAULT_PRIVILEGES));
  }

  /** Without its name, nothing can be granted to an owner or revoked from it. */
  private static boolean isAboutOwner(FactId id) {
    return id.kind() == Kind.OWNER || id.kind() == Kind.GRANT && id.name().equals(Grant.OWNER);
  }
}
