// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values out of the four stretches of their bytes. */
class ShuffledFloatsTest {
  private static final int ALL = 300;

  private final byte[] bytes = new byte[4 * ALL];
  private final ShuffledFloats floats = new ShuffledFloats();

  private void put(int i, int bits, boolean little) {
    for (int b = 0; b < 4; b++) {
      bytes[(little ? b : 3 - b) * ALL + i] = (byte) (bits >>> (8 * b));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anyBitsAnywhereComeTogether(boolean little) {
    SplittableRandom random = new SplittableRandom(11);
    int[] bits = new int[ALL];
    for (int i = 0; i < ALL; i++) {
      // No NaN: widening may change the bits of one.
      bits[i] = random.nextInt() & 0xbfff_ffff;
      put(i, bits[i], little);
    }
    for (int count = 1; count <= ShuffledFloats.MOST; count++) {
      int first = random.nextInt(ALL - count + 1);
      floats.gather(bytes, (little ? 0 : 3 * ALL) + first, little ? ALL : -ALL, count);
      double[] values = floats.inDouble();
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < count; i++) {
        float expected = Float.intBitsToFloat(bits[first + i]);
        assertThat(Float.floatToRawIntBits((float) values[i])).isEqualTo(bits[first + i]);
        least = Math.min(least, expected);
        most = Math.max(most, expected);
      }
      assertThat(floats.least()).isEqualTo(least);
      assertThat(floats.most()).isEqualTo(most);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-0.0, 0.0, -0.0, 0.0",
    "0.0, -0.0, -0.0, 0.0",
    "-1, -2, -2, -1",
    "-Infinity, 3, -Infinity, 3",
    "Infinity, 3, 3, Infinity",
    "1e-45, -1e-45, -1e-45, 1e-45"
  })
  void extremesAreInTheOrderOfNumbers(float one, float other, float least, float most) {
    put(0, Float.floatToRawIntBits(one), true);
    put(1, Float.floatToRawIntBits(other), true);
    floats.gather(bytes, 0, ALL, 2);
    assertThat(floats.least()).isEqualTo(least);
    assertThat(floats.most()).isEqualTo(most);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x7fc0_0000, 0x7f80_0001, 0xffc0_0000, 0xff80_0001})
  void whatIsNoNumberIsAnEnd(int nan) {
    put(0, Float.floatToRawIntBits(5), true);
    put(1, nan, true);
    put(2, Float.floatToRawIntBits(-5), true);
    floats.gather(bytes, 0, ALL, 3);
    assertThat(Double.isNaN(floats.least()) || Double.isNaN(floats.most())).isTrue();
  }

  @Test
  void convertsInDoublePrecisionAndRoundsOnce() {
    SplittableRandom random = new SplittableRandom(12);
    float[] stored = new float[100];
    for (int i = 0; i < stored.length; i++) {
      stored[i] = (float) random.nextDouble(-1e3, 1e3);
      put(i, Float.floatToRawIntBits(stored[i]), true);
    }
    floats.gather(bytes, 0, ALL, stored.length);
    float[] into = new float[stored.length + 2];
    double sum = floats.convert(1e-3 / 86400, 273.15, into, 1, 7);
    double expected = 7;
    for (int i = 0; i < stored.length; i++) {
      double value = stored[i] * (1e-3 / 86400) + 273.15;
      assertThat(into[i + 1]).isEqualTo((float) value);
      expected += value;
    }
    assertThat(sum).isEqualTo(expected);
    assertThat(into[0]).isZero();
    assertThat(into[stored.length + 1]).isZero();
  }
}
