package dev.lockstep.introspect;

import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * The system tables of what belongs to the whole database: languages, access methods, event
 * triggers, replication and foreign data.
 *
 * <p>Source: PostgreSQL 18 manual, chapter 52 "System Catalogs".
 */
final class ServerTables {

  private static final DataType<Long> OID = SQLDataType.BIGINT;
  private static final DataType<String> TEXT = SQLDataType.VARCHAR;
  private static final DataType<Boolean> BOOLEAN = SQLDataType.BOOLEAN;

  private ServerTables() {}

  static final class PgEventTrigger {
    private static final String NAME = "pg_event_trigger";
    static final Table<Record> PG_EVENT_TRIGGER = SystemTables.table(NAME);
    static final Field<Long> EVENT_TRIGGER_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<String> EVTNAME = SystemTables.column(NAME, "evtname", TEXT);
    static final Field<String> EVTEVENT = SystemTables.column(NAME, "evtevent", TEXT);
    static final Field<Long> EVTFOID = SystemTables.column(NAME, "evtfoid", OID);
    static final Field<String> EVTENABLED = SystemTables.column(NAME, "evtenabled", TEXT);
    static final Field<String[]> EVTTAGS = SystemTables.column(NAME, "evttags", TEXT.array());

    private PgEventTrigger() {}
  }

  static final class PgLanguage {
    private static final String NAME = "pg_language";
    static final Table<Record> PG_LANGUAGE = SystemTables.table(NAME);
    static final Field<Long> LANGUAGE_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<String> LANNAME = SystemTables.column(NAME, "lanname", TEXT);
    static final Field<Boolean> LANPLTRUSTED = SystemTables.column(NAME, "lanpltrusted", BOOLEAN);
    static final Field<Long> LANPLCALLFOID = SystemTables.column(NAME, "lanplcallfoid", OID);
    static final Field<Long> LANINLINE = SystemTables.column(NAME, "laninline", OID);
    static final Field<Long> LANVALIDATOR = SystemTables.column(NAME, "lanvalidator", OID);

    private PgLanguage() {}
  }

  static final class PgAccessMethod {
    private static final String NAME = "pg_am";
    static final Table<Record> PG_AM = SystemTables.table(NAME);
    static final Field<Long> AM_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<String> AMNAME = SystemTables.column(NAME, "amname", TEXT);
    static final Field<Long> AMHANDLER = SystemTables.column(NAME, "amhandler", OID);
    static final Field<String> AMTYPE = SystemTables.column(NAME, "amtype", TEXT);

    private PgAccessMethod() {}
  }

  static final class PgTransform {
    private static final String NAME = "pg_transform";
    static final Table<Record> PG_TRANSFORM = SystemTables.table(NAME);
    static final Field<Long> TRANSFORM_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<Long> TRFTYPE = SystemTables.column(NAME, "trftype", OID);
    static final Field<Long> TRFLANG = SystemTables.column(NAME, "trflang", OID);
    static final Field<Long> TRFFROMSQL = SystemTables.column(NAME, "trffromsql", OID);
    static final Field<Long> TRFTOSQL = SystemTables.column(NAME, "trftosql", OID);

    private PgTransform() {}
  }

  static final class PgPublication {
    private static final String NAME = "pg_publication";
    static final Table<Record> PG_PUBLICATION = SystemTables.table(NAME);
    static final Field<Long> PUBLICATION_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<String> PUBNAME = SystemTables.column(NAME, "pubname", TEXT);
    static final Field<Boolean> PUBALLTABLES = SystemTables.column(NAME, "puballtables", BOOLEAN);
    static final Field<Boolean> PUBINSERT = SystemTables.column(NAME, "pubinsert", BOOLEAN);
    static final Field<Boolean> PUBUPDATE = SystemTables.column(NAME, "pubupdate", BOOLEAN);
    static final Field<Boolean> PUBDELETE = SystemTables.column(NAME, "pubdelete", BOOLEAN);
    static final Field<Boolean> PUBTRUNCATE = SystemTables.column(NAME, "pubtruncate", BOOLEAN);
    static final Field<Boolean> PUBVIAROOT = SystemTables.column(NAME, "pubviaroot", BOOLEAN);

