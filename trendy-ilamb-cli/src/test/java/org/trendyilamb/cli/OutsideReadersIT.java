// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every output of the sample, opened by the programs that people use. */
class OutsideReadersIT {
  @TempDir static Path folder;
  private static SampleRun run;

  @BeforeAll
  static void convertTheSample() {
    run = SampleRun.into(folder);
  }

  private static String tool(String name, String... options) throws Exception {
    assumeTrue(
        List.of(System.getenv("PATH").split(":")).stream()
            .anyMatch(path -> Files.isExecutable(Path.of(path, name))),
        name + " is not installed");
    List<String> command = new ArrayList<>(List.of(name));
    command.addAll(List.of(options));
    return said(command);
  }

  private static String said(List<String> command) throws IOException, InterruptedException {
    Path out = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    String text = Files.readString(out);
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  @Test
  void ncdumpOpensThem() throws Exception {
    for (Path file : run.outputs()) {
      assertThat(tool("ncdump", "-h", file.toString())).startsWith("netcdf ");
    }
  }

  /** Every eighth output, for programs that take long to start. */
  private static List<Path> some() {
    List<Path> all = run.outputs();
    return IntStream.range(0, all.size()).filter(i -> i % 8 == 0).mapToObj(all::get).toList();
  }

  @Test
  void nccopyCopiesThem() throws Exception {
    Path copy = folder.resolve("copy.nc");
    for (Path file : some()) {
      tool("nccopy", file.toString(), copy.toString());
      assertThat(tool("ncdump", "-n", "x", copy.toString()))
          .isEqualTo(tool("ncdump", "-n", "x", file.toString()));
    }
  }

  @Test
  void theProgramsOfTheHdfGroupReadThem() throws Exception {
    for (Path file : some()) {
      assertThat(tool("h5dump", file.toString())).startsWith("HDF5 ").doesNotContain("error");
      assertThat(tool("h5stat", file.toString())).contains("# of unique groups: 1");
    }
  }

  @Test
  void ncoReadsThem() throws Exception {
    Path copy = folder.resolve("average.nc");
    for (Path file : some()) {
      tool("ncwa", "-O", file.toString(), copy.toString());
      assertThat(tool("ncks", "-m", copy.toString())).contains("netcdf average");
    }
  }

  @Test
  void cdoSeesARegularFileWithoutWarning() throws Exception {
    for (Path file : run.outputs()) {
      String text = tool("cdo", "sinfo", file.toString());
      assertThat(text.toLowerCase(java.util.Locale.ROOT))
          .as(file.toString())
          .doesNotContain("warning")
          .doesNotContain("error")
          .containsPattern("lonlat|gaussian");
    }
  }

  @Test
  void h5pyAndXarrayReadTheSameValues() throws Exception {
    String python = "/usr/bin/python3";
    assumeTrue(Files.isExecutable(Path.of(python)), "there is no " + python);
    Path probe = Files.writeString(folder.resolve("probe2.py"), "import netCDF4, h5py, xarray\n");
    Process modules =
        new ProcessBuilder(python, probe.toString()).redirectErrorStream(true).start();
    assumeTrue(modules.waitFor() == 0, "python3-h5py and python3-xarray are not installed");
    Path script =
        Files.writeString(
            folder.resolve("compare.py"),
            """
            import sys
            import h5py, netCDF4, numpy, xarray
            with open(sys.argv[1]) as names:
                files = names.read().split()
            for name in files:
                with netCDF4.Dataset(name) as d:
                    d.set_auto_maskandscale(False)
                    field = d.variable_id
                    stored = {n: v[...] for n, v in d.variables.items()}
                    fill = d[field]._FillValue
                with h5py.File(name) as f:
                    for n, values in stored.items():
                        assert numpy.array_equal(f[n][...], values, equal_nan=True), (name, n)
                with xarray.open_dataset(name, decode_times=False) as d:
                    values = d[field].values
                    missing = stored[field] == fill
                    assert (numpy.isnan(values) == missing).all(), name
                    assert (values[~missing] == stored[field][~missing]).all(), name
            print('the same', len(files))
            """);
    Path list =
        Files.writeString(
            folder.resolve("list2.txt"),
            String.join("\n", run.outputs().stream().map(Path::toString).toList()));
    assertThat(said(List.of(python, script.toString(), list.toString())))
        .contains("the same " + run.outputs().size());
  }

  @Test
  void pythonReadsTimesAndMask() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "there is no /usr/bin/python3");
    Path probe = Files.writeString(folder.resolve("probe.py"), "import netCDF4, cftime\n");
    Process modules =
        new ProcessBuilder("/usr/bin/python3", probe.toString()).redirectErrorStream(true).start();
    assumeTrue(modules.waitFor() == 0, "python3-netcdf4 and python3-cftime are not installed");
    Path script =
        Files.writeString(
            folder.resolve("read.py"),
            """
            import sys, warnings
            import netCDF4, cftime, numpy
            warnings.simplefilter('error')
            with open(sys.argv[1]) as names:
                files = names.read().split()
            for name in files:
                with netCDF4.Dataset(name) as d:
                    v = d[d.variable_id]
                    data = v[:]
                    if v.name == 'gpp':
                        assert numpy.ma.isMaskedArray(data) and data.mask.any(), name
                    assert numpy.isfinite(data.compressed()).all(), name
                    if 'time' in v.dimensions:
                        t = d['time']; b = d['time_bnds']
                        dates = cftime.num2date(t[:], t.units, t.calendar)
                        edges = cftime.num2date(b[:], t.units, t.calendar)
                        for k, date in enumerate(dates):
                            low, high = edges[k]
                            assert low <= date <= high, name
                            assert low.day == 1 and high.day == 1 and low.hour == 0, (name, low, high)
                            if d.frequency == 'mon':
                                step = (high.year - low.year) * 12 + high.month - low.month
                                assert step == 1, (name, low, high)
                            else:
                                assert high.year - low.year == 1 and low.month == 1, (name, low, high)
            print('all read')
            """);
    Path list =
        Files.writeString(
            folder.resolve("list.txt"),
            String.join("\n", run.outputs().stream().map(Path::toString).toList()));
    assertThat(said(List.of("/usr/bin/python3", script.toString(), list.toString())))
        .contains("all read");
  }
}
