// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** netCDF4-python and h5py read, check and extend what we write. */
class NetCdf4PythonIT {
  private static final int FILES = 25;

  @TempDir Path folder;

  @Test
  void every_value_of_random_files_is_read() {
    writeRandomFiles();
    String script =
        """
        from pathlib import Path
        values = 0
        for i in range(int(sys.argv[2])):
            with netCDF4.Dataset(f'{sys.argv[1]}/{i}.nc') as d:
                d.set_auto_maskandscale(False)
                expected = sorted(Path(sys.argv[1]).glob(f'{i}.*.f64'))
                assert {p.name.split('.')[1] for p in expected} == set(d.variables)
                for p in expected:
                    name = p.name.split('.')[1]
                    want = numpy.fromfile(p, '>f8')
                    have = d[name][...].astype('f8').ravel()
                    assert numpy.array_equal(have, want), (i, name, d[name], have, want)
                    values += want.size
        print('values', values)
        """;
    assertThat(OutsideTool.python(script, folder, FILES).succeeded()).startsWith("values ");
  }

  @Test
  void random_files_can_be_extended_and_keep_what_they_had() {
    writeRandomFiles();
    String script =
        """
        for i in range(int(sys.argv[2])):
            path = f'{sys.argv[1]}/{i}.nc'
            with netCDF4.Dataset(path) as d:
                d.set_auto_maskandscale(False)
                before = {n: v[...] for n, v in d.variables.items()}
            with netCDF4.Dataset(path, 'a') as d:
                d.set_auto_maskandscale(False)
                for k in range(12):
                    d.setncattr(f'added_{k}', 'x' * 100 * k)
                for name, v in list(d.variables.items()):
                    for k in range(12):
                        v.setncattr(f'added_{k}', k)
                    grows = [d.dimensions[n].isunlimited() for n in v.dimensions]
                    if any(grows):
                        index = tuple(slice(s, s + 2) if g else slice(None)
                                      for s, g in zip(before[name].shape, grows))
                        v[index] = 7
                d.createDimension('new_dimension', 3)
                for k in range(12):
                    d.createVariable(f'new_{k}', 'f4', ('new_dimension',))[:] = [1, 2, k]
            with netCDF4.Dataset(path) as d:
                d.set_auto_maskandscale(False)
                for name, old in before.items():
                    v = d[name]
                    assert v.added_11 == 11
                    new = v[tuple(slice(0, s) for s in old.shape)]
                    assert numpy.array_equal(new, old), (i, name, old, new)
                    grows = [d.dimensions[n].isunlimited() for n in v.dimensions]
                    if any(grows) and v.size:
                        corner = tuple(s if g else 0 for s, g in zip(old.shape, grows))
                        assert v[corner] == 7, (i, name)
                assert len(d.added_11) == 1100
                assert d['new_11'][:].tolist() == [1, 2, 11]
        print('extended')
        """;
    assertThat(OutsideTool.python(script, folder, FILES).succeeded()).isEqualTo("extended\n");
  }

  @Test
  void text_and_numbers_of_attributes_are_read_as_given() {
    Path file = folder.resolve("special.nc");
    SpecialDataset.write(file, false);
    String script =
        """
        with netCDF4.Dataset(sys.argv[1]) as d:
            assert d.nothing == '', d.nothing
            assert getattr(d, 'µ') == 'Ångström ≤ 10⁻¹⁰ m\\nsecond line'
            assert d.a == 'x' * int(sys.argv[2])
            for name, kind in (('BYTE', 'i1'), ('UBYTE', 'u1'), ('SHORT', 'i2'), ('USHORT', 'u2'),
                               ('INT', 'i4'), ('UINT', 'u4'), ('INT64', 'i8'), ('UINT64', 'u8'),
                               ('FLOAT', 'f4'), ('DOUBLE', 'f8')):
                a = d.getncattr('of_' + name)
                assert a.dtype == numpy.dtype(kind) and a.tolist() == [1, 2, 3], (name, a)
                v = d['of_' + name]
                assert v.dtype == numpy.dtype(kind) and v[:].tolist() == [1, 2], (name, v)
            assert d['x'].dimensions == ('y', 'x') and d['y'].dimensions == ('y', 'x')
            assert d['covariance'].dimensions == ('y', 'y')
            assert d['höhe'].dimensions == ('höhe',) and d['größe µ'][:].tolist() == [1, 2]
            assert list(d.dimensions) == ['record', 'unused', 'y', 'x', 'höhe'], d.dimensions
            assert d['empty'].shape == (0,) and d['empty_map'].shape == (0, 2, 3)
        print('read')
        """;
    assertThat(OutsideTool.python(script, file, SpecialDataset.LONGEST_TEXT).succeeded())
        .isEqualTo("read\n");
  }

