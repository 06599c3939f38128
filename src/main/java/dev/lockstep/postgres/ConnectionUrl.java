package dev.lockstep.postgres;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a connection URL as written, before the environment fills the gaps.
 *
 * @param settings host, port, dbname, user and password by their libpq names, where the URL says
 *     them
 * @param parameters the others, by their pgjdbc names
 */
record ConnectionUrl(Map<String, String> settings, Map<String, String> parameters) {

  static final ConnectionUrl EMPTY = new ConnectionUrl(Map.of(), Map.of());

  private static final Pattern SCHEME =
      Pattern.compile("(jdbc:postgresql:|postgres(?:ql)?(?:\\+\\w+)?:)//(.*)", Pattern.DOTALL);
  private static final Pattern PARTS =
      Pattern.compile("(?:([^/?]*)@)?([^/?]*)(?:/([^?]*))?(?:\\?(.*))?", Pattern.DOTALL);
  private static final Pattern HOST = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::(\\d*))?");
  private static final Set<String> SETTINGS = Set.of("host", "port", "dbname", "user", "password");

  /**
   * libpq's parameters that pgjdbc knows, most under another name (PostgreSQL 18 manual, 32.1.2).
   */
  private static final Map<String, String> PGJDBC_NAMES =
      Map.ofEntries(
          Map.entry("sslmode", "sslmode"),
          Map.entry("sslrootcert", "sslrootcert"),
          Map.entry("sslcert", "sslcert"),
          Map.entry("sslkey", "sslkey"),
          Map.entry("sslpassword", "sslpassword"),
          Map.entry("sslnegotiation", "sslNegotiation"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("gssencmode", "gssEncMode"),
          Map.entry("require_auth", "requireAuth"),
          Map.entry("connect_timeout", "connectTimeout"),
          Map.entry("options", "options"));

  /** The variables that stand for them (manual, 32.15 "Environment Variables"). */
  private static final Map<String, String> VARIABLES =
      Map.of(
          "PGSSLMODE", "sslmode",
          "PGSSLROOTCERT", "sslrootcert",
          "PGSSLCERT", "sslcert",
          "PGSSLKEY", "sslkey",
          "PGCHANNELBINDING", "channelBinding",
          "PGGSSENCMODE", "gssEncMode",
          "PGCONNECT_TIMEOUT", "connectTimeout",
          "PGOPTIONS", "options");

  static boolean isUrl(String text) {
    return SCHEME.matcher(text).matches();
  }

  static ConnectionUrl parse(String url) {
    Matcher scheme = SCHEME.matcher(url);
    if (!scheme.matches()) {
      throw malformed(
          "a PostgreSQL URL starts with postgresql://, postgres:// or jdbc:postgresql://");
    }
    boolean jdbc = scheme.group(1).startsWith("jdbc:");
    Matcher parts = PARTS.matcher(scheme.group(2));
    if (!parts.matches()) {
      throw malformed("it is not of the form postgresql://user:password@host:port/database");
    }
    Map<String, String> settings = new HashMap<>();
    Map<String, String> parameters = new TreeMap<>();
    if (parts.group(1) != null) {
      String[] login = parts.group(1).split(":", 2);
      put(settings, "user", decoded(login[0]));
      put(settings, "password", login.length > 1 ? decoded(login[1]) : "");
    }
    readHost(parts.group(2), settings);
    put(settings, "dbname", parts.group(3) == null ? "" : decoded(parts.group(3)));
    if (parts.group(4) != null && !parts.group(4).isEmpty()) {
      for (String pair : parts.group(4).split("&")) {
        readParameter(pair, jdbc, settings, parameters);
      }
    }
    return new ConnectionUrl(settings, parameters);
  }

  private static void readHost(String text, Map<String, String> settings) {
    if (text.indexOf(',') >= 0) {
      throw malformed("it names several hosts, and only one can be read");
    }
    Matcher host = HOST.matcher(text);
    if (!host.matches()) {
      throw malformed("its port is not a number");
    }
    String name = decoded(host.group(1));
    put(settings, "host", name.startsWith("[") ? name.substring(1, name.length() - 1) : name);
    put(settings, "port", host.group(2) == null ? "" : host.group(2));
  }

  private static void readParameter(
      String pair, boolean jdbc, Map<String, String> settings, Map<String, String> parameters) {
    int equals = pair.indexOf('=');
    if (equals < 1) {
      throw malformed("one of its parameters is not of the form name=value");
    }
    String name = decoded(pair.substring(0, equals));
    String value = decoded(pair.substring(equals + 1));
    if (SETTINGS.contains(name)) {
      put(settings, name, value);
    } else if (jdbc) {
      parameters.put(name, value);
    } else if (PGJDBC_NAMES.containsKey(name)) {
      parameters.put(PGJDBC_NAMES.get(name), value);
    } else if (name.equals("ssl") && value.equals("true")) {
      parameters.put("sslmode", "require");
    }
    // Others, such as Prisma's schema= or pgbouncer=, say nothing about where the database is.
  }

  private static void put(Map<String, String> settings, String name, String value) {
    if (!value.isEmpty()) {
      settings.put(name, value);
    }
  }

  /** Fills the gaps from the environment and the password file, then with libpq's defaults. */
  Address complete(Map<String, String> env) {
    String host = setting("host", env, "PGHOST", env.getOrDefault("PGHOSTADDR", "localhost"));
    if (host.startsWith("/") || host.startsWith("@")) {
      // A directory of Unix sockets, which the driver cannot use; the same server mostly also
      // listens here.
      host = "localhost";
    }
    int port = port(setting("port", env, "PGPORT", "5432"));
    String user = setting("user", env, "PGUSER", System.getProperty("user.name"));
    String database = setting("dbname", env, "PGDATABASE", user);
    Map<String, String> all = new TreeMap<>();
    VARIABLES.forEach(
        (variable, name) -> {
          if (!env.getOrDefault(variable, "").isEmpty()) {
            all.put(name, env.get(variable));
          }
        });
    all.putAll(parameters);
    String password = setting("password", env, "PGPASSWORD", null);
    if (password == null) {
      password = PasswordFile.find(env, host, port, database, user).orElse(null);
    }
    return new Address(host, port, database, user, password, all);
  }

  private String setting(String name, Map<String, String> env, String variable, String otherwise) {
    String value = settings.getOrDefault(name, env.getOrDefault(variable, ""));
    return value.isEmpty() ? otherwise : value;
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Falls through to the same message.
    }
    throw malformed("\"" + text + "\" is not a port");
  }

  /** Percent-decoding only: unlike in a form, a plus sign is a plus sign. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] decoded = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (b == '%') {
        int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
        int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw malformed(
              "a percent sign in it is not followed by two hex digits; write %25 for a"
                  + " percent sign");
        }
        b = (byte) (high * 16 + low);
        i += 2;
      }
      decoded[length++] = b;
    }
    return new String(decoded, 0, length, StandardCharsets.UTF_8);
  }

  private static Failure malformed(String why) {
    return new Failure(
        Code.SOURCE,
        null,
        "The database URL cannot be read: " + why + ".",
        "Write postgresql://user:password@host:5432/database; characters such as @ : / % in a user"
            + " or password are written as %40 %3A %2F %25.");
  }
}
