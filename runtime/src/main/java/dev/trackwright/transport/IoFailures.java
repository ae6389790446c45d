package dev.trackwright.transport;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * The exceptional half of the status table: turns what an HTTP exchange threw into an outcome. Only
 * the types of exceptions are named in the detail, because their messages repeat what a server
 * sent; those of TLS are the exception, since nothing secret has been sent by then and nobody can
 * cure a certificate without them.
 */
final class IoFailures {

  private static final int LONGEST_MESSAGE = 200;
  private static final int DEEPEST_CAUSE = 8;

  private IoFailures() {}

  static DeliveryOutcome outcome(Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    if (isTlsConfiguration(chain)) {
      return new DeliveryOutcome.Rejected(describe(chain));
    }
    return new DeliveryOutcome.Retry(describe(chain), null);
  }

  /**
   * Whether trying again is futile: the two sides do not trust or understand each other. A
   * handshake that breaks off because the connection does is not meant.
   */
  private static boolean isTlsConfiguration(List<Throwable> chain) {
    if (has(chain, CertificateException.class) || has(chain, SSLPeerUnverifiedException.class)) {
      return true;
    }
    boolean brokenOff = has(chain, EOFException.class) || has(chain, SocketException.class);
    if (has(chain, SSLHandshakeException.class)) {
      return !brokenOff;
    }
    return chain.stream().anyMatch(IoFailures::isPlainTextAnswer);
  }

  /** The JDK has no type of its own for a server that speaks plain HTTP, but two wordings. */
  private static boolean isPlainTextAnswer(Throwable thrown) {
    String message = thrown.getMessage();
    return thrown instanceof SSLException
        && message != null
        && message.contains("nrecognized SSL message");
  }

  private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
    return chain.stream().anyMatch(type::isInstance);
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (@Nullable Throwable t = thrown;
        t != null && chain.size() < DEEPEST_CAUSE;
        t = t.getCause()) {
      if (!(t instanceof ExecutionException || t instanceof CompletionException)) {
        chain.add(t);
      }
    }
    return chain;
  }

  private static String describe(List<Throwable> chain) {
    if (has(chain, UnknownHostException.class)) {
      return "the host's name cannot be resolved";
    }
    if (has(chain, SocketTimeoutException.class)) {
      return "no connection or answer in time";
    }
    if (has(chain, ConnectException.class)) {
      return "no connection";
    }
    StringBuilder out = new StringBuilder();
    for (Throwable t : chain) {
      out.append(out.isEmpty() ? "" : " < ").append(t.getClass().getSimpleName());
      String message = t.getMessage();
      if (t instanceof SSLException && message != null) {
        String shown = VisibleText.of(message);
        out.append(": ").append(shown, 0, Math.min(shown.length(), LONGEST_MESSAGE));
      }
    }
    return out.isEmpty() ? "unknown failure" : out.toString();
  }
}
