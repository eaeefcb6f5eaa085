// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;

/**
 * A dataset drawn at random: shapes, types, storage and the blocks that are put, which may overlap
 * and leave gaps. Keeps beside it, in plain arrays, what the file must say.
 */
final class RandomDataset {
  private static final DataType[] TYPES =
      Arrays.stream(DataType.values()).filter(DataType::isNumeric).toArray(DataType[]::new);

  /** One block that is put. */
  private static final class Put {
    private final VariableHeader variable;
    private final Slab slab;
    private final double[] values;

    Put(VariableHeader variable, Slab slab, double[] values) {
      this.variable = variable;
      this.slab = slab;
      this.values = values;
    }
  }

  private final Random random;
  private final boolean wideCoordinates;
  private final DatasetHeader header;
  private final List<Put> puts = new ArrayList<>();
  private final Map<String, double[]> expected = new LinkedHashMap<>();

  /**
   * Draws a dataset.
   *
   * @param wideCoordinates whether coordinate variables may have several dimensions, which
   *     netCDF-Java cannot read
   */
  RandomDataset(long seed, boolean wideCoordinates) {
    this.random = new Random(seed);
    this.wideCoordinates = wideCoordinates;
    List<Dimension> dimensions = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      boolean unlimited = random.nextInt(3) == 0;
      int length = unlimited ? random.nextInt(12) : 1 + random.nextInt(11);
      dimensions.add(new Dimension("d" + i, length, unlimited));
    }
    List<VariableHeader> variables = new ArrayList<>();
    int variableCount = 1 + random.nextInt(4);
    for (int i = 0; i < variableCount; i++) {
      variables.add(variable(i, dimensions));
    }
    header = new DatasetHeader("", dimensions, variables, Attributes.none());
    for (VariableHeader variable : variables) {
      draw(variable);
    }
    Collections.shuffle(puts, random);
    for (Put put : puts) {
      apply(put);
    }
  }

  DatasetHeader header() {
    return header;
  }

  /** What every variable must hold, row-major. */
  Map<String, double[]> expected() {
    return Collections.unmodifiableMap(expected);
  }

  /** Writes it to a file. */
  void write(Path file) {
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, header)) {
      write(writer);
    }
  }

  /**
   * Writes it to memory.
   *
   * @param folder where a scratch file may be made
   * @param openChunkBytes memory that open chunks may take
   */
  byte[] write(Path folder, long openChunkBytes) {
    Path name = folder.resolve("random.nc");
    DatasetPlan plan = DatasetPlan.of(name, header);
    DimensionScales scales = new DimensionScales(plan, name);
    InMemoryChannel channel = InMemoryChannel.unlimited();
    try (NetCdf4Writer writer =
        new NetCdf4Writer(name, channel, plan, scales, openChunkBytes, DeflateEngine::jdk)) {
      write(writer);
    }
    return channel.content();
  }

  private void write(NetCdf4Writer writer) {
    for (Put put : puts) {
      if (put.variable.type() == DataType.FLOAT && put.values.length % 2 == 0) {
        float[] single = new float[put.values.length];
        for (int i = 0; i < single.length; i++) {
          single[i] = (float) put.values[i];
        }
        writer.put(put.variable.name(), put.slab, single);
      } else {
        writer.put(put.variable.name(), put.slab, put.values);
      }
    }
    writer.finish();
  }

  private VariableHeader variable(int i, List<Dimension> all) {
    List<Dimension> dimensions = new ArrayList<>(all);
    Collections.shuffle(dimensions, random);
    dimensions = dimensions.subList(0, random.nextInt(dimensions.size() + 1));
    boolean coordinate = i < all.size() && random.nextInt(3) == 0;
    DataType type = TYPES[random.nextInt(TYPES.length)];
    List<Integer> chunk = new ArrayList<>();
    if (random.nextInt(4) != 0) {
      dimensions.forEach(d -> chunk.add(1 + random.nextInt(7)));
    }
    Storage storage = new Storage(chunk, random.nextInt(3), random.nextBoolean());
    Attributes attributes =
        random.nextBoolean()
            ? Attributes.none()
            : Attributes.of(Attribute.numbers("_FillValue", type, 100 + random.nextInt(20)));
    boolean wide = coordinate && dimensions.size() > 1 && dimensions.get(0).equals(all.get(i));
    String name = coordinate && (wideCoordinates || !wide) ? all.get(i).name() : "v" + i;
    return new VariableHeader(name, type, dimensions, attributes, storage);
  }

  private void draw(VariableHeader variable) {
    long size = variable.shape().size();
    double[] values = new double[(int) size];
    Arrays.fill(values, fill(variable));
    expected.put(variable.name(), values);
    int blocks = size == 0 ? 0 : random.nextInt(12);
    for (int i = 0; i < blocks; i++) {
      Slab slab = random.nextInt(4) == 0 ? Slab.all(variable.shape()) : slab(variable);
      double[] block = new double[(int) slab.size()];
      for (int k = 0; k < block.length; k++) {
        block[k] = value(variable.type());
      }
      puts.add(new Put(variable, slab, block));
    }
  }

  private Slab slab(VariableHeader variable) {
    int rank = variable.dimensions().size();
    long[] start = new long[rank];
    long[] count = new long[rank];
    for (int i = 0; i < rank; i++) {
      int length = (int) variable.shape().length(i);
      start[i] = random.nextInt(length);
      count[i] =
          random.nextInt(4) == 0 ? length - start[i] : 1 + random.nextInt(length - (int) start[i]);
    }
    return Slab.of(start, count);
  }

  private double value(DataType type) {
    return switch (type) {
      case BYTE -> random.nextInt(256) - 128;
      case UBYTE -> random.nextInt(256);
      case SHORT -> random.nextInt(1 << 16) - (1 << 15);
      case USHORT -> random.nextInt(1 << 16);
      case INT -> random.nextInt();
      case UINT -> random.nextInt() & 0xFFFFFFFFL;
      case INT64 -> random.nextLong() >> 11;
      case UINT64 -> random.nextLong() >>> 11;
      case FLOAT -> random.nextFloat() * 100;
      case DOUBLE -> random.nextGaussian();
      case CHAR, STRING, OTHER -> throw new AssertionError(type);
    };
  }

  private static double fill(VariableHeader variable) {
    if (variable.attributes().get("_FillValue").isPresent()) {
      return variable.attributes().number("_FillValue").orElseThrow();
    }
    return switch (variable.type()) {
      case BYTE -> -127;
      case UBYTE -> 255;
      case SHORT -> -32767;
      case USHORT -> 65535;
      case INT -> -2147483647;
      case UINT -> 4294967295L;
      case INT64 -> -9223372036854775806L;
      case UINT64 -> 0x1p64; // 2^64 - 2 in double precision
      case FLOAT, DOUBLE -> 9.969209968386869e36;
      case CHAR, STRING, OTHER -> throw new AssertionError(variable.type());
    };
  }

  /** Puts a block into the plain array, index by index. */
  private void apply(Put put) {
    double[] target = Objects.requireNonNull(expected.get(put.variable.name()));
    long[] shape = put.variable.shape().toArray();
    for (int i = 0; i < put.values.length; i++) {
      long rest = i;
      long at = 0;
      long stride = 1;
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        at += (put.slab.start(axis) + rest % put.slab.count(axis)) * stride;
        rest /= put.slab.count(axis);
        stride *= shape[axis];
      }
      target[(int) at] = put.values[i];
    }
  }
}
