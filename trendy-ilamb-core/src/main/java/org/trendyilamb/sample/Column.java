// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.List;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;

/** A variable with all its values, which the caller hands over. */
final class Column {
  private final VariableHeader header;
  private final double[] values;

  Column(VariableHeader header, double[] values) {
    this.header = header;
    this.values = values;
    if (header.shape().size() != values.length) {
      throw new IllegalArgumentException(
          header.name() + " " + header.shape() + " with " + values.length + " values");
    }
  }

  static Column of(
      String name, DataType type, List<Dimension> shape, Attributes attributes, double[] values) {
    return new Column(VariableHeader.of(name, type, shape, attributes), values);
  }

  VariableHeader header() {
    return header;
  }

  /** The values themselves, row-major. */
  double[] values() {
    return values;
  }
}
