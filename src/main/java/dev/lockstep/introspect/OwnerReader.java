package dev.lockstep.introspect;

import static org.jooq.impl.DSL.currentUser;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.meta.postgres.pg_catalog.Tables.PG_NAMESPACE;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Owner;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectSelectStep;
import org.jooq.impl.SQLDataType;

/** Reads who owns what can be given to another owner by itself. */
final class OwnerReader implements Reader {

  private static final Field<String> CATALOG = field("catalog", SQLDataType.VARCHAR);
  private static final Field<Long> OBJECT = field("object", SQLDataType.BIGINT);
  private static final Field<Long> OWNER = field("owner", SQLDataType.BIGINT);
  private static final Field<String> ROLE = Functions.roleName(OWNER).as("role");
  private static final Field<Boolean> OWN =
      field(Functions.roleName(OWNER).eq(currentUser())).as("own");
  private static final Set<Kind> FOLLOWING =
      Set.of(Kind.EXTENSION, Kind.INDEX, Kind.CONSTRAINT, Kind.MULTIRANGE);

  /** The column of each system catalog that says who owns its objects. */
  private static final Map<String, String> OWNERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("pg_class", "relowner"),
              Map.entry("pg_event_trigger", "evtowner"),
              Map.entry("pg_foreign_data_wrapper", "fdwowner"),
              Map.entry("pg_foreign_server", "srvowner"),
              Map.entry("pg_language", "lanowner"),
              Map.entry("pg_collation", "collowner"),
              Map.entry("pg_conversion", "conowner"),
              Map.entry("pg_opclass", "opcowner"),
              Map.entry("pg_operator", "oprowner"),
              Map.entry("pg_opfamily", "opfowner"),
              Map.entry("pg_proc", "proowner"),
              Map.entry("pg_publication", "pubowner"),
              Map.entry("pg_statistic_ext", "stxowner"),
              Map.entry("pg_subscription", "subowner"),
              Map.entry("pg_ts_config", "cfgowner"),
              Map.entry("pg_ts_dict", "dictowner"),
              Map.entry("pg_type", "typowner")));

  /** The role that initdb makes. */
  private static final long BOOTSTRAP_SUPERUSER = 10;

  private static final Question QUESTION =
      Question.of(select(CATALOG, OBJECT, OWNER, ROLE, OWN).from(owned().asTable("owned")));

  @Override
  public void read(Server server, Findings findings) {
    boolean implicit = server.reading().implicitOwner();
    for (Record row : server.ask(QUESTION)) {
      FactId id = findings.living(new ObjectAddress(row.get(CATALOG), row.get(OBJECT), 0));
      if (id == null
          || FOLLOWING.contains(id.kind())
          || findings.has(id.child(Kind.SEQUENCE_OWNERSHIP, ""))
          || (implicit && row.get(OWN))
          || isStandard(id, row)) {
        continue;
      }
      findings.add(new Owner(id.child(Kind.OWNER, ""), row.get(ROLE)));
    }
  }

  private static boolean isStandard(FactId id, Record row) {
    return id.equals(FactId.schema("public"))
        && (row.get(OWNER) == BOOTSTRAP_SUPERUSER || row.get(ROLE).equals("pg_database_owner"));
  }

  private static Select<? extends Record> owned() {
    Select<Record3<String, Long, Long>> all =
        owned("pg_namespace", PG_NAMESPACE.OID, PG_NAMESPACE.NSPOWNER).from(PG_NAMESPACE);
    for (Map.Entry<String, String> entry : OWNERS.entrySet()) {
      String catalog = entry.getKey();
      Field<Long> object = SystemTables.column(catalog, "oid", SQLDataType.BIGINT);
      Field<Long> owner = SystemTables.column(catalog, entry.getValue(), SQLDataType.BIGINT);
      all =
          all.unionAll(
              owned(catalog, object, owner)
                  .from(SystemTables.table(catalog))
                  .where(UserObjects.sinceInitialization(object)));
    }
    return all;
  }

  private static SelectSelectStep<Record3<String, Long, Long>> owned(
      String catalog, Field<Long> object, Field<Long> owner) {
    return select(inline(catalog).as("catalog"), object.as("object"), owner.as("owner"));
  }
}
