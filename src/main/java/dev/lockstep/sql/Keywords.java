package dev.lockstep.sql;

import java.util.Set;

/**
 * The words that must be quoted when they are names.
 *
 * <p>Source: {@code SELECT word FROM pg_get_keywords() WHERE catcode <> 'U'} on PostgreSQL 18, a
 * superset of those of 14 to 17.
 */
final class Keywords {

  private static final Set<String> RESERVED =
      Set.of(
          """
          all analyse analyze and any array as asc asymmetric authorization between bigint
          binary bit boolean both case cast char character check coalesce collate collation
          column concurrently constraint create cross current_catalog current_date
          current_role current_schema current_time current_timestamp current_user dec decimal
          default deferrable desc distinct do else end except exists extract false fetch float
          for foreign freeze from full grant greatest group grouping having ilike in initially
          inner inout int integer intersect interval into is isnull join json json_array
          json_arrayagg json_exists json_object json_objectagg json_query json_scalar
          json_serialize json_table json_value lateral leading least left like limit localtime
          localtimestamp merge_action national natural nchar none normalize not notnull null
          nullif numeric offset on only or order out outer overlaps overlay placing position
          precision primary real references returning right row select session_user setof
          similar smallint some substring symmetric system_user table tablesample then time
          timestamp to trailing treat trim true union unique user using values varchar
          variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists
          xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
          """
              .split("\\s+"));

  /** Those of them that may be the name of a table or a column without quotes (catcode C). */
  private static final Set<String> NAMES_OF_COLUMNS =
      Set.of(
          """
          between bigint bit boolean char character coalesce dec decimal exists extract float
          greatest grouping inout int integer interval json json_array json_arrayagg
          json_exists json_object json_objectagg json_query json_scalar json_serialize
          json_table json_value least merge_action national nchar none normalize nullif numeric
          out overlay position precision real row setof smallint substring time timestamp treat
          trim values varchar xmlattributes xmlconcat xmlelement xmlexists xmlforest
          xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
          """
              .split("\\s+"));

  private Keywords() {}

  static boolean isFullyReserved(String word) {
    return RESERVED.contains(word) && !NAMES_OF_COLUMNS.contains(word);
  }

  static boolean isReserved(String word) {
    return RESERVED.contains(word);
  }
}
