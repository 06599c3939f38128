package dev.lockstep.recipe;

import dev.lockstep.catalog.Aggregate;
import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.Attributes;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.Comment;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.ExtendedStatistics;
import dev.lockstep.catalog.Extension;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.NotNullForm;
import dev.lockstep.catalog.Owner;
import dev.lockstep.catalog.Policy;
import dev.lockstep.catalog.Rule;
import dev.lockstep.catalog.SecurityLabel;
import dev.lockstep.catalog.Sequence;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.catalog.Table;
import dev.lockstep.catalog.Trigger;
import dev.lockstep.catalog.View;
import dev.lockstep.sql.DefaultNames;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What templates read of a fact: its names quoted for SQL, and its attributes, those that are raw
 * in the fact quoted.
 */
public final class Variables {

  private static final Map<Class<? extends Fact>, BiConsumer<Fact, Map<String, Object>>> SPECIAL =
      new LinkedHashMap<>();

  static {
    special(
        Extension.class, (extension, map) -> map.put("schema", Sql.identifier(extension.schema())));
    special(EnumType.class, (type, map) -> map.put("labels", literals(type.labels())));
    special(DomainType.class, Variables::domain);
    special(Sequence.class, (sequence, map) -> map.put("restart", false));
    special(Table.class, Variables::table);
    special(Column.class, Variables::column);
    special(
        Attribute.class,
        (attribute, map) -> {
          map.put("type", attribute.type());
          map.put("cascade", false);
        });
    special(SequenceOwnership.class, (owned, map) -> map.put("column", owned.column().sqlName()));
    special(
        Constraint.class,
        (constraint, map) -> {
          map.put("notValid", !constraint.validated());
          map.put(
              "type", constraint.type() == Constraint.Type.PRIMARY_KEY ? "PRIMARY KEY" : "UNIQUE");
          index(map, constraint.options(), constraint.tablespace(), constraint.statistics());
        });
    special(
        Index.class,
        (index, map) -> {
          map.put("relation", index.relation().sqlName());
          index(map, index.options(), index.tablespace(), index.statistics());
        });
    special(
        ExtendedStatistics.class,
        (statistics, map) -> {
          map.put("relation", statistics.relation().sqlName());
          map.put("kinds", list(statistics.kinds()));
          map.put("anyKind", !statistics.kinds().isEmpty());
          List<String> elements =
              new ArrayList<>(statistics.columns().stream().map(Sql::identifier).toList());
          statistics.expressions().forEach(expression -> elements.add("(" + expression + ")"));
          map.put("elements", list(elements));
        });
    special(
        View.class,
        (view, map) -> {
          map.put("options", list(options(view.options())));
          map.put("anyOption", !view.options().isEmpty());
        });
    special(
        MaterializedView.class,
        (view, map) -> {
          map.put("options", list(options(view.options())));
          map.put("anyOption", !view.options().isEmpty());
          map.put("clusteredOn", identifier(view.clusteredOn()));
          map.put("accessMethod", identifier(view.accessMethod()));
          map.put("tablespace", identifier(view.tablespace()));
        });
    special(
        Aggregate.class,
        (aggregate, map) -> {
          FactId id = aggregate.id();
          map.put("aggregateName", id.parent().localName() + "." + id.localName());
          map.put("parameters", list(aggregate.parameters()));
        });
    special(
        ColumnDefault.class,
        (value, map) -> {
          map.put("only", false);
          map.put("table", value.id().parent().parent().sqlName());
          map.put("column", value.id().parent().localName());
        });
    special(
        Trigger.class,
        (trigger, map) -> {
          // pg_get_triggerdef begins with CREATE [CONSTRAINT] TRIGGER.
          map.put("orReplace", "CREATE OR REPLACE" + trigger.definition().substring(6));
          enabled(trigger.enabled(), map);
        });
    special(Rule.class, Variables::rule);
    special(Policy.class, (policy, map) -> map.put("roles", list(policy.roles())));
    special(SecurityLabel.class, (fact, map) -> map.put("label", Sql.literal(fact.label())));
    ServerVariables.register();
    RoleVariables.register();
    special(Comment.class, (comment, map) -> map.put("text", Sql.literal(comment.text())));
    special(Owner.class, (owner, map) -> map.put("role", Sql.identifier(owner.role())));
    SPECIAL.putAll(ObjectVariables.all());
  }

  private Variables() {}

  /**
   * The variables of one fact.
   *
   * @return a map of its own that the caller may add to; {@code name}, {@code local}, {@code
   *     reference}, {@code keyword} and {@code parent} are in it for every kind
   */
  public static Map<String, Object> of(Fact fact) {
    Map<String, Object> map = new LinkedHashMap<>();
    FactId id = fact.id();
    map.put("name", id.sqlName());
    map.put("local", id.localName());
    map.put("reference", id.sqlReference());
    map.put("keyword", id.kind().keyword());
    map.put("parent", id.parent() == null ? null : id.parent().sqlName());
    map.put("parentReference", id.parent() == null ? null : id.parent().sqlReference());
    map.putAll(Attributes.of(fact));
    BiConsumer<Fact, Map<String, Object>> special = SPECIAL.get(fact.getClass());
    if (special != null) {
      special.accept(fact, map);
    }
    return map;
  }

