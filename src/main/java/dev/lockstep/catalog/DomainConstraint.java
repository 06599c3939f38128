package dev.lockstep.catalog;

/**
 * A CHECK constraint of a domain.
 *
 * @param definition {@code CHECK (…)} without NOT VALID
 */
public record DomainConstraint(FactId id, @Printed String definition, boolean validated)
    implements Fact {

  private static final String CHECK = "CHECK (";

  /** What it tests, over VALUE. */
  public String expression() {
    return definition.substring(CHECK.length(), definition.length() - 1);
  }
}
