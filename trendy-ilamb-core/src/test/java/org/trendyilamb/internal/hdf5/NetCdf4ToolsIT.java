// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        .contains("gpp:valid_range = 0.f, 10.f ;")
        .contains("gpp:_ChunkSizes = 2, 3, 4 ;")
        .contains("gpp:_Shuffle = \"true\" ;")
        .contains("gpp:_DeflateLevel = 1 ;")
        .contains("lat:_Storage = \"contiguous\" ;")
        .contains(":title = \"flux in µmol\" ;")
        .contains(":_Format = \"netCDF-4 classic model\" ;")
        .doesNotContain("_NoFill");
    assertThat(header.indexOf("time_bnds(")).isLessThan(header.indexOf("gpp("));
  }

  @Test
  void ncdump_shows_the_values_and_fill_where_none_was_put() {
    String text = OutsideTool.run("ncdump", "-v", "gpp,lon", file).succeeded();
    assertThat(text)
        .contains("lon = 30, 90, 150, 210, 270, 330 ;")
        .contains("  3, 3.03125, 3.0625, 3.09375, 3.125, 3.15625,")
        .contains("  _, _, _, _, _, _ ;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "64-bit offset", "netCDF-4", "netCDF-4 classic model"})
  void nccopy_copies_to_every_format_and_nothing_changes(String kind) {
    Path copy = folder.resolve("copy.nc");
    OutsideTool.run("nccopy", "-k", kind, file, copy).succeeded();
    String original = OutsideTool.run("ncdump", "-n", "x", file).succeeded();
    assertThat(OutsideTool.run("ncdump", "-n", "x", copy).succeeded()).isEqualTo(original);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void netcdf_c_reads_every_rare_thing(boolean classic) {
    Path special = folder.resolve("special.nc");
    SpecialDataset.write(special, classic);
    String text = OutsideTool.run("ncdump", "-s", special).succeeded();
    assertThat(text)
        .contains("record = UNLIMITED ; // (0 currently)")
        .contains("unused = 7 ;")
        .contains("float empty(record) ;")
        .contains("double empty_map(record, y, x) ;")
        .contains("float y(y, x) ;")
        .contains("float x(y, x) ;")
        .contains("int covariance(y, y) ;")
        .contains("short höhe(höhe) ;")
        .contains("short " + "n".repeat(NameRules.MAX_BYTES) + " ;")
        .contains("int größe\\ µ(höhe) ;")
        .contains(":nothing = \"\" ;")
        .containsPattern(":µ = \"Ångström ≤ 10⁻¹⁰ m\\\\n(\",\\s+\")?second line\" ;")
        .contains(":of_SHORT = 1s, 2s, 3s ;")
        .contains("scalar = 1 ;")
        .contains(" covariance =\n  1, 2,\n  3, 4 ;")
        .contains(" x =\n  1, 2, 3,\n  4, 5, 6 ;")
        .contains("shuffled = 1, 2, 3 ;")
        .contains("x".repeat(1000))
        .doesNotContain("_NoFill");
    if (classic) {
      assertThat(text).contains("netCDF-4 classic model");
    } else {
      assertThat(text)
          .contains(":_Format = \"netCDF-4\" ;")
          .contains(":of_UINT64 = 1ULL, 2ULL, 3ULL ;")
          .contains("uint of_UINT(y) ;")
          .contains("of_INT64 = 1, 2 ;");
    }
    Path copy = folder.resolve("copy.nc");
    OutsideTool.run("nccopy", special, copy).succeeded();
    assertThat(OutsideTool.run("ncdump", "-n", "x", copy).succeeded())
        .isEqualTo(OutsideTool.run("ncdump", "-n", "x", special).succeeded());
  }

  @Test
  void the_programs_of_the_hdf_group_find_nothing_wrong() {
    assertThat(OutsideTool.run("h5dump", "-p", file).succeeded())
        .contains("DATASET \"gpp\"")
        .contains("COMPRESSION DEFLATE { LEVEL 1 }")
        .contains("PREPROCESSING SHUFFLE")
        .contains("(DATASET")
        .doesNotContain("error");
    assertThat(OutsideTool.run("h5stat", file).succeeded()).contains("# of unique datasets: 7");
    assertThat(OutsideTool.run("h5ls", "-r", "-v", file).succeeded())
        .contains("gpp")
        .contains("5/Inf, 4/4, 6/6");
    Path repacked = folder.resolve("repacked.nc");
    OutsideTool.run("h5repack", "-f", "GZIP=6", file, repacked).succeeded();
    assertThat(OutsideTool.run("ncdump", "-n", "x", repacked).succeeded())
        .isEqualTo(OutsideTool.run("ncdump", "-n", "x", file).succeeded());
  }

  @Test
  void cdo_sees_grid_time_axis_and_missing_values() {
    assertThat(OutsideTool.run("cdo", "-s", "sinfo", file).succeeded())
        .contains("lonlat")
        .contains("points=24 (6x4)")
        .contains("RefTime =  1700-01-01 00:00:00")
        .contains("1700-01-16");
    String means =
        OutsideTool.run("cdo", "-s", "outputf,%.6f", "-timmean", "-fldmean", file).succeeded();
    assertThat(means.trim()).isEqualTo("1.859375");
    String missing =
        OutsideTool.run("cdo", "-s", "outputf,%g", "-fldsum", "-gtc,-1", "-setmisstoc,-2", file)
            .succeeded();
    assertThat(missing.split("\\s+")).containsExactly("24", "24", "24", "24", "0");
  }

  @Test
  void nco_appends_a_variable() {
    Path other = folder.resolve("other.nc");
    OutsideTool.run("ncap2", "-O", "-v", "-s", "npp=gpp*0.5f", file, other).succeeded();
    OutsideTool.run("ncks", "-A", other, file).succeeded();
    assertThat(OutsideTool.run("ncdump", "-v", "npp", file).succeeded())
        .contains("  1.5, 1.515625, 1.53125,");
  }
}
