// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trendyilamb.time.Frequency;

/**
 * The parts of a file name once its ending and its model are taken off.
 *
 * @param simulation simulation, where told
 * @param variable the variable without words for frequency; empty when nothing is left
 * @param written the variable as written
 * @param frequency frequency, where told
 * @param pft number of the plant functional type
 * @param period years, where told
 * @param marks marks of a re-issue
 * @param remark text behind a dot, such as {@code read_the_readme}
 */
record NameParts(
    Optional<Simulation> simulation,
    String variable,
    String written,
    Optional<Frequency> frequency,
    OptionalInt pft,
    Optional<FilePeriod> period,
    List<String> marks,
    String remark) {
  private static final Pattern PFT = Pattern.compile("(?i)pft(\\d{1,3})");
  private static final Pattern YEARS =
      Pattern.compile("(?:\\d{4}|\\d{6}|\\d{8})-(?:\\d{4}|\\d{6}|\\d{8})");
  private static final Pattern FREQUENCY_ENDING =
      Pattern.compile("(.*[a-z0-9])(Annual|Monthly|Daily)");
  private static final Pattern MARK =
      Pattern.compile("(?i)re-?upload(?:ed)?|revised|corrected|updated?");

  static NameParts parse(String rest) {
    int dot = rest.indexOf('.');
    String remark = dot < 0 ? "" : rest.substring(dot + 1);
    List<String> segments =
        new ArrayList<>(Arrays.asList((dot < 0 ? rest : rest.substring(0, dot)).split("_")));
    segments.removeIf(String::isEmpty);
    Reader reader = new Reader();
    reader.takeCopyNumber(segments);
    reader.takeYears(segments);
    segments.forEach(reader::take);
    if (reader.frequency.isEmpty() && FrequencyWords.ofWord(remark).isPresent()) {
      reader.frequency = FrequencyWords.ofWord(remark);
      remark = "";
    }
    return reader.parts(remark);
  }

  private static final class Reader {
    private Optional<Simulation> simulation = Optional.empty();
    private Optional<Frequency> frequency = Optional.empty();
    private OptionalInt pft = OptionalInt.empty();
    private Optional<FilePeriod> years = Optional.empty();
    private boolean perPft;
    private final List<String> marks = new ArrayList<>();
    private final List<String> variable = new ArrayList<>();

    /** A single digit at the end counts copies of a file. */
    void takeCopyNumber(List<String> segments) {
      int last = segments.size() - 1;
      if (last > 0 && segments.get(last).matches("\\d")) {
        marks.add(segments.remove(last));
      }
    }

    /**
     * Two years at the end, months or days at the end, as {@code _1700_2020} or {@code
     * _170001-202012}.
     */
    void takeYears(List<String> segments) {
      int size = segments.size();
      if (size > 1 && YEARS.matcher(segments.get(size - 1)).matches()) {
        years = FilePeriod.parse(segments.get(size - 1));
        years.ifPresent(found -> segments.remove(size - 1));
      } else if (size > 2
          && YEARS.matcher(segments.get(size - 2) + "-" + segments.get(size - 1)).matches()) {
        years = FilePeriod.parse(segments.get(size - 2) + "-" + segments.get(size - 1));
        years.ifPresent(found -> segments.subList(size - 2, size).clear());
      }
    }

    void take(String segment) {
      Matcher type = PFT.matcher(segment);
      if (simulation.isEmpty() && Simulation.find(segment).isPresent()) {
        simulation = Simulation.find(segment);
      } else if (frequency.isEmpty() && FrequencyWords.ofWord(segment).isPresent()) {
        frequency = FrequencyWords.ofWord(segment);
      } else if (pft.isEmpty() && type.matches() && !variable.isEmpty()) {
        pft = OptionalInt.of(Integer.parseInt(type.group(1)));
      } else if (segment.toLowerCase(Locale.ROOT).equals("perpft")) {
        perPft = true;
      } else if (MARK.matcher(segment).matches()) {
        marks.add(segment);
      } else {
        variable.add(segment);
      }
    }

    NameParts parts(String remark) {
      String written = String.join("_", variable);
      String name = written;
      Matcher ending = FREQUENCY_ENDING.matcher(written);
      if (ending.matches()) {
        Optional<Frequency> told = FrequencyWords.ofWord(ending.group(2));
        if (frequency.isEmpty() || frequency.equals(told)) {
          frequency = told;
          name = ending.group(1);
        }
      }
      if (perPft && !name.isEmpty() && !name.toLowerCase(Locale.ROOT).endsWith("pft")) {
        name = name + "pft";
      }
      return new NameParts(
          simulation, name, written, frequency, pft, years, List.copyOf(marks), remark);
    }
  }
}
