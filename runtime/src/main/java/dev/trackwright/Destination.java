package dev.trackwright;

import dev.trackwright.internal.DeliverySettings;
import dev.trackwright.internal.spool.SpoolStore;
import dev.trackwright.spool.Spool;
import dev.trackwright.transport.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One of a client's destinations on its way from the builder to delivery. All are checked before
 * the first is opened, so that a mistake leaves nothing behind.
 *
 * @param name as it was given
 * @param named false for the only transport of a client
 * @param transport its own
 * @param options its own
 */
record Destination(String name, boolean named, Transport transport, DeliveryOptions<?> options) {

  /** What the only transport of a client is called. */
  static final String DEFAULT_NAME = "default";

  /** A sub-folder's name has three characters for each byte at most, and 255 in all. */
  private static final int MOST_NAME_BYTES = 80;

  /**
   * What a builder was told, which may be nonsense.
   *
   * @param name as it was given
   * @param transport as it was given
   * @param options runs when the client is built
   */
  record Asked(
      @Nullable String name,
      @Nullable Transport transport,
      Consumer<? super DestinationOptions> options) {}

  /**
   * The destinations of a client.
   *
   * @param only what {@code transport(...)} was told
   * @param asked what {@code destination(...)} was told
   * @param defaults the options for all
   * @param wrong takes what is wrong; if it is empty, the result can be used
   */
  static List<Destination> all(
      @Nullable Transport only,
      List<Asked> asked,
      DeliveryOptions<?> defaults,
      List<String> wrong) {
    List<Destination> all = new ArrayList<>();
    if (only == null && asked.isEmpty()) {
      wrong.add("it needs a transport: builder().transport(...)");
    } else if (only != null && !asked.isEmpty()) {
      wrong.add("transport(...) has no name beside destinations: use destination(name, transport)");
    } else if (only != null) {
      all.add(new Destination(DEFAULT_NAME, false, only, defaults));
      defaults.check(only.limits(), wrong);
    }
    Map<String, String> names = new HashMap<>();
    IdentityHashMap<Transport, String> transports = new IdentityHashMap<>();
    for (Asked one : asked) {
      checkName(one.name(), names, wrong);
      String label = "destination \"" + one.name() + "\": ";
      DestinationOptions options = new DestinationOptions(defaults);
      one.options().accept(options);
      Transport transport = one.transport();
      if (transport == null) {
        wrong.add(label + "it needs a transport");
        continue;
      }
      String owner = transports.putIfAbsent(transport, "\"" + one.name() + "\"");
      if (owner != null) {
        wrong.add(label + "it needs a transport of its own, not that of " + owner);
      }
      List<String> here = new ArrayList<>();
      options.check(transport.limits(), here);
      here.forEach(text -> wrong.add(label + text));
      all.add(new Destination(String.valueOf(one.name()), true, transport, options));
    }
    return all;
  }

  private static void checkName(
      @Nullable String name, Map<String, String> names, List<String> wrong) {
    if (name == null || name.isBlank()) {
      wrong.add("a destination needs a name");
      return;
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > MOST_NAME_BYTES) {
      wrong.add("the name \"" + name + "\" is longer than " + MOST_NAME_BYTES + " bytes of UTF-8");
    }
    String before = names.putIfAbsent(folded(name), name);
    if (before != null) {
      wrong.add(
          "the name \""
              + name
              + "\" is taken"
              + (before.equals(name) ? "" : ", by \"" + before + "\"")
              + ": each destination needs one of its own");
    }
  }

  /** The same for names that are equal but for case, as {@link String#equalsIgnoreCase} has it. */
  private static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.codePoints()
        .map(Character::toUpperCase)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /**
   * Opens what is to be opened.
   *
   * @throws IllegalStateException if a spool's folder cannot be used; then none is open
   */
  static List<DeliverySettings> open(
      List<Destination> all, Clock clock, @Nullable Consumer<? super Settlement> onSettled) {
    List<DeliverySettings> settings = new ArrayList<>();
    List<SpoolStore> stores = new ArrayList<>();
    boolean opened = false;
    try {
      for (Destination one : all) {
        Spool spool = one.options.spool();
        SpoolStore store = null;
        if (spool != null) {
          store = SpoolStore.open(one.named ? own(spool, one.name) : spool);
          stores.add(store);
        }
        settings.add(one.options.settings(one.name, one.transport, store, clock, onSettled));
      }
      opened = true;
      return settings;
    } catch (IOException e) {
      throw new IllegalStateException(
          "A client cannot be built: the spool's folder cannot be used: " + e.getMessage(), e);
    } finally {
      if (!opened) {
        stores.forEach(SpoolStore::close);
      }
    }
  }

  /**
   * A destination's own part of a spool that several may share: a store takes over whatever it
   * finds in its folder, and what is stored is for one destination alone.
   */
  private static Spool own(Spool shared, String name) {
    return Spool.in(shared.folder().resolve(folder(name)))
        .withQuota(shared.quota())
        .withDurability(shared.isDurable())
        .withForce(shared.force());
  }

  private static String folder(String name) {
    StringBuilder folder = new StringBuilder("to-");
    for (byte b : folded(name).getBytes(StandardCharsets.UTF_8)) {
      boolean plain = (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '-' || b == '_';
      if (plain) {
        folder.append((char) b);
      } else {
        folder.append('%').append(String.format("%02X", b));
      }
    }
    return folder.toString();
  }
}
