// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise.simulate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trendyilamb.advise.Storage;

/**
 * Simulates one run, event by event.
 *
 * <p>Each worker starts, then takes the largest file that is left until none is. A file is cut into
 * blocks; each block is read, computed, passed through the serial lock and written, one after the
 * other. Reading, computing and writing are processor sharing (L. Kleinrock, Queueing Systems vol.
 * 2, Wiley 1976, section 4.4): those who use a resource at the same time share it equally, and none
 * gets more than one stream's bandwidth, or one core. The lock serves one worker at a time, first
 * come first served. The first files of a worker take longer, as its Java warms up. Nothing is
 * random, so the same question has the same answer.
 *
 * <p>An instance simulates one run; not safe for many threads.
 */
public final class Simulation {
  /** Work that is left below this share of a stage is rounding. */
  private static final double ROUNDING = 1e-12;

  private final Machine machine;
  private final StageCosts costs;
  private final int blocks;
  private int taken;
  private final Deque<SimulatedFile> queue = new ArrayDeque<>();
  private final List<Worker> workers = new ArrayList<>();
  private final Deque<Worker> lock = new ArrayDeque<>();

  private Simulation(Machine machine, StageCosts costs, int blocks) {
    this.machine = machine;
    this.costs = costs;
    this.blocks = blocks;
  }

  /**
   * Simulates.
   *
   * @param files what is converted
   * @param machine where
   * @param costs of the stages
   * @param workers files at the same time, at least 1
   * @param blocks parts that a file passes in, at least 1: more parts let reading of one file
   *     overlap more with computing of another
   */
  public static SimulatedRun run(
      List<SimulatedFile> files, Machine machine, StageCosts costs, int workers, int blocks) {
    if (workers < 1 || blocks < 1) {
      throw new IllegalArgumentException(workers + " workers and " + blocks + " blocks");
    }
    Simulation simulation = new Simulation(machine, costs, blocks);
    files.stream()
        .sorted(Comparator.comparingLong(SimulatedFile::rawBytes).reversed())
        .forEach(simulation.queue::add);
    int busy = Math.min(workers, files.size());
    for (int i = 0; i < busy; i++) {
      simulation.workers.add(new Worker(costs.startSeconds(busy)));
    }
    double makespan = simulation.toTheEnd();
    LowerBounds bounds = LowerBounds.of(files, machine, costs, workers);
    return new SimulatedRun(workers, makespan, bounds.limit(), bounds.shares(makespan));
  }

  /** A worker and what is left of its stage: seconds alone, or bytes. */
  private static final class Worker {
    private Stage stage = Stage.START;
    private double whole;
    private double left;
    private SimulatedFile file = new SimulatedFile("", 0, 0);
    private int blocks = 1;
    private int blocksLeft;
    private int files;

    Worker(double startSeconds) {
      enter(Stage.START, startSeconds);
    }

    void enter(Stage next, double amount) {
      stage = next;
      whole = amount;
      left = amount;
    }
  }

  private double toTheEnd() {
    double now = 0;
    List<Worker> active = new ArrayList<>(workers);
    while (!active.isEmpty()) {
      Map<Stage, Double> rates = rates(active);
      double step = Double.POSITIVE_INFINITY;
      for (Worker worker : active) {
        step = Math.min(step, worker.left / rate(worker, rates));
      }
      now += step;
      List<Worker> ready = new ArrayList<>();
      for (Worker worker : active) {
        double rate = rate(worker, rates);
        worker.left = worker.left / rate <= step ? 0 : worker.left - rate * step;
        if (worker.left <= worker.whole * ROUNDING) {
          ready.add(worker);
        }
      }
      // After all have moved on in time: who leaves the lock lets another one in.
      ready.forEach(this::advance);
      active.removeIf(worker -> worker.stage == Stage.DONE);
    }
    return now;
  }

  /** The share of each resource that one of its users gets. */
  private Map<Stage, Double> rates(List<Worker> active) {
    Map<Stage, Integer> users = new EnumMap<>(Stage.class);
    active.forEach(worker -> users.merge(worker.stage, 1, Integer::sum));
    Map<Stage, Double> rates = new EnumMap<>(Stage.class);
    users.forEach((stage, count) -> rates.put(stage, rate(stage, count)));
    return rates;
  }

  private double rate(Stage stage, int users) {
    Storage storage = machine.storage();
    return switch (stage) {
      case START, LOCK, DONE -> 1;
      case READ -> Math.min(storage.readStream(), storage.readTotal() / users);
      case WRITE -> Math.min(storage.writeStream(), storage.writeTotal() / users);
      case COMPUTE ->
          Math.min(1, (double) machine.cores() / users)
              / (1 + costs.contention() * (Math.min(users, machine.cores()) - 1));
    };
  }

  /** A worker that waits for the lock gets nothing. */
  private double rate(Worker worker, Map<Stage, Double> rates) {
    if (worker.stage == Stage.LOCK && lock.peekFirst() != worker) {
      return 0;
    }
    return rates.getOrDefault(worker.stage, 1.0);
  }

  /** Goes to the next stage that takes time, or to the end. */
  private void advance(Worker worker) {
    do {
      step(worker);
    } while (worker.left <= 0 && worker.stage != Stage.DONE);
  }

  private void step(Worker worker) {
    double part = 1.0 / worker.blocks;
    SimulatedFile file = worker.file;
    switch (worker.stage) {
      case START, DONE -> take(worker);
      case READ ->
          worker.enter(
              Stage.COMPUTE,
              part
                  * (costs.fileSeconds()
                      + costs.computeSecondsPerByte() * file.rawBytes()
                      + costs.warmUp().lost(worker.files, workers.size())
                      - costs.warmUp().lost(worker.files - 1, workers.size())));
      case COMPUTE -> {
        worker.enter(Stage.LOCK, part * costs.lockSecondsPerByte() * file.rawBytes());
        if (worker.left > 0) {
          lock.addLast(worker);
        }
      }
      case LOCK -> {
        lock.remove(worker);
        worker.enter(Stage.WRITE, part * costs.outputShare() * file.rawBytes());
      }
      case WRITE -> {
        worker.blocksLeft--;
        if (worker.blocksLeft > 0) {
          worker.enter(Stage.READ, part * file.storedBytes());
        } else {
          take(worker);
        }
      }
    }
  }

  private void take(Worker worker) {
    SimulatedFile next = queue.pollFirst();
    if (next == null) {
      worker.enter(Stage.DONE, 0);
      return;
    }
    worker.file = next;
    worker.files++;
    worker.blocks = blocks + taken++ % blocks;
    worker.blocksLeft = worker.blocks;
    worker.enter(Stage.READ, (double) next.storedBytes() / worker.blocks);
  }
}
