package dev.trackwright.internal;

import dev.trackwright.transport.Batch;
import dev.trackwright.transport.DeliveryOutcome;
import dev.trackwright.transport.Transport;
import dev.trackwright.transport.TransportLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * A transport that answers by a script, at once or when the test says so, and keeps what it was
 * given.
 */
final class ScriptedTransport implements Transport {

  static final DeliveryOutcome OK = new DeliveryOutcome.Delivered("ok");

  final List<Batch> batches = new ArrayList<>();

  /** The texts of these batches; a batch itself may not be read any more once it is answered. */
  private final List<List<String>> sent = new ArrayList<>();

  final List<String> delivered = new ArrayList<>();
  final Deque<CompletableFuture<DeliveryOutcome>> open = new ArrayDeque<>();
  int idled;
  boolean closed;

  private final Deque<Function<Batch, DeliveryOutcome>> script = new ArrayDeque<>();
  private Function<Batch, DeliveryOutcome> otherwise = batch -> OK;
  private boolean byHand;
  private TransportLimits limits = new TransportLimits(100, 10, 1000);

  ScriptedTransport next(DeliveryOutcome... outcomes) {
    for (DeliveryOutcome outcome : outcomes) {
      script.add(batch -> outcome);
    }
    return this;
  }

  ScriptedTransport next(Function<Batch, DeliveryOutcome> answer) {
    script.add(answer);
    return this;
  }

  ScriptedTransport otherwise(Function<Batch, DeliveryOutcome> answer) {
    otherwise = answer;
    return this;
  }

  /** From now on answers are given by completing {@link #open}. */
  ScriptedTransport byHand() {
    byHand = true;
    return this;
  }

  void limits(TransportLimits limits) {
    this.limits = limits;
  }

  @Override
  public TransportLimits limits() {
    return limits;
  }

  @Override
  public CompletionStage<DeliveryOutcome> send(Batch batch) {
    batches.add(batch);
    sent.add(texts(batch));
    if (byHand) {
      CompletableFuture<DeliveryOutcome> answer = new CompletableFuture<>();
      open.add(answer);
      return answer;
    }
    DeliveryOutcome outcome = (script.isEmpty() ? otherwise : script.remove()).apply(batch);
    if (outcome instanceof DeliveryOutcome.Delivered) {
      delivered.addAll(texts(batch));
    }
    return CompletableFuture.completedFuture(outcome);
  }

  /** The events of each batch so far. */
  List<List<String>> sent() {
    return sent;
  }

  static List<String> texts(Batch batch) {
    return batch.events().stream()
        .map(event -> StandardCharsets.UTF_8.decode(event.json()).toString())
        .toList();
  }

  @Override
  public void idle() {
    idled++;
  }

  @Override
  public void close() {
    closed = true;
  }
}
