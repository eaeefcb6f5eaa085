// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.tool.OutsideTool;

/** Files of netCDF-C in layouts that models write: both ways of copying agree. */
class AwkwardLayoutsIT {
  private static final String SCRIPT =
      """
      import sys, numpy as np, netCDF4
      path, dtype, endian, options, fmt, hole = sys.argv[1:7]
      nt, ny, nx = 30, 18, 36
      with netCDF4.Dataset(path, 'w', format=fmt) as d:
          d.createDimension('time', None if 'grow' in options else nt)
          d.createDimension('lat', ny)
          d.createDimension('lon', nx)
          for name, values, units in (
                  ('time', np.arange(nt), 'months since 1900-01-01'),
                  ('lat', 85 - 10. * np.arange(ny), 'degrees_north'),
                  ('lon', -175 + 10. * np.arange(nx), 'degrees_east')):
              v = d.createVariable(name, 'f8', (name,))
              v.units = units
              v[:] = values
          for k in range(12):
              d.createVariable(f'extra_{k}', 'f4', ('lat',))[:] = k
          kw = {}
          for part in options.split('+'):
              if part.startswith('chunk='):
                  kw['chunksizes'] = tuple(map(int, part[6:].split('x')))
              elif part in ('zlib', 'shuffle', 'fletcher32', 'contiguous'):
                  kw[part] = True
          if 'zlib' in kw:
              kw.setdefault('shuffle', False)
          v = d.createVariable('gpp', dtype, ('time', 'lat', 'lon'), fill_value=-9999,
                               endian=endian, **kw)
          v.units = 'gC m-2 d-1'
          rng = np.random.default_rng(3)
          values = rng.random((nt, ny, nx)) * 2
          values[:, :, ::3] = -9999
          values[:, :, 1::3] = -9999
          if hole == 'hole':
              v[:10] = values[:10]
              v[20:] = values[20:]
          else:
              v[:] = values
      """;

  @TempDir Path folder;

  @BeforeEach
  void needPython() {
    OutsideTool.needPython("netCDF4");
  }

  @ParameterizedTest
  @CsvSource({
    "f4, native, zlib+shuffle+chunk=1x18x36, NETCDF4, full, true",
    "f4, native, zlib+shuffle+chunk=30x3x4, NETCDF4_CLASSIC, full, true",
    "f4, native, zlib+shuffle+chunk=7x5x11, NETCDF4, full, true",
    "f4, native, zlib+chunk=7x5x11+grow, NETCDF4, full, true",
    "f4, big, zlib+shuffle+chunk=7x5x11, NETCDF4, full, true",
    "f8, big, zlib+shuffle+chunk=1x18x36+grow, NETCDF4, full, true",
    "f8, native, zlib+shuffle, NETCDF4, full, true",
    "f4, native, contiguous, NETCDF4, full, true",
    "f8, big, contiguous, NETCDF4, full, true",
    "f4, native, grow, NETCDF4, full, true",
    "f4, native, grow, NETCDF3_CLASSIC, full, true",
    "f8, native, none, NETCDF3_64BIT_OFFSET, full, true",
    "f4, native, grow, NETCDF3_64BIT_DATA, full, true",
    "f4, native, zlib+shuffle+fletcher32+chunk=7x5x11, NETCDF4, full, false",
    "f4, native, zlib+shuffle+chunk=5x18x36+grow, NETCDF4, hole, false"
  })
  void bothWaysAgree(
      String type, String endian, String options, String format, String hole, boolean inChunks) {
    Path file = folder.resolve("in.nc");
    OutsideTool.Said said =
        OutsideTool.run(
            "/usr/bin/python3", "-c", SCRIPT, file.toString(), type, endian, options, format, hole);
    assertThat(said.status()).as(said.errors()).isZero();
    CopyBench bench = new CopyBench(file, folder);
    assertThat(bench.dealsInChunks(64 << 20)).isEqualTo(inChunks);
    if (inChunks) {
      ByteBuffer expected = bench.blockByBlock().bytes();
      assertThat(bench.chunkByChunk(2, 64 << 20).bytes()).isEqualTo(expected);
    }
  }
}
