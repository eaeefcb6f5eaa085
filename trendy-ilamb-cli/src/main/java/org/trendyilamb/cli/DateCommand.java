// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.time.DateAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code date UNITS CALENDAR VALUE...}. */
@Command(
    name = "date",
    description = {
      "Says which date a number of a time axis is, as people ask cftime.",
      "With --batch: rows of units, calendar (may be empty) and value on standard input, separated"
          + " by tabs; one ISO date-time each, or REFUSED and the reason."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DateCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0..*",
      arity = "0..*",
      paramLabel = "UNITS CALENDAR VALUE",
      description = "For example 'days since 1700-01-01' noleap 365 366.5")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--batch", description = "Answer rows from standard input.")
  private boolean batch;

  DateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (batch) {
      return new BatchRows(console, 3)
          .answer(row -> DateAnswer.answer(row.get(0), row.get(1), row.get(2)).text());
    }
    if (arguments.size() < 3) {
      throw new ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(),
          "give UNITS, CALENDAR and at least one VALUE, or --batch");
    }
    ExitCode status = ExitCode.OK;
    for (String value : arguments.subList(2, arguments.size())) {
      DateAnswer answer = DateAnswer.answer(arguments.get(0), arguments.get(1), value);
      console.result(answer.text());
      for (Issue issue : answer.issues()) {
        console.message(issue.toString());
      }
      if (answer.refusal().isPresent()) {
        status = ExitCode.SOME_NOT_CONVERTED;
      }
    }
    return status.status();
  }
}
