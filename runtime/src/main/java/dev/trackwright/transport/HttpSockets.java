package dev.trackwright.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes the sockets of a transport that speaks TLS. There is one for each transport, since the JDK
 * uses a connection again only for the factory that made it, and it limits how long closing may
 * take, since the JDK otherwise waits for a write that is stuck before it closes the socket under
 * it; the price is that closing an idle connection waits for the other side, for a second at most.
 */
final class HttpSockets extends SSLSocketFactory {

  private static final int LONGEST_CLOSE_SECONDS = 1;

  private final SSLSocketFactory factory;

  HttpSockets(SSLSocketFactory factory) {
    this.factory = factory;
  }

  private static Socket closingSoon(Socket socket) throws IOException {
    socket.setSoLinger(true, LONGEST_CLOSE_SECONDS);
    return socket;
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return factory.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return factory.getSupportedCipherSuites();
  }

  /** Which is what the JDK connects itself. */
  @Override
  public Socket createSocket() throws IOException {
    return closingSoon(factory.createSocket());
  }

  /** Around the connection to a proxy. */
  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return closingSoon(factory.createSocket(socket, host, port, autoClose));
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return closingSoon(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return closingSoon(factory.createSocket(host, port, localHost, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return closingSoon(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    return closingSoon(factory.createSocket(address, port, localAddress, localPort));
  }
}
