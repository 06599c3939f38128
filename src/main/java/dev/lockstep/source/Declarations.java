package dev.lockstep.source;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Ignore;
import dev.lockstep.catalog.Kind;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.introspect.Introspected;
import dev.lockstep.postgres.ScriptStatement;
import dev.lockstep.postgres.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds out where each fact is declared, and what each annotation is about. */
final class Declarations {

  /** What a statement is about when it makes several: CREATE TABLE also makes indexes. */
  private static final List<Kind> PRECEDENCE =
      List.of(
          Kind.SCHEMA,
          Kind.TABLE,
          Kind.FOREIGN_TABLE,
          Kind.VIEW,
          Kind.MATERIALIZED_VIEW,
          Kind.COMPOSITE);

  private static final Set<Kind> OF_COLUMNS_ONLY = Set.of(Kind.COLUMN);

  private final Introspected introspected;
  private final Map<Item, List<Recorder.Made>> made;
  private final Map<FactId, Place> places = new TreeMap<>();
  private final Map<SourceFile, List<Item>> byFile = new HashMap<>();

  Declarations(Introspected introspected, Map<Item, List<Recorder.Made>> made) {
    this.introspected = introspected;
    this.made = made;
    made.forEach(this::addPlaces);
    made.keySet()
        .forEach(item -> byFile.computeIfAbsent(item.file(), f -> new ArrayList<>()).add(item));
    byFile
        .values()
        .forEach(items -> items.sort(Comparator.comparing(item -> item.statement().offset())));
  }

  /**
   * Puts annotations and places to the catalog.
   *
   * @param recorded whether it is known what the statements made
   * @throws Failure with {@link Code#ANNOTATION} for an annotation that stands at nothing
   */
  Declared declared(List<SourceFile> files, boolean recorded) {
    List<Annotation> annotations = new ArrayList<>();
    List<Ignore> ignores = new ArrayList<>();
    for (SourceFile file : files) {
      for (IgnoreMarks.Mark mark : recorded ? IgnoreMarks.of(file) : List.<IgnoreMarks.Mark>of()) {
        FactId target = target(file, mark);
        mark.codes().forEach(code -> ignores.add(new Ignore(target, code, mark.place())));
      }
      for (Marks.Mark mark : Marks.of(file)) {
        FactId target = target(file, mark);
        if (mark.type() == Annotation.Type.REVERSE) {
          target = reversed(target, mark);
        } else if (mark.type() != Annotation.Type.RENAMED
            && !OF_COLUMNS_ONLY.contains(target.kind())) {
          throw nothing(mark, "it is about a column, and this stands at " + target.display());
        }
        annotations.add(new Annotation(target, mark.type(), mark.value(), mark.place()));
      }
    }
    return new Declared(
        introspected.catalog(), List.copyOf(annotations), Map.copyOf(places), List.copyOf(ignores));
  }

  /** The column of the same table that the annotation names, whether it is there or not. */
  private static FactId reversed(FactId at, Marks.Mark mark) {
    FactId table = at.kind() == Kind.COLUMN ? at.parent() : at;
    if (table.kind() != Kind.TABLE) {
      throw nothing(mark, "it is about a column of its table, and this stands at " + at.display());
    }
    return table.child(Kind.COLUMN, mark.column());
  }

  private void addPlaces(Item item, List<Recorder.Made> objects) {
    Set<FactId> parents = new TreeSet<>();
    for (Recorder.Made object : objects) {
      FactId id = introspected.addresses().get(object.address());
      if (id == null) {
        continue;
      }
      if (object.tag().equals("COMMENT")) {
        place(id.child(Kind.COMMENT, ""), item.place(), true);
      } else {
        place(id, item.place(), object.tag().startsWith("CREATE"));
      }
      if (isParent(id)) {
        parents.add(id);
      }
    }
    // After the objects: the index of a constraint counts as the constraint, but its line is
    // better.
    for (FactId parent : parents) {
      Elements.of(item.statement()).elements().stream()
          .flatMap(element -> element.names().stream())
          .forEach(name -> child(parent, name).ifPresent(part -> placeOf(part, item, name)));
    }
  }

  private void placeOf(FactId part, Item item, Elements.Name name) {
    Place place = item.file().place(name.token().offset());
    boolean declares = name.constraint() || item.statement().startsWith("CREATE");
    place(part, place, declares);
    place(part.child(Kind.DEFAULT, ""), place, declares);
  }

  private void place(FactId id, Place place, boolean replaces) {
    if (!introspected.catalog().contains(id)) {
      return;
    }
    if (replaces) {
      places.put(id, place);
    } else {
      places.putIfAbsent(id, place);
    }
  }

  private static boolean isParent(FactId id) {
    return switch (id.kind()) {
      case TABLE, FOREIGN_TABLE, COMPOSITE, DOMAIN -> true;
      default -> false;
    };
  }

