package dev.lockstep.introspect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.lockstep.catalog.Grant;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The entries of an access control list, beside those that there are by default. */
final class AccessListEntries {

  /** Whether an entry is of the list itself; else it is of the default. */
  static final Field<Boolean> HELD = field(name("entry", "held"), SQLDataType.BOOLEAN);

  static final Field<Boolean> GRANTABLE = field(name("entry", "is_grantable"), SQLDataType.BOOLEAN);
  static final Field<String> PRIVILEGE =
      field(name("entry", "privilege_type"), SQLDataType.VARCHAR);

  private static final Field<Long> GRANTEE = field(name("entry", "grantee"), SQLDataType.BIGINT);
  private static final Field<Long> GRANTOR = field(name("entry", "grantor"), SQLDataType.BIGINT);

  private AccessListEntries() {}

  /** All entries of both lists, to be joined to the row that has them. */
  static Table<?> of(Field<?> list, Field<?> usual) {
    return lateral(exploded(true, list).unionAll(exploded(false, usual)).asTable("entry"));
  }

  /**
   * The grantee; the owner by a name of its own. The owner at the start may be another than now;
   * its own privileges are the owner's.
   */
  static Field<String> grantee(Field<Long> owner) {
    return when(GRANTEE.eq(owner).or(HELD.isFalse().and(GRANTEE.eq(GRANTOR))), inline(Grant.OWNER))
        .else_(Functions.grantee(GRANTEE));
  }

  /** Who granted it; empty for the owner. */
  static Field<String> grantor(Field<Long> owner) {
    return when(HELD.isFalse().or(GRANTOR.eq(owner)), inline(""))
        .else_(Functions.roleName(GRANTOR));
  }

  private static Select<Record> exploded(boolean held, Field<?> list) {
    Table<Record> items = table("aclexplode({0})", list).as("item");
    return select(inline(held).as("held"), field("item.grantor"), field("item.grantee"))
        .select(field("item.privilege_type"), field("item.is_grantable"))
        .from(items);
  }
}
