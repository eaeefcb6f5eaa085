// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5.check;

/** What a file breaks of the specification, and where. */
public final class BrokenStructure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenStructure(String what, long address, String message) {
    super(what + " at " + address + ": " + message);
  }
}
