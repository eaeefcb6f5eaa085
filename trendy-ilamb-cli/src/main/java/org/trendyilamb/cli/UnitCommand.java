// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.units.UnitAnswer;
import org.trendyilamb.units.UnitConversion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code unit TEXT --to UNIT}. */
@Command(
    name = "unit",
    description = {
      "Says how a unit is read and converted, as people ask udunits2.",
      "With --batch: rows of spelling, meaning and target on standard input, separated by tabs;"
          + " one line each: FACTOR, OFFSET and BASIS (fixed, month, year or step: the value must"
          + " still be divided by that length in seconds), or REFUSED and the reason."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class UnitCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "TEXT",
      description = "Unit text as it stands in a file.")
  private @Nullable String text;

  @Option(names = "--to", paramLabel = "UNIT", description = "Target unit.")
  private @Nullable String to;

  @Option(
      names = "--meaning",
      paramLabel = "WORDS",
      defaultValue = "",
      description = "What the variable is, such as 'carbon flux' or 'water store'.")
  private String meaning = "";

  @Option(names = "--batch", description = "Answer rows from standard input.")
  private boolean batch;

  UnitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (batch) {
      return new BatchRows(console, 3)
          .answer(row -> UnitAnswer.of(row.get(0), row.get(1), row.get(2)).line());
    }
    if (text == null || to == null) {
      throw new ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(),
          "give TEXT and --to UNIT, or --batch");
    }
    UnitAnswer answer = UnitAnswer.of(text, meaning, to);
    if (answer.refusal().isPresent()) {
      console.problem("refused:", answer.refusal().get());
      return ExitCode.SOME_NOT_CONVERTED.status();
    }
    UnitConversion conversion = answer.conversion().orElseThrow();
    console.result(conversion.formula());
    conversion.steps().forEach(step -> console.result("  " + step));
    for (Issue issue : conversion.issues()) {
      console.message(issue.toString());
    }
    return ExitCode.OK.status();
  }
}
