package dev.trackwright.stress;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The soak's destination: an HTTP server on loopback that does to requests what is its turn, and
 * keeps the ledger. It reads and writes sockets by itself, because no proper server can be made to
 * break off in the middle of a line.
 */
final class FaultyServer implements AutoCloseable {

  /** How long the client waits for an answer. */
  static final Duration CLIENT_TIMEOUT = Duration.ofSeconds(2);

  private static final long STALL_NANOS = CLIENT_TIMEOUT.plusSeconds(1).toNanos();
  private static final long SLOW_NANOS = Duration.ofMillis(100).toNanos();
  private static final int FEW = 20;

  private final Ledger ledger;
  private final Map<Fault, AtomicLong> met = new EnumMap<>(Fault.class);
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final int port;
  private volatile ServerSocket door;
  private volatile Fault fault = Fault.NONE;

  /** Something a fault does to the connection, which ends it. */
  private static final class Ended extends IOException {
    private static final long serialVersionUID = 1;
  }

  FaultyServer(Ledger ledger) throws IOException {
    this.ledger = ledger;
    for (Fault each : Fault.values()) {
      met.put(each, new AtomicLong());
    }
    this.door = open(0);
    this.port = door.getLocalPort();
    daemon(() -> accept(door));
  }

  private static ServerSocket open(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
    return socket;
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** What is done to requests from now on. */
  void turn(Fault next) {
    fault = next;
  }

  /** How many requests have met a fault. */
  long met(Fault which) {
    AtomicLong count = met.get(which);
    return count == null ? 0 : count.get();
  }

  /** Closes everything, and opens the same port after some time. */
  void restart(Duration away) throws IOException {
    count(Fault.RESTART);
    close();
    LockSupport.parkNanos(away.toNanos());
    for (int attempt = 1; ; attempt++) {
      try {
        ServerSocket again = open(port);
        door = again;
        daemon(() -> accept(again));
        return;
      } catch (IOException taken) {
        // A connection of somebody else may have the port as its own end for a moment.
        if (attempt == 100) {
          throw taken;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Connection connection : connections) {
      connection.cut();
    }
  }

  int connections() {
    return connections.size();
  }

  private void count(Fault which) {
    AtomicLong count = met.get(which);
    if (count != null) {
      count.incrementAndGet();
    }
  }

  private void accept(ServerSocket at) {
    while (!at.isClosed()) {
      try {
        Connection connection = new Connection(at.accept());
        connections.add(connection);
        daemon(connection::serve);
        if (at.isClosed()) {
          connection.cut(); // it came while all others were cut
        }
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "soak-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** One connection, served by a thread of its own, cut by any. */
  private final class Connection {
    private final Socket socket;

    /** What was answered last; guarded by this, as is the end. */
    private List<EventId> answered = List.of();

    private boolean cut;

    private Connection(Socket socket) {
      this.socket = socket;
    }

    private void serve() {
      try (socket) {
        socket.setTcpNoDelay(true);
        InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        while (true) {
          exchange(in);
        }
      } catch (IOException gone) {
        // The client has ended the connection, or a fault has.
      } finally {
        connections.remove(this);
      }
    }

    /** Ends the connection; an answer that is on its way may not arrive. */
    private synchronized void cut() throws IOException {
      cut = true;
      ledger.loseAnswer(answered);
      answered = List.of();
      socket.close();
    }

    private void exchange(InputStream in) throws IOException {
      int length = readHead(in);
      long start = System.nanoTime();
      Fault now = fault;
      if (now == Fault.RESET_BEFORE_BODY) {
        count(now);
        reset();
      }
      if (now == Fault.RESET_IN_BODY) {
        count(now);
        in.readNBytes(length / 2);
        reset();
      }
      byte[] body = in.readNBytes(length);
      if (body.length < length) {
        throw new EOFException();
      }
      List<EventId> events = EventId.in(body);
      count(now);
      switch (now) {
        case UNAVAILABLE -> answer("503 Unavailable", "");
        case THROTTLED -> answer("429 Too Many Requests", "Retry-After: 1\r\n");
        case STALL -> {
          LockSupport.parkNanos(STALL_NANOS);
          throw new Ended();
        }
        default -> {
          if (now == Fault.TOO_LARGE && events.size() > FEW) {
            answer("413 Too Large", "");
          } else if (events.stream().anyMatch(EventId::poison)) {
            if (events.size() == 1) {
              ledger.refuse(events.get(0));
            }
            answer("400 Bad Request", "");
          } else {
            take(now, events, start);
          }
        }
      }
    }

    private void take(Fault now, List<EventId> events, long start) throws IOException {
      if (now == Fault.SLOW) {
        LockSupport.parkNanos(SLOW_NANOS);
      }
      synchronized (this) {
        if (cut) {
          throw new Ended();
        }
        boolean late = System.nanoTime() - start > CLIENT_TIMEOUT.toNanos() / 2;
        ledger.take(events, late);
        boolean lost =
            now == Fault.STALL_AFTER_TAKING
                || now == Fault.RESET_AFTER_TAKING
                || now == Fault.HALF_A_HEAD;
        if (lost || late) {
          ledger.loseAnswer(events);
        } else {
          answered = events;
        }
      }
      switch (now) {
        case STALL_AFTER_TAKING -> {
          LockSupport.parkNanos(STALL_NANOS);
          throw new Ended();
        }
        case RESET_AFTER_TAKING -> reset();
        case HALF_A_HEAD -> {
          write("HTTP/1.1 2");
          throw new Ended();
        }
        case HALF_A_BODY -> {
          write("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"succ");
          throw new Ended();
        }
        default -> answer("200 OK", "");
      }
    }

    private void answer(String status, String header) throws IOException {
      write("HTTP/1.1 " + status + "\r\n" + header + "Content-Length: 2\r\n\r\n{}");
    }

    private void write(String text) throws IOException {
      try {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      } catch (IOException gone) {
        cut();
        throw gone;
      }
    }

    private void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
      throw new Ended();
    }
  }

  /** Reads up to the body; how long that is. */
  private static int readHead(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
      }
    }
    return length;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }
}
