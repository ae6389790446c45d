package dev.trackwright.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLContext;

/**
 * The way out to Segment, RudderStack and whatever else speaks Segment's batch API: {@code POST
 * <host>/v1/batch}. It is built on {@link java.net.HttpURLConnection}, which costs a thread while a
 * request is under way and a quarter of what the JDK's newer client costs a process; the threads
 * are daemons and end when there is nothing to send.
 *
 * <p>The write key is sent as HTTP Basic authentication and, to Segment, in the body as well, as
 * Segment's own libraries do. It appears in no log, no exception and no {@code toString}. Redirects
 * are not followed, for they would carry the key to another host. The JDK's default proxy selector
 * applies.
 *
 * <p>An instance belongs to one client and is configured by {@code with…} methods, each of which
 * returns a new transport: <code>HttpTransport.segment(key).withGzip(true)</code>.
 */
public final class HttpTransport implements Transport {

  /** The longest event in bytes: 32 KB, as Segment and RudderStack both have it. */
  public static final int MAX_EVENT_BYTES = 32 * 1024;

  /** The most events in one request: 2,500. Segment silently rejects more of them with a 200. */
  public static final int MAX_BATCH_EVENTS = 2_500;

  /** The longest request body to Segment in bytes: 500 KB, taken as thousands to be safe. */
  public static final int SEGMENT_MAX_BODY_BYTES = 500_000;

  /** The longest request body to RudderStack in bytes, before compression: 4,000 KB. */
  public static final int RUDDERSTACK_MAX_BODY_BYTES = 4_000_000;

  private static final URI SEGMENT = URI.create("https://api.segment.io");
  private final HttpSetup setup;
  private final TransportLimits limits;
  private final HttpExchanges exchanges;

  private HttpTransport(HttpSetup setup) {
    this.setup = setup;
    this.limits = setup.limits();
    this.exchanges = new HttpExchanges(setup);
  }

  /**
   * Delivers to Segment's public tracking API, {@code https://api.segment.io}. For the EU and other
   * regions see {@link #to}.
   *
   * @param writeKey the source's write key, never null
   * @return a new transport; gzip is off, because Segment does not document it
   * @throws IllegalArgumentException if the key is empty or holds anything but visible ASCII; the
   *     message does not repeat it
   */
  public static HttpTransport segment(String writeKey) {
    return to(SEGMENT, writeKey);
  }

  /**
   * Delivers to a RudderStack data plane.
   *
   * @param dataPlaneUrl the data plane's address, such as {@code
   *     https://acme.dataplane.rudderstack.com}
   * @param writeKey the source's write key, never null
   * @return a new transport; gzip is on
   * @throws IllegalArgumentException as {@link #to} does
   */
  public static HttpTransport rudderstack(String dataPlaneUrl, String writeKey) {
    URI host;
    try {
      host = new URI(dataPlaneUrl.strip());
    } catch (URISyntaxException e) {
      // Without its cause: its message repeats the text, which may hold a password.
      throw new IllegalArgumentException("The data plane's URL is not a URL");
    }
    return new HttpTransport(HttpSetup.of(host, writeKey, false, RUDDERSTACK_MAX_BODY_BYTES, true));
  }

  /**
   * Delivers to any server that speaks Segment's batch API, within Segment's limits.
   *
   * @param host scheme, host, port and path to which {@code /v1/batch} is added unless it ends with
   *     it already; {@code http} sends the key in the clear and is meant for a local collector
   * @param writeKey the source's write key, never null
   * @return a new transport; gzip is off
   * @throws IllegalArgumentException if the host is not an http or https URL, or holds user info, a
   *     query or a fragment; or if the key is empty or holds anything but visible ASCII. No message
   *     repeats either
   */
  public static HttpTransport to(URI host, String writeKey) {
    return new HttpTransport(HttpSetup.of(host, writeKey, true, SEGMENT_MAX_BODY_BYTES, false));
  }

  /**
   * The same transport with bodies compressed, or not.
   *
   * @param on whether to send {@code Content-Encoding: gzip}; it saves about nine tenths of the
   *     bytes and costs the client's thread some microseconds an event
   * @return a new transport
   */
  public HttpTransport withGzip(boolean on) {
    return new HttpTransport(setup.withGzip(on));
  }

  /**
   * The same transport with other time limits. After either of them the batch is sent again.
   *
   * @param connect the longest time to connect, positive; 10 s unless set
   * @param request the longest time from the start of a request, connecting included, to the head
   *     of its answer, positive; 30 s unless set
   * @return a new transport
   * @throws IllegalArgumentException if one is zero or negative
   */
  public HttpTransport withTimeouts(Duration connect, Duration request) {
    return new HttpTransport(setup.withTimeouts(connect, request));
  }

  /**
   * The same transport with other trust: for a proxy or a collector behind a private certificate
   * authority.
   *
   * @param context what decides which certificates are good; the JDK's default unless set
   * @return a new transport
   */
  public HttpTransport withSslContext(SSLContext context) {
    return new HttpTransport(setup.withSslContext(context));
  }

  @Override
  public TransportLimits limits() {
    return limits;
  }

  @Override
  public CompletionStage<DeliveryOutcome> send(Batch batch) {
    return exchanges.start(
        batch.retryCount(), setup.gzip() ? setup.body().gzip(batch) : setup.body().plain(batch));
  }

  @Override
  public void idle() {
    exchanges.idle();
  }

  @Override
  public void close() {
    exchanges.close();
  }

  /** The address, without the write key. */
  @Override
  public String toString() {
    return "HttpTransport[" + setup.endpoint() + "]";
  }
}
