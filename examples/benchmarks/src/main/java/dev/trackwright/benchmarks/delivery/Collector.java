package dev.trackwright.benchmarks.delivery;

import dev.trackwright.benchmarks.delivery.Board.Slot;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * The server of all measurements, a process of its own so that its CPU time is nobody else's. It
 * counts events and answers as the {@link Board} says; an event counts when it is answered.
 */
final class Collector {

  private static final byte[] CONTINUE =
      "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** What each of the clients takes for a yes. */
  private static final String YES = "{\"success\":true,\"status\":1,\"code\":200}";

  private final Board board;

  private Collector(Board board) {
    this.board = board;
  }

  /**
   * Serves until its standard input ends; the first line it prints is its port.
   *
   * @param args the board's file
   */
  public static void main(String[] args) throws IOException {
    Collector collector = new Collector(Board.open(Path.of(args[0])));
    ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread acceptor = new Thread(() -> collector.accept(server), "acceptor");
    acceptor.setDaemon(true);
    acceptor.start();
    System.out.println(server.getLocalPort());
    while (System.in.read() >= 0) {
      // Whoever started it holds the other end.
    }
  }

  private void accept(ServerSocket server) {
    while (true) {
      try {
        Socket socket = server.accept();
        Thread thread = new Thread(() -> serve(socket), "connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        throw new IllegalStateException("The collector cannot accept", e);
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        OutputStream out = socket.getOutputStream()) {
      socket.setTcpNoDelay(true);
      RequestReader requests = new RequestReader(in);
      TokenCounter counter = new TokenCounter();
      while (requests.next()) {
        if (requests.expectsContinue()) {
          out.write(CONTINUE);
        }
        long measurement = board.get(Slot.MEASUREMENT);
        long events = count(requests, counter);
        TimeUnit.MILLISECONDS.sleep(board.get(Slot.DELAY_MILLIS));
        if (measurement != board.get(Slot.MEASUREMENT)) {
          return;
        }
        out.write(answer(events, requests.wireBytes()));
      }
    } catch (IOException gone) {
      // A client that breaks off is its own affair: its events do not count.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long count(RequestReader requests, TokenCounter counter) throws IOException {
    InputStream body = requests.body();
    if (!requests.isGzip()) {
      return counter.count(body);
    }
    long events = counter.count(new GZIPInputStream(body, 64 * 1024));
    return events + counter.count(body);
  }

  private byte[] answer(long events, long bytes) {
    int status = (int) board.get(Slot.STATUS);
    if (status != 0) {
      return response(status, "{}");
    }
    if (events > 0) {
      board.setFirst(
          Slot.FIRST_EVENT_MICROS, ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
    }
    board.add(Slot.REQUESTS, 1);
    board.add(Slot.BODY_BYTES, bytes);
    board.add(Slot.EVENTS, events);
    return response(200, YES);
  }

  private static byte[] response(int status, String body) {
    return ("HTTP/1.1 "
            + status
            + " Said\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
