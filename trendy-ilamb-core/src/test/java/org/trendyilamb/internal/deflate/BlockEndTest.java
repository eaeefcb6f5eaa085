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
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockEndTest {
  /** Head of a last block with the fixed codes. */
  private static final int FIXED = 1 | 1 << 1;

  @Property
  void whatIsOpenedCanBeFollowed(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int bits, @ForAll boolean runs)
      throws DataFormatException {
    byte[] first = bytes(seed, 4000, bits, runs);
    byte[] second = bytes(~seed, 700, bits, runs);
    byte[] whole = stream(first);
    int length = whole.length;
    byte[] stream = Arrays.copyOf(whole, length + BlockEnd.MOST_ADDED);
    int opened = new BlockEnd().open(stream, length);
    if ((whole[0] & 7) == FIXED) {
      assertThat(opened).isEqualTo(BlockEnd.UNKNOWN);
      return;
    }
    assertThat(opened).isBetween(length, length + BlockEnd.MOST_ADDED);
    assertThat(followed(stream, opened, second)).isEqualTo(joined(first, second));
  }

  /** So that the rule for what is added meets each of its cases. */
  @Test
  void anyNumberOfBitsCanBeLeftOver() throws DataFormatException {
    BlockEnd end = new BlockEnd();
    int[] added = new int[BlockEnd.MOST_ADDED + 1];
    for (int i = 0; i < 200; i++) {
      byte[] first = bytes(i, 2000 + i, 6, false);
      byte[] stream = stream(first);
      byte[] wide = Arrays.copyOf(stream, stream.length + BlockEnd.MOST_ADDED);
      int opened = end.open(wide, stream.length);
      added[opened - stream.length]++;
      assertThat(followed(wide, opened, new byte[] {1})).isEqualTo(joined(first, new byte[] {1}));
    }
    assertThat(added[BlockEnd.MOST_ADDED - 1]).as("three bits or more").isGreaterThan(50);
    assertThat(added[BlockEnd.MOST_ADDED]).as("fewer").isGreaterThan(30);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 65_535, 65_536, 300_000})
  void storedBytesCanBeFollowed(int count) throws DataFormatException {
    byte[] first = bytes(5, count, 8, false);
    byte[] stream = stored(first);
    byte[] wide = Arrays.copyOf(stream, stream.length + BlockEnd.MOST_ADDED);
    int opened = new BlockEnd().open(wide, stream.length);
    assertThat(opened).isEqualTo(stream.length);
    assertThat(followed(wide, opened, first)).isEqualTo(joined(first, first));
  }

  @Test
  void moreThanOneBlockIsLeftAsItIs() {
    byte[] stream = stream(bytes(3, 200_000, 7, false));
    unknown(stream, stream.length);
  }

  @Test
  void fixedCodesAreLeftAsTheyAre() {
    byte[] stream = stream(new byte[] {1, 2, 3});
    assertThat(stream[0] & 7).isEqualTo(FIXED);
    unknown(stream, stream.length);
  }

  @Test
  void aStreamWhoseEndIsNotTheEndOfItsBlockIsLeftAsItIs() {
    byte[] stream = stream(bytes(3, 4000, 5, false));
    unknown(Arrays.copyOf(stream, stream.length + 1), stream.length + 1);
    byte[] stored = stored(bytes(3, 4000, 8, false));
    unknown(stored, stored.length - 1);
    unknown(Arrays.copyOf(stored, stored.length + 1), stored.length + 1);
    unknown(new byte[] {5}, 1);
  }

  private static void unknown(byte[] stream, int length) {
    byte[] before = stream.clone();
    assertThat(new BlockEnd().open(stream, length)).isEqualTo(BlockEnd.UNKNOWN);
    assertThat(stream).isEqualTo(before);
  }

  private static byte[] bytes(long seed, int count, int bits, boolean runs) {
    Random random = new Random(seed);
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; ) {
      int run = runs ? 1 + random.nextInt(300) : 1;
      int to = Math.min(count, i + run);
      Arrays.fill(bytes, i, to, (byte) random.nextInt(1 << bits));
      i = to;
    }
    return bytes;
  }

  private static byte[] stream(byte[] in) {
    return stream(new Deflater(6, true), in);
  }

  private static byte[] stored(byte[] in) {
    return stream(new Deflater(0, true), in);
  }

  private static byte[] stream(Deflater deflater, byte[] in) {
    try {
      deflater.setInput(in);
      deflater.finish();
      byte[] out = new byte[in.length * 2 + 100];
      return Arrays.copyOf(out, deflater.deflate(out));
    } finally {
      deflater.end();
    }
  }

  private static byte[] followed(byte[] opened, int length, byte[] second)
      throws DataFormatException {
    byte[] whole = joined(Arrays.copyOf(opened, length), stream(second));
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(whole);
      byte[] out = new byte[2_000_000];
      int done = inflater.inflate(out);
      assertThat(inflater.finished()).isTrue();
      assertThat(inflater.getRemaining()).isZero();
      return Arrays.copyOf(out, done);
    } finally {
      inflater.end();
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
