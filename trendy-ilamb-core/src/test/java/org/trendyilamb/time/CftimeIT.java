// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.problem.Where;

/** Dates against those of the Python package cftime, both ways. */
class CftimeIT {
  private static final Path PYTHON = Path.of("/usr/bin/python3");
  private static final int CASES = 10_000;
  private static final String[] UNITS = {"days", "hours", "minutes", "seconds"};
  private static final long[] MILLIS = {86_400_000, 3_600_000, 60_000, 1000};

  /** For each line "calendar, units, value": the date, and the number of that date again. */
  private static final String SCRIPT =
      """
      import sys, cftime
      for line in open(sys.argv[1]):
          calendar, units, value = line.rstrip('\\n').split('\\t')
          date = cftime.num2date(float(value), units, calendar)
          back = cftime.date2num(date, units, calendar)
          seconds = date.hour * 3600 + date.minute * 60 + date.second
          print(date.year, date.month, date.day, seconds, date.microsecond, repr(float(back)))
      """;

  private record Question(Calendar calendar, String units, int unit, double value) {}

  @Test
  void datesAndNumbersAgree(@TempDir Path directory) throws IOException, InterruptedException {
    assumeTrue(hasCftime(), "python3 with cftime is not installed");
    List<Question> questions = questions(new Random(17));
    Path input = directory.resolve("questions.tsv");
    Path script = directory.resolve("answer.py");
    Files.writeString(script, SCRIPT);
    Files.write(
        input,
        questions.stream()
            .map(q -> q.calendar.cfName() + "\t" + q.units + "\t" + q.value)
            .toList());

    List<String> answers = run(directory, script.toString(), input.toString());

    assertThat(answers).hasSize(CASES);
    for (int i = 0; i < CASES; i++) {
      check(questions.get(i), answers.get(i).split(" "));
    }
  }

  private static void check(Question question, String[] answer) {
    TimeReference reference =
        (TimeReference)
            new TimeUnitsReader(DateOrder.YEAR_FIRST)
                .read(question.units, question.calendar, Where.nowhere())
                .units();
    CalendarDateTime ours = reference.decode(question.value);
    CalendarDate date =
        new CalendarDate(
            question.calendar,
            Integer.parseInt(answer[0]),
            Integer.parseInt(answer[1]),
            Integer.parseInt(answer[2]));
    double millis = Long.parseLong(answer[3]) * 1000.0 + Long.parseLong(answer[4]) / 1000.0;
    double theirs =
        (date.dayNumber() - ours.date().dayNumber()) * 86_400_000.0 + millis - ours.millisOfDay();

    assertThat(Math.abs(theirs)).as("%s: %s, cftime %s", question, ours, date).isLessThan(1.01);
    double back = Double.parseDouble(answer[5]);
    assertThat(Math.abs(reference.encode(ours) - back) * MILLIS[question.unit])
        .as("%s encoded again", question)
        .isLessThan(1.01);
  }

  private static List<Question> questions(Random random) {
    List<Calendar> calendars = List.of(Calendar.values());
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      Calendar calendar = calendars.get(i % calendars.size());
      CalendarDate epoch =
          new CalendarDate(
              calendar, 1 + random.nextInt(2300), 1 + random.nextInt(12), 1 + random.nextInt(28));
      if (calendar == Calendar.STANDARD && epoch.year() == 1582) {
        epoch = new CalendarDate(calendar, 1582, 10, 15);
      }
      int unit = random.nextInt(UNITS.length);
      // From year 1 on; an eighth of a day, hour, minute or second is exact in binary.
      long start = new CalendarDate(calendar, 2, 1, 1).dayNumber();
      long end = new CalendarDate(calendar, 3000, 1, 1).dayNumber();
      long day = start + (long) (random.nextDouble() * (end - start));
      double days = day - epoch.dayNumber() + random.nextInt(8) / 8.0;
      double value = Math.rint(days * 86_400_000.0 / MILLIS[unit] * 8) / 8;
      String units = String.format(Locale.ROOT, "%s since %s 06:00:00", UNITS[unit], epoch);
      questions.add(new Question(calendar, units, unit, value));
    }
    return questions;
  }

  private static boolean hasCftime() throws IOException, InterruptedException {
    if (!Files.isExecutable(PYTHON)) {
      return false;
    }
    Process process =
        new ProcessBuilder(PYTHON.toString(), "-c", "import cftime")
            .redirectErrorStream(true)
            .start();
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }

  private static List<String> run(Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(PYTHON.toString()));
    command.addAll(List.of(arguments));
    Path output = directory.resolve("answers.txt");
    Path errors = directory.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).as(Files.readString(errors, UTF_8)).isZero();
    return Files.readAllLines(output);
  }
}
