// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

/**
 * A region of a file that one structure takes.
 *
 * @param address where it begins
 * @param length how many bytes it has
 * @param kind how well its content can be checked
 * @param what which structure it is
 */
public record Region(long address, long length, Kind kind, String what) {
  /** Kinds of content. */
  public enum Kind {
    /** Structure: every byte is checked. */
    METADATA,
    /** A chunk: its stream is inflated where it is deflated. */
    CHUNK,
    /** Values without any checksum. */
    VALUES,
    /** Nothing: a few zeros between structures. */
    GAP
  }

  long end() {
    return address + length;
  }

  @Override
  public String toString() {
    return what + " [" + address + ", " + end() + ")";
  }
}
