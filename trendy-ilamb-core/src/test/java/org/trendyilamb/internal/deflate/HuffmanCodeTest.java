// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuffmanCodeTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 19, 30, 286})
  void isAsShortAsHuffmans(int symbols) {
    Random random = new Random(symbols);
    for (int round = 0; round < 200; round++) {
      HuffmanCode code = new HuffmanCode(symbols, 15);
      int used = 0;
      // Of one byte, of two, of more: they are sorted in different ways. None so rare that the
      // limit matters.
      int most = new int[] {100, 20_000, 200_000}[round % 3];
      for (int i = 0; i < symbols; i++) {
        int count = random.nextInt(3) == 0 ? 0 : 1 + most / 100 + random.nextInt(most);
        code.frequencies()[i] = count;
        used += count > 0 ? 1 : 0;
      }
      code.build();
      assertThat(kraft(code, symbols)).isEqualTo(1 << 15);
      if (used >= 2) {
        assertThat(code.bits()).isEqualTo(huffman(code.frequencies()));
      }
    }
  }

  @Test
  void keepsToItsLimit() {
    HuffmanCode code = new HuffmanCode(30, 7);
    int count = 1;
    int before = 1;
    for (int i = 0; i < 30; i++) {
      code.frequencies()[i] = count;
      count += before;
      before = count - before;
    }
    code.build();
    assertThat(code.lengths()).hasSize(30);
    for (byte length : code.lengths()) {
      assertThat((int) length).isBetween(1, 7);
    }
    assertThat(kraft(code, 30)).isEqualTo(1 << 15);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 7})
  void twoSymbolsHaveACodeWhateverOccurs(int only) {
    HuffmanCode code = new HuffmanCode(10, 15);
    if (only >= 0) {
      code.frequencies()[only] = 5;
      code.build();
      assertThat(code.length(only)).isEqualTo(1);
    } else {
      code.build();
    }
    assertThat(kraft(code, 10)).isEqualTo(1 << 15);
  }

  /** RFC 1951, section 3.2.2: the example with lengths 3, 3, 3, 3, 3, 2, 4, 4. */
  @Test
  void codesAreThoseOfTheSpecification() {
    HuffmanCode code = new HuffmanCode(8, 15);
    int[] counts = {4, 4, 4, 4, 4, 8, 2, 2};
    System.arraycopy(counts, 0, code.frequencies(), 0, counts.length);
    code.build();
    assertThat(code.lengths()).containsExactly(3, 3, 3, 3, 3, 2, 4, 4);
    int[] expected = {0b010, 0b011, 0b100, 0b101, 0b110, 0b00, 0b1110, 0b1111};
    for (int i = 0; i < expected.length; i++) {
      int forward = Integer.reverse(code.code(i)) >>> (32 - code.length(i));
      assertThat(forward).isEqualTo(expected[i]);
    }
  }

  private static int kraft(HuffmanCode code, int symbols) {
    int sum = 0;
    for (int i = 0; i < symbols; i++) {
      sum += code.length(i) == 0 ? 0 : 1 << (15 - code.length(i));
    }
    return sum;
  }

  /** Bits of the best code: each time two are joined, all below get one bit longer. */
  private static long huffman(int[] frequencies) {
    PriorityQueue<Long> queue = new PriorityQueue<>();
    for (int frequency : frequencies) {
      if (frequency > 0) {
        queue.add((long) frequency);
      }
    }
    long bits = 0;
    while (queue.size() > 1) {
      long joined = queue.remove() + queue.remove();
      bits += joined;
      queue.add(joined);
    }
    return bits;
  }
}
