package dev.trackwright.internal;

import dev.trackwright.DeliveryReport;
import dev.trackwright.DropReason;
import dev.trackwright.message.Message;
import dev.trackwright.message.TrackMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The way from the one door of a client to its destinations: hands a message to each that it is
 * for. Each has a {@link Delivery} of its own, which shares nothing with the others but the
 * messages, so that one that is slow, down or full costs the others nothing; the price is that a
 * message for two destinations is weighed and encoded twice.
 *
 * <p>Safe for use by several threads.
 */
public final class FanOut {

  /** Some decades: far enough from overflow to be reckoned with. */
  private static final long LONGEST_WAIT_NANOS = Long.MAX_VALUE / 4;

  private final Map<String, Delivery> deliveries = new LinkedHashMap<>();

  // The same as arrays, for the path of every event; those that make no caller wait come first.
  private final Delivery[] targets;
  private final String[] names;
  private final boolean blocks;
  private final boolean routesByPlan;
  private final Notices notices;
  private final AtomicLong notRouted = new AtomicLong();
  private volatile boolean hinted;

  /**
   * Connects the destinations; nothing runs before {@link #start}.
   *
   * @param destinations at least one, checked already
   * @param routesByPlan whether an event goes to those destinations alone that its plan lists
   * @param notices what is said in the log
   */
  public FanOut(List<DeliverySettings> destinations, boolean routesByPlan, Notices notices) {
    boolean several = destinations.size() > 1;
    List<DeliverySettings> order = new ArrayList<>(destinations);
    order.sort((a, b) -> a.whenFull().longestBlock().compareTo(b.whenFull().longestBlock()));
    for (DeliverySettings settings : destinations) {
      String name = settings.destination();
      deliveries.put(
          name,
          several
              ? new Delivery(settings, notices.about(name), "trackwright-" + name)
              : new Delivery(settings, notices, "trackwright"));
    }
    this.names = order.stream().map(DeliverySettings::destination).toArray(String[]::new);
    this.targets = order.stream().map(this::delivery).toArray(Delivery[]::new);
    this.blocks = deliveries.values().stream().anyMatch(Delivery::blocks);
    this.routesByPlan = routesByPlan;
    this.notices = notices;
    this.hinted = routesByPlan || !several;
  }

  private Delivery delivery(DeliverySettings settings) {
    Delivery delivery = deliveries.get(settings.destination());
    if (delivery == null) {
      throw new IllegalStateException("Made a moment ago");
    }
    return delivery;
  }

  /** Starts a worker for each destination. */
  public void start() {
    deliveries.values().forEach(Delivery::start);
  }

  /**
   * Hands a message to the destinations that it is for. Never throws.
   *
   * @param message what to deliver
   */
  public void take(Message message) {
    List<String> listed;
    try {
      listed = message.envelope().destinations();
    } catch (Throwable thrown) {
      for (Delivery target : targets) {
        target.turnAway(thrown);
      }
      return;
    }
    boolean toAll = !routesByPlan || listed.isEmpty();
    long begun = blocks ? System.nanoTime() : 0;
    boolean taken = false;
    for (int i = 0; i < targets.length; i++) {
      if (toAll || isIn(listed, names[i])) {
        offer(targets[i], message, begun);
        taken = true;
      }
    }
    if (!taken) {
      notRouted.incrementAndGet();
      noteNotRouted(message, listed);
    } else if (!hinted && !listed.isEmpty()) {
      hint(message, listed);
    }
  }

