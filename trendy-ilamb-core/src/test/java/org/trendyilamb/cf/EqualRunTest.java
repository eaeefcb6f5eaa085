// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EqualRunTest {

  @Test
  void countsFloatsWithTheBitsOfTheFirst() {
    float[] values = {1, 1, 1, 2, -0f, 0f, 0f};
    assertThat(EqualRun.length(values, 0, 7)).isEqualTo(3);
    assertThat(EqualRun.length(values, 0, 2)).isEqualTo(2);
    assertThat(EqualRun.length(values, 2, 7)).isEqualTo(1);
    assertThat(EqualRun.length(values, 3, 4)).isEqualTo(1);
    assertThat(EqualRun.length(values, 4, 7)).as("-0 and 0 differ").isEqualTo(1);
    assertThat(EqualRun.length(values, 5, 7)).isEqualTo(2);
  }

  @Test
  void nanMakesNoRunBecauseItsBitsMayDiffer() {
    float[] values = {Float.NaN, Float.intBitsToFloat(0x7fc0_0001), Float.NaN};
    assertThat(EqualRun.length(values, 0, 3)).isEqualTo(1);
  }

  @Test
  void countsBytesInWholeValues() {
    byte[] bytes = {1, 2, 1, 2, 1, 3, 3, 3};
    assertThat(EqualRun.length(bytes, 0, 8, 2)).isEqualTo(4);
    assertThat(EqualRun.length(bytes, 0, 8, 1)).isEqualTo(1);
    assertThat(EqualRun.length(bytes, 5, 8, 1)).isEqualTo(3);
    assertThat(EqualRun.length(bytes, 6, 8, 2)).isEqualTo(2);
  }

  @Test
  void isWhatAPlainLoopCounts() {
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = new byte[4 * (1 + random.nextInt(60))];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (random.nextInt(40) == 0 ? 1 : 0);
      }
      for (int period : new int[] {1, 2, 4}) {
        int from = period * random.nextInt(bytes.length / period);
        assertThat(EqualRun.length(bytes, from, bytes.length, period))
            .isEqualTo(counted(bytes, from, bytes.length, period));
      }
    }
  }

  @Test
  void repeatsInEachOfFourStretchesUnlessOneByteDiffers() {
    SplittableRandom random = new SplittableRandom(8);
    for (int count = Long.BYTES; count < 100; count++) {
      int apart = count + random.nextInt(5);
      byte[] bytes = new byte[3 + 4 * apart];
      random.nextBytes(bytes);
      for (int i = 0; i < count; i++) {
        for (int b = 0; b < 4; b++) {
          bytes[3 + b * apart + i] = (byte) (b - 2);
        }
      }
      assertThat(EqualRun.isInEach(bytes, 3, apart, count)).isTrue();
      for (int b = 0; b < 4; b++) {
        for (int i = 0; i < count; i++) {
          int place = 3 + b * apart + i;
          bytes[place] ^= 4;
          assertThat(EqualRun.isInEach(bytes, 3, apart, count)).isFalse();
          bytes[place] ^= 4;
        }
      }
      assertThat(EqualRun.isInEach(bytes, 3 + 3 * apart, -apart, count)).isTrue();
    }
  }

  private static int counted(byte[] bytes, int from, int to, int period) {
    int end = from + period;
    while (end + period <= to) {
      for (int i = 0; i < period; i++) {
        if (bytes[end + i] != bytes[from + i]) {
          return end - from;
        }
      }
      end += period;
    }
    return end - from;
  }
}
