// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.scan.SourceFile;
import org.trendyilamb.time.Frequency;

/**
 * An output that could be made.
 *
 * @param file the main input
 * @param task what would be done
 * @param meaning what the output would mean
 */
record Candidate(SourceFile file, ConversionTask task, Interpretation meaning) {

  /** Outputs of one model, simulation and member: what ILAMB sees together. */
  OutputGroup group() {
    return OutputGroup.of(task.request().origin());
  }

  /** Whether a file is the main input. */
  boolean isOf(SourceFile other) {
    return file.path().equals(other.path());
  }

  Frequency frequency() {
    return meaning.target().frequency();
  }

  Candidate with(ConversionTask other) {
    return new Candidate(file, other, meaning);
  }
}