    private PgPublication() {}
  }

  static final class PgPublicationRel {
    private static final String NAME = "pg_publication_rel";
    static final Table<Record> PG_PUBLICATION_REL = SystemTables.table(NAME);
    static final Field<Long> REL_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<Long> PRPUBID = SystemTables.column(NAME, "prpubid", OID);
    static final Field<Long> PRRELID = SystemTables.column(NAME, "prrelid", OID);
    static final Field<Object> PRQUAL = SystemTables.column(NAME, "prqual", SQLDataType.OTHER);
    static final Field<Object> PRATTRS = SystemTables.column(NAME, "prattrs", SQLDataType.OTHER);

    private PgPublicationRel() {}
  }

  static final class PgPublicationNamespace {
    private static final String NAME = "pg_publication_namespace";
    static final Table<Record> PG_PUBLICATION_NAMESPACE = SystemTables.table(NAME);
    static final Field<Long> NAMESPACE_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<Long> PNPUBID = SystemTables.column(NAME, "pnpubid", OID);
    static final Field<Long> PNNSPID = SystemTables.column(NAME, "pnnspid", OID);

    private PgPublicationNamespace() {}
  }

  static final class PgSubscription {
    private static final String NAME = "pg_subscription";
    static final Table<Record> PG_SUBSCRIPTION = SystemTables.table(NAME);
    static final Field<Long> SUBSCRIPTION_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<Long> SUBDBID = SystemTables.column(NAME, "subdbid", OID);
    static final Field<String> SUBNAME = SystemTables.column(NAME, "subname", TEXT);
    static final Field<String[]> SUBPUBLICATIONS =
        SystemTables.column(NAME, "subpublications", TEXT.array());

    private PgSubscription() {}
  }

  static final class PgForeignDataWrapper {
    private static final String NAME = "pg_foreign_data_wrapper";
    static final Table<Record> PG_FOREIGN_DATA_WRAPPER = SystemTables.table(NAME);
    static final Field<Long> WRAPPER_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<String> FDWNAME = SystemTables.column(NAME, "fdwname", TEXT);
    static final Field<Long> FDWHANDLER = SystemTables.column(NAME, "fdwhandler", OID);
    static final Field<Long> FDWVALIDATOR = SystemTables.column(NAME, "fdwvalidator", OID);
    static final Field<String[]> FDWOPTIONS = SystemTables.column(NAME, "fdwoptions", TEXT.array());

    private PgForeignDataWrapper() {}
  }

  static final class PgForeignServer {
    private static final String NAME = "pg_foreign_server";
    static final Table<Record> PG_FOREIGN_SERVER = SystemTables.table(NAME);
    static final Field<Long> SERVER_OID = SystemTables.column(NAME, "oid", OID);
    static final Field<String> SRVNAME = SystemTables.column(NAME, "srvname", TEXT);
    static final Field<Long> SRVOWNER = SystemTables.column(NAME, "srvowner", OID);
    static final Field<Long> SRVFDW = SystemTables.column(NAME, "srvfdw", OID);
    static final Field<String> SRVTYPE = SystemTables.column(NAME, "srvtype", TEXT);
    static final Field<String> SRVVERSION = SystemTables.column(NAME, "srvversion", TEXT);
    static final Field<String[]> SRVOPTIONS = SystemTables.column(NAME, "srvoptions", TEXT.array());

    private PgForeignServer() {}
  }

  static final class PgUserMappings {
    private static final String NAME = "pg_user_mappings";
    static final Table<Record> PG_USER_MAPPINGS = SystemTables.table(NAME);
    static final Field<Long> UMID = SystemTables.column(NAME, "umid", OID);
    static final Field<Long> SRVID = SystemTables.column(NAME, "srvid", OID);
    static final Field<Long> UMUSER = SystemTables.column(NAME, "umuser", OID);
    static final Field<String> USENAME = SystemTables.column(NAME, "usename", TEXT);
    static final Field<String[]> UMOPTIONS = SystemTables.column(NAME, "umoptions", TEXT.array());

    private PgUserMappings() {}
  }
}
