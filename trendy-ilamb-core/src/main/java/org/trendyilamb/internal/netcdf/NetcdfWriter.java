// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.problem.Where;
import ucar.ma2.Array;
import ucar.nc2.NetcdfFileWriter;
import ucar.nc2.Variable;

/** One file being written by netcdf-java, whichever format its writer was made for. */
final class NetcdfWriter implements DatasetWriter {
  private final Path file;
  private final NetcdfFileWriter netcdf;
  private final Map<String, VariableHeader> headers = new HashMap<>();
  private final Map<String, Variable> variables = new HashMap<>();
  private boolean finished;
  private boolean closed;

  /** Defines and creates the file; on failure nothing stays open. */
  NetcdfWriter(Path file, NetcdfFileWriter netcdf, DatasetHeader definition) {
    this.file = file;
    this.netcdf = netcdf;
    // Without this, what is never written reads back as 0, not as missing.
    netcdf.setFill(true);
    Map<String, ucar.nc2.Dimension> dimensions = new HashMap<>();
    for (Dimension dimension : definition.dimensions()) {
      dimensions.put(
          dimension.name(),
          dimension.unlimited()
              ? netcdf.addUnlimitedDimension(dimension.name())
              : netcdf.addDimension(null, dimension.name(), Math.toIntExact(dimension.length())));
    }
    for (VariableHeader variable : definition.variables()) {
      define(variable, dimensions);
    }
    for (Attribute attribute : definition.attributes().all()) {
      netcdf.addGroupAttribute(null, NetcdfTypes.attributeOf(attribute));
    }
    try {
      netcdf.create();
    } catch (IOException | RuntimeException e) {
      throw WriteTrouble.of(file, "the file cannot be created", Where.file(file), e);
    }
  }

  private void define(VariableHeader variable, Map<String, ucar.nc2.Dimension> dimensions) {
    List<ucar.nc2.Dimension> shape = new ArrayList<>();
    for (Dimension dimension : variable.dimensions()) {
      ucar.nc2.Dimension known = dimensions.get(dimension.name());
      if (known == null) {
        throw new IllegalArgumentException(
            "variable " + variable.name() + " uses an undefined dimension " + dimension.name());
      }
      shape.add(known);
    }
    Variable defined =
        netcdf.addVariable(null, variable.name(), NetcdfTypes.typeOf(variable.type()), shape);
    for (Attribute attribute : variable.attributes().all()) {
      checkFillType(variable, attribute);
      netcdf.addVariableAttribute(defined, NetcdfTypes.attributeOf(attribute));
    }
    headers.put(variable.name(), variable);
    variables.put(variable.name(), defined);
  }

  /** The library drops a fill value of another type without a word. */
  private static void checkFillType(VariableHeader variable, Attribute attribute) {
    if (attribute.name().equals("_FillValue") && attribute.type() != variable.type()) {
      throw new IllegalArgumentException(
          "_FillValue of "
              + variable.name()
              + " is "
              + attribute.type()
              + ", not "
              + variable.type());
    }
  }

  @Override
  public void put(String variable, Slab slab, double[] values) {
    VariableHeader header = checked(variable, slab, values.length);
    write(variable, slab, NetcdfTypes.arrayOf(header.type(), shape(slab), values, size(slab)));
  }

  @Override
  public void put(String variable, Slab slab, float[] values) {
    VariableHeader header = checked(variable, slab, values.length);
    if (header.type() != DataType.FLOAT) {
      throw new IllegalArgumentException(variable + " is " + header.type() + ", not FLOAT");
    }
    write(
        variable,
        slab,
        Array.factory(ucar.ma2.DataType.FLOAT, shape(slab), Arrays.copyOf(values, size(slab))));
  }

  private VariableHeader checked(String variable, Slab slab, int given) {
    VariableHeader header = headers.get(variable);
    if (header == null) {
      throw new IllegalArgumentException("no variable " + variable + " was defined");
    }
    if (finished || closed) {
      throw new IllegalStateException("the file is finished");
    }
    if (!slab.within(header.shape()) || slab.size() > given) {
      throw new IllegalArgumentException(
          variable + ": " + slab + " does not fit " + header.shape() + " or " + given + " values");
    }
    return header;
  }

  private void write(String variable, Slab slab, Array values) {
    if (slab.size() == 0) {
      return;
    }
    int[] origin = new int[slab.rank()];
    for (int i = 0; i < origin.length; i++) {
      origin[i] = Math.toIntExact(slab.start(i));
    }
    Variable target = variables.get(variable);
    try {
      netcdf.write(target, origin, values);
    } catch (Exception e) {
      throw WriteTrouble.of(
          file, "values cannot be written at " + slab, Where.file(file).variable(variable), e);
    }
  }

  @Override
  public void finish() {
    if (finished) {
      return;
    }
    try {
      netcdf.close();
      finished = true;
      closed = true;
    } catch (IOException | RuntimeException e) {
      throw WriteTrouble.of(file, "the file cannot be completed", Where.file(file), e);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      netcdf.close();
    } catch (IOException | RuntimeException e) {
      // The file is void anyway; after a failed write the library fails here a second time.
      org.slf4j.LoggerFactory.getLogger(NetcdfWriter.class)
          .debug("closing the abandoned {} failed", file, e);
    }
  }

  private static int[] shape(Slab slab) {
    int[] shape = new int[slab.rank()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = Math.toIntExact(slab.count(i));
    }
    return shape;
  }

  private static int size(Slab slab) {
    return Math.toIntExact(slab.size());
  }
}
