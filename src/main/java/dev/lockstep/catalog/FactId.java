package dev.lockstep.catalog;

import dev.lockstep.sql.Sql;
import java.util.Objects;

/**
 * The identity of a fact: names all the way up, never OIDs.
 *
 * <p>A schema has no parent; a relation, type or routine has its schema; a column, constraint,
 * trigger, policy or rule has its relation; a default has its column; a comment, a grant or an
 * owner has the object it is about. An index has its schema as parent, because that is where its
 * name must be unique. A cast has no parent and its source as its name.
 */
public final class FactId implements Comparable<FactId> {

  private final Kind kind;
  private final FactId parent;
  private final String name;
  private final String arguments;
  private final int hash;

  /**
   * An identity by its parts.
   *
   * @param kind what the fact is
   * @param parent the fact this one is part of, or null
   * @param name the raw, unquoted name; for a grant the grantee ({@code PUBLIC} is the empty name);
   *     empty for a default, a comment, an owner and a sequence ownership
   * @param arguments for a routine, an aggregate or an operator the types of its arguments; for an
   *     operator class or family its index method; for a member of a family its types; for a cast
   *     its target; for a multirange its schema; for a grant and a membership who granted it; for a
   *     setting whether it counts in the database only; and for default privileges the objects and
   *     who makes them; otherwise empty
   */
  public FactId(Kind kind, FactId parent, String name, String arguments) {
    this.kind = kind;
    this.parent = parent;
    this.name = name;
    this.arguments = arguments;
    int own = 31 * (31 * kind.ordinal() + name.hashCode()) + arguments.hashCode();
    this.hash = parent == null ? own : 31 * own + parent.hash;
  }

  public Kind kind() {
    return kind;
  }

  /** The fact this one is part of, or null. */
  public FactId parent() {
    return parent;
  }

  /** The raw, unquoted name. */
  public String name() {
    return name;
  }

  /** The identity arguments of a routine or aggregate; otherwise empty. */
  public String arguments() {
    return arguments;
  }

  public static FactId of(Kind kind, FactId parent, String name) {
    return new FactId(kind, parent, name, "");
  }

  public static FactId schema(String name) {
    return of(Kind.SCHEMA, null, name);
  }

  /** The identity of a part of this one. */
  public FactId child(Kind childKind, String childName) {
    return of(childKind, this, childName);
  }

  /** The same identity under another parent. */
  public FactId under(FactId newParent) {
    return new FactId(kind, newParent, name, arguments);
  }

  /** The same identity under another name. */
  public FactId named(String newName) {
    return new FactId(kind, parent, newName, arguments);
  }

  /** The name of the schema this is in; empty for an extension. */
  public String schemaName() {
    FactId root = root();
    return root.kind == Kind.SCHEMA ? root.name : "";
  }

  /** The identity all the way up: a schema, or what stands in none. */
  public FactId root() {
    FactId root = this;
    while (root.parent != null) {
      root = root.parent;
    }
    return root;
  }

