// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.plan.GridRequest;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.scan.CalendarProfile;
import org.trendyilamb.scan.Identity;
import org.trendyilamb.scan.OverrideSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options about what is converted and to what; shared by the commands that look at inputs. */
final class InputOptions {
  @Option(
      names = "--models",
      split = ",",
      paramLabel = "NAME",
      description = "Only these models; several with commas.")
  private Set<String> models = new LinkedHashSet<>();

  @Option(
      names = "--simulations",
      split = ",",
      paramLabel = "S",
      description = "Only these simulations, such as S2,S3.")
  private Set<String> simulations = new LinkedHashSet<>();

  @Option(
      names = "--variables",
      split = ",",
      paramLabel = "NAME",
      description = "Only these variables, by TRENDY or CMIP name.")
  private Set<String> variables = new LinkedHashSet<>();

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "The input is of this model, whatever its name says.")
  private @Nullable String model;

  @Option(
      names = "--simulation",
      paramLabel = "S",
      description = "The input is of this simulation or experiment, whatever its name says.")
  private @Nullable String simulation;

  @Option(
      names = "--variable",
      paramLabel = "NAME",
      description = "The input holds this variable, whatever its name says.")
  private @Nullable String variable;

  @Option(
      names = "--member",
      paramLabel = "rNiNpNfN",
      description = "The input is of this ensemble member.")
  private @Nullable String member;

  @Option(
      names = "--source-variable",
      paramLabel = "NAME",
      description = "Name of the variable inside the file.")
  private @Nullable String sourceVariable;

  @Option(
      names = "--units",
      paramLabel = "TEXT",
      description = "Unit of the values, in place of what the file says.")
  private @Nullable String units;

  @Option(
      names = "--source-calendar",
      paramLabel = "NAME",
      description = "Calendar of the time axis, in place of what the file says.")
  private @Nullable String sourceCalendar;

  @Option(
      names = "--time-units",
      paramLabel = "TEXT",
      description = "Unit of the time axis, in place of what the file says.")
  private @Nullable String timeUnits;

  @Option(
      names = "--accept-magnitude",
      description = "Let implausibly large values through, with a warning.")
  private boolean acceptMagnitude;

  @Option(
      names = "--calendar",
      paramLabel = "KIND",
      defaultValue = "source",
      description =
          "Calendar of outputs: 'source' keeps that of the input, 'noleap' writes ILAMB's own."
              + " Default: ${DEFAULT-VALUE}.")
  private CalendarProfile calendar = CalendarProfile.SOURCE;

  @Option(
      names = "--period",
      paramLabel = "FROM:TO",
      description = "Keep these years or months only, such as 1850:2014 or 2000-01:2004-12.")
  private @Nullable String period;

  @Mixin private GridOption grid = new GridOption();

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description =
          "Table of model rules in YAML; they come before those of the library and replace those of"
              + " the same id.")
  private @Nullable Path rules;

  @Option(
      names = "--derive",
      split = ",",
      paramLabel = "NAME",
      description =
          "Also make these variables of others where a model does not deliver them, such as"
              + " nee,reco; several with commas.")
  private Set<String> derive = new LinkedHashSet<>();

  @Option(
      names = "--pft",
      paramLabel = "WHAT",
      defaultValue = "ignore",
      description =
          "Values of each plant type, carbon pool or land-use class, which ILAMB does not read:"
              + " 'ignore' or 'keep'. Default: ${DEFAULT-VALUE}.")
  private ClassFields pft = ClassFields.IGNORE;

  /** What becomes of values for each class. */
  enum ClassFields {
    IGNORE,
    KEEP
  }

  ConversionConfig config(Path input, Path output) {
    ConversionConfig config =
        ConversionConfig.of(input, output)
            .with(
                new Identity(
                    Optional.ofNullable(model),
                    Optional.ofNullable(simulation),
                    Optional.ofNullable(variable),
                    Optional.ofNullable(member)))
            .with(
                new OverrideSet(
                    Optional.ofNullable(units),
                    Optional.ofNullable(sourceCalendar),
                    Optional.ofNullable(timeUnits),
                    Optional.ofNullable(sourceVariable),
                    acceptMagnitude))
            .with(new ConversionConfig.Selection(models, simulations, variables))
            .with(calendar)
            .with(extras());
    Optional<GridRequest> target = grid.request();
    if (target.isPresent()) {
      config = config.with(target.get());
    }
    if (rules != null) {
      config = config.withRules(RulesFile.read(rules));
    }
    return period == null ? config : config.withPeriod(period);
  }

  private ConversionConfig.Extras extras() {
    try {
      return new ConversionConfig.Extras(derive, pft == ClassFields.KEEP);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          new Problem(
              "option-derive",
              Where.nowhere(),
              "--derive names what cannot be derived",
              String.valueOf(e.getMessage()),
              "",
              "correct --derive"));
    }
  }
}
