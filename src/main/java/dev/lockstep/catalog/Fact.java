package dev.lockstep.catalog;

/**
 * One addressable thing in a schema.
 *
 * <p>Every fact is a record whose components are either identities or attributes in PostgreSQL's
 * normal form, ready for SQL: expressions, types and definitions are what the {@code pg_get_*}
 * functions and {@code format_type} print under an empty {@code search_path}, so every name in them
 * is quoted and qualified. Names in identities are raw. Lists are in PostgreSQL's order where that
 * means something and sorted where it does not. A component that may be absent is null.
 *
 * <p>To add a kind: (1) a record here and in {@link Kind}, (2) a reader in {@code introspect}, (3)
 * its templates {@code templates/sql/<kind>/}, (4) its entry in the plain recipe, (5) a case folder
 * in {@code schemas/cases}.
 */
public sealed interface Fact
    permits Schema,
        Extension,
        EnumType,
        DomainType,
        DomainConstraint,
        CompositeType,
        Attribute,
        RangeType,
        Sequence,
        SequenceOwnership,
        Table,
        ForeignTable,
        Column,
        ColumnOptions,
        ColumnDefault,
        Constraint,
        Index,
        ExtendedStatistics,
        View,
        MaterializedView,
        Routine,
        Aggregate,
        ShellType,
        BaseType,
        Multirange,
        Collation,
        EncodingConversion,
        Cast,
        Operator,
        OperatorFamily,
        OperatorFamilyMember,
        OperatorClass,
        TextSearchParser,
        TextSearchTemplate,
        TextSearchDictionary,
        TextSearchConfiguration,
        TextSearchMapping,
        Trigger,
        Policy,
        Rule,
        EventTrigger,
        Language,
        AccessMethod,
        Transform,
        Publication,
        PublicationTable,
        PublicationSchema,
        Subscription,
        ForeignDataWrapper,
        ForeignServer,
        UserMapping,
        Role,
        Membership,
        Setting,
        Comment,
        SecurityLabel,
        Grant,
        DefaultPrivileges,
        Owner {

  /** What this fact is called. */
  FactId id();
}
