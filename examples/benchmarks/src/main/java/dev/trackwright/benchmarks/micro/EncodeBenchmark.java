package dev.trackwright.benchmarks.micro;

import dev.trackwright.benchmarks.contenders.Orders;
import dev.trackwright.benchmarks.delivery.Sample;
import dev.trackwright.message.Envelope;
import dev.trackwright.message.EventType;
import dev.trackwright.message.JsonBuffer;
import dev.trackwright.message.Message;
import dev.trackwright.message.MessageEncoder;
import dev.trackwright.message.PlanInfo;
import dev.trackwright.message.TrackMessage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to turn one event into bytes, in a buffer that is used again, as in delivery. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EncodeBenchmark {

  private static final long SOME_TIME = 1_700_000_000_000L;

  private final MessageEncoder encoder = new MessageEncoder();
  private final JsonBuffer json = new JsonBuffer();
  private final Message[] messages = new Message[Sample.COUNT];
  private int next;

  /** For JMH. */
  public EncodeBenchmark() {
    List<Sample> samples = Sample.all();
    for (int i = 0; i < messages.length; i++) {
      Envelope envelope =
          Envelope.at(SOME_TIME + i)
              .messageId(0x1234_5678_9ABC_4DEFL + i, 0x8123_4567_89AB_CDEFL + i)
              .identity(samples.get(i).userId(), null)
              .type(new EventType(new PlanInfo("Bench", null, ""), Sample.EVENT, 1))
              .build();
      messages[i] = new TrackMessage(envelope, Sample.EVENT, Orders.of(samples.get(i)));
    }
  }

  /** One event of the plan. */
  @Benchmark
  public int encode() {
    json.clear();
    encoder.encode(messages[next++ & (Sample.COUNT - 1)], json);
    return json.length();
  }
}
