// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import java.io.IOException;
import java.nio.file.Path;

/** A process in which HDF5 fails in a thread that did not use it first, to look at its output. */
final class HiddenErrors {
  private HiddenErrors() {}

  /** Opens a file that is not there; says so. */
  public static void main(String[] args) throws InterruptedException {
    Hdf5Library library = Hdf5Library.find().library().orElseThrow();
    fail(library, args[0]);
    Thread second = new Thread(() -> fail(library, args[0]));
    second.start();
    second.join();
  }

  private static void fail(Hdf5Library library, String file) {
    try {
      Hdf5ChunkFile.open(library, Path.of(file));
      throw new IllegalStateException("a file that is not there was opened");
    } catch (IOException e) {
      System.out.println("refused: " + e.getMessage());
    }
  }
}
