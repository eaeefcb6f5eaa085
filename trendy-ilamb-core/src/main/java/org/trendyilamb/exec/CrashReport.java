// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known of a worker that died.
 *
 * @param summary one sentence
 * @param exitStatus exit status of the worker as its parent saw it
 * @param signal signal number, where one is known
 * @param problemFrame the native frame that the JVM's error file names
 * @param errorFile path of the JVM's error file
 * @param stderrTail last lines that the worker wrote
 * @param lastProgress last phase that the task told
 * @param peakRssBytes largest resident memory seen, bytes
 * @param worker name of the worker
 */
public record CrashReport(
    String summary,
    OptionalInt exitStatus,
    OptionalInt signal,
    Optional<String> problemFrame,
    Optional<String> errorFile,
    String stderrTail,
    String lastProgress,
    OptionalLong peakRssBytes,
    String worker) {

  /** A report that knows nothing but one sentence and the name of the worker. */
  public static CrashReport of(String summary, String worker) {
    return new CrashReport(
        summary,
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        OptionalLong.empty(),
        worker);
  }
}
