package dev.lockstep.introspect;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_ATTRIBUTE;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_DEPEND;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jooq.meta.postgres.pg_catalog.tables.PgAttribute;
import org.jooq.meta.postgres.pg_catalog.tables.PgDepend;

/** The names of the columns of a relation that something on it uses. */
final class UsedColumns {

  private static final PgAttribute USED = PG_ATTRIBUTE.as("used");
  private static final PgDepend USE = PG_DEPEND.as("use");

  private UsedColumns() {}

  /** Those whose numbers are in an array. */
  static Field<String[]> listed(Field<Long> relation, Field<?> numbers) {
    return array(
        select(USED.ATTNAME)
            .from(USED)
            .where(USED.ATTRELID.eq(relation))
            .and(USED.ATTNUM.gt((short) 0))
            .and(condition("{0} = ANY ({1})", USED.ATTNUM, numbers)));
  }

  /** Those whose numbers are in an array, in its order. */
  static Field<String[]> inOrder(Field<Long> relation, Field<?> numbers) {
    Field<Short> number = field(name("listed", "number"), SQLDataType.SMALLINT);
    // Each looked up by itself: joined, all columns of the relation would be read every time.
    Field<String> column =
        field(
            select(USED.ATTNAME)
                .from(USED)
                .where(USED.ATTRELID.eq(relation))
                .and(USED.ATTNUM.eq(number)));
    return array(
        select(column)
            .from(table("unnest({0}) WITH ORDINALITY", numbers).as("listed", "number", "place"))
            .where(number.gt((short) 0))
            .orderBy(field(name("listed", "place"))));
  }

  /** Those whose numbers are in an array, and those without which an object would go away. */
  static Field<String[]> listedOrNeeded(Field<Long> relation, Field<?> numbers, Condition needing) {
    return array(
        select(USED.ATTNAME)
            .from(USED)
            .where(USED.ATTRELID.eq(relation))
            .and(USED.ATTNUM.gt((short) 0))
            .and(
                condition("{0} = ANY ({1})", USED.ATTNUM, numbers)
                    .or(
                        exists(
                            selectOne()
                                .from(USE)
                                .where(needing)
                                .and(USE.DEPTYPE.eq("a"))
                                .and(USE.REFCLASSID.eq(Functions.catalog("pg_class")))
                                .and(USE.REFOBJID.eq(relation))
                                .and(USE.REFOBJSUBID.eq(USED.ATTNUM.cast(Integer.class)))))));
  }

  /** The object that needs the columns. */
  static Condition needing(String catalog, Field<Long> oid) {
    return USE.CLASSID.eq(Functions.catalog(catalog)).and(USE.OBJID.eq(oid));
  }
}
