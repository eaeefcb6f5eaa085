// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

import java.util.Arrays;

/** What a stream has given so far: bytes of an array, from one index to another. */
final class Inflated {
  byte[] bytes = new byte[0];

  /** Index of the first byte. */
  int first;

  /** Index of the next byte. */
  int next;

  /** Index after the last byte that is wanted. */
  int end;

  /** Begins anew. */
  void start(byte[] into, int from, int length) {
    bytes = into;
    first = from;
    next = from;
    end = from + length;
  }

  /** Takes a byte; returns whether there was room. */
  boolean add(int value) {
    if (next >= end) {
      return false;
    }
    bytes[next++] = (byte) value;
    return true;
  }

  /** Repeats what came some bytes before; returns whether there is such, and room. */
  boolean repeat(int distance, int length) {
    if (length == 0 || length > end - next || distance == 0 || distance > next - first) {
      return false;
    }
    near(bytes, next, distance, length);
    next += length;
    return true;
  }

  /** Repeats bytes of an array at any distance, also one within the length. */
  static void near(byte[] bytes, int at, int distance, int length) {
    if (distance == 1) {
      Arrays.fill(bytes, at, at + length, bytes[at - 1]);
      return;
    }
    for (int i = at; i < at + length; i++) {
      bytes[i] = bytes[i - distance];
    }
  }
}
