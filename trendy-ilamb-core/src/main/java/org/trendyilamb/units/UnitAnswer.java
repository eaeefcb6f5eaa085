// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.problem.Problem;

/**
 * The answer to "what turns this unit into that one, for a variable of this meaning?". Immutable.
 *
 * @param conversion the conversion; empty when refused
 * @param refusal why there is none; empty when there is one
 */
public record UnitAnswer(Optional<UnitConversion> conversion, Optional<Problem> refusal) {

  /** Checks that there is one of the two. */
  public UnitAnswer {
    if (conversion.isPresent() == refusal.isPresent()) {
      throw new IllegalArgumentException("an answer is a conversion or a refusal");
    }
  }

  /**
   * Answers for a meaning in plain words. Words such as carbon, water, temperature or fraction
   * choose the quantity; where they leave several, all that can convert must agree. Without a known
   * word only unit algebra is used.
   *
   * @param spelling the source unit as it stands in a file
   * @param meaning plain words about the variable; may be empty
   * @param target the target unit
   */
  public static UnitAnswer of(String spelling, String meaning, String target) {
    Meaning read = Meaning.of(meaning);
    try {
      UnitReading source = UnitReader.read(spelling);
      UnitReading wanted = UnitReader.read(target);
      if (read.placeholder()) {
        return refused(
            BridgeRefusals.of(
                "unit-placeholder",
                "the text is said to be no unit",
                source,
                wanted,
                "state the unit of this variable"));
      }
      return agreed(read, source, wanted);
    } catch (UnitException refusal) {
      return refused(refusal);
    }
  }

  private static UnitAnswer agreed(Meaning meaning, UnitReading source, UnitReading target) {
    List<UnitConversion> found = new ArrayList<>();
    UnitException first = null;
    for (Quantity quantity : meaning.candidates()) {
      try {
        found.add(new UnitConversionFinder(quantity, meaning.options()).find(source, target));
      } catch (UnitException refusal) {
        first = first == null ? refusal : first;
      }
    }
    if (found.isEmpty() && first != null) {
      return refused(first);
    }
    UnitConversion answer = found.get(0);
    for (UnitConversion other : found) {
      if (!other.converter().equals(answer.converter()) || other.basis() != answer.basis()) {
        return refused(
            BridgeRefusals.of(
                "unit-ambiguous",
                "the factor depends on what the variable is, and its description leaves that open",
                source,
                target,
                "say whether the variable is about carbon, nitrogen, water or something else"));
      }
    }
    return new UnitAnswer(Optional.of(answer), Optional.empty());
  }

  private static UnitAnswer refused(UnitException refusal) {
    return new UnitAnswer(Optional.empty(), Optional.of(refusal.problem()));
  }

  /**
   * One line for machines: factor, offset and basis ({@code fixed}, {@code month}, {@code year} or
   * {@code step}), or {@code REFUSED} and the reason, parted by tabs. For a basis other than fixed
   * the result must still be divided by that length in seconds.
   */
  public String line() {
    if (conversion.isPresent()) {
      LinearConverter converter = conversion.get().converter();
      return NumberText.of(converter.scale())
          + "\t"
          + NumberText.of(converter.offset())
          + "\t"
          + conversion.get().basis().text();
    }
    String reason = refusal.map(Problem::toString).orElse("");
    return "REFUSED\t" + reason.replaceAll("\\p{Cntrl}", " ");
  }
}
