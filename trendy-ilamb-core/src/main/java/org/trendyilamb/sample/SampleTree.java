// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.io.DatasetWriterFactory;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Writes the sample: {@code TRENDYv8/CLM5.0/S3/CLM5.0_S3_gpp.nc} and so on, and {@code SAMPLE.tsv},
 * which tells people what each file is and what must become of it. Equal options and writers give
 * equal bytes. Instances are immutable and may be shared by threads that write to different roots.
 */
public final class SampleTree {
  /** The file at the root that lists the others. */
  public static final String LIST = "SAMPLE.tsv";

  private static final List<String> QUICK_START =
      List.of(
          "CABLE-POP-v8",
          "CLM5.0-v12",
          "CLASSIC-v12",
          "JSBACH-v8",
          "LPJ-GUESS-v8",
          "LPJ-v11",
          "ORCHIDEE-CNP-v9",
          "SDGVM-v8",
          "VISIT-v11",
          "YIBs-v9");

  private final SampleCatalogue catalogue;
  private final AttributeTable attributes;

  private SampleTree(SampleCatalogue catalogue, AttributeTable attributes) {
    this.catalogue = catalogue;
    this.attributes = attributes;
  }

  /** Reads the tables of the sample. */
  public static SampleTree standard() {
    return new SampleTree(SampleCatalogue.read(), AttributeTable.read());
  }

  /** All variants, by model and round. */
  public List<SampleModel> models() {
    return catalogue.models().stream()
        .map(m -> new SampleModel(m.id(), m.round(), m.remark()))
        .toList();
  }

  /** Ten variants that show most habits, for a first trial. */
  public static Set<String> quickStart() {
    return new TreeSet<>(QUICK_START);
  }

  /**
   * What must come of each file, without writing any.
   *
   * @throws IllegalArgumentException when a variant is not known
   */
  public List<SampleTruth> truths(SampleOptions options) {
    return wanted(options).stream().map(f -> SampleTruth.of(f, options.wrong())).toList();
  }

  /**
   * Writes the tree, replacing files of an earlier one. Where a writer is not {@linkplain
   * DatasetWriterFactory#concurrent concurrent}, the caller holds the lock.
   *
   * @param root folder; made when missing
   * @return what must come of each file, in the order written
   * @throws SampleException when a file cannot be put in place
   * @throws org.trendyilamb.io.DatasetException when a writer fails
   * @throws IllegalArgumentException when a variant is not known, or no writer makes netCDF-3
   */
  public List<SampleTruth> write(Path root, SampleOptions options) {
    List<FileSpec> files = wanted(options);
    for (FileSpec file : files) {
      write(root.resolve(file.path()), file, options);
    }
    List<SampleTruth> truths = truths(options);
    try {
      Files.createDirectories(root);
      Files.writeString(root.resolve(LIST), list(truths), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw failed(root.resolve(LIST), e);
    }
    return truths;
  }

  private List<FileSpec> wanted(SampleOptions options) {
    Set<String> known = catalogue.models().stream().map(ModelSpec::id).collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>(options.variants());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "no sample variant " + unknown + "; known are " + new TreeSet<>(known));
    }
    return catalogue.files().stream()
        .filter(f -> options.variants().isEmpty() || options.variants().contains(f.model().id()))
        .toList();
  }

  private void write(Path target, FileSpec file, SampleOptions options) {
    FileContent content =
        new FileContent(file, attributes, options.wrong().filter(w -> w.fits(file)));
    String name = target.getFileName().toString();
    Path plain = target.resolveSibling("." + name + ".plain");
    Path packed = target.resolveSibling("." + name + ".part");
    try {
      Files.createDirectories(target.resolveSibling("."));
      Files.deleteIfExists(plain);
      try {
        writePlain(plain, content, writer(file.model(), options));
        BlankNames.restore(plain, content.header());
        file.model().packaging().pack(plain, file.stem(), packed);
        Files.move(packed, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(plain);
        Files.deleteIfExists(packed);
      }
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  private static void writePlain(Path plain, FileContent content, DatasetWriterFactory factory) {
    try (DatasetWriter writer = factory.create(plain, content.header())) {
      for (Column column : content.columns()) {
        writer.put(column.header().name(), Slab.all(column.header().shape()), column.values());
      }
      writer.finish();
    }
  }

  private static DatasetWriterFactory writer(ModelSpec model, SampleOptions options) {
    return options.writers().stream()
        .filter(w -> w.id().equals(model.format()))
        .findFirst()
        .or(() -> options.writers().stream().filter(w -> w.id().equals("netcdf3")).findFirst())
        .orElseThrow(() -> new IllegalArgumentException("no writer netcdf3 was given"));
  }

  private String list(List<SampleTruth> truths) {
    List<String> lines = new ArrayList<>();
    lines.add("path\tvariable\tfrequency\toutcome\treason\tremark");
    for (SampleTruth truth : truths) {
      lines.add(
          String.join(
              "\t",
              truth.path(),
              truth.variable().map(TruthVariable::cmipName).orElse("-"),
              lower(truth.frequency()),
              lower(truth.outcome()),
              truth.reason().map(SampleTree::lower).orElse("-"),
              remark(truth.variant())));
    }
    return String.join("\n", lines) + "\n";
  }

  private String remark(String variant) {
    return catalogue.models().stream()
        .filter(m -> m.id().equals(variant))
        .map(ModelSpec::remark)
        .findFirst()
        .orElse("");
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static SampleException failed(Path target, IOException cause) {
    return new SampleException(
        new Problem(
            "sample-unwritable",
            Where.file(target),
            "the sample file cannot be put in place",
            cause.getClass().getSimpleName() + ": " + cause.getMessage(),
            "",
            "check the folder's permissions and its disk"),
        cause);
  }
}
