package dev.lockstep.introspect;

import static dev.lockstep.introspect.ServerTables.PgForeignDataWrapper.FDWHANDLER;
import static dev.lockstep.introspect.ServerTables.PgForeignDataWrapper.FDWNAME;
import static dev.lockstep.introspect.ServerTables.PgForeignDataWrapper.FDWOPTIONS;
import static dev.lockstep.introspect.ServerTables.PgForeignDataWrapper.FDWVALIDATOR;
import static dev.lockstep.introspect.ServerTables.PgForeignDataWrapper.PG_FOREIGN_DATA_WRAPPER;
import static dev.lockstep.introspect.ServerTables.PgForeignDataWrapper.WRAPPER_OID;
import static dev.lockstep.introspect.ServerTables.PgForeignServer.PG_FOREIGN_SERVER;
import static dev.lockstep.introspect.ServerTables.PgForeignServer.SERVER_OID;
import static dev.lockstep.introspect.ServerTables.PgForeignServer.SRVFDW;
import static dev.lockstep.introspect.ServerTables.PgForeignServer.SRVNAME;
import static dev.lockstep.introspect.ServerTables.PgForeignServer.SRVOPTIONS;
import static dev.lockstep.introspect.ServerTables.PgForeignServer.SRVOWNER;
import static dev.lockstep.introspect.ServerTables.PgForeignServer.SRVTYPE;
import static dev.lockstep.introspect.ServerTables.PgForeignServer.SRVVERSION;
import static dev.lockstep.introspect.ServerTables.PgUserMappings.PG_USER_MAPPINGS;
import static dev.lockstep.introspect.ServerTables.PgUserMappings.SRVID;
import static dev.lockstep.introspect.ServerTables.PgUserMappings.UMID;
import static dev.lockstep.introspect.ServerTables.PgUserMappings.UMOPTIONS;
import static dev.lockstep.introspect.ServerTables.PgUserMappings.UMUSER;
import static dev.lockstep.introspect.ServerTables.PgUserMappings.USENAME;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.ForeignDataWrapper;
import dev.lockstep.catalog.ForeignServer;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Unmodelled;
import dev.lockstep.catalog.UserMapping;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads foreign-data wrappers, foreign servers and user mappings. PostgreSQL hides the options of
 * some mappings from most roles; such a mapping is reported and not compared, because it cannot be
 * told from one without options.
 *
 * <p>Source: PostgreSQL 18 manual, 52.23 {@code pg_foreign_data_wrapper}, 52.24 {@code
 * pg_foreign_server}, 53.35 {@code pg_user_mappings}.
 */
final class ForeignDataReader implements Reader {

  private static final Field<String> HANDLER = Functions.functionName(FDWHANDLER).as("handler");
  private static final Field<String> VALIDATOR =
      Functions.functionName(FDWVALIDATOR).as("validator");
  private static final Field<String[]> WRAPPER_OPTIONS =
      ForeignOptions.of(FDWOPTIONS).as("wrapper_options");
  private static final Field<String[]> SERVER_OPTIONS =
      ForeignOptions.of(SRVOPTIONS).as("server_options");
  private static final Field<String[]> MAPPING_OPTIONS =
      ForeignOptions.ofMapping(UMOPTIONS).as("mapping_options");
  private static final Field<String> USER =
      when(UMUSER.eq(0L), inline("")).else_(USENAME).as("mapped");

  /** Whether the view shows the options to this role, as its definition has it. */
  private static final Field<Boolean> READABLE =
      field(
              condition(
                      "({0} <> 0 AND {1} = current_user AND (pg_has_role({2}, 'USAGE')"
                          + " OR has_server_privilege({3}, 'USAGE')))",
                      UMUSER, USENAME, SRVOWNER, SERVER_OID)
                  .or(condition("{0} = 0 AND pg_has_role({1}, 'USAGE')", UMUSER, SRVOWNER))
                  .or(
                      condition(
                          "(SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname ="
                              + " current_user)")))
          .as("readable");

  private static final Question WRAPPERS =
      Question.of(
          select(WRAPPER_OID, FDWNAME, HANDLER, VALIDATOR, WRAPPER_OPTIONS)
              .from(PG_FOREIGN_DATA_WRAPPER)
              .where(UserObjects.sinceInitialization(WRAPPER_OID))
              .and(UserObjects.noMember("pg_foreign_data_wrapper", WRAPPER_OID)));

  private static final Question SERVERS =
      Question.of(
          select(SERVER_OID, SRVNAME, FDWNAME, SRVTYPE, SRVVERSION, SERVER_OPTIONS)
              .from(PG_FOREIGN_SERVER)
              .join(PG_FOREIGN_DATA_WRAPPER)
              .on(WRAPPER_OID.eq(SRVFDW))
              .where(UserObjects.sinceInitialization(SERVER_OID))
              .and(UserObjects.noMember("pg_foreign_server", SERVER_OID)));

  private static final Question MAPPINGS =
      Question.of(
          select(UMID, SRVID, USER, MAPPING_OPTIONS, READABLE)
              .from(PG_USER_MAPPINGS)
              .join(PG_FOREIGN_SERVER)
              .on(SERVER_OID.eq(SRVID)));

  @Override
  public void read(Server server, Findings findings) {
    for (Record row : server.ask(WRAPPERS)) {
      findings.add(
          new ForeignDataWrapper(
              FactId.of(Kind.FOREIGN_DATA_WRAPPER, null, row.get(FDWNAME)),
              row.get(HANDLER),
              row.get(VALIDATOR),
              Names.sorted(row.get(WRAPPER_OPTIONS))),
          new ObjectAddress("pg_foreign_data_wrapper", row.get(WRAPPER_OID), 0));
    }
    for (Record row : server.ask(SERVERS)) {
      findings.add(
          new ForeignServer(
              FactId.of(Kind.FOREIGN_SERVER, null, row.get(SRVNAME)),
              row.get(FDWNAME),
              row.get(SRVTYPE),
              row.get(SRVVERSION),
              Names.sorted(row.get(SERVER_OPTIONS))),
          new ObjectAddress("pg_foreign_server", row.get(SERVER_OID), 0));
    }
    for (Record row : server.ask(MAPPINGS)) {
      FactId foreign = findings.at("pg_foreign_server", row.get(SRVID));
      if (foreign != null) {
        FactId id = foreign.child(Kind.USER_MAPPING, row.get(USER));
        if (row.get(READABLE)) {
          findings.add(
              new UserMapping(id, Names.sorted(row.get(MAPPING_OPTIONS))),
              new ObjectAddress("pg_user_mapping", row.get(UMID), 0));
        } else {
          findings.add(Unmodelled.of(id));
        }
      }
    }
  }
}
