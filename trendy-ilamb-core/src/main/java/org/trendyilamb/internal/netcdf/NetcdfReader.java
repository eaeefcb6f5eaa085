// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.internal.chunks.FileChunks;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.RawChunks;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import ucar.ma2.Array;
import ucar.nc2.NetcdfFile;
import ucar.nc2.Variable;

/** One open file of netcdf-java. */
final class NetcdfReader implements DatasetReader {
  /** Attribute that the library makes up to tell the chunk shape. */
  private static final String CHUNK_SIZES = "_ChunkSizes";

  private final Path file;
  private final NetcdfFile netcdf;
  private final DatasetHeader header;
  private Optional<FileChannel> raw = Optional.empty();
  private boolean closed;

  NetcdfReader(Path file, NetcdfFile netcdf, String format) {
    this.file = file;
    this.netcdf = netcdf;
    this.header = readHeader(netcdf, format);
  }

  @Override
  public DatasetHeader header() {
    return header;
  }

  @Override
  public void read(String variable, Slab slab, double[] into) {
    VariableHeader known =
        header
            .variable(variable)
            .orElseThrow(
                () -> new IllegalArgumentException("no variable " + variable + " in " + file));
    if (!known.type().isNumeric()) {
      throw new IllegalArgumentException(variable + " holds " + known.type() + ", not numbers");
    }
    if (!slab.within(known.shape()) || slab.size() > into.length) {
      throw new IllegalArgumentException(
          slab + " does not fit " + known.shape() + " or an array of " + into.length);
    }
    if (slab.size() == 0) {
      return;
    }
    int rank = slab.rank();
    int[] origin = new int[rank];
    int[] shape = new int[rank];
    for (int i = 0; i < rank; i++) {
      origin[i] = Math.toIntExact(slab.start(i));
      shape[i] = Math.toIntExact(slab.count(i));
    }
    try {
      Variable source = find(variable);
      Array values = rank == 0 ? source.read() : source.read(origin, shape);
      NetcdfTypes.copy(values, known.type(), into);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      // The library throws unchecked exceptions of many kinds on damaged data.
      throw new DatasetException(
          new Problem(
              "input-damaged",
              Where.file(file).variable(variable),
              "values cannot be read at " + slab,
              Failures.text(e),
              "readable values",
              "the file is damaged, or uses a filter other than deflate and shuffle: copy it again,"
                  + " or rewrite it with nccopy"),
          e);
    }
  }

  @Override
  public Optional<RawChunks> rawChunks(String variable) {
    VariableHeader known =
        header
            .variable(variable)
            .orElseThrow(
                () -> new IllegalArgumentException("no variable " + variable + " in " + file));
    switch (known.type()) {
      case FLOAT, DOUBLE, SHORT, INT -> {}
      default -> {
        return Optional.empty();
      }
    }
    try {
      if (raw.isEmpty()) {
        raw = Optional.of(FileChannel.open(file, StandardOpenOption.READ));
      }
      FileChannel channel = raw.get();
      return DatasetPlace.of(channel, find(variable), known)
          .map(p -> new FileChunks(file, variable, channel, p.encoding(), p.places()));
    } catch (IOException e) {
      throw new DatasetException(
          new Problem(
              "input-unreadable",
              Where.file(file).variable(variable),
              "the file cannot be read",
              Failures.text(e),
              "",
              "check the disk, or copy the file again"),
          e);
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (FileChannel own = raw.orElse(null)) {
      netcdf.close();
    } catch (IOException e) {
      throw new DatasetException(
          new Problem(
              "input-unreadable",
              Where.file(file),
              "the file cannot be closed",
              Failures.text(e),
              "",
              ""),
          e);
    }
  }

  private Variable find(String name) {
    for (Variable variable : netcdf.getVariables()) {
      if (variable.getFullName().equals(name)) {
        return variable;
      }
    }
    throw new IllegalArgumentException("no variable " + name + " in " + file);
  }

  private static DatasetHeader readHeader(NetcdfFile netcdf, String format) {
    List<VariableHeader> variables = new ArrayList<>();
    for (Variable variable : netcdf.getVariables()) {
      variables.add(readHeader(variable));
    }
    List<Dimension> dimensions = new ArrayList<>();
    for (ucar.nc2.Dimension dimension : netcdf.getDimensions()) {
      dimensions.add(dimensionOf(dimension, dimensions.size()));
    }
    return new DatasetHeader(
        format, dimensions, variables, NetcdfTypes.attributesOf(netcdf.getGlobalAttributes()));
  }

  private static VariableHeader readHeader(Variable variable) {
    List<Dimension> dimensions = new ArrayList<>();
    for (ucar.nc2.Dimension dimension : variable.getDimensions()) {
      dimensions.add(dimensionOf(dimension, dimensions.size()));
    }
    Attributes all = NetcdfTypes.attributesOf(variable.getAttributes());
    Storage storage =
        all.get(CHUNK_SIZES).map(NetcdfReader::storageOf).orElseGet(Storage::contiguous);
    List<Attribute> own = new ArrayList<>(all.all());
    own.removeIf(attribute -> attribute.name().equals(CHUNK_SIZES));
    DataType type = NetcdfTypes.typeOf(variable.getDataType(), variable.isUnsigned());
    return new VariableHeader(
        variable.getFullName(), type, dimensions, Attributes.of(own), storage);
  }

  private static Storage storageOf(Attribute chunkSizes) {
    List<Integer> chunk = new ArrayList<>();
    for (double length : chunkSizes.numbers()) {
      chunk.add((int) length);
    }
    return new Storage(chunk, 0, false);
  }

  private static Dimension dimensionOf(ucar.nc2.Dimension dimension, int position) {
    String name = dimension.getShortName();
    return new Dimension(
        name == null ? "unnamed_" + position : name,
        Math.max(0, dimension.getLength()),
        dimension.isUnlimited());
  }
}
