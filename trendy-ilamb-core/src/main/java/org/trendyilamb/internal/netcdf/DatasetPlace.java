// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.internal.chunks.ChunkPlaces;
import org.trendyilamb.internal.chunks.ChunkTreeReader;
import org.trendyilamb.io.ChunkEncoding;
import ucar.nc2.Variable;

/**
 * Where netcdf-java found the values of an HDF5 dataset, and how they are encoded there.
 *
 * <p>The library keeps this to itself, so it is looked up by field names, which belong to the one
 * release that the build is bound to. A field that is not there, like anything unusual in the file,
 * gives no place: the caller then reads through the library.
 *
 * @param encoding how values are stored
 * @param places address and length of every chunk
 */
record DatasetPlace(ChunkEncoding encoding, ChunkPlaces places) {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final int DEFLATE = 1;
  private static final int SHUFFLE = 2;
  private static final int BIG_ENDIAN = 0;
  private static final int LITTLE_ENDIAN = 1;

  /**
   * Finds the place of a variable.
   *
   * @throws IOException when the file cannot be read
   */
  static Optional<DatasetPlace> of(FileChannel channel, Variable variable, VariableHeader header)
      throws IOException {
    Object info = variable.getSPobject();
    if (info == null || header.shape().size() == 0 || !hasPlainAddresses(channel)) {
      return Optional.empty();
    }
    try {
      return of(channel, info, header);
    } catch (ReflectiveOperationException | RuntimeException e) {
      org.slf4j.LoggerFactory.getLogger(DatasetPlace.class)
          .debug("chunks of {} are read through the library", header.name(), e);
      return Optional.empty();
    }
  }

  private static Optional<DatasetPlace> of(FileChannel channel, Object info, VariableHeader header)
      throws ReflectiveOperationException, IOException {
    Optional<int[]> filters = filters(get(info, "mfp"), header.type());
    int endian = (int) required(required(info, "typeInfo"), "endian");
    int bytes = (int) required(required(info, "typeInfo"), "byteSize");
    if ((boolean) required(info, "useFillValue")
        || filters.isEmpty()
        || (endian != LITTLE_ENDIAN && endian != BIG_ENDIAN)
        || bytes != header.type().bytes()) {
      return Optional.empty();
    }
    int[] ids = filters.get();
    boolean shuffled = Arrays.stream(ids).anyMatch(id -> id == SHUFFLE);
    boolean deflated = Arrays.stream(ids).anyMatch(id -> id == DEFLATE);
    ChunkEncoding encoding =
        new ChunkEncoding(header.type(), endian == LITTLE_ENDIAN, shuffled, deflated);
    long address = (long) required(info, "dataPos");
    Shape shape = header.shape();
    Optional<ChunkPlaces> places =
        (boolean) required(info, "isChunked")
            ? chunked(channel, address, shape, (int[]) required(info, "storageSize"), bytes)
            : contiguous(channel, address, shape, bytes, ids.length);
    return places.map(found -> new DatasetPlace(encoding, found));
  }

  private static Optional<ChunkPlaces> chunked(
      FileChannel channel, long root, Shape shape, int[] storage, int bytes) throws IOException {
    int rank = shape.rank();
    if (storage.length != rank + 1 || storage[rank] != bytes) {
      return Optional.empty();
    }
    long[] chunk = new long[rank];
    double size = bytes;
    for (int i = 0; i < rank; i++) {
      chunk[i] = storage[i];
      size *= storage[i];
      if (storage[i] < 1) {
        return Optional.empty();
      }
    }
    return size > Integer.MAX_VALUE - 16
        ? Optional.empty()
        : ChunkTreeReader.read(channel, root, shape, Shape.of(chunk));
  }

  private static Optional<ChunkPlaces> contiguous(
      FileChannel channel, long address, Shape shape, int bytes, int filters) throws IOException {
    if (filters > 0 || shape.rank() == 0 || address <= 0) {
      return Optional.empty();
    }
    long stride = shape.size() / shape.length(0) * bytes;
    return ChunkPlaces.slices(shape, address, stride, bytes, channel.size());
  }

  /** Filter ids in order, when they are none, shuffle, deflate, or shuffle before deflate. */
  private static Optional<int[]> filters(@Nullable Object message, DataType type)
      throws ReflectiveOperationException {
    if (message == null) {
      return Optional.of(new int[0]);
    }
    Object filters = required(message, "filters");
    int count = Array.getLength(filters);
    int[] ids = new int[count];
    for (int i = 0; i < count; i++) {
      Object filter = Array.get(filters, i);
      ids[i] = (short) required(filter, "id");
      if (ids[i] == SHUFFLE && !shufflesWhole((int[]) required(filter, "data"), type)) {
        return Optional.empty();
      }
    }
    boolean known =
        count == 0
            || (count == 1 && (ids[0] == DEFLATE || ids[0] == SHUFFLE))
            || (count == 2 && ids[0] == SHUFFLE && ids[1] == DEFLATE);
    return known ? Optional.of(ids) : Optional.empty();
  }

  private static boolean shufflesWhole(int[] clientData, DataType type) {
    return clientData.length > 0 && clientData[0] == type.bytes();
  }

  /** Whether addresses count from the first byte of the file and have eight bytes. */
  private static boolean hasPlainAddresses(FileChannel channel) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
    while (head.hasRemaining()) {
      if (channel.read(head, head.position()) < 0) {
        return false;
      }
    }
    byte[] bytes = head.array();
    if (!Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
      return false;
    }
    int version = bytes[8];
    return switch (version) {
      case 0 -> bytes[13] == 8 && head.getLong(24) == 0;
      case 1 -> bytes[13] == 8 && head.getLong(28) == 0;
      case 2 -> bytes[9] == 8 && head.getLong(12) == 0;
      default -> false;
    };
  }

  private static Object required(Object owner, String name) throws ReflectiveOperationException {
    Object value = get(owner, name);
    if (value == null) {
      throw new NoSuchFieldException(name + " is not set");
    }
    return value;
  }

  private static @Nullable Object get(Object owner, String name)
      throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(owner);
  }
}
