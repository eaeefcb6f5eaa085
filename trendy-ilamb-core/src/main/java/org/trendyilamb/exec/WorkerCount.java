// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.util.Locale;

/**
 * How many workers to use, and why. A pure function of the machine and of the work.
 *
 * <p>Every limit is an upper one; the smallest decides: processor cores; memory, where one worker
 * is taken to need twice its heap and {@value #OUTSIDE_HEAP_MIB} MiB outside of it and a fifth of
 * the memory stays free for others; one worker per so many tasks; {@value #MOST}, beyond which a
 * single file system rarely gets faster.
 *
 * @param count number of workers, at least 1
 * @param reason the limit that decided, for people
 */
public record WorkerCount(int count, String reason) {
  /** No more workers than this without being asked. */
  public static final int MOST = 48;

  /** Memory of a worker outside the Java heap, MiB: code, threads, native library. */
  public static final int OUTSIDE_HEAP_MIB = 128;

  private static final double SHARE_OF_MEMORY = 0.8;

  /**
   * Suggests a number.
   *
   * @param cores processor cores that may be used
   * @param memoryMiB memory of the machine in MiB
   * @param memoryPerWorkerMiB heap of one worker in MiB
   * @param tasks number of tasks
   * @param tasksPerWorker fewest tasks that make another worker worth its start; 1 for tasks of
   *     seconds and more, 10 for very short ones
   * @throws IllegalArgumentException when an argument is not positive; {@code tasks} may be 0
   */
  public static WorkerCount suggest(
      int cores, long memoryMiB, int memoryPerWorkerMiB, int tasks, int tasksPerWorker) {
    if (cores < 1 || memoryMiB < 1 || memoryPerWorkerMiB < 1 || tasks < 0 || tasksPerWorker < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "cores %d, memory %d MiB, memory per worker %d MiB, tasks %d, tasks per worker %d",
              cores,
              memoryMiB,
              memoryPerWorkerMiB,
              tasks,
              tasksPerWorker));
    }
    long perWorker = 2L * memoryPerWorkerMiB + OUTSIDE_HEAP_MIB;
    long byMemory = (long) (memoryMiB * SHARE_OF_MEMORY) / perWorker;
    long byTasks = (tasks + tasksPerWorker - 1L) / tasksPerWorker;
    long count = Math.min(Math.min(cores, byMemory), Math.min(byTasks, MOST));
    String reason;
    if (count == byTasks) {
      reason = tasks + " tasks, at least " + tasksPerWorker + " per worker";
    } else if (count == byMemory) {
      reason = memoryMiB + " MiB of memory, " + perWorker + " MiB per worker";
    } else if (count == cores) {
      reason = cores + " processor cores";
    } else {
      reason = "no more than " + MOST + " unless asked for";
    }
    return new WorkerCount((int) Math.max(1, count), reason);
  }
}
