// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.Optional;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.problem.Where;

/**
 * CF packing: value = stored · scale_factor + add_offset (CF conventions, section 8.1).
 *
 * @param scale the {@code scale_factor}, 1 when there is none
 * @param offset the {@code add_offset}, 0 when there is none
 */
public record Packing(double scale, double offset) {

  /**
   * The packing that the attributes declare.
   *
   * @param where place of the variable, for messages
   * @throws InterpretException with code {@code packing-unreadable} when an attribute is not one
   *     finite number, or the scale is 0: other programs then differ in what they read
   */
  public static Packing of(Attributes attributes, Where where) {
    double scale = number(attributes, "scale_factor", 1, where);
    double offset = number(attributes, "add_offset", 0, where);
    if (scale == 0) {
      throw unreadable("scale_factor", "0", where);
    }
    return new Packing(scale, offset);
  }

  private static double number(Attributes attributes, String name, double otherwise, Where where) {
    Optional<Attribute> found = attributes.get(name);
    if (found.isEmpty()) {
      return otherwise;
    }
    double[] numbers = found.get().numbers();
    if (numbers.length != 1 || !Double.isFinite(numbers[0])) {
      throw unreadable(name, found.get().asText(), where);
    }
    return numbers[0];
  }

  private static InterpretException unreadable(String name, String found, Where where) {
    return InterpretException.of(
        "packing-unreadable",
        where.attribute(name),
        "the values cannot be unpacked",
        "'" + found + "'",
        name.equals("scale_factor") ? "one number other than 0" : "one number",
        "mend the attribute in a copy of the file, or remove it if the values are not packed");
  }

  /** Whether stored values are the values. */
  public boolean isNone() {
    return scale == 1 && offset == 0;
  }
}
