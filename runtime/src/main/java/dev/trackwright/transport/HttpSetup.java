package dev.trackwright.transport;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How an {@link HttpTransport} is set up, checked once when it is made. It is the only place that
 * holds the write key, as a header and inside the envelope, and therefore prints neither.
 */
record HttpSetup(
    URI endpoint,
    String authorization,
    HttpBody body,
    int maxBodyBytes,
    boolean gzip,
    Duration connectTimeout,
    Duration requestTimeout,
    @Nullable SSLContext sslContext,
    Clock clock) {

  private static final String PATH = "/v1/batch";

  static HttpSetup of(
      URI host, String writeKey, boolean keyInBody, int maxBodyBytes, boolean gzip) {
    if (!isVisibleAscii(writeKey)) {
      throw new IllegalArgumentException("The write key is empty or not visible ASCII");
    }
    byte[] credentials = (writeKey + ":").getBytes(StandardCharsets.US_ASCII);
    return new HttpSetup(
        endpoint(host),
        "Basic " + Base64.getEncoder().encodeToString(credentials),
        new HttpBody(keyInBody ? writeKey : null),
        maxBodyBytes,
        gzip,
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        null,
        Clock.systemUTC());
  }

  private static boolean isVisibleAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) >= 127) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Checked to be one that the JDK can open. */
  URL url() {
    try {
      return endpoint.toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("An address of http that is no URL", e);
    }
  }

  /** The headers of every request. */
  Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Authorization", authorization);
    headers.put("Content-Type", "application/json");
    headers.put("Accept", "application/json");
    headers.put("User-Agent", "trackwright-java");
    if (gzip) {
      headers.put("Content-Encoding", "gzip");
    }
    return headers;
  }

  private static URI endpoint(URI host) {
    String scheme = host.getScheme();
    boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    if (!web
        || host.getHost() == null
        || host.getRawUserInfo() != null
        || host.getRawQuery() != null
        || host.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "The host must be http(s)://host[:port][/path], without user info, query or fragment");
    }
    String path = host.getRawPath() == null ? "" : host.getRawPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    String full = path.endsWith(PATH) ? path : path + PATH;
    return URI.create(scheme + "://" + host.getRawAuthority() + full);
  }

  HttpSetup withGzip(boolean on) {
    return new HttpSetup(
        endpoint,
        authorization,
        body,
        maxBodyBytes,
        on,
        connectTimeout,
        requestTimeout,
        sslContext,
        clock);
  }

  HttpSetup withTimeouts(Duration connect, Duration request) {
    if (connect.isNegative() || connect.isZero() || request.isNegative() || request.isZero()) {
      throw new IllegalArgumentException("Time limits must be positive");
    }
    return new HttpSetup(
        endpoint, authorization, body, maxBodyBytes, gzip, connect, request, sslContext, clock);
  }

  HttpSetup withSslContext(SSLContext context) {
    return new HttpSetup(
        endpoint,
        authorization,
        body,
        maxBodyBytes,
        gzip,
        connectTimeout,
        requestTimeout,
        context,
        clock);
  }

  TransportLimits limits() {
    return new TransportLimits(
        HttpTransport.MAX_EVENT_BYTES,
        HttpTransport.MAX_BATCH_EVENTS,
        maxBodyBytes - body.overhead());
  }

  /** The address only: the other parts hold the key. */
  @Override
  public String toString() {
    return "HttpSetup[" + endpoint + "]";
  }
}
