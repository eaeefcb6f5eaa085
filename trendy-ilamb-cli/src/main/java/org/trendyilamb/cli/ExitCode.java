// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.Optional;
import org.trendyilamb.problem.Problem;

/** What the command's exit status means. Stable: scripts rely on it. */
enum ExitCode {
  OK(0, "everything was converted, or there was nothing to do"),
  SOME_NOT_CONVERTED(1, "some inputs were refused or failed; the others were converted"),
  USAGE(2, "wrong options or configuration; nothing was done"),
  INPUT_MISSING(3, "the input is not there or cannot be read"),
  OUTPUT_UNWRITABLE(4, "the output folder cannot be written to"),
  DISK_FULL(5, "no space is left on the disk"),
  OUTPUT_CONFLICT(6, "two inputs map to one output; neither was converted"),
  INPUT_DAMAGED(7, "an input is cut off or damaged; the others were converted"),
  VERIFICATION(8, "an output does not keep the contract"),
  INTERNAL(70, "an error of the program itself"),
  LOCKED(75, "another run is writing into the output folder"),
  INTERRUPTED(130, "stopped by the user");

  private final int status;
  private final String meaning;

  ExitCode(int status, String meaning) {
    this.status = status;
    this.meaning = meaning;
  }

  int status() {
    return status;
  }

  String meaning() {
    return meaning;
  }

  /** The status that a problem of the run as a whole ends with. */
  static ExitCode of(Problem problem) {
    return of(problem.code()).orElse(SOME_NOT_CONVERTED);
  }

  private static Optional<ExitCode> of(String code) {
    return switch (code) {
      case "input-missing", "input-denied", "input-empty", "shards-missing" ->
          Optional.of(INPUT_MISSING);
      case "output-unwritable", "write-failed" -> Optional.of(OUTPUT_UNWRITABLE);
      case "disk-full" -> Optional.of(DISK_FULL);
      case "output-conflict" -> Optional.of(OUTPUT_CONFLICT);
      case "input-damaged", "input-unreadable" -> Optional.of(INPUT_DAMAGED);
      case "output-locked" -> Optional.of(LOCKED);
      case "internal" -> Optional.of(INTERNAL);
      default ->
          code.startsWith("config-")
                  || code.startsWith("rules-")
                  || code.startsWith("executor-")
                  || code.startsWith("writer-")
              ? Optional.of(USAGE)
              : Optional.empty();
    };
  }
}
