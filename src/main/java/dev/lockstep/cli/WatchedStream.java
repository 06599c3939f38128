package dev.lockstep.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Remembers why a stream could not be written, which a PrintStream forgets. */
final class WatchedStream extends FilterOutputStream {

  private IOException failure;

  WatchedStream(OutputStream stream) {
    super(stream);
  }

  /** Null when everything was written. */
  IOException failure() {
    return failure;
  }

  /** Whether the reader at the other end has gone, as {@code head} does when it has enough. */
  boolean readerHasGone() {
    return failure != null && String.valueOf(failure.getMessage()).contains("Broken pipe");
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
