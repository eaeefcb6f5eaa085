// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.report;

import java.util.OptionalDouble;

/**
 * What a run took, and how fast it was. What the system does not tell is empty.
 *
 * @param filesPerHour files that were converted, per hour of the run
 * @param readMegabytesPerSecond values that were converted, as 4-byte floats, 10^6 bytes per second
 * @param writtenMegabytesPerSecond outputs as they lie on disk, 10^6 bytes per second
 * @param cpuShare processor time of this process and its workers on this machine, divided by
 *     wall-clock time and by the number of cores: 1 when all cores were busy all the time
 * @param peakProcessMegabytes largest resident memory that one process of the run had, 10^6 bytes,
 *     looked up whenever a task ended
 */
public record ResourceUse(
    double filesPerHour,
    double readMegabytesPerSecond,
    double writtenMegabytesPerSecond,
    OptionalDouble cpuShare,
    OptionalDouble peakProcessMegabytes) {}
