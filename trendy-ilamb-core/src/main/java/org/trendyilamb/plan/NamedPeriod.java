// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.Optional;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.TimeSelection;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;
import org.trendyilamb.scan.SourceFile;
import org.trendyilamb.time.TimeAxis;
import org.trendyilamb.trendy.FilePeriod;

/** The period of a file name, held against the time axis of the file. */
final class NamedPeriod {
  private NamedPeriod() {}

  /** A warning where the two differ, as far as both tell years, months and days. */
  static Optional<Issue> contradiction(SourceFile file, Interpretation meaning) {
    Optional<FilePeriod> named = file.period();
    Optional<TimeAxis> axis = meaning.time().map(TimeSelection::source);
    if (named.isEmpty() || axis.isEmpty() || axis.get().edge(0).year() < 0) {
      return Optional.empty();
    }
    String text = axis.get().periodText();
    int half = text.length() / 2;
    FilePeriod period = named.get();
    boolean oneDate = period.first().equals(period.last()) && axis.get().size() > 1;
    boolean same =
        begins(period.first(), text.substring(0, half))
            && (oneDate || begins(period.last(), text.substring(half + 1)));
    return same
        ? Optional.empty()
        : Optional.of(
            Issue.warning(
                "period-contradiction",
                Where.file(file.path()),
                "file name and time axis tell different periods; the time axis is followed",
                "file name " + period + ", time axis " + text,
                "check which of the two is right"));
  }

  private static boolean begins(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }
}
