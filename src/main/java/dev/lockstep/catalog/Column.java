package dev.lockstep.catalog;

import java.util.List;

/**
 * A column of a table; its default is a fact of its own.
 *
 * @param type with its modifier
 * @param collation the qualified collation where it is not the type's, else null
 * @param notNull whether no row has NULL in it
 * @param notNullForm how, where NOT NULL alone does not say it, else null
 * @param notNullConstraint the raw name of the constraint behind it, whoever gave that; null where
 *     there is none, and before 18
 * @param identity null when it is no identity column
 * @param generated the expression of a generated column, or null
 * @param virtual whether the generated column is computed when read (18 and later)
 * @param storage {@code PLAIN}, {@code EXTERNAL}, {@code EXTENDED} or {@code MAIN} where it is not
 *     the type's, else null
 * @param compression {@code pglz} or {@code lz4} where it was set, else null
 * @param statistics the statistics target where it was set, else null
 * @param options attribute options as {@code name=value}, sorted
 * @param inherited whether a parent table or a partitioned table gives it (and nothing local does)
 * @param position physical position from 1, dropped columns left out
 */
public record Column(
    FactId id,
    String type,
    String collation,
    boolean notNull,
    NotNullForm notNullForm,
    @Uncompared("a name that somebody gave is in the form; PostgreSQL's own follows no rename")
        String notNullConstraint,
    Identity identity,
    @Printed String generated,
    boolean virtual,
    String storage,
    String compression,
    Integer statistics,
    List<String> options,
    @Uncompared("no statement makes a column or constraint local or not that a parent has too")
        boolean inherited,
    @Uncompared(
            "physical order is kept but makes no difference to an application that names columns")
        int position)
    implements Fact {

  /** The same without NOT NULL. */
  public Column nullable() {
    return with(type, collation, false, null, null);
  }

  /** The same of the type that another column has, and NOT NULL or not. */
  public Column like(Column other, boolean required) {
    return with(
        other.type,
        other.collation,
        required,
        required ? notNullForm : null,
        required ? notNullConstraint : null);
  }

  /** The same with another name for the constraint behind NOT NULL. */
  public Column withNotNullConstraint(String name) {
    return with(type, collation, notNull, notNullForm, name);
  }

  private Column with(
      String newType, String newCollation, boolean required, NotNullForm form, String constraint) {
    return new Column(
        id,
        newType,
        newCollation,
        required,
        form,
        constraint,
        identity,
        generated,
        virtual,
        storage,
        compression,
        statistics,
        options,
        inherited,
        position);
  }

  /**
   * A nullable column under another name that takes the same values but makes none itself.
   *
   * @param typeThere what its type is called as long as it has that name
   */
  public Column aside(String name, String typeThere) {
    return new Column(
        id.named(name),
        typeThere,
        collation,
        false,
        null,
        null,
        null,
        null,
        false,
        storage,
        compression,
        statistics,
        options,
        false,
        position);
  }

  /** The same with another identity, or null for none. */
  public Column counting(Identity other) {
    return new Column(
        id,
        type,
        collation,
        notNull,
        notNullForm,
        notNullConstraint,
        other,
        generated,
        virtual,
        storage,
        compression,
        statistics,
        options,
        inherited,
        position);
  }

  /** Whether PostgreSQL computes its value. */
  public boolean computed() {
    return generated != null;
  }
}
