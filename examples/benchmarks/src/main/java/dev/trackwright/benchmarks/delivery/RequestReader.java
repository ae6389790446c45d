package dev.trackwright.benchmarks.delivery;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads the requests of one connection: as much of HTTP/1.1 as the clients here speak. A body is a
 * stream that ends where the body does, and must be read to its end before the next request.
 */
final class RequestReader {

  private final InputStream in;
  private final byte[] line = new byte[16 * 1024];
  private boolean gzip;
  private boolean chunked;
  private boolean expectsContinue;
  private long length;
  private long wireBytes;

  RequestReader(InputStream in) {
    this.in = in;
  }

  /** Reads the head of the next request; false if the client has closed. */
  boolean next() throws IOException {
    if (readLine().isEmpty()) {
      return false;
    }
    gzip = false;
    chunked = false;
    expectsContinue = false;
    length = 0;
    wireBytes = 0;
    for (String header = readLine(); !header.isEmpty(); header = readLine()) {
      int colon = header.indexOf(':');
      if (colon < 0) {
        throw new IOException("No header: " + header);
      }
      String value = header.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
      switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Long.parseLong(value);
        case "transfer-encoding" -> chunked = value.equals("chunked");
        case "content-encoding" -> gzip = value.equals("gzip");
        case "expect" -> expectsContinue = value.equals("100-continue");
        default -> {}
      }
    }
    return true;
  }

  boolean isGzip() {
    return gzip;
  }

  boolean expectsContinue() {
    return expectsContinue;
  }

  /** How many bytes of the body have been read, as they came. */
  long wireBytes() {
    return wireBytes;
  }

  InputStream body() {
    return chunked ? new Chunks() : new Fixed();
  }

  /** Without its end; empty at the end of the stream, too. */
  private String readLine() throws IOException {
    int size = 0;
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (size == line.length) {
        throw new IOException("A line is too long");
      }
      line[size++] = (byte) next;
    }
    int end = size > 0 && line[size - 1] == '\r' ? size - 1 : size;
    return new String(line, 0, end, StandardCharsets.ISO_8859_1);
  }

  /** Bytes up to a number that is known. */
  private class Fixed extends InputStream {
    private long left = length;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(buffer, offset, (int) Math.min(count, left));
      if (read < 0) {
        throw new EOFException("A body breaks off");
      }
      left -= read;
      wireBytes += read;
      return read;
    }
  }

  /** Bytes in chunks. */
  private final class Chunks extends InputStream {
    private long left;
    private boolean ended;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
      if (ended) {
        return -1;
      }
      if (left == 0) {
        left = Long.parseLong(readLine().strip(), 16);
        if (left == 0) {
          ended = true;
          readLine();
          return -1;
        }
      }
      int read = in.read(buffer, offset, (int) Math.min(count, left));
      if (read < 0) {
        throw new EOFException("A chunk breaks off");
      }
      left -= read;
      wireBytes += read;
      if (left == 0) {
        readLine();
      }
      return read;
    }
  }
}
