// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.List;
import org.trendyilamb.check.FieldTraits;
import org.trendyilamb.interpret.Decision;
import org.trendyilamb.problem.Issue;

/**
 * What one task did. Data only, so that it can cross a process border.
 *
 * @param output absolute path of the output
 * @param outputBytes its size
 * @param rawBytes size of the values that were converted, as 4-byte floats
 * @param sourceSha256 checksums of the inputs as they lie on disk, with commas
 * @param steps what was done, in order, with the reasons
 * @param issues what a person should see
 * @param values what the values look like
 * @param traits what is kept to compare the field with others of its model
 */
public record ConversionResult(
    String output,
    long outputBytes,
    long rawBytes,
    String sourceSha256,
    List<Decision> steps,
    List<Issue> issues,
    ValueSummary values,
    FieldTraits traits) {
  public ConversionResult {
    steps = List.copyOf(steps);
    issues = List.copyOf(issues);
  }
}
