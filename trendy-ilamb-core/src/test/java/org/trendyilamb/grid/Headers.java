// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;

/** Dataset headers for tests. Every dimension name has a fixed length. */
final class Headers {
  private static final Map<String, Integer> LENGTHS =
      Map.of("time", 12, "lat", 4, "lon", 8, "y", 4, "x", 8, "ncl2", 4, "ncl3", 8);

  private Headers() {}

  static Dimension dimension(String name) {
    return Dimension.fixed(name, LENGTHS.getOrDefault(name, 3));
  }

  /** Attributes from texts such as {@code units=m; axis=Z}. */
  static Attributes attributes(String... texts) {
    List<Attribute> attributes = new ArrayList<>();
    for (String text : texts) {
      if (text == null || text.isBlank()) {
        continue;
      }
      for (String pair : text.split(";")) {
        int equals = pair.indexOf('=');
        attributes.add(
            Attribute.text(pair.substring(0, equals).trim(), pair.substring(equals + 1).trim()));
      }
    }
    return Attributes.of(attributes);
  }

  static VariableHeader variable(String name, Attributes attributes, String... dimensions) {
    return VariableHeader.of(
        name,
        DataType.FLOAT,
        Arrays.stream(dimensions).map(Headers::dimension).toList(),
        attributes);
  }

  static DatasetHeader dataset(VariableHeader... variables) {
    List<Dimension> dimensions =
        Arrays.stream(variables).flatMap(v -> v.dimensions().stream()).distinct().toList();
    return new DatasetHeader("netCDF-4", dimensions, List.of(variables), Attributes.none());
  }
}
