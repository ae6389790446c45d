package dev.trackwright;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers messages so that no two anywhere are alike, on the caller's thread. The secure random
 * source is asked once for each process, since it may block; from there a counter is scrambled,
 * each half of an id by a key of its own. The price is one shared counter, and ids that are unique
 * but no secret.
 *
 * <p>Within a process no number comes twice. Two processes meet only if their keys, 128 bits each,
 * lie equally far apart in both halves.
 */
final class MessageIds {

  private static final long VERSION_BITS = 0xF000L;
  private static final long VERSION_4 = 0x4000L;
  private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
  private static final long VARIANT_2 = 0x8000_0000_0000_0000L;

  /**
   * An odd number whose bits look random: the golden ratio's, as in Knuth's multiplicative hash.
   */
  private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

  private static final AtomicLong COUNTER = new AtomicLong();
  private static final long HIGH_KEY;
  private static final long LOW_KEY;

  static {
    SecureRandom random = new SecureRandom();
    HIGH_KEY = random.nextLong();
    LOW_KEY = random.nextLong();
  }

  private MessageIds() {}

  /** A number that this process has not used; feed it to {@link #high} and {@link #low}. */
  static long next() {
    return COUNTER.getAndIncrement();
  }

  /** The first half of an id, with the bits that mark a UUID as random. */
  static long high(long number) {
    return (scrambled(HIGH_KEY + number * STEP) & ~VERSION_BITS) | VERSION_4;
  }

  /** The other half of an id. */
  static long low(long number) {
    return (scrambled(LOW_KEY + number * STEP) & ~VARIANT_BITS) | VARIANT_2;
  }

  /** A permutation of all longs in which each bit of the input moves half of the output's. */
  private static long scrambled(long value) {
    long bits = (value ^ (value >>> 32)) * 0xD6E8_FEB8_6659_FD93L;
    bits = (bits ^ (bits >>> 32)) * 0xD6E8_FEB8_6659_FD93L;
    return bits ^ (bits >>> 32);
  }
}
