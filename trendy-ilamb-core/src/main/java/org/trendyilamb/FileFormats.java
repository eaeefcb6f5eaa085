// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.trendyilamb.internal.classic.ClassicOpener;
import org.trendyilamb.internal.deflate.FastDeflateEngine;
import org.trendyilamb.internal.format.FormatOpener;
import org.trendyilamb.internal.hdf5.DeflateEngine;
import org.trendyilamb.internal.hdf5.NetCdf4WriterFactory;
import org.trendyilamb.internal.isal.IsalEngines;
import org.trendyilamb.internal.netcdf.NativeNetcdf4WriterFactory;
import org.trendyilamb.internal.netcdf.Netcdf3WriterFactory;
import org.trendyilamb.internal.netcdf.NetcdfOpener;
import org.trendyilamb.internal.packed.PackedOpener;
import org.trendyilamb.interpret.LandVectorOpener;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetWriterFactory;
import org.trendyilamb.problem.Availability;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** The formats that can be read and written: here the ports meet their adapters. Stateless. */
public final class FileFormats {
  /** Writer that is used unless another is asked for. */
  public static final String DEFAULT_WRITER = "netcdf4";

  private static final String ISAL = "isal";

  /**
   * Compressors of netCDF-4 outputs: the project's own in plain Java, that of the JDK, ISA-L. The
   * values are the same with each; the bytes of an output are reproducible with the first two only.
   */
  public static final List<String> ENGINES = List.of("fast", "jdk", ISAL);

  /** Compressor that is used unless another is asked for. */
  public static final String DEFAULT_ENGINE = "fast";

  private FileFormats() {}

  /**
   * Opens anything that can be read, also packed; fields on a vector of points appear on their
   * grid.
   *
   * @param scratch folder for unpacked files; made when first needed
   */
  public static DatasetOpener opener(Path scratch) {
    return new LandVectorOpener(new PackedOpener(plain(), scratch));
  }

  /** Opens what is not packed, such as outputs. */
  public static DatasetOpener plain() {
    return new FormatOpener(new ClassicOpener(), new NetcdfOpener());
  }

  /** All writers, whether they can be used here or not, with the default compressor. */
  public static List<DatasetWriterFactory> writers() {
    return writers(FastDeflateEngine::orJdk);
  }

  private static List<DatasetWriterFactory> writers(IntFunction<DeflateEngine> engines) {
    return List.of(
        new NetCdf4WriterFactory(NetCdf4WriterFactory.DEFAULT_OPEN_CHUNK_BYTES, engines),
        new NativeNetcdf4WriterFactory(engines),
        new Netcdf3WriterFactory());
  }

  /**
   * The writer with this id, with the default compressor.
   *
   * @throws DatasetException with code {@code writer-unknown} or {@code writer-unavailable}
   */
  public static DatasetWriterFactory writer(String id) {
    return writer(id, DEFAULT_ENGINE);
  }

  /**
   * The writer with this id.
   *
   * @param engine one of {@link #ENGINES}; matters to the netCDF-4 writers only
   * @throws DatasetException with code {@code writer-unknown}, {@code writer-unavailable}, {@code
   *     engine-unknown} or {@code engine-unavailable}
   */
  public static DatasetWriterFactory writer(String id, String engine) {
    List<DatasetWriterFactory> writers = writers(engines(engine));
    List<String> ids = writers.stream().map(DatasetWriterFactory::id).toList();
    DatasetWriterFactory factory =
        writers.stream()
            .filter(writer -> writer.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new DatasetException(
                        new Problem(
                            "writer-unknown",
                            Where.nowhere(),
                            "there is no writer of this name",
                            id,
                            "one of " + String.join(", ", ids),
                            "correct --writer")));
    Availability availability = factory.availability();
    if (!availability.available()) {
      throw new DatasetException(
          new Problem(
              "writer-unavailable",
              Where.nowhere(),
              "the writer " + id + " cannot be used here",
              "",
              "",
              availability.reason()));
    }
    return factory;
  }

  /** Begins to load what an engine needs, so that it is there when it is asked for. */
  static void prepare(String engine) {
    if (engine.equals(ISAL)) {
      Thread loading = new Thread(IsalEngines::availability, "load-" + engine);
      loading.setDaemon(true);
      loading.start();
    }
  }

  private static IntFunction<DeflateEngine> engines(String id) {
    if (!ENGINES.contains(id)) {
      throw new DatasetException(
          new Problem(
              "engine-unknown",
              Where.nowhere(),
              "there is no compressor of this name",
              id,
              "one of " + String.join(", ", ENGINES),
              "correct --deflate-engine"));
    }
    if (id.equals("fast")) {
      return FastDeflateEngine::orJdk;
    }
    if (id.equals("jdk")) {
      return DeflateEngine::jdk;
    }
    if (!IsalEngines.availability().available()) {
      throw new DatasetException(
          new Problem(
              "engine-unavailable",
              Where.nowhere(),
              "the compressor isal cannot be used here",
              IsalEngines.availability().reason(),
              "",
              "leave --deflate-engine out"));
    }
    return IsalEngines::orJdk;
  }
}
