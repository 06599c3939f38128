package dev.lockstep.postgres;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a database is and who asks for it.
 *
 * @param host a name or an IP address, IPv6 without brackets
 * @param password null when there is none; never part of any text
 * @param parameters further connection parameters by their pgjdbc names, such as {@code sslmode}
 */
public record Address(
    String host,
    int port,
    String database,
    String user,
    String password,
    Map<String, String> parameters) {

  public Address {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads {@code postgresql://…}, {@code postgres://…} or {@code jdbc:postgresql://…}; what the URL
   * leaves open comes from the {@code PG*} variables and the password file.
   *
   * <p>Source: PostgreSQL 18 manual, 32.1.1.2 "Connection URIs".
   *
   * @param env the environment variables
   * @throws dev.lockstep.failure.Failure with {@link dev.lockstep.failure.Code#SOURCE} when the URL
   *     makes no sense; the password in it is not repeated
   */
  public static Address parse(String url, Map<String, String> env) {
    return ConnectionUrl.parse(url).complete(env);
  }

  /** Whether a text starts like a URL that {@link #parse} reads. */
  public static boolean isUrl(String text) {
    return ConnectionUrl.isUrl(text);
  }

  /**
   * The database that {@code DATABASE_URL} names, else the one that {@code PGHOST}, {@code PGPORT},
   * {@code PGDATABASE} or {@code PGUSER} name; empty when none of them is set.
   */
  public static Optional<Address> fromEnvironment(Map<String, String> env) {
    String url = env.getOrDefault("DATABASE_URL", "");
    if (!url.isBlank()) {
      return Optional.of(parse(url.strip(), env));
    }
    boolean named =
        env.containsKey("PGHOST")
            || env.containsKey("PGHOSTADDR")
            || env.containsKey("PGPORT")
            || env.containsKey("PGDATABASE")
            || env.containsKey("PGUSER");
    return named ? Optional.of(ConnectionUrl.EMPTY.complete(env)) : Optional.empty();
  }

  /** The same server and user, another database. */
  public Address withDatabase(String name) {
    return new Address(host, port, name, user, password, parameters);
  }

  /** For people: {@code localhost:5432/shop as ann}. */
  public String display() {
    return hostForUrl() + ":" + port + "/" + database + " as " + user;
  }

  /** The URL for pgjdbc, without user, password and parameters. */
  public String jdbcUrl() {
    return "jdbc:postgresql://"
        + hostForUrl()
        + ":"
        + port
        + "/"
        + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String hostForUrl() {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  @Override
  public String toString() {
    return display() + " " + new TreeMap<>(parameters);
  }
}
