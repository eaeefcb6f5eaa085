// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise.simulate;

import java.util.Map;
import java.util.TreeMap;
import org.trendyilamb.advise.Limit;

/**
 * What a simulated run took.
 *
 * @param workers files at the same time
 * @param seconds from the start of the first worker to the end of the last file
 * @param limit what keeps it from being faster
 * @param shares for each limit the share of the run that it explains: the time that would remain if
 *     nothing else took any, divided by the time of the run
 */
public record SimulatedRun(int workers, double seconds, Limit limit, Map<Limit, Double> shares) {
  public SimulatedRun {
    shares = new TreeMap<>(shares);
  }
}
