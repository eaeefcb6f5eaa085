// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.cf.Storage;

class ChunkCodecTest {
  @ParameterizedTest
  @CsvSource({"1", "2", "4", "8"})
  void shuffle_puts_bytes_of_equal_rank_together_and_unshuffle_undoes_it(int elementBytes) {
    byte[] in = new byte[5 * elementBytes];
    for (int i = 0; i < in.length; i++) {
      in[i] = (byte) (10 * (i / elementBytes) + i % elementBytes - 3);
    }
    byte[] out = new byte[in.length];
    Shuffle.shuffle(in, in.length, elementBytes, out);
    for (int i = 0; i < in.length; i++) {
      assertThat(out[i]).isEqualTo((byte) (10 * (i % 5) + i / 5 - 3));
    }
    byte[] back = new byte[in.length];
    Shuffle.unshuffle(out, out.length, elementBytes, back);
    assertThat(back).isEqualTo(in);
  }

  @Test
  void shuffle_of_floats_is_that_of_their_bytes() {
    Random random = new Random(9);
    for (int n = 1; n < 200; n++) {
      float[] values = new float[n];
      ByteBuffer bytes = ByteBuffer.allocate(4 * n).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < n; i++) {
        // No NaN, which need not keep its bits.
        int bits = random.nextInt() & 0xbfff_ffff;
        values[i] = Float.intBitsToFloat(bits);
        bytes.putInt(bits);
      }
      byte[] expected = new byte[4 * n];
      for (int i = 0; i < 4 * n; i++) {
        expected[i % 4 * n + i / 4] = bytes.get(i);
      }
      byte[] out = new byte[4 * n];
      Shuffle.shuffle(values, n, out);
      assertThat(out).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, false", "0, true", "1, false", "1, true", "6, true", "9, true"})
  void decoding_undoes_encoding(int level, boolean shuffle) {
    Random random = new Random(7);
    try (ChunkCodec codec = codec(level, shuffle)) {
      for (int values : new int[] {1, 1000, 17, 0}) {
        byte[] raw = new byte[4 * values];
        random.nextBytes(raw);
        byte[] given = raw.clone();
        int length = codec.encode(raw, raw.length);
        byte[] filtered = Arrays.copyOf(codec.encoded(), length);
        byte[] back = new byte[raw.length];
        codec.decode(filtered, length, back, back.length);
        assertThat(back).isEqualTo(given);
        assertThat(raw).isEqualTo(given);
      }
    }
  }

  @Test
  void values_missing_at_the_same_places_give_the_same_bytes_whatever_came_before() {
    Random random = new Random(3);
    MissingRuns first = MissingRuns.of(new int[] {0, 40, 100, 160}, 4);
    MissingRuns second = MissingRuns.of(new int[] {50, 90, 120, 121, 180, 200}, 6);
    try (ChunkCodec knowing = codec(1, true);
        ChunkCodec plain = codec(1, true)) {
      for (int i = 0; i < 60; i++) {
        int count = random.nextInt(9) == 0 ? 300 : 200;
        MissingRuns missing = List.of(first, first, second, MissingRuns.NONE).get(i / 3 % 4);
        float[] values = new float[count];
        for (int k = 0; k < count; k++) {
          values[k] = random.nextFloat();
        }
        for (int run = 0; run < missing.count(); run++) {
          Arrays.fill(values, missing.start(run), missing.after(run), 1e20f);
        }
        int length = knowing.encode(values, count, missing);
        byte[] bytes = Arrays.copyOf(knowing.encoded(), length);
        length = plain.encode(values, count, MissingRuns.NONE);
        assertThat(bytes).as("chunk %d", i).isEqualTo(Arrays.copyOf(plain.encoded(), length));
        if (random.nextInt(7) == 0) {
          knowing.encode(new byte[800], 800);
        }
      }
    }
  }

  @Test
  void the_same_chunk_gives_the_same_bytes_whatever_came_before() {
    byte[] raw = new byte[4000];
    new Random(1).nextBytes(raw);
    try (ChunkCodec codec = codec(1, true)) {
      int length = codec.encode(raw, raw.length);
      byte[] first = Arrays.copyOf(codec.encoded(), length);
      codec.encode(new byte[80], 80);
      assertThat(codec.encode(raw, raw.length)).isEqualTo(length);
      assertThat(Arrays.copyOf(codec.encoded(), length)).isEqualTo(first);
    }
  }

  @Test
  void bytes_that_are_not_such_a_chunk_are_refused() {
    try (ChunkCodec deflating = codec(1, false);
        ChunkCodec plain = codec(0, false)) {
      int length = deflating.encode(new byte[100], 100);
      byte[] good = Arrays.copyOf(deflating.encoded(), length);
      byte[] raw = new byte[200];
      assertThatIllegalArgumentException()
          .isThrownBy(() -> deflating.decode(good, length, raw, 101));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> deflating.decode(good, length, raw, 99));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> deflating.decode(good, length - 3, raw, 100));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> deflating.decode(new byte[] {1, 2, 3, 4}, 4, raw, 100));
      assertThatIllegalArgumentException().isThrownBy(() -> plain.decode(good, 5, raw, 6));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void the_bound_holds_for_bytes_that_cannot_be_compressed(int level) {
    Random random = new Random(level);
    try (DeflateEngine engine = DeflateEngine.jdk(level)) {
      for (int length : new int[] {0, 1, 100, 70_000}) {
        byte[] in = new byte[length];
        random.nextBytes(in);
        byte[] out = new byte[engine.maxLength(length)];
        assertThat(engine.deflate(in, length, out)).isLessThan(out.length);
      }
    }
  }

  @Test
  void too_small_an_array_and_an_impossible_level_are_refused() {
    try (DeflateEngine engine = DeflateEngine.jdk(1)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> engine.deflate(new byte[100], 100, new byte[3]));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> DeflateEngine.jdk(0));
    assertThatIllegalArgumentException().isThrownBy(() -> DeflateEngine.jdk(10));
  }

  private static ChunkCodec codec(int level, boolean shuffle) {
    return new ChunkCodec(4, new Storage(List.of(1), level, shuffle), DeflateEngine::jdk);
  }
}
