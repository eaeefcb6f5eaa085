// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.ExecutorLifecycle;
import org.trendyilamb.exec.ListenerGuard;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.TaskBatch;
import org.trendyilamb.exec.process.wire.Message;

/**
 * Runs one batch on workers: a loop on the caller's thread that hands out tasks, hears what workers
 * say, and ends those that take too long. All decisions are made on that one thread.
 */
final class WorkerPool {
  private static final Duration TICK = Duration.ofMillis(50);

  /** When the loop comes this much too late, silence may be its own fault. */
  private static final Duration STALL = Duration.ofSeconds(2);

  /** A worker that takes longer to start may be waiting for a place on a machine. */
  private static final Duration SLOW_START = Duration.ofSeconds(5);

  /** A bound, so that a flood of progress slows its worker down instead of filling memory. */
  private static final int MOST_EVENTS = 10_000;

  private final PoolSettings settings;
  private final ExecutorLifecycle lifecycle;
  private final ListenerGuard listener;
  private final TaskQueue queue;
  private final BlockingQueue<PoolEvent> inbox = new ArrayBlockingQueue<>(MOST_EVENTS);
  private final List<Slot> slots = new ArrayList<>();
  private final WorkerStarter starter;
  private final Message.Setup setup;
  private final TaskVerdicts verdicts;
  private final WorkerLimits limits;
  private final SoloRule solo = new SoloRule();
  private Optional<StartFailure> startFailure = Optional.empty();
  private boolean everReady;
  private boolean interrupted;
  private long lastTurn = System.nanoTime();

  WorkerPool(
      PoolSettings settings,
      WorkerCommand command,
      ExecutorLifecycle lifecycle,
      RunnerRecipe recipe,
      TaskBatch batch,
      ListenerGuard listener) {
    this.settings = settings;
    this.lifecycle = lifecycle;
    this.listener = listener;
    this.queue = new TaskQueue(batch.largestFirst());
    this.starter = new WorkerStarter(settings, command, inbox);
    this.verdicts = new TaskVerdicts(settings, lifecycle, batch, listener, queue);
    this.limits = new WorkerLimits(settings);
    this.setup =
        new Message.Setup(
            Message.PROTOCOL,
            recipe.factoryClass(),
            recipe.settings().text(),
            (int) settings.heartbeat().toMillis(),
            (int) settings.parentGrace().toMillis(),
            settings.oomScoreAdj());
    for (int i = 1; i <= settings.slots(); i++) {
      slots.add(new Slot(i));
    }
  }

  /** Makes the loop look at the state of the executor. Any thread. */
  void wake() {
    if (inbox.remainingCapacity() > 0) {
      inbox.offer(new PoolEvent.Woken());
    }
  }

