// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.deflate;

/**
 * What a block is made of: a number of literals, then a match, again and again; at the end literals
 * without a match. Filled anew for every block.
 */
final class Sequences {
  /**
   * Literals and matches of a block, about: small enough to follow the data, large enough to pay
   * for its codes.
   */
  static final int MOST_SYMBOLS = 1 << 14;

  /** A block that is not the last covers at least that many bytes. */
  static final int LEAST_BYTES = MOST_SYMBOLS;

  /** Matches of a block. */
  static final int MOST_MATCHES = 1 << 13;

  /** Longest match (RFC 1951, section 3.2.5). */
  static final int LONGEST = 258;

  private final int[] literals = new int[MOST_MATCHES + 1];
  private final short[] lengths = new short[MOST_MATCHES];
  private final short[] distances = new short[MOST_MATCHES];
  private int size;
  private int rest;

  void clear() {
    size = 0;
    rest = 0;
  }

  /** Whether another match fits. */
  boolean hasRoom() {
    return size < MOST_MATCHES;
  }

  /**
   * Adds literals and the match after them.
   *
   * @param length 3 to 258
   * @param distance 1 to 32768
   */
  void add(int literalCount, int length, int distance) {
    literals[size] = literalCount;
    lengths[size] = (short) length;
    distances[size++] = (short) (distance - 1);
  }

  /** The literals after the last match. */
  void end(int literalCount) {
    rest = literalCount;
  }

  int size() {
    return size;
  }

  int rest() {
    return rest;
  }

  int literals(int index) {
    return literals[index];
  }

  int length(int index) {
    return lengths[index];
  }

  /** Distance less 1. */
  int distanceLessOne(int index) {
    return distances[index];
  }
}
