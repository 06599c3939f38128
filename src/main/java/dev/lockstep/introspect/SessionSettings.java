package dev.lockstep.introspect;

import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;

/**
 * The settings on which the text of definitions depends, pinned for the transaction, so that they
 * print the same on every server. Compiling queries of which each runs once costs more than it
 * brings, so that is off; and the rows of large schemas are sorted and joined in memory.
 */
final class SessionSettings {

  private static final Map<String, String> PINNED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("search_path", ""),
              Map.entry("quote_all_identifiers", "off"),
              Map.entry("standard_conforming_strings", "on"),
              Map.entry("extra_float_digits", "1"),
              Map.entry("bytea_output", "hex"),
              Map.entry("DateStyle", "ISO, MDY"),
              Map.entry("IntervalStyle", "postgres"),
              Map.entry("TimeZone", "UTC"),
              Map.entry("lc_monetary", "C"),
              Map.entry("xmlbinary", "base64"),
              Map.entry("jit", "off"),
              Map.entry("work_mem", "32MB")));

  /** Sets them all until the transaction ends. */
  static final Question PIN = Question.of(pinned());

  private SessionSettings() {}

  private static Select<Record> pinned() {
    List<SelectField<String>> settings =
        PINNED.entrySet().stream()
            .<SelectField<String>>map(
                entry ->
                    function(
                        "set_config",
                        SQLDataType.VARCHAR,
                        inline(entry.getKey()),
                        inline(entry.getValue()),
                        inline(true)))
            .toList();
    return select(settings);
  }
}