  /**
   * Runs until every task has its outcome and every worker has ended.
   *
   * @return workers that could not be ended even by force
   * @throws ExecutorException when no worker can be started
   */
  List<WorkerProcess> run() {
    try {
      while (!queue.isEmpty() || workers().stream().anyMatch(w -> w.task != null)) {
        if (lifecycle.stopping()) {
          workers().forEach(w -> w.kill(KillReason.STOP, lifecycle.reason()));
        }
        boolean started = false;
        if (lifecycle.draining()) {
          queue.clear().forEach(verdicts::cancelled);
        } else {
          started = handOut();
        }
        turn(started ? Duration.ZERO : TICK);
      }
      sayGoodbye();
    } finally {
      Farewell.killAll(workers());
      starter.close();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return limits.undying();
  }

  private void sayGoodbye() {
    for (Worker worker : workers()) {
      if (worker.phase == Worker.Phase.STARTING) {
        worker.kill(KillReason.QUIT, "not needed any more");
      } else {
        quit(worker);
      }
    }
    while (!workers().isEmpty()) {
      if (lifecycle.stopping()) {
        workers().forEach(w -> w.kill(KillReason.STOP, lifecycle.reason()));
      }
      turn(TICK);
    }
  }

  /** Hears what there is to hear and looks at the clock. */
  private void turn(Duration wait) {
    try {
      PoolEvent event = inbox.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
      while (event != null) {
        hear(event);
        event = inbox.poll();
      }
    } catch (InterruptedException e) {
      interrupted = true;
      lifecycle.abort("the run was interrupted");
    }
    long now = System.nanoTime();
    long late = now - lastTurn - wait.toNanos();
    lastTurn = now;
    if (late > STALL.toNanos()) {
      limits.forgive(workers(), late);
    }
    for (Worker worker : workers()) {
      if (limits.isGone(worker)) {
        ended(worker);
      } else {
        limits.check(worker);
      }
    }
  }

  /** Gives tasks to idle workers and starts workers where tasks wait; whether one was started. */
  private boolean handOut() {
    solo.look(queue.hasAlone(), !workers().isEmpty());
    boolean started = false;
    for (Slot slot : slots) {
      Worker worker = slot.worker;
      if (worker != null && worker.phase == Worker.Phase.IDLE) {
        handOutTo(worker);
      } else if (slot.isFree() && wantsWorker()) {
        started |= start(slot);
      }
    }
    if (slots.stream().allMatch(Slot::retired) && workers().isEmpty()) {
      throw startFailure.orElseThrow().toException(settings);
    }
    return started;
  }

  private void handOutTo(Worker worker) {
    boolean noMoreAlone = worker.alone && !queue.hasAlone();
    if (!solo.mayGoOn(worker.alone) || noMoreAlone || limits.isWornOut(worker)) {
      quit(worker);
    } else if (worker.alone) {
      assign(worker, queue.nextAlone());
    } else if (worker.isFresh() && queue.suspects() > 0) {
      assign(worker, queue.nextSuspect());
    } else if (queue.waiting() > 0) {
      assign(worker, queue.next());
    } else if (!worker.isFresh() && suspectsHaveNoPlace()) {
      // It has seen other tasks; what is left wants a worker that has not.
      quit(worker);
    }
  }

  private boolean suspectsHaveNoPlace() {
    long leaving = workers().stream().filter(w -> w.phase == Worker.Phase.LEAVING).count();
    return queue.suspects() > freshWorkers() + leaving && slots.stream().noneMatch(Slot::isFree);
  }

  private static void assign(Worker worker, TaskState task) {
    worker.task = task;
    worker.enter(Worker.Phase.ASSIGNED);
    worker.process.send(Message.Task.of(task.spec(), task.attempts() + 1));
  }

  /** Workers that can be expected to take a task that wants a fresh one. */
  private long freshWorkers() {
    return workers().stream()
        .filter(Worker::isFresh)
        .filter(w -> w.phase != Worker.Phase.STARTING || !w.inPhaseLongerThan(SLOW_START))
        .filter(w -> w.phase != Worker.Phase.LEAVING)
        .count();
  }

  private boolean wantsWorker() {
    if (solo.startsAlone()) {
      return workers().isEmpty() && queue.hasAlone();
    }
    long ready = workers().stream().filter(w -> w.task == null).count();
    return solo.startsOrdinary()
        && (queue.waiting() + queue.suspects() > ready || queue.suspects() > freshWorkers());
  }

  private boolean start(Slot slot) {
    String name = slot.nextName();
    try {
      boolean alone = solo.startsAlone();
      WorkerProcess process = starter.start(name, alone ? settings.slotsOnOneMachine() : 1);
      slot.worker = new Worker(process, slot, alone);
      process.open();
      process.send(setup);
      return true;
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      if (solo.startsAlone()) {
        verdicts.cannotRunAlone(queue.nextAlone(), reason);
      } else {
        slot.failed();
        startFailure = Optional.of(StartFailure.of(name, reason));
      }
      return false;
    }
  }

  private static void quit(Worker worker) {
    worker.enter(Worker.Phase.LEAVING);
    worker.process.send(new Message.Quit());
  }

  private void hear(PoolEvent event) {
    if (event instanceof PoolEvent.Said said) {
      find(said.worker()).filter(w -> w.kill == KillReason.NONE).ifPresent(w -> said(w, said));
    } else if (event instanceof PoolEvent.SaidNonsense nonsense) {
      find(nonsense.worker()).ifPresent(w -> nonsense(w, nonsense.what()));
    } else if (event instanceof PoolEvent.Ended end) {
      find(end.worker()).ifPresent(this::ended);
    }
  }

  private void said(Worker worker, PoolEvent.Said said) {
    Message message = said.message();
    if (message instanceof Message.Hello hello && worker.pid == 0) {
      hello(worker, hello);
    } else if (message instanceof Message.Refused refused
        && worker.phase == Worker.Phase.STARTING) {
      worker.refusal = refused.reason();
    } else if (message instanceof Message.Bye && worker.phase == Worker.Phase.LEAVING) {
      worker.saidBye = true;
    } else if (!verdicts.hear(worker, message)) {
      nonsense(worker, "out of turn: " + message);
    }
  }

  private void hello(Worker worker, Message.Hello hello) {
    if (hello.protocol() != Message.PROTOCOL) {
      worker.refusal = "the worker speaks protocol " + hello.protocol();
      worker.kill(KillReason.NONSENSE, worker.refusal);
      return;
    }
    everReady = true;
    worker.pid = hello.pid();
    worker.node = hello.node();
    if (worker.phase == Worker.Phase.STARTING) {
      worker.enter(Worker.Phase.IDLE);
    }
  }

  private void nonsense(Worker worker, String what) {
    if (settings.shell()) {
      worker.kill(KillReason.NONSENSE, "said something senseless: " + what);
    } else {
      // On standard output it may be the first line of a crash: let the JVM tell the rest.
      worker.killLater(
          KillReason.NONSENSE, "said something senseless: " + what, Duration.ofSeconds(1));
    }
  }

  private void ended(Worker worker) {
    worker.slot.worker = null;
    worker.process.release();
    CrashReports found = CrashReports.of(worker, settings);
    if (worker.task != null) {
      verdicts.died(worker, worker.task, found);
      return;
    }
    boolean asked = worker.phase == Worker.Phase.LEAVING || worker.kill == KillReason.STOP;
    if (asked || worker.kill == KillReason.QUIT) {
      if (!worker.saidBye && worker.kill == KillReason.NONE) {
        listener.message(found.report().summary() + ", after its last task");
      }
      return;
    }
    String reason = worker.refusal.isEmpty() ? found.report().summary() : worker.refusal;
    listener.message((worker.pid == 0 ? "worker did not start: " : "idle worker died: ") + reason);
    if (worker.alone && worker.pid == 0 && queue.hasAlone()) {
      verdicts.cannotRunAlone(queue.nextAlone(), reason);
      return;
    }
    if (worker.tasksDone == 0) {
      worker.slot.failed();
      startFailure =
          Optional.of(new StartFailure(worker.process.name(), reason, found.report().stderrTail()));
      if (!worker.refusal.isEmpty() && !everReady) {
        slots.forEach(Slot::retire);
        workers().forEach(w -> w.kill(KillReason.QUIT, "the recipe does not work"));
      }
    }
  }

  private Optional<Worker> find(WorkerProcess process) {
    return workers().stream().filter(w -> w.process == process).findFirst();
  }

  private List<Worker> workers() {
    List<Worker> all = new ArrayList<>();
    for (Slot slot : slots) {
      @Nullable Worker worker = slot.worker;
      if (worker != null) {
        all.add(worker);
      }
    }
    return all;
  }
}
