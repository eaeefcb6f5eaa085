// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

import java.util.Arrays;

/**
 * One attribute: text, or numbers of one type. Immutable.
 *
 * <p>Numbers are held as {@code double}; 64-bit integers beyond 2^53 lose their last digits, which
 * no attribute that this library interprets can reach.
 */
public final class Attribute {
  private final String name;
  private final DataType type;
  private final String text;
  private final double[] numbers;

  private Attribute(String name, DataType type, String text, double[] numbers) {
    this.name = name;
    this.type = type;
    this.text = text;
    this.numbers = numbers;
  }

  /** A text attribute. */
  public static Attribute text(String name, String value) {
    return new Attribute(name, DataType.CHAR, value, new double[0]);
  }

  /**
   * A numeric attribute.
   *
   * @param type a numeric type
   * @param values the values, copied
   */
  public static Attribute numbers(String name, DataType type, double... values) {
    if (!type.isNumeric()) {
      throw new IllegalArgumentException("attribute " + name + ": " + type + " is not numeric");
    }
    return new Attribute(name, type, "", values.clone());
  }

  /** Name in the file. */
  public String name() {
    return name;
  }

  /** {@link DataType#CHAR} for text, otherwise the numeric type. */
  public DataType type() {
    return type;
  }

  /** Whether the value is text. */
  public boolean isText() {
    return type == DataType.CHAR;
  }

  /** The text; for numbers their values separated by blanks. */
  public String asText() {
    if (isText()) {
      return text;
    }
    StringBuilder joined = new StringBuilder();
    for (double number : numbers) {
      if (joined.length() > 0) {
        joined.append(' ');
      }
      joined.append(type.isFloating() ? Double.toString(number) : Long.toString((long) number));
    }
    return joined.toString();
  }

  /** The numbers, as a copy; empty for text. */
  public double[] numbers() {
    return numbers.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attribute that
        && name.equals(that.name)
        && type == that.type
        && text.equals(that.text)
        && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + text.hashCode() + Arrays.hashCode(numbers);
  }

  @Override
  public String toString() {
    return name + " = " + asText();
  }
}
