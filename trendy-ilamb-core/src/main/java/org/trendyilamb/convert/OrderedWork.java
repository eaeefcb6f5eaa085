// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.trendyilamb.exec.TaskCancelledException;

/**
 * Does numbered pieces of work in several threads and takes the results in order, in the calling
 * thread. Work stops when results are not taken: at most twice as many pieces as threads are under
 * way. After the call no thread is left, however it ends.
 *
 * @param <W> what a thread works with; one for each thread
 * @param <R> result of a piece
 */
final class OrderedWork<W extends AutoCloseable, R> {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** One piece of work. */
  @FunctionalInterface
  interface Step<W, R> {
    /** Does a piece. */
    R apply(W worker, int index);
  }

  private final List<W> workers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final int count;
  private final Step<W, R> step;
  private volatile boolean stopped;

  private OrderedWork(int count, Step<W, R> step) {
    this.count = count;
    this.step = step;
  }

  /**
   * Does all of it.
   *
   * @param threads how many; 1 means the calling thread
   * @param count number of pieces
   * @param makeWorker called once for each thread, in the calling thread
   * @param step does one piece; called in any thread
   * @param inOrder takes results by rising index, in the calling thread; what it throws stops all
   * @throws TaskCancelledException when the calling thread is interrupted; it stays so
   */
  static <W extends AutoCloseable, R> void run(
      int threads, int count, Supplier<W> makeWorker, Step<W, R> step, Consumer<R> inOrder) {
    OrderedWork<W, R> work = new OrderedWork<>(count, step);
    try {
      for (int i = 0; i < Math.max(1, Math.min(threads, count)); i++) {
        work.workers.add(makeWorker.get());
      }
      if (work.workers.size() == 1) {
        work.here(inOrder);
      } else {
        work.inPool(inOrder);
      }
    } finally {
      work.close();
    }
  }

  private void here(Consumer<R> inOrder) {
    for (int i = 0; i < count; i++) {
      inOrder.accept(step.apply(workers.get(0), i));
    }
  }

  private void inPool(Consumer<R> inOrder) {
    int size = workers.size();
    BlockingQueue<W> idle = new ArrayBlockingQueue<>(size, false, workers);
    // Threads are made by submit, that is, in this thread; the list is touched by no other.
    ExecutorService pool = Executors.newFixedThreadPool(size, this::thread);
    Deque<Future<R>> ahead = new ArrayDeque<>();
    try {
      int next = 0;
      while (next < count || !ahead.isEmpty()) {
        while (next < count && ahead.size() < 2 * size) {
          ahead.add(pool.submit(piece(idle, next++)));
        }
        inOrder.accept(result(ahead.remove()));
      }
    } finally {
      stopped = true;
      pool.shutdown();
      awaitEnd();
    }
  }

  private Callable<R> piece(BlockingQueue<W> idle, int index) {
    return () -> {
      if (stopped) {
        throw new CancellationException("stopped");
      }
      W worker = idle.take();
      try {
        return step.apply(worker, index);
      } finally {
        idle.add(worker);
      }
    };
  }

  private R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TaskCancelledException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Waits without being interrupted: pieces are short, and they must not outlive their buffers. */
  private void awaitEnd() {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void close() {
    for (W worker : workers) {
      try {
        worker.close();
      } catch (Exception e) {
        org.slf4j.LoggerFactory.getLogger(OrderedWork.class).debug("closing a worker failed", e);
      }
    }
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "convert-" + NUMBER.incrementAndGet());
    thread.setDaemon(true);
    threads.add(thread);
    return thread;
  }
}