  /** A list for a template: each element's {@code value}, and whether {@code more} follow. */
  public static List<Map<String, Object>> list(Collection<String> values) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (String value : values) {
      Map<String, Object> element = new LinkedHashMap<>();
      element.put("value", value);
      list.add(element);
    }
    return separated(list);
  }

  /** The same elements, each with {@code more}: whether another follows. */
  public static List<Map<String, Object>> separated(List<Map<String, Object>> elements) {
    for (int i = 0; i < elements.size(); i++) {
      elements.get(i).put("more", i + 1 < elements.size());
    }
    return elements;
  }

  /** Options as SET writes them: a plain name, and the value as a literal. */
  public static List<String> options(Collection<String> options) {
    return options.stream()
        .map(
            option -> {
              int equals = option.indexOf('=');
              return optionName(option) + "=" + Sql.literal(option.substring(equals + 1));
            })
        .toList();
  }

  /** The name of an option; {@code toast.} is no part of the identifier. */
  static String optionName(String option) {
    String name = option.substring(0, option.indexOf('='));
    int dot = name.indexOf('.');
    return dot < 0
        ? Sql.identifier(name)
        : name.substring(0, dot) + "." + Sql.identifier(name.substring(dot + 1));
  }

  /** The name of a NOT NULL constraint, wherever it is not what PostgreSQL would make. */
  private static void notNull(Map<String, Object> map, NotNullForm form, String constraint) {
    map.put("notNullName", identifier(constraint));
    map.put("noInherit", form != null && form.noInherit());
  }

  private static void domain(DomainType domain, Map<String, Object> map) {
    notNull(map, domain.notNullForm(), domain.notNullConstraint());
    if (DefaultNames.of(domain.id().name(), "", "not_null").equals(domain.notNullConstraint())) {
      map.put("notNullName", null);
    }
  }

  /** What SET and RESET say to turn one list of options into another. */
  static void changedOptions(Map<String, Object> map, List<String> before, List<String> after) {
    List<String> added = new ArrayList<>(after);
    added.removeAll(before);
    List<String> kept = after.stream().map(Variables::optionName).toList();
    List<String> removed =
        before.stream().map(Variables::optionName).filter(name -> !kept.contains(name)).toList();
    map.put("set", list(options(added)));
    map.put("anySet", !added.isEmpty());
    map.put("reset", list(removed));
    map.put("anyReset", !removed.isEmpty());
  }

  /** What is said of an index besides its definition. */
  private static void index(
      Map<String, Object> map, List<String> options, String tablespace, List<String> statistics) {
    map.put("options", list(options(options)));
    map.put("anyOption", !options.isEmpty());
    map.put("tablespace", identifier(tablespace));
    map.put("targets", IndexSql.targets(statistics));
  }

  static String identifier(String name) {
    return name == null ? null : Sql.identifier(name);
  }

  private static List<Map<String, Object>> literals(List<String> labels) {
    return list(labels.stream().map(Sql::literal).toList());
  }

  private static void table(Table table, Map<String, Object> map) {
    map.put("parents", list(table.parents().stream().map(FactId::sqlName).toList()));
    map.put("partitioned", table.partitioned());
    map.put("partition", table.partition());
    map.put("options", list(options(table.options())));
    map.put("anyOption", !table.options().isEmpty());
    map.put("clusteredOn", identifier(table.clusteredOn()));
    map.put("accessMethod", identifier(table.accessMethod()));
    map.put("tablespace", identifier(table.tablespace()));
  }

  private static void column(Column column, Map<String, Object> map) {
    map.put("set", list(options(column.options())));
    map.put("anySet", !column.options().isEmpty());
    map.put("reset", List.of());
    map.put("anyReset", false);
    map.put("default", null);
    map.put("foreign", null);
    notNull(map, column.notNullForm(), column.notNullConstraint());
    if (DefaultNames.of(column.id().parent().name(), column.id().name(), "not_null")
        .equals(column.notNullConstraint())) {
      map.put("notNullName", null);
    }
    map.put("more", false);
    map.put("storage", column.storage() == null ? usualStorage(column.type()) : column.storage());
    map.put("table", column.id().parent().sqlName());
    Map<String, Object> identity = null;
    if (column.identity() != null) {
      identity = new LinkedHashMap<>();
      identity.put("always", column.identity().always());
      identity.put("start", column.identity().start());
      identity.put("increment", column.identity().increment());
      identity.put("minimum", column.identity().minimum());
      identity.put("maximum", column.identity().maximum());
      identity.put("cache", column.identity().cache());
      identity.put("cycle", column.identity().cycle());
      identity.put("restart", false);
    }
    map.put("identity", identity);
  }

  /** What a type stores its values by; SET STORAGE DEFAULT is there from 16 on only. */
  private static String usualStorage(String type) {
    int modifier = type.indexOf('(');
    return switch (modifier < 0 ? type : type.substring(0, modifier)) {
      case "numeric", "inet", "cidr" -> "MAIN";
      default -> "EXTENDED";
    };
  }

  private static void rule(Rule rule, Map<String, Object> map) {
    // pg_get_ruledef begins with CREATE RULE.
    map.put("definition", "CREATE OR REPLACE" + rule.definition().substring(6));
    enabled(rule.enabled(), map);
  }

  static void enabled(String enabled, Map<String, Object> map) {
    map.put("isOn", enabled.equals("O"));
    map.put("isOff", enabled.equals("D"));
    map.put("isReplica", enabled.equals("R"));
    map.put("isAlways", enabled.equals("A"));
  }

  static <T extends Fact> void special(Class<T> type, BiConsumer<T, Map<String, Object>> addition) {
    SPECIAL.put(type, (fact, map) -> addition.accept(type.cast(fact), map));
  }
}
