// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;

/**
 * A netCDF-4 file that netCDF-C has defined and closed, opened by HDF5 to take ready chunks. One
 * thread at a time, under the lock of the process.
 */
final class Hdf5ChunkFile {
  /** {@code H5F_ACC_RDWR} of H5Fpublic.h. */
  private static final int READ_WRITE = 1;

  /** {@code H5Z_FILTER_DEFLATE} and {@code H5Z_FILTER_SHUFFLE} of H5Zpublic.h. */
  private static final int DEFLATE = 1;

  private static final int SHUFFLE = 2;

  private static final int MOST_PARAMETERS = 8;

  private final Hdf5Library hdf5;
  private final long file;
  private final Map<String, Long> datasets = new HashMap<>();
  private boolean closed;

  private Hdf5ChunkFile(Hdf5Library hdf5, long file) {
    this.hdf5 = hdf5;
    this.file = file;
  }

  /** Opens a file that nobody else has open. */
  static Hdf5ChunkFile open(Hdf5Library hdf5, Path path) throws IOException {
    // As netcdf-java gives names to netCDF-C.
    byte[] name = Native.toByteArray(path.toString());
    return new Hdf5ChunkFile(hdf5, hdf5.open("H5Fopen", name, READ_WRITE, Hdf5Library.DEFAULT));
  }

  /**
   * Writes a chunk.
   *
   * @param variable as it was defined, with the storage that the chunk was made for
   * @param inFile name of its dataset
   * @param offset index of its first value
   * @param filtered its bytes, from index 0
   * @param length how many
   * @throws IOException when it fails, or the variable does not lie in the file as it should
   */
  void write(
      VariableHeader variable,
      Storage storage,
      String inFile,
      long[] offset,
      byte[] filtered,
      int length)
      throws IOException {
    Long known = datasets.get(variable.name());
    if (known == null) {
      known = dataset(variable, storage, inFile);
    }
    hdf5.call(
        "H5Dwrite_chunk", known, Hdf5Library.DEFAULT, 0, offset.clone(), (long) length, filtered);
  }

  private long dataset(VariableHeader variable, Storage storage, String inFile) throws IOException {
    byte[] name = (inFile + '\0').getBytes(StandardCharsets.UTF_8);
    long dataset = hdf5.open("H5Dopen2", file, name, Hdf5Library.DEFAULT);
    datasets.put(variable.name(), dataset);
    checkStorage(dataset, variable, storage);
    if (variable.dimensions().stream().anyMatch(Dimension::unlimited)) {
      hdf5.call("H5Dset_extent", dataset, variable.shape().toArray());
    }
    return dataset;
  }

  /** A chunk that went through other filters would be read as other values. */
  private void checkStorage(long dataset, VariableHeader variable, Storage storage)
      throws IOException {
    long list = hdf5.open("H5Dget_create_plist", dataset);
    try {
      long[] chunk = new long[variable.dimensions().size()];
      int rank = hdf5.call("H5Pget_chunk", list, chunk.length, chunk);
      List<Integer> filters = new ArrayList<>();
      int count = hdf5.call("H5Pget_nfilters", list);
      for (int i = 0; i < count; i++) {
        filters.add(filter(list, i));
      }
      List<Integer> expected = new ArrayList<>();
      if (storage.shuffle()) {
        expected.add(SHUFFLE);
      }
      if (storage.deflateLevel() > 0) {
        expected.add(DEFLATE);
      }
      List<Long> lengths = LongStream.of(chunk).boxed().toList();
      List<Long> wanted = storage.chunk().stream().map(Integer::longValue).toList();
      if (rank != chunk.length || !lengths.equals(wanted) || !filters.equals(expected)) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "netCDF-C made chunks of %s with the filters %s, not %s with %s",
                Arrays.toString(chunk),
                filters,
                wanted,
                expected));
      }
    } finally {
      hdf5.call("H5Pclose", list);
    }
  }

  private int filter(long list, int number) throws IOException {
    int[] parameters = new int[MOST_PARAMETERS];
    return hdf5.call(
        "H5Pget_filter2",
        list,
        number,
        new IntByReference(),
        new LongByReference(parameters.length),
        parameters,
        0L,
        new byte[1],
        new IntByReference());
  }

  /**
   * Completes the file. Idempotent; tries everything before it fails.
   *
   * @throws IOException when the file is not complete
   */
  void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    List<IOException> failures = new ArrayList<>();
    for (long dataset : datasets.values()) {
      release("H5Dclose", dataset, failures);
    }
    release("H5Fclose", file, failures);
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private void release(String function, long identifier, List<IOException> failures) {
    try {
      hdf5.call(function, identifier);
    } catch (IOException e) {
      failures.add(e);
    }
  }
}
