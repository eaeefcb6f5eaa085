// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.EqualRun;
import org.trendyilamb.io.ChunkEncoding;

/**
 * Turns the bytes of inflated chunks into numbers. Immutable and safe for use by many threads.
 *
 * <p>Two arrangements: plain, where the bytes of a value lie together; and shuffled, where byte b
 * of value i lies at b times the values of the chunk plus i.
 */
final class StoredValues {
  private static final VarHandle LITTLE_INT = view(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_INT = view(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE_LONG = view(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_LONG = view(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE_SHORT = view(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle BIG_SHORT = view(short[].class, ByteOrder.BIG_ENDIAN);

  private final ChunkEncoding encoding;
  private final int bytes;

  StoredValues(ChunkEncoding encoding) {
    this.encoding = encoding;
    this.bytes = encoding.type().bytes();
  }

  private static VarHandle view(Class<?> array, ByteOrder order) {
    return MethodHandles.byteArrayViewVarHandle(array, order);
  }

  /** Bytes of one value. */
  int bytes() {
    return bytes;
  }

  /** Whether values are of single precision. */
  boolean isFloat() {
    return encoding.type() == DataType.FLOAT;
  }

  /** Index of the lowest byte of a shuffled value; parameters as for {@link #shuffled}. */
  int lowest(int chunkAt, int chunkValues, int value) {
    return chunkAt + value + (encoding.littleEndian() ? 0 : (bytes - 1) * chunkValues);
  }

  /** From a byte of a shuffled value to its next higher one. */
  int step(int chunkValues) {
    return encoding.littleEndian() ? chunkValues : -chunkValues;
  }

  /**
   * Reads values that lie plainly.
   *
   * @param from the bytes
   * @param at index of the first byte of the first value
   * @param count how many values
   * @param into receives them
   * @param to index of the first
   */
  void plain(byte[] from, int at, int count, double[] into, int to) {
    boolean little = encoding.littleEndian();
    switch (encoding.type()) {
      case FLOAT -> {
        if (little) {
          for (int i = 0; i < count; i++) {
            into[to + i] = Float.intBitsToFloat((int) LITTLE_INT.get(from, at + 4 * i));
          }
        } else {
          for (int i = 0; i < count; i++) {
            into[to + i] = Float.intBitsToFloat((int) BIG_INT.get(from, at + 4 * i));
          }
        }
      }
      case DOUBLE -> {
        VarHandle handle = little ? LITTLE_LONG : BIG_LONG;
        for (int i = 0; i < count; i++) {
          into[to + i] = Double.longBitsToDouble((long) handle.get(from, at + 8 * i));
        }
      }
      case INT -> {
        VarHandle handle = little ? LITTLE_INT : BIG_INT;
        for (int i = 0; i < count; i++) {
          into[to + i] = (int) handle.get(from, at + 4 * i);
        }
      }
      case SHORT -> {
        VarHandle handle = little ? LITTLE_SHORT : BIG_SHORT;
        for (int i = 0; i < count; i++) {
          into[to + i] = (short) handle.get(from, at + 2 * i);
        }
      }
      default -> throw new IllegalStateException(encoding.toString());
    }
  }

  /**
   * Reads values that lie shuffled.
   *
   * @param from the bytes
   * @param chunkAt index of the first byte of the chunk
   * @param chunkValues values of the chunk
   * @param first the first value, counted in the chunk
   * @param count how many values
   * @param into receives them
   * @param to index of the first
   */
  void shuffled(
      byte[] from, int chunkAt, int chunkValues, int first, int count, double[] into, int to) {
    // Lowest byte first, whichever way round they lie.
    int step = step(chunkValues);
    int low = lowest(chunkAt, chunkValues, first);
    switch (encoding.type()) {
      case FLOAT -> {
        int second = low + step;
        int third = second + step;
        int fourth = third + step;
        for (int i = 0; i < count; i++) {
          int bits =
              (from[low + i] & 0xff)
                  | (from[second + i] & 0xff) << 8
                  | (from[third + i] & 0xff) << 16
                  | from[fourth + i] << 24;
          into[to + i] = Float.intBitsToFloat(bits);
        }
      }
      case DOUBLE -> {
        for (int i = 0; i < count; i++) {
          into[to + i] = Double.longBitsToDouble(bits(from, low + i, step));
        }
      }
      case INT -> {
        for (int i = 0; i < count; i++) {
          into[to + i] = (int) bits(from, low + i, step);
        }
      }
      case SHORT -> {
        for (int i = 0; i < count; i++) {
          into[to + i] = (short) bits(from, low + i, step);
        }
      }
      default -> throw new IllegalStateException(encoding.toString());
    }
  }

  /**
   * Reads one value.
   *
   * @param low index of its lowest byte
   * @param step from each byte to the next higher one
   */
  double value(byte[] from, int low, int step) {
    if (isFloat()) {
      return Float.intBitsToFloat(
          (from[low] & 0xff)
              | (from[low + step] & 0xff) << 8
              | (from[low + 2 * step] & 0xff) << 16
              | from[low + 3 * step] << 24);
    }
    long bits = bits(from, low, step);
    return switch (encoding.type()) {
      case DOUBLE -> Double.longBitsToDouble(bits);
      case INT -> (int) bits;
      case SHORT -> (short) bits;
      default -> throw new IllegalStateException(encoding.toString());
    };
  }

  /**
   * How many values that lie plainly are the same from one on.
   *
   * @param at index of the first byte of the first value
   * @param most how many may be looked at, at least 1
   * @return at least 1
   */
  int plainRun(byte[] from, int at, int most) {
    return EqualRun.length(from, at, at + most * bytes, bytes) / bytes;
  }

  /**
   * How many values that lie shuffled are the same from one on; parameters as for {@link
   * #shuffled}.
   *
   * @param most how many may be looked at, at least 1
   * @return at least 1
   */
  int shuffledRun(byte[] from, int chunkAt, int chunkValues, int first, int most) {
    int run = most;
    int start = chunkAt + first;
    if (bytes == Float.BYTES
        && most >= EqualRun.WORTH
        && EqualRun.isInEach(from, start, chunkValues, most)) {
      return most;
    }
    int beyond = start + bytes * chunkValues;
    // The highest byte of little-endian numbers changes least: the others end the search sooner.
    while (start < beyond && run > 1) {
      run = EqualRun.length(from, start, start + run, 1);
      start += chunkValues;
    }
    return run;
  }

  private long bits(byte[] from, int low, int step) {
    long bits = 0;
    for (int b = 0; b < bytes; b++) {
      bits |= (from[low + b * step] & 0xffL) << (8 * b);
    }
    return bits;
  }

  /**
   * Puts the bytes of shuffled values together again.
   *
   * @param from a whole chunk, from index 0
   * @param chunkValues values of the chunk
   * @param first the first value wanted
   * @param count how many
   * @param into receives their bytes from index 0, in the order of the file
   */
  void unshuffle(byte[] from, int chunkValues, int first, int count, byte[] into) {
    if (bytes == 4) {
      int second = first + chunkValues;
      int third = second + chunkValues;
      int fourth = third + chunkValues;
      for (int i = 0; i < count; i++) {
        int bits =
            (from[first + i] & 0xff)
                | (from[second + i] & 0xff) << 8
                | (from[third + i] & 0xff) << 16
                | from[fourth + i] << 24;
        LITTLE_INT.set(into, 4 * i, bits);
      }
      return;
    }
    for (int b = 0; b < bytes; b++) {
      int plane = b * chunkValues + first;
      for (int i = 0, at = b; i < count; i++, at += bytes) {
        into[at] = from[plane + i];
      }
    }
  }
}
