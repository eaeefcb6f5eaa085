// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

/** Thrown by a runner that saw {@link TaskContext#cancelled}. */
public final class TaskCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public TaskCancelledException(String message) {
    super(message);
  }
}
