// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetReader;

/** The data variable: place, type, fill, units, and the values themselves. */
final class DataChecks {
  /** Time steps that are read back when not all are. */
  private static final int SAMPLE = 12;

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
    double[] values = new double[plane];
    long present = 0;
    for (int k : chosen(planes, all)) {
      reader.read(header.name(), planeOf(header, k), values);
      for (int i = 0; i < plane; i++) {
        if ((float) values[i] == IlambContract.FILL) {
          continue;
        }
        present++;
        if (!(Math.abs(values[i]) < LARGEST)) {
          findings.error(
              "value-range",
              findings.at(header.name()).index(k),
              "a value is neither missing nor a plausible number",
              Double.toString(values[i]),
              "at most " + LARGEST);
          return;
        }
      }
      int which = k;
      if (written.isPresent() && !written.get().matches(which, values, plane)) {
        findings.error(
            "value-differs",
            findings.at(header.name()).index(k),
            "what is read back is not what was written",
            "another checksum",
            "the same bits");
        return;
      }
    }
    if (planes > 0 && present == 0) {
      findings.warning(
          "value-none",
          findings.at(header.name()),
          "every value that was looked at is missing",
          "",
          "some values over land");
    }
  }

  private static Slab planeOf(VariableHeader header, int k) {
    int rank = header.shape().rank();
    long[] start = new long[rank];
    long[] count = header.shape().toArray();
    long rest = k;
    for (int i = rank - 3; i >= 0; i--) {
      start[i] = rest % header.shape().length(i);
      rest /= header.shape().length(i);
      count[i] = 1;
    }
    return Slab.of(start, count);
  }

  private static List<Integer> chosen(int planes, boolean all) {
    List<Integer> chosen = new ArrayList<>();
    int n = all ? planes : Math.min(planes, SAMPLE);
    for (int i = 0; i < n; i++) {
      chosen.add(n == 1 ? 0 : (int) ((long) i * (planes - 1) / (n - 1)));
    }
    return chosen;
  }
}
