package dev.lockstep.sql;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of something that is never in memory as a whole; bytes that are written count. */
public final class Digest extends OutputStream {

  private final MessageDigest digest;

  /** One of nothing yet. */
  public Digest() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds the UTF-8 bytes of a text, which starts and ends with whole characters. */
  public void add(CharSequence text) {
    digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(int value) {
    digest.update((byte) value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
  }

  /** What adds the UTF-8 bytes of all that is written to it; it must be closed to have it all. */
  public Writer writer() {
    return new OutputStreamWriter(this, StandardCharsets.UTF_8);
  }

  /** The digest of all that was added, as 64 lower-case hex digits; nothing can be added then. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
