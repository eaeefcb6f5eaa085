// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Files and folders that lie among TRENDY output and hold nothing to convert. */
final class KnownNoise {
  private static final Set<String> TEXT_ENDINGS =
      Set.of(
          "txt", "csv", "tsv", "dat", "md", "html", "pdf", "png", "json", "log", "sh", "py", "r",
          "m", "docx", "xlsx", "zenodo", "md5", "sha256");
  private static final Pattern ZONAL = Pattern.compile("(?i).*zonal_?nbp.*");
  private static final Pattern TEMPORARY = Pattern.compile("(?i)tmp(?:[._-].*|\\d*)");
  private static final Pattern MEAN_ANNUAL = Pattern.compile("(?i)(?:.*_)?mean_annual_.*");
  private static final Pattern QUANTILE = Pattern.compile("(?i).*quantiles?(?:[_.].*)?");

  /**
   * CARDAMOM delivers, next to one file per variable, bundles of many: CFLUX, CSTOCK, DRIVERS_OBS,
   * H2OFLUX, NPP and PARS, always with the years behind, and FLOSS_FRAC.
   */
  private static final Pattern CARDAMOM_BUNDLE =
      Pattern.compile("CARDAMOM_F?S\\d_(?:[A-Z0-9_]+_\\d{4}_\\d{4}|[A-Z0-9]+_[A-Z]+)");

  /** What trendy-ilamb writes beside its outputs, when they are read again. */
  private static final Set<String> OWN_FILES = Set.of("model_setup.yaml", "ilamb3.csv");

  private static final String OWN_FOLDER = ".trendy-ilamb";

  private KnownNoise() {}

  /** Why a file is noise by its folders or its ending, or none. */
  static Optional<String> byPlace(List<String> folders, String fileName) {
    if (fileName.startsWith(".") || fileName.equalsIgnoreCase("keep")) {
      return Optional.of("hidden file or place holder");
    }
    if (OWN_FILES.contains(fileName) || folders.contains(OWN_FOLDER)) {
      return Optional.of("written by trendy-ilamb about its outputs");
    }
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (TEXT_ENDINGS.contains(ending) || fileName.toLowerCase(Locale.ROOT).startsWith("readme")) {
      return Optional.of("text, table or picture, not NetCDF");
    }
    for (String folder : folders) {
      String lower = folder.toLowerCase(Locale.ROOT);
      if (lower.equals("orig")) {
        return Optional.of("superseded original in folder " + folder);
      }
      if (ZONAL.matcher(folder).matches()) {
        return Optional.of("zonal sums in folder " + folder);
      }
      if (lower.endsWith("-input") || lower.startsWith("ocean-gcb")) {
        return Optional.of("not land-model output: folder " + folder);
      }
    }
    return Optional.empty();
  }

  /** Why a file is noise by its name without ending, or none. */
  static Optional<String> byStem(String stem) {
    if (TEMPORARY.matcher(stem).matches()) {
      return Optional.of("temporary file");
    }
    if (ZONAL.matcher(stem).matches()) {
      return Optional.of("zonal sums");
    }
    if (MEAN_ANNUAL.matcher(stem).matches()) {
      return Optional.of("mean over all years, not a series");
    }
    if (QUANTILE.matcher(stem).matches()) {
      return Optional.of("quantiles only");
    }
    if (CARDAMOM_BUNDLE.matcher(stem).matches()) {
      return Optional.of("bundle of many variables; each is delivered in a file of its own");
    }
    return Optional.empty();
  }
}
