// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trendyilamb.scan.CalendarProfile;
import org.trendyilamb.scan.Identity;
import org.trendyilamb.scan.OverrideSet;
import org.trendyilamb.scan.SourceFile;
import org.trendyilamb.variable.Derivations;
import org.trendyilamb.variable.SourceVariable;

/**
 * What to convert, and to what.
 *
 * @param input folder of TRENDY output, or one file
 * @param output output folder
 * @param identity what the user says the inputs are
 * @param overrides what the user says stands in the inputs
 * @param selection which inputs are wanted
 * @param calendar which calendar outputs have
 * @param extras what is written besides one output for each variable
 * @param period first and last month or year to keep, {@code FROM:TO}
 * @param rules the user's table of rules, as YAML
 * @param grid the grid of outputs; empty to keep those of the models
 */
public record ConversionConfig(
    Path input,
    Path output,
    Identity identity,
    OverrideSet overrides,
    Selection selection,
    CalendarProfile calendar,
    Extras extras,
    Optional<String> period,
    Optional<String> rules,
    Optional<GridRequest> grid) {

  /**
   * Which inputs are wanted; an empty set wants all. Compared without regard to letter case.
   *
   * @param models model names
   * @param simulations TRENDY simulations or CMIP experiments
   * @param variables TRENDY or CMIP names
   */
  public record Selection(Set<String> models, Set<String> simulations, Set<String> variables) {
    public Selection {
      models = Set.copyOf(models);
      simulations = Set.copyOf(simulations);
      variables = Set.copyOf(variables);
    }

    /** Whether the variable of a file is wanted, by any of its names. */
    boolean wants(SourceFile file, Optional<SourceVariable> meant) {
      return contains(
          variables,
          file.variable(),
          file.writtenVariable(),
          meant.map(variable -> variable.written().text()).orElse(""));
    }

    /** Whether the model of a file is wanted. */
    boolean wantsModelOf(SourceFile file) {
      return contains(models, file.model().text(), file.model().sourceId());
    }

    /** Whether a simulation is wanted. */
    boolean wantsSimulation(String experiment) {
      return contains(simulations, experiment);
    }

    private static boolean contains(Set<String> wanted, String... names) {
      return wanted.isEmpty()
          || Arrays.stream(names)
              .anyMatch(name -> wanted.stream().anyMatch(name::equalsIgnoreCase));
    }

    /** Everything. */
    public static Selection all() {
      return new Selection(Set.of(), Set.of(), Set.of());
    }
  }

  /**
   * What is written besides one output for each variable.
   *
   * @param derive variables to derive where a model does not deliver them, by CMIP name
   * @param keepClasses whether values of plant types, pools and land-use classes are written
   */
  public record Extras(Set<String> derive, boolean keepClasses) {
    private static final SortedSet<String> DERIVABLE =
        Derivations.standard().stream()
            .filter(derivation -> !LandAreas.concerns(derivation.target()))
            .map(derivation -> derivation.target().text())
            .collect(Collectors.toCollection(TreeSet::new));

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException when no derivation of a name is known
     */
    public Extras {
      derive = Set.copyOf(derive);
      for (String name : derive) {
        if (DERIVABLE.stream().noneMatch(name::equalsIgnoreCase)) {
          throw new IllegalArgumentException(
              "'" + name + "' cannot be derived; what can is " + String.join(", ", DERIVABLE));
        }
      }
    }

    /** Nothing more than what needs no asking. */
    public static Extras none() {
      return new Extras(Set.of(), false);
    }
  }

  /** Everything below a folder, as it is. */
  public static ConversionConfig of(Path input, Path output) {
    return new ConversionConfig(
        input,
        output,
        Identity.unsaid(),
        OverrideSet.none(),
        Selection.all(),
        CalendarProfile.SOURCE,
        Extras.none(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with what the user says the inputs are. */
  public ConversionConfig with(Identity said) {
    return new ConversionConfig(
        input, output, said, overrides, selection, calendar, extras, period, rules, grid);
  }

  /** The same with what the user says stands in the inputs. */
  public ConversionConfig with(OverrideSet said) {
    return new ConversionConfig(
        input, output, identity, said, selection, calendar, extras, period, rules, grid);
  }

  /** The same with a selection. */
  public ConversionConfig with(Selection wanted) {
    return new ConversionConfig(
        input, output, identity, overrides, wanted, calendar, extras, period, rules, grid);
  }

  /** The same with a calendar profile. */
  public ConversionConfig with(CalendarProfile profile) {
    return new ConversionConfig(
        input, output, identity, overrides, selection, profile, extras, period, rules, grid);
  }

  /** The same with what is written besides. */
  public ConversionConfig with(Extras wanted) {
    return new ConversionConfig(
        input, output, identity, overrides, selection, calendar, wanted, period, rules, grid);
  }

  /** The same with a period, {@code FROM:TO}. */
  public ConversionConfig withPeriod(String fromTo) {
    return new ConversionConfig(
        input,
        output,
        identity,
        overrides,
        selection,
        calendar,
        extras,
        Optional.of(fromTo),
        rules,
        grid);
  }

  /** The same with a table of rules, as YAML. */
  public ConversionConfig withRules(String yaml) {
    return new ConversionConfig(
        input,
        output,
        identity,
        overrides,
        selection,
        calendar,
        extras,
        period,
        Optional.of(yaml),
        grid);
  }

  /** The same with outputs on one grid. */
  public ConversionConfig with(GridRequest wanted) {
    return new ConversionConfig(
        input,
        output,
        identity,
        overrides,
        selection,
        calendar,
        extras,
        period,
        rules,
        Optional.of(wanted));
  }
}
