// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.classic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;

/** Reads a header. One use. */
final class ClassicHeaderParser {
  private static final int TAG_DIMENSIONS = 10;
  private static final int TAG_VARIABLES = 11;
  private static final int TAG_ATTRIBUTES = 12;

  /** Number of records of a file that was still being written. */
  private static final long STREAMING = 0xFFFFFFFFL;

  private final FileChannel channel;
  private final int version;
  private final HeaderBytes in;
  private final List<Dimension> dimensions = new ArrayList<>();
  private final List<VariableHeader> variables = new ArrayList<>();
  private final Map<String, ClassicLayout.Place> places = new HashMap<>();
  private int recordDimension = -1;

  ClassicHeaderParser(FileChannel channel, int version) throws IOException {
    this.channel = channel;
    this.version = version;
    this.in = new HeaderBytes(channel, 4, version == 5);
  }

  ClassicLayout parse() throws IOException {
    long records = version == 5 ? in.int64() : Integer.toUnsignedLong(in.int32());
    boolean streaming = records == (version == 5 ? -1L : STREAMING);
    readDimensions();
    Attributes globals = readAttributes();
    readVariables();
    long stride = recordStride();
    if (streaming) {
      records = recordsInFile(stride);
    }
    if (records < 0 || (stride > 0 && records > channel.size() / stride + 1)) {
      throw new IOException(
          "cut off: the header promises "
              + records
              + " records of "
              + stride
              + " bytes in a file of "
              + channel.size());
    }
    setRecords(records);
    checkSize(records, stride);
    String format =
        version == 1
            ? "netCDF-3 classic"
            : version == 2 ? "netCDF-3 64-bit offset" : "netCDF-3 64-bit data (CDF-5)";
    return new ClassicLayout(
        new DatasetHeader(format, dimensions, variables, globals), places, stride);
  }

  /** Number of entries of a list that is absent or has this tag. */
  private long listOf(int tag) throws IOException {
    int found = in.int32();
    long count = in.count();
    if (found != tag && (found != 0 || count != 0)) {
      throw new IOException("tag " + found + " where " + tag + " should be");
    }
    return count;
  }

  private void readDimensions() throws IOException {
    long count = listOf(TAG_DIMENSIONS);
    for (long i = 0; i < count; i++) {
      String name = in.name();
      long length = in.length();
      if (length == 0 && recordDimension < 0) {
        recordDimension = dimensions.size();
      }
      dimensions.add(new Dimension(name, length, length == 0));
    }
  }

  private Attributes readAttributes() throws IOException {
    long count = listOf(TAG_ATTRIBUTES);
    List<Attribute> attributes = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      String name = in.name();
      DataType type = ClassicType.of(in.int32());
      long length = in.count();
      if (type == DataType.CHAR) {
        String text = new String(in.padded(length), StandardCharsets.UTF_8);
        attributes.add(Attribute.text(name, text.replaceAll("\0+$", "")));
      } else {
        byte[] bytes = in.padded(Math.multiplyExact(length, type.bytes()));
        double[] numbers = new double[(int) length];
        ClassicType.decode(ByteBuffer.wrap(bytes), type, numbers, 0, numbers.length);
        attributes.add(Attribute.numbers(name, type, numbers));
      }
    }
    return Attributes.of(attributes);
  }

  private void readVariables() throws IOException {
    long count = listOf(TAG_VARIABLES);
    for (long i = 0; i < count; i++) {
      String name = in.name();
      long rank = in.count();
      List<Dimension> shape = new ArrayList<>();
      boolean record = false;
      for (long k = 0; k < rank; k++) {
        long id = in.length();
        if (id >= dimensions.size()) {
          throw new IOException("variable " + name + " uses dimension number " + id);
        }
        record |= k == 0 && id == recordDimension;
        shape.add(dimensions.get((int) id));
      }
      Attributes attributes = readAttributes();
      DataType stored = ClassicType.of(in.int32());
      in.length(); // vsize: redundant, and wrong by design for large variables
      long begin = version == 1 ? Integer.toUnsignedLong(in.int32()) : in.int64();
      DataType type =
          attributes.text("_Unsigned").filter("true"::equalsIgnoreCase).isPresent()
              ? ClassicType.unsigned(stored)
              : stored;
      variables.add(new VariableHeader(name, type, shape, attributes, Storage.contiguous()));
      places.put(name, new ClassicLayout.Place(begin, stored, record));
    }
  }

  /** Bytes of one variable without its record dimension. */
  private long bytesOf(VariableHeader variable) {
    boolean record = place(variable).record();
    long bytes = place(variable).stored().bytes();
    for (int i = record ? 1 : 0; i < variable.dimensions().size(); i++) {
      bytes = Math.multiplyExact(bytes, variable.dimensions().get(i).length());
    }
    return bytes;
  }

  /** Every record variable is padded to four bytes, except when it is the only one. */
  private long recordStride() {
    List<VariableHeader> recorded =
        variables.stream().filter(variable -> place(variable).record()).toList();
    if (recorded.size() == 1) {
      return bytesOf(recorded.get(0));
    }
    long stride = 0;
    for (VariableHeader variable : recorded) {
      stride = Math.addExact(stride, (bytesOf(variable) + 3) & ~3L);
    }
    return stride;
  }

  private long recordsInFile(long stride) throws IOException {
    long first =
        variables.stream()
            .filter(variable -> place(variable).record())
            .mapToLong(variable -> place(variable).begin())
            .min()
            .orElse(channel.size());
    return stride == 0 ? 0 : Math.max(0, (channel.size() - first) / stride);
  }

  private void setRecords(long records) {
    if (recordDimension < 0) {
      return;
    }
    Dimension known = dimensions.get(recordDimension);
    Dimension sized = new Dimension(known.name(), records, true);
    dimensions.set(recordDimension, sized);
    variables.replaceAll(
        variable -> {
          if (!place(variable).record()) {
            return variable;
          }
          List<Dimension> shape = new ArrayList<>(variable.dimensions());
          shape.set(0, sized);
          return new VariableHeader(
              variable.name(), variable.type(), shape, variable.attributes(), variable.storage());
        });
  }

  private void checkSize(long records, long stride) throws IOException {
    for (VariableHeader variable : variables) {
      ClassicLayout.Place place = place(variable);
      long bytes = bytesOf(variable);
      long before = place.record() ? Math.multiplyExact(Math.max(0, records - 1), stride) : 0;
      boolean empty = bytes == 0 || (place.record() && records == 0);
      long end = empty ? 0 : Math.addExact(Math.addExact(place.begin(), before), bytes);
      if (place.begin() < 0 || end > channel.size()) {
        throw new IOException(
            "cut off: variable "
                + variable.name()
                + " ends at byte "
                + end
                + ", the file at "
                + channel.size());
      }
    }
  }

  private ClassicLayout.Place place(VariableHeader variable) {
    ClassicLayout.Place place = places.get(variable.name());
    if (place == null) {
      throw new IllegalStateException("no place for " + variable.name());
    }
    return place;
  }
}
