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
  final List<String> delivered = new ArrayList<>();
  final Deque<CompletableFuture<DeliveryOutcome>> open = new ArrayDeque<>();
  int idled;
  boolean closed;

  private final Deque<Function<Batch, DeliveryOutcome>> script = new ArrayDeque<>();
  private Function<Batch, DeliveryOutcome> otherwise = batch -> OK;
  private boolean byHand;

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

  @Override
  public TransportLimits limits() {
    return new TransportLimits(100, 10, 1000);
  }

  @Override
  public CompletionStage<DeliveryOutcome> send(Batch batch) {
    batches.add(batch);
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
    return batches.stream().map(ScriptedTransport::texts).toList();
  }

  static List<String> texts(Batch batch) {
    return batch.events().stream().map(json -> new String(json, StandardCharsets.UTF_8)).toList();
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
