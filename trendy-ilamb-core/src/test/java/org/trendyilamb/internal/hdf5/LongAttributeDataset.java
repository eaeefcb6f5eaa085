// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.VariableHeader;

/** The sample with attributes that no object header can hold, in the file and in a variable. */
final class LongAttributeDataset {
  /** How many further attributes of the file there are. */
  static final int FURTHER = 60;

  /** Bytes of each further attribute. */
  static final int FURTHER_BYTES = 3900;

  private LongAttributeDataset() {}

  /** A history as a long chain of tools leaves it, of so many bytes in UTF-8. */
  static String history(int bytes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < bytes; i++) {
      text.append("Thu Jan  4 12:00:00 2024: ncks -O -d time,").append(i).append(" in.nc out.nc\n");
    }
    text.setLength(bytes - 2);
    return text + "µ"; // two bytes
  }

  /** One of the further attributes. */
  static String further(int number) {
    return Character.toString('a' + number % 26).repeat(FURTHER_BYTES);
  }

  /**
   * The definition.
   *
   * @param bytes of the histories
   * @param many whether there are more short attributes than one small block of a heap can hold,
   *     and several long ones
   */
  static DatasetHeader header(int bytes, boolean many) {
    DatasetHeader sample = SampleDataset.header();
    List<Attribute> globals = new ArrayList<>(sample.attributes().all());
    globals.add(Attribute.text("history", history(bytes)));
    for (int i = 0; many && i < FURTHER; i++) {
      globals.add(Attribute.text("further_" + i, further(i)));
    }
    List<VariableHeader> variables = new ArrayList<>();
    for (VariableHeader variable : sample.variables()) {
      Attributes attributes = variable.attributes();
      if (variable.name().equals("gpp") || variable.name().equals("lat")) {
        attributes = attributes.with(Attribute.text("comment", history(bytes)));
      }
      if (many && variable.name().equals("gpp")) {
        double[] numbers = new double[20_000];
        Arrays.setAll(numbers, i -> i / 4.0);
        attributes = attributes.with(Attribute.numbers("numbers", DataType.DOUBLE, numbers));
      }
      variables.add(
          new VariableHeader(
              variable.name(),
              variable.type(),
              variable.dimensions(),
              attributes,
              variable.storage()));
    }
    return new DatasetHeader(
        sample.format(), sample.dimensions(), variables, Attributes.of(globals));
  }

  static void write(Path file, int bytes, boolean many) {
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, header(bytes, many))) {
      SampleDataset.put(writer);
      writer.finish();
    }
  }
}
