// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.verify;

import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetReader;

/** The data variable: place, type, fill, units, and the values themselves. */
final class DataChecks {
  /** Larger magnitudes are fill values in disguise. */
  private static final double LARGEST = 1e15;

  private final DatasetReader reader;
  private final Findings findings;

  DataChecks(DatasetReader reader, Findings findings) {
    this.reader = reader;
    this.findings = findings;
  }

  /** Orders of dimensions that are written; ILAMB reads all but those with a type. */
  private static final List<List<String>> ORDERS =
      List.of(
          List.of(IlambContract.TIME, IlambContract.LAT, IlambContract.LON),
          List.of(IlambContract.TIME, IlambContract.DEPTH, IlambContract.LAT, IlambContract.LON),
          List.of(IlambContract.TIME, IlambContract.TYPE, IlambContract.LAT, IlambContract.LON),
          List.of(IlambContract.DEPTH, IlambContract.LAT, IlambContract.LON),
          List.of(IlambContract.TYPE, IlambContract.LAT, IlambContract.LON),
          List.of(IlambContract.LAT, IlambContract.LON));

  Optional<VariableHeader> header(String name, Optional<String> units) {
    Optional<VariableHeader> found = reader.header().variable(name);
    if (found.isEmpty()) {
      findings.error(
          "variable-missing", findings.at(name), "the data variable is not there", "", name);
      return found;
    }
    VariableHeader header = found.get();
    List<String> order = header.dimensions().stream().map(Dimension::name).toList();
    if (!ORDERS.contains(order)) {
      findings.error(
          "dimension-order",
          findings.at(name),
          "dimensions are not written in this order",
          order.toString(),
          ORDERS.get(0).toString());
    }
    if (header.type() != DataType.FLOAT) {
      findings.error(
          "variable-type", findings.at(name), "another type", header.type().name(), "FLOAT");
    }
    fill(header, "_FillValue");
    fill(header, "missing_value");
    String written = header.attributes().text("units").orElse("");
    if (units.isPresent() && !units.get().equals(written)) {
      findings.error(
          "variable-units",
          findings.at(name, "units"),
          "the unit is not the one of the CMIP table",
          written,
          units.get());
    }
    return found;
  }

  private void fill(VariableHeader header, String name) {
    Optional<Attribute> attribute = header.attributes().get(name);
    boolean right =
        attribute.isPresent()
            && attribute.get().type() == DataType.FLOAT
            && attribute.get().numbers().length == 1
            && (float) attribute.get().numbers()[0] == IlambContract.FILL;
    if (!right) {
      findings.error(
          "variable-fill",
          findings.at(header.name(), name),
          "the missing value is not the one that is promised",
          attribute.map(Attribute::toString).orElse("nothing"),
          "1e20f");
    }
  }

  /**
   * Reads planes back.
   *
   * @param all every plane, or a sample that holds the first and the last
   * @param written what the writer remembers, when it is at hand
   */
  void values(VariableHeader header, boolean all, Optional<WrittenValues> written) {
    int rank = header.shape().rank();
    if (rank < 2) {
      return;
    }
    int plane = Math.toIntExact(header.shape().length(rank - 2) * header.shape().length(rank - 1));
    int planes = Math.toIntExact(header.shape().size() / Math.max(1, plane));
    try (ReadBack back = ReadBack.of(reader, header, findings.at(header.name()), plane)) {
      int[] sample = WrittenValues.sample(planes, all);
      long present = 0;
      for (int k : sample) {
        boolean asOthersDo = all || k == 0 || k == planes - 1;
        float[] values = asOthersDo ? back.read(k) : back.readQuickly(k);
        long here = present(header, k, values);
        if (here < 0 || !isAsWritten(header, k, values, written)) {
          return;
        }
        present += here;
      }
      if (sample.length > 0 && present == 0) {
        findings.warning(
            "value-none",
            findings.at(header.name()),
            "every value that was looked at is missing",
            "",
            "some values over land");
      }
    }
  }

  /** How many values are there; less than 0 after a finding. */
  private long present(VariableHeader header, int k, float[] values) {
    long present = 0;
    for (float value : values) {
      if (value == IlambContract.FILL) {
        continue;
      }
      present++;
      if (!(Math.abs(value) < LARGEST)) {
        findings.error(
            "value-range",
            findings.at(header.name()).index(k),
            "a value is neither missing nor a plausible number",
            Float.toString(value),
            "at most " + LARGEST);
        return -1;
      }
    }
    return present;
  }

  private boolean isAsWritten(
      VariableHeader header, int k, float[] values, Optional<WrittenValues> written) {
    boolean same = written.isEmpty() || written.get().matches(k, values);
    if (!same) {
      findings.error(
          "value-differs",
          findings.at(header.name()).index(k),
          "what is read back is not what was written",
          "another checksum",
          "the same bits");
    }
    return same;
  }
}
