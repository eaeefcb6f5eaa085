// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.isal;

import com.intel.gkl.compression.IntelDeflater;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trendyilamb.internal.hdf5.DeflateEngine;
import org.trendyilamb.problem.Availability;

/**
 * Compressors that use ISA-L where it is faster. The native library is loaded when it is first
 * asked for, once in a process, and believed only after what it compressed was inflated again by
 * the JDK. Safe for use by many threads.
 */
public final class IsalEngines {
  private static final Logger LOG = LoggerFactory.getLogger(IsalEngines.class);

  /** Above this level the library uses an ordinary zlib, no better than that of the JDK. */
  private static final int HIGHEST_LEVEL = 2;

  /** So many that the sample is compressed in pieces, as chunks are. */
  private static final int SAMPLE_BYTES = 140_000;

  private IsalEngines() {}

  private static final class Loaded {
    static final Availability RESULT = load();
  }

  /** Whether ISA-L can be used in this process, or why not. */
  public static Availability availability() {
    return Loaded.RESULT;
  }

  /**
   * An engine for a level: ISA-L for 1 and 2 where it can be used, else that of the JDK.
   *
   * @param level 1 to 9
   */
  public static DeflateEngine orJdk(int level) {
    return level >= 1 && level <= HIGHEST_LEVEL && availability().available()
        ? new IsalDeflateEngine(level)
        : DeflateEngine.jdk(level);
  }

  private static Availability load() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    boolean here =
        (system.contains("linux") || system.contains("mac"))
            && (processor.equals("amd64") || processor.equals("x86_64"));
    if (!here) {
      return no("there is no ISA-L in the jar for " + system + " on " + processor);
    }
    try {
      if (!new IntelDeflater().load(null)) {
        return no("its native library could not be loaded");
      }
      return worksAsExpected()
          ? Availability.yes()
          : no("what it compressed could not be inflated again");
    } catch (LinkageError | RuntimeException e) {
      return no(e.toString());
    }
  }

  private static Availability no(String reason) {
    LOG.info("compressing with the JDK: {}", reason);
    return Availability.no(reason);
  }

  private static boolean worksAsExpected() {
    byte[] sample = new byte[SAMPLE_BYTES];
    int state = 1;
    for (int i = 0; i < sample.length; i++) {
      state = state * 1_103_515_245 + 12_345;
      sample[i] = (byte) (i % 3 == 0 ? state >>> 24 : i / 1000);
    }
    for (int level = 1; level <= HIGHEST_LEVEL; level++) {
      try (IsalDeflateEngine engine = new IsalDeflateEngine(level)) {
        byte[] out = new byte[engine.maxLength(sample.length)];
        int length = engine.deflate(sample, sample.length, out);
        if (!Arrays.equals(sample, inflated(out, length))) {
          return false;
        }
      }
    }
    return true;
  }

  private static byte[] inflated(byte[] stream, int length) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(stream, 0, length);
      byte[] out = new byte[SAMPLE_BYTES];
      int done = inflater.inflate(out);
      return done == SAMPLE_BYTES && inflater.inflate(new byte[1]) == 0 && inflater.finished()
          ? out
          : new byte[0];
    } catch (DataFormatException e) {
      LOG.debug("the sample is no zlib stream", e);
      return new byte[0];
    } finally {
      inflater.end();
    }
  }
}
