// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;

/** All variables of one sample file, put together from its axes, its data and its extras. */
final class FileContent {
  private final FileSpec file;
  private final AttributeTable table;
  private final List<Column> columns;

  FileContent(FileSpec file, AttributeTable table, Optional<WrongVariant> wrong) {
    this.file = file;
    this.table = table;
    Dimensions dimensions = Dimensions.of(file);
    List<Column> onGrid = new ArrayList<>();
    onGrid.addAll(new AxisColumns(file, table, dimensions, wrong).all());
    if (file.has(Extra.AREA)) {
      onGrid.add(ExtraColumns.area(file.name(), file, dimensions));
    } else {
      Column data = new DataColumn(file, table, dimensions, wrong).column();
      onGrid.add(data);
      onGrid.addAll(ExtraColumns.beside(file, dimensions, data));
    }
    columns = file.has(Extra.LAND_POINTS) ? PointColumns.of(file, dimensions, onGrid) : onGrid;
  }

  /** Everything to write, in file order. */
  List<Column> columns() {
    return columns;
  }

  DatasetHeader header() {
    Set<Dimension> dimensions = new LinkedHashSet<>();
    for (Column column : columns) {
      dimensions.addAll(column.header().dimensions());
    }
    List<VariableHeader> variables =
        columns.stream().map(column -> chunked(column.header())).toList();
    String model = file.model().id();
    Attributes usual =
        Attributes.of(
            Attribute.text("Conventions", "CF-1.6"),
            Attribute.text(
                "title", "Sample in the manner of " + model + ", TRENDY " + file.simulation()),
            Attribute.text("comment", "Made-up values of a made-up world: for trials only."));
    return new DatasetHeader(
        file.model().format(), List.copyOf(dimensions), variables, table.apply(model, ":", usual));
  }

  /** What may grow must be chunked; where the model has no habit, one chunk holds everything. */
  private static VariableHeader chunked(VariableHeader variable) {
    boolean grows = variable.dimensions().stream().anyMatch(Dimension::unlimited);
    if (!grows || variable.storage().isChunked()) {
      return variable;
    }
    List<Integer> whole =
        variable.dimensions().stream().map(d -> Math.toIntExact(d.length())).toList();
    return variable.withStorage(new Storage(whole, 0, false));
  }
}
