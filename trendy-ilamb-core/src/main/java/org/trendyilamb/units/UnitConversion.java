// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trendyilamb.problem.Issue;

/**
 * A prepared conversion from one unit text to another. Immutable, safe for any number of threads.
 *
 * <p>With {@link CalendarBasis#FIXED} the converter is the whole conversion. Otherwise the result
 * must still be divided by the length, in seconds, of the month, year or step that the record lies
 * in, in the calendar of the source, or multiplied with it: {@link #over(double)}.
 *
 * @param source what was read from the source text
 * @param target what was read from the target text
 * @param converter the factor and the shift
 * @param basis the length that is still to be divided by, or multiplied with
 * @param equivalences the physical equivalences used
 * @param steps what was done, one plain sentence each, for provenance
 * @param issues what a person may want to know, without a place: the caller knows file and variable
 */
public record UnitConversion(
    UnitReading source,
    UnitReading target,
    LinearConverter converter,
    CalendarBasis basis,
    Set<PhysicalEquivalence> equivalences,
    List<String> steps,
    List<Issue> issues) {

  /** Copies the collections. */
  public UnitConversion {
    equivalences = Set.copyOf(equivalences);
    steps = List.copyOf(steps);
    issues = List.copyOf(issues);
  }

  /** The canonical text of the target unit, for the attribute of the output. */
  public String targetText() {
    return UnitFormatter.format(target.unit());
  }

  /** Whether values stay as they are, whatever the time axis. */
  public boolean isIdentity() {
    return basis == CalendarBasis.FIXED && converter.isIdentity();
  }

  /**
   * The converter for a record of a known length.
   *
   * @param seconds length of the month, year or step of the record in s; not used when {@link
   *     #basis} is fixed
   * @throws IllegalArgumentException if a length is needed and it is not above zero and finite
   */
  public LinearConverter over(double seconds) {
    if (basis == CalendarBasis.FIXED) {
      return converter;
    }
    if (!(seconds > 0) || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException("length of the " + basis.text() + ": " + seconds + " s");
    }
    Rational length = Rational.exactly(seconds);
    Rational factor = basis == CalendarBasis.TIMES_STEP ? length : Rational.ONE.dividedBy(length);
    return converter.then(LinearConverter.of(factor, Rational.ZERO));
  }

  /**
   * This conversion of what happens in some time, made one of its sum over the time step: values
   * are divided by that time and multiplied with the length of the step.
   *
   * @param seconds the time that values are per, in s; 86400 for a rate per day
   * @param reason one plain sentence, for provenance
   * @throws IllegalArgumentException if the basis is not fixed, or the time not above zero
   */
  public UnitConversion accumulated(double seconds, String reason) {
    if (basis != CalendarBasis.FIXED || !(seconds > 0) || Double.isInfinite(seconds)) {
      throw new IllegalArgumentException(formula() + " accumulated per " + seconds + " s");
    }
    List<String> told = new ArrayList<>(steps);
    told.add(reason);
    return new UnitConversion(
        source,
        target,
        converter.then(
            LinearConverter.of(Rational.ONE.dividedBy(Rational.exactly(seconds)), Rational.ZERO)),
        CalendarBasis.TIMES_STEP,
        equivalences,
        told,
        issues);
  }

  /** The formula, such as {@code y = x * 0.001 / seconds of the month}. */
  public String formula() {
    return switch (basis) {
      case FIXED -> converter.formula();
      case TIMES_STEP -> converter.formula() + " * seconds of the step";
      case MONTH, YEAR, STEP -> converter.formula() + " / seconds of the " + basis.text();
    };
  }
}
