// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import java.util.Map;
import org.trendyilamb.cf.Storage;
import ucar.nc2.Variable;
import ucar.nc2.write.Nc4Chunking;

/** Tells the native writer the storage that was asked for. */
final class StorageChunking implements Nc4Chunking {
  private static final int DEFAULT_UNLIMITED_CHUNK = 512;

  private final Map<String, Storage> storage;

  StorageChunking(Map<String, Storage> storage) {
    this.storage = Map.copyOf(storage);
  }

  private Storage of(Variable variable) {
    return storage.getOrDefault(variable.getShortName(), Storage.contiguous());
  }

  /** A variable with an unlimited dimension must be chunked, or the library refuses it. */
  @Override
  public boolean isChunked(Variable variable) {
    return of(variable).isChunked() || variable.isUnlimited();
  }

  @Override
  public long[] computeChunking(Variable variable) {
    Storage wished = of(variable);
    long[] chunk = new long[variable.getRank()];
    for (int i = 0; i < chunk.length; i++) {
      if (wished.isChunked()) {
        chunk[i] = wished.chunk().get(i);
      } else if (variable.getDimension(i).isUnlimited()) {
        chunk[i] = DEFAULT_UNLIMITED_CHUNK;
      } else {
        chunk[i] = Math.max(1, variable.getDimension(i).getLength());
      }
    }
    return chunk;
  }

  @Override
  public int getDeflateLevel(Variable variable) {
    return of(variable).deflateLevel();
  }

  @Override
  public boolean isShuffle(Variable variable) {
    return of(variable).shuffle();
  }
}
