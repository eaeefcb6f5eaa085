// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.Adler32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WideAdler32Test {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0, 1, 7, 8, 9, 100, 4095, 4096, 4097, 8191, 65_535, 65_536, 65_544, 131_071, 1_036_800
      })
  void isWhatTheJdkComputes(int length) {
    byte[] random = new byte[length + 3];
    new Random(length).nextBytes(random);
    assertThat(WideAdler32.of(random, length)).isEqualTo(expected(random, length));
    Arrays.fill(random, (byte) 255);
    assertThat(WideAdler32.of(random, length)).isEqualTo(expected(random, length));
    Arrays.fill(random, (byte) 0);
    assertThat(WideAdler32.of(random, length)).isEqualTo(expected(random, length));
  }

  /** Runs of every length among noise, in arrays of any number of rows. */
  @Test
  void isWhatTheJdkComputesAmongRuns() {
    Random random = new Random(5);
    byte[] bytes = new byte[300_000];
    int at = 0;
    while (at < bytes.length) {
      int end =
          Math.min(bytes.length, at + 1 + random.nextInt(random.nextBoolean() ? 300 : 90_000));
      if (random.nextBoolean()) {
        Arrays.fill(bytes, at, end, (byte) random.nextInt());
      } else {
        for (int i = at; i < end; i++) {
          bytes[i] = (byte) random.nextInt();
        }
      }
      at = end;
    }
    for (int length = bytes.length; length > 0; length = length * 9 / 10) {
      assertThat(WideAdler32.of(bytes, length)).isEqualTo(expected(bytes, length));
    }
  }

  private static int expected(byte[] bytes, int length) {
    Adler32 check = new Adler32();
    check.update(bytes, 0, length);
    return (int) check.getValue();
  }
}
