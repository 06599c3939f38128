package dev.lockstep.failure;

/**
 * An error that its user can act on. The command line prints it as it is; anything else that is
 * thrown is a bug of ours.
 *
 * <p>A failure never carries a password: whoever makes one from a connection names the server by
 * host, port, database and user only.
 */
public final class Failure extends RuntimeException {

  private final Code code;
  private final Place place;
  private final String remedy;

  /**
   * @param code what kind of failure this is, stable across releases
   * @param place where the cause is, or null when it is in no file
   * @param cause what went wrong and why, one or more full sentences; PostgreSQL's own words and
   *     SQLSTATE where it said something
   * @param remedy what the user can do about it
   */
  public Failure(Code code, Place place, String cause, String remedy) {
    this(code, place, cause, remedy, null);
  }

  /** The same, keeping the exception underneath for {@code --verbose}. */
  public Failure(Code code, Place place, String cause, String remedy, Throwable underneath) {
    super(cause, underneath);
    this.code = code;
    this.place = place;
    this.remedy = remedy;
  }

  public Code code() {
    return code;
  }

  /** Where the cause is; null when it is in no file. */
  public Place place() {
    return place;
  }

  public String remedy() {
    return remedy;
  }
}