  /** The column, attribute or constraint of that name, if the catalog has it. */
  private Optional<FactId> child(FactId parent, Elements.Name name) {
    Stream<Kind> kinds =
        name.constraint()
            ? Stream.of(Kind.CONSTRAINT, Kind.DOMAIN_CONSTRAINT)
            : Stream.of(Kind.COLUMN, Kind.ATTRIBUTE);
    Catalog catalog = introspected.catalog();
    return kinds.map(kind -> parent.child(kind, name.name())).filter(catalog::contains).findFirst();
  }

  private FactId target(SourceFile file, Remark mark) {
    String text = file.script().text();
    int comment = mark.comment().offset();
    int lineStart = text.lastIndexOf('\n', comment) + 1;
    List<Item> items = byFile.getOrDefault(file, List.of());
    Item before = null;
    for (Item item : items) {
      ScriptStatement statement = item.statement();
      if (statement.offset() < comment && statement.end() > lineStart) {
        before = item;
      }
    }
    if (before != null) {
      Elements elements = Elements.of(before.statement());
      int token = lastBefore(elements.tokens(), comment);
      if (token >= 0 && elements.tokens().get(token).end() > lineStart) {
        return at(before, elements, token, true, mark);
      }
    }
    for (Item item : items) {
      if (item.statement().end() > comment) {
        Elements elements = Elements.of(item.statement());
        return at(item, elements, lastBefore(elements.tokens(), comment) + 1, false, mark);
      }
    }
    throw nothing(mark, "no statement that declares something follows");
  }

  private static int lastBefore(List<Token> tokens, int offset) {
    int last = -1;
    while (last + 1 < tokens.size() && tokens.get(last + 1).offset() < offset) {
      last++;
    }
    return last;
  }

  /**
   * @param index the token before the annotation on its line, or the first after it
   * @param trailing whether it is the one before
   */
  private FactId at(Item item, Elements elements, int index, boolean trailing, Remark mark) {
    FactId main = main(item, mark);
    if (index >= elements.tokens().size()) {
      throw nothing(mark, "no column follows it");
    }
    boolean whole = isParent(main);
    boolean alter = item.statement().startsWith("ALTER");
    int line = item.file().place(elements.tokens().get(index).offset()).line();
    boolean firstLine = line == item.place().line();
    Elements.Element element = null;
    for (Elements.Element candidate : elements.elements()) {
      if (trailing ? candidate.first() <= index : candidate.last() >= index) {
        element = candidate;
        if (!trailing) {
          break;
        }
      }
    }
    boolean single = alter && elements.elements().size() == 1;
    boolean header = !trailing && index == 0;
    if (whole && single) {
      element = elements.elements().get(0);
    } else if (header || element == null || (firstLine && isPast(elements, element, index))) {
      if (firstLine || header || (whole && element == null)) {
        return main;
      }
      throw nothing(mark, "it stands inside of " + main.display());
    }
    if (!whole) {
      if (firstLine) {
        return main;
      }
      throw nothing(mark, "it stands inside of " + main.display());
    }
    int elementLine = item.file().place(elements.tokens().get(element.last()).offset()).line();
    if (trailing && isPast(elements, element, index) && elementLine != line) {
      throw nothing(mark, "no column stands on its line");
    }
    return part(main, element, mark);
  }

  /** Whether the token is behind the element and more than the comma that ends it. */
  private static boolean isPast(Elements elements, Elements.Element element, int index) {
    return index > element.last() && !elements.tokens().get(index).is(",");
  }

  private FactId part(FactId main, Elements.Element element, Remark mark) {
    if (element.names().isEmpty()) {
      throw nothing(mark, "nothing on its line has a name");
    }
    Elements.Name name = element.names().get(0);
    return child(main, name)
        .orElseThrow(
            () -> nothing(mark, main.display() + " has nothing called \"" + name.name() + "\""));
  }

  private FactId main(Item item, Remark mark) {
    return made.getOrDefault(item, List.of()).stream()
        .map(object -> introspected.addresses().get(object.address()))
        .filter(id -> id != null && introspected.catalog().contains(id))
        .min(Comparator.comparing(Declarations::rank))
        .orElseThrow(
            () -> nothing(mark, "the statement it stands at leaves nothing in the schema"));
  }

  private static int rank(FactId id) {
    int rank = PRECEDENCE.indexOf(id.kind());
    return rank < 0 ? PRECEDENCE.size() : rank;
  }

  private static Failure nothing(Remark mark, String why) {
    return new Failure(
        Code.ANNOTATION,
        mark.place(),
        "The annotation names nothing: " + why + ".",
        "Put it at the end of a column's line or on a line of its own above the column; for a"
            + " whole object, above its CREATE.");
  }
}
