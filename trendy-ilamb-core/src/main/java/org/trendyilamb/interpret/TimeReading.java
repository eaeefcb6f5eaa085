// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.List;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.grid.RecognisedAxis;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;
import org.trendyilamb.time.RawTimeAxis;
import org.trendyilamb.time.TimeAxisReader;
import org.trendyilamb.time.TimeAxisReading;

/** Reads the time axis of a file and tells what it was read from. Not safe for threads. */
final class TimeReading {
  private final Coordinates coordinates;
  private final Request request;
  private final Where file;
  private final RuleBook rules;
  private final List<Decision> decisions;
  private final List<Issue> issues;

  TimeReading(
      Coordinates coordinates,
      Request request,
      Where file,
      RuleBook rules,
      List<Decision> decisions,
      List<Issue> issues) {
    this.coordinates = coordinates;
    this.request = request;
    this.file = file;
    this.rules = rules;
    this.decisions = decisions;
    this.issues = issues;
  }

  TimeAxisReading read(RecognisedAxis axis) {
    VariableHeader variable = coordinates.coordinate(axis);
    Where where = file.variable(variable.name());
    RawTimeAxis raw = coordinates.time(variable);
    climatology(variable, where);
    TimeAxisReading reading =
        new TimeAxisReader(new TimeRuleChoice(request, rules).choose(raw)).read(raw, where);
    String evidence = evidence(variable, raw);
    decisions.add(new Decision(Aspect.TIME, "time-axis", reading.axis().toString(), evidence));
    for (Issue issue : reading.issues()) {
      String found = issue.problem().found();
      decisions.add(
          new Decision(
              Aspect.TIME,
              issue.problem().code(),
              issue.problem().what(),
              found.isEmpty() ? evidence : found));
      issues.add(issue);
    }
    return reading;
  }

  /** What stands in the file, for people who check the dates by hand. */
  private static String evidence(VariableHeader variable, RawTimeAxis raw) {
    String values = "no values";
    if (raw.size() > 0) {
      values =
          raw.size() == 1
              ? "value " + raw.value(0)
              : raw.size() + " values " + raw.value(0) + " to " + raw.value(raw.size() - 1);
    }
    return "variable "
        + variable.name()
        + ", "
        + raw.units().map(text -> "units '" + text + "'").orElse("no units")
        + ", "
        + raw.calendar().map(text -> "calendar '" + text + "'").orElse("no calendar")
        + ", "
        + values
        + ", "
        + bounds(variable, raw);
  }

  private static String bounds(VariableHeader variable, RawTimeAxis raw) {
    String named = variable.attributes().text("bounds").orElse("");
    if (raw.bounds().isPresent()) {
      return "bounds " + named;
    }
    return named.isEmpty() ? "no bounds" : "bounds '" + named + "' that cannot be used";
  }

  /** Dates of a climatology stand for many years. */
  private void climatology(VariableHeader variable, Where where) {
    variable
        .attributes()
        .text("climatology")
        .ifPresent(
            name ->
                issues.add(
                    Issue.warning(
                        "time-climatology",
                        where.attribute("climatology"),
                        "the file says that each step stands for the same season of many years;"
                            + " the dates are taken as they are",
                        name,
                        "give the field of each year instead")));
  }
}
