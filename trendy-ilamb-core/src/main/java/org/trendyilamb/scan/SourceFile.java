// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.trendy.FilePeriod;
import org.trendyilamb.trendy.ModelName;
import org.trendyilamb.trendy.TrendyRound;

/**
 * One input whose name is understood. Not opened yet.
 *
 * @param path absolute path
 * @param relative path below the input folder, for people
 * @param size bytes
 * @param modified last modification, milliseconds since 1970-01-01 UTC
 * @param model the model, in canonical spelling
 * @param experiment TRENDY simulation or CMIP experiment; none for fields that belong to all
 * @param variable name of the variable, without words for frequency
 * @param writtenVariable the variable as in the file name
 * @param member ensemble member, where the name or the user tells it
 * @param frequency frequency, where the name tells it
 * @param round TRENDY round, where a folder or the name tells it
 * @param period period, where the name tells it
 * @param reissue marks of a re-issue, such as {@code _2}
 * @param issues what was assumed about the name
 */
public record SourceFile(
    Path path,
    Path relative,
    long size,
    long modified,
    ModelName model,
    Optional<String> experiment,
    String variable,
    String writtenVariable,
    Optional<String> member,
    Optional<Frequency> frequency,
    Optional<TrendyRound> round,
    Optional<FilePeriod> period,
    List<String> reissue,
    List<Issue> issues) {
  public SourceFile {
    reissue = List.copyOf(reissue);
    issues = List.copyOf(issues);
  }
}
