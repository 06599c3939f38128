package dev.lockstep.catalog;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which record holds the facts of which kind. */
public final class FactTypes {

  private static final Map<Kind, Class<? extends Fact>> TYPES = types();

  private FactTypes() {}

  /** The record of a kind. */
  public static Class<? extends Fact> of(Kind kind) {
    return TYPES.get(kind);
  }

  private static Map<Kind, Class<? extends Fact>> types() {
    Map<Kind, Class<? extends Fact>> types = new EnumMap<>(Kind.class);
    types.put(Kind.SCHEMA, Schema.class);
    types.put(Kind.EXTENSION, Extension.class);
    types.put(Kind.ENUM, EnumType.class);
    types.put(Kind.DOMAIN, DomainType.class);
    types.put(Kind.DOMAIN_CONSTRAINT, DomainConstraint.class);
    types.put(Kind.COMPOSITE, CompositeType.class);
    types.put(Kind.ATTRIBUTE, Attribute.class);
    types.put(Kind.RANGE, RangeType.class);
    types.put(Kind.SEQUENCE, Sequence.class);
    types.put(Kind.SEQUENCE_OWNERSHIP, SequenceOwnership.class);
    types.put(Kind.TABLE, Table.class);
    types.put(Kind.FOREIGN_TABLE, ForeignTable.class);
    types.put(Kind.COLUMN, Column.class);
    types.put(Kind.COLUMN_OPTIONS, ColumnOptions.class);
    types.put(Kind.DEFAULT, ColumnDefault.class);
    types.put(Kind.CONSTRAINT, Constraint.class);
    types.put(Kind.INDEX, Index.class);
    types.put(Kind.STATISTICS, ExtendedStatistics.class);
    types.put(Kind.VIEW, View.class);
    types.put(Kind.MATERIALIZED_VIEW, MaterializedView.class);
    types.put(Kind.ROUTINE, Routine.class);
    types.put(Kind.AGGREGATE, Aggregate.class);
    types.put(Kind.SHELL_TYPE, ShellType.class);
    types.put(Kind.BASE_TYPE, BaseType.class);
    types.put(Kind.MULTIRANGE, Multirange.class);
    types.put(Kind.COLLATION, Collation.class);
    types.put(Kind.CONVERSION, EncodingConversion.class);
    types.put(Kind.CAST, Cast.class);
    types.put(Kind.OPERATOR, Operator.class);
    types.put(Kind.OPERATOR_FAMILY, OperatorFamily.class);
    types.put(Kind.OPERATOR_FAMILY_MEMBER, OperatorFamilyMember.class);
    types.put(Kind.OPERATOR_CLASS, OperatorClass.class);
    types.put(Kind.TEXT_SEARCH_PARSER, TextSearchParser.class);
    types.put(Kind.TEXT_SEARCH_TEMPLATE, TextSearchTemplate.class);
    types.put(Kind.TEXT_SEARCH_DICTIONARY, TextSearchDictionary.class);
    types.put(Kind.TEXT_SEARCH_CONFIGURATION, TextSearchConfiguration.class);
    types.put(Kind.TEXT_SEARCH_MAPPING, TextSearchMapping.class);
    types.put(Kind.TRIGGER, Trigger.class);
    types.put(Kind.POLICY, Policy.class);
    types.put(Kind.RULE, Rule.class);
    types.put(Kind.EVENT_TRIGGER, EventTrigger.class);
    types.put(Kind.LANGUAGE, Language.class);
    types.put(Kind.ACCESS_METHOD, AccessMethod.class);
    types.put(Kind.TRANSFORM, Transform.class);
    types.put(Kind.PUBLICATION, Publication.class);
    types.put(Kind.PUBLICATION_TABLE, PublicationTable.class);
    types.put(Kind.PUBLICATION_SCHEMA, PublicationSchema.class);
    types.put(Kind.SUBSCRIPTION, Subscription.class);
    types.put(Kind.FOREIGN_DATA_WRAPPER, ForeignDataWrapper.class);
    types.put(Kind.FOREIGN_SERVER, ForeignServer.class);
    types.put(Kind.USER_MAPPING, UserMapping.class);
    types.put(Kind.ROLE, Role.class);
    types.put(Kind.MEMBERSHIP, Membership.class);
    types.put(Kind.SETTING, Setting.class);
    types.put(Kind.COMMENT, Comment.class);
    types.put(Kind.SECURITY_LABEL, SecurityLabel.class);
    types.put(Kind.GRANT, Grant.class);
    types.put(Kind.DEFAULT_PRIVILEGES, DefaultPrivileges.class);
    types.put(Kind.OWNER, Owner.class);
    requireComplete(types);
    return Collections.unmodifiableMap(types);
  }

  private static void requireComplete(Map<Kind, Class<? extends Fact>> types) {
    Set<Class<?>> missing =
        Arrays.stream(Fact.class.getPermittedSubclasses())
            .filter(type -> !types.containsValue(type))
            .collect(Collectors.toSet());
    if (!missing.isEmpty() || types.size() != Kind.values().length) {
      throw new IllegalStateException("kinds and records of facts do not match: " + missing);
    }
  }
}
