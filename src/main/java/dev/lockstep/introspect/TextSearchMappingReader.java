package dev.lockstep.introspect;

import static dev.lockstep.introspect.ObjectTables.PgTsConfig.CFGPARSER;
import static dev.lockstep.introspect.ObjectTables.PgTsConfig.CONFIGURATION_OID;
import static dev.lockstep.introspect.ObjectTables.PgTsConfig.PG_TS_CONFIG;
import static dev.lockstep.introspect.ObjectTables.PgTsConfigMap.MAPCFG;
import static dev.lockstep.introspect.ObjectTables.PgTsConfigMap.MAPDICT;
import static dev.lockstep.introspect.ObjectTables.PgTsConfigMap.MAPSEQNO;
import static dev.lockstep.introspect.ObjectTables.PgTsConfigMap.MAPTOKENTYPE;
import static dev.lockstep.introspect.ObjectTables.PgTsConfigMap.PG_TS_CONFIG_MAP;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import dev.lockstep.catalog.Edge;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.TextSearchMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Reads which dictionaries the configurations of text search ask. That a configuration needs a
 * dictionary is the need of its mappings, which alone have to give way when the dictionary does.
 *
 * <p>Source: PostgreSQL 18 manual, 52.59 {@code pg_ts_config_map}.
 */
final class TextSearchMappingReader implements Reader {

  private static final Field<String> TOKEN = field(name("token", "alias"), SQLDataType.VARCHAR);
  private static final Field<String> DICTIONARY =
      field("{0}::pg_catalog.regdictionary::text", String.class, MAPDICT).as("dictionary");

  private static final Question QUESTION = Question.of(mappings());

  @Override
  public void read(Server server, Findings findings) {
    Map<FactId, List<String>> dictionaries = new LinkedHashMap<>();
    for (Record row : server.ask(QUESTION)) {
      FactId configuration = findings.at("pg_ts_config", row.get(MAPCFG));
      if (configuration != null && configuration.kind() == Kind.TEXT_SEARCH_CONFIGURATION) {
        FactId id = configuration.child(Kind.TEXT_SEARCH_MAPPING, row.get(TOKEN));
        dictionaries.computeIfAbsent(id, key -> new ArrayList<>()).add(row.get(DICTIONARY));
        FactId dictionary = findings.at("pg_ts_dict", row.get(MAPDICT));
        if (dictionary != null) {
          findings.add(new Edge(id, dictionary));
        }
      }
    }
    dictionaries.forEach(
        (id, asked) -> findings.add(new TextSearchMapping(id, List.copyOf(asked))));
  }

  private static Select<? extends Record> mappings() {
    Table<Record> tokens =
        table("ts_token_type({0})", CFGPARSER).as("token", "tokid", "alias", "description");
    return select(MAPCFG, TOKEN, MAPDICT, DICTIONARY)
        .from(PG_TS_CONFIG_MAP)
        .join(PG_TS_CONFIG)
        .on(CONFIGURATION_OID.eq(MAPCFG))
        .crossJoin(lateral(tokens))
        .where(field(name("token", "tokid"), SQLDataType.INTEGER).eq(MAPTOKENTYPE))
        .and(UserObjects.sinceInitialization(MAPCFG))
        .orderBy(MAPCFG, TOKEN, MAPSEQNO);
  }
}
