// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.lang.management.ManagementFactory;

/** Memory of the machine, or of the container that this runs in. */
final class PhysicalMemory {
  private PhysicalMemory() {}

  static long mebibytes() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Math.max(1, system.getTotalMemorySize() >> 20)
        : Math.max(1, Runtime.getRuntime().maxMemory() >> 20);
  }
}