  /** Vendors write names as titles and code does not, so case makes no difference. */
  private static boolean isIn(List<String> listed, String name) {
    for (int i = 0; i < listed.size(); i++) {
      if (listed.get(i).equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  private void offer(Delivery target, Message message, long begun) {
    try {
      target.take(message, blocks ? waited(begun) : 0);
    } catch (Throwable thrown) {
      // Whatever an application's own value throws, be it an error, must not reach it from here.
      target.turnAway(thrown);
    }
  }

  /**
   * How long the caller has waited. A worker must not wait at all: a listener of ours may track,
   * too, and what it would wait for may be itself, or wait for it.
   */
  private long waited(long begun) {
    return isOnWorker() ? Long.MAX_VALUE : System.nanoTime() - begun;
  }

  private boolean isOnWorker() {
    for (Delivery target : targets) {
      if (target.isWorker()) {
        return true;
      }
    }
    return false;
  }

  /** One line for each list of destinations: that is what there is to mend. */
  private void noteNotRouted(Message message, List<String> listed) {
    try {
      String names = String.join(", ", listed);
      note(
          "not routed " + names,
          "Dropped an event: the plan sends "
              + planned(message)
              + " to "
              + names
              + " alone, and this client has only "
              + String.join(", ", deliveries.keySet()));
    } catch (Throwable noMemory) {
      // The event is counted by now; a line in the log is not worth harming the application.
    }
  }

  /** What the plan calls it; the name of a page may be the application's own, and say anything. */
  private static String planned(Message message) {
    return message instanceof TrackMessage ? '"' + message.label() + '"' : "a " + message.type();
  }

  /** Says once that the plan could be followed, where that would make a difference. */
  private void hint(Message message, List<String> listed) {
    int known = 0;
    for (String name : names) {
      known += isIn(listed, name) ? 1 : 0;
    }
    if (known > 0 && known < names.length) {
      hinted = true;
      try {
        notices.noteGood(
            "routing",
            "The plan sends "
                + planned(message)
                + " to "
                + String.join(", ", listed)
                + " alone, and this client to all its destinations; routeByPlan() follows the"
                + " plan");
      } catch (Throwable noMemory) {
        // As above.
      }
    }
  }

  /**
   * Notes something for the log, which a worker prints.
   *
   * @param kind what counts as the same
   * @param text for people
   */
  public void note(String kind, String text) {
    targets[0].note(notices, kind, text);
  }

  /**
   * The account of each destination.
   *
   * @return by name, in the order in which they were given; without events that went to none
   */
  public Map<String, DeliveryReport> reports() {
    return each(Delivery::report);
  }

  /**
   * The account of all destinations, and of events that went to none.
   *
   * @return the sum
   */
  public DeliveryReport report() {
    return withNotRouted(sum(reports()));
  }

  private DeliveryReport withNotRouted(DeliveryReport routed) {
    long none = notRouted.get();
    return none == 0
        ? routed
        : routed.plus(new DeliveryReport(none, 0, Map.of(DropReason.NOT_ROUTED, none), 0));
  }

  /**
   * Waits until what was accepted before is settled by all destinations, the time is up, or the
   * thread is interrupted. A worker, as which listeners run, begins it and does not wait.
   *
   * @param timeout the longest wait, over all
   * @return what became of these events
   */
  public DeliveryReport flush(Duration timeout) {
    long deadline = deadline(timeout);
    // All of them are under way before the first is waited for.
    Map<String, FlushTicket> tickets = each(Delivery::flush);
    boolean waits = !isOnWorker();
    try {
      for (FlushTicket ticket : tickets.values()) {
        ticket.await(waits ? deadline - System.nanoTime() : 0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    DeliveryReport sum = NOTHING;
    for (FlushTicket ticket : tickets.values()) {
      sum = sum.plus(ticket.report());
    }
    return sum;
  }

  /**
   * Takes nothing more, delivers until the deadline, and ends. A worker, as which listeners run,
   * begins it and does not wait: the workers end by themselves, at the deadline at the latest.
   *
   * @param timeout how long until the deadline, which is the same for all destinations
   * @return what became of everything
   */
  public DeliveryReport close(Duration timeout) {
    long deadline = deadline(timeout);
    deliveries.values().forEach(delivery -> delivery.beginClose(deadline));
    if (isOnWorker()) {
      return report();
    }
    return withNotRouted(sum(each(delivery -> delivery.endClose(deadline))));
  }

  private static long deadline(Duration timeout) {
    return System.nanoTime() + Math.min(Nanos.of(timeout), LONGEST_WAIT_NANOS);
  }

  private static final DeliveryReport NOTHING = new DeliveryReport(0, 0, Map.of(), 0);

  private static DeliveryReport sum(Map<String, DeliveryReport> reports) {
    return reports.values().stream().reduce(NOTHING, DeliveryReport::plus);
  }

  private <T> Map<String, T> each(Function<Delivery, T> ask) {
    Map<String, T> answers = new LinkedHashMap<>();
    deliveries.forEach((name, delivery) -> answers.put(name, ask.apply(delivery)));
    return Collections.unmodifiableMap(answers);
  }
}
