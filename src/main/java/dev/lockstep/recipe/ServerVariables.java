package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnOptions;
import dev.lockstep.catalog.EventTrigger;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.ForeignDataWrapper;
import dev.lockstep.catalog.ForeignObject;
import dev.lockstep.catalog.ForeignServer;
import dev.lockstep.catalog.ForeignTable;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Publication;
import dev.lockstep.catalog.PublicationSchema;
import dev.lockstep.catalog.PublicationTable;
import dev.lockstep.catalog.Subscription;
import dev.lockstep.catalog.UserMapping;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What templates read of event triggers, replication and foreign data. */
final class ServerVariables {

  /** Stands where a secret has to be; whoever runs the plan puts the real one there. */
  private static final String PLACEHOLDER = "secret: set it by hand";

  private ServerVariables() {}

  static void register() {
    Variables.special(
        EventTrigger.class,
        (trigger, map) -> {
          map.put("tags", literals(trigger.tags()));
          map.put("limited", !trigger.tags().isEmpty());
          Variables.enabled(trigger.enabled(), map);
        });
    Variables.special(
        Publication.class,
        (publication, map) ->
            map.put("operations", Sql.literal(String.join(", ", publication.operations()))));
    Variables.special(
        PublicationTable.class,
        (member, map) -> {
          map.put("publication", member.publication().sqlName());
          map.put("columns", identifiers(member.columns()));
          map.put("listed", !member.columns().isEmpty());
        });
    Variables.special(
        PublicationSchema.class,
        (member, map) -> map.put("publication", member.publication().sqlName()));
    Variables.special(
        Subscription.class,
        (subscription, map) -> {
          map.put("publications", identifiers(subscription.publications()));
          map.put("options", Variables.list(Variables.options(subscription.options())));
        });
    Variables.special(ForeignDataWrapper.class, (wrapper, map) -> options(wrapper.options(), map));
    Variables.special(
        ForeignServer.class,
        (server, map) -> {
          map.put("wrapper", Sql.identifier(server.wrapper()));
          map.put("type", literal(server.type()));
          map.put("version", literal(server.version()));
          options(server.options(), map);
        });
    Variables.special(UserMapping.class, (mapping, map) -> options(mapping.options(), map));
    Variables.special(
        ForeignTable.class,
        (table, map) -> {
          map.put("server", Sql.identifier(table.server()));
          map.put(
              "parents", Variables.list(table.parents().stream().map(FactId::sqlName).toList()));
          options(table.options(), map);
        });
    Variables.special(
        ColumnOptions.class,
        (fact, map) -> {
          FactId column = fact.id().parent();
          map.put("table", column.parent().sqlName());
          map.put("column", column.localName());
          map.put("added", changes(List.of(), fact.options()));
          map.put("dropped", changes(fact.options(), List.of()));
        });
  }

  /** The options of a foreign object that came, changed and went, each with its verb. */
  static List<Map<String, Object>> changes(List<String> before, List<String> after) {
    List<String> changes = new ArrayList<>();
    List<String> names = before.stream().map(ServerVariables::optionName).toList();
    for (String option : after) {
      if (!before.contains(option)) {
        changes.add((names.contains(optionName(option)) ? "SET " : "ADD ") + written(option));
      }
    }
    List<String> kept = after.stream().map(ServerVariables::optionName).toList();
    for (String name : names) {
      if (!kept.contains(name)) {
        changes.add("DROP " + Sql.identifier(name));
      }
    }
    return Variables.list(changes);
  }

  /**
   * What a definition of a foreign table's column says of its options; null where there are none.
   */
  static String options(Catalog catalog, Column column) {
    return catalog
        .find(column.id().child(Kind.COLUMN_OPTIONS, ""), ColumnOptions.class)
        .map(fact -> fact.options().stream().map(ServerVariables::written))
        .map(written -> written.collect(Collectors.joining(", ")))
        .orElse(null);
  }

  /** The names of the options whose values no catalog holds. */
  static List<String> secrets(ForeignObject object) {
    return object.options().stream().filter(option -> option.indexOf('=') < 0).toList();
  }

  private static void options(List<String> options, Map<String, Object> map) {
    map.put("options", Variables.list(options.stream().map(ServerVariables::written).toList()));
    map.put("anyOption", !options.isEmpty());
  }

  private static String written(String option) {
    String name = optionName(option);
    boolean secret = name.length() == option.length();
    return Sql.identifier(name)
        + " "
        + Sql.literal(secret ? PLACEHOLDER : option.substring(name.length() + 1));
  }

  private static String optionName(String option) {
    int equals = option.indexOf('=');
    return equals < 0 ? option : option.substring(0, equals);
  }

  private static String literal(String text) {
    return text == null ? null : Sql.literal(text);
  }

  private static List<Map<String, Object>> literals(Collection<String> values) {
    return Variables.list(values.stream().map(Sql::literal).toList());
  }

  private static List<Map<String, Object>> identifiers(Collection<String> names) {
    return Variables.list(names.stream().map(Sql::identifier).toList());
  }
}
