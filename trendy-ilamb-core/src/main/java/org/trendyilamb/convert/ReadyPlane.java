// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

/** One plane of the output as it shall lie in the file. Mutable, handed from thread to thread. */
final class ReadyPlane {
  private byte[] bytes = new byte[0];
  private int plane;
  private int length;
  private int checksum;
  private ValueStatistics statistics = new ValueStatistics();

  /** Takes a copy of filtered bytes. */
  void set(int number, byte[] filtered, int count, int valueChecksum, ValueStatistics seen) {
    if (bytes.length < count) {
      bytes = new byte[count + count / 8];
    }
    System.arraycopy(filtered, 0, bytes, 0, count);
    plane = number;
    length = count;
    checksum = valueChecksum;
    statistics = seen;
  }

  int plane() {
    return plane;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  int checksum() {
    return checksum;
  }

  ValueStatistics statistics() {
    return statistics;
  }
}
