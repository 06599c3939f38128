package dev.lockstep.export;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.Comment;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.OutputColumn;
import dev.lockstep.catalog.Schema;
import dev.lockstep.catalog.Sequence;
import dev.lockstep.catalog.Table;
import dev.lockstep.catalog.View;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.util.jaxb.tools.MiniJAXB;
import org.jooq.util.xml.jaxb.CheckConstraint;
import org.jooq.util.xml.jaxb.Domain;
import org.jooq.util.xml.jaxb.InformationSchema;
import org.jooq.util.xml.jaxb.KeyColumnUsage;
import org.jooq.util.xml.jaxb.ReferentialConstraint;
import org.jooq.util.xml.jaxb.TableConstraint;
import org.jooq.util.xml.jaxb.TableConstraintType;
import org.jooq.util.xml.jaxb.TableType;

/**
 * Writes a catalog as the XML that jOOQ's {@code XMLDatabase} reads, so that its code generator
 * needs no database: schemas, tables, views, columns, keys, foreign keys, checks, domains,
 * sequences and comments. Partitions are left out, because their partitioned table stands for them;
 * enum types and routines have no place in that form.
 *
 * <p>Source: the jOOQ manual 3.19, XMLDatabase: Code generation from XML files.
 */
public final class JooqSchema {

  private final Catalog catalog;
  private final JooqType.Types types;
  private final InformationSchema schema = new InformationSchema();

  /** The names of constraints that more than one table of a schema has. */
  private final Set<FactId> ambiguous = new HashSet<>();

  private JooqSchema(Catalog catalog) {
    this.catalog = catalog;
    this.types = JooqType.Types.of(catalog);
  }

  /** The XML, the same for the same catalog. */
  public static String of(Catalog catalog) {
    JooqSchema export = new JooqSchema(catalog);
    export.addAll();
    return MiniJAXB.marshal(export.schema) + "\n";
  }

  private void addAll() {
    schema
        .getSchemata()
        .addAll(
            catalog
                .facts(Schema.class)
                .map(
                    each ->
                        new org.jooq.util.xml.jaxb.Schema()
                            .withSchemaName(each.id().name())
                            .withComment(comment(each.id())))
                .toList());
    List<Table> tables = catalog.facts(Table.class).filter(table -> !table.partition()).toList();
    findAmbiguous(tables);
    tables.forEach(this::add);
    catalog
        .facts(View.class)
        .forEach(view -> addView(view.id(), TableType.VIEW, view.definition(), view.columns()));
    catalog
        .facts(MaterializedView.class)
        .forEach(
            view ->
                addView(view.id(), TableType.MATERIALIZED_VIEW, view.definition(), view.columns()));
    catalog.facts(DomainType.class).forEach(this::add);
    catalog.facts(Sequence.class).forEach(this::add);
  }

  /** In this form constraints are found by their names in a schema, and PostgreSQL allows more. */
  private void findAmbiguous(List<Table> tables) {
    Set<FactId> seen = new HashSet<>();
    for (Table table : tables) {
      catalog
          .children(table.id(), Constraint.class)
          .map(constraint -> nameInSchema(constraint.id()))
          .filter(name -> !seen.add(name))
          .forEach(ambiguous::add);
    }
  }

  private static FactId nameInSchema(FactId constraint) {
    return FactId.of(Kind.INDEX, constraint.parent().parent(), constraint.name());
  }

  private String name(FactId constraint) {
    return ambiguous.contains(nameInSchema(constraint))
        ? constraint.parent().name() + "_" + constraint.name()
        : constraint.name();
  }

  private void add(Table table) {
    addTable(table.id(), TableType.BASE_TABLE);
    catalog
        .children(table.id(), Column.class)
        .sorted(Comparator.comparingInt(Column::position))
        .forEach(this::add);
    catalog.children(table.id(), Constraint.class).forEach(this::add);
  }

  private void addTable(FactId id, TableType type) {
    schema
        .getTables()
        .add(
            new org.jooq.util.xml.jaxb.Table()
                .withTableSchema(id.schemaName())
                .withTableName(id.name())
                .withTableType(type)
                .withComment(comment(id)));
  }

  private void addView(FactId id, TableType type, String definition, List<OutputColumn> columns) {
    addTable(id, type);
    schema
        .getViews()
        .add(
            new org.jooq.util.xml.jaxb.View()
                .withTableSchema(id.schemaName())
                .withTableName(id.name())
                .withViewDefinition(definition));
    int position = 1;
    for (OutputColumn shown : columns) {
      FactId column = id.child(Kind.COLUMN, shown.name());
      schema.getColumns().add(column(column, shown.type(), position++).withIsNullable(true));
    }
  }

  private void add(Column column) {
    String byDefault =
        catalog
            .find(column.id().child(Kind.DEFAULT, ""), ColumnDefault.class)
            .map(ColumnDefault::expression)
            .orElse(null);
    schema
        .getColumns()
        .add(
            column(column.id(), column.type(), column.position())
                .withIsNullable(!column.notNull())
                .withColumnDefault(byDefault)
                .withIdentityGeneration(identity(column, byDefault))
                .withReadonly(column.computed() ? Boolean.TRUE : null)
                .withIsGenerated(column.computed() ? Boolean.TRUE : null)
                .withGenerationExpression(column.generated())
                .withGenerationOption(
                    column.computed() ? column.virtual() ? "VIRTUAL" : "STORED" : null));
  }

