package dev.lockstep.introspect;

import java.util.List;

/** All readers, in the order in which one needs what the others found. */
final class Readers {

  static final List<Reader> IN_ORDER =
      List.of(
          new SchemaReader(),
          new ExtensionReader(),
          new EnumReader(),
          new DomainReader(),
          new DomainConstraintReader(),
          new CompositeReader(),
          new CollationReader(),
          new RangeReader(),
          new BaseTypeReader(),
          new TableReader(),
          new ColumnReader(),
          new SequenceReader(),
          new ViewReader(),
          new MaterializedViewReader(),
          new TypeAddressReader(),
          new ConstraintReader(),
          new IndexReader(),
          new StatisticsReader(),
          new RoutineReader(),
          new AggregateReader(),
          new ConversionReader(),
          new CastReader(),
          new OperatorReader(),
          new OperatorFamilyReader(),
          new TextSearchReader(),
          new TextSearchMappingReader(),
          new TriggerReader(),
          new PolicyReader(),
          new RuleReader(),
          new LanguageReader(),
          new AccessMethodReader(),
          new TransformReader(),
          new EventTriggerReader(),
          new PublicationReader(),
          new SubscriptionReader(),
          new ForeignDataReader(),
          new RoleReader(),
          new MembershipReader(),
          new SettingReader(),
          new CommentReader(),
          new SecurityLabelReader(),
          new MemberReader(),
          new GrantReader(),
          new DefaultPrivilegesReader(),
          new OwnerReader(),
          new DependencyReader(),
          new CompletenessReader());

  private Readers() {}
}
