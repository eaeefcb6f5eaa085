// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.isal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.internal.hdf5.DeflateEngine;

class IsalDeflateEngineTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0",
    "1, 1, 0",
    "1, 100, 8",
    "1, 65535, 8",
    "1, 65536, 8",
    "1, 1036800, 8",
    "1, 131071, 5",
    "1, 131072, 5",
    "1, 131073, 5",
    "1, 1036800, 3",
    "1, 1036800, 7",
    "1, 1036801, 5",
    "1, 1036800, 0",
    "1, 5000000, 0",
    "1, 5000000, 3",
    "1, 5000000, 8",
    "2, 0, 0",
    "2, 1036800, 8",
    "2, 1036800, 7",
    "2, 1036800, 3"
  })
  void whatItCompressesIsAWholeZlibStream(int level, int length, int randomBits)
      throws DataFormatException {
    assumeTrue(IsalEngines.availability().available(), IsalEngines.availability().reason());
    byte[] in = bytes(length, randomBits);
    try (DeflateEngine engine = IsalEngines.orJdk(level)) {
      assertThat(engine).isInstanceOf(IsalDeflateEngine.class);
      byte[] out = new byte[engine.maxLength(length)];
      int first = engine.deflate(in, length, out);
      assertThat(inflated(out, first, length)).isEqualTo(in);
      int second = engine.deflate(in, length, out);
      assertThat(inflated(out, second, length)).isEqualTo(in);
    }
  }

  /** A third of a plane is land, whose values differ in their last bytes, in rows of islands. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void planesOfLandModelsAreAsSmallAsThoseOfZlib(int level) throws DataFormatException {
    assumeTrue(IsalEngines.availability().available(), IsalEngines.availability().reason());
    byte[] in = shuffledPlane(360 * 720);
    try (DeflateEngine engine = IsalEngines.orJdk(level);
        DeflateEngine jdk = DeflateEngine.jdk(1)) {
      byte[] out = new byte[engine.maxLength(in.length)];
      int length = engine.deflate(in, in.length, out);
      assertThat(inflated(out, length, in.length)).isEqualTo(in);
      assertThat(length).isLessThan(jdk.deflate(in, in.length, out) * 101 / 100);
    }
  }

  private static byte[] shuffledPlane(int cells) {
    Random random = new Random(2);
    byte[] bytes = new byte[4 * cells];
    for (int i = 0; i < cells; i++) {
      boolean land = i / 90 % 3 == 0;
      float value =
          land ? (float) (2e-8 * (1 + Math.sin(i * 1e-4)) * random.nextDouble()) : -99999f;
      int bits = Float.floatToIntBits(value);
      for (int k = 0; k < 4; k++) {
        bytes[k * cells + i] = (byte) (bits >>> (8 * k));
      }
    }
    return bytes;
  }

  @Test
  void closingTwiceIsFine() {
    assumeTrue(IsalEngines.availability().available(), IsalEngines.availability().reason());
    DeflateEngine engine = IsalEngines.orJdk(1);
    engine.deflate(new byte[10], 10, new byte[engine.maxLength(10)]);
    engine.close();
    engine.close();
  }

  @Test
  void higherLevelsAreLeftToTheJdk() throws DataFormatException {
    byte[] in = bytes(10_000, 3);
    try (DeflateEngine engine = IsalEngines.orJdk(6);
        DeflateEngine jdk = DeflateEngine.jdk(6)) {
      byte[] out = new byte[engine.maxLength(in.length)];
      int length = engine.deflate(in, in.length, out);
      byte[] expected = new byte[jdk.maxLength(in.length)];
      int expectedLength = jdk.deflate(in, in.length, expected);
      assertThat(Arrays.copyOf(out, length)).isEqualTo(Arrays.copyOf(expected, expectedLength));
      assertThat(inflated(out, length, in.length)).isEqualTo(in);
    }
  }

  private static byte[] bytes(int length, int randomBits) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    for (int i = 0; i < length; i++) {
      bytes[i] &= (byte) ((1 << randomBits) - 1);
    }
    return bytes;
  }

  private static byte[] inflated(byte[] stream, int length, int expected)
      throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(stream, 0, length);
      byte[] out = new byte[expected];
      assertThat(inflater.inflate(out)).isEqualTo(expected);
      assertThat(inflater.inflate(new byte[1])).isZero();
      assertThat(inflater.finished()).isTrue();
      assertThat(inflater.getRemaining()).isZero();
      return out;
    } finally {
      inflater.end();
    }
  }
}
