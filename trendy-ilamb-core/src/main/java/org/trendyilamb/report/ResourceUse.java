// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.report;

/**
 * What a run took, and how fast it was.
 *
 * @param filesPerHour files that were converted, per hour of the run
 * @param readMegabytesPerSecond values that were converted, as 4-byte floats, 10^6 bytes per second
 * @param writtenMegabytesPerSecond outputs as they lie on disk, 10^6 bytes per second
 * @param machine what it took from the machine, looked up whenever a task ended
 */
public record ResourceUse(
    double filesPerHour,
    double readMegabytesPerSecond,
    double writtenMegabytesPerSecond,
    MachineUse machine) {}
