package dev.trackwright.transport;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which topics an attempt leaves out while its records are handed over, because they are not there.
 * An answer counts for all attempts that stood in line while it was waited for, so that one wait of
 * the sending thread is enough for them; the price is that a topic which appears at the end of that
 * wait is found at their next attempts only.
 *
 * <p>Within an attempt nothing is forgotten, which keeps the order: once one record is left out, so
 * are all later ones of its topic. Belongs to the sending thread, which takes attempts in the order
 * in which they were started.
 */
final class KafkaMissingTopics {

  /**
   * A wait that was in vain.
   *
   * @param failure what it ended with
   * @param at when
   */
  private record Answer(KafkaFailure failure, long at) {}

  private final Map<String, Answer> answers = new HashMap<>();

  /**
   * The records of an attempt are about to be handed over.
   *
   * @param startedAt since when it stands in line; this and all times are those of {@link
   *     System#nanoTime}
   * @return whether there are topics that will be asked for again
   */
  boolean begin(long startedAt) {
    return answers.values().removeIf(answer -> answer.at() - startedAt <= 0);
  }

  /** Why records of this topic are left out, or null: they are not. */
  @Nullable KafkaFailure of(String topic) {
    Answer answer = answers.get(topic);
    return answer == null ? null : answer.failure();
  }

  /** It was waited for a topic until now, in vain. */
  void add(String topic, KafkaFailure failure, long now) {
    answers.put(topic, new Answer(failure, now));
  }
}
