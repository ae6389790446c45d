package dev.trackwright.transport;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An HTTP server on loopback that does to a connection whatever a test says, down to single bytes;
 * which is why it reads and writes sockets by itself.
 */
public final class RudeServer implements AutoCloseable {

  /** What to do with a request. */
  @FunctionalInterface
  public interface Behaviour {
    void answer(Request request, Socket socket) throws IOException;
  }

  /** A request as it came, its body decompressed. */
  public record Request(String line, Map<String, String> headers, String text) {

    /** The strings of all members called so, at any depth, in order. */
    public List<String> strings(String member) {
      List<String> found = new CopyOnWriteArrayList<>();
      try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
          if (token == JsonToken.VALUE_STRING && member.equals(json.currentName())) {
            found.add(json.getString());
          }
        }
      }
      return found;
    }
  }

  private final ServerSocket socket;
  private final Behaviour behaviour;
  private final boolean readsBodies;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  private RudeServer(ServerSocket socket, Behaviour behaviour, boolean readsBodies) {
    this.socket = socket;
    this.behaviour = behaviour;
    this.readsBodies = readsBodies;
  }

  public static RudeServer start(Behaviour behaviour) {
    try {
      return start(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RudeServer start(ServerSocket socket, Behaviour behaviour) {
    return start(socket, behaviour, true);
  }

  /** One that does its worst as soon as it has a request's head, and reads no byte of its body. */
  public static RudeServer startAtHeads(ServerSocket socket, Behaviour behaviour) {
    return start(socket, behaviour, false);
  }

  private static RudeServer start(ServerSocket socket, Behaviour behaviour, boolean readsBodies) {
    RudeServer server = new RudeServer(socket, behaviour, readsBodies);
    daemon(server::accept);
    return server;
  }

  /** A socket on loopback, of which the other side can send little before it is read. */
  public static ServerSocket narrowSocket() throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReceiveBufferSize(4096);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return socket;
  }

  /** Answers with a status, headers and an empty JSON object. */
  public static void answer(Socket socket, int status, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    write(socket, head + "Content-Length: 2\r\n\r\n{}");
  }

  public static void write(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** Ends the connection with a reset instead of an orderly end. */
  public static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  public List<Request> requests() {
    return requests;
  }

  public int connections() {
    return connections.size();
  }

  public int port() {
    return socket.getLocalPort();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connections.add(connection);
        daemon(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      while (!connection.isClosed()) {
        Request request = read(in, readsBodies);
        requests.add(request);
        behaviour.answer(request, connection);
      }
    } catch (IOException gone) {
      // The other side ended the connection, or the behaviour did.
    }
  }

  private static Request read(InputStream in, boolean withBody) throws IOException {
    String line = line(in);
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    if (!withBody) {
      return new Request(line, headers, "");
    }
    byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    if ("gzip".equals(headers.get("content-encoding"))) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    return new Request(line, headers, new String(body, StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      int c = in.read();
      if (c < 0) {
        throw new EOFException();
      }
      if (c == '\n') {
        return line.toString().stripTrailing();
      }
      line.append((char) c);
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "rude-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
