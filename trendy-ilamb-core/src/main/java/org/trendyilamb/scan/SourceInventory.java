// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.scan;

import java.util.List;

/**
 * What lies in the input folder: every file is in exactly one of the lists.
 *
 * @param files files whose names are understood, sorted by path
 * @param refusals files that may hold data but are not understood
 * @param ignored files known to hold nothing to convert
 */
public record SourceInventory(
    List<SourceFile> files, List<Refusal> refusals, List<Ignored> ignored) {
  public SourceInventory {
    files = List.copyOf(files);
    refusals = List.copyOf(refusals);
    ignored = List.copyOf(ignored);
  }
}
