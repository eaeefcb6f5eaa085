// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.ChunkFilter;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Where;

/**
 * Encoders for the chunks of a file that another library defines: the same bytes as {@link
 * NetCdf4Writer} makes. Immutable and safe for use by many threads; each encoder is for one.
 */
public final class ChunkEncoders {
  private final Path file;
  private final Map<String, VariablePlan> plans;
  private final IntFunction<DeflateEngine> engines;

  private ChunkEncoders(
      Path file, Map<String, VariablePlan> plans, IntFunction<DeflateEngine> engines) {
    this.file = file;
    this.plans = Map.copyOf(plans);
    this.engines = engines;
  }

  /**
   * Encoders for the variables whose values lie in chunks; which ones do, and in which, is settled
   * as {@link NetCdf4Writer} does it.
   *
   * @param file for messages
   * @param definition variables with the storage that is wished for them
   * @param engines makes a compressor for a level of 1 to 9
   * @throws DatasetException when a chunk or a fill value does not suit its variable
   */
  public static ChunkEncoders of(
      Path file, DatasetHeader definition, IntFunction<DeflateEngine> engines) {
    Map<String, VariablePlan> plans = new HashMap<>();
    for (VariableHeader variable : definition.variables()) {
      if (variable.type().isNumeric()) {
        Storage storage = StoragePlan.of(variable, file);
        if (storage.isChunked()) {
          FillValue fill = FillValue.of(variable, file);
          plans.put(variable.name(), new VariablePlan(variable, storage, fill, List.of()));
        }
      }
    }
    return new ChunkEncoders(file, plans, engines);
  }

  /** The variables whose storage is chunked, by name, and that storage. */
  public Map<String, Storage> storages() {
    Map<String, Storage> storages = new HashMap<>();
    plans.forEach((name, plan) -> storages.put(name, plan.storage()));
    return storages;
  }

  /**
   * A new encoder.
   *
   * @throws IllegalArgumentException when there is no such variable or it is not chunked
   */
  public ChunkFilter encoder(String variable) {
    VariablePlan plan = plan(variable);
    Where where = Where.file(file).variable(variable);
    return new ChunkEncoder(
        plan, ValueEncoder.of(plan.header().type(), where), new ChunkWorkspace(engines));
  }

  /**
   * Number of the chunk that begins at an index, row-major from 0.
   *
   * @throws IllegalArgumentException when there is no such variable, it is not chunked, or no chunk
   *     begins there
   */
  public long number(String variable, long[] offset) {
    VariablePlan plan = plan(variable);
    return new ChunkGrid(plan.header().shape(), plan.storage().chunk()).number(offset);
  }

  private VariablePlan plan(String variable) {
    VariablePlan plan = plans.get(variable);
    if (plan == null) {
      throw new IllegalArgumentException("no chunked variable " + variable);
    }
    return plan;
  }
}
