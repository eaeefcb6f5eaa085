// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

/**
 * One run that was measured.
 *
 * @param strategy id of the strategy
 * @param writer id of the writer
 * @param workers files at the same time, at least 1
 * @param work the files that were converted
 * @param seconds wall-clock time from the start of the first worker to the end of the last file
 * @param commandSeconds wall-clock time of the whole command, start of Java and planning included
 * @param outputBytes size of the outputs on disk, bytes
 */
public record Trial(
    String strategy,
    String writer,
    int workers,
    Workload work,
    double seconds,
    double commandSeconds,
    long outputBytes) {
  public Trial {
    if (workers < 1 || !(seconds > 0) || work.files() == 0) {
      throw new IllegalArgumentException(
          "a trial needs workers, files and time: "
              + workers
              + " workers, "
              + work.files()
              + " files, "
              + seconds
              + " s");
    }
  }
}
