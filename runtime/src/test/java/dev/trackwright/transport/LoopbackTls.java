package dev.trackwright.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * A certificate for a server on loopback, made by the JDK's own tool, and both sides' view of it.
 * No authority vouches for it, so that only {@link #client} trusts it.
 */
public final class LoopbackTls {

  private static final String PASSWORD = "changeit";

  private final KeyStore keys;

  private LoopbackTls(KeyStore keys) {
    this.keys = keys;
  }

  /**
   * Makes one.
   *
   * @param folder where to
   * @param name whom it is about, such as {@code ip:127.0.0.1}
   */
  public static LoopbackTls about(String name, Path folder) throws Exception {
    Path store = folder.resolve("store.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process made =
        new ProcessBuilder(
                List.of(
                    keytool.toString(),
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-alias",
                    "a",
                    "-dname",
                    "CN=loopback",
                    "-ext",
                    "san=" + name,
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    store.toString()))
            .inheritIO()
            .start();
    assertThat(made.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return new LoopbackTls(keys);
  }

  /** A socket that speaks TLS and has this certificate. */
  public ServerSocket socket() throws Exception {
    return bound(null);
  }

  /** The same, of which the other side can send little before it is read. */
  public ServerSocket narrowSocket() throws Exception {
    return bound(4096);
  }

  private ServerSocket bound(@Nullable Integer receiveBuffer) throws Exception {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    ServerSocket socket = context.getServerSocketFactory().createServerSocket();
    if (receiveBuffer != null) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return socket;
  }

  /** What a client has that trusts this certificate and no other. */
  public SSLContext client() throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private KeyStore trusted() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try {
      store.load(null, null);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    store.setCertificateEntry("a", keys.getCertificate("a"));
    return store;
  }
}
