// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

/** Numbers as text that any program reads back to the same double. */
final class NumberText {

  private NumberText() {}

  /**
   * {@code 1}, {@code 0.001}, {@code 1.1574074074074073e-08}-like text without a useless {@code
   * .0}.
   */
  static String of(double value) {
    String text = Double.toString(value).replace('E', 'e');
    int exponent = text.indexOf('e');
    String digits = exponent < 0 ? text : text.substring(0, exponent);
    String power = exponent < 0 ? "" : text.substring(exponent);
    return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits) + power;
  }
}
