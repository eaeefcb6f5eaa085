// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import org.trendyilamb.exec.process.wire.Message;

/** Something that happened to a worker, told to the pool's thread. */
sealed interface PoolEvent {

  /** The worker said something other than a heartbeat. */
  record Said(WorkerProcess worker, Message message) implements PoolEvent {}

  /** The worker said something that is no message. */
  record SaidNonsense(WorkerProcess worker, String what) implements PoolEvent {}

  /** The worker has ended and everything it said was told before. */
  record Ended(WorkerProcess worker) implements PoolEvent {}

  /** Somebody changed the state of the executor. */
  record Woken() implements PoolEvent {}
}
