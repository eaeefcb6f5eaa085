// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

/**
 * A run that is asked about.
 *
 * @param work its files
 * @param headSeconds from the start of the command to the start of the run: Java, scan and plan
 * @param inputBytes size of the inputs on disk, bytes
 * @param outputBytes size of the outputs on disk, bytes
 */
public record Job(Workload work, double headSeconds, double inputBytes, double outputBytes) {
  public Job {
    if (!(headSeconds >= 0) || !(inputBytes >= 0) || !(outputBytes >= 0)) {
      throw new IllegalArgumentException(
          "negative: head "
              + headSeconds
              + " s, inputs "
              + inputBytes
              + " bytes, outputs "
              + outputBytes
              + " bytes");
    }
  }
}
