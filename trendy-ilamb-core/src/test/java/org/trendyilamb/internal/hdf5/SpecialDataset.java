// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;

/** A file with everything that is rare: all types, odd names, odd roles of dimensions. */
final class SpecialDataset {
  /** The longest text an attribute of one letter's name can hold. */
  static final int LONGEST_TEXT = 65535 - 9 - 2 - 8 - 4;

  static final Dimension RECORD = new Dimension("record", 0, true);
  static final Dimension UNUSED = Dimension.fixed("unused", 7);
  static final Dimension Y = Dimension.fixed("y", 2);
  static final Dimension X = Dimension.fixed("x", 3);
  static final Dimension HOEHE = Dimension.fixed("höhe", 2);

  private SpecialDataset() {}

  static DatasetHeader header(boolean classic) {
    List<VariableHeader> variables = new ArrayList<>();
    variables.add(variable("empty", DataType.FLOAT, RECORD));
    variables.add(variable("empty_map", DataType.DOUBLE, RECORD, Y, X));
    variables.add(variable("scalar", DataType.DOUBLE));
    variables.add(variable("y", DataType.FLOAT, Y, X));
    variables.add(variable("x", DataType.FLOAT, Y, X));
    variables.add(variable("covariance", DataType.INT, Y, Y));
    variables.add(variable("höhe", DataType.SHORT, HOEHE));
    variables.add(variable("n".repeat(NameRules.MAX_BYTES), DataType.SHORT));
    variables.add(variable("größe µ", DataType.INT, HOEHE));
    variables.add(
        new VariableHeader(
            "shuffled",
            DataType.SHORT,
            List.of(X),
            Attributes.none(),
            new Storage(List.of(2), 0, true)));
    List<Attribute> attributes = new ArrayList<>();
    attributes.add(Attribute.text("nothing", ""));
    attributes.add(Attribute.numbers("no_numbers", DataType.INT));
    attributes.add(Attribute.text("µ", "Ångström ≤ 10⁻¹⁰ m\nsecond line"));
    attributes.add(Attribute.text("a", "x".repeat(LONGEST_TEXT)));
    for (DataType type : types(classic)) {
      variables.add(variable("of_" + type, type, Y));
      attributes.add(Attribute.numbers("of_" + type, type, 1, 2, 3));
    }
    return new DatasetHeader(
        "", List.of(RECORD, UNUSED, Y, X, HOEHE), variables, Attributes.of(attributes));
  }

  static List<DataType> types(boolean classic) {
    List<DataType> types =
        new ArrayList<>(
            List.of(DataType.BYTE, DataType.SHORT, DataType.INT, DataType.FLOAT, DataType.DOUBLE));
    if (!classic) {
      types.addAll(
          List.of(DataType.UBYTE, DataType.USHORT, DataType.UINT, DataType.INT64, DataType.UINT64));
    }
    return types;
  }

  /** Writes the file; every value is its place in the variable, counted from 1. */
  static void write(Path file, boolean classic) {
    DatasetHeader header = header(classic);
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, header)) {
      for (VariableHeader variable : header.variables()) {
        double[] values = new double[(int) variable.shape().size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = i + 1;
        }
        writer.put(variable.name(), Slab.all(variable.shape()), values);
      }
      writer.finish();
    }
  }

  private static VariableHeader variable(String name, DataType type, Dimension... dimensions) {
    return VariableHeader.of(name, type, List.of(dimensions), Attributes.none());
  }
}
