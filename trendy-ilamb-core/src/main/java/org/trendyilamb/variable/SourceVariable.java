// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.time.Frequency;

/**
 * A variable of TRENDY and what can be written for it.
 *
 * @param id TRENDY name
 * @param expectedUnit unit the protocol asks for
 * @param usualFrequency frequency the protocol asks for; models deviate
 * @param onlyFrequency the only frequency the name stands for, as {@code arh} is the annual {@code
 *     rh}; none for most
 * @param direct whether its values, brought to the unit of the target, are those of the target;
 *     otherwise a formula is needed, see {@link Derivations}: {@code sftlf} is not {@code
 *     oceanCoverFrac} but what is left of the cell
 * @param targets what is written, one per frequency that CMIP6 lists, at least one
 * @param alternatives further CMIP6 entries of the same or a kindred quantity, never taken by
 *     themselves
 * @param note what to watch
 */
public record SourceVariable(
    VariableId id,
    String expectedUnit,
    Frequency usualFrequency,
    Optional<Frequency> onlyFrequency,
    boolean direct,
    List<TargetVariable> targets,
    List<TargetVariable> alternatives,
    Optional<String> note) {

  /**
   * Copies the lists and checks them.
   *
   * @throws IllegalArgumentException when there is no target, two targets have one frequency, or
   *     targets have different names
   */
  public SourceVariable {
    targets = List.copyOf(targets);
    alternatives = List.copyOf(alternatives);
    if (targets.isEmpty()) {
      throw new IllegalArgumentException(id + " has no target");
    }
    Set<Frequency> frequencies = EnumSet.noneOf(Frequency.class);
    for (TargetVariable target : targets) {
      if (!frequencies.add(target.frequency())) {
        throw new IllegalArgumentException(id + " has two targets of one frequency");
      }
      if (!target.id().equals(targets.get(0).id())) {
        throw new IllegalArgumentException(id + " has targets of different names");
      }
    }
  }

  /** Name written for it. */
  public VariableId written() {
    return targets.get(0).id();
  }

  /** What it measures. */
  public QuantityKind kind() {
    return targets.get(0).kind();
  }

  /** Dimension a source may carry besides time, latitude and longitude. */
  public ExtraDimension extraDimension() {
    return targets.get(0).extraDimension();
  }

  /** Whether CMIP6 has no such variable, so that the TRENDY name is kept. */
  public boolean trendyOnly() {
    return targets.get(0).trendyOnly();
  }

  /**
   * What is written for values of a frequency. Where CMIP6 lists the variable at another frequency
   * only, the table of further fields of the wanted frequency carries it ({@code Eyr}, {@code
   * Emon}, {@code Eday}), and {@link TargetVariable#listed()} is false: no yearly file claims to be
   * from {@code Lmon}.
   *
   * @return none only when a fixed field such as {@code sftlf} is wanted with a time axis, a field
   *     with a time axis as fixed, or a name at a frequency it does not stand for
   */
  public Optional<TargetVariable> target(Frequency frequency) {
    if (onlyFrequency.isPresent() && onlyFrequency.get() != frequency) {
      return Optional.empty();
    }
    Optional<TargetVariable> exact =
        targets.stream().filter(target -> target.frequency() == frequency).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    if (frequency == Frequency.FIXED) {
      return Optional.empty();
    }
    return targets.stream()
        .filter(target -> target.frequency() != Frequency.FIXED)
        .findFirst()
        .map(target -> target.carriedAt(frequency));
  }

  /** What is written at the frequency of the protocol, or else at the first listed. */
  public TargetVariable usualTarget() {
    return target(usualFrequency).orElse(targets.get(0));
  }
}
