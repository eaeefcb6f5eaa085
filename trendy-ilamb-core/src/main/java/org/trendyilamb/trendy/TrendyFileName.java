// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.time.Frequency;

/**
 * What the name of an input file tells, and what its folders add. Nothing is opened.
 *
 * <p>The protocol asks for {@code MODEL_Sx_variable.nc} in {@code MODEL/Sx/}. Read are, besides: a
 * word for the frequency between the parts or at the end ({@code Monthly_}, {@code _annual}, {@code
 * Annual}), one file per plant functional type ({@code _PFT07}), marks of a re-issue ({@code _2},
 * {@code _re-upload}, {@code revised_}), packed files, and files without a simulation. The file
 * name decides; the folders fill gaps, and a contradiction is reported. CMIP names are read too.
 */
public sealed interface TrendyFileName {

  /**
   * Reads a path with the shipped {@link ModelTable}.
   *
   * @param path path of the file below the input folder
   */
  static TrendyFileName parse(Path path) {
    return parse(path, ModelTable.standard());
  }

  /**
   * Reads a path.
   *
   * @param path path of the file below the input folder
   * @param models the models to look for
   */
  static TrendyFileName parse(Path path, ModelTable models) {
    return new FileNameParser(models).parse(path);
  }

  /** How a file is named. */
  enum Convention {
    /** {@code MODEL_Sx_variable}. */
    TRENDY,
    /** {@code variable_table_source_experiment_member_grid_period}. */
    CMIP
  }

  /**
   * A file to convert.
   *
   * @param convention how it is named
   * @param model the model, in canonical spelling
   * @param simulation the simulation; none for fields that belong to all, and for other experiments
   * @param variable name of the variable, without words for frequency; {@code pft} is added where
   *     the name says so apart ({@code perpft_gpp})
   * @param writtenVariable the variable as in the file name, such as {@code nbpAnnual}; the
   *     variable inside the file may be called so
   * @param frequency frequency, where the name tells it
   * @param round round, where a folder or the name tells it
   * @param pft number of the plant functional type, for one file per type
   * @param packaging how the file is packed, by its ending
   * @param period first and last date, where the name tells them
   * @param reissue marks of a re-issue in name and folders, from the outermost on
   * @param cmip the parts of a CMIP name
   * @param issues what was assumed or contradicts
   */
  record Recognised(
      Convention convention,
      ModelName model,
      Optional<Simulation> simulation,
      String variable,
      String writtenVariable,
      Optional<Frequency> frequency,
      Optional<TrendyRound> round,
      OptionalInt pft,
      Packaging packaging,
      Optional<FilePeriod> period,
      List<String> reissue,
      Optional<CmipFacets> cmip,
      List<Issue> issues)
      implements TrendyFileName {

    /** Copies the lists. */
    public Recognised {
      reissue = List.copyOf(reissue);
      issues = List.copyOf(issues);
    }
  }

  /**
   * A file that may hold data but whose name is not understood.
   *
   * @param problem what is missing or unknown, and what to do
   */
  record NotRecognised(Problem problem) implements TrendyFileName {}

  /**
   * A file known to hold nothing to convert.
   *
   * @param reason why
   */
  record Ignored(String reason) implements TrendyFileName {}
}
