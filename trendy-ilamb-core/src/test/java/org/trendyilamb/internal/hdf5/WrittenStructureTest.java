// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.internal.hdf5.check.BrokenStructure;
import org.trendyilamb.internal.hdf5.check.Region;
import org.trendyilamb.internal.hdf5.check.StructureCheck;

/** Whole files, walked by a checker that was written from the specification alone. */
class WrittenStructureTest {
  private static final int FLIPS = 1000;

  @TempDir Path folder;

  @Test
  void the_sample_is_sound() {
    Path file = folder.resolve("sample.nc");
    SampleDataset.write(file);
    StructureCheck.Found found = StructureCheck.check(file);
    assertThat(found.datasets()).isEqualTo(7);
    assertThat(found.chunks()).isGreaterThanOrEqualTo(8);
    assertThat(found.outside()).isZero();
    assertThat(found.gapBytes()).isLessThan(8L * found.regions().size());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void every_rare_thing_is_sound(boolean classic) {
    Path file = folder.resolve("special.nc");
    SpecialDataset.write(file, classic);
    assertThat(StructureCheck.check(file).outside()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"65500, false, 0", "65536, false, 15", "100000, true, 76", "2000000, true, 76"})
  void long_attributes_are_sound(int bytes, boolean many, int outside) {
    Path file = folder.resolve("long.nc");
    LongAttributeDataset.write(file, bytes, many);
    assertThat(StructureCheck.check(file).outside()).isEqualTo(outside);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64, 65, 4096, 4097, 10_000})
  void many_chunks_are_sound(int chunks) {
    Path file = folder.resolve("chunks.nc");
    ManyChunks.write(file, chunks);
    assertThat(StructureCheck.check(file).chunks()).isEqualTo(chunks);
  }

  @Test
  void many_variables_are_sound() {
    Path file = folder.resolve("variables.nc");
    ManyVariables.write(file, 500);
    assertThat(StructureCheck.check(file).datasets()).isEqualTo(501);
  }

  /** The checker is no mirror of the writer: it takes what the HDF5 library writes. */
  @Test
  void what_netcdf_c_writes_is_sound_too() {
    Path file = folder.resolve("foreign.nc");
    String script =
        """
        with netCDF4.Dataset(sys.argv[1], 'w', format='NETCDF4_CLASSIC') as d:
            d.createDimension('time', None)
            d.createDimension('x', 5)
            d.history = 'h' * 100000
            d.title = 'made by netCDF-C'
            v = d.createVariable('v', 'f4', ('time', 'x'), zlib=True, chunksizes=(1, 3))
            v[0:200] = numpy.arange(1000).reshape(200, 5)
            d.createVariable('time', 'f8', ('time',))[:] = numpy.arange(200)
        """;
    OutsideTool.python(script, file).succeeded();
    StructureCheck.Found found = StructureCheck.checkForeign(file);
    assertThat(found.datasets()).isEqualTo(3);
    assertThat(found.chunks()).isGreaterThan(400);
    assertThat(found.outside()).isGreaterThan(2);
  }

  /** Whatever single bit turns, the checker says so, except where nothing guards plain values. */
  @ParameterizedTest
  @ValueSource(strings = {"sample", "special", "long", "chunks"})
  void a_turned_bit_is_found(String kind) throws IOException {
    Path file = folder.resolve("file.nc");
    switch (kind) {
      case "sample" -> SampleDataset.write(file);
      case "special" -> SpecialDataset.write(file, false);
      case "long" -> LongAttributeDataset.write(file, 70_000, true);
      default -> ManyChunks.write(file, 200);
    }
    byte[] bytes = Files.readAllBytes(file);
    List<Region> guarded =
        StructureCheck.check(file).regions().stream()
            .filter(region -> region.kind() != Region.Kind.VALUES)
            .toList();
    Random random = new Random(20261126);
    Path damaged = folder.resolve("damaged.nc");
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < FLIPS; i++) {
      Region region = guarded.get(random.nextInt(guarded.size()));
      int at = (int) (region.address() + random.nextLong(region.length()));
      byte[] before = bytes.clone();
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(damaged, bytes);
      if (isSound(damaged) && !sameContent(region, before, bytes)) {
        missed.add(region + " at byte " + (at - region.address()));
      }
      bytes = before;
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void a_file_that_is_too_short_or_too_long_is_found() throws IOException {
    Path file = folder.resolve("sample.nc");
    SampleDataset.write(file);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(() -> StructureCheck.check(file)).hasMessageContaining("end of file");
    Files.write(file, Arrays.copyOf(bytes, bytes.length + 8));
    assertThatThrownBy(() -> StructureCheck.check(file)).hasMessageContaining("end of file");
  }

  /** Some bits of a deflate stream mean nothing, such as the last ones of its last byte. */
  private static boolean sameContent(Region region, byte[] before, byte[] after) {
    return region.kind() == Region.Kind.CHUNK
        && Arrays.equals(inflated(region, before), inflated(region, after));
  }

  private static byte[] inflated(Region region, byte[] file) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, (int) region.address(), (int) region.length());
      byte[] content = new byte[1 << 20];
      return Arrays.copyOf(content, inflater.inflate(content));
    } catch (DataFormatException e) {
      throw new AssertionError(e);
    } finally {
      inflater.end();
    }
  }

  private static boolean isSound(Path file) {
    try {
      StructureCheck.check(file);
      return true;
    } catch (BrokenStructure | ArithmeticException e) {
      return false;
    }
  }

  /** The fill value of UINT64 is no double; any other number is as good here. */
  private static double[] storable(double[] values) {
    return Arrays.stream(values).map(value -> value == 0x1p64 ? 1 : value).toArray();
  }

  /** Every value once: nothing is left unaccounted. Blocks over each other: room may be lost. */
  @Property(tries = 200)
  void random_shapes_and_chunkings_are_sound(@ForAll long seed) throws IOException {
    Path file = Files.createTempFile("structure", ".nc");
    RandomDataset dataset = new RandomDataset(seed, true);
    try {
      Files.delete(file);
      try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, dataset.header())) {
        dataset
            .expected()
            .forEach(
                (name, values) ->
                    writer.put(
                        name,
                        Slab.all(dataset.header().variable(name).orElseThrow().shape()),
                        storable(values)));
        writer.finish();
      }
      StructureCheck.check(file);
      Files.delete(file);
      dataset.write(file);
      StructureCheck.checkWithRoomLost(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
