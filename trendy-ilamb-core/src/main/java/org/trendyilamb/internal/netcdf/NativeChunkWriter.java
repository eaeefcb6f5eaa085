// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.internal.hdf5.ChunkEncoders;
import org.trendyilamb.io.ChunkFilter;
import org.trendyilamb.io.ChunkSink;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.problem.Where;

/**
 * One file that netCDF-C defines and fills value by value, and that then takes ready chunks through
 * HDF5. So compression needs no lock, only the short call that stores a chunk does.
 *
 * <p>Values come first, chunks last: the first chunk ends what netCDF-C does, and no value can be
 * put afterwards. Once a write has failed the file cannot be finished any more.
 *
 * <p>{@link #storage} and {@link #encoder} may be called by any thread without a lock; all else is
 * for one thread at a time, under the lock of the process.
 */
final class NativeChunkWriter implements DatasetWriter, ChunkSink {
  private static final Logger LOG = LoggerFactory.getLogger(NativeChunkWriter.class);

  /**
   * What netCDF-C puts before the name of a variable that has the name of a dimension by chance.
   */
  private static final String NOT_A_COORDINATE = "_nc4_non_coord_";

  private record ChunkKey(String variable, long number) {}

  private final Path file;
  private final DatasetHeader definition;
  private final NetcdfWriter values;
  private final Hdf5Library hdf5;
  private final ChunkEncoders encoders;
  private final Map<String, Storage> storages;
  private final Set<ChunkKey> written = new HashSet<>();
  private Optional<Hdf5ChunkFile> chunks = Optional.empty();
  private boolean failed;
  private boolean finished;
  private boolean closed;

  /**
   * A writer.
   *
   * @param values the file as netCDF-C has it open
   * @param definition with the storage that variables have in the file
   */
  NativeChunkWriter(
      Path file,
      DatasetHeader definition,
      NetcdfWriter values,
      Hdf5Library hdf5,
      ChunkEncoders encoders) {
    this.file = file;
    this.definition = definition;
    this.values = values;
    this.hdf5 = hdf5;
    this.encoders = encoders;
    this.storages = Map.copyOf(encoders.storages());
  }

  @Override
  public void put(String variable, Slab slab, double[] given) {
    requireValues(variable);
    guarded(() -> values.put(variable, slab, given));
  }

  @Override
  public void put(String variable, Slab slab, float[] given) {
    requireValues(variable);
    guarded(() -> values.put(variable, slab, given));
  }

  private void requireValues(String variable) {
    requireOpen();
    if (chunks.isPresent()) {
      throw new IllegalStateException(
          "values of " + variable + " after chunks: this writer takes all values before chunks");
    }
    hdf5.silence();
  }

  @Override
  public Storage storage(String variable) {
    header(variable);
    return storages.getOrDefault(variable, Storage.contiguous());
  }

  @Override
  public ChunkFilter encoder(String variable) {
    return encoders.encoder(variable);
  }

  @Override
  public void writeChunk(String variable, long[] offset, byte[] filtered, int length) {
    requireOpen();
    ChunkKey key = new ChunkKey(variable, encoders.number(variable, offset));
    if (!written.add(key)) {
      throw new IllegalStateException("chunk number " + key.number() + " is written twice");
    }
    VariableHeader header = header(variable);
    guarded(
        () -> {
          try {
            opened().write(header, storage(variable), inFile(header), offset, filtered, length);
          } catch (IOException e) {
            throw WriteTrouble.of(
                file,
                "chunk number " + key.number() + " cannot be written",
                Where.file(file).variable(variable),
                e);
          }
        });
  }

  private Hdf5ChunkFile opened() throws IOException {
    if (chunks.isEmpty()) {
      // Never two handles on one file: netCDF-C must have closed it.
      values.finish();
      chunks = Optional.of(Hdf5ChunkFile.open(hdf5, file));
    }
    return chunks.get();
  }

  private String inFile(VariableHeader header) {
    boolean dimension =
        definition.dimensions().stream().map(Dimension::name).anyMatch(header.name()::equals);
    boolean coordinate =
        !header.dimensions().isEmpty() && header.dimensions().get(0).name().equals(header.name());
    return dimension && !coordinate ? NOT_A_COORDINATE + header.name() : header.name();
  }

  private VariableHeader header(String variable) {
    return definition
        .variable(variable)
        .orElseThrow(() -> new IllegalArgumentException("no variable " + variable));
  }

  @Override
  public void finish() {
    if (finished) {
      return;
    }
    requireOpen();
    hdf5.silence();
    guarded(
        () -> {
          if (chunks.isEmpty()) {
            values.finish();
            return;
          }
          try {
            chunks.get().close();
          } catch (IOException e) {
            throw WriteTrouble.of(file, "the file cannot be completed", Where.file(file), e);
          }
        });
    finished = true;
  }

  private void requireOpen() {
    if (failed || finished || closed) {
      throw new IllegalStateException(
          failed ? "an earlier write failed: the file is void" : "the file is finished");
    }
  }

  /** Does something that changes the file; when it fails, the file is void. */
  private void guarded(Runnable change) {
    try {
      change.run();
    } catch (DatasetException e) {
      failed = true;
      throw e;
    }
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    hdf5.silence();
    values.close();
    if (chunks.isPresent()) {
      try {
        chunks.get().close();
      } catch (IOException e) {
        // The file is void anyway; after a failed write the library fails here a second time.
        LOG.debug("closing the abandoned {} failed", file, e);
      }
    }
  }
}
