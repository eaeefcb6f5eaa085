// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.FileFormats;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetReader;

/** Attributes of more than 64 kB, read and changed by the programs that know such files. */
class LongAttributesIT {
  private static final String CHECK =
      """
      def check(d, bytes, many, changed=()):
          comment = d['gpp'].comment
          assert len(comment.encode()) == bytes and comment.endswith('µ'), len(comment)
          assert d['lat'].comment == comment and d['lat'].units == 'degrees_north'
          if 'history' not in changed:
              assert d.history == comment
          assert d.title == 'flux in µmol' and d.Conventions == 'CF-1.8'
          if many:
              for i in range(60):
                  assert d.getncattr(f'further_{i}') == chr(97 + i % 26) * 3900
              assert numpy.array_equal(d['gpp'].numbers, numpy.arange(20000) / 4)
          d.set_auto_mask(False)
          assert d['gpp'][3, 1, 2] == 3 + 8 / 32 and d['gpp']._FillValue == numpy.float32(-99999)
          assert d['gpp'].dimensions == ('time', 'lat', 'lon')
      """;

  @TempDir Path folder;

  private Path write(int bytes, boolean many) {
    Path file = folder.resolve("long.nc");
    LongAttributeDataset.write(file, bytes, many);
    return file;
  }

  @ParameterizedTest
  @CsvSource({"65500, false", "65536, false", "70000, true", "3000000, true"})
  void netcdf_python_and_h5py_read_every_byte(int bytes, boolean many) {
    Path file = write(bytes, many);
    String script =
        CHECK
            + """
            bytes, many = int(sys.argv[2]), sys.argv[3] == 'true'
            with netCDF4.Dataset(sys.argv[1]) as d:
                check(d, bytes, many)
                names = d.ncattrs()
                assert names[:3] == ['Conventions', 'title', 'history'], names[:3]
                text = d.history
            with h5py.File(sys.argv[1]) as f:
                found = f.attrs['history']
                assert (found if isinstance(found, str) else found.decode()) == text
                assert [d[0].name for d in f['gpp'].dims] == ['/time', '/lat', '/lon']
            print('read')
            """;
    assertThat(OutsideTool.python(script, file, bytes, many).succeeded()).isEqualTo("read\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_programs_of_unidata_and_the_hdf_group_read_and_copy_them(boolean many) {
    Path file = write(100_000, many);
    String text = OutsideTool.run("ncdump", "-n", "x", file).succeeded();
    assertThat(text).contains("ncks -O -d time,900 in.nc out.nc");
    for (String kind : new String[] {"classic", "netCDF-4 classic model"}) {
      Path copy = folder.resolve("copy.nc");
      OutsideTool.run("nccopy", "-k", kind, file, copy).succeeded();
      assertThat(OutsideTool.run("ncdump", "-n", "x", copy).succeeded()).isEqualTo(text);
    }
    assertThat(OutsideTool.run("h5dump", "-A", file).succeeded())
        .contains("ATTRIBUTE \"history\"")
        .contains("ncks -O -d time,900 in.nc out.nc")
        .doesNotContain("error");
    assertThat(OutsideTool.run("h5stat", file).succeeded()).contains("# of unique datasets: 7");
    Path repacked = folder.resolve("repacked.nc");
    // Its default is the format of HDF5 1.6, which has no such attributes.
    OutsideTool.run("h5repack", "--low=1", file, repacked).succeeded();
    OutsideTool.run("h5diff", file, repacked).succeeded();
  }

  /** CDO 2.1 leaves out a history as long as this, whoever wrote the file; the rest it keeps. */
  @Test
  void cdo_reads_the_file_and_nco_keeps_the_history() {
    Path file = write(100_000, false);
    Path copy = folder.resolve("copy.nc");
    OutsideTool.run("cdo", "-s", "copy", file, copy).succeeded();
    assertThat(OutsideTool.run("ncdump", copy).succeeded())
        .contains(":title = \"flux in µmol\"")
        .contains("  3, 3.03125, 3.0625, 3.09375, 3.125, 3.15625,");
    Path half = folder.resolve("half.nc");
    OutsideTool.run("ncap2", "-O", "-s", "gpp=gpp*0.5f", file, half).succeeded();
    assertThat(OutsideTool.run("ncdump", "-h", half).succeeded())
        .contains("ncks -O -d time,900 in.nc out.nc")
        .contains("ncap2 -O -s");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void netcdf_c_may_change_remove_and_add_attributes(boolean many) {
    Path file = write(100_000, many);
    String script =
        CHECK
            + """
            path, many = sys.argv[1], sys.argv[2] == 'true'
            for turn in range(4):
                with netCDF4.Dataset(path, 'a') as d:
                    if turn == 0:
                        d.history = d.history + 'appended ' * 20000
                        d['gpp'].setncattr('later', 'y' * 70000)
                    elif turn == 1:
                        d.history = 'short'
                        for k in range(40):
                            d.setncattr(f'added_{k}', 'z' * (k * 100 + 1))
                            d['time'].setncattr(f'added_{k}', k)
                    elif turn == 2:
                        d.delncattr('history')
                        for k in range(0, 40, 2):
                            d.delncattr(f'added_{k}')
                        d['gpp'].delncattr('later')
                    else:
                        d.history = 'again ' * 30000
                        d.createVariable('new', 'f4', ('time', 'lat'))[:] = 3
                with netCDF4.Dataset(path) as d:
                    check(d, 100000, many, ('history',))
                    if turn == 0:
                        assert d.history.endswith('µ' + 'appended ' * 20000)
                        assert len(d['gpp'].later) == 70000
                    elif turn == 1:
                        assert d.history == 'short' and len(d.added_39) == 3901
                        assert d['time'].added_39 == 39
                    elif turn == 2:
                        assert 'history' not in d.ncattrs() and len(d.added_39) == 3901
                        assert 'added_38' not in d.ncattrs()
                    else:
                        assert d.history == 'again ' * 30000 and d['new'][4, 3] == 3
            with h5py.File(path, 'r+') as f:
                for name in list(f['gpp'].attrs):
                    if name not in ('DIMENSION_LIST', 'units'):
                        del f['gpp'].attrs[name]
                assert sorted(f['gpp'].attrs) == ['DIMENSION_LIST', 'units']
                del f['lat'].attrs['comment']
            with netCDF4.Dataset(path) as d:
                assert d['gpp'].units == 'kg m-2 s-1' and d['lat'].units == 'degrees_north'
                assert d['gpp'].dimensions == ('time', 'lat', 'lon')
            print('changed')
            """;
    assertThat(OutsideTool.python(script, file, many).succeeded()).isEqualTo("changed\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void netcdf_java_and_our_own_reader_read_them(boolean many) {
    Path file = write(100_000, many);
    try (CdmReader reader = new CdmReader(file)) {
      assertThat(reader.file().findGlobalAttribute("history").getStringValue())
          .isEqualTo(LongAttributeDataset.history(100_000));
    }
    assertSameAttributes(file, many);
  }

  /** What netCDF-C makes of it is an input as users have them. */
  @ParameterizedTest
  @ValueSource(strings = {"classic", "64-bit offset", "cdf5", "netCDF-4", "netCDF-4 classic model"})
  void inputs_that_netcdf_c_wrote_are_read(String kind) {
    Path file = write(100_000, true);
    Path copy = folder.resolve("copy.nc");
    OutsideTool.run("nccopy", "-k", kind, file, copy).succeeded();
    assertSameAttributes(copy, true);
  }

  private static void assertSameAttributes(Path file, boolean many) {
    DatasetHeader expected = LongAttributeDataset.header(100_000, many);
    try (DatasetReader reader = FileFormats.plain().open(file)) {
      for (Attribute attribute : expected.attributes().all()) {
        assertThat(reader.header().attributes().text(attribute.name()))
            .as(attribute.name())
            .contains(attribute.asText());
      }
      VariableHeader gpp = expected.variable("gpp").orElseThrow();
      for (Attribute attribute : gpp.attributes().all()) {
        Attribute found =
            reader
                .header()
                .variable("gpp")
                .orElseThrow()
                .attributes()
                .get(attribute.name())
                .orElseThrow();
        assertThat(found).as(attribute.name()).isEqualTo(attribute);
      }
    }
  }
}
