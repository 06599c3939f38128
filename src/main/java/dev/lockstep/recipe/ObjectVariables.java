package dev.lockstep.recipe;

import dev.lockstep.catalog.BaseType;
import dev.lockstep.catalog.Cast;
import dev.lockstep.catalog.Collation;
import dev.lockstep.catalog.EncodingConversion;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Operator;
import dev.lockstep.catalog.OperatorClass;
import dev.lockstep.catalog.OperatorFamilyMember;
import dev.lockstep.catalog.TextSearchDictionary;
import dev.lockstep.catalog.TextSearchMapping;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** What templates read of types, operators, casts, collations and text search. */
final class ObjectVariables {

  private static final Map<Class<? extends Fact>, BiConsumer<Fact, Map<String, Object>>> ALL =
      new LinkedHashMap<>();

  static {
    of(
        Collation.class,
        (collation, map) -> map.put("parameters", Variables.list(parameters(collation))));
    of(
        Cast.class,
        (cast, map) -> {
          map.put("inout", cast.method() == Cast.Method.INOUT);
          map.put(
              "context", cast.context() == Cast.Context.EXPLICIT ? null : cast.context().name());
        });
    of(
        EncodingConversion.class,
        (conversion, map) -> {
          map.put("source", Sql.literal(conversion.source()));
          map.put("target", Sql.literal(conversion.target()));
        });
    of(
        Operator.class,
        (operator, map) -> {
          map.put("bareName", bareName(operator.id()));
          map.put("parameters", Variables.list(parameters(operator)));
        });
    of(
        OperatorFamilyMember.class,
        (member, map) -> {
          map.put("member", member.id().name());
          map.put("types", member.id().arguments());
        });
    of(
        OperatorClass.class,
        (operatorClass, map) -> {
          map.put("bareName", bareName(operatorClass.id()));
          map.put("method", Sql.identifier(operatorClass.id().arguments()));
          map.put("members", Variables.list(members(operatorClass)));
        });
    of(
        TextSearchDictionary.class,
        (dictionary, map) -> map.put("options", Variables.list(dictionary.options())));
    of(
        TextSearchMapping.class,
        (mapping, map) -> map.put("dictionaries", Variables.list(mapping.dictionaries())));
    of(BaseType.class, (type, map) -> map.put("parameters", Variables.list(parameters(type))));
  }

  private ObjectVariables() {}

  /** What is added for each class of facts. */
  static Map<Class<? extends Fact>, BiConsumer<Fact, Map<String, Object>>> all() {
    return Collections.unmodifiableMap(ALL);
  }

  /** What an ALTER reads besides: the parameters that differ, those to be unset included. */
  static Map<String, Object> changes(Fact before, Fact after) {
    List<String> changes = new ArrayList<>();
    if (before instanceof TextSearchDictionary older
        && after instanceof TextSearchDictionary newer) {
      changes.addAll(newer.options());
      changes.removeAll(older.options());
      List<String> kept = newer.options().stream().map(ObjectVariables::optionName).toList();
      older.options().stream()
          .map(ObjectVariables::optionName)
          .filter(name -> !kept.contains(name))
          .forEach(changes::add);
    } else if (before instanceof BaseType older && after instanceof BaseType newer) {
      changed(changes, "RECEIVE", older.receive(), newer.receive());
      changed(changes, "SEND", older.send(), newer.send());
      changed(changes, "TYPMOD_IN", older.typmodIn(), newer.typmodIn());
      changed(changes, "TYPMOD_OUT", older.typmodOut(), newer.typmodOut());
      changed(changes, "ANALYZE", older.analyze(), newer.analyze());
      changed(changes, "SUBSCRIPT", older.subscript(), newer.subscript());
      changed(changes, "STORAGE", older.storage(), newer.storage());
    }
    return changes.isEmpty() ? Map.of() : Map.of("changes", Variables.list(changes));
  }

  private static void changed(List<String> changes, String name, String older, String newer) {
    if (!Objects.equals(older, newer)) {
      changes.add(name + " = " + (newer == null ? "NONE" : newer));
    }
  }

  private static String optionName(String option) {
    return option.substring(0, option.indexOf(" = "));
  }

  private static <T extends Fact> void of(
      Class<T> type, BiConsumer<T, Map<String, Object>> addition) {
    ALL.put(type, (fact, map) -> addition.accept(type.cast(fact), map));
  }

  /** The name without what tells it from others of that name. */
  private static String bareName(FactId id) {
    return id.parent().localName() + "." + id.localName();
  }

  private static List<String> parameters(Collation collation) {
    List<String> parameters = new ArrayList<>(List.of("PROVIDER = " + collation.provider()));
    literal(parameters, "LOCALE", collation.locale());
    literal(parameters, "LC_COLLATE", collation.collate());
    literal(parameters, "LC_CTYPE", collation.ctype());
    if (!collation.deterministic()) {
      parameters.add("DETERMINISTIC = false");
    }
    literal(parameters, "RULES", collation.rules());
    return parameters;
  }

  private static List<String> parameters(Operator operator) {
    List<String> parameters = new ArrayList<>();
    value(parameters, "FUNCTION", operator.function());
    value(parameters, "LEFTARG", operator.left());
    value(parameters, "RIGHTARG", operator.right());
    value(parameters, "COMMUTATOR", operator.commutator());
    value(parameters, "NEGATOR", operator.negator());
    value(parameters, "RESTRICT", operator.restrict());
    value(parameters, "JOIN", operator.join());
    flag(parameters, "HASHES", operator.hashes());
    flag(parameters, "MERGES", operator.merges());
    return parameters;
  }

  /** A class has to have something in it; to say what it stores says nothing new. */
  private static List<String> members(OperatorClass operatorClass) {
    List<String> members = new ArrayList<>(operatorClass.members());
    String storage = operatorClass.storage();
    if (storage != null || members.isEmpty()) {
      members.add("STORAGE " + (storage == null ? operatorClass.type() : storage));
    }
    return members;
  }

  private static List<String> parameters(BaseType type) {
    List<String> parameters = new ArrayList<>(type.parameters());
    value(parameters, "RECEIVE", type.receive());
    value(parameters, "SEND", type.send());
    value(parameters, "TYPMOD_IN", type.typmodIn());
    value(parameters, "TYPMOD_OUT", type.typmodOut());
    value(parameters, "ANALYZE", type.analyze());
    value(parameters, "SUBSCRIPT", type.subscript());
    value(parameters, "STORAGE", type.storage());
    return parameters;
  }

  private static void value(List<String> parameters, String name, String value) {
    if (value != null) {
      parameters.add(name + " = " + value);
    }
  }

  private static void literal(List<String> parameters, String name, String value) {
    value(parameters, name, value == null ? null : Sql.literal(value));
  }

  private static void flag(List<String> parameters, String name, boolean set) {
    if (set) {
      parameters.add(name);
    }
  }
}
