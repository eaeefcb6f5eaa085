// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.advise.CostModel;
import org.trendyilamb.advise.StandardCosts;
import org.trendyilamb.advise.Storage;
import org.trendyilamb.advise.simulate.Inventory;
import org.trendyilamb.advise.simulate.SimulatedFile;
import org.trendyilamb.advise.simulate.StageCosts;
import org.trendyilamb.advise.simulate.StoragePresets;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * What a simulation starts from.
 *
 * @param costs of the stages
 * @param note where they come from
 * @param advice what was measured, if anything
 */
record SimulationInputs(StageCosts costs, String note, Optional<Advice> advice) {

  /** The standard costs of worker processes. */
  static SimulationInputs standard(@Nullable Double contention) {
    CostModel model = StandardCosts.of("processes", 1);
    return new SimulationInputs(
        new StageCosts(
            model.runSeconds(),
            0,
            model.fileSeconds(),
            model.byteSeconds(),
            0,
            StandardCosts.outputShare(),
            contention == null ? 0 : contention,
            model.warmUp().alone()),
        "standard costs of worker processes; contention between them is taken as "
            + (contention == null ? 0 : contention),
        Optional.empty());
  }

  /** The costs that were measured. Time of writing is taken out: storage is simulated apart. */
  static SimulationInputs measured(
      Advice advice, String strategy, int cores, @Nullable Double contention) {
    Advice.Fit fit =
        advice.fits().stream()
            .filter(f -> f.strategy().equals(strategy))
            .findFirst()
            .orElseThrow(
                () ->
                    refused(
                        "the advice holds no costs of this strategy",
                        strategy,
                        "one of "
                            + String.join(
                                ", ", advice.fits().stream().map(Advice.Fit::strategy).toList())));
    CostModel model = fit.model();
    double raw = Math.max(1, advice.job().work().total());
    double share = advice.job().outputBytes() / raw;
    boolean near = cores <= advice.cores();
    double contended = contention != null ? contention : near ? model.contention() : 0;
    return new SimulationInputs(
        new StageCosts(
                model.runSeconds(),
                model.workerSeconds(),
                model.fileSeconds(),
                Math.max(0, model.byteSeconds() - share / advice.storage().writeStream()),
                0,
                share,
                contended,
                model.warmUp())
            .startedOn(Math.max(1, (double) cores / advice.cores())),
        "costs of strategy "
            + strategy
            + " measured with "
            + fit.trials()
            + " trials on "
            + advice.cores()
            + " cores; contention is taken as "
            + contended
            + (near || contention != null
                ? ""
                : ": " + model.contention() + " was measured, on fewer cores than these"),
        Optional.of(advice));
  }

  List<SimulatedFile> files(String inventory) {
    if (inventory.equals("v13")) {
      return Inventory.trendyV13();
    }
    if (inventory.equals("advice") && advice.isPresent()) {
      Advice measured = advice.get();
      double stored = measured.job().inputBytes() / Math.max(1, measured.job().work().total());
      return measured.job().work().bytes().stream()
          .map(bytes -> new SimulatedFile("file", bytes, Math.round(bytes * stored)))
          .toList();
    }
    throw refused(
        "--inventory takes the name of an inventory",
        inventory,
        "v13, or advice together with --advice");
  }

  Storage storage(String kind) {
    if (advice.isPresent()) {
      Storage found = advice.get().storage();
      if (kind.equals("measured")) {
        return found;
      }
      if (kind.equals("measured-writing")) {
        Storage none = Storage.unlimited();
        return new Storage(
            none.readTotal(), none.readStream(), found.writeTotal(), found.writeStream());
      }
    }
    try {
      return StoragePresets.of(kind);
    } catch (IllegalArgumentException e) {
      throw refused(
          "--storage takes kinds of storage",
          kind,
          String.join(", ", StoragePresets.names())
              + "; with --advice also measured, measured-writing");
    }
  }

  static UsageException refused(String what, String found, String expected) {
    return new UsageException(
        new Problem(
            "config-simulate", Where.nowhere(), what, found, expected, "correct the option"));
  }
}
