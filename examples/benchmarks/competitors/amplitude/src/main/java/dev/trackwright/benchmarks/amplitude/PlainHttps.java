package dev.trackwright.benchmarks.amplitude;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.security.cert.Certificate;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;

/**
 * Stands for TLS where there is none: Amplitude's client casts every connection to one of HTTPS,
 * but all clients are measured without. What it asks of the connection goes to a plain one.
 */
final class PlainHttps extends HttpsURLConnection {

  private final HttpURLConnection plain;

  private PlainHttps(URL url) throws IOException {
    super(url);
    try {
      URI uri = new URI("http", url.getAuthority(), url.getPath(), url.getQuery(), null);
      this.plain = (HttpURLConnection) uri.toURL().openConnection();
    } catch (URISyntaxException e) {
      throw new IOException("Not an address: " + url, e);
    }
  }

  /** From now on, in this process, {@code https} is {@code http}. */
  static void install() {
    URL.setURLStreamHandlerFactory(protocol -> protocol.equals("https") ? new Handler() : null);
  }

  private static final class Handler extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      return new PlainHttps(url);
    }

    /** No proxy is set in any measurement. */
    @Override
    protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
      return new PlainHttps(url);
    }
  }

  @Override
  public void setRequestMethod(String method) throws ProtocolException {
    plain.setRequestMethod(method);
  }

  @Override
  public void setRequestProperty(String key, String value) {
    plain.setRequestProperty(key, value);
  }

  @Override
  public void setDoOutput(boolean doOutput) {
    plain.setDoOutput(doOutput);
  }

  @Override
  public void setConnectTimeout(int millis) {
    plain.setConnectTimeout(millis);
  }

  @Override
  public void setReadTimeout(int millis) {
    plain.setReadTimeout(millis);
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return plain.getOutputStream();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return plain.getInputStream();
  }

  @Override
  public @Nullable InputStream getErrorStream() {
    return plain.getErrorStream();
  }

  @Override
  public int getResponseCode() throws IOException {
    return plain.getResponseCode();
  }

  @Override
  public void connect() throws IOException {
    plain.connect();
  }

  @Override
  public void disconnect() {
    plain.disconnect();
  }

  @Override
  public boolean usingProxy() {
    return plain.usingProxy();
  }

  @Override
  public String getCipherSuite() {
    throw new IllegalStateException("There is none");
  }

  @Override
  public Certificate @Nullable [] getLocalCertificates() {
    return null;
  }

  @Override
  public Certificate[] getServerCertificates() {
    throw new IllegalStateException("There are none");
  }
}
