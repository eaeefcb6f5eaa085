// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.wire;

import java.io.IOException;

/** A line that is not a message. */
public final class MalformedLineException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception; the message shows the line. */
  public MalformedLineException(String message) {
    super(message);
  }

  MalformedLineException(String message, Throwable cause) {
    super(message, cause);
  }
}
