// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise.simulate;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trendyilamb.advise.Storage;

/**
 * Storage as one meets it, in round figures: none of them is a measurement. The network ones are
 * the line rate of one machine's link less a tenth or more for protocols; one stream gets what one
 * connection with a few requests under way usually gets.
 */
public final class StoragePresets {
  private static final double GIGA = 1e9;

  private StoragePresets() {}

  private static Map<String, Storage> all() {
    Map<String, Storage> presets = new TreeMap<>();
    // One NVMe disk on four PCIe 3 lanes (3.9 GB/s on the bus).
    presets.put("disk", new Storage(3 * GIGA, 2 * GIGA, 1.5 * GIGA, 1 * GIGA));
    // A file server behind 10 Gbit/s Ethernet (1.25 GB/s on the wire).
    presets.put("nfs", new Storage(1.1 * GIGA, 0.4 * GIGA, 0.8 * GIGA, 0.25 * GIGA));
    // A parallel file system behind 100 Gbit/s InfiniBand (12.5 GB/s on the wire).
    presets.put("lustre", new Storage(8 * GIGA, 1 * GIGA, 6 * GIGA, 0.8 * GIGA));
    presets.put("memory", Storage.unlimited());
    return presets;
  }

  /** The names: disk, lustre, memory, nfs. */
  public static SortedSet<String> names() {
    return new TreeSet<>(all().keySet());
  }

  /**
   * The storage of this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Storage of(String name) {
    Storage storage = all().get(name);
    if (storage == null) {
      throw new IllegalArgumentException(
          "no storage is called '" + name + "'; there is " + String.join(", ", names()));
    }
    return storage;
  }
}
