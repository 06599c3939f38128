package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bytes of a declared file as text: in the encoding that the file names, else in UTF-8. */
final class Decoding {

  /** PostgreSQL's name, then Java's (PostgreSQL 18 manual, table 23.3). */
  private static final Map<String, String> CHARSETS =
      Map.ofEntries(
          Map.entry("LATIN1", "ISO-8859-1"),
          Map.entry("LATIN2", "ISO-8859-2"),
          Map.entry("LATIN5", "ISO-8859-9"),
          Map.entry("LATIN9", "ISO-8859-15"),
          Map.entry("WIN1250", "windows-1250"),
          Map.entry("WIN1251", "windows-1251"),
          Map.entry("WIN1252", "windows-1252"),
          Map.entry("KOI8R", "KOI8-R"),
          Map.entry("EUCJP", "EUC-JP"),
          Map.entry("EUCKR", "EUC-KR"),
          Map.entry("SJIS", "windows-31j"),
          Map.entry("BIG5", "Big5"),
          Map.entry("GBK", "GBK"),
          Map.entry("GB18030", "GB18030"));

  private static final Pattern NAMED =
      Pattern.compile(
          "(?im)^\\s*(?:SET\\s+(?:(?:SESSION|LOCAL)\\s+)?(?:client_encoding\\s*(?:=|TO)|NAMES)"
              + "|\\\\encoding)\\s*['\"]?([A-Z0-9_-]+)");

  /** How far into a file its encoding is looked for. */
  private static final int HEAD = 1 << 16;

  private Decoding() {}

  /**
   * @throws Failure with {@link Code#FILE} for what is no text, or not in that encoding
   */
  static String text(String name, byte[] content) {
    if (starts(content, 'P', 'G', 'D', 'M', 'P')) {
      throw new Failure(
          Code.FILE,
          Place.of(name),
          "This is a dump in pg_dump's custom format, and not SQL.",
          "Make SQL of it: pg_restore --schema-only -f schema.sql " + name);
    }
    if (starts(content, 0x1F, 0x8B)) {
      throw new Failure(
          Code.FILE, Place.of(name), "The file is compressed.", "Unpack it first: gunzip " + name);
    }
    if (starts(content, 0xFF, 0xFE) || starts(content, 0xFE, 0xFF)) {
      throw new Failure(
          Code.FILE,
          Place.of(name),
          "The file is in UTF-16, which PostgreSQL does not know.",
          "Convert it with iconv -f UTF-16 -t UTF-8; where PowerShell wrote it, use pg_dump -f"
              + " instead of >.");
    }
    for (int i = 0; i < content.length; i++) {
      if (content[i] == 0) {
        throw new Failure(
            Code.FILE,
            place(name, content, i),
            "The byte 0x00 is in no text that PostgreSQL takes.",
            "Take it out; a file in UTF-16 is converted with iconv -f UTF-16 -t UTF-8.");
      }
    }
    Charset charset = charset(content);
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer chars =
        CharBuffer.allocate((int) (content.length * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(bytes, chars, true);
    if (result.isUnderflow()) {
      result = decoder.flush(chars);
    }
    if (result.isError()) {
      throw undecodable(name, content, bytes.position(), charset);
    }
    return chars.flip().toString();
  }

  private static boolean starts(byte[] content, int... first) {
    boolean same = content.length >= first.length;
    for (int i = 0; same && i < first.length; i++) {
      same = (content[i] & 0xFF) == first[i];
    }
    return same;
  }

  private static Charset charset(byte[] content) {
    String head =
        new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher named = NAMED.matcher(head);
    String java =
        named.find()
            ? CHARSETS.get(named.group(1).toUpperCase(Locale.ROOT).replaceAll("[_-]", ""))
            : null;
    return java != null && Charset.isSupported(java)
        ? Charset.forName(java)
        : StandardCharsets.UTF_8;
  }

  private static Failure undecodable(String name, byte[] content, int at, Charset charset) {
    return new Failure(
        Code.FILE,
        place(name, content, at),
        String.format(
            Locale.ROOT, "The byte 0x%02X is no %s text.", content[at] & 0xFF, charset.name()),
        "Convert the file, for example with iconv -f LATIN1 -t UTF-8, or say in which encoding it"
            + " is: SET client_encoding = 'LATIN1'; at its top.");
  }

  private static Place place(String name, byte[] content, int at) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < at; i++) {
      column = content[i] == '\n' ? 1 : column + 1;
      line += content[i] == '\n' ? 1 : 0;
    }
    return new Place(name, line, column);
  }
}
