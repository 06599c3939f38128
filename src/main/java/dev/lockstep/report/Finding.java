package dev.lockstep.report;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.failure.Place;
import dev.lockstep.sql.Digest;
import java.util.Locale;

/**
 * Something that a command found and that a reviewer or a build must know. Build one with {@link
 * #of} and the methods that say more of it.
 *
 * @param rule what kind of thing it is
 * @param level how grave it is here
 * @param subject what was looked at, a name among {@link FindingReport#looked}: the table of a
 *     column, a file, a check
 * @param message what was found, on one line
 * @param detail more of it in lines of plain text, such as both values; empty where there is none
 * @param help what to do about it here; empty where the rule says all
 * @param place where it is, or null
 * @param object the fact it is about, or null
 */
public record Finding(
    Rule rule,
    Level level,
    String subject,
    String message,
    String detail,
    String help,
    Place place,
    FactId object) {

  /** How grave a finding is, gravest first. */
  public enum Level {
    ERROR,
    WARNING,
    NOTE;

    /** Whether this is as grave as the other one or graver. */
    public boolean reaches(Level other) {
      return compareTo(other) <= 0;
    }

    /** The word that documents use: {@code error}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A finding about nothing in particular, which its rule names. */
  public static Finding of(Rule rule, Level level, String message) {
    return new Finding(rule, level, rule.code(), message, "", "", null, null);
  }

  /** The same, about a fact; the subject is the object that it is or belongs to. */
  public Finding about(FactId fact) {
    return new Finding(
        rule, level, fact == null ? subject : root(fact), message, detail, help, place, fact);
  }

  /** The same, found by looking at this. */
  public Finding in(String looked) {
    return new Finding(rule, level, looked, message, detail, help, place, object);
  }

  /** The same at a place, or at none where that is null. */
  public Finding at(Place where) {
    return new Finding(rule, level, subject, message, detail, help, where, object);
  }

  /** The same with what to do about it. */
  public Finding helped(String what) {
    return new Finding(rule, level, subject, message, detail, what, place, object);
  }

  /** The same with more lines. */
  public Finding detailed(String lines) {
    return new Finding(rule, level, subject, message, lines, help, place, object);
  }

  /** What to do about it: here, or else in general. */
  public String advice() {
    return help.isEmpty() ? rule.help() : help;
  }

  /**
   * What stays the same while the finding does, whatever moves around it: 64 hexadecimal digits of
   * its code, object, message and, where it has no object, file.
   */
  public String fingerprint() {
    Digest digest = new Digest();
    digest.add(rule.code() + "\n");
    digest.add((object != null ? object.key() : subject) + "\n");
    digest.add((object == null && place != null ? place.file() : "") + "\n");
    digest.add(message + "\n" + detail);
    return digest.hex();
  }

  /** The name of the relation, type, routine or schema that a fact is or is a part of. */
  public static String root(FactId fact) {
    FactId at = fact;
    while (at.kind().scope() == Kind.Scope.PART && at.parent() != null) {
      at = at.parent();
    }
    return at.display();
  }
}
