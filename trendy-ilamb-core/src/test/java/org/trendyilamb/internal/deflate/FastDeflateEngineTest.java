// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.internal.hdf5.DeflateEngine;

class FastDeflateEngineTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 0",
    "1, 8",
    "2, 8",
    "3, 8",
    "7, 1",
    "8, 0",
    "8, 8",
    "9, 0",
    "100, 8",
    "16384, 8",
    "65535, 8",
    "65536, 8",
    "131070, 8",
    "1036800, 8",
    "1036800, 3",
    "1036800, 1",
    "5000000, 0"
  })
  void whatItCompressesTheJdkInflates(int length, int randomBits) throws DataFormatException {
    byte[] in = random(length, randomBits);
    check(in);
  }

  /** A rest of a long match that is shorter than a match may be, and all other ends of runs. */
  @Test
  void runsOfEveryLength() throws DataFormatException {
    Random random = new Random(7);
    for (int run = 1; run < 1100; run++) {
      byte[] in = random(run + 40, 8);
      Arrays.fill(in, 20, 20 + run, (byte) random.nextInt());
      check(in);
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {1, 2, 3, 4, 255, 256, 257, 258, 4097, 24_577, 32_767, 32_768, 32_769, 50_000})
  void matchesAtEveryDistance(int distance) throws DataFormatException {
    byte[] in = random(distance + 3000, 8);
    System.arraycopy(in, 0, in, distance, 3000);
    check(in);
  }

  /** Counts that grow as Fibonacci's would give codes of more bits than deflate knows. */
  @Test
  void codesAreNoLongerThanTheyMayBe() throws DataFormatException {
    byte[] in = new byte[16_000];
    int at = 0;
    int count = 1;
    int before = 1;
    for (int value = 0; at < in.length; value++) {
      int end = Math.min(in.length, at + count);
      for (; at < end; at++) {
        in[at] = (byte) value;
      }
      count += before;
      before = count - before;
    }
    // Shuffled, so that the bytes stay literals.
    Random random = new Random(3);
    for (int i = in.length - 1; i > 0; i--) {
      int k = random.nextInt(i + 1);
      byte kept = in[i];
      in[i] = in[k];
      in[k] = kept;
    }
    check(in);
  }

  @Property(tries = 300)
  void anyBytesComeBack(@ForAll("patches") byte[] in) throws DataFormatException {
    check(in);
  }

  @Provide
  Arbitrary<byte[]> patches() {
    return Arbitraries.longs()
        .map(
            seed -> {
              Random random = new Random(seed);
              byte[] in = new byte[random.nextInt(200_000)];
              int at = 0;
              while (at < in.length) {
                int length = Math.min(in.length - at, 1 + random.nextInt(1 << random.nextInt(16)));
                switch (random.nextInt(4)) {
                  case 0 -> Arrays.fill(in, at, at + length, (byte) random.nextInt());
                  case 1 -> {
                    if (at > 0) {
                      int from = random.nextInt(at);
                      for (int i = 0; i < length; i++) {
                        in[at + i] = in[from + i];
                      }
                    }
                  }
                  default -> {
                    byte[] noise = random(length, 1 + random.nextInt(8));
                    System.arraycopy(noise, 0, in, at, length);
                  }
                }
                at += length;
              }
              return in;
            });
  }

  /** The engine keeps tables and buffers; none may show in the next result. */
  @Test
  void theResultDependsOnTheInputAlone() {
    try (DeflateEngine used = new FastDeflateEngine()) {
      for (int i = 0; i < 200; i++) {
        byte[] in = random(1 + i * 517, i % 9);
        try (DeflateEngine fresh = new FastDeflateEngine()) {
          assertThat(compressed(used, in)).isEqualTo(compressed(fresh, in));
        }
      }
    }
  }

  /** As the planes of a land model are: two thirds sea, values with random low bytes. */
  @Test
  void shuffledLandValuesTakeNoMoreRoomThanWithZlib() {
    byte[] in = shuffledPlane(360, 720);
    try (DeflateEngine fast = new FastDeflateEngine();
        DeflateEngine zlib = DeflateEngine.jdk(Deflater.BEST_SPEED)) {
      assertThat((double) compressed(fast, in).length)
          .isLessThan(1.01 * compressed(zlib, in).length);
    }
  }

  private static byte[] shuffledPlane(int rows, int columns) {
    Random random = new Random(1);
    int count = rows * columns;
    byte[] bytes = new byte[4 * count];
    for (int i = 0; i < count; i++) {
      int row = i / columns;
      int column = i % columns;
      boolean land = Math.sin(column / 60.0) + Math.cos(row / 35.0) > 0.7;
      float value = land ? (float) (1e-8 * (2 + Math.sin(i / 5000.0)) * random.nextFloat()) : 1e20f;
      int bits = Float.floatToRawIntBits(value);
      for (int k = 0; k < 4; k++) {
        bytes[k * count + i] = (byte) (bits >>> (8 * k));
      }
    }
    return bytes;
  }

  @Test
  void higherLevelsAreLeftToTheJdk() {
    byte[] in = random(10_000, 3);
    try (DeflateEngine engine = FastDeflateEngine.orJdk(6);
        DeflateEngine jdk = DeflateEngine.jdk(6)) {
      assertThat(compressed(engine, in)).isEqualTo(compressed(jdk, in));
    }
  }

  private static void check(byte[] in) throws DataFormatException {
    try (DeflateEngine engine = new FastDeflateEngine()) {
      byte[] stream = compressed(engine, in);
      Inflater inflater = new Inflater();
      try {
        inflater.setInput(stream);
        byte[] out = new byte[in.length];
        assertThat(inflater.inflate(out)).isEqualTo(in.length);
        assertThat(inflater.inflate(new byte[1])).isZero();
        assertThat(inflater.finished()).isTrue();
        assertThat(inflater.getRemaining()).isZero();
        assertThat(Arrays.equals(out, in)).isTrue();
      } finally {
        inflater.end();
      }
    }
  }

  /** Compresses into exactly the room that the engine asks for. */
  private static byte[] compressed(DeflateEngine engine, byte[] in) {
    byte[] out = new byte[engine.maxLength(in.length)];
    return Arrays.copyOf(out, engine.deflate(in, in.length, out));
  }

  private static byte[] random(int length, int bits) {
    byte[] bytes = new byte[length];
    new Random(length * 31L + bits).nextBytes(bytes);
    for (int i = 0; i < length; i++) {
      bytes[i] &= (byte) ((1 << bits) - 1);
    }
    return bytes;
  }
}
