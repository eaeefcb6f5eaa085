// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The table of unit texts and of what each must give. */
final class UnitCorpus {
  private static final MathContext WIDE = new MathContext(50);

  /** One row; for length {@code refused} the factor is the code of the problem. */
  record Row(
      String text,
      String meaning,
      String target,
      String factor,
      String shift,
      String length,
      String why) {
    boolean isRefused() {
      return length.equals("refused");
    }
  }

  private UnitCorpus() {}

  static List<Row> rows() {
    try (InputStream in =
        Objects.requireNonNull(UnitCorpus.class.getResourceAsStream("/units/corpus.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("`"))
          .map(line -> line.split("\t", -1))
          .map(
              c ->
                  new Row(c[0].substring(1, c[0].length() - 1), c[1], c[2], c[3], c[4], c[5], c[6]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of a product and quotient of decimals, such as {@code 0.001/86400}. */
  static BigDecimal value(String expression) {
    BigDecimal value = BigDecimal.ONE;
    int start = 0;
    char operator = '*';
    for (int i = 0; i <= expression.length(); i++) {
      char c = i < expression.length() ? expression.charAt(i) : '*';
      if (c == '*' || c == '/') {
        BigDecimal operand = new BigDecimal(expression.substring(start, i));
        value = operator == '*' ? value.multiply(operand) : value.divide(operand, WIDE);
        operator = c;
        start = i + 1;
      }
    }
    return value;
  }
}
