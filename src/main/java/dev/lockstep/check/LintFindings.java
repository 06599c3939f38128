package dev.lockstep.check;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Kind;
import dev.lockstep.lint.Level;
import dev.lockstep.lint.Lint;
import dev.lockstep.report.Finding;
import dev.lockstep.report.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lints as findings. */
public final class LintFindings {

  private static final Set<Kind> LOOKED =
      EnumSet.of(
          Kind.SCHEMA,
          Kind.TABLE,
          Kind.FOREIGN_TABLE,
          Kind.VIEW,
          Kind.MATERIALIZED_VIEW,
          Kind.ROUTINE,
          Kind.ENUM,
          Kind.DOMAIN,
          Kind.COMPOSITE);

  private LintFindings() {}

  /**
   * The findings, in the order of the lints.
   *
   * @param rules what the codes mean
   */
  public static List<Finding> of(List<Lint> lints, Function<String, Rule> rules) {
    return lints.stream().map(lint -> finding(lint, rules.apply(lint.code().word()))).toList();
  }

  /** The names of all that is looked at in a catalog: relations, types, routines, schemas. */
  public static Set<String> looked(Catalog catalog) {
    return catalog.ids().stream()
        .filter(id -> LOOKED.contains(id.kind()))
        .map(Finding::root)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Finding finding(Lint lint, Rule rule) {
    return Finding.of(rule, level(lint.code().level()), lint.message())
        .about(lint.object())
        .at(lint.place())
        .helped(lint.help());
  }

  private static Finding.Level level(Level level) {
    return switch (level) {
      case NOTE -> Finding.Level.NOTE;
      case WARNING -> Finding.Level.WARNING;
      case ERROR -> Finding.Level.ERROR;
    };
  }
}
