// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * What a writer remembers of the planes it wrote, so that reading back can be compared bit by bit:
 * a CRC-32C per plane. Not safe for threads.
 */
public final class WrittenValues {
  /** Planes that are read back when not all are. */
  private static final int SAMPLE = 12;

  private final int[] checksums;
  private final boolean[] written;
  private final boolean[] wanted;

  /**
   * For a variable with this many planes.
   *
   * @param planes number of latitude-longitude planes, time slowest
   * @param all whether all planes will be read back, not only {@link #sample some}
   */
  public WrittenValues(int planes, boolean all) {
    this.checksums = new int[planes];
    this.written = new boolean[planes];
    this.wanted = new boolean[planes];
    for (int plane : sample(planes, all)) {
      wanted[plane] = true;
    }
  }

  /**
   * The planes that are read back.
   *
   * @param all every plane, or a sample that holds the first and the last
   */
  static int[] sample(int planes, boolean all) {
    int n = all ? planes : Math.min(planes, SAMPLE);
    int[] sample = new int[n];
    for (int i = 1; i < n; i++) {
      sample[i] = (int) ((long) i * (planes - 1) / (n - 1));
    }
    return sample;
  }

  /** Whether a plane will be read back, so that its checksum must be known. Safe for threads. */
  public boolean wants(int plane) {
    return wanted[plane];
  }

  /** Number of planes. */
  public int planes() {
    return checksums.length;
  }

  /** Remembers a plane as it was given to the writer. */
  public void wrote(int plane, float[] values) {
    wrote(plane, checksum(values));
  }

  /** Remembers a plane by the {@link #checksum} of its values; any number where not wanted. */
  public void wrote(int plane, int checksum) {
    checksums[plane] = checksum;
    written[plane] = true;
  }

  /** Whether every plane was written. */
  public boolean complete() {
    for (boolean one : written) {
      if (!one) {
        return false;
      }
    }
    return true;
  }

  /** Whether a plane that was read back is the one that was written. */
  public boolean matches(int plane, float[] readBack) {
    return written[plane] && wanted[plane] && checksum(readBack) == checksums[plane];
  }

  /** Checksum of the values of a plane: CRC-32C of their bits, lowest byte first. */
  public static int checksum(float[] values) {
    CRC32C crc = new CRC32C();
    byte[] bytes = new byte[8192];
    FloatBuffer floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    for (int at = 0; at < values.length; at += floats.capacity()) {
      int count = Math.min(floats.capacity(), values.length - at);
      floats.clear().put(values, at, count);
      crc.update(bytes, 0, count * Float.BYTES);
    }
    return (int) crc.getValue();
  }

  @Override
  public String toString() {
    return checksums.length + " planes, checksum " + Arrays.hashCode(checksums);
  }
}
