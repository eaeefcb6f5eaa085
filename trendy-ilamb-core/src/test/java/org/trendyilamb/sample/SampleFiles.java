// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.nio.file.Path;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.internal.classic.ClassicOpener;
import org.trendyilamb.internal.format.FormatOpener;
import org.trendyilamb.internal.netcdf.NetcdfOpener;
import org.trendyilamb.internal.packed.PackedOpener;
import org.trendyilamb.interpret.LandVectorOpener;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;

/** A sample tree as the tests look at it: opened by path below its root. */
final class SampleFiles {
  private final Path root;
  private final DatasetOpener raw;
  private final DatasetOpener opener;

  SampleFiles(Path root) {
    this.root = root;
    this.raw =
        new PackedOpener(
            new FormatOpener(new ClassicOpener(), new NetcdfOpener()), root.resolve(".scratch"));
    this.opener = new LandVectorOpener(raw);
  }

  /** A file as it was written. */
  DatasetReader raw(String path) {
    return raw.open(root.resolve(path));
  }

  /** A file as it is read: points on their grid. */
  DatasetReader open(String path) {
    return opener.open(root.resolve(path));
  }

  Path file(String path) {
    return root.resolve(path);
  }

  /** All values of a variable as stored. */
  static double[] all(DatasetReader reader, String variable) {
    Shape shape = reader.header().variable(variable).orElseThrow().shape();
    double[] values = new double[Math.toIntExact(shape.size())];
    reader.read(variable, Slab.all(shape), values);
    return values;
  }
}
