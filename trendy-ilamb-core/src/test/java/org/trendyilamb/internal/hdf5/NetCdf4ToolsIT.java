// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of Unidata, the HDF Group and MPI-M read what we write. */
class NetCdf4ToolsIT {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeSample() {
    file = folder.resolve("sample.nc");
    SampleDataset.write(file);
  }

  @Test
  void ncdump_shows_the_definition_as_given() {
    String header = OutsideTool.run("ncdump", "-h", "-s", file).succeeded();
    assertThat(header)
        .contains("time = UNLIMITED ; // (5 currently)")
        .contains("double time(time) ;")
        .contains("double time_bnds(time, nv) ;")
        .contains("int crs ;")
        .contains("gpp:_FillValue = -99999.f ;")
        .contains("gpp:valid_range = 0.f, 1.f ;")
        .contains("gpp:_ChunkSizes = 2, 3, 4 ;")
        .contains("gpp:_Shuffle = \"true\" ;")
        .contains("gpp:_DeflateLevel = 1 ;")
        .contains("lat:_Storage = \"contiguous\" ;")
        .contains(":title = \"flux in µmol\" ;")
        .contains(":_Format = \"netCDF-4 classic model\" ;")
        .doesNotContain("_NoFill");
  }
}