  @Test
  void h5py_finds_scales_and_may_delete_a_variable_without_harm_to_others() {
    Path file = folder.resolve("sample.nc");
    SampleDataset.write(file);
    String script =
        """
        with h5py.File(sys.argv[1], 'r+') as f:
            gpp = f['gpp']
            assert gpp.chunks == (2, 3, 4) and gpp.shuffle and gpp.compression == 'gzip'
            assert gpp.fillvalue == numpy.float32(-99999)
            assert [d[0].name for d in gpp.dims] == ['/time', '/lat', '/lon']
            assert h5py.h5ds.is_scale(f['time'].id) and f['time'].maxshape == (None,)
            assert gpp[3, 1, 2] == 3 + 8 / 32
            assert gpp.id.get_num_chunks() == 2 * 2 * 2
            f['time'].resize((8,))
            assert f['time'][4] == 135 and (f['time'][5:] == 9.969209968386869e36).all()
            f['time'].resize((5,))
            del f['time_bnds']
        with h5py.File(sys.argv[1], 'r+') as f:
            assert [d[0].name for d in f['gpp'].dims] == ['/time', '/lat', '/lon']
            del f['gpp'].attrs['DIMENSION_LIST']
            f.flush()
        print('checked')
        """;
    assertThat(OutsideTool.python(script, file).succeeded()).isEqualTo("checked\n");
  }

  @Test
  void xarray_masks_values_and_puts_steps_on_the_time_axis() {
    Path file = folder.resolve("sample.nc");
    SampleDataset.write(file);
    String script =
        """
        import xarray
        raw = netCDF4.Dataset(sys.argv[1])['gpp']
        raw.set_auto_mask(False)
        for engine in ('netcdf4', 'h5netcdf'):
            try:
                d = xarray.open_dataset(sys.argv[1], engine=engine)
            except (ImportError, ValueError) as e:
                assert engine != 'netcdf4', e
                continue
            assert d['gpp'].dims == ('time', 'lat', 'lon'), d['gpp'].dims
            stored = raw[:]
            masked = d['gpp'].values
            fill = stored == numpy.float32(-99999)
            assert fill.any() and (numpy.isnan(masked) == fill).all()
            assert (masked[~fill] == stored[~fill]).all()
            assert len(d['time']) == 5 and (numpy.diff(d['time'].values).astype(object)
                                            != 0).all()
            d.close()
        print('masked')
        """;
    assertThat(OutsideTool.python(script, file).succeeded()).isEqualTo("masked\n");
  }

  @Test
  void ten_thousand_chunks_are_found_and_extended() {
    findAndExtend(10_000);
  }

  @Test
  @Tag("slow")
  void one_hundred_thousand_chunks_are_found_and_extended() {
    findAndExtend(100_000);
  }

  @Test
  void five_hundred_variables_may_share_a_dimension() {
    Path file = folder.resolve("variables.nc");
    ManyVariables.write(file, 500);
    String script =
        """
        with netCDF4.Dataset(sys.argv[1], 'a') as d:
            assert len(d.variables) == 500
            d.createVariable('more', 'i4', ('pair',))[:] = [8, 9]
        with netCDF4.Dataset(sys.argv[1]) as d:
            assert len(d.variables) == 501
            for i in range(500):
                assert d[f'v{i}'][:].tolist() == [i, -i] and d[f'v{i}'].dimensions == ('pair',)
            assert d['more'][:].tolist() == [8, 9]
        print('read')
        """;
    assertThat(OutsideTool.python(script, file).succeeded()).isEqualTo("read\n");
  }

  private void findAndExtend(int chunks) {
    Path file = folder.resolve("chunks.nc");
    ManyChunks.write(file, chunks);
    String script =
        """
        n = int(sys.argv[2])
        with netCDF4.Dataset(sys.argv[1], 'a') as d:
            assert numpy.array_equal(d['v'][:, 0], numpy.arange(n))
            d['v'][n:n + 200] = 5
        with netCDF4.Dataset(sys.argv[1]) as d:
            assert d['v'].shape == (n + 200, 1)
            assert numpy.array_equal(d['v'][:n, 0], numpy.arange(n))
            assert (d['v'][n:] == 5).all()
        print('found')
        """;
    assertThat(OutsideTool.python(script, file, chunks).succeeded()).isEqualTo("found\n");
  }

  private void writeRandomFiles() {
    for (int i = 0; i < FILES; i++) {
      RandomDataset dataset = new RandomDataset(1000 + i, true);
      dataset.write(folder.resolve(i + ".nc"));
      for (Map.Entry<String, double[]> variable : dataset.expected().entrySet()) {
        Path values = folder.resolve(i + "." + variable.getKey() + ".f64");
        try (DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(values)))) {
          for (double value : variable.getValue()) {
            out.writeDouble(value);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