  /** Whether this is the given identity or a part of it, at any depth. */
  public boolean isWithin(FactId ancestor) {
    for (FactId id = this; id != null; id = id.parent) {
      if (id.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  /** The last part of the name, quoted: {@code username}. */
  public String localName() {
    // PostgreSQL never quotes the name of an operator.
    return kind == Kind.OPERATOR ? name : Sql.identifier(name);
  }

  /**
   * The name by which SQL calls the object, quoted and qualified: {@code public.users}, {@code
   * public.users.username}, {@code public.f(integer)}. A constraint, trigger, policy or rule is
   * known by its local name only.
   */
  public String sqlName() {
    return switch (kind.scope()) {
      case DATABASE ->
          switch (kind) {
            case TRANSFORM -> "FOR " + name + " LANGUAGE " + Sql.identifier(arguments);
            case CAST -> "(" + name + " AS " + arguments + ")";
            default -> localName();
          };
      case SCHEMA -> parent.localName() + "." + localName() + signature();
      case PART ->
          switch (kind) {
            case COLUMN -> parent.sqlName() + "." + localName();
            case MULTIRANGE -> Sql.identifier(arguments) + "." + localName();
            case SEQUENCE_OWNERSHIP, DEFAULT, COLUMN_OPTIONS, COMMENT, GRANT, OWNER ->
                parent.sqlName();
            case USER_MAPPING -> "FOR " + grantee() + " SERVER " + parent.sqlName();
            default -> localName();
          };
    };
  }

  private String grantee() {
    return switch (name) {
      case "" -> "PUBLIC";
      case Grant.OWNER -> "the owner";
      default -> localName();
    };
  }

  private String signature() {
    return switch (kind) {
      case ROUTINE, AGGREGATE, OPERATOR -> "(" + arguments + ")";
      case OPERATOR_CLASS, OPERATOR_FAMILY -> " USING " + Sql.identifier(arguments);
      default -> "";
    };
  }

  /**
   * What {@code COMMENT ON} and {@code ALTER} call the object: {@code TABLE public.users}, {@code
   * CONSTRAINT users_pkey ON public.users}.
   */
  public String sqlReference() {
    return switch (kind) {
      case CONSTRAINT, TRIGGER, POLICY, RULE ->
          kind.keyword() + " " + localName() + " ON " + parent.sqlName();
      case DOMAIN_CONSTRAINT -> "CONSTRAINT " + localName() + " ON DOMAIN " + parent.sqlName();
      case ATTRIBUTE -> "COLUMN " + parent.sqlName() + "." + localName();
      case AGGREGATE ->
          "AGGREGATE "
              + parent.localName()
              + "."
              + localName()
              + "("
              + starIfEmpty(arguments)
              + ")";
      default -> kind.keyword() + " " + sqlName();
    };
  }

  /** For people: {@code column public.users.username}, {@code comment on table public.users}. */
  public String display() {
    return switch (kind) {
      case CONSTRAINT, TRIGGER, POLICY, RULE, DOMAIN_CONSTRAINT ->
          kind.word() + " " + localName() + " on " + parent.sqlName();
      case DEFAULT -> "default of " + parent.display();
      case COLUMN_OPTIONS -> "options of " + parent.display();
      case COMMENT -> "comment on " + parent.display();
      case SECURITY_LABEL -> "security label of " + localName() + " on " + parent.display();
      case OWNER -> "owner of " + parent.display();
      case SEQUENCE_OWNERSHIP -> "ownership of " + parent.display();
      case GRANT ->
          "privileges of "
              + grantee()
              + " on "
              + parent.display()
              + (arguments.isEmpty() ? "" : ", granted by " + Sql.identifier(arguments));
      case DEFAULT_PRIVILEGES ->
          "default privileges of "
              + grantee()
              + " on "
              + DefaultPrivileges.words(this)
              + (parent == null ? "" : " in " + parent.display());
      case MEMBERSHIP ->
          "membership of "
              + parent.localName()
              + " in "
              + localName()
              + (arguments.isEmpty() ? "" : ", granted by " + Sql.identifier(arguments));
      case SETTING -> "setting " + name + " of " + Setting.words(this);
      case PUBLICATION_TABLE, PUBLICATION_SCHEMA ->
          parent.display() + " in publication " + localName();
      case USER_MAPPING -> "user mapping of " + grantee() + " on " + parent.display();
      case ATTRIBUTE -> "attribute " + parent.sqlName() + "." + localName();
      case OPERATOR_FAMILY_MEMBER -> name + " (" + arguments + ") of " + parent.display();
      case TEXT_SEARCH_MAPPING -> "mapping of " + localName() + " in " + parent.sqlName();
      default -> kind.word() + " " + sqlName();
    };
  }

  /**
   * One unambiguous line for machines, {@code schema:public/table:users/column:login}; slashes,
   * colons, parentheses and backslashes in names are escaped with a backslash. {@link #parse} reads
   * it back.
   */
  public String key() {
    String own =
        kind.slug()
            + ":"
            + escape(name)
            + (arguments.isEmpty() ? "" : "(" + escape(arguments) + ")");
    return parent == null ? own : parent.key() + "/" + own;
  }

  /**
   * Reads what {@link #key} wrote.
   *
   * @throws IllegalArgumentException when the text is not such a key
   */
  public static FactId parse(String key) {
    FactId id = null;
    int at = 0;
    while (at < key.length()) {
      int colon = key.indexOf(':', at);
      if (colon < 0) {
        throw new IllegalArgumentException("not an identity: " + key);
      }
      Kind kind = Kind.ofSlug(key.substring(at, colon));
      StringBuilder name = new StringBuilder();
      StringBuilder arguments = new StringBuilder();
      StringBuilder part = name;
      at = colon + 1;
      for (; at < key.length() && key.charAt(at) != '/'; at++) {
        char c = key.charAt(at);
        if (c == '\\') {
          if (++at == key.length()) {
            throw new IllegalArgumentException("not an identity: " + key);
          }
          part.append(key.charAt(at));
        } else if (c == '(') {
          part = arguments;
        } else if (c != ')') {
          part.append(c);
        }
      }
      at++;
      id = new FactId(kind, id, name.toString(), arguments.toString());
    }
    if (id == null) {
      throw new IllegalArgumentException("an empty identity");
    }
    return id;
  }

  @Override
  public int compareTo(FactId other) {
    // Facts of one catalog share their parents, so most comparisons of these end here.
    if (this == other) {
      return 0;
    }
    int order = kind.compareTo(other.kind);
    if (order == 0 && parent != other.parent) {
      order = compareParents(parent, other.parent);
    }
    if (order == 0) {
      order = name.compareTo(other.name);
    }
    return order == 0 ? arguments.compareTo(other.arguments) : order;
  }

  private static int compareParents(FactId left, FactId right) {
    if (left == null || right == null) {
      return left == null ? -1 : 1;
    }
    return left.compareTo(right);
  }

  @Override
  public boolean equals(Object object) {
    return this == object || object instanceof FactId other && hash == other.hash && isSame(other);
  }

  private boolean isSame(FactId other) {
    return kind == other.kind
        && name.equals(other.name)
        && arguments.equals(other.arguments)
        && Objects.equals(parent, other.parent);
  }

  /** Kept, because identities are looked up far more often than they are made. */
  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return key();
  }

  private static String starIfEmpty(String arguments) {
    return arguments.isEmpty() ? "*" : arguments;
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\/:()".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
