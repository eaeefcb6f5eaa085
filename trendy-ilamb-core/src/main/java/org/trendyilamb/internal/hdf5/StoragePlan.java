// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Settles how the values of a variable lie in the file.
 *
 * <ul>
 *   <li>A scalar is contiguous and unfiltered, whatever was wished: HDF5 cannot chunk it.
 *   <li>A variable with an unlimited dimension, or with a filter, is chunked even when no chunk was
 *       wished; see {@link DefaultChunk}.
 *   <li>A chunk longer than a dimension of fixed length is cut to it, as HDF5 demands.
 * </ul>
 */
final class StoragePlan {
  /** Longest raw chunk: it and its compressed form must each fit one array. */
  static final long MAX_CHUNK_BYTES = 1L << 30;

  private StoragePlan() {}

  /**
   * The storage of a variable.
   *
   * @throws DatasetException when the chunk has another rank than the variable, a length that is
   *     not positive, or more than {@link #MAX_CHUNK_BYTES}
   */
  static Storage of(VariableHeader variable, Path file) {
    Storage wish = variable.storage();
    List<Dimension> dimensions = variable.dimensions();
    boolean filtered = wish.deflateLevel() > 0 || wish.shuffle();
    boolean chunked =
        wish.isChunked() || filtered || dimensions.stream().anyMatch(Dimension::unlimited);
    if (dimensions.isEmpty() || !chunked) {
      return Storage.contiguous();
    }
    List<Integer> chunk =
        wish.isChunked()
            ? cut(wish.chunk(), variable, file)
            : DefaultChunk.of(dimensions, variable.type().bytes());
    return new Storage(chunk, wish.deflateLevel(), wish.shuffle());
  }

  private static List<Integer> cut(List<Integer> wish, VariableHeader variable, Path file) {
    List<Dimension> dimensions = variable.dimensions();
    if (wish.size() != dimensions.size() || wish.stream().anyMatch(length -> length < 1)) {
      throw refused(variable, file, wish, dimensions.size() + " positive lengths");
    }
    List<Integer> chunk = new ArrayList<>();
    double bytes = variable.type().bytes();
    for (int i = 0; i < wish.size(); i++) {
      Dimension dimension = dimensions.get(i);
      long longest = dimension.unlimited() ? Integer.MAX_VALUE : dimension.length();
      chunk.add((int) Math.min(wish.get(i), longest));
      bytes *= chunk.get(i);
    }
    if (bytes > MAX_CHUNK_BYTES) {
      throw refused(variable, file, wish, "at most " + MAX_CHUNK_BYTES + " bytes in a chunk");
    }
    return chunk;
  }

  private static DatasetException refused(
      VariableHeader variable, Path file, List<Integer> chunk, String expected) {
    return new DatasetException(
        new Problem(
            "chunk-invalid",
            Where.file(file).variable(variable.name()),
            "values cannot be stored in such chunks",
            chunk.toString(),
            expected,
            "choose another chunk, or none for the default"));
  }
}
