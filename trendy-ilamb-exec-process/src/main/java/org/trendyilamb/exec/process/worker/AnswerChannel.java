// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;

/** The stream that carries answers to the pool. */
final class AnswerChannel {
  /** File descriptor 3, which nothing else in the process knows of. */
  static final String FD3 = "fd3";

  /** Standard output, where there is no shell that could make a descriptor 3. */
  static final String STDOUT = "stdout";

  private AnswerChannel() {}

  static OutputStream open(String name) throws IOException {
    return switch (name) {
      case FD3 -> openDescriptor3();
      case STDOUT -> new FileOutputStream(FileDescriptor.out);
      default -> throw new IOException("a worker is started by its pool, not by hand: " + name);
    };
  }

  private static OutputStream openDescriptor3() throws IOException {
    try {
      return new FileOutputStream("/dev/fd/3");
    } catch (IOException e) {
      // A socket, as some remote shells use, cannot be opened again by name; the command line
      // opens java.io so that the descriptor itself can be used.
      try {
        Constructor<FileDescriptor> byNumber =
            FileDescriptor.class.getDeclaredConstructor(int.class);
        byNumber.setAccessible(true);
        return new FileOutputStream(byNumber.newInstance(3));
      } catch (ReflectiveOperationException | RuntimeException other) {
        e.addSuppressed(other);
        throw e;
      }
    }
  }
}
