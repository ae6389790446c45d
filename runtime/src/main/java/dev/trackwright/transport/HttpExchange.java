package dev.trackwright.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, on a thread that may block. The body of the answer is read and
 * forgotten, so that the connection can be used again; one that does not end soon costs that
 * connection.
 */
final class HttpExchange {

  private static final byte[] NOTHING = {};

  private static final int LONGEST_BODY = 256 * 1024;

  private final HttpURLConnection connection;
  private volatile boolean over;
  private volatile boolean sending;
  private volatile boolean refused;
  private boolean asking;

  HttpExchange(HttpURLConnection connection) {
    this.connection = connection;
  }

  /**
   * Sends the body and reads the head of the answer.
   *
   * @param body on an array, from its start to its limit; not read any more afterwards
   */
  DeliveryOutcome send(ByteBuffer body, Clock clock) throws IOException {
    // Of a known length, it is written as it comes, and the JDK sends nothing twice by itself.
    connection.setFixedLengthStreamingMode(body.limit());
    try (OutputStream out = connection.getOutputStream()) {
      goOn();
      sending = true;
      // In one piece: if it fails, the JDK says so at the next write only, and reads an answer that
      // the server gave to the head alone before it closed (413, 401, 429).
      out.write(body.array(), body.arrayOffset(), body.limit());
      sending = hasFailed(out);
      // Having been disconnected, the JDK would connect anew to look for an answer.
      goOn();
    } catch (ProtocolException noThanks) {
      // Having been asked, the server did not want the body; the JDK has its status.
      refused = true;
    }
    int status = connection.getResponseCode();
    if (status < 100) { // also what is left of a status that breaks off
      connection.disconnect();
      return new DeliveryOutcome.Retry("an answer that is not HTTP", null);
    }
    // For a header of an answer to its question, the JDK 17 would ask once more.
    return HttpAnswers.outcome(
        status, name -> refused ? Optional.empty() : header(name), clock.instant());
  }

  private void goOn() throws IOException {
    if (over) {
      throw new InterruptedIOException("The exchange is over");
    }
  }

  /** Whether the write before did not get through, which the JDK tells at the next one. */
  private static boolean hasFailed(OutputStream out) {
    try {
      out.write(NOTHING);
      return false;
    } catch (IOException failed) {
      return true;
    }
  }

  /** Has the server asked whether it wants the body before it is sent. */
  void askFirst() {
    asking = true;
    connection.setRequestProperty("Expect", "100-continue");
  }

  /** Whether the body was not, or has not yet been, sent to its end. */
  boolean isSending() {
    return sending;
  }

  /** Whether the server was asked for nothing: it did not answer, or let the body come. */
  boolean hasAskedInVain() {
    return asking && !refused;
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(connection.getHeaderField(name));
  }

  /**
   * Reads the rest of the answer, so that the connection can be used again. Nothing can break off a
   * read but the JDK's own limit, which is why it is for the caller to say how many may wait.
   *
   * @param pointless whether to read no more, and to leave it to the JDK whether all is there
   */
  void finish(BooleanSupplier pointless) {
    byte[] chunk = new byte[4096];
    try (InputStream in = answer()) {
      int read = 0;
      int count = 0;
      while (in != null && count >= 0 && read <= LONGEST_BODY && !pointless.getAsBoolean()) {
        count = in.read(chunk);
        read += count;
      }
    } catch (IOException brokenOff) {
      // The answer stands, and the JDK uses no connection again whose answer has broken off.
      connection.disconnect();
    }
  }

  private @Nullable InputStream answer() throws IOException {
    if (refused) {
      return null; // for which the JDK has closed the connection
    }
    InputStream error = connection.getErrorStream();
    return error != null || connection.getResponseCode() >= 400
        ? error
        : connection.getInputStream();
  }

  /** Breaks the connection, which may take as long as whatever it is stuck in. */
  void abort() {
    over = true;
    connection.disconnect();
  }
}
