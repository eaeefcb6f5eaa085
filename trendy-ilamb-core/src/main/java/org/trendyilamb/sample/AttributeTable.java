// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.List;
import java.util.Locale;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.sample.SampleTable.Row;

/**
 * Attributes that single models add or replace. A target is {@code :} for the file, {@code lat},
 * {@code lon}, {@code time}, {@code *} for the data variable, or {@code *} with a kind of quantity
 * or a variable's name.
 */
final class AttributeTable {
  private final List<Row> rows;

  private AttributeTable(List<Row> rows) {
    this.rows = rows;
  }

  static AttributeTable read() {
    return new AttributeTable(SampleTable.read("attributes.tsv"));
  }

  /** Applies the lines for a target, such as {@code lat}. */
  Attributes apply(String variant, String target, Attributes usual) {
    Attributes attributes = usual;
    for (Row row : rows) {
      if (row.get("variant").equals(variant) && row.get("target").equals(target)) {
        attributes = applied(row, attributes);
      }
    }
    return attributes;
  }

  /** Applies the lines for a data variable. */
  Attributes applyData(String variant, TruthVariable variable, Attributes usual) {
    Attributes attributes = apply(variant, "*", usual);
    attributes = apply(variant, "*" + variable.kind(), attributes);
    return apply(variant, "*" + variable.trendyName(), attributes);
  }

  private static Attributes applied(Row row, Attributes attributes) {
    String name = row.get("name");
    String type = row.get("type").toUpperCase(Locale.ROOT);
    String value = row.get("value");
    if (type.equals("TEXT")) {
      return attributes.with(Attribute.text(name, value));
    }
    double[] numbers =
        java.util.Arrays.stream(value.split(" ")).mapToDouble(Double::parseDouble).toArray();
    return attributes.with(Attribute.numbers(name, DataType.valueOf(type), numbers));
  }
}
