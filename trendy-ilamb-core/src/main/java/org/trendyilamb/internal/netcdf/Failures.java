// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

/** Texts of the library's exceptions, made fit for one line. */
final class Failures {
  private Failures() {}

  /** Class and message of the innermost cause that has a message, in one line. */
  static String text(Throwable thrown) {
    Throwable said = thrown;
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t.getMessage() != null) {
        said = t;
      }
    }
    String message = said.getMessage();
    String name = said.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.replaceAll("\\s+", " ").strip();
  }
}