  /** A serial column counts too, which jOOQ treats as an identity. */
  private static String identity(Column column, String byDefault) {
    if (column.identity() != null) {
      return column.identity().always() ? "ALWAYS" : "BY DEFAULT";
    }
    return byDefault != null && byDefault.startsWith("nextval(") ? "BY DEFAULT" : null;
  }

  private org.jooq.util.xml.jaxb.Column column(FactId id, String written, int position) {
    JooqType type = types.of(written);
    return new org.jooq.util.xml.jaxb.Column()
        .withTableSchema(id.schemaName())
        .withTableName(id.parent().name())
        .withColumnName(id.name())
        .withDataType(type.name())
        .withCharacterMaximumLength(type.length())
        .withNumericPrecision(type.precision())
        .withNumericScale(type.scale())
        .withUdtSchema(type.schema())
        .withUdtName(type.udt())
        .withDomainSchema(type.domain() == null ? null : type.domain().schemaName())
        .withDomainName(type.domain() == null ? null : type.domain().name())
        .withOrdinalPosition(position)
        .withComment(comment(id));
  }

  private void add(Constraint constraint) {
    Optional<Constraint> referenced = referenced(constraint);
    TableConstraintType type =
        switch (constraint.type()) {
          case PRIMARY_KEY -> TableConstraintType.PRIMARY_KEY;
          case UNIQUE -> TableConstraintType.UNIQUE;
          case CHECK -> TableConstraintType.CHECK;
          case FOREIGN_KEY -> referenced.map(key -> TableConstraintType.FOREIGN_KEY).orElse(null);
          case EXCLUDE -> null;
        };
    if (type == null) {
      return;
    }
    FactId table = constraint.id().parent();
    String name = name(constraint.id());
    schema
        .getTableConstraints()
        .add(
            new TableConstraint()
                .withConstraintSchema(table.schemaName())
                .withConstraintName(name)
                .withConstraintType(type)
                .withTableSchema(table.schemaName())
                .withTableName(table.name())
                .withEnforced(constraint.enforced())
                .withComment(comment(constraint.id())));
    if (constraint.type() == Constraint.Type.CHECK) {
      schema
          .getCheckConstraints()
          .add(
              new CheckConstraint()
                  .withConstraintSchema(table.schemaName())
                  .withConstraintName(name)
                  .withCheckClause(constraint.expression()));
      return;
    }
    referenced.ifPresent(
        key ->
            schema
                .getReferentialConstraints()
                .add(
                    new ReferentialConstraint()
                        .withConstraintSchema(table.schemaName())
                        .withConstraintName(name)
                        .withUniqueConstraintSchema(key.id().schemaName())
                        .withUniqueConstraintName(name(key.id()))));
    int position = 1;
    for (String column : inOrder(constraint, referenced)) {
      schema
          .getKeyColumnUsages()
          .add(
              new KeyColumnUsage()
                  .withConstraintSchema(table.schemaName())
                  .withConstraintName(name)
                  .withTableSchema(table.schemaName())
                  .withTableName(table.name())
                  .withColumnName(column)
                  .withOrdinalPosition(position));
      position++;
    }
  }

  /** The key that a foreign key points to; one that is only a unique index has no place here. */
  private Optional<Constraint> referenced(Constraint constraint) {
    return constraint.type() == Constraint.Type.FOREIGN_KEY
        ? catalog
            .children(constraint.referenced(), Constraint.class)
            .filter(Constraint::isKey)
            .filter(
                key ->
                    key.columns().size() == constraint.referencedColumns().size()
                        && key.columns().containsAll(constraint.referencedColumns()))
            .findFirst()
        : Optional.empty();
  }

  /** The columns of a foreign key in the order of the key that it points to. */
  private static List<String> inOrder(Constraint constraint, Optional<Constraint> referenced) {
    List<String> columns = new ArrayList<>();
    for (String target : referenced.map(Constraint::columns).orElse(List.of())) {
      columns.add(constraint.columns().get(constraint.referencedColumns().indexOf(target)));
    }
    return referenced.isPresent() ? columns : constraint.columns();
  }

  private void add(DomainType domain) {
    JooqType type = types.of(domain.type());
    schema
        .getDomains()
        .add(
            new Domain()
                .withDomainSchema(domain.id().schemaName())
                .withDomainName(domain.id().name())
                .withDataType(type.name())
                .withCharacterMaximumLength(type.length())
                .withNumericPrecision(type.precision())
                .withNumericScale(type.scale())
                .withDomainDefault(domain.defaultExpression()));
  }

  private void add(Sequence sequence) {
    schema
        .getSequences()
        .add(
            new org.jooq.util.xml.jaxb.Sequence()
                .withSequenceSchema(sequence.id().schemaName())
                .withSequenceName(sequence.id().name())
                .withDataType(sequence.type())
                .withStartValue(BigInteger.valueOf(sequence.start()))
                .withIncrement(BigInteger.valueOf(sequence.increment()))
                .withMinimumValue(BigInteger.valueOf(sequence.minimum()))
                .withMaximumValue(BigInteger.valueOf(sequence.maximum()))
                .withCache(BigInteger.valueOf(sequence.cache()))
                .withCycleOption(sequence.cycle())
                .withComment(comment(sequence.id())));
  }

  private String comment(FactId id) {
    return catalog.find(id.child(Kind.COMMENT, ""), Comment.class).map(Comment::text).orElse(null);
  }
}
