package dev.lockstep.lint;

import java.util.List;

/** All rules, in the order of their codes. */
final class LintRules {

  static final List<LintRule> ALL =
      List.of(
          new ForeignKeyIndex(),
          new ForeignKeyType(),
          new NoPrimaryKey(),
          new KeyRange(),
          new Serial(),
          new DuplicateIndex(),
          new TimestampType(),
          new CharType(),
          new VarcharType(),
          new JsonType(),
          new MoneyType(),
          new QuotedName(),
          new LongName(),
          new MixedNames(),
          new NoPolicy(),
          new SearchPath());

  private LintRules() {}
}
