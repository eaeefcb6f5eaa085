// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.RawChunks;

/**
 * A file whose latitude and longitude run over two dimensions each, seen with an axis for each as
 * well. Belongs to one thread at a time, as every reader does.
 */
final class RegularPlanesReader implements DatasetReader {
  private final DatasetReader file;
  private final List<LandVector.Axis> axes;
  private final DatasetHeader header;

  RegularPlanesReader(DatasetReader file, RegularPlanes planes) {
    this.file = file;
    this.axes = List.of(planes.latitude(), planes.longitude());
    DatasetHeader stored = file.header();
    List<VariableHeader> variables = new ArrayList<>(stored.variables());
    axes.forEach(axis -> variables.add(axis.header()));
    this.header =
        new DatasetHeader(stored.format(), stored.dimensions(), variables, stored.attributes());
  }

  private Optional<LandVector.Axis> made(String variable) {
    return axes.stream().filter(axis -> axis.header().name().equals(variable)).findFirst();
  }

  @Override
  public DatasetHeader header() {
    return header;
  }

  @Override
  public void read(String variable, Slab slab, double[] into) {
    Optional<LandVector.Axis> axis = made(variable);
    if (axis.isEmpty()) {
      file.read(variable, slab, into);
      return;
    }
    axis.get().read(slab, into);
  }

  @Override
  public Optional<RawChunks> rawChunks(String variable) {
    return made(variable).isPresent() ? Optional.empty() : file.rawChunks(variable);
  }

  @Override
  public void close() {
    file.close();
  }
}
