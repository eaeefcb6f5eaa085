// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FastInflaterTest {
  private static final int BEFORE = 13;
  private static final int AFTER = 9;
  private static final byte UNTOUCHED = 77;

  private final FastInflater inflater = new FastInflater();

  @ParameterizedTest
  @CsvSource({
    "0, 0", "1, 0", "2, 0", "3, 0", "4, 0", "5, 0", "6, 0", "7, 0", "8, 0", "9, 0", "1, 1", "6, 1",
    "1, 2", "6, 2"
  })
  void inflatesWhatTheJdkCompresses(int level, int strategy) {
    for (int length : new int[] {0, 1, 2, 10, 257, 1000, 70_000, 300_000}) {
      for (int bits = 0; bits <= 8; bits++) {
        byte[] in = mixed(length, bits);
        byte[] stream = deflated(in, level, strategy);
        assertThat(inflated(stream, stream.length, in.length)).isEqualTo(in);
      }
    }
  }

  /** What is repeated may be as short as a byte, and end where the stream ends. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33, 100, 289, 290, 291, 700})
  void everyDistanceIsCopiedOver(int rest) {
    Random random = new Random(rest);
    for (int distance = 1; distance <= 70; distance++) {
      for (int length : new int[] {3, 7, 8, 9, 31, 32, 33, 64, 258, 259, 1000}) {
        byte[] in = new byte[distance + length + rest];
        random.nextBytes(in);
        for (int i = distance; i < distance + length; i++) {
          in[i] = in[i - distance];
        }
        byte[] stream = deflated(in, 9, Deflater.DEFAULT_STRATEGY);
        assertThat(inflated(stream, stream.length, in.length)).isEqualTo(in);
      }
    }
  }

  @Property(tries = 200)
  void inflatesWhatTheFastEngineCompresses(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] in = mixed(random.nextInt(100_000), random.nextInt(9));
    try (FastDeflateEngine engine = new FastDeflateEngine()) {
      byte[] stream = new byte[engine.maxLength(in.length)];
      int length = engine.deflate(in, in.length, stream);
      assertThat(inflated(stream, length, in.length)).isEqualTo(in);
    }
  }

  /** Whatever is done to a stream: what is taken, the JDK takes too, and gives the same. */
  @Property(tries = 2000)
  void takesNothingThatTheJdkRefuses(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] in = mixed(random.nextInt(3000), random.nextInt(9));
    byte[] stream = deflated(in, random.nextInt(10), random.nextInt(3));
    int length = stream.length;
    for (int i = random.nextInt(4); i >= 0; i--) {
      // The beginning, where the codes are, more often than the rest.
      int at = random.nextInt(random.nextBoolean() ? length : Math.min(length, 80));
      stream[at] ^= (byte) (1 << random.nextInt(8));
    }
    if (random.nextInt(4) == 0) {
      length = random.nextInt(length + 1);
    }
    int expected = random.nextInt(4) == 0 ? random.nextInt(in.length + 20) : in.length;
    byte[] ours = new byte[expected];
    if (inflater.inflate(stream, length, ours, 0, expected)) {
      assertThat(jdk(Arrays.copyOf(stream, length), expected)).isEqualTo(ours);
    }
  }

  /** Noise behind a good header: mostly damaged codes. */
  @Property(tries = 2000)
  void noiseIsRefusedQuietly(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] stream = new byte[6 + random.nextInt(400)];
    random.nextBytes(stream);
    stream[0] = 0x78;
    stream[1] = 0x01;
    byte[] ours = new byte[1000];
    assertThat(inflater.inflate(stream, stream.length, ours, 0, ours.length)).isFalse();
  }

  @Test
  void anotherLengthIsRefused() {
    byte[] in = mixed(5000, 4);
    byte[] stream = deflated(in, 1, 0);
    assertThat(inflater.inflate(stream, stream.length, new byte[6000], 0, 4999)).isFalse();
    assertThat(inflater.inflate(stream, stream.length, new byte[6000], 0, 5001)).isFalse();
    for (int length = 0; length < stream.length; length += 7) {
      assertThat(inflater.inflate(stream, length, new byte[6000], 0, 5000)).isFalse();
    }
  }

  /**
   * Nothing may come from what is in the array already, before the stream or where it goes: zeros
   * here, as in the stream, so that the check value would not tell. Any five bits are changed to
   * any others, as many as a distance of the fixed codes has; two of these mean none.
   */
  @ParameterizedTest
  @ValueSource(ints = {100, 1000})
  void nothingComesFromWhatIsThereAlready(int zeros) {
    byte[] stream = deflated(new byte[zeros], 1, 0);
    byte[] out = new byte[2 * zeros];
    int refused = 0;
    for (int bit = 16; bit < (stream.length - 4) * 8 - 5; bit++) {
      for (int bits = 0; bits < 32; bits++) {
        byte[] other = Arrays.copyOf(stream, stream.length + 20);
        for (int i = 0; i < 5; i++) {
          int mask = 1 << ((bit + i) % 8);
          other[(bit + i) / 8] &= (byte) ~mask;
          other[(bit + i) / 8] |= (byte) ((bits >> i & 1) == 1 ? mask : 0);
        }
        Arrays.fill(out, (byte) 0);
        if (inflater.inflate(other, stream.length, out, zeros, zeros)) {
          assertThat(jdk(Arrays.copyOf(other, stream.length), zeros)).containsOnly(0);
        } else {
          refused++;
        }
      }
    }
    assertThat(refused).isPositive();
    assertThat(inflater.inflate(stream, stream.length, out, zeros, zeros)).isTrue();
  }

  /**
   * Symbols 286 and 287 mean no length, 30 and 31 no distance (RFC 1951, section 3.2.6): behind a
   * zero, and before few or many, so that each loop meets them. The first row is a good stream.
   */
  @ParameterizedTest
  @CsvSource({
    "0000001 00000, 3, true",
    "11000110 00000, 0, false",
    "11000111 00000, 0, false",
    "0000001 11110, 3, false",
    "0000001 11111, 3, false"
  })
  void symbolsThatMeanNothingAreRefused(String match, int gives, boolean good) {
    for (int zeros : new int[] {50, 1000}) {
      String zero = "00110000";
      String block = "1 10 " + zero + match + zero.repeat(zeros) + "0000000";
      byte[] stream = withCheck(block.replace(" ", ""), 1 + gives + zeros);
      byte[] out = new byte[1 + gives + zeros];
      assertThat(inflater.inflate(stream, stream.length, out, 0, out.length)).isEqualTo(good);
    }
  }

  /** A zlib stream of bits in the order of the stream that stand for zeros. */
  private static byte[] withCheck(String bits, int zeros) {
    byte[] stream = new byte[2 + (bits.length() + 7) / 8 + 4];
    stream[0] = 0x78;
    stream[1] = 0x01;
    for (int i = 0; i < bits.length(); i++) {
      stream[2 + i / 8] |= (byte) ((bits.charAt(i) - '0') << (i % 8));
    }
    // RFC 1950: the first sum stays 1, the second is how often it was added.
    stream[stream.length - 4] = (byte) (zeros >> 8);
    stream[stream.length - 3] = (byte) zeros;
    stream[stream.length - 1] = 1;
    return stream;
  }

  /** Inflates into the middle of an array and looks whether the rest stays. */
  private byte[] inflated(byte[] stream, int length, int expected) {
    byte[] room = new byte[BEFORE + expected + AFTER];
    Arrays.fill(room, UNTOUCHED);
    assertThat(inflater.inflate(stream, length, room, BEFORE, expected)).isTrue();
    for (int i = 0; i < room.length; i++) {
      if (i < BEFORE || i >= BEFORE + expected) {
        assertThat(room[i]).isEqualTo(UNTOUCHED);
      }
    }
    return Arrays.copyOfRange(room, BEFORE, BEFORE + expected);
  }

  private static byte[] jdk(byte[] stream, int expected) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(stream);
      byte[] out = new byte[expected];
      assertThat(inflater.inflate(out)).isEqualTo(expected);
      assertThat(inflater.inflate(new byte[1])).isZero();
      assertThat(inflater.finished()).isTrue();
      return out;
    } catch (DataFormatException e) {
      throw new AssertionError("the JDK refuses the stream", e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] deflated(byte[] in, int level, int strategy) {
    Deflater deflater = new Deflater(level);
    try {
      deflater.setStrategy(strategy);
      deflater.setInput(in);
      deflater.finish();
      byte[] out = new byte[2 * in.length + 200];
      int length = 0;
      while (!deflater.finished()) {
        length += deflater.deflate(out, length, out.length - length);
      }
      return Arrays.copyOf(out, length);
    } finally {
      deflater.end();
    }
  }

  /** Runs, repeats and noise. */
  private static byte[] mixed(int length, int bits) {
    Random random = new Random(length * 9L + bits);
    byte[] bytes = new byte[length];
    int at = 0;
    while (at < length) {
      int piece = Math.min(length - at, 1 + random.nextInt(700));
      int kind = random.nextInt(3);
      int back = at == 0 ? 0 : 1 + random.nextInt(Math.min(at, 40_000));
      byte value = (byte) random.nextInt();
      for (int i = at; i < at + piece; i++) {
        bytes[i] =
            kind == 0
                ? value
                : kind == 1 && back > 0 ? bytes[i - back] : (byte) random.nextInt(1 << bits);
      }
      at += piece;
    }
    return bytes;
  }
}
