// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Encodes the caller's attributes as netCDF-4 stores them: text as one string of a fixed number of
 * bytes in UTF-8, numbers as a row, nothing as a null dataspace.
 */
final class NetCdfAttributes {
  /** Longest values of an attribute: 16 MiB. The format has no limit; memory has. */
  static final int MAX_BYTES = 1 << 24;

  private NetCdfAttributes() {}

  /**
   * Encodes them.
   *
   * @param where the variable, or the file for global attributes
   * @throws DatasetException when a name, a text, a number or a length does not fit
   */
  static List<EncodedAttribute> encode(Attributes attributes, Where where) {
    List<EncodedAttribute> encoded = new ArrayList<>();
    for (Attribute attribute : attributes.all()) {
      encoded.add(encode(attribute, where.attribute(attribute.name())));
    }
    return encoded;
  }

  private static EncodedAttribute encode(Attribute attribute, Where where) {
    NameRules.checkAttribute(attribute.name(), where);
    byte[] data;
    Datatype type;
    Dataspace space;
    if (attribute.isText()) {
      data = NameRules.utf8(attribute.asText(), where);
      type = Datatype.utf8String(Math.max(1, data.length));
      space = data.length == 0 ? Dataspace.none() : Dataspace.scalar();
    } else {
      double[] numbers = attribute.numbers();
      ValueEncoder encoder = ValueEncoder.of(attribute.type(), where);
      data = new byte[Math.multiplyExact(numbers.length, encoder.bytes())];
      encoder.encode(numbers, 0, numbers.length, data, 0);
      type = Datatype.of(attribute.type());
      space = numbers.length == 0 ? Dataspace.none() : Dataspace.row(numbers.length);
    }
    if (data.length > MAX_BYTES) {
      throw new DatasetException(
          new Problem(
              "attribute-too-long",
              where,
              "the attribute is too long",
              data.length + " bytes",
              "at most " + MAX_BYTES + " bytes",
              "shorten it or split it into several attributes"));
    }
    return EncodedAttribute.of(attribute.name(), type, space, data);
  }
}
