// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a run takes from the machine it runs on. What the system does not tell is empty: systems
 * other than Linux tell nothing of it, and workers on other machines are not seen.
 *
 * @param cpuShare processor time of this process and its workers on this machine, divided by
 *     wall-clock time and by the number of cores: 1 when all cores were busy all the time
 * @param diskWaitShare share of the time in which at least one process of the whole machine waited
 *     for a disk (Linux' pressure stall information): near 1 the disk is the limit and more workers
 *     do not help
 * @param peakProcessMegabytes largest resident memory that one process of the run had, 10^6 bytes
 */
public record MachineUse(
    OptionalDouble cpuShare, OptionalDouble diskWaitShare, OptionalDouble peakProcessMegabytes) {

  /** For people, such as {@code 55 % of the processor, 3 % waiting for a disk}. */
  public String text() {
    List<String> parts = new ArrayList<>();
    cpuShare.ifPresent(share -> parts.add(percent(share) + " of the processor"));
    diskWaitShare.ifPresent(share -> parts.add(percent(share) + " of the time waiting for a disk"));
    peakProcessMegabytes.ifPresent(
        peak -> parts.add(String.format(Locale.ROOT, "largest process %.0f MB", peak)));
    return parts.isEmpty()
        ? "processor, disk and memory are not measured on this system"
        : String.join(", ", parts);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
